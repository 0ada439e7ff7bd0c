"""A browser and a companion that know each other, and the pages they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from driving import Chromium, shown
from firefox import Firefox
from playwright.sync_api import Page, Route
from running import RunningCompanion

PAGES = Path(__file__).parent / "pages"
LINKEDIN = "https://www.linkedin.com/in/hanna-lindqvist/"
GITHUB = "https://github.com/tobiasferrow"
#: Invented pages by the addresses of well-known sites; nothing leaves the machine.
INVENTED = {LINKEDIN: PAGES / "linkedin.html", GITHUB: PAGES / "github.html"}

Browser = Chromium | Firefox


@dataclass
class Desk:
    """A browser and a companion that know each other."""

    browser: Browser
    companion: RunningCompanion
    site: str

    def clear(self) -> None:
        """Have the companion run, and forget all that earlier tests have left."""
        self.companion.start()
        self.browser.forget()
        for contact in self.companion.ask("GET", "/api/contacts")["contacts"]:
            self.companion.ask("DELETE", f"/api/contacts/{contact['id']}")

    def only_contact(self) -> dict[str, Any]:
        """Return the one contact there is."""
        [listed] = self.companion.ask("GET", "/api/contacts")["contacts"]
        contact: dict[str, Any] = self.companion.ask("GET", f"/api/contacts/{listed['id']}")
        return contact["contact"]  # type: ignore[no-any-return]

    def capture(self, url: str, heading: str) -> tuple[Page, Page]:
        """Press the button on a page; return it and the panel once it shows the heading."""
        page = self.browser.open(url)
        self.browser.press_button(page)
        panel = self.browser.panel()
        shown(panel, heading)
        return page, panel


def serve_invented_pages(browser: Chromium) -> None:
    """Answer for well-known sites with the invented pages."""
    for address, file in INVENTED.items():
        browser.context.route(address, partial(_answer, file))


def sign_in(browser: Browser, companion: RunningCompanion) -> Page:
    """Open a sign-in link and return the page once it has led on by itself: until then it
    could still lead away from wherever a test goes next."""
    page = browser.open(companion.sign_in_link())
    page.wait_for_url(lambda address: "/sign-in" not in address)
    page.wait_for_load_state()
    return page


def introduce(browser: Browser, companion: RunningCompanion) -> None:
    """Pair as the user does: sign in, open the pairing page, press the button there."""
    page = sign_in(browser, companion)
    page.goto(companion.address + "/pair")
    browser.press_button(page)
    shown(browser.panel(), "knows this browser")
    page.close()


def _answer(file: Path, route: Route) -> None:
    route.fulfill(content_type="text/html; charset=utf-8", body=file.read_text(encoding="utf-8"))
