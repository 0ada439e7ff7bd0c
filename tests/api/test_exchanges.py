"""Messages, answers, interactions and reminders over the JSON interface."""

from __future__ import annotations

import pytest

from support import Script


@pytest.fixture
def hanna(script: Script) -> str:
    """The address of a captured person."""
    return f"/api/contacts/{script.capture().get_json()['contact']['id']}"


def test_a_message_is_back_dated_answered_changed_and_taken_back(
    script: Script, hanna: str
) -> None:
    sent = {"channel": "email", "angle": "move", "body": "Hi", "at": "2026-11-10T15:00:00Z"}
    answer = script("POST", f"{hanna}/messages", sent)
    assert (answer.status_code, answer.get_json()["stage"]) == (201, "asked")
    yes = {
        "channel": "email",
        "direction": "received",
        "outcome": "yes",
        "at": "2026-11-12T10:00:00Z",
    }
    received = script("POST", f"{hanna}/messages", yes).get_json()
    assert received["stage"] == "agreed"
    path = f"{hanna}/messages/{received['message']['id']}"
    assert script("PATCH", path, {"outcome": "no"}).get_json()["stage"] == "closed"
    assert script("PATCH", path, {"at": "2026-11-10T15:00:00"}).status_code == 422
    assert script("DELETE", path).get_json()["contact"]["stage"] == "asked"


def test_the_same_answer_twice_is_a_conflict(script: Script, hanna: str) -> None:
    yes = {"channel": "email", "direction": "received", "outcome": "yes"}
    script("POST", f"{hanna}/messages", yes)
    again = script("POST", f"{hanna}/messages", yes)
    assert again.status_code == 409
    assert "Nothing was added" in again.get_json()["detail"]


@pytest.mark.parametrize(
    ("zone", "day"), [("Pacific/Kiritimati", "2026-11-21"), ("Pacific/Pago_Pago", "2026-11-19")]
)
def test_a_message_has_its_day_where_the_user_is(
    script: Script, hanna: str, zone: str, day: str
) -> None:
    script("PATCH", "/api/profile", {"time_zone": zone})
    sent = {"channel": "email", "at": "2026-11-20T10:30:00Z"}
    assert script("POST", f"{hanna}/messages", sent).get_json()["message"]["day"] == day
    [listed] = script("GET", f"{hanna}/messages").get_json()["messages"]
    assert listed["day"] == day


def test_a_quick_interaction_comes_and_goes(script: Script, hanna: str) -> None:
    made = script("POST", f"{hanna}/interactions", {"kind": "met", "text": "At the fair"})
    assert made.status_code == 201
    path = f"{hanna}/interactions/{made.get_json()['interaction']['id']}"
    moved = script("PATCH", path, {"day": "2026-11-19"}).get_json()["interaction"]
    assert (moved["at"][:10], moved["text"]) == ("2026-11-19", "At the fair")
    assert script("PATCH", path, {"at": "2126-11-19T09:00:00Z"}).status_code == 422
    assert script("DELETE", path).get_json()["contact"]["interactions"] == []
    assert script("DELETE", path).status_code == 404
    assert script("POST", f"{hanna}/interactions", {"kind": "dreamt"}).status_code == 422


def test_a_stage_set_by_hand_is_taken_back(script: Script, hanna: str) -> None:
    script("PATCH", hanna, {"stage": "agreed"})
    assert script("DELETE", f"{hanna}/stage").get_json()["contact"]["stage"] == "found"
    assert script("DELETE", f"{hanna}/stage").status_code == 422


def test_reminders_are_listed_dismissed_put_off_and_restored(script: Script, hanna: str) -> None:
    sent = {"channel": "email", "body": "Hi", "at": "2026-11-10T15:00:00Z"}
    script("POST", f"{hanna}/messages", sent)
    listed = script("GET", "/api/reminders").get_json()
    [reminder] = listed["reminders"]
    assert (reminder["kind"], listed["title"]) == ("follow-up", "One thing is due.")
    path = f"/api/reminders/{reminder['id']}"
    assert script("POST", f"{path}/dismiss").status_code == 200
    assert script("GET", "/api/reminders").get_json()["reminders"] == []
    assert script("POST", f"{path}/restore").status_code == 200
    assert script("POST", f"{path}/snooze", {"until": "2026-11-30"}).status_code == 200
    assert script("GET", "/api/reminders").get_json()["reminders"] == []
    assert script("POST", "/api/reminders/follow-up.1/dismiss").status_code == 404


def test_a_rhythm_is_set_for_one_and_for_all(script: Script, hanna: str) -> None:
    assert script("PATCH", hanna, {"rhythm_days": 0}).get_json()["contact"]["rhythm_days"] == 0
    assert script("PATCH", hanna, {"rhythm_days": -1}).status_code == 422
    assert script("PATCH", "/api/profile", {"rhythm_days": 30}).status_code == 200
