"""Questions, drafts and the check over the JSON interface."""

from __future__ import annotations

from support import Script


def test_questions_are_edited_and_remembered(script: Script) -> None:
    contact = script.capture().get_json()
    base, first = f"/api/contacts/{contact['contact']['id']}/questions", contact["questions"][0]
    script("POST", base, {"action": "pin", "question": first["id"]})
    script("POST", base, {"action": "add", "text": "What did the ward teach you about time?"})
    changed = script("GET", base).get_json()["questions"]
    assert any(question["id"] == first["id"] and question["pinned"] for question in changed)
    assert any(question["text"].startswith("What did the ward") for question in changed)
    gone = script(
        "POST", base, {"action": "remove", "question": contact["questions"][1]["id"]}
    ).get_json()
    assert contact["questions"][1]["id"] not in [question["id"] for question in gone["questions"]]


def test_an_own_question_that_was_asked_is_not_added_again(script: Script) -> None:
    contact = script.capture().get_json()["contact"]["id"]
    base, own = f"/api/contacts/{contact}/questions", {"action": "add", "text": "Which ward?"}
    asked = [question["id"] for question in script("POST", base, own).get_json()["questions"]]
    held = {"starts_at": "2026-11-20T10:00:00Z", "ended_at": "2026-11-20T10:20:00Z"}
    script("POST", f"/api/contacts/{contact}/conversations", {**held, "asked": asked})
    again = script("GET", base).get_json()["questions"]
    assert not set(asked) & {question["id"] for question in again}
    refused = script("POST", base, own)
    assert refused.status_code == 422
    assert "earlier talk" in refused.get_json()["detail"]
    added = script("POST", base, {**own, "text": "Which ward now?"}).get_json()["questions"]
    assert "Which ward now?" in [question["text"] for question in added]


def test_an_edited_set_keeps_the_cut_it_is_shown_in(script: Script) -> None:
    contact = script.capture().get_json()
    path = f"/api/contacts/{contact['contact']['id']}/questions"
    cut = {"minutes": 30, "order": "tiara"}
    shown = script("GET", f"{path}?minutes=30&order=tiara").get_json()
    pin = {"action": "pin", "question": shown["questions"][0]["id"], **cut}
    pinned = script("POST", path, pin).get_json()
    assert (pinned["agenda"]["minutes"], pinned["order"]) == (30, "tiara")
    assert script("POST", path, {**pin, "minutes": 45}).status_code == 422


def test_a_change_of_questions_and_notes_is_a_step_that_goes_back(script: Script) -> None:
    contact = script.capture().get_json()
    path = f"/api/contacts/{contact['contact']['id']}"
    before = script("GET", f"{path}/questions").get_json()["questions"]
    edit = {"action": "remove", "question": before[1]["id"]}
    gone = script("POST", f"{path}/questions", edit).get_json()
    note = script("POST", f"{path}/notes", {"text": "Ask about rehearsals."}).get_json()
    left = script("DELETE", f"{path}/notes/{note['note']['id']}").get_json()
    for step in (left["step"], note["step"], gone["step"]):
        assert script("POST", f"/api/steps/{step}/undo").get_json() == {"left": 0}
    assert script("GET", f"{path}/questions").get_json()["questions"] == before
    assert script("GET", f"{path}/notes").get_json()["notes"] == []


def test_questions_come_for_twenty_or_thirty_minutes_in_either_order(script: Script) -> None:
    base = f"/api/contacts/{script.capture().get_json()['contact']['id']}/questions"
    assert script("GET", base + "?minutes=30").get_json()["agenda"]["minutes"] == 30
    assert script("GET", base + "?order=tiara").get_json()["order"] == "tiara"
    assert script("GET", base + "?minutes=25").status_code == 422


def test_drafts_stay_within_their_limit(script: Script) -> None:
    base = f"/api/contacts/{script.capture().get_json()['contact']['id']}/drafts"
    drafts = script("GET", base + "?channel=connection-note").get_json()["drafts"]
    assert len({draft["body"] for draft in drafts}) == len(drafts) >= 2
    for draft in drafts:
        assert (
            draft["length"] == len(draft["body"].encode("utf-16-le")) // 2 <= draft["limit"] == 200
        )
    one = script("GET", f"{base}?channel=connection-note&angle={drafts[1]['angle']}").get_json()[
        "drafts"
    ]
    assert [draft["id"] for draft in one] == [drafts[1]["id"]]
    assert script("GET", base + "?channel=fax").status_code == 422


def test_premium_notes_may_be_longer(script: Script) -> None:
    base = f"/api/contacts/{script.capture().get_json()['contact']['id']}/drafts"
    script("PATCH", "/api/profile", {"account": "premium"})
    drafts = script("GET", base + "?channel=connection-note").get_json()["drafts"]
    assert {draft["limit"] for draft in drafts} == {300}


def test_the_check_marks_the_ask_for_a_referral(script: Script) -> None:
    text = "Hi Hanna, could you put in a good word with your team?"
    findings = script(
        "POST", "/api/check", {"text": text, "channel": "linkedin-message"}
    ).get_json()["findings"]
    blocking = [finding for finding in findings if finding["severity"] == "blocks"]
    assert "good word" in text[blocking[0]["start"] : blocking[0]["end"]]
    assert blocking[0]["why"]


def test_every_own_draft_and_question_passes_the_check(script: Script) -> None:
    answer = script.capture().get_json()
    for draft in answer["drafts"]:
        found = script(
            "POST", "/api/check", {"text": draft["body"], "channel": draft["channel"]}
        ).get_json()
        assert found["findings"] == [], draft["body"]
    for question in answer["questions"]:
        found = script(
            "POST", "/api/check", {"text": question["text"], "channel": "question"}
        ).get_json()
        assert found["findings"] == [], question["text"]


def test_the_interface_describes_itself(script: Script) -> None:
    document = script("GET", "/api/openapi.json").get_json()
    assert document["openapi"].startswith("3.")
    assert "post" in document["paths"]["/api/captures"]
    assert document["components"]["schemas"]["CaptureBody"]["properties"]["html"]
    assert script("GET", "/api/openapi.json").get_json() == document
