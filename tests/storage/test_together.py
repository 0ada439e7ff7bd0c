"""Several changes as one: all of them on disk, or none."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Message
from coffeechat.storage import Store, StoreError
from coffeechat.storage.recovery import recover

MakeContact = Callable[..., Contact]


def on_disk(folder: Path) -> dict[str, int]:
    """How many documents a process that opens the folder after a kill would find."""
    tables = recover(folder, folder / "database.json").tables
    return {name: len(documents) for name, documents in tables.items() if documents}


def test_nothing_is_on_disk_before_the_block_ends_and_everything_after(
    store: Store, folder: Path, make_contact: MakeContact
) -> None:
    before = on_disk(folder)
    with store.together():
        contact = store.contacts.add(make_contact())
        with store.together():
            store.messages.add(Message(contact=contact.id, channel="email"))
        assert store.messages.find(contact=contact.id), "what the block did can be read in it"
        assert on_disk(folder) == before

    assert on_disk(folder) == before | {"contacts": 1, "messages": 1}


def test_a_block_that_raises_leaves_everything_as_it_was(
    store: Store, folder: Path, make_contact: MakeContact
) -> None:
    kept = store.contacts.add(make_contact("Mara Lindqvist"))
    gone = store.contacts.add(make_contact("Tomas Reyes"))
    before = on_disk(folder)
    with pytest.raises(ValueError, match="half way"), store.together():
        store.contacts.change(kept.id, lambda one: one.tags.append("changed"))
        store.contacts.remove(gone.id)
        added = store.contacts.add(make_contact("Zanzibara Quill"))
        assert [hit.contact for hit in store.search("zanzibara")] == [added.id]
        raise ValueError("half way")

    assert {one.id: one for one in store.contacts.all()} == {kept.id: kept, gone.id: gone}
    assert store.search("zanzibara") == []
    assert [hit.contact for hit in store.search("tomas")] == [gone.id]
    assert on_disk(folder) == before


def test_where_the_disk_refuses_at_the_end_nothing_has_changed(
    store: Store, make_contact: MakeContact, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    done = []
    monkeypatch.setattr(store._storage._journal, "append", refuse)
    with pytest.raises(StoreError, match="disk is full"), store.together():
        store.contacts.add(make_contact())
        store._storage.afterwards(lambda: done.append("too early"))

    assert (len(store.contacts), done) == (0, [])


def test_the_file_is_folded_after_the_block_and_never_in_it(
    store: Store, folder: Path, make_contact: MakeContact
) -> None:
    with store.together():
        store.contacts.add(make_contact("Zanzibara Quill"))
        store._storage.compact()
        assert not (folder / "database.json").exists()

    assert b"Zanzibara" in (folder / "database.json").read_bytes()


def test_two_threads_never_mix_their_blocks(store: Store, make_contact: MakeContact) -> None:
    contact = store.contacts.add(make_contact(tags=["0"]))

    def count() -> None:
        for _ in range(50):
            with store.together():
                known = store.contacts.get(contact.id)
                assert known is not None
                known.tags = [str(int(known.tags[0]) + 1)]
                store.contacts.save(known)

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    found = store.contacts.get(contact.id)
    assert found is not None
    assert found.tags == ["200"]
