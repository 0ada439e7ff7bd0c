"""What was just done and can be taken back."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field

from coffeechat.records.base import new_id
from coffeechat.storage import Step

KEPT = 50  # steps that can be taken back; they end with the process


@dataclass
class Done:
    """A step that can be taken back. `sentence` says what was done, `back` the address of
    the page it was done on; both may be set while it goes on."""

    sentence: str
    back: str
    id: str = field(default_factory=new_id)
    step: Step = field(default_factory=Step)


class Steps:
    """The latest steps, by id."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Done] = OrderedDict()

    def keep(self, done: Done) -> None:
        """Keep a step, and let go of the oldest."""
        self._kept[done.id] = done
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def find(self, step_id: str) -> Done | None:
        """Return a step that can be taken back."""
        return self._kept.get(step_id)

    def take(self, step_id: str) -> Done | None:
        """Return a step for the last time."""
        return self._kept.pop(step_id, None)

    def forget(self) -> None:
        """Let go of all: they may hold someone who asked to be forgotten."""
        self._kept.clear()
