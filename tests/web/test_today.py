"""The page of the day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from coffeechat.workflow import contacts, messages, talks
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.profile import save_profile
from support import NOW
from web.visitor import Browser


@pytest.fixture(autouse=True)
def london(companion: Companion) -> None:
    save_profile(companion, {"time_zone": "Europe/London"})


@pytest.fixture
def daniel(companion: Companion) -> str:
    """The id of a person who was talked with two hours ago."""
    contact = contacts.add_contact(companion, {"name": "Daniel Achterberg"}).id
    talks.add_talk(companion, contact, {
        "ended_at": NOW - timedelta(hours=2), "remarks": [{"text": "Watch one shift"}],
        "actions": [{"text": "Send the reading list", "due": "2026-11-23"}],
    })  # fmt: skip
    return contact


@pytest.fixture
def priyanka(companion: Companion) -> str:
    """The id of a person who was asked thirteen days ago and said nothing."""
    contact = contacts.add_contact(companion, {"name": "Priyanka Raghunathan"}).id
    messages.mark_sent(companion, contact, "email", at=NOW - timedelta(days=13))
    return contact


def titles(browser: Browser) -> list[str]:
    return [one.text for one in browser.page("/today").select("#due h3")]


def test_the_day_is_the_first_page(browser: Browser, daniel: str) -> None:
    assert browser.get("/").location == "/today"
    page = browser.page("/today")
    assert page.h1.text == "Two things are due. One has a clock."
    assert page.select_one("nav [aria-current=page]").text == "Today"


def test_the_clock_shows_the_hours_left(browser: Browser, daniel: str) -> None:
    duty = browser.page("/today").select_one(".duty")
    assert duty.select_one(".hours").text == "22"
    assert duty.select_one(".q").text == "Watch one shift"


def test_the_week_shows_as_many_things_for_today_as_the_title_counts(
    browser: Browser, companion: Companion, daniel: str, priyanka: str
) -> None:
    agreed = contacts.add_contact(companion, {"name": "Friederike Wald"}).id
    messages.mark_sent(companion, agreed, "email", at=NOW - timedelta(days=9))
    messages.log_message(companion, agreed, {
        "channel": "email", "direction": "received", "outcome": "yes",
        "at": NOW - timedelta(days=8),
    })  # fmt: skip

    page = browser.page("/today")

    assert page.h1.text == "Four things are due. One has a clock."
    assert sorted(one.text for one in page.select(".week [aria-current=date] .ev.t")) == [
        "Find a time, Friederike Wald", "Follow up, Priyanka Raghunathan",
        "Promised, Daniel Achterberg", "Thank Daniel Achterberg",
    ]  # fmt: skip


def test_there_is_one_filled_button(browser: Browser, daniel: str, priyanka: str) -> None:
    assert len(browser.page("/today").select(".btn.first")) == 1


def test_already_thanked_is_one_press_and_can_be_taken_back(
    browser: Browser, companion: Companion, daniel: str
) -> None:
    [talk] = talks.list_talks(companion, daniel)
    answer = browser.post(f"/today/thank-you.{talk.id}/done")
    assert "Done, and kept in the record." in answer.text
    assert contacts.get_contact(companion, daniel).stage == "thanked"
    assert "Thank Daniel Achterberg" not in titles(browser)
    undo = answer.text.partition('action="/undo/')[2].partition('"')[0]
    browser.post(f"/undo/{undo}")
    assert contacts.get_contact(companion, daniel).stage == "talked"
    assert "Thank Daniel Achterberg" in titles(browser)


def test_what_is_dismissed_stays_away(
    browser: Browser, companion: Companion, priyanka: str
) -> None:
    [message] = messages.list_messages(companion, priyanka)
    browser.post(f"/today/follow-up.{message.id}/dismiss")
    assert titles(browser) == []
    assert browser.page("/today").h1.text == "Nothing is due. Go for a walk."


def test_while_there_is_nobody_the_day_leads_to_the_first_steps(browser: Browser) -> None:
    page = browser.page("/today")

    assert [link["href"] for link in page.select("main .btn.first")] == ["/welcome"]
    assert not page.select("aside")


def test_what_is_put_off_comes_back(browser: Browser, companion: Companion, priyanka: str) -> None:
    [message] = messages.list_messages(companion, priyanka)
    answer = browser.post(f"/today/follow-up.{message.id}/snooze", rest="week")
    assert "“Follow up with Priyanka Raghunathan” waits for a week." in answer.text
    companion.now = lambda: NOW + timedelta(days=6)
    assert titles(browser) == []
    companion.now = lambda: NOW + timedelta(days=7)
    assert titles(browser) == ["Follow up with Priyanka Raghunathan"]


def test_a_promise_is_ticked_and_opened_again(
    browser: Browser, companion: Companion, daniel: str
) -> None:
    [talk] = talks.list_talks(companion, daniel)
    path = f"/today/promises/{talk.id}/{talk.actions[0].id}"
    browser.post(path, kept="yes")
    ticked = browser.page("/today").select_one("#promised .ticked")
    assert ticked["aria-pressed"] == "true"
    browser.post(path, kept="no")
    assert browser.page("/today").select_one("#promised .ticked")["aria-pressed"] == "false"


def test_a_press_on_what_is_gone_says_so(browser: Browser) -> None:
    answer = browser.post("/today/follow-up.1/dismiss")
    assert answer.status_code == 404
    assert "This reminder is not here any more" in answer.text


def test_the_next_talk_shows_both_clocks(browser: Browser, companion: Companion) -> None:
    noa = contacts.add_contact(companion, {"name": "Noa Bareket"}).id
    talks.add_talk(companion, noa, {
        "starts_at": NOW + timedelta(days=3), "time_zone": "Europe/London",
        "their_time_zone": "Asia/Jerusalem",
    })  # fmt: skip
    sheet = browser.page("/today").select_one(".sheet")
    assert [one.text for one in sheet.select("time")] == ["09:30", "11:30"]
    assert sheet.select_one(".btn.first").text == "Read the prep sheet"


def test_people_of_ten_thousand_are_not_read_one_by_one(
    browser: Browser, companion: Companion, daniel: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        contacts.add_contact(companion, {"name": f"Person {number}"})
    read: list[str] = []
    get = companion.store.contacts.get
    monkeypatch.setattr(companion.store.contacts, "get", lambda one: read.append(one) or get(one))
    monkeypatch.setattr(companion.store.contacts, "all", None)
    browser.page("/today")
    assert len(read) <= 1


def test_pages_look_for_what_is_due_only_where_that_is_switched_on(
    browser: Browser, companion: Companion, priyanka: str
) -> None:
    assert "data-notify" not in browser.page("/today").body.attrs
    save_profile(companion, {"notify": True})
    address = browser.page("/people").body["data-notify"]
    [due] = browser.get(address).get_json()["due"]
    assert due["title"] == "Follow up with Priyanka Raghunathan"


@pytest.mark.parametrize(
    ("zone", "said"), [("Pacific/Kiritimati", "Tuesday, 24 November"),
                       ("Pacific/Pago_Pago", "Sunday, 22 November")],
)  # fmt: skip
def test_every_page_tells_days_where_the_user_is_and_not_where_the_computer_was_set_up(
    browser: Browser, companion: Companion, priyanka: str, zone: str, said: str
) -> None:
    companion.now = lambda: datetime(2026, 11, 23, 10, 30, tzinfo=UTC)
    save_profile(companion, {"time_zone": zone})
    messages.log_message(companion, priyanka, {"direction": "received", "channel": "email"})
    day = said.partition(", ")[2]
    assert said in browser.page("/today").select_one("main").text
    page = browser.page(f"/people/{priyanka}")
    assert page.select_one("#story time").text == day
    assert page.select_one("#story [name=day]")["value"] == page.select_one("[name=day]")["max"]
