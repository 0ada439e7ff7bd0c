"""Moments that no page can tell: a file, a form or the live page may name them, yet nobody's
pages, and nobody else's, may fall over one."""

from __future__ import annotations

import json
import time
from typing import Any

import orjson
import pytest

from coffeechat.storage.operations import Operation
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.importing import start_import
from coffeechat.workflow.live_talk import change_live
from support import NOW, Script

FAR = ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2026-01-01T00:00:00")
EVERYWHERE = ("/api/contacts", "/api/reminders", "/api/insights", "/api/exports/calendar",
              "/api/exports/json")  # fmt: skip
PERSON, OTHER = "1000000000000001", "1000000000000002"


def documents(far: str) -> list[dict[str, Any]]:
    """Return a person and what hangs on one, each with one moment that is far."""
    named = {"record": {"name": fact("Hanna")}, "id": PERSON}
    talk = {"id": "2000000000000001", "contact": PERSON}
    return [
        {"contacts": [{**named, "updated_at": far}]},
        {"contacts": [{**named, "snoozed": {"x": far}}]},
        {"contacts": [{**named, "interactions": [{"id": "1", "kind": "met", "at": far}]}]},
        {"contacts": [named], "conversations": [{**talk, "starts_at": far}]},
        {"contacts": [named], "conversations": [{**talk, "ended_at": far}]},
        {"contacts": [named],
         "messages": [{"id": "3000000000000001", "contact": PERSON, "channel": "email",
                       "at": far}]},
    ]  # fmt: skip


def fact(value: str) -> dict[str, Any]:
    return {"value": value, "source": "you", "evidence": value, "confidence": 1.0}


def talk_with(**fields: Any) -> dict[str, Any]:
    talk = {"id": "2000000000000001", "contact": PERSON, "ended_at": "2026-11-01T10:00:00Z"}
    person = {"id": PERSON, "record": {"name": fact("Hanna")}}
    return {"contacts": [person], "conversations": [{**talk, **fields}]}


ODD_TALKS = [
    talk_with(actions=[{"text": "send the link", "due": day}])
    for day in ("9999-12-31", "0001-01-01", "9999-99-99", "2026-02-30")
] + [
    talk_with(ended_at=None, starts_at="2026-12-01T10:00:00Z", minutes=10**18),
    talk_with(agenda={"minutes": 20, "items": []}),
]


def assert_told(script: Script) -> None:
    for path in EVERYWHERE:
        assert script("GET", path).status_code == 200, path


@pytest.mark.parametrize("found", [one for far in FAR for one in documents(far)] + ODD_TALKS)
def test_a_file_with_a_moment_that_no_page_can_tell_spoils_nothing(
    companion: Companion, script: Script, found: dict[str, Any]
) -> None:
    script("POST", "/api/contacts", {"name": "Berit"})
    whole = {"format": "coffeechat", "version": 1, **found}
    job = start_import(companion, "coffeechat.json", json.dumps(whole).encode())
    wait_until(lambda: not job.busy)
    job.apply()
    wait_until(lambda: not job.busy)
    assert job.state == "done"
    assert_told(script)


def wait_until(is_so: Any) -> None:
    while not is_so():
        time.sleep(0.01)


PROMISE = {"id": "1", "text": "send it", "done_at": None}
IN_STORE = [
    ("contacts", {"deleted_at": NOW.isoformat(), "created_at": FAR[0]}),
    ("contacts", {"updated_at": FAR[0]}), ("contacts", {"updated_at": FAR[2]}),
    ("contacts", {"snoozed": {"x": FAR[1]}}), ("contacts", {"created_at": FAR[1], "history": []}),
    ("conversations", {"starts_at": FAR[0]}), ("conversations", {"ended_at": FAR[1]}),
    ("conversations", {"actions": [{**PROMISE, "due": "9999-12-31"}]}),
    ("conversations", {"actions": [{**PROMISE, "due": "2026-02-30"}]}),
    ("messages", {"at": FAR[1]}),
]  # fmt: skip


@pytest.mark.parametrize(("table", "change"), IN_STORE)
def test_such_a_document_in_a_data_folder_spoils_nothing_of_others(
    companion: Companion, script: Script, table: str, change: dict[str, Any]
) -> None:
    kept, hurt = (
        script("POST", "/api/contacts", {"name": name}).json["contact"]["id"]
        for name in ("Berit", "Hanna")
    )
    script("POST", f"/api/contacts/{hurt}/messages", {"channel": "email", "body": "Dear Hanna"})
    script("POST", f"/api/contacts/{hurt}/conversations", {"starts_at": "2026-12-01T10:00:00Z"})
    store = companion.store
    for key, raw in list(store._storage.documents(table).items()):
        if key != kept:
            spoilt = orjson.dumps({**orjson.loads(raw), **change})
            store.commit([Operation("put", table, key, spoilt)])
    assert_told(script)
    assert script("GET", f"/api/contacts/{kept}").status_code == 200


DAYS = ("9999-12-31", "0001-01-01", "9999-99-99", "2026-02-30")


@pytest.mark.parametrize("day", DAYS)
def test_a_promise_for_such_a_day_is_refused_alone(
    companion: Companion, script: Script, day: str
) -> None:
    person = script("POST", "/api/contacts", {"name": "Hanna"}).json["contact"]["id"]
    talk = script("POST", f"/api/contacts/{person}/conversations", {}).json["conversation"]["id"]
    sent = [
        {"id": "a", "at": NOW.isoformat(), "kind": "promise", "text": "send it", "due": day},
        {"id": "b", "at": NOW.isoformat(), "kind": "note", "text": "kept all the same"},
    ]
    kept, refused = change_live(companion, talk, sent)
    assert list(refused) == ["a"]
    assert [one.text for one in kept.remarks] == ["kept all the same"]
    assert_told(script)


def test_a_far_day_that_a_caller_names_is_refused(script: Script) -> None:
    person = script("POST", "/api/contacts", {"name": "Hanna"}).json["contact"]["id"]
    asked = {"notes": "x", "actions": [{"text": "send it", "due": "9999-12-31"}]}
    assert script("POST", f"/api/contacts/{person}/conversations", asked).status_code == 422
    rest = script("POST", "/api/reminders/x/snooze", {"until": "9999-12-31"})
    assert rest.status_code == 422
