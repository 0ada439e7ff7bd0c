"""Who is forgotten is gone from everything but the backups."""

from __future__ import annotations

import base64

import pytest

from coffeechat.records.conversation import Conversation
from coffeechat.research import phrases
from coffeechat.research.fields import recognise_title
from coffeechat.research.quotations import quote
from coffeechat.storage import StoreError
from coffeechat.workflow import contacts, writing
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.forgetting import forget_contact
from coffeechat.workflow.same_person import merge_contacts
from support import HANNA, HANNA_URL, Script


def capture(script: Script, name: str, key: str) -> str:
    page = HANNA.replace("Hanna Lindqvist", name)
    answer = script.capture(page, f"https://people.example/{key}", Idempotency_Key=key)
    return str(answer.get_json()["contact"]["id"])


def everything_but_backups(companion: Companion) -> bytes:
    files = [path for path in companion.store.folder.rglob("*") if path.is_file()]
    return b"".join(path.read_bytes() for path in files if "backups" not in path.parts)


def test_answers_notes_talks_and_messages_go_with_the_record(
    companion: Companion, script: Script
) -> None:
    gone, kept = capture(script, "Hanna Quill", "k1"), capture(script, "Tomas Reyes", "k2")
    script("POST", f"/api/contacts/{gone}/notes", {"text": "About Quill"})
    script("POST", f"/api/contacts/{gone}/messages", {"channel": "email", "body": "Dear Quill"})
    companion.store.conversations.add(Conversation(contact=gone, notes="With Quill"))

    forget_contact(companion, gone)

    files = everything_but_backups(companion)
    assert gone.encode() not in files
    assert b"Quill" not in files
    assert len(companion.store.snapshots.names()) == 1
    assert companion.store.settings.keys("answered/") == ["answered/k2"]
    assert script("GET", "/api/contacts?q=quill").get_json()["total"] == 0
    assert script("GET", f"/api/contacts/{kept}").status_code == 200


def test_whoever_was_merged_into_them_goes_too_however_deep(
    companion: Companion, script: Script
) -> None:
    first, second, third = (
        capture(script, f"{name} Quill", name.lower()) for name in ("Hanna", "Johanna", "Hanne")
    )
    merge_contacts(companion, second, third)
    merge_contacts(companion, first, second)

    forget_contact(companion, first)

    assert b"Quill" not in everything_but_backups(companion)
    assert (len(companion.store.contacts), len(companion.store.merges)) == (0, 0)
    assert companion.store.snapshots.names() == []


def test_forgetting_the_absorbed_one_alone_leaves_no_merge_to_undo(
    companion: Companion, script: Script
) -> None:
    kept, absorbed = capture(script, "Hanna Quill", "k1"), capture(script, "Johanna Quill", "k2")
    merge_contacts(companion, kept, absorbed)

    forget_contact(companion, absorbed)

    assert len(companion.store.merges) == 0
    assert absorbed.encode() not in everything_but_backups(companion)


