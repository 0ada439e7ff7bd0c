"""Who is forgotten is gone from everything but the backups."""

from __future__ import annotations

import pytest

from coffeechat.records.conversation import Conversation
from coffeechat.storage import StoreError
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import forget_contact
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
