"""A press that is sent twice is kept once, whatever happened in between."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from coffeechat.records.record import Record
from coffeechat.workflow import answers
from coffeechat.workflow.captures import SentPage, capture_page
from coffeechat.workflow.companion import Companion
from support import NOW, DirectReader, Script

PASTED_PERSON = (
    "Ada Quill\nStaff engineer at Northwind Labs\n\nExperience\nNorthwind Labs\n2019 - 2021"
)
PASTED_COMPANY = (
    "About us | Kestrel Learning\n\nKestrel Learning is a company that makes courses for hospital "
    "staff.\n\nAbout us\nWe were founded in 2012 in Gothenburg. Our team has 40 people."
)


def test_an_answer_that_a_crash_kept_from_being_noted_is_given_again(
    companion: Companion, script: Script
) -> None:
    first = script.capture(Idempotency_Key="k1").get_json()["contact"]
    companion.store.settings.remove("answered/k1")

    again = script.capture(Idempotency_Key="k1").get_json()["contact"]

    assert (again["id"], len(again["captures"])) == (first["id"], 1)
    assert companion.store.snapshots.names() == [first["captures"][0]["snapshot"]]


def test_the_same_press_sent_side_by_side_is_one_capture(
    companion: Companion, script: Script
) -> None:
    def send() -> None:
        Script(
            script.client.application.test_client(), script.headers["Authorization"][7:]
        ).capture(Idempotency_Key="k1")

    threads = [threading.Thread(target=send) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    [contact] = companion.store.contacts.all()
    assert len(contact.captures) == 1
    assert companion.store.snapshots.names() == [contact.captures[0].snapshot]


class Together(DirectReader):
    """Lets no one go on before two have read their page."""

    def __init__(self) -> None:
        self._barrier = threading.Barrier(2)

    def read(self, *page: Any, **said: Any) -> Record:
        record = super().read(*page, **said)
        self._barrier.wait(timeout=60)
        return record


@pytest.mark.parametrize("text", [PASTED_PERSON, PASTED_COMPANY])
def test_the_same_paste_sent_side_by_side_is_kept_once(companion: Companion, text: str) -> None:
    """Pasted text may have no address by which to find again whom it is about."""
    companion.reader = Together()
    sent = SentPage(url="", captured_at=NOW, text=text, key="k1")
    threads = [threading.Thread(target=capture_page, args=(companion, sent)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(companion.store.contacts) + len(companion.store.pages) == 1
    assert len(companion.store.snapshots.names()) == 1


def test_text_pasted_from_nowhere_replaces_no_other(companion: Companion) -> None:
    for name in ("Kestrel Learning", "Osprey Works"):
        text = PASTED_COMPANY.replace("Kestrel Learning", name)
        capture_page(companion, SentPage(url="", captured_at=NOW, text=text))

    stored = [page.record.to_json() for page in companion.store.pages.all()]
    assert len(stored) == 2
    assert "Kestrel Learning" in str(stored[0])
    assert "Osprey Works" in str(stored[1])
    assert len(companion.store.snapshots.names()) == 2


def test_two_presses_on_one_page_are_two_captures(script: Script) -> None:
    script.capture(Idempotency_Key="k1")
    again = script.capture(Idempotency_Key="k2").get_json()["contact"]
    assert len(again["captures"]) == 2


def test_the_newest_answers_are_kept(companion: Companion) -> None:
    for number in range(answers.KEPT + 5):
        answers.remember(companion.store, f"key {number}", contact="1")

    assert len(companion.store.settings.keys(answers.PREFIX)) == answers.KEPT
    assert answers.recall(companion.store, "key 4") == {}
    assert answers.recall(companion.store, "key 5") == {"contact": "1"}


def test_a_key_can_name_no_other_setting(companion: Companion, script: Script) -> None:
    companion.store.settings.set("profile", {"name": "Ana"})
    assert script.capture(Idempotency_Key="profile").status_code == 201
    assert companion.store.settings.get("profile") == {"name": "Ana"}
