"""Talks over the JSON interface, and the thank-you that rests on what was said."""

from __future__ import annotations

from datetime import timedelta

import pytest

from support import HANNA, NOW, Script

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
    script("POST", f"{hanna}/conversations", {"starts_at": "2026-11-23T09:00:00Z"})
    assert script("GET", hanna).get_json()["contact"]["stage"] == "planned"
    talk = script("GET", f"{hanna}/conversations").get_json()["conversations"][0]
    ended = {"ended_at": "2026-11-23T09:20:00Z", "notes": "Good talk"}
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


def drafts_of(script: Script, hanna: str, query: str) -> list[dict[str, str]]:
    drafts: list[dict[str, str]] = script("GET", f"{hanna}/drafts?{query}").get_json()["drafts"]
    return drafts


def test_an_update_tells_what_was_promised_as_done(script: Script, hanna: str) -> None:
    kept = {"text": "shadow a sprint review", "done_at": "2026-11-22T10:00:00+00:00"}
    script("POST", f"{hanna}/conversations", {**HELD, "actions": [kept]})
    for draft in drafts_of(script, hanna, "channel=update"):
        assert "I shadowed a sprint review" in draft["body"]


def test_later_messages_are_reached_by_their_variant(script: Script, hanna: str) -> None:
    script("POST", f"{hanna}/conversations", {"starts_at": "2026-12-01T10:00:00Z"})
    posts = [{"kind": "post", "title": "We cut our hand hygiene course"}]
    assert script("PATCH", hanna, {"activities": posts}).status_code == 200
    says = {
        "channel=scheduling&variant=confirmation": "Tuesday 1 December at 10:00",
        "channel=thank-you&variant=referral": "offer",
        "channel=follow-up&variant=close": "",
        "channel=comment": "hand hygiene",
    }
    for query, words in says.items():
        drafts = drafts_of(script, hanna, query)
        assert len(drafts) == 3, query
        assert all(words in draft["body"] for draft in drafts), query
    close = drafts_of(script, hanna, "channel=follow-up&variant=close")
    assert not any("?" in draft["body"] for draft in close)


def test_only_a_role_that_is_new_is_congratulated_on(script: Script, hanna: str) -> None:
    praise = f"{hanna}/drafts?channel=congratulation"
    old = script("GET", praise)  # the role began in 2020
    assert old.status_code == 409
    assert "No role is known to be new" in old.get_json()["detail"]
    script.capture(HANNA.replace("March 2020", "September 2026"))
    for draft in script("GET", praise).get_json()["drafts"]:
        assert "Kestrel Learning" in draft["body"]


def test_a_role_that_a_later_capture_told_is_new(script: Script, hanna: str) -> None:
    script.capture(HANNA.replace("Lead Learning Designer", "Head of Learning"))
    drafts = drafts_of(script, hanna, "channel=congratulation")
    assert all("head of learning" in draft["body"].casefold() for draft in drafts)


def test_a_variant_of_another_channel_is_refused_with_its_own(script: Script, hanna: str) -> None:
    answer = script("GET", f"{hanna}/drafts?channel=email&variant=close")
    assert answer.status_code == 422
    assert "follow-up" in answer.get_json()["detail"]


def test_the_times_that_suit_are_listed(script: Script, hanna: str) -> None:
    times = ("2026-12-01T10:00:00Z", "2026-12-02T15:30:00%2B01:00", "2026-12-04T09:00:00Z")
    query = "channel=scheduling&" + "&".join(f"times={moment}" for moment in times)
    for draft in drafts_of(script, hanna, query):
        assert (
            "- Tuesday 1 December at 10:00 (UTC)\n- Wednesday 2 December at 15:30 (UTC+1)"
            in (draft["body"])
        )
    assert len(drafts_of(script, hanna, "channel=scheduling&times=2026-12-01T10:00:00Z")) == 3
    without_zone = script("GET", f"{hanna}/drafts?channel=scheduling&times=2026-12-01T10:00:00")
    assert without_zone.status_code == 422


