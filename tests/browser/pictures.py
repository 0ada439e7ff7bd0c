"""The pictures of README and the user guide, taken from the product itself: `make pictures`.

The demo's invented people in the web view, an invented page in the panel; light and dark.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Literal

from desk import LINKEDIN, introduce, serve_invented_pages, sign_in
from driving import Chromium, shown
from expecting import expect
from playwright.sync_api import Page, sync_playwright
from running import RunningCompanion

from browsers import CHROMIUM
from coffeechat import demo
from coffeechat.app import open_companion
from coffeechat.config import Config

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WINDOW = {"width": 1180, "height": 820}
PANEL = {"width": 400, "height": 900}


def main() -> None:
    """Take every picture anew."""
    PICTURES.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="coffeechat-pictures-"))
    with open_companion(Config(folder / "data")) as companion:
        demo.fill(companion)
    with (
        sync_playwright() as play,
        RunningCompanion(folder / "data") as companion,
        Chromium(play, CHROMIUM.find(), folder / "profile") as browser,
    ):
        serve_invented_pages(browser)
        introduce(browser, companion)
        view = sign_in(browser, companion)
        view.set_viewport_size(WINDOW)
        for name, address in addresses(companion).items():
            view.goto(companion.address + address)
            take(view, name)
        [namesake] = companion.ask("GET", "/api/contacts?q=Hanna")["contacts"]
        companion.ask("DELETE", f"/api/contacts/{namesake['id']}")
        take_panel(browser)


def addresses(companion: RunningCompanion) -> dict[str, str]:
    """Return the pages worth a picture, by the picture's name."""
    planned = companion.ask("GET", "/api/contacts?stage=planned")["contacts"][0]["id"]
    talked = companion.ask("GET", "/api/contacts?stage=talked")["contacts"][0]["id"]
    return {
        "today": "/today", "people": "/people", "person": f"/people/{talked}",
        "prep-sheet": f"/people/{planned}/prep", "learned": "/learned",
    }  # fmt: skip


def take_panel(browser: Chromium) -> None:
    """Take the panel's questions, and a draft that asks for too much."""
    browser.press_button(browser.open(LINKEDIN))
    shown(browser.panel(), "Hanna Lindqvist")
    panel = browser.open(browser.panel().url)  # the same state, in a tab of a chosen size
    panel.set_viewport_size(PANEL)
    shown(panel, "Hanna Lindqvist")
    take(panel, "panel-questions")
    panel.get_by_role("tab", name="Drafts").click()
    panel.locator("#draft").fill(
        "Hi Hanna, you moved from nursing into learning design. Could you refer me to your team?"
    )
    expect(panel.locator(".finding").first).to_be_visible()
    take(panel, "panel-check")


def take(page: Page, name: str) -> None:
    """Take one picture in each theme."""
    for theme in THEMES:
        page.emulate_media(color_scheme=theme, reduced_motion="reduce")
        page.screenshot(path=PICTURES / f"{name}-{theme}.png")


if __name__ == "__main__":
    main()
