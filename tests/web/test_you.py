from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from bs4 import BeautifulSoup

from coffeechat.workflow import contacts, messages, profile, reminders
from coffeechat.workflow.companion import Companion
from support import HANNA, HANNA_URL, NOW
from web.visitor import Browser, Keep

FORM = {
    "name": "Mira Castellan", "background": "I've taught chemistry in Leeds", "why": "",
    "exploring": "learning design", "account": "premium", "tone": "direct", "availability": "",
    "signature": "Mira\r\nLeeds", "medium": "phone", "time_zone": "Europe/London",
    "location": "Leeds", "minutes": "30", "order": "tiara",
    "phrases": "Cheers, then\r\nI take notes by hand.",
    "skills": "Chemistry, Writing", "languages": "English", "schools": "", "communities": "",
}  # fmt: skip


def test_the_profile_is_saved_and_shown(browser: Browser, companion: Companion) -> None:
    page = BeautifulSoup(browser.post("/you", **FORM).text, "lxml")

    me = profile.get_profile(companion)
    assert (me.name, me.account, me.minutes, me.skills) == (
        "Mira Castellan",
        "premium",
        30,
        ["Chemistry", "Writing"],
    )
    assert (me.keep_snapshots, me.ask_whom_else) == (False, False)
    assert me.phrases == ["Cheers, then", "I take notes by hand."]
    assert page.select_one("#phrases").get_text() == "\nCheers, then\nI take notes by hand."
    assert "Saved." in page.select_one("#notices").get_text()
    assert page.select_one("#minutes option[selected]")["value"] == "30"
    assert page.select_one("#signature").get_text() == "\nMira\nLeeds"


def test_snapshots_are_switched_on_and_off(browser: Browser, companion: Companion) -> None:
    browser.post("/you", **FORM)
    browser.post("/you", **FORM, keep_snapshots="1")

    assert profile.get_profile(companion).keep_snapshots


def test_days_off_move_what_falls_due(browser: Browser, companion: Companion, keep: Keep) -> None:
    contact = keep("Priyanka Raghunathan")
    messages.mark_sent(companion, contact.id, "email", at=NOW)  # on Monday 23 November
    browser.post(
        "/you", **FORM, weekend="fri-sat", days_off="2026-11-24\r\n2026-11-25 to 2026-11-26"
    )
    [due] = reminders.list_reminders(companion, ahead=timedelta(days=28))
    # Working days are 29 and 30 November, 1, 2 and 3 December.
    assert due.due_at == datetime(2026, 12, 3, tzinfo=UTC)
    page = browser.page("/you")
    assert page.select_one("#weekend option[selected]")["value"] == "fri-sat"
    assert page.select_one("#days_off").text.split("\n")[1:] == [
        "2026-11-24",
        "2026-11-25 to 2026-11-26",
    ]


@pytest.mark.parametrize(
    "days",
    ["Christmas", "2026-12-32", "2026-12-24 to 2026-12-20", "2026-01-01 to 2126-01-01",
     "2026-12-24 until 2026-12-26"],
)  # fmt: skip
def test_days_off_that_are_none_are_refused_with_an_example(
    browser: Browser, companion: Companion, days: str
) -> None:
    answer = browser.post("/you", **FORM, days_off=f"2026-12-31\r\n{days}")
    page = BeautifulSoup(answer.text, "lxml")
    assert "2026-12-24 to 2027-01-01" in page.select_one("[role=alert]").text
    assert days in page.select_one("#days_off").text
    assert profile.get_profile(companion).days_off == []


@pytest.mark.parametrize(
    ("typed", "field"),
    [({"time_zone": "Nowhere/Land"}, "time_zone"), ({"days_off": "yesterday"}, "days_off"),
     ({"tone": "rude"}, "tone"), ({"background": "x" * 5000}, "background")],
)  # fmt: skip
def test_why_a_profile_is_refused_stands_at_the_field_to_blame(
    browser: Browser, typed: dict[str, str], field: str
) -> None:
    page = BeautifulSoup(browser.post("/you", **{**FORM, **typed}).text, "lxml")

    [reason] = page.select("[role=alert]")
    [marked] = page.select("[aria-invalid=true]")
    assert marked["id"] == field
    assert marked["aria-describedby"].split()[0] == reason["id"]
    assert marked.has_attr("autofocus")


