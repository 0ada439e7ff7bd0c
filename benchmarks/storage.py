"""What saving, searching and opening cost, beside SQLite on the same data.

    python -m benchmarks.storage --contacts 10000

Saves: the store's `save` of a 3 KB contact against SQLite (WAL, synchronous FULL), after
each has been given all the contacts. Search: every prefix that typing some queries goes
through, a save before each, against SQLite's FTS5 with its own ranking and snippets.
Ratios carry over to other machines; milliseconds do not.
"""

from __future__ import annotations

import argparse
import gc
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path

from benchmarks.people import invent_contacts, invent_conversations

from coffeechat.records.contact import Contact
from coffeechat.storage import Store
from coffeechat.storage.searched_text import contact_texts, conversation_texts
from coffeechat.storage.storage import JournalledStorage

SAVES = 1_000
QUERIES = 60


def fill(folder: Path, count: int) -> None:
    """Make a store of `count` contacts, one in ten with a talk."""
    contacts = [item.model_dump(mode="json") for item in invent_contacts(count)]
    talks = invent_conversations(map(str, range(10, count + 1, 10)))
    with closing(JournalledStorage(folder)) as storage:
        storage.write(
            {
                "_meta": {1: {"schema": 0}},
                "contacts": dict(enumerate(contacts, 1)),
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
        raw = contact.model_dump_json().encode()
        self.link.execute("INSERT OR REPLACE INTO contacts VALUES (?, ?)", (int(contact.id), raw))

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


def measure(actions: Iterable[Callable[[], object]]) -> list[float]:
    """Return the milliseconds that each action takes, sorted."""
    taken = []
    for action in actions:
        started = time.perf_counter()
        action()
        taken.append((time.perf_counter() - started) * 1000)
    return sorted(taken)


def show(what: str, ours: list[float], yardstick: list[float]) -> None:
    """Print median, 95th and 99th percentile and the ratios of two series."""
    for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1.0)):
        mine, theirs = (
            line[min(len(line) - 1, int(len(line) * share))] for line in (ours, yardstick)
        )
        print(
            f"{what:>8} {name}  {mine:8.3f} ms  SQLite {theirs:8.3f} ms  ratio {mine / theirs:5.2f}"
        )


def typed(contacts: list[Contact]) -> list[str]:
    """Return what stands in the search field while some queries are typed."""
    chance = random.Random(5)
    queries = []
    for contact in chance.sample(contacts, QUERIES):
        about = contact.record.value("about").lower().replace(".", "").split()
        wanted = chance.choice(
            [contact.name.lower(), contact.record.value("role").lower(), " ".join(about[:2])]
        )
        queries += [wanted[: end + 1].strip() for end in range(len(wanted))]
    return queries


def compare_saves(store: Store, sqlite: Sqlite, contacts: list[Contact]) -> None:
    """Save contacts in a random order, in turns, so that both meet the same disk."""
    ours, theirs = [], []
    for item in random.Random(3).choices(contacts, k=SAVES):
        ours += measure([lambda item=item: store.contacts.save(item)])
        theirs += measure([lambda item=item: sqlite.save(item)])
    show("save", sorted(ours), sorted(theirs))


def compare_search(store: Store, sqlite: Sqlite, contacts: list[Contact]) -> None:
    """Search as one types, right after a save."""
    queries = typed(contacts)
    saved = random.Random(4)

    def search(query: str) -> None:
        [(hit.field, hit.snippet) for hit in store.search(query)]

    ours = []
    for query in queries:
        store.contacts.save(saved.choice(contacts))
        ours += measure([lambda query=query: search(query)])
    show("search", sorted(ours), measure((lambda q=q: sqlite.search(q)) for q in queries))


def memory() -> float:
    """Return the megabytes this process holds at present."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 1e6


def main() -> int:
    """Fill, open, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--contacts", type=int, default=10_000)
    count = parser.parse_args().contacts
    with tempfile.TemporaryDirectory() as parent:
        folder = Path(parent) / "data"
        filling = get_context("spawn").Process(target=fill, args=(folder, count))
        filling.start()
        filling.join()  # in a process of its own: what it needs is not counted below
        size = (folder / "database.json").stat().st_size / 1e6
        empty = memory()
        with Store.open(folder) as store:
            [rows] = measure([store.contacts.rows])
            [index] = measure([lambda: store.search("x")])
            again = statistics.median(measure([store.contacts.rows] * 20))
            print(f"first list {rows:.0f} ms, then {again:.2f} ms; search index {index:.0f} ms")
            print(f"memory {memory() - empty:.0f} MB, {(memory() - empty) / size:.1f} × the file")
            contacts = list(store.contacts.all())
            sqlite = Sqlite(Path(parent) / "yardstick.db", store)
            compare_saves(store, sqlite, contacts)
            compare_search(store, sqlite, contacts)
        opening = measure([lambda: Store.open(folder).close()] * 5)
        print(f"{count} contacts, {size:.1f} MB; opened and closed in {opening[2]:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
