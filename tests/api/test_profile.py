"""The user's own profile over the JSON interface."""

from __future__ import annotations

import pytest

from support import HANNA, HANNA_URL, NOW, Script

OWN_PAGE = {"url": HANNA_URL, "html": HANNA, "captured_at": NOW.isoformat()}


def test_ones_own_page_fills_what_was_not_said(script: Script) -> None:
    script("PATCH", "/api/profile", {"location": "Malmö"})
    answer = script("POST", "/api/profile/capture", OWN_PAGE).get_json()
    assert answer["profile"]["name"] == "Hanna Lindqvist"
    assert answer["profile"]["background"] == "I'm a lead learning designer at Kestrel Learning"
    assert answer["profile"]["location"] == "Malmö"
    assert "location" not in answer["filled"]
    assert answer["profile"]["schools"] == ["University of Sahlbeck"]
    assert script("GET", "/api/contacts").get_json()["total"] == 0


def test_ones_own_page_is_taken_back_whole(script: Script) -> None:
    before = script("GET", "/api/profile").get_json()
    step = script("POST", "/api/profile/capture", OWN_PAGE).get_json()["step"]
    script("POST", f"/api/steps/{step}/undo")
    assert script("GET", "/api/profile").get_json() == before


def test_a_page_about_nobody_fills_nothing(script: Script) -> None:
    page = {**OWN_PAGE, "html": "<title>Weather today</title><p>Rain tomorrow.</p>"}
    assert script("POST", "/api/profile/capture", page).status_code == 422


def test_the_profile_is_kept_and_bad_values_name_the_field(script: Script) -> None:
    changes = {"name": "Mira", "exploring": "learning design"}
    saved = script("PATCH", "/api/profile", changes).get_json()
    assert saved["profile"]["name"] == "Mira"
    kept = script("GET", "/api/profile").get_json()["profile"]
    assert kept["exploring"] == "learning design"
    refused = script("PATCH", "/api/profile", {"tone": "shouting"})
    assert refused.status_code == 422
    assert "tone" in refused.get_json()["detail"]


@pytest.mark.parametrize(
    "changes",
    [{"name": "M" * 201}, {"why": "w" * 501}, {"skills": ["s" * 501]}, {"skills": ["s"] * 201}],
)
def test_what_no_draft_could_use_is_refused_and_what_was_there_stays(
    script: Script, changes: dict[str, object]
) -> None:
    script("PATCH", "/api/profile", {"name": "Mira"})
    refused = script("PATCH", "/api/profile", changes)
    assert refused.status_code == 422
    assert refused.get_json()["detail"].startswith(f"{next(iter(changes))}: ")
    assert script("GET", "/api/profile").get_json()["profile"]["name"] == "Mira"


def test_an_own_page_of_endless_lists_fills_what_there_is_room_for(script: Script) -> None:
    skills = "".join(f"<li>Skill {number}</li>" for number in range(300))
    html = HANNA.replace("</main>", f"<section><h2>Skills</h2><ul>{skills}</ul></section></main>")
    answer = script("POST", "/api/profile/capture", {**OWN_PAGE, "html": html})
    assert answer.status_code == 200, answer.data
    assert answer.get_json()["profile"]["name"] == "Hanna Lindqvist"
