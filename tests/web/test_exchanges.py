"""What came back, logged on a person's page, mended and taken out."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup

from coffeechat.records.contact import Contact
from coffeechat.workflow import contacts, messages, talks
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.profile import save_profile
from support import NOW
from web.visitor import Browser


@pytest.fixture(autouse=True)
def london(companion: Companion) -> None:
    save_profile(companion, {"time_zone": "Europe/London"})


@pytest.fixture
def place(companion: Companion, hanna: Contact) -> str:
    """The address of a person who was asked ten days ago."""
    messages.mark_sent(companion, hanna.id, "connection-note", at=NOW - timedelta(days=10))
    return f"/people/{hanna.id}"


def stage_of(companion: Companion, hanna: Contact) -> str:
    return contacts.get_contact(companion, hanna.id).stage


@pytest.mark.parametrize(
    ("outcome", "stage"), [("yes", "agreed"), ("later", "asked"), ("no", "closed"), ("", "asked")]
)
def test_an_answer_is_one_press(
    browser: Browser, companion: Companion, hanna: Contact, place: str, outcome: str, stage: str
) -> None:
    answer = browser.post(f"{place}/answers", outcome=outcome, channel="email")
    assert "The answer is kept." in answer.text
    assert stage_of(companion, hanna) == stage
    assert messages.list_messages(companion, hanna.id)[-1].outcome == outcome


def test_an_answer_is_back_dated_with_its_words(
    browser: Browser, companion: Companion, hanna: Contact, place: str
) -> None:
    browser.post(
        f"{place}/answers", outcome="yes", channel="email", words="Gladly", day="2026-11-19"
    )
    kept = messages.list_messages(companion, hanna.id)[-1]
    assert (kept.at.isoformat(), kept.body) == ("2026-11-19T12:00:00+00:00", "Gladly")
    assert "The answer was yes, by email" in browser.page(place).select_one("#story").text


@pytest.mark.parametrize(
    ("day", "says"), [("2026-11-24", "still to come"), ("soon", "Write the day as")]
)
def test_a_refused_answer_keeps_what_was_typed(
    browser: Browser, companion: Companion, hanna: Contact, place: str, day: str, says: str
) -> None:
    answer = browser.post(
        f"{place}/answers", outcome="yes", channel="email", words="Gladly", day=day
    )
    page = BeautifulSoup(answer.text, "lxml")
    assert says in page.select_one("#answer [role=alert]").text
    assert page.select_one("#answer textarea").text.strip() == "Gladly"
    assert len(messages.list_messages(companion, hanna.id)) == 1


def test_the_same_answer_twice_is_told(browser: Browser, place: str) -> None:
    browser.post(f"{place}/answers", outcome="yes", channel="email")
    again = browser.post(f"{place}/answers", outcome="yes", channel="email")
    assert "This answer is logged already: today. Nothing was added." in again.text


def test_a_sent_message_is_back_dated(
    browser: Browser, companion: Companion, hanna: Contact, place: str
) -> None:
    browser.post(f"{place}/messages", channel="email", body="Hello", day="2026-11-20")
    kept = messages.list_messages(companion, hanna.id)[-1]
    assert kept.at.date().isoformat() == "2026-11-20"


def test_what_is_logged_is_moved_and_taken_out(
    browser: Browser, companion: Companion, hanna: Contact, place: str
) -> None:
    [message] = messages.list_messages(companion, hanna.id)
    browser.post(f"{place}/messages/{message.id}/day", day="2026-11-02")
    [moved] = messages.list_messages(companion, hanna.id)
    assert moved.at.date().isoformat() == "2026-11-02"
    browser.post(f"{place}/messages/{message.id}/remove")
    assert messages.list_messages(companion, hanna.id) == []
    assert stage_of(companion, hanna) == "found"


def test_where_help_was_offered_the_count_says_so(
    browser: Browser, companion: Companion, hanna: Contact, place: str
) -> None:
    talks.add_talk(companion, hanna.id, {
        "ended_at": NOW - timedelta(days=1), "offers": [{"kind": "referral", "text": "To my lead"}],
    })  # fmt: skip

    said = browser.page(place).select_one("#interactions").text
    assert "One so far that went both ways, and help was offered" in said
    assert "nothing to ask for" not in said


def test_after_a_no_nothing_is_said_of_help(
    browser: Browser, companion: Companion, hanna: Contact, place: str
) -> None:
    talks.add_talk(companion, hanna.id, {"ended_at": NOW - timedelta(days=1)})
    browser.post(f"{place}/stage", stage="closed")

    said = browser.page(place).select_one("#interactions p").get_text()
    assert said == "One so far that went both ways."


def test_meeting_somewhere_is_one_press_and_counts(
    browser: Browser, companion: Companion, hanna: Contact, place: str
) -> None:
    browser.post(f"{place}/interactions", kind="met", met="At the fair", day="2026-11-20")
    page = browser.page(place)
    assert "One so far that went both ways" in page.select_one("#interactions").text
    assert "At the fair" in page.select_one("#story").text
    [met] = contacts.get_contact(companion, hanna.id).interactions
    browser.post(f"{place}/interactions/{met.id}/day", day="2026-11-18")
    [moved] = contacts.get_contact(companion, hanna.id).interactions
    assert (moved.at.date().isoformat(), moved.text) == ("2026-11-18", "At the fair")
    browser.post(f"{place}/interactions/{met.id}/remove")
    assert "None yet" in browser.page(place).select_one("#interactions").text


def test_a_polite_close_is_drafted_and_closes(
    browser: Browser, companion: Companion, hanna: Contact, place: str
) -> None:
    page = browser.page(f"{place}?channel=follow-up&variant=close")
    draft = page.select_one("form.draft:not([hidden])")
    assert draft.select_one("[name=variant]")["value"] == "close"
    assert "?" not in draft.textarea.text
    browser.post(f"{place}/messages", channel="follow-up", variant="close", body="All the best.")
    assert stage_of(companion, hanna) == "closed"


def test_the_thank_you_leads_with_the_hours_left(
    browser: Browser, companion: Companion, hanna: Contact
) -> None:
    talks.add_talk(companion, hanna.id, {
        "ended_at": NOW - timedelta(hours=16), "remarks": [{"text": "Watch one shift"}],
    })  # fmt: skip
    page = browser.page(f"/people/{hanna.id}")
    assert page.select_one("#head .btn.first").text == "Write the thank-you 8 h"
    assert "by 17:30 today" in page.select_one("#story .ahead").text


def test_a_rhythm_of_ones_own_is_chosen_and_given_up(
    browser: Browser, companion: Companion, hanna: Contact, place: str
) -> None:
    browser.post(f"{place}/rhythm", rhythm="90")
    assert contacts.get_contact(companion, hanna.id).rhythm_days == 90
    selected = browser.page(place).select_one("#rhythm [selected]")
    assert selected.text == "Every three months"
    browser.post(f"{place}/rhythm", rhythm="")
    assert contacts.get_contact(companion, hanna.id).rhythm_days is None
    assert browser.post(f"{place}/rhythm", rhythm="often").status_code == 422


@pytest.mark.parametrize(("sent", "tone"), [(1, "soft"), (4, "due")])
def test_noted_invitations_are_counted_and_warned_of(
    browser: Browser, companion: Companion, hanna: Contact, sent: int, tone: str
) -> None:
    for number in range(sent):
        messages.mark_sent(companion, hanna.id, "connection-note", body=f"Hi {number}")
    line = browser.page(f"/people/{hanna.id}").find(string=re.compile("with a note sent"))
    assert tone in line.parent["class"]
    save_profile(companion, {"account": "premium"})
    page = browser.page(f"/people/{hanna.id}")
    assert page.find(string=re.compile("with a note sent")) is None


def test_taking_back_a_message_after_another_change_gives_the_stage_before(
    browser: Browser, companion: Companion, hanna: Contact
) -> None:
    sent = browser.post(f"/people/{hanna.id}/messages", channel="email", body="Hello").text
    browser.post(f"/people/{hanna.id}/tags", tags="since then")
    browser.post("/undo/" + sent.partition('action="/undo/')[2].partition('"')[0])
    contact = contacts.get_contact(companion, hanna.id)
    assert (contact.stage, contact.tags) == ("found", ["since then"])
