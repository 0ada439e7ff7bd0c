"""The next kind thing to do with a person: the one filled button of their page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coffeechat.records.conversation import Conversation


@dataclass(frozen=True)
class Step:
    """What to do, and the end of the address, after the person's own, where it is done."""

    words: str
    where: str


PREPARE = Step("Read the prep sheet", "/prep")
STEPS = {
    "found": Step("Write the first message", "#drafts"),
    "asked": Step("Read the questions", "#questions"),
    "agreed": PREPARE, "planned": PREPARE,
    "talked": Step("Write down what you heard", "#talks"),
}  # fmt: skip


def next_step(stage: str, talks: Sequence[Conversation]) -> Step | None:
    """Return the first thing to do at a stage; `talks` are those that are logged."""
    if is_thanks_due(stage, talks):
        return Step("Write the thank-you", "?channel=thank-you#drafts")
    return STEPS.get(stage)


def is_thanks_due(stage: str, talks: Sequence[Conversation]) -> bool:
    """Say whether there was a talk with something to thank for, and no thanks yet."""
    return stage == "talked" and any(talk.ended_at and talk.remarks for talk in talks)
