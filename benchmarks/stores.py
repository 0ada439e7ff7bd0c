"""Stores of invented people, and SQLite with the same data to compare with."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path

from benchmarks.people import invent_contacts, invent_conversations

from coffeechat.records.contact import Contact
from coffeechat.storage import Store
from coffeechat.storage.searched_text import contact_texts, conversation_texts
from coffeechat.storage.storage import JournalledStorage

DIFFERENT = 10_000  # contacts, after which they come again
TALKED = 10  # every tenth contact has a talk


def fill(folder: Path, count: int) -> None:
    """Make a store of `count` contacts, one in ten with a talk."""
    invented = [item.model_dump(mode="json") for item in invent_contacts(min(count, DIFFERENT))]
    talks = invent_conversations(map(str, range(TALKED, count + 1, TALKED)))
    with closing(JournalledStorage(folder)) as storage:
        storage.write(
            {
                "_meta": {1: {"schema": 0}},
                "contacts": dict(enumerate(islice(cycle(invented), count), 1)),
                "conversations": {
                    number: talk.model_dump(mode="json") for number, talk in enumerate(talks, 1)
                },
            }
        )


class Sqlite:
    """The yardstick: the same documents as JSON and their words in FTS5."""

    def __init__(self, path: Path, store: Store) -> None:
        self.link = sqlite3.connect(path, isolation_level=None)
        self.link.execute("PRAGMA journal_mode=WAL")
        self.link.execute("PRAGMA synchronous=FULL")
        self.link.execute("CREATE TABLE contacts (id INTEGER PRIMARY KEY, document BLOB)")
        self.link.execute("CREATE VIRTUAL TABLE words USING fts5(name, text, prefix='1 2 3')")
        self.link.execute("BEGIN")
        for contact in store.contacts.all():
            self._insert(contact, store)
        self.link.execute("COMMIT")

    def _insert(self, contact: Contact, store: Store) -> None:
        self.save(contact)
        document = contact.model_dump(mode="json")
        talks = (talk.model_dump() for talk in store.conversations.find(contact=contact.id))
        texts = [text for _, text in (*contact_texts(document), *conversation_texts(talks))]
        self.link.execute(
            "INSERT INTO words (rowid, name, text) VALUES (?, ?, ?)",
            (int(contact.id), contact.name, "\n".join(texts)),
        )

    def save(self, contact: Contact) -> None:
        """Store one document."""
        self.put(int(contact.id), contact.model_dump_json().encode())

    def put(self, number: int, raw: bytes) -> None:
        """Store a document that is encoded already."""
        self.link.execute("INSERT OR REPLACE INTO contacts VALUES (?, ?)", (number, raw))

    def search(self, query: str) -> list[tuple[int, str]]:
        """Return the best fifty with snippets, as the store does."""
        *whole, last = query.split()
        match = " ".join([f'"{word}"' for word in whole] + [f'"{last}"*'])
        found = self.link.execute(
            "SELECT rowid, snippet(words, 1, '', '', '…', 20) FROM words WHERE words MATCH ? "
            "ORDER BY rank LIMIT 50",
            (match,),
        )
        return found.fetchall()


def typed(contacts: Sequence[Contact], queries: int) -> list[str]:
    """Return what stands in the search field while some queries are typed."""
    chance = random.Random(5)
    prefixes = []
    for contact in chance.choices(contacts, k=queries):
        about = contact.record.value("about").lower().replace(".", "").split()
        wanted = chance.choice(
            [contact.name.lower(), contact.record.value("role").lower(), " ".join(about[:2])]
        )
        prefixes += [wanted[: end + 1].strip() for end in range(len(wanted))]
    return prefixes
