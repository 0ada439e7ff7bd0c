"""Who in a file is known already: by the rules of captures, and by what files have instead
of addresses."""

from __future__ import annotations

from collections import defaultdict

from coffeechat.records.addresses import address_keys
from coffeechat.records.contact import Contact
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.keeping import find_contact, is_about


class Known:
    """Those who are kept here, and those of the file who were taken in before."""

    def __init__(self, companion: Companion) -> None:
        self._companion = companion
        self._taken: dict[str, Contact] = {}
        self._by_key: dict[str, str] = {}
        self._by_name: defaultdict[str, list[str]] = defaultdict(list)
        for row in companion.store.contacts.rows():
            if row.deleted_at is None:
                self._by_name[_fold(row.name)].append(row.id)

    def get(self, contact_id: str) -> Contact | None:
        """Return someone as they will be, or are."""
        return self._taken.get(contact_id) or self._companion.store.contacts.get(contact_id)

    def take(self, contact: Contact) -> None:
        """Remember someone as they will be."""
        if contact.id not in self._by_name[_fold(contact.name)]:
            self._by_name[_fold(contact.name)].append(contact.id)
        self._taken[contact.id] = contact
        self._by_key.update((key, contact.id) for key in address_keys(contact.record))

    def find(self, contact: Contact) -> Contact | None:
        """Return who this is: one with a shared address, else one of the same name with a
        shared email, or at the same organisation, where neither has an address more."""
        for key in address_keys(contact.record):
            taken = self._taken.get(self._by_key.get(key, ""))
            if taken and is_about(taken, contact.record):
                return taken
        if stored := find_contact(self._companion, contact.record):
            return self.get(stored.id)
        for contact_id in self._by_name.get(_fold(contact.name), ()):
            other = self.get(contact_id)
            if other and other.deleted_at is None and _is_alike(other, contact):
                return other
        return None


def _is_alike(one: Contact, other: Contact) -> bool:
    """Say whether two people of one name are one: they share an email or an organisation."""
    emails = [{_fold(fact.value) for fact in side.record.emails} for side in (one, other)]
    if emails[0] & emails[1]:
        return True
    return _fold(one.record.value("organisation")) == _fold(other.record.value("organisation"))


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())
