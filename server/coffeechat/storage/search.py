"""Finding people by any word of theirs, as one types."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import orjson

from coffeechat.storage.inverted_index import InvertedIndex
from coffeechat.storage.searched_text import NAME, contact_texts, conversation_texts
from coffeechat.storage.snippets import find_passage
from coffeechat.storage.storage import JournalledStorage
from coffeechat.storage.views import ByField, View
from coffeechat.storage.words import query_words, words


@dataclass(frozen=True)
class Hit:
    """One contact that was found: in which field, and the words around the match."""

    contact: str
    field: str
    snippet: str


class SearchIndex(View):
    """All contacts with their talks, but not those in the trash."""

    def __init__(self, storage: JournalledStorage, talks: ByField) -> None:
        self._talks = talks
        self._talk_owners: dict[str, str] = {}
        self._empty()
        super().__init__(storage, ("contacts", "conversations"))

    def search(self, query: str, limit: int = 50) -> list[Hit]:
        """Return who has all the words of `query`, the last one as far as typed.

        Those whose name matches come first; among equals, who was changed last.
        """
        wanted = query_words(query)
        if not wanted:
            return []
        with self._catching_up:
            self.catch_up()
            found = [self._owners[number] for number in self._rank(wanted)[:limit]]
        hits = (self._describe(contact, wanted) for contact in found)
        return [hit for hit in hits if hit is not None]

    def refresh(self, table: str, key: str, document: dict[str, Any] | None) -> None:
        """Take in a contact, or the contact of a talk, as it is now."""
        if table == "contacts":
            self._enter(key, document)
            return
        owners = {self._talk_owners.pop(key, ""), document["contact"] if document else ""} - {""}
        if document:
            self._talk_owners[key] = document["contact"]
        for owner in owners:
            raw = self._storage.documents("contacts").get(owner)
            self._enter(owner, None if raw is None else orjson.loads(raw))

    def _empty(self) -> None:
        self._names = InvertedIndex()
        self._texts = InvertedIndex()
        self._numbers: dict[str, int] = {}
        self._owners: dict[int, str] = {}
        self._next = 0

    def _enter(self, contact: str, document: dict[str, Any] | None) -> None:
        self._owners.pop(self._numbers.pop(contact, -1), None)
        if document is None or document.get("deleted_at"):
            return
        texts = list(contact_texts(document))
        talks = conversation_texts(self._talk_documents(contact))
        number = self._numbers[contact] = self._next
        self._owners[number] = contact
        self._next += 1
        self._names.add(number, words("\n".join(text for label, text in texts if label == NAME)))
        self._texts.add(number, words("\n".join(text for _, text in [*texts, *talks])))

    def _rank(self, wanted: list[str]) -> list[int]:
        *whole, start = wanted
        numbers = self._texts.prefix(start) & self._owners.keys()
        for word in whole:
            numbers &= self._texts.exact(word)
        named = [self._names.prefix(start), *(self._names.exact(word) for word in whole)]
        exact = self._names.exact(start)
        return sorted(
            numbers,
            key=lambda number: (sum(number in names for names in named), number in exact, number),
            reverse=True,
        )

    def _describe(self, contact: str, wanted: list[str]) -> Hit | None:
        raw = self._storage.documents("contacts").get(contact)
        if raw is None:
            return None
        talks = conversation_texts(self._talk_documents(contact))
        texts = [*contact_texts(orjson.loads(raw)), *talks]
        field, snippet = find_passage(texts, wanted)
        return Hit(contact, field, snippet)

    def _talk_documents(self, contact: str) -> list[dict[str, Any]]:
        stored = self._storage.documents("conversations")
        found = (stored.get(key) for key in sorted(self._talks.ids(contact)))
        return [orjson.loads(raw) for raw in found if raw is not None]
