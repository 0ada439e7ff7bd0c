"""A press that is sent twice is kept once, whatever happened in between."""

from __future__ import annotations

import threading

from coffeechat.workflow import answers
from coffeechat.workflow.companion import Companion
from support import Script


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
