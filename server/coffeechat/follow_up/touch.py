"""Keeping in touch, by a rhythm that whatever is logged begins anew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import NamedTuple

from coffeechat.follow_up.clock import Clock
from coffeechat.follow_up.making import make_reminder
from coffeechat.follow_up.sentences import say_count, start_sentence
from coffeechat.follow_up.talk_reminders import WRITE_UP_FADES
from coffeechat.records.draft import Channel
from coffeechat.records.ledger import Ledger
from coffeechat.records.reminder import Reminder

IN_TOUCH = ("thanked", "in touch")


class News(NamedTuple):
    """What there is to write about, the contact's own words on it, and the kind of message."""

    sentence: str
    quote: str
    channel: Channel


def remind_to_keep_in_touch(ledger: Ledger, clock: Clock) -> Iterator[Reminder]:
    """Yield the reminder to write to whoever was thanked, unless a talk is planned: one that
    comes, or that was lately to be and may still be written down."""
    if ledger.stage not in IN_TOUCH:
        return
    rhythm = clock.rhythm_days if ledger.rhythm_days is None else ledger.rhythm_days
    last = ledger.last_contact or ledger.since
    if not rhythm or last is None:
        return
    plans = [talk.starts_at for talk in ledger.talks if talk.ahead and talk.starts_at]
    if any(clock.told(begins, WRITE_UP_FADES) for begins in plans):
        return
    day = clock.calendar.day_of(last)
    days = max(0, (clock.today - day).days)
    silent = start_sentence(say_count(days, "day"))
    news = find_news(ledger)
    yield make_reminder(
        ledger,
        "keep-in-touch",
        f"{ledger.contact}.{last:%Y%m%d}",
        title=f"Write to {ledger.name}",
        why=f"{silent} since you last heard from each other. {news.sentence}".rstrip(),
        due_at=clock.calendar.start_of(day + timedelta(days=rhythm)),
        since=last,
        days=days,
        quote=news.quote,
        channel=news.channel,
    )


def find_news(ledger: Ledger) -> News:
    """Return what the user did with a promise and has not told yet, else what the contact
    posted and the user has not commented on yet."""
    updates, comments = ledger.sent("update"), ledger.sent("comment")
    done = [
        (promise.done_at, promise.text.rstrip("."))
        for talk in ledger.talks
        for promise in talk.promises
        if promise.done_at and not (updates and updates[-1].at >= promise.done_at)
    ]
    if done:
        return News(f"You did what you said: {max(done)[1]}.", "", "update")
    seen = ledger.captured_at
    if ledger.post and not (comments and (seen is None or comments[-1].at >= seen)):
        return News("There is a post to comment on.", ledger.post, "comment")
    return News("", "", "update")
