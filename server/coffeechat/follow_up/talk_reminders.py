"""What falls due around a talk: preparing, writing down, thanking, promises, a time for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from coffeechat.follow_up.clock import DAY, Clock
from coffeechat.follow_up.making import make_reminder
from coffeechat.follow_up.sentences import say_by, say_count, say_day, start_sentence
from coffeechat.records.ledger import Ledger, PromiseLine, TalkLine
from coffeechat.records.profile import BY
from coffeechat.records.reminder import Reminder
from coffeechat.records.time_zones import city_of, find_zone

#: For how long each is told.
THANKS_FADE, WRITE_UP_FADES = timedelta(days=14), timedelta(days=7)
PROMISE_FADES, TIMES_FADE = timedelta(days=30), timedelta(days=28)
TIMES_WAIT = 5  # working days that an offer of times waits for its answer


def remind_to_thank(ledger: Ledger, clock: Clock) -> Iterator[Reminder]:
    """Yield a talk's thank-you, whose clock runs for a day from its end."""
    for talk in ledger.talks:
        ended = talk.ended_at
        if ended is None or _is_thanked(ledger, talk) or not clock.told(ended, THANKS_FADE):
            continue
        by = ended + DAY
        why = (
            f"You talked {clock.say_on(ended)}. A thank-you within a day is remembered."
            if clock.now <= by
            else f"You talked {clock.say_on(ended)}. A late thank-you is still a kind one."
        )
        yield make_reminder(
            ledger,
            "thank-you",
            talk.id,
            title=f"Thank {ledger.name}",
            why=why,
            due_at=ended,
            since=ended,
            by=by,
            days=(clock.today - clock.calendar.day_of(ended)).days,
            quote=talk.remark,
            channel="thank-you",
            talk=talk.id,
        )


def _is_thanked(ledger: Ledger, talk: TalkLine) -> bool:
    # The earlier of the two: a talk may be held before the time it was planned for.
    begun = min(one for one in (talk.starts_at, talk.ended_at) if one)
    return any(one.at >= begun for one in ledger.sent("thank-you"))


def remind_of_plans(ledger: Ledger, clock: Clock) -> Iterator[Reminder]:
    """Yield that a talk is to be prepared, from the day before; once over, written down."""
    for talk in ledger.talks:
        starts = talk.starts_at
        if starts is None or not talk.ahead:
            continue
        day, over = clock.calendar.day_of(starts), starts + timedelta(minutes=talk.minutes)
        when = _say_begin(talk, clock)
        if clock.now < over:
            eve = clock.calendar.start_of(day - DAY)
            yield make_reminder(
                ledger,
                "prepare",
                talk.id,
                title=f"Prepare for {ledger.name}",
                why=f"{start_sentence(when)}, {BY[talk.medium]}, "
                f"{say_count(talk.minutes, 'minute')}.",
                due_at=eve,
                since=eve,
                by=starts,
                talk=talk.id,
            )
        elif clock.told(over, WRITE_UP_FADES):
            yield make_reminder(
                ledger,
                "write-up",
                talk.id,
                title=f"How was the talk with {ledger.name}?",
                why=f"It was planned for {when}. What is written down soon is remembered.",
                due_at=over,
                since=over,
                talk=talk.id,
            )


def _say_begin(talk: TalkLine, clock: Clock) -> str:
    """Return "tomorrow at 11:00" by the clock that the talk was planned by, named where the
    user's is another one today."""
    assert talk.starts_at is not None
    here = talk.starts_at.astimezone(clock.calendar.zone)
    there = talk.starts_at.astimezone(find_zone(talk.time_zone) or clock.calendar.zone)
    where = "" if there.utcoffset() == here.utcoffset() else f", {city_of(talk.time_zone)} time"
    return f"{say_day(there.date(), clock.today)} at {there:%H:%M}{where}"


def remind_of_promises(ledger: Ledger, clock: Clock) -> Iterator[Reminder]:
    """Yield what the user said they would do by a day, and has not done."""
    for talk in ledger.talks:
        for promise in talk.promises:
            if promise.done_at is None and promise.due is not None:
                yield from _promise(ledger, clock, talk, promise)


def _promise(
    ledger: Ledger, clock: Clock, talk: TalkLine, promise: PromiseLine
) -> Iterator[Reminder]:
    assert promise.due is not None
    due = clock.calendar.start_of(promise.due)
    if not clock.told(due, PROMISE_FADES):
        return
    today = clock.today
    until = (
        say_by(promise.due, today) if promise.due >= today else f"for {say_day(promise.due, today)}"
    )
    yield make_reminder(
        ledger,
        "promise",
        promise.id,
        title=start_sentence(promise.text),
        why=f"You promised it to {ledger.name}, {until}.",
        due_at=due,
        since=talk.ended_at or due,
        by=clock.calendar.start_of(promise.due + DAY),
        talk=talk.id,
    )


def remind_to_find_a_time(ledger: Ledger, clock: Clock) -> Iterator[Reminder]:
    """Yield, after a yes, that a time is to be found."""
    if ledger.stage != "agreed" or ledger.since is None or any(one.ahead for one in ledger.talks):
        return
    agreed = ledger.since
    offers = [one.at for one in ledger.sent("scheduling") if one.at >= agreed]
    due = (
        clock.after_workdays(offers[-1], TIMES_WAIT) if offers else clock.after_workdays(agreed, 1)
    )
    if not clock.told(due, TIMES_FADE):
        return
    asked = "Times were offered and none is fixed yet." if offers else "Offer three that suit you."
    yield make_reminder(
        ledger,
        "schedule",
        f"{ledger.contact}.{agreed:%Y%m%d}",
        title=f"Find a time with {ledger.name}",
        why=f"The answer was yes {clock.say_on(agreed)}. {asked}",
        due_at=due,
        since=agreed,
        channel="scheduling",
    )
