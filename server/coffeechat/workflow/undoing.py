"""Taking back what was just done: one press instead of "are you sure"."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import NotFound
from coffeechat.workflow.steps import Done


@contextmanager
def undoable(companion: Companion, sentence: str = "", back: str = "/people") -> Iterator[Done]:
    """Give a step that can be taken back if nothing fails, and if it changed anything."""
    with companion.store.recording() as step:
        done = Done(sentence, back, step=step)
        yield done
    if step.before:
        companion.steps.keep(done)


def undo(companion: Companion, step_id: str) -> tuple[Done, int]:
    """Take a step back; return it, and how many things were changed since and stay."""
    with companion.writing:
        done = companion.steps.take(step_id)
        if done is None:
            raise NotFound("This step")
        return done, len(companion.store.take_back(done.step))
