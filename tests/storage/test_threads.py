"""Many threads at once, as a server has them."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.storage import Store
from coffeechat.storage.database import JournalledDB

MakeContact = Callable[..., Contact]
THREADS = 8


def at_once(work: Callable[[int], None]) -> None:
    """Run `work` in many threads that start together; raise what any of them raised."""
    start = threading.Barrier(THREADS)

    def run(number: int) -> None:
        start.wait()
        work(number)

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(run, range(THREADS)))


def test_ids_are_given_once_while_the_journal_is_folded(folder: Path) -> None:
    given: list[int] = []
    with JournalledDB(folder, journal_bytes=1_000) as database:
        table = database.table("contacts")

        def work(number: int) -> None:
            for count in range(25):
                given.append(table.insert({"thread": number, "count": count}))
                table.update({"seen": True}, doc_ids=given[-3:])

        at_once(work)

    assert sorted(given) == list(range(1, THREADS * 25 + 1))
    with JournalledDB(folder) as database:
        stored = database.table("contacts").all()
        assert {(doc["thread"], doc["count"]) for doc in stored} == {
            (number, count) for number in range(THREADS) for count in range(25)
        }


def test_no_change_to_one_record_is_lost(store: Store, make_contact: MakeContact) -> None:
    added = store.contacts.add(make_contact())

    def work(number: int) -> None:
        for count in range(20):
            tag = f"{number}-{count}"
            store.contacts.change(added.id, lambda item, tag=tag: item.tags.append(tag))

    at_once(work)

    assert len(set(store.contacts.get(added.id).tags)) == THREADS * 20


def test_everyone_reads_whole_records_while_others_write(
    folder: Path, make_contact: MakeContact
) -> None:
    with Store.open(folder) as store:
        store.warm_up()
        people = [store.contacts.add(make_contact(about="0 0")) for _ in range(10)]

        def work(number: int) -> None:
            chance = random.Random(number)
            for count in range(20):
                key = chance.choice(people).id
                text = f"{count} {count}"
                store.contacts.change(
                    key, lambda item, text=text: setattr(item.record.about, "value", text)
                )
                for contact in store.contacts.all():
                    first, second = contact.record.value("about").split()
                    assert first == second
                store.conversations.add(Conversation(contact=key, notes=f"n{number} c{count}"))
                assert len(store.contacts.rows()) == len(people)
                assert key in {hit.contact for hit in store.search(f"n{number} c{count}")}
                assert store.conversations.find(contact=key)

        at_once(work)
    with Store.open(folder) as store:
        assert len(store.conversations) == THREADS * 20
        assert store.report == []