@pytest.mark.parametrize(("channel", "subject"), [("linkedin-message", False), ("email", True)])
def test_a_thank_you_has_a_subject_where_the_talk_was_by_email(
    script: Script, hanna: str, channel: str, subject: bool
) -> None:
    script("POST", f"{hanna}/conversations", HELD)
    script("POST", f"{hanna}/messages", {"channel": channel, "body": "Hello Hanna"})
    drafts = drafts_of(script, hanna, "channel=thank-you")
    assert {"subject" in draft for draft in drafts} == {subject}


def test_times_say_what_the_other_sides_clock_shows(script: Script, hanna: str) -> None:
    query = "channel=scheduling&times=2026-12-01T10:00:00Z&their_time_zone=Asia/Tokyo"
    for draft in drafts_of(script, hanna, query):
        assert "- Tuesday 1 December at 10:00 (UTC; 19:00 for you)" in draft["body"]
    wrong = script("GET", f"{hanna}/drafts?channel=scheduling&their_time_zone=Mars")
    assert wrong.status_code == 422
    assert "No time zone is called" in wrong.get_json()["detail"]


def test_a_talk_is_planned_by_a_clock_on_the_wall_and_tells_both(
    script: Script, hanna: str
) -> None:
    plan = {
        "starts_at": "2026-07-01T16:00:00", "time_zone": "Europe/London",
        "their_time_zone": "America/New_York", "link": "https://meet.example/a",
    }  # fmt: skip
    talk = script("POST", f"{hanna}/conversations", plan).get_json()["conversation"]
    assert talk["starts_at"] == "2026-07-01T16:00:00+01:00"
    assert [(one["at"], one["place"]) for one in talk["times"]] == [
        ("2026-07-01T16:00:00+01:00", "London"), ("2026-07-01T11:00:00-04:00", "New York"),
    ]  # fmt: skip
    twice = {**plan, "starts_at": "2026-10-25T01:30:00"}
    assert script("POST", f"{hanna}/conversations", twice).status_code == 422
    second = script("POST", f"{hanna}/conversations", {**twice, "which": "second"}).get_json()
    assert second["conversation"]["starts_at"] == "2026-10-25T01:30:00Z"


def test_a_talk_is_cancelled_and_restored_with_its_stage(script: Script, hanna: str) -> None:
    plan = {"starts_at": "2026-12-01T10:00:00Z"}
    path = script("POST", f"{hanna}/conversations", plan).get_json()["conversation"]["id"]
    path = f"/api/conversations/{path}"
    assert script("POST", f"{path}/cancel").get_json()["conversation"]["cancelled_at"]
    assert script("GET", f"{hanna}/conversations").get_json()["conversations"] == []
    assert script("GET", hanna).get_json()["contact"]["stage"] == "found"
    assert "STATUS:CANCELLED" in script("GET", f"{path}/calendar").get_json()["content"]
    script("POST", f"{path}/restore")
    assert script("GET", hanna).get_json()["contact"]["stage"] == "planned"


def test_a_held_talk_that_is_taken_back_asks_for_no_thanks(script: Script, hanna: str) -> None:
    held = {"ended_at": "2026-11-23T09:00:00Z"}
    talk = script("POST", f"{hanna}/conversations", held).get_json()["conversation"]["id"]
    kinds = {one["kind"] for one in script("GET", "/api/reminders").get_json()["reminders"]}
    assert "thank-you" in kinds
    script("POST", f"/api/conversations/{talk}/cancel")
    kinds = {one["kind"] for one in script("GET", "/api/reminders").get_json()["reminders"]}
    assert "thank-you" not in kinds


