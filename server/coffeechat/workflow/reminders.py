"""What is due with whom. Worked out from the ledgers each time, and never stored; only
what the user dismissed or put off is kept, with the contact."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from coffeechat.follow_up.clock import Clock
from coffeechat.follow_up.reminders import remind
from coffeechat.records.contact import Contact
from coffeechat.records.ledger import Ledger
from coffeechat.records.reminder import Reminder
from coffeechat.workflow.clock import calendar_for, calendar_of
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import get_contact
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.profile import get_profile

#: Kinds whose last moment decides, before all others.
WITH_AN_END = ("thank-you", "prepare")
ORDER = (
    *WITH_AN_END, "write-up", "schedule", "promise", "follow-up", "close", "keep-in-touch",
)  # fmt: skip


def list_reminders(
    companion: Companion, *, ahead: timedelta = timedelta(), contact: str = ""
) -> list[Reminder]:
    """Return what is due now, and what falls due within `ahead`, the most pressing first;
    of everyone, or of one contact."""
    clock = clock_of(companion)
    found = [
        reminder
        for ledger in _ledgers(companion, contact)
        for reminder in remind(ledger, clock)
        if reminder.due_at <= clock.now + ahead
    ]
    return sorted(found, key=_pressing)


def next_for(companion: Companion, contacts: Iterable[str]) -> dict[str, Reminder]:
    """Return what is next with each of some contacts, due or not; nothing where nothing is."""
    clock = clock_of(companion)
    found: dict[str, Reminder] = {}
    for ledger in companion.store.ledgers.of(contacts):
        reminders = remind(ledger, clock)
        if reminders:
            due = [one for one in reminders if one.due_at <= clock.now]
            found[ledger.contact] = (
                min(due, key=_pressing) if due else min(reminders, key=lambda one: one.due_at)
            )
    return found


def clock_of(companion: Companion) -> Clock:
    """Return the clock by which reminders are told."""
    me = get_profile(companion)
    return Clock(companion.now(), calendar_for(me), me.rhythm_days)


def find_reminder(companion: Companion, reminder_id: str) -> Reminder:
    """Return a reminder, due now or later; raise NotFound."""
    clock = clock_of(companion)
    for ledger in companion.store.ledgers.all():
        for reminder in remind(ledger, clock):
            if reminder.id == reminder_id:
                return reminder
    raise NotFound("This reminder")


def dismiss_reminder(companion: Companion, reminder_id: str) -> Contact:
    """Dismiss a reminder for good: it does not come back for the same reason."""
    with companion.writing:
        contact = get_contact(companion, find_reminder(companion, reminder_id).contact)
        contact.dismissed = [*contact.dismissed, reminder_id]
        companion.store.contacts.save(contact)
    return contact


def snooze_reminder(companion: Companion, reminder_id: str, until: date | None = None) -> datetime:
    """Let a reminder rest until a day, else until tomorrow; return the moment it is back."""
    calendar, now = calendar_of(companion), companion.now()
    today = calendar.day_of(now)
    day = until or today + timedelta(days=1)
    if day <= today:
        raise BadInput("Choose a day that is still to come.")
    with companion.writing:
        contact = get_contact(companion, find_reminder(companion, reminder_id).contact)
        rest = {one: at for one, at in contact.snoozed.items() if at > now}
        contact.snoozed = {**rest, reminder_id: calendar.start_of(day)}
        companion.store.contacts.save(contact)
    return contact.snoozed[reminder_id]


def restore_reminder(companion: Companion, reminder_id: str) -> Contact:
    """Bring back a reminder that was dismissed or put off."""
    with companion.writing:
        for ledger in companion.store.ledgers.all():
            if reminder_id in ledger.dismissed or reminder_id in dict(ledger.snoozed):
                contact = get_contact(companion, ledger.contact)
                contact.dismissed = [one for one in contact.dismissed if one != reminder_id]
                contact.snoozed = {
                    one: at for one, at in contact.snoozed.items() if one != reminder_id
                }
                companion.store.contacts.save(contact)
                return contact
    raise NotFound("This reminder")


def _ledgers(companion: Companion, contact: str) -> list[Ledger]:
    if not contact:
        return companion.store.ledgers.all()
    found = companion.store.ledgers.get(get_contact(companion, contact).id)
    return [found] if found else []


def _pressing(reminder: Reminder) -> tuple[int, datetime]:
    if reminder.kind in WITH_AN_END and reminder.by:
        return 0, reminder.by
    return ORDER.index(reminder.kind), reminder.due_at
