"""The calendar feed: who may read it, for how long, and what stands in it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from icalendar import Calendar

from coffeechat.records.contact import Contact
from coffeechat.web.feed import A_MINUTE
from coffeechat.web.pace import Pace
from coffeechat.workflow import contacts, talks
from coffeechat.workflow.companion import Companion
from support import NOW, PORT
from web.visitor import ORIGIN, Browser


@pytest.fixture
def address(browser: Browser) -> str:
    """The path of a feed that was just made."""
    page = BeautifulSoup(browser.post("/you/calendars", calendar="Desk").text, "lxml")
    return page.select_one("#feed").get_text().removeprefix(ORIGIN)


def follow(browser: Browser, path: str, **headers: str) -> tuple[int, str]:
    """Ask as a calendar does: with the address alone."""
    client = browser.app.test_client()
    answer = client.get(path, base_url=headers.pop("at", ORIGIN), headers=headers)
    return answer.status_code, answer.text.replace("\r\n ", "")


def summaries(text: str) -> list[str]:
    return [str(event["summary"]) for event in Calendar.from_ical(text).walk("VEVENT")]


def test_the_address_is_long_and_opens_the_feed_without_a_session(
    browser: Browser, address: str
) -> None:
    assert re.fullmatch(r"/calendar\.ics\?key=[\w-]{43}", address)
    status, text = follow(browser, address)
    assert status == 200
    assert text.startswith("BEGIN:VCALENDAR")


@pytest.mark.parametrize("key", ["", "x", "A" * 43])
def test_a_guess_gets_nothing(browser: Browser, address: str, key: str) -> None:
    status, text = follow(browser, f"/calendar.ics?key={key}")
    assert status == 403
    assert "VCALENDAR" not in text


@pytest.mark.parametrize(("guessed", "status"), [(True, 403), (False, 200)])
def test_whoever_asks_too_often_waits_whether_they_know_the_address_or_guess(
    browser: Browser, address: str, guessed: bool, status: int
) -> None:
    client = browser.app.test_client()
    path = "/calendar.ics?key=guess" if guessed else address
    answers = [client.get(path, base_url=ORIGIN) for _ in range(A_MINUTE + 1)]
    assert [one.status_code for one in answers] == [status] * A_MINUTE + [429]
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 60


def test_guesses_write_nothing_and_keep_no_calendar_out(
    browser: Browser, address: str, companion: Companion
) -> None:
    follow(browser, address)  # its last use is noted now
    before = companion.store.version("settings")
    for number in range(2 * A_MINUTE):
        assert follow(browser, f"/calendar.ics?key={number:043}")[0] in (403, 429)
    assert companion.store.version("settings") == before
    assert follow(browser, address)[0] == 200


def test_after_a_minute_it_goes_on() -> None:
    seconds = 0.0
    pace = Pace(2, lambda: seconds)
    assert [pace.take(), pace.take(), pace.take()] == [0, 0, 60]
    seconds = 59.5
    assert pace.take() == 1
    seconds = 60.0
    assert [pace.take(), pace.take(), pace.take()] == [0, 0, 60]


def test_an_address_is_listed_and_worthless_once_it_is_shut_out(
    browser: Browser, address: str
) -> None:
    page = browser.page("/you")
    row = page.select_one("#clients li:has(bdi:-soup-contains('Desk'))")
    assert "Calendar, since" in row.get_text()
    assert address not in page.decode()

    browser.post(row.select_one("form")["action"])
    assert follow(browser, address)[0] == 403


def test_the_key_opens_nothing_but_the_feed(browser: Browser, address: str) -> None:
    key = address.partition("key=")[2]
    client = browser.app.test_client()
    for headers in ({"Authorization": f"Bearer {key}"}, {"Cookie": f"coffeechat={key}"}):
        for path in ("/api/contacts", "/people", "/you"):
            answer = client.get(f"{path}?key={key}", base_url=ORIGIN, headers=headers)
            assert answer.status_code in (401, 403)
    assert client.post(address, base_url=ORIGIN).status_code in (403, 405)


def test_a_token_is_no_key(browser: Browser) -> None:
    token = browser.security.clients.issue_script_token("script")[1]
    assert follow(browser, f"/calendar.ics?key={token}")[0] == 403
    assert follow(browser, f"/calendar.ics?key={browser.security.run_token}")[0] == 403


def test_under_another_name_the_feed_is_shut(browser: Browser, address: str) -> None:
    assert follow(browser, address, at=f"http://rebound.example:{PORT}")[0] == 403


def test_the_feed_holds_talks_and_what_is_due_and_nobody_in_the_trash(
    browser: Browser, address: str, companion: Companion, hanna: Contact
) -> None:
    talk = talks.add_talk(companion, hanna.id, {"starts_at": NOW + timedelta(days=2)})
    told = summaries(follow(browser, address)[1])
    assert told[0] == "Talk with Hanna Lindqvist"
    assert "Prepare for Hanna Lindqvist" in told
    uids = re.findall(r"UID:(\S+)", follow(browser, address)[1])
    assert uids == re.findall(r"UID:(\S+)", follow(browser, address)[1])
    assert f"talk-{talk.id}@coffeechat" in uids

    talks.cancel_talk(companion, talk.id)
    assert "Talk with Hanna Lindqvist" not in summaries(follow(browser, address)[1])
    talks.restore_talk(companion, talk.id)
    contacts.trash_contact(companion, hanna.id)
    assert summaries(follow(browser, address)[1]) == []


def test_a_promise_with_a_day_stands_on_its_day(
    browser: Browser, address: str, companion: Companion, hanna: Contact
) -> None:
    promised = {"text": "Send my lesson", "due": "2026-12-01"}
    talks.add_talk(companion, hanna.id, {"ended_at": NOW, "actions": [promised]})
    text = follow(browser, address)[1]
    event = text[text.index("Send my lesson") :]
    assert "DTSTART;VALUE=DATE:20261201" in event


def test_a_talk_that_was_held_before_its_time_stands_where_it_was(
    browser: Browser, companion: Companion, address: str, hanna: Contact
) -> None:
    talks.add_talk(companion, hanna.id, {
        "starts_at": NOW + timedelta(hours=1), "started_at": NOW - timedelta(minutes=20),
        "ended_at": NOW,
    })  # fmt: skip
    [event] = Calendar.from_ical(follow(browser, address)[1]).walk("VEVENT")[:1]
    assert event["DTSTART"].dt == NOW - timedelta(minutes=20)
