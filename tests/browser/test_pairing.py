"""Introducing a browser to the companion."""

from __future__ import annotations

from desk import LINKEDIN, Browser, Desk, introduce, sign_in
from driving import shown
from expecting import expect
from playwright.sync_api import Page


def test_one_press_on_the_pairing_page_is_enough(stranger: Browser, desk: Desk) -> None:
    introduce(stranger, desk.companion)
    page = stranger.open(LINKEDIN)
    stranger.press_button(page)
    shown(stranger.panel(), "Hanna Lindqvist")


def test_a_capture_made_too_early_goes_over_once_the_browser_is_paired(
    stranger: Browser, desk: Desk
) -> None:
    browser, companion = stranger, desk.companion
    page = sign_in(browser, companion)
    page.goto(companion.address + "/pair")
    code = page.locator("#pairing-code").inner_text()
    page.goto(LINKEDIN)
    browser.press_button(page)
    panel = browser.panel()
    choose_port(panel, companion.port)
    shown(panel, "Introduce this browser")
    panel.get_by_label("Or type the code it shows").fill("WRNG-CODE")
    panel.get_by_role("button", name="Pair").click()
    expect(panel.get_by_text("not valid")).to_be_visible()
    panel.get_by_label("Or type the code it shows").fill(code)
    panel.get_by_role("button", name="Pair").click()
    shown(panel, "Hanna Lindqvist")
    assert companion.names() == ["Hanna Lindqvist"]


def choose_port(panel: Page, port: int) -> None:
    shown(panel, "Kept here until the companion is back")
    panel.get_by_role("button", name="It runs on another port").click()
    panel.get_by_label("The port that it prints when it starts").fill(str(port))
    panel.get_by_role("button", name="Use").click()
