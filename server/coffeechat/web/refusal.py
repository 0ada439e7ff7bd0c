"""What a page says after a form: why it was refused, or how to take it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coffeechat.records.errors import Explained
from coffeechat.workflow.errors import BadInput


class Stale(BadInput):
    """What a form was about has changed since its page was shown."""


@dataclass(frozen=True)
class Refusal:
    """Which form was refused, why in a sentence, and what was typed into it; `field` names
    the field of the form that is to blame, where it is one."""

    form: str
    sentence: str
    typed: Mapping[str, str]
    field: str = ""


def refuse(form: str, error: Explained, typed: Mapping[str, str]) -> Refusal:
    """Return why a form is refused, at the field that the error names."""
    return Refusal(form, str(error), typed, error.field if isinstance(error, BadInput) else "")


@dataclass(frozen=True)
class Undo:
    """What was done, and where to post to take it back."""

    sentence: str
    action: str
