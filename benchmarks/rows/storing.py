"""Saves beside SQLite's, searches beside FTS5's, and the memory that a store takes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from benchmarks.measuring import Action, Pairs, Row, measure_pairs, show, time_of
from benchmarks.served import serving
from benchmarks.stores import Sqlite, typed

from coffeechat.records.contact import Contact
from coffeechat.storage import Store
from coffeechat.storage.journal import Journal

PAUSE = 10.0  # milliseconds that no save may take


def compare_saves(
    store: Store, sqlite: Sqlite, contacts: list[Contact], saves: int
) -> Iterator[Row]:
    """Yield the rows of a save: median, 99th percentile, and the longest."""
    chosen = random.Random(3).choices(contacts, k=saves)
    pairs = Pairs()
    both = [(pairs.ours, store.contacts.save), (pairs.theirs, sqlite.save)]
    for one in chosen:  # without collecting garbage between, as it is in a server
        for taken, save in both:
            taken.append(time_of(partial(save, one)))
        both.reverse()  # whoever is first meets a contact that the processor has not at hand
    what, yardstick = f"a save at {len(contacts):,} contacts", "SQLite, WAL, synchronous FULL"
    yield pairs.row(f"{what}, p50", yardstick, 1.0)
    yield pairs.row(f"{what}, p99", yardstick, 1.5, 0.99)
    longest = max(pairs.ours)
    yield Row(
        f"{what}, longest of {saves:,}", yardstick,
        f"{show(longest)} (beside {show(max(pairs.theirs))})",
        f"≤ {PAUSE:g} ms", longest <= PAUSE,
    )  # fmt: skip


def compare_journal(
    folder: Path, sqlite: Sqlite, contacts: list[Contact], saves: int
) -> Iterator[Row]:
    """Yield the row of the journal by itself: what of a save is not Python around it."""
    journal = Journal(folder, 1, room=1 << 20)
    chosen = random.Random(7).choices(contacts, k=saves)
    documents = [(int(one.id), one.model_dump_json().encode()) for one in chosen]
    pairs = measure_pairs(
        [partial(journal.append, raw) for _, raw in documents],
        [partial(sqlite.put, number, raw) for number, raw in documents],
    )
    journal.close()
    yield pairs.row("of it, the journal’s line alone", "SQLite, the same bytes", 1.0)


def compare_sizes(large: Store, small: Store, saves: int) -> Iterator[Row]:
    """Yield the row of a save in a large store beside one in a small store."""
    count, few = len(large.contacts), len(small.contacts)

    def savings(store: Store) -> list[Action]:
        ids = random.Random(6).choices(range(1, len(store.contacts) + 1), k=saves)
        found = (store.contacts.get(str(number)) for number in ids)
        return [partial(store.contacts.save, one) for one in found if one]

    pairs = measure_pairs(savings(large), savings(small))
    yield pairs.row(f"a save at {count:,} contacts", f"the same at {few:,}", 2.0)


def compare_searches(
    store: Store, sqlite: Sqlite, contacts: list[Contact], queries: int
) -> Iterator[Row]:
    """Yield the rows of a search as one types: when nothing changed, and right after a save."""
    what = f"search as one types over {len(contacts):,} contacts, p95"
    prefixes, chance = typed(contacts, queries), random.Random(4)
    _search(store, "x")  # the index is made when it is first needed
    for after_save in (False, True):
        pairs = Pairs()
        for prefix in prefixes:
            if after_save:
                store.contacts.save(chance.choice(contacts))
            pairs.ours.append(time_of(partial(_search, store, prefix)))
            pairs.theirs.append(time_of(partial(sqlite.search, prefix)))
        when = ", right after a save" if after_save else ""
        yield pairs.row(what + when, "SQLite FTS5 on the same data", 1.0, 0.95)


def _search(store: Store, query: str) -> list[tuple[str, str]]:
    """Search as the list does, which shows each hit's words."""
    return [(hit.field, hit.snippet) for hit in store.search(query)]


def compare_storage(stores: dict[int, Path], saves: int, queries: int) -> Iterator[Row]:
    """Yield all rows of stores on disk: of the fewest contacts, the usual and the most."""
    few, usual, most = sorted(stores)
    with Store.open(stores[usual]) as store:
        contacts = list(store.contacts.all())
        sqlite = Sqlite(stores[usual].parent / "yardstick.db", store)
        yield from compare_saves(store, sqlite, contacts, saves)
        yield from compare_journal(stores[usual].parent, sqlite, contacts, saves)
        yield from compare_searches(store, sqlite, contacts, queries)
    with ExitStack() as opened:
        large, small = (opened.enter_context(Store.open(stores[count])) for count in (most, few))
        yield from compare_sizes(large, small, saves)


def compare_memory(folder: Path, empty: Path, contacts: int) -> Iterator[Row]:
    """Yield the row of what a serving process holds above one with an empty store."""
    size = (folder / "database.json").stat().st_size
    held = []
    for data in (folder, empty):
        with serving(data) as companion:
            companion.call("GET", "/api/contacts?q=a")
            held.append(_resident(companion.process.pid))
    more, ratio = held[0] - held[1], (held[0] - held[1]) / size
    yield Row(
        f"server memory with {contacts:,} contacts, above that of an empty store",
        "the JSON file’s size", f"{ratio:.1f} × ({more / 1e6:.0f} MB : {size / 1e6:.0f} MB)",
        "≤ 5 ×", ratio <= 5,
    )  # fmt: skip


def _resident(pid: int) -> int:
    """Return the bytes that a process holds in memory."""
    for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError(f"nothing is known of the process {pid}")
