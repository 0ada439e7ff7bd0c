"""The next kind thing to do with a person: the one filled button of their page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from coffeechat.records.conversation import Conversation
from coffeechat.records.reminder import Reminder
from coffeechat.web.duties import STEPS as DUTIES
from coffeechat.web.duties import show_duty


@dataclass(frozen=True)
class Step:
    """What to do, the address where it is done, and the hours left on its clock."""

    words: str
    where: str
    hours: int | None = None


PREPARE = ("Read the prep sheet", "/prep")
#: What there is to do at a stage, and the end of the address, after the person's own.
STEPS = {
    "found": ("Write the first message", "#drafts"), "asked": ("Read the questions", "#questions"),
    "agreed": PREPARE, "planned": PREPARE,
    "talked": ("Write down what you heard", "#talks"),
}  # fmt: skip


def next_step(
    stage: str, talks: Sequence[Conversation], due: Sequence[Reminder], place: str, now: datetime
) -> Step | None:
    """Return the first thing to do: what is `due`, else what the stage asks for. `place` is
    the person's address, `talks` are those that are logged."""
    for reminder in due:
        # A thank-you starts from what was said: where nothing is, that comes first.
        if reminder.kind in DUTIES and (reminder.quote or reminder.kind != "thank-you"):
            duty = show_duty(reminder, now)
            return Step(duty.words, duty.where, duty.hours)
    if is_thanks_due(stage, talks):
        return Step("Write the thank-you", f"{place}?channel=thank-you#drafts")
    words, where = STEPS.get(stage, ("", ""))
    return Step(words, place + where) if words else None


def is_thanks_due(stage: str, talks: Sequence[Conversation]) -> bool:
    """Say whether there was a talk with something to thank for, and no thanks yet."""
    return stage == "talked" and any(talk.ended_at and talk.remarks for talk in talks)
