"""How a reminder is made: whom it is about, and an id that is the same each time."""

from __future__ import annotations

from typing import Any

from coffeechat.records.ledger import Ledger
from coffeechat.records.reminder import Reminder, ReminderKind


def make_reminder(ledger: Ledger, kind: ReminderKind, reason: str, **told: Any) -> Reminder:
    """Return a reminder of a kind with a contact; `reason` is the id of what gave rise to it,
    or a contact's with a day."""
    return Reminder(
        id=f"{kind}.{reason}", kind=kind, contact=ledger.contact, name=ledger.name,
        called=ledger.called, **told,
    )  # fmt: skip
