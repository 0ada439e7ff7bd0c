"""Quickly logged interactions: met, called, wrote to each other elsewhere."""

from __future__ import annotations

from datetime import datetime
from typing import Any

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
        told = {"kind": kind, "text": text.strip(), "at": at or companion.now()}
        made = _build(companion, told)
        _keep(companion, contact, [*contact.interactions, made])
    return made


def change_interaction(
    companion: Companion, contact_id: str, interaction_id: str, changes: dict[str, Any]
) -> Interaction:
    """Change what is named of a logged interaction: its day, kind or words."""
    with companion.writing:
        contact = get_contact(companion, contact_id)
        known = _find(contact, interaction_id)
        changed = _build(companion, {**known.model_dump(), **changes})
        kept = [changed if one is known else one for one in contact.interactions]
        _keep(companion, contact, kept)
    return changed


def remove_interaction(companion: Companion, contact_id: str, interaction_id: str) -> Contact:
    """Take an interaction back out of the log."""
    with companion.writing:
        contact = get_contact(companion, contact_id)
        gone = _find(contact, interaction_id)
        return _keep(companion, contact, [one for one in contact.interactions if one is not gone])


def count_real(companion: Companion, contact_id: str) -> int:
    """Return how many real interactions there were: those in which something came back."""
    ledger = companion.store.ledgers.get(get_contact(companion, contact_id).id)
    return count_interactions(ledger) if ledger else 0


def _build(companion: Companion, fields: dict[str, Any]) -> Interaction:
    try:
        made = Interaction(**fields)
    except ValidationError as error:
        raise BadInput(explain(error)) from error
    require_past(companion, made.at)
    return made


def _find(contact: Contact, interaction_id: str) -> Interaction:
    for one in contact.interactions:
        if one.id == interaction_id:
            return one
    raise NotFound("This interaction")


def _keep(companion: Companion, contact: Contact, interactions: list[Interaction]) -> Contact:
    contact.interactions, contact.updated_at = interactions, companion.now()
    companion.store.contacts.save(contact)
    return follow_events(companion, contact.id)
