"""Keeping what was read of a person: found again, merged, or new."""

from __future__ import annotations

from coffeechat.records.addresses import address_key, address_keys
from coffeechat.records.contact import Capture, Contact, StageChange
from coffeechat.records.merging import merge_capture
from coffeechat.records.record import Record
from coffeechat.workflow.companion import Companion


def find_press(contact: Contact, capture: Capture) -> Capture | None:
    """Return what the press that made a capture left: one that was sent twice, for want
    of an answer, is kept once."""
    same = [one for one in contact.captures if one.key and one.key == capture.key]
    return same[0] if same else None


def save_person(
    companion: Companion, record: Record, capture: Capture, *, own_page: bool = True,
    known: Contact | None = None,
) -> tuple[Contact, bool]:  # fmt: skip
    """Save what one capture says of a person; return the contact and whether it is new.

    `own_page` says that the page is about this person alone, `known` who it is where its
    addresses don't tell.
    """
    with companion.writing:
        known = known or find_contact(companion, record, own_page=own_page)
        if known is None:
            found = StageChange(
                stage="found", at=companion.now(), because=f"captured {capture.url}"
            )
            fresh = Contact(record=record, captures=[capture], history=[found])
            return companion.store.contacts.add(fresh), True
        if capture.key and find_press(known, capture):
            return known, False
        merged, changes = merge_capture(known, record)
        capture = capture.model_copy(update={"changes": changes})
        known.record, known.captures = merged, [*known.captures, capture]
        known.updated_at = companion.now()
        companion.store.contacts.save(known)
        return known, False


def find_contact(companion: Companion, record: Record, *, own_page: bool = True) -> Contact | None:
    """Return the contact a record is about: one with a shared address and the same name,
    or, where the page is the person's own, one read from the same page."""
    for contact_id in companion.store.addresses.at(address_keys(record)):
        contact = companion.store.contacts.get(contact_id)
        if contact and not contact.deleted_at and is_about(contact, record, own_page=own_page):
            return contact
    return None


def is_about(contact: Contact, record: Record, *, own_page: bool = True) -> bool:
    """Say whether a record that shares an address with a contact is about this person."""
    read_from = (contact.record.url, *(capture.url for capture in contact.captures))
    page = address_key(record.url)
    same_page = bool(page) and page in map(address_key, read_from)
    return (own_page and same_page) or _same_name(contact.name, record.value("name"))


def _same_name(one: str, other: str) -> bool:
    return one.casefold().split() == other.casefold().split()
