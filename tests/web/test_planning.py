"""A talk that is planned: by both clocks, changed, cancelled, and taken to the calendar."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup

from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.workflow import contacts, profile, talks
from coffeechat.workflow.companion import Companion
from support import NOW
from web.visitor import Browser

PLAN = {
    "kind": "plan", "when": "2026-11-25T16:00", "minutes": "30", "medium": "video",
    "time_zone": "Europe/London", "their_time_zone": "Asia/Jerusalem", "place": "+44 20 0000 0000",
    "link": "https://meet.example/abc",
}  # fmt: skip


@pytest.fixture
def place(hanna: Contact) -> str:
    return f"/people/{hanna.id}"


def only_talk(companion: Companion, hanna: Contact) -> Conversation:
    [talk] = talks.list_talks(companion, hanna.id)
    return talk


def undo(browser: Browser, page: BeautifulSoup) -> BeautifulSoup:
    """Press Undo."""
    return BeautifulSoup(browser.post(page.select_one("#notices form")["action"]).text, "lxml")


def sequence_of(calendar: str) -> int:
    return int(re.search(r"SEQUENCE:(\d+)", calendar)[1])


def test_a_plan_shows_both_clocks_and_where_to_go(
    browser: Browser, place: str, companion: Companion, hanna: Contact
) -> None:
    page = BeautifulSoup(browser.post(f"{place}/talks", **PLAN).text, "lxml")

    talk = only_talk(companion, hanna)
    assert talk.starts_at == datetime(2026, 11, 25, 16, tzinfo=UTC)
    head = page.select_one(f"#talk-{talk.id} header")
    assert "Wed 25 November, 16:00 London, 18:00 Jerusalem" in head.get_text(" ", strip=True)
    assert head.select_one("a")["href"] == "https://meet.example/abc"
    assert page.select_one("#talks").find_next(id="questions")  # it comes first
    assert "+44 20 0000 0000" in head.get_text()


def test_the_other_sides_zone_is_offered_from_their_place(browser: Browser, place: str) -> None:
    field = browser.page(f"{place}?edit=talk-new-plan").select_one("[name=their_time_zone]")
    assert field["value"] == ""

    browser.post(f"{place}/fields", field="location", value="Gothenburg, Sweden")
    form = browser.page(f"{place}?edit=talk-new-plan").select_one("form.talk-form")
    assert form.select_one("[name=their_time_zone]")["value"] == "Europe/Stockholm"
    assert "Read from “Gothenburg, Sweden”" in form.get_text()


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [({"time_zone": "Mars/Olympus"}, "No time zone is called “Mars/Olympus”"),
     ({"their_time_zone": "Atlantis"}, "No time zone is called “Atlantis”"),
     ({"when": "2026-03-29T01:30"}, "01:30 on Sunday 29 March never comes in London"),
     ({"when": "2026-10-25T01:30"}, "comes twice in London"),
     ({"link": "javascript:alert(1)"}, "A link begins with https://"),
     ({"when": ""}, "when the talk begins")],
)  # fmt: skip
def test_a_refused_plan_says_why_and_keeps_what_was_typed(
    browser: Browser, place: str, companion: Companion, hanna: Contact, wrong: dict[str, str],
    sentence: str,
) -> None:  # fmt: skip
    answer = browser.post(f"{place}/talks", **{**PLAN, **wrong})

    form = BeautifulSoup(answer.text, "lxml").select_one("#talks form.talk-form")
    assert answer.status_code == 422
    assert sentence in form.select_one("[role=alert]").get_text()
    for name, value in {**PLAN, **wrong}.items():
        if name not in ("kind", "medium"):
            assert form.select_one(f"[name={name}]")["value"] == value
    assert talks.list_talks(companion, hanna.id) == []


def test_an_hour_that_comes_twice_is_planned_once_it_is_said_which(
    browser: Browser, place: str, companion: Companion, hanna: Contact
) -> None:
    refused = browser.post(f"{place}/talks", **{**PLAN, "when": "2026-10-25T01:30"})
    form = BeautifulSoup(refused.text, "lxml").select_one("#talks form.talk-form")
    assert [one["value"] for one in form.select("[name=which]")] == ["first", "second"]

    browser.post(f"{place}/talks", **{**PLAN, "when": "2026-10-25T01:30", "which": "second"})
    talk = only_talk(companion, hanna)
    assert talk.starts_at == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    form = browser.page(f"{place}?edit=talk-{talk.id}-plan").select_one("form.talk-form")
    assert form.select_one("[name=which][checked]")["value"] == "second"


def test_a_changed_plan_is_put_back_by_undo(
    browser: Browser, place: str, companion: Companion, hanna: Contact
) -> None:
    browser.post(f"{place}/talks", **PLAN)
    before = only_talk(companion, hanna)

    changed = {**PLAN, "when": "2026-11-26T09:00", "link": "", "place": "Café Ost"}
    answer = browser.post(f"{place}/talks/{before.id}", **changed)
    moved = only_talk(companion, hanna)
    assert (moved.starts_at, moved.place) == (datetime(2026, 11, 26, 9, tzinfo=UTC), "Café Ost")

    undo(browser, BeautifulSoup(answer.text, "lxml"))
    assert only_talk(companion, hanna) == before


def test_a_cancelled_talk_is_brought_back_by_undo(
    browser: Browser, place: str, companion: Companion, hanna: Contact
) -> None:
    browser.post(f"{place}/talks", **PLAN)
    talk = only_talk(companion, hanna)

    answer = browser.post(f"{place}/talks/{talk.id}/cancel")
    page = BeautifulSoup(answer.text, "lxml")
    assert talks.list_talks(companion, hanna.id) == []
    assert not page.select(f"#talk-{talk.id}")

    page = undo(browser, page)
    assert page.select(f"#talk-{talk.id}")
    assert only_talk(companion, hanna).starts_at == talk.starts_at


def test_a_talk_with_somebody_in_the_trash_is_refused_and_kept(
    browser: Browser, place: str, companion: Companion, hanna: Contact
) -> None:
    browser.post(f"{place}/talks", **PLAN)
    talk = only_talk(companion, hanna)
    contacts.trash_contact(companion, hanna.id)

    answer = browser.post(f"{place}/talks/{talk.id}", **{**PLAN, "place": "Café Ost"})

    assert answer.status_code == 422
    assert "in the trash" in answer.text
    assert "Café Ost" in answer.text
    assert talks.get_talk(companion, talk.id) == talk


def test_a_talk_goes_into_a_calendar_and_each_change_is_a_later_revision(
    browser: Browser, place: str, companion: Companion, hanna: Contact
) -> None:
    profile.save_profile(companion, {"name": "Mira", "background": "I'm a teacher"})
    browser.post(f"{place}/talks", **PLAN)
    talk = only_talk(companion, hanna)

    first = browser.get(f"/talks/{talk.id}/calendar.ics")
    assert first.mimetype == "text/calendar"
    assert "coffeechat-2026-11-25.ics" in first.headers["Content-Disposition"]
    text = first.text.replace("\r\n ", "")
    assert "SUMMARY:Talk with Hanna Lindqvist" in text
    assert "16:00 London\\, 18:00 Jerusalem" in text
    assert "Agenda\\n0-2 min: Hello" in text
    assert "URL:https://meet.example/abc" in text
    assert f"UID:talk-{talk.id}@coffeechat" in text

    companion.now = lambda: NOW + timedelta(minutes=3)
    talks.cancel_talk(companion, talk.id)
    last = browser.get(f"/talks/{talk.id}/calendar.ics").text
    assert sequence_of(last) > sequence_of(text)
    assert "STATUS:CANCELLED" in last
    assert f"UID:talk-{talk.id}@coffeechat" in last


def test_a_talk_without_a_time_has_no_calendar_file(
    browser: Browser, companion: Companion, hanna: Contact
) -> None:
    talk = talks.add_talk(companion, hanna.id, {})
    answer = browser.get(f"/talks/{talk.id}/calendar.ics")
    assert answer.status_code == 422
    assert "Plan it first" in answer.text


TIMES = "times=2026-12-01T10:00&times=2026-12-03T15:30&times="


def test_three_times_that_suit_fill_the_scheduling_draft_by_both_clocks(
    browser: Browser, place: str, companion: Companion
) -> None:
    profile.save_profile(companion, {"time_zone": "Europe/London"})
    page = browser.page(f"{place}?channel=scheduling&{TIMES}&their_zone=Asia/Tokyo")
    draft = page.select_one("form.draft:not([hidden])")
    text = draft.select_one("textarea").get_text()
    assert "- Tuesday 1 December at 10:00 (GMT; 19:00 for you)" in text
    assert "15:30 (GMT; 00:30 on Friday 4 December for you)" in text
    shown = [field["value"] for field in page.select(".times [name=times]")]
    assert shown == ["2026-12-01T10:00", "2026-12-03T15:30", ""]
    other = draft.select_one(".angle a[data-step='1']")["href"]
    again = browser.page(other).select_one("form.draft:not([hidden]) textarea").get_text()
    assert "10:00 (GMT; 19:00 for you)" in again


def test_checking_the_scheduling_draft_without_a_script_keeps_it(
    browser: Browser, place: str, companion: Companion
) -> None:
    profile.save_profile(companion, {"time_zone": "Europe/London"})
    page = browser.page(f"{place}?channel=scheduling&{TIMES}")
    form = page.select_one("form.draft:not([hidden])")
    sent = {field["name"]: field["value"] for field in form.select("input[name]:not([name=times])")}
    sent |= {
        "times": [one["value"] for one in form.select("[name=times]")],
        "body": "My own words.",
    }
    sent.pop("csrf_token")
    answer = BeautifulSoup(browser.post(f"{place}/check", **sent).text, "lxml")
    kept = answer.select_one("form.draft:not([hidden]) textarea")
    assert kept.get_text().strip() == "My own words."


@pytest.mark.parametrize(
    ("query", "sentence"),
    [("times=soon", "Give each time"), ("times=2026-03-29T01:30", "never comes in London"),
     ("times=2026-10-25T01:30", "Choose an hour before or after"),
     ("times=2026-12-01T10:00&their_zone=Mars", "No time zone is called")],
)  # fmt: skip
def test_times_that_cannot_be_read_are_told_and_kept(
    browser: Browser, place: str, companion: Companion, query: str, sentence: str
) -> None:
    profile.save_profile(companion, {"time_zone": "Europe/London"})
    page = browser.page(f"{place}?channel=scheduling&{query}")
    assert sentence in page.select_one("[data-draftless]").get_text()
    typed = query.partition("=")[2].partition("&")[0]
    assert page.select_one(".times [name=times]")["value"] == typed
