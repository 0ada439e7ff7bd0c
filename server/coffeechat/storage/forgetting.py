"""Forgetting a person: the record at once, then every file that still tells of them.

What is still to be done is noted in the change that removes the record, so that whatever
ends the process in between, the next start finishes it.
"""

from __future__ import annotations

import orjson

from coffeechat.records.contact import Contact
from coffeechat.storage.operations import Operation
from coffeechat.storage.recovery import discard_set_aside
from coffeechat.storage.snapshots import Snapshots, is_page_name
from coffeechat.storage.storage import JournalledStorage, encode

TABLE = "_forgetting"


def forget(
    storage: JournalledStorage, snapshots: Snapshots, contact: Contact, hanging: list[Operation]
) -> None:
    """Remove a contact and what hangs on it, then every file that still tells of it.

    Raises `StoreError`: before the record is removed, or, where a file could not be, after
    it; the next start then tries again.
    """
    pages = [
        capture.snapshot
        for capture in contact.captures
        if capture.snapshot and not _is_shared(storage, capture.snapshot, contact.id)
    ]
    note = Operation("put", TABLE, contact.id, encode({"pages": pages}))
    words = {contact.id, contact.name, contact.record.url, *_addresses(contact)} - {""}
    with storage.together():
        storage.commit([Operation("remove", "contacts", contact.id), *hanging, note])
        storage.afterwards(lambda: discard_set_aside(storage.folder, words))
        storage.afterwards(lambda: finish_forgetting(storage, snapshots))


def finish_forgetting(storage: JournalledStorage, snapshots: Snapshots) -> None:
    """Remove the files of whoever is being forgotten; raises `StoreError`."""
    notes = storage.frozen().get(TABLE, {})
    for contact_id, raw in notes.items():
        for page in _pages_of(raw):
            snapshots.remove(page)
        discard_set_aside(storage.folder, {contact_id})
    storage.commit([Operation("drop", TABLE)] if notes else [])
    if notes:
        storage.compact()


def _pages_of(raw: bytes) -> list[str]:
    """Return the pages that a note names; an odd note must keep nobody from their data."""
    pages = orjson.loads(raw).get("pages")
    named = pages if isinstance(pages, list) else []
    return [page for page in named if isinstance(page, str) and is_page_name(page)]


def _is_shared(storage: JournalledStorage, page: str, contact_id: str) -> bool:
    """Say whether another contact, one that was merged perhaps, has this page too."""
    stored = storage.documents("contacts").copy().items()
    return any(page.encode() in raw for key, raw in stored if key != contact_id)


def _addresses(contact: Contact) -> list[str]:
    facts = (*contact.record.emails, *contact.record.links)
    return [fact.value for fact in facts]
