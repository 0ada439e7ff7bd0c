"""The same person under two contacts: recognised, made one, and parted again."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from coffeechat.records.contact import Contact
from coffeechat.records.fact import YOU
from coffeechat.records.merge import Likeness, Merge
from coffeechat.records.merging import merge_capture
from coffeechat.records.record import LIST_FIELDS, SINGLE_FIELDS, Record
from coffeechat.storage import Store
from coffeechat.storage.summaries import Summary
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import get_contact
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.stages import follow_events

#: What is joined entry by entry, the kept contact's first.
JOINED = ("tags", "targets", "own_notes", "captures", "interactions", "dismissed")


def find_alike(companion: Companion, contact: Contact) -> list[Likeness]:
    """Return other contacts of the same name, with the reason to take them for one."""
    return [
        Likeness(
            id=row.id, name=row.name, role=row.role, organisation=row.organisation,
            why=_reason(contact.record, row),
        )
        for row in companion.store.contacts.summaries.named(contact.name)
        if row.id != contact.id
    ]  # fmt: skip


def merge_contacts(companion: Companion, kept_id: str, absorbed_id: str) -> Merge:
    """Make two contacts one; the kept one's facts come first, nothing is lost."""
    if kept_id == absorbed_id:
        raise BadInput("These are one person already.")
    with companion.writing:
        kept, absorbed = get_contact(companion, kept_id), get_contact(companion, absorbed_id)
        if kept.deleted_at or absorbed.deleted_at:
            raise BadInput("Restore both people from the trash first, then merge them.")
        merge = companion.store.merges.add(_describe(companion, kept, absorbed))
        companion.store.contacts.save(join_contacts(kept, absorbed, companion.now()))
        _hand_over(companion.store, merge, kept_id)
        absorbed.deleted_at, absorbed.merged_into = companion.now(), kept_id
        companion.store.contacts.save(absorbed)
        follow_events(companion, kept_id)
    return merge


def holder_of(companion: Companion, contact_id: str) -> str:
    """Return the id of the contact that holds a person now: of whoever took this one in last;
    its own where nobody did, or where what a file told leads nowhere or in a circle."""
    here, passed = contact_id, set[str]()
    while here not in passed:
        passed.add(here)
        contact = companion.store.contacts.get(here)
        if contact is None:
            break
        if not contact.merged_into:
            return here
        here = contact.merged_into
    return contact_id


def undo_merge(companion: Companion, merge_id: str) -> Contact:
    """Part two contacts again; what was added to the kept one since stays with it."""
    with companion.writing:
        merge = companion.store.merges.get(merge_id)
        if merge is None:
            raise NotFound("This merge")
        now, absorbed = get_contact(companion, merge.kept), get_contact(companion, merge.absorbed)
        if now.merged_into:
            holder = get_contact(companion, now.merged_into).name
            raise BadInput(f"{now.name} was merged into {holder} since. Part these two first.")
        companion.store.contacts.save(_part(companion, merge.before, now, absorbed))
        absorbed.deleted_at, absorbed.merged_into = None, ""
        companion.store.contacts.save(absorbed)
        _hand_over(companion.store, merge, merge.absorbed)
        companion.store.merges.remove(merge_id)
        follow_events(companion, merge.kept)
    return follow_events(companion, merge.absorbed)


def merges_of(companion: Companion, contact_id: str) -> list[Merge]:
    """Return the merges that made a contact what it is, the latest last."""
    return sorted(companion.store.merges.find(kept=contact_id), key=lambda merge: merge.at)


def _describe(companion: Companion, kept: Contact, absorbed: Contact) -> Merge:
    store = companion.store
    return Merge(
        kept=kept.id, absorbed=absorbed.id, before=kept, at=companion.now(),
        messages=[one.id for one in store.messages.find(contact=absorbed.id)],
        conversations=[one.id for one in store.conversations.find(contact=absorbed.id)],
    )  # fmt: skip


def join_contacts(kept: Contact, absorbed: Contact, now: datetime) -> Contact:
    """Return what two contacts make together: the kept one's facts come first."""
    joined = kept.model_copy(deep=True)
    merged = merge_capture(absorbed, kept.record)[0].to_json()
    told = {key: value for key, value in merged.items() if key not in kept.dropped}
    joined.record = Record(**{**told, "url": kept.record.url})
    for field in JOINED:
        mine, theirs = getattr(joined, field), getattr(absorbed, field)
        setattr(joined, field, [*mine, *(entry for entry in theirs if entry not in mine)])
    joined.history = sorted([*kept.history, *absorbed.history], key=lambda change: change.at)
    joined.updated_at = now
    return joined


def _part(companion: Companion, before: Contact, now: Contact, absorbed: Contact) -> Contact:
    """Return the kept contact as it was, with what came to it since the merge."""
    parted = before.model_copy(deep=True)
    for field in JOINED:
        foreign = [*getattr(before, field), *getattr(absorbed, field)]
        since = [entry for entry in getattr(now, field) if entry not in foreign]
        setattr(parted, field, [*getattr(before, field), *since])
    parted.record = parted.record.model_copy(update=_typed_since(before, now, absorbed))
    parted.stage, parted.updated_at = now.stage, companion.now()
    return parted


def _typed_since(before: Contact, now: Contact, absorbed: Contact) -> dict[str, Any]:
    """Return the fields the user has written since the merge."""
    written = {}
    for field in (*SINGLE_FIELDS, *LIST_FIELDS):
        value = getattr(now.record, field)
        facts = value if isinstance(value, list) else [value]
        known = (getattr(before.record, field), getattr(absorbed.record, field))
        if value and value not in known and any(fact.source == YOU for fact in facts):
            written[field] = value
    return written


def _hand_over(store: Store, merge: Merge, contact_id: str) -> None:
    for message in filter(None, map(store.messages.get, merge.messages)):
        message.contact = contact_id
        store.messages.save(message)
    for talk in filter(None, map(store.conversations.get, merge.conversations)):
        talk.contact = contact_id
        store.conversations.save(talk)


def _reason(record: Record, row: Summary) -> str:
    organisation = record.value("organisation")
    if organisation and _same(organisation, row.organisation):
        return f"Same name, and both at {organisation}."
    return "Same name."


def _same(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()
