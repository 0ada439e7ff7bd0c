"""What a page says after a form: why it was refused, or how to take it back."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from coffeechat.records.errors import Explained
from coffeechat.workflow.errors import BadInput


class Stale(BadInput):
    """What a form was about has changed since its page was shown."""


@dataclass(frozen=True)
class Refusal:
    """Which form was refused, why in a sentence, and what was typed into it; `field` names
    the first field of the form that is to blame, where one is, and `faults` has a sentence for
    each of them."""

    form: str
    sentence: str
    typed: Mapping[str, str]
    field: str = ""
    faults: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def of(self, name: str) -> str:
        """Return what is wrong with a field, "" where nothing is."""
        return self.faults.get(name, self.sentence if name == self.field else "")


def refuse(form: str, error: Explained, typed: Mapping[str, str]) -> Refusal:
    """Return why a form is refused, at the fields that the error names."""
    if not isinstance(error, BadInput):
        return Refusal(form, str(error), typed)
    return Refusal(form, str(error), typed, error.field, error.faults)


@dataclass(frozen=True)
class Undo:
    """What was done, and where to post to take it back."""

    sentence: str
    action: str
