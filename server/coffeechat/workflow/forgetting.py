"""Forgetting a person for good."""

from __future__ import annotations

from coffeechat.records.remembering import forget_remembered
from coffeechat.workflow import answers, imports
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import get_contact


def forget_contact(companion: Companion, contact_id: str) -> None:
    """Remove a contact, its notes, talks, messages and snapshots for good, and the
    contacts that were merged into it."""
    with companion.writing:
        contact = get_contact(companion, contact_id)
        for merge in companion.store.merges.find(kept=contact.id):
            companion.store.merges.remove(merge.id)
            if companion.store.contacts.get(merge.absorbed):
                forget_contact(companion, merge.absorbed)
        for merge in companion.store.merges.find(absorbed=contact.id):
            companion.store.merges.remove(merge.id)
        answers.forget(companion.store, contact.id)
        imports.forget(companion.store, contact.id)
        companion.store.forget(contact.id)
        companion.steps.forget()
    forget_remembered()
