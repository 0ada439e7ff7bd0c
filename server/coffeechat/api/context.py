"""What every API blueprint needs."""

from __future__ import annotations

from typing import cast

from flask import current_app

from coffeechat.workflow.companion import Companion


def companion() -> Companion:
    """Return the companion this application was created with."""
    return cast(Companion, current_app.extensions["coffeechat"])
