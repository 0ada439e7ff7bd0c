"""What this room needs from outside: a place for small values, and the time."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from coffeechat.records.errors import Explained

log = logging.getLogger(__name__)

Clock = Callable[[], datetime]
"""Returns the present moment with its zone."""


class Settings(Protocol):
    """Keeps JSON values by name; the database's settings table is one."""

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value kept under `key`."""

    def set(self, key: str, value: Any) -> None:
        """Keep `value` under `key`; on return it is on disk. Raises Explained."""


def keep_if_possible(settings: Settings, key: str, value: Any) -> None:
    """Keep what is only good to know: a full disk must not shut the user out."""
    try:
        settings.set(key, value)
    except Explained as error:
        log.warning("A last use was not noted. %s", error)
