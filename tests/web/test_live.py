"""The page of one talk: while it goes on, and afterwards."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from werkzeug.test import TestResponse

from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.workflow import contacts, profile, talks
from coffeechat.workflow.companion import Companion
from support import NOW
from web.visitor import ORIGIN, Browser

AT = NOW.isoformat()
AFTER = {
    "kind": "log", "when": "2026-11-23T09:30", "minutes": "24", "medium": "video",
    "remark_id": [""], "remark": ["Start with the storyboard"], "theme": ["advice"],
    "thank": ["0"], "action_id": [""], "action": ["Send my lesson"], "due": ["2026-11-27"],
    "offer_id": ["", ""], "offer": ["to introduce me to Ada Reyes", "to refer me for the opening"],
    "offer_kind": ["introduction", "referral"], "good_guest": "yes",
    "good_guest_words": "Ended on time", "work_with": "unsure",
}  # fmt: skip


@pytest.fixture
def talk(companion: Companion, hanna: Contact) -> Conversation:
    profile.save_profile(companion, {"time_zone": "Europe/London"})
    return talks.add_talk(companion, hanna.id, {"starts_at": NOW, "time_zone": "Europe/London"})


def send(browser: Browser, talk: Conversation, *changes: dict[str, Any]) -> TestResponse:
    """Send what the page's script sends."""
    page = browser.page("/you")
    return browser.client.post(
        f"/talks/{talk.id}/changes", data=json.dumps(changes), base_url=ORIGIN,
        content_type="application/json",
        headers={
            "Origin": ORIGIN, "Sec-Fetch-Site": "same-origin", "Accept": "application/json",
            "X-CSRF-Token": page.select_one("[name=csrf-token]")["content"],
        },
    )  # fmt: skip


def change(number: int, kind: str, **more: Any) -> dict[str, Any]:
    return {"id": f"c{number}", "at": AT, "kind": kind, **more}


def kept(companion: Companion, talk: Conversation) -> Conversation:
    return talks.get_talk(companion, talk.id)


def test_changes_are_taken_once_however_often_they_come(
    browser: Browser, companion: Companion, talk: Conversation
) -> None:
    changes = (
        change(1, "start"), change(2, "note", item="77", text="Twice, aloud", theme="skills"),
        change(3, "thank", item="77"), change(4, "promise", item="78", text="Send my lesson"),
    )  # fmt: skip
    for _ in range(2):
        answer = send(browser, talk, *changes)
        assert answer.status_code == 200
        assert answer.get_json()["refused"] == {}

    now = kept(companion, talk)
    assert [(one.text, one.theme, one.thank_for) for one in now.remarks] == [
        ("Twice, aloud", "skills", True)
    ]
    assert [one.text for one in now.actions] == ["Send my lesson"]
    assert answer.get_json()["talk"]["started_at"] == now.started_at.isoformat().replace(
        "+00:00", "Z"
    )


def test_one_bad_change_holds_up_no_other(
    browser: Browser, companion: Companion, talk: Conversation
) -> None:
    answer = send(
        browser, talk, change(1, "note", text="x" * 6_000), change(2, "note", text="Kept"),
        change(3, "note"), change(4, "note", text="Kept too", theme="gossip"),
    )  # fmt: skip

    assert set(answer.get_json()["refused"]) == {"c1", "c3", "c4"}
    assert [one.text for one in kept(companion, talk).remarks] == ["Kept"]


@pytest.mark.parametrize("put_away", [contacts.trash_contact, None], ids=["trash", "cancelled"])
def test_where_nothing_can_be_taken_everything_may_come_again(
    browser: Browser, companion: Companion, talk: Conversation, put_away: Any
) -> None:
    if put_away:
        put_away(companion, talk.contact)
    else:
        talks.cancel_talk(companion, talk.id)

    answer = send(browser, talk, change(1, "note", text="Mine"))
    assert answer.status_code == 422
    assert answer.get_json()["detail"]

    contacts.restore_contact(companion, talk.contact)
    talks.restore_talk(companion, talk.id)
    assert send(browser, talk, change(1, "note", text="Mine")).status_code == 200
    assert [one.text for one in kept(companion, talk).remarks] == ["Mine"]


