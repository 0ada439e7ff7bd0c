"""Records in and out: what goes in comes out, and shares nothing with the store."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from tinydb import TinyDB

from coffeechat.records.company import CapturedPage
from coffeechat.records.contact import Contact, OwnNote
from coffeechat.records.conversation import Conversation, Message, Remark
from coffeechat.records.record import Experience, Record
from coffeechat.storage import Missing, Store, StoreError
from coffeechat.storage.database import JournalledDB

MakeContact = Callable[..., Contact]


def test_a_contact_comes_back_as_it_went_in(store: Store, make_contact: MakeContact) -> None:
    contact = make_contact(
        role="Data engineer", tags=["alumni"], own_notes=[OwnNote(text="met at a talk ☕")]
    )

    added = store.contacts.add(contact)

    assert contact.id == ""
    assert store.contacts.get(added.id) == added
    assert store.contacts.get(added.id).own_notes == contact.own_notes


def test_what_is_absent_stays_absent_and_null_stays_null(store: Store, folder: Path) -> None:
    jobs = [
        Experience(source="page-text", evidence="now", role="Baker", start="2020", end=None),
        Experience(source="page-text", evidence="once", role="Cook"),
    ]
    contact = Contact(record=Record(url="https://a.example", experience=jobs))
    expected = contact.record.to_json()
    assert expected["experience"][0]["end"] is None
    assert "end" not in expected["experience"][1]
    assert "name" not in expected

    added = store.contacts.add(contact)
    store.close()

    with Store.open(folder) as again:
        read = again.contacts.get(added.id)
        assert read is not None
        assert read.record.to_json() == expected
        again.contacts.save(read)
    with TinyDB(folder / "database.json") as stock:
        assert stock.table("contacts").get(doc_id=int(added.id))["record"] == expected


def test_moments_keep_their_zone(store: Store, make_contact: MakeContact) -> None:
    contact = store.contacts.add(make_contact())
    start = datetime(2026, 3, 29, 1, 30, tzinfo=timezone(timedelta(hours=5, minutes=45)))

    talk = store.conversations.add(Conversation(contact=contact.id, starts_at=start))

    read = store.conversations.get(talk.id)
    assert read is not None
    assert read.starts_at == start
    assert read.starts_at.utcoffset() == start.utcoffset()


def test_unknown_keys_of_a_newer_version_are_kept(folder: Path, store: Store) -> None:
    message = Message.model_validate({"contact": "1", "channel": "email", "mood": "sunny"})
    added = store.messages.add(message)

    store.messages.change(added.id, lambda item: setattr(item, "body", "Hello"))

    assert store.messages.get(added.id).model_extra == {"mood": "sunny"}


def test_every_kind_of_record_has_its_place(store: Store) -> None:
    url = "https://company.example"
    page = CapturedPage(url=url, record=Record(url=url), captured_at=datetime.now(UTC))
    added = store.pages.add(page)

    assert store.pages.get(added.id) == added
    assert (len(store.pages), len(store.beliefs)) == (1, 0)


def test_what_is_handed_out_shares_nothing_with_the_store(
    store: Store, make_contact: MakeContact
) -> None:
    given = make_contact(tags=["a"])
    added = store.contacts.add(given)
    given.tags.append("by the giver")
    store.contacts.get(added.id).tags.append("by a reader")
    next(store.contacts.all()).record.name.value = "Somebody else"

    assert store.contacts.get(added.id).tags == ["a"]
    assert store.contacts.get(added.id).name == "Mara Lindqvist"


def test_saving_replaces_the_whole_record(store: Store, make_contact: MakeContact) -> None:
    added = store.contacts.add(make_contact(role="Baker"))
    del added.record.role
    added.record = Record.model_validate(
        {key: value for key, value in added.record.to_json().items() if key != "role"}
    )

    store.contacts.save(added)

    assert "role" not in store.contacts.get(added.id).record.to_json()


def test_what_was_removed_meanwhile_is_not_brought_back_by_a_late_save(
    store: Store, make_contact: MakeContact
) -> None:
    added = store.contacts.add(make_contact())
    assert store.contacts.remove(added.id) is True

    with pytest.raises(Missing, match="removed in the meantime"):
        store.contacts.save(added)
    with pytest.raises(Missing):
        store.contacts.change(added.id, lambda item: None)

    assert len(store.contacts) == 0
    assert store.contacts.remove(added.id) is False


@pytest.mark.parametrize(
    "strange", ["", "x", "-1", "007", "1.0", "²", "٣", "9" * 5000, "../1", "1 "]
)
def test_a_strange_id_finds_nothing(store: Store, strange: str, make_contact: MakeContact) -> None:
    store.contacts.add(make_contact().model_copy(update={"id": "7"}))

    assert store.contacts.get(strange) is None
    assert store.contacts.remove(strange) is False


def test_an_id_is_given_once(store: Store, make_contact: MakeContact) -> None:
    added = store.contacts.add(make_contact())

    with pytest.raises(ValueError, match="stored already"):
        store.contacts.add(added)


def test_find_by_an_indexed_field_follows_every_change(store: Store) -> None:
    first = store.messages.add(Message(contact="1", channel="email"))
    second = store.messages.add(Message(contact="1", channel="inmail"))
    store.messages.add(Message(contact="2", channel="email"))
    assert {item.id for item in store.messages.find(contact="1")} == {first.id, second.id}
    assert store.messages.find(contact="1", channel="inmail") == [second]

    store.messages.change(second.id, lambda item: setattr(item, "contact", "2"))
    store.messages.remove(first.id)

    assert store.messages.find(contact="1") == []
    assert len(store.messages.find(contact="2")) == 2


def test_find_without_an_index_looks_through_all(store: Store, make_contact: MakeContact) -> None:
    store.contacts.add(make_contact(stage="asked"))
    talked = store.contacts.add(make_contact("Tomas Reyes", stage="talked", tags=["a"]))

    assert store.contacts.find(stage="talked", tags=["a"]) == [talked]
    assert store.contacts.find(stage="talked", tags=[]) == []


def test_a_record_that_does_not_read_is_left_alone_and_named(
    store: Store, folder: Path, make_contact: MakeContact
) -> None:
    added = store.contacts.add(make_contact())
    store.close()
    path = folder / "database.json"
    with TinyDB(path) as stock:
        stock.table("contacts").update({"stage": "on the moon"}, doc_ids=[int(added.id)])
        for table in ("contacts", "conversations", "messages"):
            stock.table(table).insert_multiple([{}, {"record": 1}, {"contact": [1], "tags": None}])

    with Store.open(folder) as again:
        other = again.contacts.add(make_contact("Tomas Reyes"))
        assert [row.name for row in again.contacts.rows()][-1] == "Tomas Reyes"
        assert [hit.contact for hit in again.search("tomas")] == [other.id]
        assert again.messages.find(contact="1") == []
        again.contacts.remove(other.id)
        assert again.contacts.get(added.id) is None
        assert list(again.contacts.all()) == []
        assert (
            f"Entry {added.id} of contacts does not read as a record; it is kept." in again.report
        )
    assert b"on the moon" in path.read_bytes()


def test_after_closing_nothing_more_is_saved(store: Store, make_contact: MakeContact) -> None:
    added = store.contacts.add(make_contact())
    store.close()
    store.close()

    with pytest.raises(StoreError, match="is closing: nothing was saved"):
        store.contacts.save(added)


def test_rows_follow_every_change(store: Store, make_contact: MakeContact) -> None:
    moment = datetime(2026, 5, 1, tzinfo=UTC)
    added = store.contacts.add(make_contact(role="Baker", tags=["x"], updated_at=moment))
    other = store.contacts.add(make_contact("Tomas Reyes"))

    row = next(row for row in store.contacts.rows() if row.id == added.id)
    assert row[1:] == ("Mara Lindqvist", "Baker", "", "found", ("x",), (), moment, None)

    store.contacts.remove(other.id)
    store.contacts.change(added.id, lambda item: setattr(item, "deleted_at", moment))
    assert [(row.id, row.deleted_at) for row in store.contacts.rows()] == [(added.id, moment)]


def test_what_is_derived_follows_an_emptied_table(store: Store, make_contact: MakeContact) -> None:
    store.contacts.add(make_contact())
    store.messages.add(Message(contact="1", channel="email"))
    assert (len(store.contacts.rows()), len(store.messages.find(contact="1"))) == (1, 1)

    database = JournalledDB(storage=lambda: store.contacts._storage)
    database.table("contacts").truncate()
    database.drop_table("messages")

    assert (store.contacts.rows(), store.messages.find(contact="1")) == ([], [])
    assert store.search("mara") == []


def test_a_talk_keeps_its_remarks(store: Store) -> None:
    talk = store.conversations.add(Conversation(contact="1", remarks=[Remark(text="Say no.")]))

    assert store.conversations.find(contact="1") == [talk]


def test_nothing_of_a_removed_or_changed_record_stays_in_memory(
    store: Store, make_contact: MakeContact
) -> None:
    changed, gone = (store.contacts.add(make_contact()) for _ in range(2))
    before = [store.contacts.encoded(one.id) for one in (changed, gone)]

    store.contacts.save(changed.model_copy(update={"tags": ["alumni"]}))
    store.contacts.remove(gone.id)

    assert store.contacts.encoded(gone.id) is None
    for raw in before:
        assert sys.getrefcount(raw) <= 3  # the list, `raw` itself, and what it is given to
