from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup

from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.workflow import contacts, profile, talks
from coffeechat.workflow.companion import Companion
from support import NOW
from web.visitor import Browser, Keep

SAID = "I stopped writing objectives and started watching one shift"
LOG = {
    "kind": "log", "when": "2026-11-20T17:24", "minutes": "24", "medium": "phone",
    "remark_id": ["", "", ""], "remark": [" Writing is for Fridays ", SAID, ""],
    "theme": ["", "wish-known", ""], "thank": ["1"],
    "action_id": [""], "action": ["Watch one morning"], "due": ["2026-11-30"],
}  # fmt: skip
PLAN = {"kind": "plan", "when": "2026-11-25T16:00", "minutes": "30", "medium": "video",
        "place": "https://meet.example/abc"}  # fmt: skip


@pytest.fixture
def place(hanna: Contact) -> str:
    return f"/people/{hanna.id}"


def only_talk(companion: Companion, hanna: Contact) -> Conversation:
    [talk] = talks.list_talks(companion, hanna.id)
    return talk


def test_a_logged_talk_is_kept_with_its_remarks_and_promises(
    browser: Browser, place: str, companion: Companion, hanna: Contact
) -> None:
    profile.save_profile(companion, {"time_zone": "Europe/Berlin"})

    page = BeautifulSoup(browser.post(f"{place}/talks", **LOG).text, "lxml")

    talk = only_talk(companion, hanna)
    assert talk.ended_at == datetime(2026, 11, 20, 16, 24, tzinfo=UTC)
    assert [(one.text, one.theme, one.thank_for) for one in talk.remarks] == [
        ("Writing is for Fridays", None, False), (SAID, "wish-known", True),
    ]  # fmt: skip
    assert [(one.text, one.due, one.done_at) for one in talk.actions] == [
        ("Watch one morning", "2026-11-30", None)
    ]
    shown = page.select_one("#talks").get_text(" ", strip=True)
    assert "Fri 20 November 24 minutes, by phone" in shown
    assert page.select_one("#talks .q").string == SAID
    assert contacts.get_contact(companion, hanna.id).stage == "talked"


def test_the_thank_you_opens_with_what_was_said(browser: Browser, place: str) -> None:
    browser.post(f"{place}/talks", **LOG)

    page = browser.page(place)
    draft = page.select_one("form.draft:not([hidden])")
    assert draft.select_one("[name=channel]")["value"] == "thank-you"
    assert SAID.partition(" and ")[2] in draft.select_one("textarea").get_text()
    assert "Write the thank-you" in page.select_one("#head .btn.first")
    assert page.select_one(".column > section")["id"] == "drafts"


def test_a_later_message_without_its_heart_says_what_it_waits_for(
    browser: Browser, place: str
) -> None:
    page = browser.page(f"{place}?channel=thank-you")

    assert "What stayed with you from the talk?" in page.select_one("#drafts").get_text()
    offered = [link.get_text() for link in page.select("#drafts .menu a")]
    assert {"InMail", "Follow-up", "Update", "Comment"} <= set(offered)
    assert "Question" not in offered


def test_a_later_message_is_checked_without_a_script(browser: Browser, place: str) -> None:
    browser.post(f"{place}/talks", **LOG)
    browser.post(f"{place}/stage", stage="thanked")
    draft = browser.page(f"{place}?channel=thank-you").select_one("form.draft:not([hidden])")

    answer = browser.post(
        f"{place}/check", channel="thank-you", angle=draft.select_one("[name=angle]")["value"],
        body="Could you refer me for a job in your team?",
    )  # fmt: skip

    page = BeautifulSoup(answer.text, "lxml")
    assert page.select("form.draft:not([hidden]) .finding")
    assert page.select_one("#drafts [aria-current]").get_text() == "Thank-you"


