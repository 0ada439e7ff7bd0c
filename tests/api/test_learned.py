"""What was learned, through the JSON interface."""

from __future__ import annotations

from typing import Any

import pytest

from support import NOW, Script


@pytest.fixture
def target(script: Script) -> str:
    body = {"role": "Learning designer", "company": "Kestrel Learning"}
    return str(script("POST", "/api/targets", body).get_json()["target"]["id"])


@pytest.fixture
def belief(script: Script, target: str) -> str:
    answer = script("POST", f"/api/targets/{target}/beliefs", {"text": "It is mostly writing"})
    return str(answer.get_json()["belief"]["id"])


@pytest.fixture
def talk(script: Script) -> dict[str, Any]:
    contact = script.capture().get_json()["contact"]["id"]
    body = {
        "ended_at": NOW.isoformat(),
        "remarks": [{"text": "I watch one shift", "theme": "skills", "thank_for": True}],
    }
    answer = script("POST", f"/api/contacts/{contact}/conversations", body)
    return dict(answer.get_json()["conversation"])


def learned(script: Script, target: str) -> dict[str, Any]:
    return dict(script("GET", f"/api/targets/{target}/learned").get_json())


def test_a_remark_becomes_a_voice_and_a_verdict_rests_on_it(
    script: Script, target: str, belief: str, talk: dict[str, Any]
) -> None:
    place, [remark] = f"/api/targets/{target}/beliefs/{belief}", talk["remarks"]
    body = {"conversation": talk["id"], "remark": remark["id"], "stance": "against"}
    given = script("POST", f"{place}/testimonies", body)
    assert given.status_code == 201
    assert script("POST", f"{place}/verdicts", {"text": "Less than half."}).status_code == 201

    found = learned(script, target)
    assert (found["people"], found["talks"]) == (1, 1)
    [told] = found["beliefs"]
    assert (told["said"], told["early"]) == ("One voice, against", True)
    assert [(voice["name"], voice["stance"]) for voice in told["voices"]] == [
        ("Hanna Lindqvist", "against")
    ]
    assert told["voices"][0]["quotes"][0]["text"] == remark["text"]
    assert (told["verdicts"][0]["text"], told["verdicts"][0]["voices"]) == ("Less than half.", 1)

    testimony = given.get_json()["testimony"]["id"]
    assert script("DELETE", f"{place}/testimonies/{testimony}").status_code == 200
    assert script("DELETE", f"{place}/testimonies/{testimony}").status_code == 404
    assert learned(script, target)["beliefs"][0]["voices"] == []


def test_wants_and_topics(script: Script, target: str, talk: dict[str, Any]) -> None:
    place = f"/api/targets/{target}/wants"
    script("POST", place, {"part": "role", "answer": "curious"})
    later = script("POST", place, {"part": "role", "answer": "more", "why": "The watching"})
    [role, company] = learned(script, target)["wants"]
    assert [want["answer"] for want in role["answers"]] == ["curious", "more"]
    assert (company["name"], company["answers"]) == ("Kestrel Learning", [])
    assert script("DELETE", f"{place}/{later.get_json()['want']['id']}").status_code == 200
    assert script("POST", place, {"part": "industry", "answer": "no"}).status_code == 422

    key = f"{talk['id']}.{talk['remarks'][0]['id']}"
    assert script("POST", "/api/topics", {"remarks": [key], "name": "Watching"}).status_code == 200
    [skills] = learned(script, target)["themes"]
    assert (skills["theme"], skills["topics"][0]["name"]) == ("skills", "Watching")
    assert skills["topics"][0]["remarks"][0]["key"] == key
    assert script("POST", "/api/topics", {"remarks": ["1.2"], "name": "X"}).status_code == 404


def test_the_figures(script: Script, talk: dict[str, Any]) -> None:
    found = script("GET", "/api/insights").get_json()
    assert found["since"] == "2026-11-23"
    assert found["answered"] == {"part": 0, "whole": 0, "few": True}
    # An answer is one to a request: a talk that nobody asked for is none.
    script("POST", f"/api/contacts/{talk['contact']}/messages", {"channel": "email"})
    found = script("GET", "/api/insights?days=7").get_json()
    assert found["answered"]["whole"] == 1
    assert found["channels"] == [{"name": "email", "answered": found["answered"]}]
    assert script("GET", "/api/insights?days=0").status_code == 422
