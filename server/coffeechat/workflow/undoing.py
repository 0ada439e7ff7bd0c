"""Taking back what was just done: one press instead of "are you sure"."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import NotFound
from coffeechat.workflow.stages import follow_events
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
        left = companion.store.take_back(done.step)
        # What was changed since stays as it is, and with it a stage that may hold no more.
        for contact in done.step.people() if left else ():
            if companion.store.contacts.get(contact):
                follow_events(companion, contact)
        return done, len(left)
