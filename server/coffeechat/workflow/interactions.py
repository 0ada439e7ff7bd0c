"""Quickly logged interactions: met, called, wrote to each other elsewhere."""

from __future__ import annotations

from datetime import datetime

from pydantic import ValidationError

from coffeechat.follow_up.interactions import count_interactions
from coffeechat.records.contact import Contact, Interaction
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import get_contact, require_present
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.messages import require_past
from coffeechat.workflow.profile import explain
from coffeechat.workflow.stages import follow_events


def add_interaction(
    companion: Companion, contact_id: str, kind: str, *, text: str = "", at: datetime | None = None
) -> Interaction:
    """Log that the two met, called or wrote, now or at an earlier moment."""
    with companion.writing:
        contact = require_present(companion, contact_id)
        try:
            made = Interaction(kind=kind, text=text.strip(), at=at or companion.now())
        except ValidationError as error:
            raise BadInput(explain(error)) from error
        require_past(companion, made.at)
        _keep(companion, contact, [*contact.interactions, made])
    return made


def remove_interaction(companion: Companion, contact_id: str, interaction_id: str) -> Contact:
    """Take an interaction back out of the log."""
    with companion.writing:
        contact = get_contact(companion, contact_id)
        rest = [one for one in contact.interactions if one.id != interaction_id]
        if len(rest) == len(contact.interactions):
            raise NotFound("This interaction")
        return _keep(companion, contact, rest)


def count_real(companion: Companion, contact_id: str) -> int:
    """Return how many real interactions there were: those in which something came back."""
    ledger = companion.store.ledgers.get(get_contact(companion, contact_id).id)
    return count_interactions(ledger) if ledger else 0


def _keep(companion: Companion, contact: Contact, interactions: list[Interaction]) -> Contact:
    contact.interactions, contact.updated_at = interactions, companion.now()
    companion.store.contacts.save(contact)
    return follow_events(companion, contact.id)