def test_a_stranger_or_another_page_changes_nothing(
    stranger: Browser, companion: Companion, talk: Conversation
) -> None:
    answer = stranger.client.post(f"/talks/{talk.id}/changes", json=[], base_url=ORIGIN)
    assert answer.status_code == 403
    stranger.sign_in()
    answer = stranger.client.post(
        f"/talks/{talk.id}/changes", json=[change(1, "note", text="x")], base_url=ORIGIN,
        headers={"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin"},
    )  # fmt: skip
    assert answer.status_code == 403
    assert kept(companion, talk).remarks == []


def test_the_questions_stay_as_they_were_when_the_talk_began(
    browser: Browser, companion: Companion, hanna: Contact, talk: Conversation
) -> None:
    def questions() -> list[str]:
        return [one["data-question"] for one in browser.page(f"/talks/{talk.id}").select(".run li")]

    before = questions()
    send(browser, talk, change(1, "start"), change(2, "ask", item=before[0]))
    browser.post(f"/people/{hanna.id}/questions", action="remove", question=before[1])
    assert questions() == before
    ticked = browser.page(f"/talks/{talk.id}").select(".run [checked]")
    assert [one["value"] for one in ticked] == before[:1]


def press(browser: Browser, talk: Conversation, do: str, **more: Any) -> BeautifulSoup:
    return BeautifulSoup(browser.post(f"/talks/{talk.id}/change", do=do, **more).text, "lxml")


def test_a_talk_is_held_without_a_script(
    browser: Browser, companion: Companion, hanna: Contact, talk: Conversation
) -> None:
    page = press(browser, talk, "start")
    assert page.select_one("main")["data-phase"] == "running"
    press(browser, talk, "note", text="Twice, aloud", theme="skills")
    press(browser, talk, "thank")
    press(browser, talk, "promise", text="Send my lesson")
    press(browser, talk, "asked", asked=[page.select_one(".run input")["value"]])
    now = kept(companion, talk)
    assert [(one.text, one.thank_for) for one in now.remarks] == [("Twice, aloud", True)]
    assert (len(now.actions), len(now.asked)) == (1, 1)

    page = press(browser, talk, "note", text="")
    assert "Write it first" in page.select_one("[role=alert]").get_text()
    assert "After the talk" in press(browser, talk, "end").select_one("h1").get_text()
    assert contacts.get_contact(companion, hanna.id).stage == "talked"


def test_after_the_talk_a_day_is_left_to_thank_over_midnight(
    browser: Browser, companion: Companion, talk: Conversation
) -> None:
    companion.now = lambda: datetime(2026, 11, 23, 23, 50, tzinfo=UTC)
    press(browser, talk, "end")
    companion.now = lambda: datetime(2026, 11, 24, 0, 20, tzinfo=UTC)
    told = browser.page(f"/talks/{talk.id}").select_one(".clocked").get_text(" ", strip=True)
    assert told == "23 hours left to thank within a day, by Tue 24 November 23:50."
    companion.now = lambda: datetime(2026, 11, 25, tzinfo=UTC)
    assert "A late one is still welcome" in browser.page(f"/talks/{talk.id}").get_text()


def test_the_form_afterwards_keeps_everything_and_leads_to_the_thank_you(
    browser: Browser, companion: Companion, hanna: Contact, talk: Conversation
) -> None:
    press(browser, talk, "end")
    page = BeautifulSoup(browser.post(f"/talks/{talk.id}", **AFTER).text, "lxml")

    now = kept(companion, talk)
    assert [(one.text, one.due) for one in now.actions] == [("Send my lesson", "2026-11-27")]
    assert [(one.kind, one.text) for one in now.offers] == [
        ("introduction", "to introduce me to Ada Reyes"),
        ("referral", "to refer me for the opening"),
    ]  # fmt: skip
    assert (now.assessment.good_guest, now.assessment.work_with) == ("yes", "unsure")
    assert now.assessment.good_guest_words == "Ended on time"
    draft = page.select_one("form.draft:not([hidden])")
    assert draft.select_one("[name=channel]")["value"] == "thank-you"
    assert "storyboard" in draft.select_one("textarea").get_text()
    assert "Ended on time" not in page.select_one("#drafts").get_text()


