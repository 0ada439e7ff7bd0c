"""Finding people by any word of theirs, as one types."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain
from math import log
from typing import Any

import orjson

from coffeechat.storage.inverted_index import InvertedIndex
from coffeechat.storage.searched_text import (
    NAME,
    contact_texts,
    conversation_texts,
    question_texts,
)
from coffeechat.storage.snippets import find_passage
from coffeechat.storage.storage import JournalledStorage
from coffeechat.storage.views import ByField, View
from coffeechat.storage.words import query_words, words

_LONGEST_QUERY = 200  # characters that are looked at
_NEARLY_MOST = 0.7  # of the weight of the best: who has much less of it is not meant
_TELLING = 3  # letters before questions are looked through: fewer are in everybody's
_SHORT = 3  # letters of a word that is looked for as it is: too many others begin with it
_ENDING = re.compile(r"(?<=[^\W\d_]{4})(?:ing|ed|es|s)$")
_SLACK = 1_000  # dead entries that are borne in any case


@dataclass(frozen=True)
class Hit:
    """One contact that was found; where, and in which words, is looked up when asked."""

    contact: str
    _find: Callable[[str], tuple[str, str]] = field(repr=False, compare=False)

    @property
    def field(self) -> str:
        """The label of the field that matches best."""
        return self._passage[0]

    @property
    def snippet(self) -> str:
        """The words around the match."""
        return self._passage[1]

    @cached_property
    def _passage(self) -> tuple[str, str]:
        return self._find(self.contact)


class SearchIndex(View):
    """All contacts with their talks, but not those in the trash."""

    def __init__(self, storage: JournalledStorage, talks: ByField) -> None:
        self._talks = talks
        self._talk_owners: dict[str, str] = {}
        self._names = InvertedIndex()
        self._texts = InvertedIndex()
        self._questions = InvertedIndex()
        self._numbers: dict[str, int] = {}  # of each contact's entry
        self._entries: dict[int, tuple[str, str]] = {}  # the contact, and when it was changed
        self._next = 0
        super().__init__(storage, ("contacts", "conversations"))

    def search(self, query: str, limit: int = 50, *, questions: bool = True) -> list[Hit]:
        """Return who has all the words of `query`, the last one as far as typed.

        Those whose name matches come first, those in whose `questions` alone they stand last;
        among equals, who was changed last.
        """
        wanted = query_words(query[:_LONGEST_QUERY])
        return self._hit(wanted, limit, self._rank_all if questions else self._rank)

    def search_most(self, query: str, limit: int = 50) -> list[Hit]:
        """Return who has most of what `query` says, best first: rare and long words
        say more, those that nobody has are taken for misremembered, and so are endings:
        "watched" finds "watching"."""
        wanted = [_ENDING.sub("", word) for word in query_words(query[:_LONGEST_QUERY])]
        return self._hit(wanted, limit, self._weigh)

    def _hit(
        self, wanted: list[str], limit: int, rank: Callable[[list[str]], list[int]]
    ) -> list[Hit]:
        if not wanted:
            return []
        with self._catching_up:
            self.catch_up()
            found = [self._entries[number][0] for number in rank(wanted)[:limit]]
        return [Hit(contact, partial(self._describe, wanted)) for contact in found]

    def refresh(self, table: str, key: str, document: dict[str, Any] | None) -> None:
        """Take in a contact as it is now; a talk only says whose contact to take in."""
        if table == "contacts":
            self._enter(key, document)
            return
        owners = [self._talk_owners.pop(key, "")]
        if document is not None:
            owners.append(str(document["contact"]))
            self._talk_owners[key] = owners[-1]
        self._mark(("contacts", owner) for owner in owners if owner)

    def _enter(self, contact: str, document: dict[str, Any] | None) -> None:
        self._entries.pop(self._numbers.pop(contact, -1), None)
        if document is None or document.get("deleted_at"):
            return
        if self._next > 2 * len(self._entries) + _SLACK:
            self._sweep()
        texts = list(contact_texts(document))
        held = self._talk_documents(contact)
        talks = conversation_texts(held)
        number = self._numbers[contact] = self._next
        self._entries[number] = (contact, str(document["updated_at"]))
        self._next += 1
        self._names.add(number, words("\n".join(text for label, text in texts if label == NAME)))
        self._texts.add(number, words("\n".join(text for _, text in [*texts, *talks])))
        asked = question_texts(document, held)
        self._questions.add(number, words("\n".join(text for _, text in asked)))

    def _sweep(self) -> None:
        """Renumber the living entries from 0 on, in their order."""
        renumbered = {old: new for new, old in enumerate(sorted(self._entries))}
        self._names.renumber(renumbered)
        self._texts.renumber(renumbered)
        self._questions.renumber(renumbered)
        self._entries = {renumbered[old]: entry for old, entry in self._entries.items()}
        self._numbers = {contact: number for number, (contact, _) in self._entries.items()}
        self._next = len(renumbered)

    def _rank_all(self, wanted: list[str]) -> list[int]:
        *whole, start = wanted
        first = self._rank(wanted)
        if sum(map(len, wanted)) < _TELLING:
            return first
        numbers = self._texts.prefix(start) | self._questions.prefix(start)
        numbers &= self._entries.keys()
        for word in whole:
            numbers &= self._texts.exact(word) | self._questions.exact(word)
        return first + sorted(numbers.difference(first), key=self._recency, reverse=True)

    def _rank(self, wanted: list[str]) -> list[int]:
        *whole, start = wanted
        numbers = self._texts.prefix(start) & self._entries.keys()
        for word in whole:
            numbers &= self._texts.exact(word)
        named = [self._names.prefix(start), *map(self._names.exact, whole)]
        in_name, all_in_name = set().union(*named), set.intersection(*named)
        ranked: list[int] = []
        for tier in (all_in_name & self._names.exact(start), all_in_name, in_name, numbers):
            ranked += sorted(numbers & tier, key=self._recency, reverse=True)
            numbers -= tier
        return ranked

    def _weigh(self, wanted: list[str]) -> list[int]:
        *whole, start = wanted
        found = [(len(word), self._alike(word)) for word in whole]
        found.append((len(start), self._texts.prefix(start)))
        weights: defaultdict[int, float] = defaultdict(float)
        for length, numbers in found:
            living = numbers & self._entries.keys()
            for number in living:
                weights[number] += length * log((1 + len(self._entries)) / len(living))
        most = max(weights.values(), default=0.0)
        return sorted(
            (number for number, weight in weights.items() if weight > most * _NEARLY_MOST),
            key=lambda number: (weights[number], self._recency(number)), reverse=True,
        )  # fmt: skip

    def _alike(self, word: str) -> set[int]:
        """Return the entries that have a word or, of a longer one, what begins with it."""
        return self._texts.prefix(word) if len(word) > _SHORT else self._texts.exact(word)

    def _recency(self, number: int) -> tuple[str, int]:
        return self._entries[number][1], number

    def _describe(self, wanted: list[str], contact: str) -> tuple[str, str]:
        raw = self._storage.documents("contacts").get(contact)
        if raw is None:
            return "", ""
        document, held = orjson.loads(raw), self._talk_documents(contact)
        texts = (contact_texts(document), conversation_texts(held), question_texts(document, held))
        return find_passage(chain(*texts), wanted)

    def _talk_documents(self, contact: str) -> list[dict[str, Any]]:
        stored = self._storage.documents("conversations")
        found = (stored.get(key) for key in sorted(self._talks.ids(contact)))
        return [orjson.loads(raw) for raw in found if raw is not None]
