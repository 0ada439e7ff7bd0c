"""One look at the day: what is due, who is being lost, what was promised, what comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coffeechat.follow_up.sentences import say_number, start_sentence
from coffeechat.follow_up.workdays import Calendar
from coffeechat.records.draft import FIRST_MESSAGES
from coffeechat.records.ledger import Ledger, PromiseLine, TalkLine
from coffeechat.records.reminder import Reminder
from coffeechat.workflow.clock import calendar_of
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.reminders import list_reminders

#: Nobody does more than a handful of kind things a day: the rest waits its turn.
AT_ONCE = 5
A_DAY, A_WEEK = timedelta(days=1), timedelta(days=7)
GONE_BY = 2  # days of the week that are still shown
AT_THE_DOOR = timedelta(minutes=10)  # from when on a planned talk is about to begin
TOUCH = "keep-in-touch"
#: What the week says of each kind of reminder that the title counts, before the name.
SHORT = {
    "thank-you": "Thank", "follow-up": "Follow up", "write-up": "Write down",
    "promise": "Promised", "prepare": "Prepare", "schedule": "Find a time",
    "close": "Close kindly",
}  # fmt: skip


@dataclass(frozen=True)
class Due:
    """What is due now, at most AT_ONCE; `waiting` is how many come after those."""

    due: list[Reminder]
    waiting: int
    losing_touch: list[Reminder]

    @property
    def title(self) -> str:
        """All of it in a sentence or two."""
        number, clocks = len(self.due), sum(one.has_clock for one in self.due)
        if not number:
            return "Nothing is due. Go for a walk."
        if number == 1:
            return "One thing is due, and it has a clock." if clocks else "One thing is due."
        things = f"{start_sentence(say_number(number))} things are due."
        verb = "has" if clocks == 1 else "have"
        return (
            f"{things} {start_sentence(say_number(clocks))} {verb} a clock." if clocks else things
        )


@dataclass(frozen=True)
class Promise:
    """Something the user said they would do, and to whom."""

    contact: str
    name: str
    talk: str
    line: PromiseLine


@dataclass(frozen=True)
class Entry:
    """One line of a day in the week: a talk, or what falls due then."""

    contact: str
    words: str
    called: str
    is_talk: bool


@dataclass(frozen=True)
class Sums:
    """How many people were asked and answered, in whatever way; how many talks there were, and
    referrals offered unasked. *Learned* counts requests instead, of which a person may get two."""

    asked: int
    answered: int
    talks: int
    referrals: int


@dataclass(frozen=True)
class Today:
    """The day where the user is, and everything its page shows."""

    day: date
    due: Due
    week: list[tuple[date, list[Entry]]]
    promises: list[Promise]
    next_talk: tuple[str, str] | None  # the ids of the contact and of the talk
    sums: Sums


def see_due(companion: Companion) -> Due:
    """Return what is due now."""
    return _choose(list_reminders(companion))


def _choose(found: Sequence[Reminder]) -> Due:
    due = [one for one in found if one.kind != TOUCH]
    losing = [one for one in found if one.kind == TOUCH]
    return Due(due[:AT_ONCE], max(0, len(due) - AT_ONCE), losing)


def find_current_talk(companion: Companion) -> tuple[str, str] | None:
    """Return the talk that is now, its id and with whom; None where none is."""
    now = companion.now()
    found = [
        (talk.started_at or talk.starts_at or now, talk.id, ledger.called)
        for ledger in companion.store.ledgers.all()
        for talk in ledger.talks
        if _is_now(talk, now)
    ]
    return max(found)[1:] if found else None


def _is_now(talk: TalkLine, now: datetime) -> bool:
    """Whether a talk goes on, or is about to by its plan. One that was begun and never ended is
    no longer meant after a day."""
    if talk.started_at:
        return not talk.ended_at and talk.started_at > now - A_DAY
    begins, lasts = talk.starts_at or now, timedelta(minutes=talk.minutes)
    return talk.ahead and begins - AT_THE_DOOR <= now < begins + lasts


def see_today(companion: Companion) -> Today:
    """Return the day at a glance."""
    ledgers = companion.store.ledgers.all()
    calendar, now = calendar_of(companion), companion.now()
    day = calendar.day_of(now)
    coming = list_reminders(companion, ahead=A_WEEK)
    due = _choose([one for one in coming if one.due_at <= now])
    return Today(
        day=day, due=due, week=_week(calendar, ledgers, coming, day),
        promises=_promises(ledgers, now), next_talk=_next_talk(ledgers, now), sums=_add_up(ledgers),
    )  # fmt: skip


def _promises(ledgers: Sequence[Ledger], now: datetime) -> list[Promise]:
    """Return what is still open, the nearest day first, then what was lately done."""
    found = [
        Promise(ledger.contact, ledger.name, talk.id, line)
        for ledger in ledgers
        for talk in ledger.talks
        for line in talk.promises
        if line.done_at is None or line.done_at > now - A_WEEK
    ]
    return sorted(found, key=lambda one: (one.line.done_at is not None, one.line.due or date.max))


def _next_talk(ledgers: Sequence[Ledger], now: datetime) -> tuple[str, str] | None:
    ahead = [
        (talk.starts_at, ledger.contact, talk.id)
        for ledger in ledgers
        for talk in ledger.talks
        if talk.ahead and talk.starts_at and talk.starts_at + timedelta(minutes=talk.minutes) > now
    ]
    return min(ahead)[1:] if ahead else None


def _week(
    calendar: Calendar, ledgers: Sequence[Ledger], coming: Sequence[Reminder], today: date
) -> list[tuple[date, list[Entry]]]:
    """Return seven days with the talks and what falls due: the week from Monday on, and from
    Thursday on from two days back, so that there are always four days to look forward to."""
    first = today - timedelta(days=min(today.weekday(), GONE_BY))
    days: dict[date, list[Entry]] = {first + timedelta(days=number): [] for number in range(7)}
    for ledger, moment in _talks(ledgers):
        if (day := calendar.day_of(moment)) in days:
            days[day].append(Entry(ledger.contact, "Talk", ledger.called, True))
    for reminder in coming:
        day = max(today, calendar.day_of(reminder.due_at))
        if reminder.kind in SHORT and day in days:
            words = SHORT[reminder.kind]
            days[day].append(Entry(reminder.contact, words, reminder.called, False))
    return list(days.items())


def _talks(ledgers: Sequence[Ledger]) -> Iterator[tuple[Ledger, datetime]]:
    for ledger in ledgers:
        for talk in ledger.talks:
            moment = talk.ended_at or talk.starts_at
            if moment and not talk.cancelled:
                yield ledger, moment


def _add_up(ledgers: Sequence[Ledger]) -> Sums:
    asked = [ledger for ledger in ledgers if ledger.sent(*FIRST_MESSAGES)]
    talks = [talk for ledger in ledgers for talk in ledger.talks if talk.ended_at]
    answered = [one for one in asked if one.received() or any(talk.ended_at for talk in one.talks)]
    return Sums(len(asked), len(answered), len(talks), sum(talk.referrals for talk in talks))
