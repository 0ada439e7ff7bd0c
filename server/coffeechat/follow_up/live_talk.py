"""A talk while it goes on: what each press on its page changes, and its clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from coffeechat.records.conversation import (
    LONGEST,
    SHORTEST,
    Conversation,
    PromisedAction,
    Remark,
)
from coffeechat.records.live_change import LiveChange, LiveKind

APPLIED_KEPT = 400  # ids of changes; a talk has a few dozen


def apply_change(talk: Conversation, change: LiveChange, now: datetime) -> Conversation:
    """Return the talk after a change; one that is in already changes nothing."""
    if change.id in talk.applied:
        return talk
    after = talk.model_copy(deep=True)
    _APPLY[change.kind](after, change, change.made(now))
    after.applied = [*after.applied, change.id][-APPLIED_KEPT:]
    return after


def time_spent(talk: Conversation, now: datetime) -> timedelta:
    """Return how long a talk has gone on, pauses left out; nothing before it began."""
    if talk.started_at is None:
        return timedelta()
    until = talk.ended_at or talk.paused_at or now
    return max(until - talk.started_at - timedelta(seconds=talk.paused_seconds), timedelta())


def _start(talk: Conversation, change: LiveChange, at: datetime) -> None:
    if talk.started_at is None:
        talk.started_at = at


def _pause(talk: Conversation, change: LiveChange, at: datetime) -> None:
    if talk.started_at and not talk.paused_at and not talk.ended_at:
        talk.paused_at = max(at, talk.started_at)


def _resume(talk: Conversation, change: LiveChange, at: datetime) -> None:
    if talk.paused_at:
        talk.paused_seconds += max(0, round((at - talk.paused_at).total_seconds()))
        talk.paused_at = None


def _end(talk: Conversation, change: LiveChange, at: datetime) -> None:
    if talk.ended_at:
        return
    _start(talk, change, min(at, talk.starts_at) if talk.starts_at else at)
    _resume(talk, change, at)
    # A clock that was set back during the talk must not make it end before it began.
    talk.ended_at = max(at, talk.started_at or at)
    spent = round(time_spent(talk, at).total_seconds() / 60)
    talk.minutes = min(max(spent, SHORTEST), LONGEST)


def _reopen(talk: Conversation, change: LiveChange, at: datetime) -> None:
    talk.ended_at = None
    if talk.agenda:
        talk.minutes = talk.agenda.minutes


def _ask(talk: Conversation, change: LiveChange, at: datetime) -> None:
    others = [question for question in talk.asked if question != change.item]
    talk.asked = [*others, change.item] if change.on else others


def _note(talk: Conversation, change: LiveChange, at: datetime) -> None:
    fresh = Remark(
        id=change.item or change.id, text=change.text, theme=change.theme,
        thank_for=change.thank_for, said_at=at,
    )  # fmt: skip
    talk.remarks = [*talk.remarks, fresh]


def _thank(talk: Conversation, change: LiveChange, at: datetime) -> None:
    for remark in talk.remarks:
        if remark.id == change.item:
            remark.thank_for = change.on


def _promise(talk: Conversation, change: LiveChange, at: datetime) -> None:
    fresh = PromisedAction(id=change.item or change.id, text=change.text, due=change.due)
    talk.actions = [*talk.actions, fresh]


_APPLY: dict[LiveKind, Callable[[Conversation, LiveChange, datetime], None]] = {
    "start": _start, "pause": _pause, "resume": _resume, "end": _end, "reopen": _reopen,
    "ask": _ask, "note": _note, "thank": _thank, "promise": _promise,
}  # fmt: skip
