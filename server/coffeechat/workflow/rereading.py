"""Reading stored pages again with today's rules."""

from __future__ import annotations

from coffeechat.records.company import CapturedPage
from coffeechat.records.contact import Capture, Contact
from coffeechat.records.fact import YOU
from coffeechat.records.merging import describe_difference, merge_capture
from coffeechat.records.record import ENTRY_FIELDS, LIST_FIELDS, SINGLE_FIELDS, Record
from coffeechat.workflow.captures import read_source
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.company_pages import get_page, know_company
from coffeechat.workflow.contacts import get_contact


def list_rereadable(companion: Companion) -> list[Contact]:
    """Return the contacts with a stored page."""
    return [
        contact
        for contact in companion.store.contacts.all()
        if contact.deleted_at is None and any(one.snapshot for one in contact.captures)
    ]


def list_rereadable_pages(companion: Companion) -> list[CapturedPage]:
    """Return the pages of research that are stored."""
    return [page for page in companion.store.pages.all() if page.snapshot]


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


def reread_page(companion: Companion, page_id: str, *, apply: bool) -> list[str]:
    """Read a page of research again and return what differs, in sentences.

    Nothing is changed unless `apply`, nor where today's rules find no research on it. Raises
    PageError where they refuse it.
    """
    page = get_page(companion, page_id)
    record = _read_research(companion, page)
    differences = describe_difference(page.record, record)
    if apply and differences:
        with companion.writing:
            page = get_page(companion, page_id)
            page.record, page.organisation = record, record.value("organisation")
            companion.store.pages.save(page)
    return differences


def _read_research(companion: Companion, page: CapturedPage) -> Record:
    if not page.snapshot:
        return page.record
    source = companion.store.snapshots.read(page.snapshot)
    pasted = not source.lstrip().startswith("<")
    record = read_source(companion, source, page.url, page.record.title, text=pasted)
    return kept if (kept := know_company(companion, record)).is_research else page.record


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
