"""What to do about silence: one follow-up, no second, and a polite close."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from coffeechat.follow_up.clock import Clock
from coffeechat.follow_up.making import make_reminder
from coffeechat.follow_up.sentences import say_count
from coffeechat.records.draft import FIRST_MESSAGES, Channel
from coffeechat.records.ledger import Ledger, MessageLine
from coffeechat.records.reminder import Reminder

#: Working days of silence after which one follow-up is due, and by which it should go.
SILENCE, SILENCE_ENDS = 5, 7
CLOSE_AFTER = 7  # working days of silence after the follow-up
ASK_AGAIN = timedelta(days=28)  # after "later"
#: For how long each is told.
SILENCE_FADES, AGAIN_FADES = timedelta(days=28), timedelta(days=60)


def remind_after_silence(ledger: Ledger, clock: Clock) -> Iterator[Reminder]:
    """One follow-up after silence and no second: then close politely. After "later", ask
    again when later has come."""
    if ledger.stage != "asked":
        return
    requests = ledger.sent(*FIRST_MESSAGES)
    if not requests:
        return
    request, answers = requests[-1], ledger.received()
    if answers and answers[-1].at >= request.at:
        if answers[-1].outcome == "later":
            yield from _again(ledger, clock, request, answers[-1])
        return
    reminded = [one for one in ledger.sent("follow-up") if one.at >= request.at]
    yield from _close(ledger, clock, reminded[-1]) if reminded else _remind(ledger, clock, request)


def _remind(ledger: Ledger, clock: Clock, request: MessageLine) -> Iterator[Reminder]:
    if not clock.told(request.at, SILENCE_FADES):
        return
    passed = clock.workdays_since(request.at)
    days = say_count(passed, "working day")
    yield make_reminder(
        ledger,
        "follow-up",
        request.id,
        title=f"Follow up with {ledger.name}",
        why=f"Asked {clock.say_on(request.at)}, {days} without an answer. "
        "One gentle line now, then let it rest.",
        due_at=clock.after_workdays(request.at, SILENCE),
        since=request.at,
        days=passed,
        by=clock.after_workdays(request.at, SILENCE_ENDS + 1),
        channel="follow-up",
    )


def _close(ledger: Ledger, clock: Clock, reminder: MessageLine) -> Iterator[Reminder]:
    due = clock.after_workdays(reminder.at, CLOSE_AFTER)
    if not clock.told(due, SILENCE_FADES):
        return
    yield make_reminder(
        ledger,
        "close",
        reminder.id,
        title=f"Close politely with {ledger.name}",
        why=f"You followed up {clock.say_on(reminder.at)}. There is no second time: "
        "a kind last line, or none, and let it rest.",
        due_at=due,
        since=reminder.at,
        days=clock.workdays_since(reminder.at),
        channel="follow-up",
        variant="close",
    )


def _again(
    ledger: Ledger, clock: Clock, request: MessageLine, answer: MessageLine
) -> Iterator[Reminder]:
    due = answer.at + ASK_AGAIN
    if not clock.told(due, AGAIN_FADES):
        return
    channel: Channel = request.channel  # type: ignore[assignment]
    yield make_reminder(
        ledger,
        "follow-up",
        answer.id,
        title=f"Ask {ledger.name} again",
        why=f"The answer {clock.say_on(answer.at)} was: later. Four weeks are a fair later.",
        due_at=due,
        since=answer.at,
        channel=channel,
    )
