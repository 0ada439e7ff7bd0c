"""Files that come in: looked over first, stored whole, taken back whole."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coffeechat.exports.card import Card, card_of, contact_of
from coffeechat.exports.tables import read_rows, read_table, write_table
from coffeechat.exports.vcards import read_card, split_cards, write_cards
from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation, Message, Remark
from coffeechat.storage import Store, StoreError
from coffeechat.workflow import contacts, exporting, imports, profile, targets
from coffeechat.workflow.captures import SentPage, capture_page
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.forgetting import forget_contact
from coffeechat.workflow.import_job import ImportJob
from coffeechat.workflow.importing import start_import
from support import HANNA, NOW, DirectReader
from support import HANNA_URL as URL

TABLE = (
    "Name,Profile page,Role,Organisation,Email,Tags\n"
    "Hanna Lindqvist,https://people.example/hanna-lindqvist,Chief,Kestrel,h@x.example,law\n"
    "Jo Pell,,Facilitator,,jo@x.example,\n"
    ",,,,nobody@x.example,\n"
)


def settle(job: ImportJob, *steps: Callable[[ImportJob], None]) -> ImportJob:
    """Take an import through its steps, waiting after each."""
    for step in (lambda _: None, *steps):
        step(job)
        ends = time.monotonic() + 60
        while job.busy and time.monotonic() < ends:
            job.wait(1)
    return job


def agree(job: ImportJob) -> None:
    assert job.table is not None
    job.choose_columns(job.table.roles)


def bring_in(companion: Companion, name: str, text: str) -> ImportJob:
    job = settle(start_import(companion, name, text.encode()))
    return settle(job, agree) if job.state == "columns" else job


def capture_hanna(companion: Companion) -> Contact:
    page = SentPage(url=URL, html=HANNA, captured_at=NOW)
    captured = capture_page(companion, page).contact
    assert captured is not None
    return captured


def everything(companion: Companion) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(exporting.export(companion, "json").data)
    del found["exported_at"]
    return found


def test_nothing_is_changed_before_the_yes_and_then_all_of_it_is(companion: Companion) -> None:
    hanna = capture_hanna(companion)
    before = everything(companion)

    job = bring_in(companion, "people.csv", TABLE)
    assert job.state == "ready"
    assert job.plan is not None
    assert [(one.verdict, one.name) for one in job.plan.people] == [
        ("updated", "Hanna Lindqvist"), ("new", "Jo Pell"), ("skipped", "Entry 3"),
    ]  # fmt: skip
    assert everything(companion) == before

    settle(job, ImportJob.apply)
    assert job.state == "done"
    kept = contacts.get_contact(companion, hanna.id)
    assert kept.record.value("role") == "Lead Learning Designer"  # captured: not replaced
    assert [fact.value for fact in kept.record.emails] == ["h@x.example"]
    assert kept.record.emails[0].source == "import"
    assert kept.tags == ["law"]
    assert kept.captures == hanna.captures
    assert contacts.list_contacts(companion).total == 2
    assert any("before-import" in path.name for path in companion.store.folder.rglob("*.zip"))


def test_the_same_file_again_changes_nothing(companion: Companion) -> None:
    settle(bring_in(companion, "people.csv", TABLE), ImportJob.apply)
    before = everything(companion)

    again = bring_in(companion, "people.csv", TABLE)

    assert again.plan is not None
    assert again.plan.counts == {"new": 0, "updated": 0, "same": 2, "skipped": 1}
    settle(again, ImportJob.apply)
    assert everything(companion)["contacts"] == before["contacts"]


def test_an_import_is_taken_back_as_a_whole_but_for_what_changed_since(
    companion: Companion,
) -> None:
    hanna = capture_hanna(companion)
    targets.add_target(companion, {"role": "Designer"})
    before = everything(companion)
    job = settle(bring_in(companion, "people.csv", TABLE), ImportJob.apply)

    [kept] = imports.list_imports(companion)
    assert (kept.id, kept.file, kept.counts["new"]) == (job.id, "people.csv", 1)
    assert imports.undo_import(companion, job.id) == 0
    assert everything(companion) == before
    with pytest.raises(NotFound):
        imports.undo_import(companion, job.id)

    job = settle(bring_in(companion, "people.csv", TABLE), ImportJob.apply)
    contacts.add_note(companion, hanna.id, "since")
    assert imports.undo_import(companion, job.id) == 1
    assert contacts.list_contacts(companion).total == 1
    assert contacts.get_contact(companion, hanna.id).tags == ["law"]


def test_an_import_outlives_the_process_and_never_brings_back_the_forgotten(
    tmp_path: Path,
) -> None:
    with Store.open(tmp_path) as store:
        companion = Companion(store, DirectReader(), now=lambda: NOW)
        hanna = capture_hanna(companion)
        job = settle(bring_in(companion, "people.csv", TABLE), ImportJob.apply)
        forget_contact(companion, hanna.id)
    with Store.open(tmp_path) as store:
        companion = Companion(store, DirectReader(), now=lambda: NOW)
        assert imports.undo_import(companion, job.id) == 0, "the import knows nothing of her"
        assert list(store.contacts.all()) == []


def test_without_its_backup_an_import_says_what_to_do_instead(companion: Companion) -> None:
    job = settle(bring_in(companion, "people.csv", TABLE), ImportJob.apply)
    for path in companion.store.folder.rglob("*before-import*.zip"):
        path.unlink()

    with pytest.raises(BadInput, match="put them in the trash"):
        imports.undo_import(companion, job.id)
    assert contacts.list_contacts(companion).total == 2


def test_a_cancelled_import_leaves_nothing(companion: Companion) -> None:
    rows = "".join(f"Person {number},p{number}@x.example\n" for number in range(3_000))
    job = settle(start_import(companion, "many.csv", f"Name,Email\n{rows}".encode()))
    agree(job)
    job.cancel()
    settle(job)
    assert job.state == "cancelled"
    assert (job.table, job.plan) == (None, None)

    ready = bring_in(companion, "people.csv", TABLE)
    ready.cancel()
    with pytest.raises(BadInput):
        ready.apply()
    assert len(companion.store.contacts) == 0
    assert imports.list_imports(companion) == []


def test_two_presses_at_once_store_it_once_and_it_can_be_taken_back(companion: Companion) -> None:
    job = bring_in(companion, "people.csv", TABLE)
    together = threading.Barrier(8)
    refused = []

    def press() -> None:
        together.wait()
        try:
            job.apply()
        except BadInput as error:
            refused.append(str(error))

    threads = [threading.Thread(target=press) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    settle(job)

    assert (job.state, len(refused)) == ("done", 7)
    assert imports.undo_import(companion, job.id) == 0
    assert contacts.list_contacts(companion).total == 0


def test_where_the_disk_refuses_nothing_is_half_imported(
    companion: Companion, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = bring_in(companion, "people.csv", TABLE)

    def refuse(operations: object) -> None:
        raise StoreError("The disk is full: nothing was saved. Free some space and try again.")

    monkeypatch.setattr(companion.store, "commit", refuse)
    settle(job, ImportJob.apply)

    assert (job.state, "disk is full" in job.sentence) == ("failed", True)
    assert len(companion.store.contacts) == 0


def test_who_came_meanwhile_is_compared_anew(companion: Companion) -> None:
    job = bring_in(companion, "people.csv", TABLE)
    hanna = capture_hanna(companion)
    settle(job, ImportJob.apply)

    assert job.result is not None
    assert job.result.counts == {"new": 1, "updated": 1, "same": 0, "skipped": 1}
    assert contacts.get_contact(companion, hanna.id).tags == ["law"]


def test_one_person_twice_in_a_file_is_one_contact(companion: Companion) -> None:
    text = (
        "Name,Email,Skills\nJo Pell,jo@x.example,Law\nJO  PELL,Jo@x.example,Latin\n"
        "Jo Pell,other@x.example,\n"
    )
    settle(bring_in(companion, "a.csv", text.replace("Skills", "Skills,Company")), ImportJob.apply)
    names = [row.name for row in contacts.list_contacts(companion).contacts]
    assert names == ["Jo Pell"]
    [contact] = companion.store.contacts.all()
    assert [fact.value for fact in contact.record.skills] == ["Law", "Latin"]


def test_two_of_one_name_at_two_organisations_stay_two(companion: Companion) -> None:
    text = "Name,Company\nJo Pell,Acme\nJo Pell,Kestrel Learning\n"
    settle(bring_in(companion, "a.csv", text), ImportJob.apply)
    assert contacts.list_contacts(companion).total == 2


def test_what_the_user_dropped_is_not_brought_back_by_a_file(companion: Companion) -> None:
    hanna = capture_hanna(companion)
    contacts.amend_contact(companion, hanna.id, {"role": None, "skills": ["Law", "Latin"]})
    contacts.amend_contact(companion, hanna.id, {"skills": ["Law"]})
    text = f"Name,Profile page,Role,Skills\nHanna Lindqvist,{URL},Chief,Latin; Greek\n"

    settle(bring_in(companion, "a.csv", text), ImportJob.apply)

    kept = contacts.get_contact(companion, hanna.id)
    assert kept.record.value("role") == ""
    assert [fact.value for fact in kept.record.skills] == ["Law", "Greek"]


def test_columns_must_name_somebody(companion: Companion) -> None:
    job = settle(start_import(companion, "a.csv", b"Colour,Size\nred,4\n"))
    for roles in (["", ""], ["role", ""], ["name"], ["name", "nonsense"]):
        with pytest.raises(BadInput):
            job.choose_columns(roles)
    settle(job, lambda one: one.choose_columns(["name", "notes"]))
    assert job.plan is not None
    assert [one.name for one in job.plan.people] == ["red"]


def test_hidden_signs_and_odd_addresses_become_plain_words(companion: Companion) -> None:
    text = "Name,URL\nA\u202enn\x07 Ek,javascript:alert(1)\n"
    settle(bring_in(companion, "a.csv", text), ImportJob.apply)
    [contact] = companion.store.contacts.all()
    assert (contact.name, contact.record.url) == ("Ann Ek", "")


def test_everything_moves_to_another_computer(companion: Companion, tmp_path: Path) -> None:
    hanna = capture_hanna(companion)
    target = targets.add_target(companion, {"role": "Designer"})
    targets.add_belief(companion, target.id, "It is calm")
    profile.save_profile(companion, {"name": "Sam", "background": "I teach"})
    companion.store.conversations.add(
        Conversation(contact=hanna.id, ended_at=NOW, remarks=[Remark(text="Rehearse")])
    )
    contacts.trash_contact(companion, contacts.add_contact(companion, {"name": "Jo Pell"}).id)
    before = everything(companion)
    for captured in before["contacts"][0]["captures"]:
        captured["snapshot"] = ""  # stored pages move with a backup

    with Store.open(tmp_path / "elsewhere") as store:
        other = Companion(store, DirectReader(), now=lambda: NOW)
        job = bring_in(other, "coffeechat.json", exporting.export(companion, "json").data.decode())
        assert job.plan is not None
        assert (job.plan.counts["new"], job.plan.further) == (2, 2)
        settle(job, ImportJob.apply)
        assert everything(other) == before
        assert [hit.contact for hit in store.search("rehearse")] == [hanna.id]

        again = bring_in(other, "x.json", exporting.export(companion, "json").data.decode())
        assert again.plan is not None
        assert (again.plan.counts["same"], again.plan.records, again.plan.profile) == (2, {}, {})


def test_who_is_told_apart_in_a_file_stays_apart(companion: Companion, tmp_path: Path) -> None:
    old = capture_hanna(companion)
    contacts.trash_contact(companion, old.id)  # captured again later: another contact
    capture_hanna(companion)
    for _ in range(2):  # the user said that they are two people
        contacts.add_contact(companion, {"name": "Jo Pell", "organisation": "Kestrel"})
    kept = [(one["id"], one["deleted_at"]) for one in everything(companion)["contacts"]]
    assert len(kept) == 4
    with Store.open(tmp_path / "elsewhere") as store:
        other = Companion(store, DirectReader(), now=lambda: NOW)
        file = exporting.export(companion, "json").data.decode()
        settle(bring_in(other, "coffeechat.json", file), ImportJob.apply)
        moved = everything(other)["contacts"]
        assert [(one["id"], one["deleted_at"]) for one in moved] == kept


def test_a_newer_self_replaces_an_older_one_and_talks_find_their_person(
    companion: Companion, tmp_path: Path
) -> None:
    hanna = capture_hanna(companion)
    companion.store.conversations.add(Conversation(contact=hanna.id, notes="Calm"))
    file = exporting.export(companion, "json").data.decode()

    with Store.open(tmp_path / "elsewhere") as store:
        other = Companion(store, DirectReader(), now=lambda: NOW)
        twin = capture_hanna(other)  # the same person under another id
        settle(bring_in(other, "coffeechat.json", file), ImportJob.apply)
        assert contacts.list_contacts(other).total == 1
        [talk] = store.conversations.find(contact=twin.id)
        assert talk.notes == "Calm"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"format": "coffeechat", "version": 2}', "newer"), ('{"a": 1}', "none of coffeechat’s"),
        ('{"format": "coffeechat", "version": 1', "damaged"), ("{" + "[" * 100_000, "damaged"),
        ("BEGIN:VCARD\nFN:x", "no whole vCard"), ("<html></html>", "can’t be imported"),
    ],
    ids=["newer", "other", "cut", "deep", "half a card", "page"],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_why(
    companion: Companion, text: str, sentence: str
) -> None:
    job = settle(start_import(companion, "file", text.encode()))
    assert (job.state, sentence in job.sentence) == ("failed", True), job.sentence


def test_odd_records_in_a_file_are_left_out_not_believed(companion: Companion) -> None:
    text = json.dumps({
        "format": "coffeechat", "version": 1, "profile": {"tone": "rude"}, "settings": [{"x": 1}],
        "contacts": [1, {"id": "x", "record": {"url": ""}}, {"id": "../../1"},
                     {"id": "77", "record": {"url": "", "kind": "person", "name": {
                         "value": "Ann Ek", "source": "you", "evidence": "Ann Ek",
                         "confidence": 1.0}},
                      "captures": [{"url": "", "captured_at": "2026-01-01T00:00:00Z",
                                    "snapshot": "../../etc/passwd"}]}],
        "conversations": [{"id": "8"}, "x"], "messages": None,
    })  # fmt: skip
    job = bring_in(companion, "coffeechat.json", text)
    assert job.plan is not None
    assert [one.name for one in job.plan.people] == ["Person 1", "Person 2", "Person 3", "Ann Ek"]
    assert [one.name for one in job.plan.left_out] == ["Your profile", "Talk 1", "Talk 2"]
    settle(job, ImportJob.apply)
    assert job.result is not None
    assert job.result.left_out == 3
    [contact] = companion.store.contacts.all()
    assert (contact.name, contact.captures[0].snapshot) == ("Ann Ek", "")
    assert list(companion.store.conversations.all()) == []
    assert profile.get_profile(companion).tone == "warm"


def test_what_is_damaged_in_a_file_is_left_out_by_name_and_reason(
    companion: Companion, tmp_path: Path
) -> None:
    hanna = capture_hanna(companion)
    jo = contacts.add_contact(companion, {"name": "Jo Pell"})
    for one, body in ((hanna, "kept"), (hanna, "spoilt"), (jo, "of someone spoilt")):
        companion.store.messages.add(Message(contact=one.id, channel="email", body=body))
    companion.store.conversations.add(Conversation(contact=hanna.id, ended_at=NOW))
    file = everything(companion)
    file["messages"][1]["at"] = "yesterday"
    file["conversations"][0]["ended_at"] = "2026-11-23T09:30:00"
    next(one for one in file["contacts"] if one["id"] == jo.id)["tags"] = 7
    file["wants"] = {"not": "a list"}
    file["beliefs"] = [
        {"id": "6", "target": "7", "text": "It is calm", "written_at": NOW.isoformat()}
    ]

    with Store.open(tmp_path / "elsewhere") as store:
        other = Companion(store, DirectReader(), now=lambda: NOW)
        job = bring_in(other, "coffeechat.json", json.dumps(file))
        assert job.plan is not None
        people = {one.name: one.why for one in job.plan.people if one.verdict == "skipped"}
        assert people == {"Jo Pell": "has a “tags” that can’t be read"}
        assert {one.name: one.why for one in job.plan.left_out} == {
            "Message 2": "has a “at” that can’t be read",
            "Message 3": "belongs to somebody who can’t be read or is not there",
            "Talk 1": "says of “ended at” no time zone",
            "Answer, all": "is no list",
            "Belief 1": "belongs to a target that can’t be read or is not there",
        }
        settle(job, ImportJob.apply)
        assert [one.body for one in store.messages.all()] == ["kept"]
        assert list(store.conversations.all()) == []


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30).map(str.strip)
TOLD = WORDS.filter(bool)
LINES = st.lists(TOLD, min_size=1, max_size=3).map("\n".join)
SEVERAL = st.lists(TOLD, max_size=3, unique=True)
CARDS = st.builds(
    Card, name=TOLD.map(lambda name: " ".join(name.split()) or "x"), role=WORDS, organisation=WORDS,
    headline=WORDS, location=WORDS, about=st.one_of(st.just(""), LINES), pronouns=WORDS,
    url=st.sampled_from(["", "https://x.example/?a=1,2;b"]), emails=SEVERAL, phones=SEVERAL,
    links=SEVERAL, skills=SEVERAL, languages=SEVERAL, tags=SEVERAL,
    stage=st.sampled_from(["found", "asked", "in touch", "closed"]),
    notes=st.lists(LINES, max_size=3, unique=True),
)  # fmt: skip


def through_csv(card: Card) -> Card | None:
    table = read_table(write_table([card]))
    [read] = read_rows(table, table.roles)
    return read


def through_vcard(card: Card) -> Card | None:
    [text] = split_cards("".join(write_cards([card])))
    return read_card(text)


@pytest.mark.parametrize("carry", [through_csv, through_vcard])
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.too_slow])
@given(card=CARDS)
def test_what_is_exported_and_imported_again_is_the_same(
    carry: Callable[[Card], Card | None], card: Card
) -> None:
    exported = card_of(contact_of(card, "a file", NOW))
    assert exported == card
    assert carry(exported) == exported
