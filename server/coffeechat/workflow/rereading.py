"""Reading stored pages again with today's rules."""

from __future__ import annotations

from coffeechat.records.contact import Capture, Contact
from coffeechat.records.fact import YOU
from coffeechat.records.merging import describe_difference, merge_capture
from coffeechat.records.record import ENTRY_FIELDS, LIST_FIELDS, SINGLE_FIELDS, Record
from coffeechat.workflow.captures import read_source
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import get_contact


def list_rereadable(companion: Companion) -> list[str]:
    """Return the ids of the contacts with a stored page."""
    return [
        contact.id
        for contact in companion.store.contacts.all()
        if contact.deleted_at is None and any(one.snapshot for one in contact.captures)
    ]


def reread_contact(companion: Companion, contact_id: str, *, apply: bool) -> list[str]:
    """Read a contact's stored pages again and return what differs, in sentences.

    Nothing is changed unless `apply`. Where the page of a capture was not kept, what it
    gave is kept as it is. Raises PageError where today's rules refuse a page.
    """
    contact = get_contact(companion, contact_id)
    record = _reread(companion, contact)
    differences = describe_difference(contact.record, record)
    if apply and differences:
        with companion.writing:
            now = get_contact(companion, contact_id)
            now.record, now.updated_at = _reread(companion, now), companion.now()
            companion.store.contacts.save(now)
    return differences


def _reread(companion: Companion, contact: Contact) -> Record:
    """Return what the stored pages give together; what came from elsewhere, a page that was
    not kept or one that only the user took for a person's, stays as it is."""
    read = [record for capture in contact.captures if (record := _read(companion, capture))]
    fresh = contact.model_copy(deep=True)
    if len(read) == len(contact.captures):
        fresh.record = _typed_alone(contact.record)
    for record in read:
        fresh.record = merge_capture(fresh, record)[0]
    return fresh.record if fresh.record.name else contact.record


def _read(companion: Companion, capture: Capture) -> Record | None:
    if not capture.snapshot:
        return None
    source = companion.store.snapshots.read(capture.snapshot)
    record = read_source(companion, source, capture.url, capture.title, text=capture.pasted)
    return record if record.kind == "person" else None


def _typed_alone(record: Record) -> Record:
    """Return a record with nothing but what the user typed."""
    kept: dict[str, object] = {"url": record.url, "kind": record.kind}
    for field in SINGLE_FIELDS:
        fact = getattr(record, field)
        if fact and fact.source == YOU:
            kept[field] = fact
    for field in (*LIST_FIELDS, *ENTRY_FIELDS):
        if typed := [entry for entry in getattr(record, field) if entry.source == YOU]:
            kept[field] = typed
    return Record(**kept)
