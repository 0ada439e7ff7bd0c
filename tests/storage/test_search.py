"""Finding people as one types, right after every change."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coffeechat.records.contact import Contact, OwnNote
from coffeechat.records.conversation import Conversation, PromisedAction, Remark
from coffeechat.records.fact import typed
from coffeechat.records.record import Activity, Education, Experience, Record, ResearchNote
from coffeechat.storage import Store
from coffeechat.storage import search as search_module

MakeContact = Callable[..., Contact]
NOW = datetime(2026, 11, 23, tzinfo=UTC)
HERE = {"source": "page-text", "evidence": ""}


def found(store: Store, query: str, limit: int = 50) -> list[str]:
    """Return the names found, best first."""
    hits = store.search(query, limit)
    return [store.contacts.get(hit.contact).name for hit in hits]


def test_every_word_of_a_person_is_found_with_its_field(store: Store) -> None:
    record = Record(
        url="https://a.example", name=typed("Mara Lindqvist"), role=typed("Data engineer"),
        organisation=typed("Kestrel"), headline=typed("Pipelines"), location=typed("Ghent"),
        about=typed("I believe in rehearsal."), skills=[typed("Rust")],
        emails=[typed("mara@kestrel.example")], languages=[typed("Dutch")],
        experience=[Experience(role="Nurse", organisation="Sahlbeck", summary="Wards.", **HERE)],
        education=[Education(institution="Varnholt", degree="BSc", **HERE)],
        activities=[Activity(kind="talk", title="Slow software", **HERE)],
        notes=[ResearchNote(text="Opens an office", **HERE)],
    )  # fmt: skip
    added = store.contacts.add(
        Contact(
            record=record,
            tags=["alumni"],
            targets=["edtech"],
            own_notes=[OwnNote(text="Likes gardening")],
        )
    )
    store.conversations.add(
        Conversation(
            contact=added.id,
            notes="calm voice",
            remarks=[Remark(text="Shadow a sprint")],
            actions=[PromisedAction(text="send the book")],
        )
    )
    expected = {
        "mara": "Name", "engineer": "Role", "kestrel": "Organisation", "pipelines": "Headline",
        "ghent": "Location", "rehearsal": "About", "rust": "Skills", "dutch": "Languages",
        "nurse": "Experience", "sahlbeck": "Experience", "wards": "Experience",
        "varnholt": "Education", "slow": "Activity", "office": "Research note",
        "alumni": "Tags", "edtech": "Tags", "gardening": "Your note", "calm": "Conversation",
        "sprint": "Conversation", "book": "Promised",
    }  # fmt: skip

    for query, label in expected.items():
        [hit] = store.search(query)
        assert (hit.contact, hit.field) == (added.id, label), query
        assert query in hit.snippet.lower()


def test_all_words_must_match_the_last_one_as_far_as_typed(
    store: Store, make_contact: MakeContact
) -> None:
    store.contacts.add(make_contact(role="Data engineer"))
    store.contacts.add(make_contact("Tomas Reyes", role="Data analyst"))

    assert found(store, "data eng") == ["Mara Lindqvist"]
    assert sorted(found(store, "data")) == ["Mara Lindqvist", "Tomas Reyes"]
    assert found(store, "dat engineer") == []
    assert found(store, "") == found(store, " - ") == []


def test_words_may_stand_in_different_fields_and_talks(
    store: Store, make_contact: MakeContact
) -> None:
    added = store.contacts.add(make_contact())
    store.conversations.add(Conversation(contact=added.id, notes="about sprints"))

    assert found(store, "mara sprint") == ["Mara Lindqvist"]


def test_names_come_first_then_who_was_changed_last(
    store: Store, make_contact: MakeContact
) -> None:
    store.contacts.add(make_contact("Ana Berg", about="Worked with Karl."))
    store.contacts.add(make_contact("Karla Holm"))
    store.contacts.add(make_contact("Karl Ames"))
    store.contacts.add(make_contact("Ben Okafor", role="Karl Prize winner"))

    assert found(store, "karl") == ["Karl Ames", "Karla Holm", "Ben Okafor", "Ana Berg"]
    assert found(store, "karl", limit=1) == ["Karl Ames"]


def test_who_was_changed_last_comes_first_after_reopening_too(
    folder: Path, make_contact: MakeContact
) -> None:
    with Store.open(folder) as store:
        for day, name in ((2, "Karl Ames"), (3, "Karl Berg"), (1, "Karl Cole")):
            moment = datetime(2026, 1, day, tzinfo=UTC)
            store.contacts.add(make_contact(name, updated_at=moment))
    with Store.open(folder) as store:
        assert found(store, "kar") == ["Karl Berg", "Karl Ames", "Karl Cole"]


def test_search_follows_every_change_at_once(store: Store, make_contact: MakeContact) -> None:
    added = store.contacts.add(make_contact(role="Baker"))
    assert found(store, "baker") == ["Mara Lindqvist"]

    store.contacts.change(added.id, lambda item: setattr(item.record, "role", typed("Welder")))
    assert (found(store, "baker"), found(store, "welder")) == ([], ["Mara Lindqvist"])

    talk = store.conversations.add(Conversation(contact=added.id, notes="tulips"))
    assert found(store, "tulips") == ["Mara Lindqvist"]
    store.conversations.change(talk.id, lambda item: setattr(item, "notes", "roses"))
    assert (found(store, "tulips"), found(store, "roses")) == ([], ["Mara Lindqvist"])
    store.conversations.remove(talk.id)
    assert found(store, "roses") == []

    store.contacts.remove(added.id)
    assert found(store, "welder") == []


def test_the_trash_is_left_out_until_restored(store: Store, make_contact: MakeContact) -> None:
    added = store.contacts.add(make_contact())
    store.contacts.change(added.id, lambda item: setattr(item, "deleted_at", NOW))
    assert found(store, "mara") == []

    store.contacts.change(added.id, lambda item: setattr(item, "deleted_at", None))
    assert found(store, "mara") == ["Mara Lindqvist"]


def test_search_is_there_after_reopening(folder: Path, make_contact: MakeContact) -> None:
    with Store.open(folder) as store:
        added = store.contacts.add(make_contact())
        store.conversations.add(Conversation(contact=added.id, notes="tulips"))
    with Store.open(folder) as store:
        store.warm_up()
        assert found(store, "tul") == ["Mara Lindqvist"]


def test_the_snippet_shows_the_words_around_the_match(
    store: Store, make_contact: MakeContact
) -> None:
    text = "Once upon a time. " * 30 + "Then came the Überraschung at last. " + "And on. " * 50
    store.contacts.add(make_contact(about=text))

    [hit] = store.search("uberrasch")

    assert "Überraschung" in hit.snippet
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert len(hit.snippet) <= 142


def test_a_hit_that_was_removed_meanwhile_shows_nothing(
    store: Store, make_contact: MakeContact
) -> None:
    added = store.contacts.add(make_contact())
    [hit] = store.search("mara")
    store.contacts.remove(added.id)

    assert (hit.field, hit.snippet) == ("", "")


def test_agrees_with_a_plain_look_through_over_many_random_changes(
    store: Store, make_contact: MakeContact, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_module, "_SLACK", 5)  # so that the index is swept often
    chance = random.Random(7)
    vocabulary = ["apple", "apply", "apt", "bear", "bead", "zoo"]
    known: dict[str, list[str]] = {}
    for _ in range(150):
        words = chance.sample(vocabulary, 3)
        if known and chance.random() < 0.2:
            gone = chance.choice(list(known))
            store.contacts.remove(gone)
            del known[gone]
        elif known and chance.random() < 0.5:
            key = chance.choice(list(known))
            change = " ".join(words)
            store.contacts.change(
                key, lambda item, c=change: setattr(item.record.about, "value", c)
            )
            known[key] = words
        else:
            known[store.contacts.add(make_contact("X", about=" ".join(words))).id] = words
        first, start = chance.choice(vocabulary), chance.choice(["a", "ap", "app", "b", "z"])
        expected = {
            key
            for key, has in known.items()
            if first in has and any(word.startswith(start) for word in has)
        }
        assert {hit.contact for hit in store.search(f"{first} {start}", 999)} == expected


def test_most_of_what_was_said_is_enough_where_rare_and_long_words_count_more(
    store: Store, make_contact: MakeContact
) -> None:
    for name, note in (
        ("Ann One", "the manual nobody opened"), ("Ben Two", "the road nobody took"),
        ("Cy Three", "the road home"), ("Di Four", "the road on"),
    ):  # fmt: skip
        contact = make_contact(name=name)
        contact.own_notes = [OwnNote(text=note)]
        store.contacts.add(contact)
    [most] = store.search_most("the manual nobody red")
    assert store.contacts.get(most.contact).name == "Ann One"
    assert found(store, "the manual nobody red") == []
    for remembered in ("a manual opening", "manuals opens"):  # endings are soon forgotten
        assert store.contacts.get(store.search_most(remembered)[0].contact).name == "Ann One"
    assert store.search_most("xyzzy") == []
    assert store.search_most("") == []


def test_words_of_questions_alone_come_last_or_not_at_all(
    store: Store, make_contact: MakeContact
) -> None:
    told = make_contact("Ada Quill")
    told.record.about = typed("Tides and harbours")
    told = store.contacts.add(told)
    asked = make_contact("Tove Brandt")  # the one that was changed last
    asked.prepared = ["What upsets a week of tides?"]
    asked = store.contacts.add(asked)
    assert found(store, "tides") == ["Ada Quill", "Tove Brandt"]
    assert [hit.contact for hit in store.search("tides", questions=False)] == [told.id]
    [hit] = store.search("upsets a week")
    assert (hit.contact, hit.field) == (asked.id, "Question to ask")