def test_a_talk_is_changed_and_what_was_added_meanwhile_stays(
    browser: Browser, place: str, companion: Companion, hanna: Contact
) -> None:
    browser.post(f"{place}/talks", **LOG, asked=["a-question"])
    talk = only_talk(companion, hanna)
    first, second = talk.remarks
    added = [one.model_dump() for one in talk.remarks] + [{"text": "From another window"}]
    talks.change_talk(companion, talk.id, {"remarks": added})

    browser.post(
        f"{place}/talks/{talk.id}", kind="log", when="2026-11-20T17:30", minutes="30",
        medium="phone", remark_id=[first.id, second.id], remark=["", "Watch one shift"],
        theme=["", "advice"], thank=[], action_id=[talk.actions[0].id],
        action=["Watch one morning"], due=[""], done=["0"],
    )  # fmt: skip

    changed = only_talk(companion, hanna)
    assert [one.text for one in changed.remarks] == ["Watch one shift", "From another window"]
    assert (changed.remarks[0].id, changed.remarks[0].said_at) == (second.id, second.said_at)
    assert (changed.minutes, changed.asked) == (30, ["a-question"])
    assert changed.actions[0].done_at is not None


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [({"when": ""}, "when the talk ended"), ({"when": "yesterday"}, "when the talk ended"),
     ({"minutes": "0"}, "how many minutes"), ({"minutes": "٣٠٠٠"}, "how many minutes"),
     ({"due": ["soon"]}, "2026-11-30"), ({"medium": "pigeon"}, "medium"),
     ({"theme": ["", "gossip", ""]}, "theme")],
)  # fmt: skip
def test_a_refused_talk_says_why_and_keeps_what_was_typed(
    browser: Browser, place: str, companion: Companion, hanna: Contact, wrong: dict[str, object],
    sentence: str,
) -> None:  # fmt: skip
    answer = browser.post(f"{place}/talks", **{**LOG, **wrong})

    page = BeautifulSoup(answer.text, "lxml")
    form = page.select_one("#talks form.talk-form")
    assert answer.status_code == 422
    assert sentence in form.select_one("[role=alert]").get_text()
    assert [field.text.strip() for field in form.select("[name=remark]")][:2] == [
        "Writing is for Fridays", SAID,
    ]  # fmt: skip
    assert talks.list_talks(companion, hanna.id) == []


def test_a_planned_talk_is_shown_and_becomes_a_held_one(
    browser: Browser, place: str, companion: Companion, hanna: Contact
) -> None:
    profile.save_profile(companion, {"time_zone": "Europe/London"})
    page = BeautifulSoup(browser.post(f"{place}/talks", **PLAN).text, "lxml")

    assert "Wed 25 November, 16:00 London 30 minutes, by video meet.example" in page.select_one(
        "#talks section"
    ).get_text(" ", strip=True)
    assert "planned for" in page.select_one("#story .ahead").get_text()
    assert contacts.get_contact(companion, hanna.id).stage == "planned"
    talk = only_talk(companion, hanna)
    companion.now = lambda: NOW + timedelta(days=3)
    browser.post(f"{place}/talks/{talk.id}", **{**LOG, "when": "2026-11-25T16:24"})
    held = only_talk(companion, hanna)
    assert (held.starts_at, held.link) == (talk.starts_at, PLAN["place"])
    story = browser.page(place).select_one("#story").get_text(" ", strip=True)
    assert "Talked by phone 25 November 24 minutes, 2 remarks." in story


def test_a_talk_is_changed_from_its_own_persons_page_alone(
    browser: Browser, place: str, companion: Companion, hanna: Contact, keep: Keep
) -> None:
    browser.post(f"{place}/talks", **LOG)
    other = keep("Jo Pell")

    answer = browser.post(f"/people/{other.id}/talks/{only_talk(companion, hanna).id}", **LOG)

    assert answer.status_code == 404


@pytest.mark.parametrize("zone", ["", "Nowhere/Land", "../etc"])
def test_without_a_known_zone_this_computers_clock_counts(
    browser: Browser, place: str, companion: Companion, hanna: Contact, zone: str
) -> None:
    # As an earlier version may have kept it.
    companion.store.settings.set("profile", {"time_zone": zone})

    browser.post(f"{place}/talks", **LOG)
    talk = only_talk(companion, hanna)
    form = browser.get(f"{place}?edit=talk-{talk.id}-log").text
    assert "By this computer’s clock" in form
    assert talk.ended_at == datetime(2026, 11, 20, 17, 24).astimezone()
