"""Doing what a reminder asks for, where one press says enough."""

from __future__ import annotations

from collections.abc import Callable

from coffeechat.records.reminder import Reminder, ReminderKind
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import amend_contact
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.messages import mark_sent
from coffeechat.workflow.promises import keep_promise
from coffeechat.workflow.reminders import find_reminder


def finish_reminder(companion: Companion, reminder_id: str) -> Reminder:
    """Do what a reminder asks for: log the thank-you as sent, keep the promise, close the
    contact. The others need more than a press, and say so."""
    with companion.writing:
        reminder = find_reminder(companion, reminder_id)
        if reminder.kind not in FINISHERS:
            raise BadInput("This one is done where it is: open the person, or dismiss it.")
        FINISHERS[reminder.kind](companion, reminder)
    return reminder


def _thank(companion: Companion, reminder: Reminder) -> object:
    return mark_sent(companion, reminder.contact, "thank-you")


def _close(companion: Companion, reminder: Reminder) -> object:
    return amend_contact(companion, reminder.contact, {"stage": "closed"})


def _keep(companion: Companion, reminder: Reminder) -> object:
    return keep_promise(companion, reminder.talk, reminder.id.partition(".")[2])


FINISHERS: dict[ReminderKind, Callable[[Companion, Reminder], object]] = {
    "thank-you": _thank, "close": _close, "promise": _keep,
}  # fmt: skip
