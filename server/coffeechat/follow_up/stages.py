"""The stages a contact passes by what happens.

They are told anew from everything that is logged, so that taking anything back, in any
order, gives the stage that the rest makes. What the user sets by hand holds until
something later moves it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple

from coffeechat.records.contact import BY_HAND, STAGES, Stage, StageChange
from coffeechat.records.draft import FIRST_MESSAGES
from coffeechat.records.ledger import InteractionLine, Ledger, MessageLine, TalkLine

CLOSED: Stage = "closed"
BEFORE_A_TALK: tuple[Stage, ...] = ("found", "asked", "agreed", "planned")
#: What keeps a relationship alive once thanks were said.
NEWS = (*FIRST_MESSAGES, "update", "comment", "congratulation")
#: How a version without `cause` said that a message or a talk moved a contact on.
OLD_CAUSES = ("sent: ", "talk, ")


class Step(NamedTuple):
    """Something that moves a contact to a stage from any of some others."""

    at: datetime
    to: Stage
    among: tuple[Stage, ...]
    because: str
    cause: str


def tell_stages(history: Sequence[StageChange], ledger: Ledger, now: datetime) -> list[StageChange]:
    """Return a contact's history as what is logged makes it, in order.

    Of the known `history` stays what nothing logged has caused: how the contact was
    found, and what was set by hand. A plan keeps the moment at which it was first told.
    """
    planned = {change.cause: change.at for change in history if change.stage == "planned"}
    kept = [change for change in history if not _is_caused(change)]
    told = [change for change in kept if change.stage == "found"][:1]
    rest = [change for change in kept if change not in told]
    everything: list[Step | StageChange] = [*_steps_of(ledger, planned, now), *rest]
    for step in sorted(everything, key=attrgetter("at")):
        stage = told[-1].stage if told else "found"
        if isinstance(step, StageChange):
            if step.because == BY_HAND or _is_further(step.stage, stage):
                told.append(step)
        elif stage in step.among:
            told.append(
                StageChange(stage=step.to, at=step.at, because=step.because, cause=step.cause)
            )
    return told


def _is_caused(change: StageChange) -> bool:
    return bool(change.cause) or change.because.startswith(OLD_CAUSES)


def _is_further(one: Stage, other: Stage) -> bool:
    return STAGES.index(one) > STAGES.index(other)


def _before(stage: Stage) -> tuple[Stage, ...]:
    """Return the stages that come before one; a closed contact may be opened again."""
    return (*STAGES[: STAGES.index(stage)], CLOSED)


def _steps_of(ledger: Ledger, planned: dict[str, datetime], now: datetime) -> Iterator[Step]:
    for message in ledger.messages:
        yield from (_sent if message.direction == "sent" else _received)(message)
    for talk in ledger.talks:
        yield from _talked(talk, planned.get(talk.id), now)
    for interaction in ledger.interactions:
        yield from _met(interaction)


def _sent(message: MessageLine) -> Iterator[Step]:
    def step(to: Stage, among: tuple[Stage, ...]) -> Step:
        return Step(message.at, to, among, f"sent: {message.channel}", message.id)

    if message.variant == "close":
        yield step(CLOSED, ("found", "asked"))
    elif message.channel == "thank-you":
        # Thanks reach whoever was not talked to on record too, but open nothing closed.
        yield step("thanked", STAGES[: STAGES.index("thanked")])
    elif message.channel in FIRST_MESSAGES:
        yield step("asked", _before("asked"))
    if message.channel in NEWS:
        yield step("in touch", ("thanked",))


def _received(message: MessageLine) -> Iterator[Step]:
    if message.outcome == "yes":
        yield Step(message.at, "agreed", _before("agreed"), "answer: yes", message.id)
    elif message.outcome == "no":
        yield Step(message.at, CLOSED, BEFORE_A_TALK, "answer: no", message.id)


def _talked(talk: TalkLine, planned_at: datetime | None, now: datetime) -> Iterator[Step]:
    because = f"talk, {talk.medium}"
    # One that was written down when it was over was never told as planned.
    if talk.ahead or (planned_at and not talk.cancelled):
        yield Step(planned_at or now, "planned", _before("planned"), because, talk.id)
    if talk.ended_at:
        yield Step(talk.ended_at, "talked", _before("talked"), because, talk.id)


def _met(interaction: InteractionLine) -> Iterator[Step]:
    yield Step(interaction.at, "in touch", ("thanked",), interaction.kind, interaction.id)
