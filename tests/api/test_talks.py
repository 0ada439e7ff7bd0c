"""Talks over the JSON interface, and the thank-you that rests on what was said."""

from __future__ import annotations

import pytest

from support import Script

HELD = {
    "medium": "phone", "starts_at": "2026-11-20T10:00:00+00:00",
    "ended_at": "2026-11-20T10:24:00+00:00",
    "remarks": [
        {"text": "Start with the storyboard", "theme": "advice"},
        {"text": "I stopped writing objectives and started watching one shift", "thank_for": True},
    ],
    "actions": [{"text": "watch one lesson of a colleague", "due": "2026-12-01"}],
}  # fmt: skip


@pytest.fixture
def hanna(script: Script) -> str:
    """The address of a captured person."""
    return f"/api/contacts/{script.capture().get_json()['contact']['id']}"


def test_a_thank_you_needs_a_remark_and_says_so(script: Script, hanna: str) -> None:
    answer = script("GET", f"{hanna}/drafts?channel=thank-you")
    assert answer.status_code == 409
    assert "What stayed with you from the talk?" in answer.get_json()["detail"]


def test_a_thank_you_rests_on_the_remark_marked_for_it(script: Script, hanna: str) -> None:
    assert script("POST", f"{hanna}/conversations", HELD).status_code == 201
    drafts = script("GET", f"{hanna}/drafts?channel=thank-you").get_json()["drafts"]
    assert len(drafts) == 3
    for draft in drafts:
        assert "watching one shift" in draft["body"]
        assert 50 <= draft["length"] <= 120
        assert any("watching one shift" in claim["rests_on"] for claim in draft["claims"])


def test_a_held_talk_moves_the_contact_on(script: Script, hanna: str) -> None:
    script("POST", f"{hanna}/conversations", {"starts_at": "2026-12-01T10:00:00Z"})
    assert script("GET", hanna).get_json()["contact"]["stage"] == "planned"
    talk = script("GET", f"{hanna}/conversations").get_json()["conversations"][0]
    ended = {"ended_at": "2026-12-01T10:20:00Z", "notes": "Good talk"}
    changed = script("PATCH", f"/api/conversations/{talk['id']}", ended).get_json()["conversation"]
    assert changed["starts_at"] == talk["starts_at"]
    assert script("GET", hanna).get_json()["contact"]["stage"] == "talked"


def test_what_was_said_is_found_again(script: Script, hanna: str) -> None:
    script("POST", f"{hanna}/conversations", HELD)
    assert script("GET", "/api/contacts?q=storyboard").get_json()["total"] == 1


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"ended_at": "2026-11-20T09:00:00+00:00"}, "end before it starts"),
        ({"starts_at": "2026-11-20T10:00:00"}, "zone"),
        ({"medium": "pigeon"}, "medium"),
        ({"remarks": [{"text": ""}]}, "remarks"),
        ({"minutes": 0}, "minutes"),
    ],
)
def test_bad_talks_are_refused_and_nothing_is_kept(
    script: Script, hanna: str, change: dict[str, object], says: str
) -> None:
    answer = script("POST", f"{hanna}/conversations", {**HELD, **change})
    assert answer.status_code == 422
    assert says in answer.get_json()["detail"]
    assert script("GET", f"{hanna}/conversations").get_json()["conversations"] == []


def test_a_talk_with_somebody_in_the_trash_is_refused(script: Script, hanna: str) -> None:
    script("DELETE", hanna)
    assert script("POST", f"{hanna}/conversations", HELD).status_code == 422