def test_operations_count_once_and_the_agenda_stays(script: Script, hanna: str) -> None:
    talk = script("POST", f"{hanna}/conversations", {}).get_json()["conversation"]["id"]
    path = f"/api/conversations/{talk}"
    agenda = script("GET", f"{path}/agenda").get_json()["agenda"]["items"]
    asked = next(item["question"] for item in agenda if item.get("question"))
    at = "2026-11-23T09:00:00Z"
    operations = [
        {"id": "1", "at": at, "kind": "start"},
        {"id": "2", "at": at, "kind": "ask", "item": asked},
        {"id": "3", "at": at, "kind": "note", "text": "Start with the storyboard"},
    ]  # fmt: skip
    for _ in range(2):
        answer = script("POST", f"{path}/operations", {"operations": operations}).get_json()
    assert answer["refused"] == {}
    assert answer["conversation"]["asked"] == [asked]
    assert len(answer["conversation"]["remarks"]) == 1
    after = script("GET", f"{path}/agenda").get_json()["agenda"]["items"]
    assert [item["what"] for item in after] == [item["what"] for item in agenda]


def test_a_talk_that_goes_on_is_named_with_what_is_due(script: Script, hanna: str) -> None:
    talk = script("POST", f"{hanna}/conversations", {}).get_json()["conversation"]["id"]
    assert "talk" not in script("GET", "/api/reminders").get_json()
    for kind, at in (("start", NOW - timedelta(minutes=5)), ("end", NOW)):
        operations = [{"id": kind, "at": at.isoformat(), "kind": kind}]
        script("POST", f"/api/conversations/{talk}/operations", {"operations": operations})
        told = script("GET", "/api/reminders").get_json()
        expected = {"id": talk, "called": "Hanna"} if kind == "start" else None
        assert told.get("talk") == expected


@pytest.mark.parametrize(("minutes", "is_now"), [(-25, False), (-5, True), (8, True), (15, False)])
def test_a_talk_is_now_from_shortly_before_its_time_until_its_end(
    script: Script, hanna: str, minutes: int, is_now: bool
) -> None:
    begins = NOW + timedelta(minutes=minutes)
    script("POST", f"{hanna}/conversations", {"starts_at": begins.isoformat(), "minutes": 20})
    assert ("talk" in script("GET", "/api/reminders").get_json()) is is_now


def test_one_bad_operation_holds_up_no_other(script: Script, hanna: str) -> None:
    planned = script("POST", f"{hanna}/conversations", {"starts_at": "2026-12-01T10:00:00Z"})
    path = f"/api/conversations/{planned.get_json()['conversation']['id']}/operations"
    at = "2026-12-01T10:00:00Z"
    operations = [
        {"id": "a", "at": at, "kind": "note", "text": "Kept"},
        {"id": "b", "at": at, "kind": "sing"},
        {"id": "c", "at": "soon", "kind": "note", "text": "Not kept"},
        {"id": "d", "at": at, "kind": "promise", "text": "Kept too"},
    ]
    answer = script("POST", path, {"operations": operations}).get_json()
    assert set(answer["refused"]) == {"b", "c"}
    talk = answer["conversation"]
    assert [one["text"] for one in talk["remarks"] + talk["actions"]] == ["Kept", "Kept too"]


def test_offers_and_what_you_made_of_it_are_kept(script: Script, hanna: str) -> None:
    offers = [{"kind": "referral", "text": "to refer me for the opening"}]
    assessment = {"good_guest": "yes", "work_with": "unsure", "work_with_words": "Calm, quick"}
    held = {**HELD, "offers": offers, "assessment": assessment}
    talk = script("POST", f"{hanna}/conversations", held).get_json()["conversation"]
    assert [(one["kind"], one["text"]) for one in talk["offers"]] == [
        ("referral", "to refer me for the opening")
    ]
    assert talk["assessment"]["work_with_words"] == "Calm, quick"
    for draft in drafts_of(script, hanna, "channel=thank-you&variant=referral"):
        assert "refer me for the opening" in draft["body"]
