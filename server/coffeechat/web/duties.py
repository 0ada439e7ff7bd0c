"""How a reminder looks on the page of the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from flask import url_for

from coffeechat.records.reminder import Reminder, ReminderKind

HOUR = timedelta(hours=1)
#: What the main press of a kind says, and the end of the address where it is done.
STEPS: dict[ReminderKind, tuple[str, str]] = {
    "thank-you": ("Write the thank-you", "drafts"),
    "write-up": ("Write down what was said", "talks"),
    "prepare": ("Read the prep sheet", ""), "schedule": ("Offer three times", "drafts"),
    "promise": ("Open the talk", "talks"), "follow-up": ("Read the draft", "drafts"),
    "close": ("Read the draft", "drafts"),
}  # fmt: skip
#: What one press may say instead, where it says enough.
FINISHED: dict[ReminderKind, str] = {
    "thank-you": "Already thanked", "promise": "Done", "close": "Close without a word",
}  # fmt: skip


@dataclass(frozen=True)
class Duty:
    """A reminder as it is shown: the words of its main press and where that leads, what one
    press may say instead, and the hours left on its clock."""

    reminder: Reminder
    words: str
    where: str
    finished: str = ""
    hours: int | None = None


def show_duty(reminder: Reminder, now: datetime) -> Duty:
    """Return how a reminder is shown at a moment."""
    words, part = STEPS[reminder.kind]
    where, finished = _address_of(reminder, part), FINISHED.get(reminder.kind, "")
    return Duty(reminder, words, where, finished, _hours_left(reminder, now))


#: A kind in the fewest words, for a list.
BRIEFLY: dict[ReminderKind, str] = {
    "thank-you": "Thank-you", "write-up": "Write it down", "prepare": "Prepare",
    "schedule": "Find a time", "promise": "You promised", "follow-up": "Follow up",
    "close": "Close kindly", "keep-in-touch": "Losing touch",
}  # fmt: skip


@dataclass(frozen=True)
class Next:
    """What is next with a person, in a word or two; `day` is None where it is due now, and
    `hours` what is left on its clock."""

    words: str
    day: datetime | None = None
    hours: int | None = None


def show_next(reminder: Reminder, now: datetime) -> Next:
    """Return what is next with a person as a list shows it."""
    words = BRIEFLY[reminder.kind]
    if reminder.due_at <= now:
        return Next(words, hours=_hours_left(reminder, now))
    later = "Keep in touch" if reminder.kind == "keep-in-touch" else words
    return Next(later, day=reminder.due_at)


def _address_of(reminder: Reminder, part: str) -> str:
    if reminder.kind == "prepare":
        return url_for("web.show_prep_sheet", contact_id=reminder.contact)
    return url_for(
        "web.show_person", contact_id=reminder.contact, _anchor=part, channel=reminder.channel,
        variant=reminder.variant or None,
    )  # fmt: skip


def _hours_left(reminder: Reminder, now: datetime) -> int | None:
    if not reminder.has_clock or reminder.by is None or now > reminder.by:
        return None
    return min(24, int((reminder.by - now) / HOUR))
