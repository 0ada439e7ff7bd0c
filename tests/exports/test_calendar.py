"""Calendar files: nothing that was typed or captured becomes a property of its own."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as some
from icalendar import Calendar

from coffeechat.exports.calendar import write_calendar
from coffeechat.records.calendar_entry import CalendarEntry

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
NAMES = {
    "BEGIN", "END", "PRODID", "VERSION", "METHOD", "UID", "DTSTAMP", "SEQUENCE", "SUMMARY",
    "DTSTART", "DTEND", "STATUS", "CLASS", "TRANSP", "LOCATION", "URL", "DESCRIPTION",
    "X-WR-CALNAME", "REFRESH-INTERVAL",
}  # fmt: skip
HOSTILE = some.text(some.characters(exclude_categories=["Cs"]), max_size=200) | some.sampled_from(
    ["x\r\nATTENDEE:mailto:a@b.example", "x\nEND:VEVENT", "x\x85BEGIN:VALARM", "a;b,c\\n:d",
     "x\u2028URL:javascript:1", "\r\n ", "\x0bEND:VCALENDAR", "é" * 90]
)  # fmt: skip


def unfold(content: bytes) -> list[str]:
    """Return the logical lines, read by RFC 5545 alone."""
    assert content.endswith(b"\r\n")
    physical = content.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= 75 and not re.search(rb"[\r\n]", line) for line in physical)
    return b"\r\n".join(physical).replace(b"\r\n ", b"").decode().split("\r\n")


@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
def test_no_words_begin_a_property(summary: str, line: str, place: str, link: str) -> None:
    entry = CalendarEntry("talk-1@coffeechat", summary, NOW, 20, [line, line], place, link)
    content = write_calendar([entry], NOW, name=line)

    lines = unfold(content)
    assert {re.split("[:;]", text, maxsplit=1)[0] for text in lines} <= NAMES
    assert [text for text in lines if text.startswith(("BEGIN", "END"))] == [
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    assert not any(re.search(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]", text) for text in lines)


@given(some.text("abc ,;:\\é\n", max_size=80))
def test_what_is_written_is_read_again(text: str) -> None:
    entry = CalendarEntry("talk-1@coffeechat", "Talk", NOW, 20, [text])
    [event] = Calendar.from_ical(write_calendar([entry], NOW)).walk("VEVENT")
    assert str(event.get("description", "")) == text


def test_times_are_told_in_utc_and_nobody_is_invited() -> None:
    berlin = datetime.fromisoformat("2026-11-20T12:00:00+01:00")
    lines = unfold(write_calendar([CalendarEntry("a@b", "Talk", berlin, 30, revision=3)], NOW))
    assert {"DTSTART:20261120T110000Z", "DTEND:20261120T113000Z", "SEQUENCE:3"} <= set(lines)
    assert "STATUS:CONFIRMED" in lines
    assert not any(line.startswith(("ATTENDEE", "ORGANIZER")) for line in lines)


def test_what_has_no_hour_is_a_day() -> None:
    lines = unfold(write_calendar([CalendarEntry("a@b", "Prepare", date(2026, 11, 19))], NOW))
    assert {"DTSTART;VALUE=DATE:20261119", "DTEND;VALUE=DATE:20261120"} <= set(lines)
    assert "TRANSP:TRANSPARENT" in lines


def test_a_cancelled_entry_says_so() -> None:
    entry = CalendarEntry("a@b", "Talk", NOW, 20, revision=2, cancelled=True)
    assert "STATUS:CANCELLED" in unfold(write_calendar([entry], NOW))
