"""The companion is down: nothing that was captured or written is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desk import LINKEDIN, Browser, Desk, introduce
from driving import shown
from expecting import expect
from playwright.sync_api import Page


def capture_while_down(browser: Browser, url: str) -> Page:
    browser.press_button(browser.open(url))
    panel = browser.panel()
    shown(panel, "Kept here until the companion is back")
    return panel


def test_a_capture_waits_and_goes_over_once(desk: Desk) -> None:
    companion = desk.companion
    companion.stop()
    panel = capture_while_down(desk.browser, LINKEDIN)
    expect(panel.get_by_text("1 waiting")).to_be_visible()
    expect(panel.locator(".items li")).to_contain_text("Hanna Lindqvist")
    companion.start()
    panel.get_by_role("button", name="Try now").click()
    shown(panel, "Hanna Lindqvist")
    expect(panel.get_by_text("1 waiting")).to_be_hidden()
    contacts = companion.ask("GET", "/api/contacts")["contacts"]
    assert companion.names() == ["Hanna Lindqvist"]
    found = companion.ask("GET", f"/api/contacts/{contacts[0]['id']}")["contact"]
    assert len(found["captures"]) == 1


def test_waiting_captures_go_over_by_themselves(desk: Desk) -> None:
    desk.companion.stop()
    panel = capture_while_down(desk.browser, LINKEDIN)
    desk.companion.start()
    shown(panel, "Hanna Lindqvist")


def test_an_idle_panel_notices_that_the_companion_stops_and_comes_back(desk: Desk) -> None:
    panel = desk.browser.panel()
    panel.evaluate("chrome.storage.session.clear()")
    desk.companion.stop()
    panel.reload()
    shown(panel, "The companion isn’t answering")
    panel.get_by_role("button", name="Test again").click()
    expect(panel.locator("#undo")).to_contain_text("Still no answer")
    desk.companion.start()
    shown(panel, "No page read here yet")


def test_a_waiting_capture_can_be_discarded(desk: Desk) -> None:
    desk.companion.stop()
    panel = capture_while_down(desk.browser, LINKEDIN)
    capture_while_down(desk.browser, f"{desk.site}/personal.html")
    expect(panel.get_by_text("2 waiting")).to_be_visible()
    panel.get_by_role("button", name="Discard Hanna Lindqvist").click()
    expect(panel.get_by_text("1 waiting")).to_be_visible()
    desk.companion.start()
    shown(panel, "Ines Okonjo")
    assert desk.companion.names() == ["Ines Okonjo"]


def test_a_waiting_capture_survives_the_browser(
    launch: Callable[..., Browser], desk: Desk, tmp_path: Path
) -> None:
    profile, companion, site = tmp_path / "profile", desk.companion, desk.site
    with launch(profile) as first:
        introduce(first, companion)
        companion.stop()
        capture_while_down(first, f"{site}/personal.html")
    companion.start()
    with launch(profile, anew=False) as second:
        second.press_button(second.open(LINKEDIN))
        shown(second.panel(), "Hanna Lindqvist")
    assert companion.names() == ["Hanna Lindqvist", "Ines Okonjo"]


def test_words_typed_while_the_companion_is_down_are_kept(desk: Desk) -> None:
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    panel.get_by_role("tab", name="Drafts").click()
    desk.companion.stop()
    panel.locator("#draft").fill("Hi Hanna, my own words.")
    expect(panel.get_by_text("Not checked just now")).to_be_visible()
    panel.reload()
    panel.get_by_role("tab", name="Drafts").click()
    expect(panel.locator("#draft")).to_have_value("Hi Hanna, my own words.")
