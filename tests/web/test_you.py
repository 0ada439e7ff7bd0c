from __future__ import annotations

from bs4 import BeautifulSoup

from coffeechat.workflow import profile
from coffeechat.workflow.companion import Companion
from web.visitor import Browser

FORM = {
    "name": "Mira Castellan", "background": "I've taught chemistry in Leeds", "why": "",
    "exploring": "learning design", "account": "premium", "tone": "direct", "availability": "",
    "signature": "Mira\r\nLeeds", "medium": "phone", "time_zone": "Europe/London",
    "location": "Leeds", "minutes": "30", "order": "tiara",
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
    assert "Saved." in page.select_one("#notices").get_text()
    assert page.select_one("#minutes option[selected]")["value"] == "30"
    assert page.select_one("#signature").get_text() == "\nMira\nLeeds"


def test_snapshots_are_switched_on_and_off(browser: Browser, companion: Companion) -> None:
    browser.post("/you", **FORM)
    browser.post("/you", **FORM, keep_snapshots="1")

    assert profile.get_profile(companion).keep_snapshots


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
