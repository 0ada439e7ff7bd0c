"""What a new user does first, with the keyboard alone: whatever is needed can be reached with Tab,
shows that it has the focus, and lies in sight then."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from coffeechat import demo
from coffeechat.workflow.companion import Companion
from web.visit import Visit

MOST = 120  # presses of Tab before something counts as out of reach
#: What has the focus is called, whether a ring shows it, and whether nothing lies over it.
FOCUS = """() => {
  const one = document.activeElement;
  const shown = one.matches("[type=file]") ? one : one.closest(".editor") ?? one;
  const box = one.getBoundingClientRect();
  const middle = [box.x + box.width / 2, box.y + Math.min(box.height / 2, 20)];
  const over = document.elementFromPoint(...middle);
  const name = one.ariaLabel ?? one.labels?.[0]?.innerText ?? one.innerText ?? "";
  return { name: name.trim(), ring: getComputedStyle(shown).outlineStyle !== "none",
    bare: Boolean(over) && (one.contains(over) || over.contains(one)) };
}"""


@pytest.fixture
def hands(visit: Visit, companion: Companion) -> Page:
    """A page of the invented people, touched by no mouse."""
    demo.fill(companion)
    return visit.goto("/today")


def reach(page: Page, name: str) -> None:
    """Press Tab until what is called so has the focus."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        now = page.evaluate(FOCUS)
        if re.match(name, now["name"]):
            assert now == {**now, "ring": True, "bare": True}
            return
    raise AssertionError(f"no Tab leads to {name}")


def test_the_first_steps(visit: Visit) -> None:
    page = visit.goto("/")
    reach(page, "In Firefox instead")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Load Temporary Add-on…").first).to_be_visible()
    reach(page, "Open the pairing page")
    page.keyboard.press("Enter")
    expect(page.locator("#pairing-code")).to_be_visible()
    page.wait_for_load_state()  # keys are heard once the scripts are there
    page.keyboard.press("g")
    page.keyboard.press("y")
    page.wait_for_url("**/you")
    reach(page, "Name$")
    page.keyboard.type("Mira Castellan")
    reach(page, "In one sentence")
    page.keyboard.type("I’m a chemistry teacher in Leeds")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Mira Castellan")).to_be_visible()


def test_somebody_found_by_a_half_remembered_remark(hands: Page) -> None:
    hands.keyboard.press("/")
    hands.keyboard.type("watching shift objectives")
    # Half of the words find somebody else too.
    expect(hands.get_by_role("option")).to_have_count(1)
    hands.keyboard.press("ArrowDown")
    hands.keyboard.press("Enter")
    expect(hands.get_by_role("heading", name="Daniel Achterberg")).to_be_visible()
    expect(hands.locator("#talks p:focus")).to_contain_text("watching one shift")


def test_the_next_talk_prepared(hands: Page) -> None:
    reach(hands, "Read the prep sheet")
    hands.keyboard.press("Enter")
    hands.wait_for_url("**/prep")
    reach(hands, "Print")
    assert hands.locator("main ol .said").count() >= 5


def test_the_thank_you_sent(hands: Page) -> None:
    reach(hands, "Write the thank-you")
    hands.keyboard.press("Enter")
    hands.wait_for_url("**/people/**")
    reach(hands, "Thank-you to Daniel Achterberg")
    hands.keyboard.press("Control+End")
    hands.keyboard.type("\nPS: see you on the ward.")
    reach(hands, "Copy$")
    hands.keyboard.press("Enter")
    assert hands.evaluate("navigator.clipboard.readText()").endswith("see you on the ward.")
    reach(hands, "Mark as sent")
    hands.keyboard.press("Enter")
    expect(hands.locator("#stage")).to_contain_text("Thanked")


def test_everything_moved_to_another_computer(hands: Page) -> None:
    # The browser must know in time that nobody wants its dialog for files.
    hands.on("filechooser", lambda _: None)
    for key in "gy":
        hands.keyboard.press(key)
    hands.wait_for_url("**/you")
    reach(hands, "Move in, move out")
    hands.keyboard.press("Enter")
    hands.wait_for_url("**/luggage")
    reach(hands, "A file of people")
    with hands.expect_file_chooser() as chooser:
        hands.keyboard.press("Space")
    reach(hands, "Save everything")
    with hands.expect_download() as given:
        hands.keyboard.press("Enter")
    kept = given.value.path()
    assert len(json.loads(kept.read_text("utf-8"))["contacts"]) > 10
    chooser.value.set_files(
        {"name": "all.json", "mimeType": "application/json", "buffer": kept.read_bytes()}
    )
    reach(hands, "Look at the file")
    hands.keyboard.press("Enter")
    expect(hands.get_by_role("heading", name="Nothing new in this file")).to_be_visible()