def test_where_the_disk_refuses_nothing_is_gone(
    companion: Companion, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = capture(script, "Hanna Quill", "k1")

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(companion.store._storage._journal, "append", refuse)
    with pytest.raises(StoreError, match="disk is full"):
        companion.store.forget(person)

    contact = companion.store.contacts.get(person)
    assert contact is not None
    assert "Quill" in companion.store.snapshots.read(contact.captures[0].snapshot)


def test_a_page_of_research_that_is_captured_again_leaves_one_snapshot(
    companion: Companion, script: Script
) -> None:
    team = "<main><h1>Kestrel Learning</h1><p>Kestrel Learning is a company that makes courses for "
    team += "hospital staff. We were founded in 2012 in Gothenburg.</p><h2>About us</h2></main>"
    page = (
        f"<html><head><title>About us | Kestrel Learning</title></head><body>{team}</body></html>"
    )
    for _ in range(2):
        script.capture(page, HANNA_URL.replace("people", "kestrel") + "/about")

    assert len(companion.store.pages) == 1
    assert len(companion.store.snapshots.names()) == 1


def test_whatever_hangs_on_a_person_goes_with_them(companion: Companion, script: Script) -> None:
    """Everything that the interface lets one keep about somebody, and nothing of it stays."""
    gone = capture(script, "Hanna Quill", "k1")
    person = f"/api/contacts/{gone}"
    talk = script("POST", f"{person}/conversations", {
        "starts_at": "2026-11-20T10:00:00Z", "ended_at": "2026-11-20T10:30:00Z", "notes": "Quill",
        "remarks": [{"text": "Quill said that nights are quiet"}],
        "actions": [{"text": "Send Quill the paper", "due": "2026-12-01"}],
    }).get_json()["conversation"]  # fmt: skip
    target = script("POST", "/api/targets", {"role": "nurse"}).get_json()["target"]["id"]
    belief = script("POST", f"/api/targets/{target}/beliefs", {"text": "nights are quiet"})
    voices = f"/api/targets/{target}/beliefs/{belief.get_json()['belief']['id']}/testimonies"
    remark = talk["remarks"][0]["id"]
    for path, body in (
        (f"{person}/notes", {"text": "About Quill"}),
        (f"{person}/messages", {"channel": "email", "body": "Dear Quill"}),
        (f"{person}/interactions", {"kind": "met", "text": "Quill at a fair"}),
        (voices, {"conversation": talk["id"], "remark": remark, "stance": "for"}),
        ("/api/topics", {"remarks": [f"{talk['id']}.{remark}"], "name": "Nights with Quill"}),
    ):
        answer = script("POST", path, body)
        assert answer.status_code in (200, 201), (path, answer.data)
    due = script("GET", "/api/reminders").get_json()["reminders"]
    for number, reminder in enumerate(due):
        how = ("snooze", "dismiss")[number % 2]
        assert script("POST", f"/api/reminders/{reminder['id']}/{how}", {}).status_code == 200
    import_people(script, b"name,role,link\nZoe Quill,Nurse,https://people.example/zoe\n")
    [zoe] = script("GET", "/api/contacts?q=zoe").get_json()["contacts"]

    for one in (gone, zoe["id"]):
        forget_contact(companion, one)

    left = [
        (table, raw)
        for table, documents in companion.store._storage.frozen().items()
        for raw in documents.values()
        if any(word.encode() in raw for word in ("Quill", gone, zoe["id"], talk["id"]))
    ]
    assert left == []
    files = everything_but_backups(companion)
    assert not [word for word in ("Quill", gone, zoe["id"], talk["id"]) if word.encode() in files]


def import_people(script: Script, table: bytes) -> None:
    body = {"name": "people.csv", "content": base64.b64encode(table).decode()}
    job = script("POST", "/api/imports", body).get_json()["import"]
    while job["state"] in ("reading", "comparing", "storing"):
        job = script("GET", f"/api/imports/{job['id']}").get_json()["import"]
    if job["state"] == "columns":
        columns = {"columns": job["columns"]}
        job = script("PUT", f"/api/imports/{job['id']}/columns", columns).get_json()["import"]
    while job["state"] not in ("done", "failed"):
        if job["state"] == "ready":
            script("POST", f"/api/imports/{job['id']}/apply")
        job = script("GET", f"/api/imports/{job['id']}").get_json()["import"]
    assert job["state"] == "done", job


def test_nothing_that_was_worked_out_from_their_words_stays_in_memory(
    companion: Companion, script: Script
) -> None:
    gone = capture(script, "Hanna Quill", "k1")
    script("GET", "/api/contacts")
    remembering = (
        quote,
        phrases._clean_role,
        recognise_title,
        contacts._encode_row,
        writing._gather,
    )
    assert all(one.cache_info().currsize for one in remembering)

    forget_contact(companion, gone)

    assert not any(one.cache_info().currsize for one in remembering)
