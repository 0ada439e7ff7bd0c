"""The message that a person is written next: the drafts lie open at it."""

from __future__ import annotations

from coffeechat.records.contact import Contact
from coffeechat.records.draft import Channel, Variant
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.reminders import list_reminders

#: What somebody of a stage is written next, where nothing is due.
MESSAGES: dict[str, tuple[Channel, Variant]] = {
    "agreed": ("scheduling", ""), "planned": ("scheduling", "confirmation"),
    "talked": ("thank-you", ""), "thanked": ("update", ""), "in touch": ("update", ""),
    "closed": ("follow-up", "close"),
}  # fmt: skip


def find_next_message(companion: Companion, contact: Contact) -> tuple[Channel, Variant]:
    """Return the message to write next: what is due, else what the stage asks for."""
    for reminder in list_reminders(companion, contact=contact.id):
        if reminder.channel:
            return reminder.channel, reminder.variant
        if reminder.kind == "write-up":  # the planned talk is over
            return "thank-you", ""
    ledger = companion.store.ledgers.get(contact.id)
    if contact.stage == "closed" and ledger and any(talk.ended_at for talk in ledger.talks):
        return "update", ""  # who gave a talk is not told that one asks no more
    return MESSAGES.get(contact.stage, ("connection-note", ""))
