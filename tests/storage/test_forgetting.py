"""A person who is to be forgotten leaves no trace outside the backups."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coffeechat.records.contact import Capture, Contact
from coffeechat.records.conversation import Conversation, Message
from coffeechat.storage import Store

MakeContact = Callable[..., Contact]
NOW = datetime(2026, 11, 23, tzinfo=UTC)


def test_record_messages_talks_pages_search_and_journal_are_gone_at_once(
    store: Store, folder: Path, make_contact: MakeContact
) -> None:
    page = store.snapshots.save("Zanzibara's page", "https://z.example", NOW)
    capture = Capture(url="https://z.example", captured_at=NOW, snapshot=page)
    person = store.contacts.add(make_contact("Zanzibara Quill", captures=[capture]))
    other = store.contacts.add(make_contact("Tomas Reyes"))
    (folder / "damaged").mkdir()
    (folder / "damaged" / "journal-1.log").write_text(f"{person.id} Quill")
    for contact in (person, other):
        store.messages.add(Message(contact=contact.id, channel="email", body="Dear Zanzibara"))
        store.conversations.add(Conversation(contact=contact.id, notes="with Zanzibara"))

    assert store.forget(person.id) is True

    assert store.contacts.get(person.id) is None
    assert [hit.contact for hit in store.search("zanzibara")] == [other.id]
    assert [message.contact for message in store.messages.all()] == [other.id]
    assert [talk.contact for talk in store.conversations.all()] == [other.id]
    assert store.snapshots.names() == []
    assert [row.id for row in store.contacts.rows()] == [other.id]
    files = [path for path in folder.rglob("*") if path.is_file() and path.suffix != ".zip"]
    assert not [path for path in files if b"Quill" in path.read_bytes()]
    assert not [path for path in files if person.id.encode() in path.read_bytes()]


def test_forgetting_twice_says_so(store: Store) -> None:
    assert store.forget("4503599627370495") is False


def test_a_page_that_another_contact_has_too_stays(store: Store, make_contact: MakeContact) -> None:
    page = store.snapshots.save("a page of both", "https://z.example", NOW)
    capture = Capture(url="https://z.example", captured_at=NOW, snapshot=page)
    absorbed, kept = (
        store.contacts.add(make_contact(name, captures=[capture])) for name in ("A B", "C D")
    )

    store.forget(absorbed.id)
    assert store.snapshots.names() == [page]
    store.forget(kept.id)
    assert store.snapshots.names() == []


def test_a_kill_while_forgetting_is_made_good_at_the_next_start(
    folder: Path, make_contact: MakeContact, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store.open(folder)
    page = store.snapshots.save("Zanzibara's page", "https://z.example", NOW)
    capture = Capture(url="https://z.example", captured_at=NOW, snapshot=page)
    person = store.contacts.add(make_contact("Zanzibara Quill", captures=[capture]))
    store._storage.compact()
    killed = folder.with_name("killed")

    def die(*_: object) -> None:
        shutil.copytree(folder, killed)
        raise KeyboardInterrupt

    monkeypatch.setattr("coffeechat.storage.forgetting.discard_set_aside", die)
    with pytest.raises(KeyboardInterrupt):
        store.forget(person.id)
    monkeypatch.undo()
    assert (killed / "snapshots" / page).exists()

    Store.open(killed).close()

    files = [path for path in killed.rglob("*") if path.is_file()]
    assert not [path for path in files if b"Quill" in path.read_bytes()]
    assert not [path for path in files if person.id.encode() in path.read_bytes()]
    assert not (killed / "snapshots" / page).exists()
    store.close()


def test_a_damaged_part_that_names_them_without_their_number_goes_too(
    store: Store, folder: Path, make_contact: MakeContact
) -> None:
    person = store.contacts.add(make_contact("Zanzibara Quill"))
    (folder / "damaged").mkdir()
    (folder / "damaged" / "journal-1.log").write_text('{"value":"Zanzibara Quill","sour')
    (folder / "damaged" / "journal-2.log").write_text('{"value":"Tomas Reyes","sour')

    store.forget(person.id)

    assert [path.name for path in (folder / "damaged").iterdir()] == ["journal-2.log"]
