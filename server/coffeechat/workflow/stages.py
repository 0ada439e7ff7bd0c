"""The stage of a contact, kept up with what is logged; callers hold `companion.writing`."""

from __future__ import annotations

from coffeechat.follow_up.stages import tell_stages
from coffeechat.records.contact import BY_HAND, Contact, StageChange
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import get_contact
from coffeechat.workflow.errors import BadInput


def follow_events(companion: Companion, contact_id: str) -> Contact:
    """Bring a contact's stage and history up to what is logged now."""
    contact, ledger = get_contact(companion, contact_id), companion.store.ledgers.get(contact_id)
    assert ledger is not None, "whoever is stored has a ledger"
    history = tell_stages(_begin(contact), ledger, companion.now())
    if history != contact.history:
        contact.history = history
        contact.stage = history[-1].stage if history else "found"
        contact.updated_at = companion.now()
        companion.store.contacts.save(contact)
    return contact


def _begin(contact: Contact) -> list[StageChange]:
    """Return the history; a stage that came from elsewhere, without one, is its beginning."""
    if contact.history or contact.stage == "found":
        return contact.history
    return [StageChange(stage=contact.stage, at=contact.created_at)]


def undo_stage(companion: Companion, contact_id: str) -> Contact:
    """Take back the last stage that was set by hand; what is logged tells the stage again."""
    with companion.writing:
        contact = get_contact(companion, contact_id)
        by_hand = [change for change in contact.history if change.because == BY_HAND]
        if not by_hand:
            raise BadInput("No stage was set by hand here, so there is none to take back.")
        contact.history = [change for change in contact.history if change is not by_hand[-1]]
        contact.stage = contact.history[-1].stage if contact.history else "found"
        companion.store.contacts.save(contact)
        return follow_events(companion, contact_id)