def test_an_offered_referral_has_its_own_thanks(
    browser: Browser, companion: Companion, hanna: Contact, talk: Conversation
) -> None:
    press(browser, talk, "end")
    page = BeautifulSoup(browser.post(f"/talks/{talk.id}", **AFTER).text, "lxml")
    link = page.select_one("#talks a:-soup-contains('Write the thanks for it')")["href"]
    draft = browser.page(link).select_one("form.draft:not([hidden]) textarea").get_text()
    assert "refer me for the opening" in draft or "refer" in draft


def test_without_a_remark_the_form_says_what_the_thank_you_waits_for(
    browser: Browser, companion: Companion, talk: Conversation
) -> None:
    press(browser, talk, "end")
    answer = browser.post(f"/talks/{talk.id}", **{**AFTER, "remark": [""]})
    assert "The thank-you starts there" in answer.text
    assert kept(companion, talk).actions


def test_a_refused_form_afterwards_keeps_what_was_typed(
    browser: Browser, companion: Companion, talk: Conversation
) -> None:
    press(browser, talk, "end")
    before = kept(companion, talk)
    answer = browser.post(f"/talks/{talk.id}", **{**AFTER, "due": ["soon"]})
    page = BeautifulSoup(answer.text, "lxml")
    assert answer.status_code == 422
    assert "2026-11-30" in page.select_one("[role=alert]").get_text()
    assert page.select_one("[name=offer]").text.strip() == AFTER["offer"][0]
    assert page.select_one("[name=good_guest_words]").text.strip() == "Ended on time"
    assert page.select_one("[name=work_with][checked]")["value"] == "unsure"
    assert kept(companion, talk) == before


def test_a_talk_that_is_not_over_goes_on(
    browser: Browser, companion: Companion, talk: Conversation
) -> None:
    press(browser, talk, "start")
    companion.now = lambda: NOW + timedelta(minutes=10)
    press(browser, talk, "end")
    page = press(browser, talk, "reopen")
    assert page.select_one("main")["data-phase"] == "running"
    assert kept(companion, talk).minutes == 20


def test_a_talk_that_ended_in_its_first_minute_is_kept_with_what_was_said(
    browser: Browser, companion: Companion, talk: Conversation
) -> None:
    for seconds, do in ((31, "start"), (52, "end")):
        companion.now = lambda: NOW + timedelta(seconds=seconds)  # noqa: B023
        press(browser, talk, do)
    form = browser.page(f"/talks/{talk.id}").select_one("form.after")
    said = {**AFTER, "when": form.select_one("[name=when]")["value"]}
    assert browser.post(f"/talks/{talk.id}", **said).status_code == 200
    after = kept(companion, talk)
    assert after.ended_at == NOW + timedelta(seconds=52)
    assert [one.text for one in after.remarks] == AFTER["remark"]


def test_an_end_that_is_put_before_the_begin_moves_the_begin(
    browser: Browser, companion: Companion, talk: Conversation
) -> None:
    press(browser, talk, "start")
    press(browser, talk, "end")
    earlier = {**AFTER, "when": "2026-11-23T09:10", "minutes": "20"}
    assert browser.post(f"/talks/{talk.id}", **earlier).status_code == 200
    after = kept(companion, talk)
    assert after.ended_at == NOW - timedelta(minutes=20)
    assert after.starts_at == after.started_at == NOW - timedelta(minutes=40)


def test_an_end_that_is_still_to_come_is_refused_and_what_was_typed_stays(
    browser: Browser, companion: Companion, talk: Conversation
) -> None:
    answer = browser.post(f"/talks/{talk.id}", **{**AFTER, "when": "2026-11-23T11:00"})
    page = BeautifulSoup(answer.text, "lxml")
    assert answer.status_code == 422
    assert "still to come" in page.select_one("[role=alert]").text
    assert page.select_one("[name=offer]").text.strip() == AFTER["offer"][0]
    assert kept(companion, talk).ended_at is None


def test_a_clock_that_is_set_back_during_the_talk_does_not_keep_it_from_ending(
    browser: Browser, companion: Companion, talk: Conversation
) -> None:
    press(browser, talk, "start")
    companion.now = lambda: NOW - timedelta(hours=3)
    assert send(browser, talk, change(1, "note", text="Mine"), change(2, "end")).status_code == 200
    after = kept(companion, talk)
    assert (after.ended_at, [one.text for one in after.remarks]) == (NOW, ["Mine"])
