"""A step of the user's, taken back as a whole."""

from __future__ import annotations

import threading
from pathlib import Path

from coffeechat.records.contact import Contact
from coffeechat.records.fact import typed
from coffeechat.records.record import Record
from coffeechat.storage import Store


def person(name: str) -> Contact:
    return Contact(record=Record(url="", kind="person", name=typed(name)))


def test_what_was_added_changed_and_removed_is_as_before(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        kept, gone = store.contacts.add(person("Ann Ek")), store.contacts.add(person("Ben Oke"))
        with store.recording() as step:
            added = store.contacts.add(person("Cleo Ng"))
            kept.tags = ["first"]
            store.contacts.save(kept)
            kept.tags = ["second"]
            store.contacts.save(kept)
            store.contacts.remove(gone.id)

        assert store.take_back(step) == []
        kept.tags = []
        assert store.contacts.get(added.id) is None
        assert store.contacts.get(kept.id) == kept
        assert store.contacts.get(gone.id) == gone

    with Store.open(tmp_path) as store:
        assert {one.name for one in store.contacts.all()} == {"Ann Ek", "Ben Oke"}


def test_what_changed_since_stays_and_is_named(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        with store.recording() as step:
            ann, ben = store.contacts.add(person("Ann Ek")), store.contacts.add(person("Ben Oke"))
        ann.tags = ["since"]
        store.contacts.save(ann)

        assert store.take_back(step) == [("contacts", ann.id)]
        assert store.contacts.get(ann.id) == ann
        assert store.contacts.get(ben.id) is None


def test_what_another_thread_does_meanwhile_is_no_part_of_the_step(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        with store.recording() as step:
            other = threading.Thread(target=store.contacts.add, args=(person("Ann Ek"),))
            other.start()
            other.join()
            store.contacts.add(person("Ben Oke"))
        store.contacts.add(person("Cleo Ng"))

        store.take_back(step)
        assert {one.name for one in store.contacts.all()} == {"Ann Ek", "Cleo Ng"}


def test_many_records_are_stored_in_one_step(tmp_path: Path) -> None:
    with Store.open(tmp_path) as store:
        people = [person(f"Person {number}").model_copy(update={"id": str(number + 1)})
                  for number in range(20)]  # fmt: skip
        store.commit([store.contacts.put(one) for one in people])
        assert list(store.contacts.all()) == people
