"""Calendar entries as an iCalendar file (RFC 5545)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from coffeechat.records.calendar_entry import CalendarEntry

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//coffeechat//coffeechat//EN"
REFRESH = timedelta(hours=1)  # how often a calendar that follows the feed may look
_BREAKS = re.compile(r"\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")


def write_calendar(entries: Sequence[CalendarEntry], now: datetime, name: str = "") -> bytes:
    """Return the entries as one file; `name` is how a calendar that follows it is called.

    Times are written in UTC: no calendar has to know a zone's rules. There is neither an
    organiser nor a guest, for a calendar would write to them.
    """
    from icalendar import Calendar  # a third of a second: not before it is needed

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    if name:
        calendar.add("x-wr-calname", _line(name))
        calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    for entry in entries:
        calendar.add_component(_write(entry, now))
    written: bytes = calendar.to_ical()
    return written


def _write(entry: CalendarEntry, now: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", entry.revision)
    event.add("summary", _line(entry.summary))
    starts, ends = _span(entry)
    event.add("dtstart", starts)
    event.add("dtend", ends)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    if not isinstance(entry.starts, datetime):
        event.add("transp", "TRANSPARENT")
    for key, text in (("location", _line(entry.place)), ("url", _line(entry.link)),
                      ("description", _tidy("\n".join(entry.lines)))):  # fmt: skip
        if text:
            event.add(key, text)
    return event


def _span(entry: CalendarEntry) -> tuple[datetime | date, datetime | date]:
    if isinstance(entry.starts, datetime):
        begin = entry.starts.astimezone(UTC)
        return begin, begin + timedelta(minutes=entry.minutes)
    return entry.starts, entry.starts + timedelta(days=1)


def _tidy(text: str) -> str:
    """Return a text whose breaks the library knows, so that none can begin a property."""
    return _UNSEEN.sub("", _BREAKS.sub("\n", text))


def _line(text: str) -> str:
    return " ".join(_tidy(text).split())
