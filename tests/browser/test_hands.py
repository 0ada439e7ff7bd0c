"""The panel for a finger, for the keyboard alone, at 200 % and where nothing may move."""

from __future__ import annotations

from typing import Any

import pytest
from desk import LINKEDIN, Browser, Desk
from driving import shown
from expecting import expect
from gecko import wait_for
from playwright.sync_api import Page

TABS = ("Questions", "Drafts", "Notes")
#: What a finger presses, and is lower than 44 pixels: words in a sentence lead on as they are.
LOW = """() => Array.from(document.querySelectorAll(
    'button, select, textarea, input:not([type=checkbox]), summary, label:has(input), a.btn'))
  .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
  .map((one) => one.ariaLabel || one.textContent || one.id)"""
#: What has the focus, whether it wears a ring, and whether it lies in sight.
STOP = """() => {
  const one = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(one.closest('.editor') ?? one);
  const { left, top, width, height } = one.getBoundingClientRect();
  const [across, down] = [left + Math.min(width / 2, 99), top + Math.min(height / 2, 10)];
  return {
    name: one === document.body ? '' : one.ariaLabel || one.textContent.trim() || one.tagName,
    ring: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2,
    seen: one.contains(document.elementFromPoint(across, down)),
  };
}"""
WIDER = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
SHOW_READING = """async () => {
  const { id } = await chrome.windows.getCurrent();
  const { showState } = await import('/panel-state.js');
  await showState(id, { phase: 'reading', key: 'r', url: 'https://people.example/', bytes: 9 });
}"""
MOVING = "document.getAnimations().length"


@pytest.fixture
def copy(desk: Desk) -> Page:
    """The panel of a capture, in a tab whose width can be set."""
    _, panel = desk.capture(LINKEDIN, "Hanna Lindqvist")
    return open_copy(desk.browser, panel, 360)


def open_copy(browser: Browser, panel: Page, width: int) -> Page:
    copy = browser.open(panel.url)
    copy.set_viewport_size({"width": width, "height": 720})
    return copy


def test_a_finger_finds_everything_44_pixels_high(desk: Desk, copy: Page) -> None:
    desk.browser.choose_hand(copy, touch=True)
    copy.locator(".receipt summary").click()
    copy.get_by_text("Log an answer").click()
    copy.get_by_role("button", name="Later").click()
    expect(copy.get_by_label("Day: Later")).to_be_visible()
    for tab in TABS:
        copy.get_by_role("tab", name=tab).click()
        assert (tab, copy.evaluate(LOW)) == (tab, [])


def test_a_finger_finds_everything_where_there_are_several(desk: Desk) -> None:
    _, panel = desk.capture(f"{desk.site}/team.html", "Four people are on this page")
    copy = open_copy(desk.browser, panel, 360)
    shown(copy, "Four people")
    desk.browser.choose_hand(copy, touch=True)
    wait_for(lambda: copy.evaluate(LOW) == [], "something stays too low for a finger")


def test_every_stop_of_the_keyboard_is_seen(copy: Page) -> None:
    copy.locator(".receipt summary").click()
    for tab in TABS:
        copy.get_by_role("tab", name=tab).click()
        copy.get_by_role("tab", name=tab).focus()
        stops = walk(copy)
        assert len(stops) > 1, tab
        lost = [stop["name"] for stop in stops if not (stop["ring"] and stop["seen"])]
        assert (tab, lost) == (tab, [])


def walk(page: Page) -> list[dict[str, Any]]:
    """Return the stops from where the focus is to the end of the page."""
    stops: list[dict[str, Any]] = []
    while len(stops) < 60:
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if not stop["name"]:
            break
        stops.append(stop)
    return stops


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [360, 252, 180])  # Firefox’s own sidebar; 360 at 200 %
def test_nothing_runs_out_of_a_narrow_panel(copy: Page, width: int, direction: str) -> None:
    copy.set_viewport_size({"width": width, "height": 720})
    copy.locator(".receipt summary").click()
    copy.evaluate("direction => { document.documentElement.dir = direction; }", direction)
    for tab in TABS:
        copy.get_by_role("tab", name=tab).click()
        expect(copy.get_by_role("tabpanel", name=tab)).to_be_visible()
        assert copy.evaluate(WIDER) is False, tab


@pytest.mark.parametrize(
    ("page", "heading"),
    [("article", "Nobody found"), ("team", "Four people"), ("company", "Kept as company")],
)
def test_nothing_runs_out_at_200_percent(desk: Desk, page: str, heading: str) -> None:
    _, panel = desk.capture(f"{desk.site}/{page}.html", heading)
    copy = open_copy(desk.browser, panel, 180)  # 360 pixels at 200 %
    shown(copy, heading)
    assert copy.evaluate(WIDER) is False


def test_nothing_moves_for_who_wants_it_still(desk: Desk, copy: Page) -> None:
    copy.evaluate(SHOW_READING)
    shown(copy, "Reading this page")
    assert copy.evaluate(MOVING) > 0
    desk.browser.choose_hand(copy, still=True)
    wait_for(lambda: copy.evaluate(MOVING) == 0, "something goes on moving")
