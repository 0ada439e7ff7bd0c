"""Talks for the user's own calendar: as a file, and as a feed it may follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from coffeechat.exports.calendar import write_calendar
from coffeechat.records.calendar_entry import CalendarEntry
from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.records.profile import BY
from coffeechat.records.question import Agenda
from coffeechat.records.reminder import Reminder
from coffeechat.records.time_zones import local_times, say_hours
from coffeechat.workflow.clock import calendar_of
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import get_contact
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.live_talk import agenda_of
from coffeechat.workflow.profile import get_profile
from coffeechat.workflow.reminders import list_reminders
from coffeechat.workflow.talks import get_talk

FEED_NAME = "coffeechat"
KEPT = timedelta(days=90)  # how long a talk that is over stays in the feed
AHEAD = timedelta(days=28)  # how far ahead the feed says what falls due


@dataclass(frozen=True)
class CalendarFile:
    """A file for a calendar; its name holds nothing that was captured."""

    name: str
    content: bytes


def write_talk_file(companion: Companion, talk_id: str, home: str = "") -> CalendarFile:
    """Return a talk as a calendar file with its agenda; a cancelled one takes itself out
    of the calendar. `home` is the address of the web view, for a link to the prep sheet.

    Raises BadInput for a talk without a time.
    """
    talk = get_talk(companion, talk_id)
    if talk.starts_at is None:
        raise BadInput("This talk has no time yet. Plan it first.")
    contact = get_contact(companion, talk.contact)
    entry = _enter(companion, talk, contact, _list_agenda(agenda_of(companion, talk)), home)
    day = local_times(talk.starts_at, talk.time_zone)[0].moment.date()
    content = write_calendar([entry], companion.now())
    return CalendarFile(f"coffeechat-{day.isoformat()}.ics", content)


def write_feed(companion: Companion, home: str = "") -> bytes:
    """Return talks and what is due with whom as a calendar that can be followed."""
    since = companion.now() - KEPT
    talks = [
        _enter(companion, talk, contact, [], home)
        for talk in companion.store.conversations.all()
        if talk.starts_at and talk.starts_at >= since and not talk.cancelled_at
        if (contact := companion.store.contacts.get(talk.contact)) and not contact.deleted_at
    ]
    due = [_remind(companion, one, home) for one in list_reminders(companion, ahead=AHEAD)]
    return write_calendar([*talks, *due], companion.now(), FEED_NAME)


def _remind(companion: Companion, reminder: Reminder, home: str) -> CalendarEntry:
    """Return a reminder as an entry of its day; what is overdue stands today."""
    calendar = calendar_of(companion)
    day = max(calendar.day_of(reminder.due_at), calendar.day_of(companion.now()))
    page = f"/people/{reminder.contact}/prep" if reminder.kind == "prepare" else "/today"
    return CalendarEntry(
        uid=f"{reminder.id}@coffeechat", summary=reminder.title, starts=day,
        lines=[reminder.why, *([f"{home.rstrip('/')}{page}"] if home else [])],
        revision=_revise(companion),
    )  # fmt: skip


def _enter(
    companion: Companion, talk: Conversation, contact: Contact, agenda: list[str], home: str
) -> CalendarEntry:
    # One that is over stands where it was, also where it was held before its time.
    starts = (talk.held and talk.started_at) or talk.starts_at
    assert starts is not None
    mine = talk.time_zone or get_profile(companion).time_zone
    hours = say_hours(local_times(starts, mine, talk.their_time_zone))
    prep = [f"{home.rstrip('/')}/people/{contact.id}/prep"] if home else []
    facts = [
        f"{BY[talk.medium].capitalize()}, {talk.minutes} minutes",
        hours,
        talk.link,
        talk.place,
    ]
    lines = [line for line in (*facts, *prep) if line]
    return CalendarEntry(
        uid=f"talk-{talk.id}@coffeechat", summary=f"Talk with {contact.name}",
        starts=starts, minutes=talk.minutes, lines=[*lines, *agenda],
        place=talk.place or talk.link, link=talk.link, revision=_revise(companion),
        cancelled=talk.cancelled_at is not None,
    )  # fmt: skip


def _revise(companion: Companion) -> int:
    """Return a number that grows with time: of two files of a talk the later one counts,
    even where it undoes what the earlier one said."""
    return int(companion.now().timestamp()) // 60


def _list_agenda(agenda: Agenda) -> list[str]:
    items = [
        f"{item.starts}-{item.starts + item.minutes} min: {item.what}" for item in agenda.items
    ]
    return ["", "Agenda", *items]
