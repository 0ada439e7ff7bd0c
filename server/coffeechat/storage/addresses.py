"""Who was read from which address: finds a person again among thousands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from coffeechat.records.addresses import address_key, profile_key
from coffeechat.storage.storage import JournalledStorage
from coffeechat.storage.views import View


class AddressBook(View):
    """The ids of contacts by the keys of their pages and profile links."""

    def __init__(self, storage: JournalledStorage) -> None:
        self._ids: defaultdict[str, set[str]] = defaultdict(set)
        self._keys: dict[str, list[str]] = {}
        super().__init__(storage, ("contacts",))

    def at(self, keys: Iterable[str]) -> list[str]:
        """Return the ids of the contacts with any of these addresses."""
        with self._catching_up:
            self.catch_up()
            return sorted({found for key in keys for found in self._ids.get(key, ())})

    def refresh(self, table: str, key: str, document: dict[str, Any] | None) -> None:
        """File a contact under its present addresses."""
        for old in self._keys.pop(key, ()):
            self._ids[old].discard(key)
        if document is not None:
            self._keys[key] = list(filter(None, _keys_of(document)))
            for new in self._keys[key]:
                self._ids[new].add(key)


def _keys_of(document: dict[str, Any]) -> Iterator[str]:
    record = document.get("record", {})
    yield address_key(record.get("url", ""))
    for capture in document.get("captures", []):
        yield address_key(capture["url"])
    for link in record.get("links", []):
        yield profile_key(link["value"])