def test_a_profile_with_several_faults_says_so_at_each_field(browser: Browser) -> None:
    typed = {**FORM, "days_off": "yesterday", "time_zone": "Nowhere/Land", "name": "x" * 201}
    page = BeautifulSoup(browser.post("/you", **typed).text, "lxml")

    wrong = {field["id"] for field in page.select("[aria-invalid=true]")}
    assert wrong == {"name", "time_zone", "days_off"}
    assert [field["id"] for field in page.select("[autofocus]")] == ["name"]
    assert {reason["id"] for reason in page.select("[role=alert]")} == {
        f"{one}-wrong" for one in wrong
    }
    assert len(page.select("[autofocus]")) == 1


def test_what_goes_into_a_sentence_is_kept_as_one_line(
    browser: Browser, companion: Companion
) -> None:
    browser.post("/you", **{**FORM, "exploring": "learning\r\ndesign "})

    assert profile.get_profile(companion).exploring == "learning design"


def test_links_on_the_page_are_called_as_what_they_lead_to(browser: Browser) -> None:
    page = browser.page("/you")
    headings = {heading.text for heading in page.select("h2")}

    assert {link.text for link in page.select(".places a")} <= headings


def test_a_refused_profile_keeps_what_was_typed(browser: Browser, companion: Companion) -> None:
    answer = browser.post("/you", **{**FORM, "tone": "rude"})

    page = BeautifulSoup(answer.text, "lxml")
    assert answer.status_code == 422
    assert "tone" in page.select_one("[role=alert]").get_text()
    assert page.select_one("#name")["value"] == "Mira Castellan"
    assert profile.get_profile(companion).name == ""


def test_who_is_let_in_is_listed_and_can_be_shut_out(browser: Browser) -> None:
    client, token = browser.security.clients.issue_extension_token(
        "Chromium", "chrome-extension://x"
    )
    page = browser.page("/you")
    assert "Chromium" in page.select_one("#clients").get_text()

    browser.post(page.select_one("#clients form")["action"])
    assert browser.security.clients.find(token) is None
    assert client.name not in browser.page("/you").select_one("#clients").get_text()


def test_an_own_page_fills_what_is_not_said_yet(browser: Browser, companion: Companion) -> None:
    profile.save_profile(companion, {"location": "Leeds"})

    page = BeautifulSoup(browser.post("/you/page", url=HANNA_URL, pasted=HANNA).text, "lxml")

    me = profile.get_profile(companion)
    assert (me.name, me.location) == ("Hanna Lindqvist", "Leeds")
    assert me.schools == ["University of Sahlbeck"]
    note = page.select_one(".top .note").get_text()
    assert "your name" in note
    assert "where you live" not in note
    assert "Ward Nurse" in page.select_one("#roles").get_text()
    assert contacts.list_contacts(companion).total == 0
    browser.post("/you/roles/forget")
    assert profile.get_profile(companion).experience == []


@pytest.mark.parametrize(
    ("url", "pasted"), [("https://a.example", " "), ("no address", "Jo Pell\nFacilitator")]
)
def test_an_own_page_that_cannot_be_read_stays_in_its_form(
    browser: Browser, companion: Companion, url: str, pasted: str
) -> None:
    profile.save_profile(companion, {"name": "Mira Castellan"})
    answer = browser.post("/you/page", url=url, pasted=pasted)

    page = BeautifulSoup(answer.text, "lxml")
    assert answer.status_code == 422
    assert page.select_one("#own-page [role=alert]")
    assert page.select_one("#own-page [name=url]")["value"] == url
    assert page.select_one("#name")["value"] == "Mira Castellan"
