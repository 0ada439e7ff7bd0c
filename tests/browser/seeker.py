"""The invented job seeker of the three months: their browser, their companion, their calendar."""

from __future__ import annotations

import time
import tomllib
import urllib.request
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from driving import Chromium
from playwright.sync_api import Page
from running import PATIENCE
from timed import TimedCompanion

from coffeechat.demo import PEOPLE, write_page

COMPANY = """<!doctype html><html lang="en"><head><title>About us | Kestrel Learning</title>
<meta property="og:site_name" content="Kestrel Learning"></head><body><main>
<h1>About Kestrel Learning</h1><p>We make courses for hospital staff. We were founded in 2012 in
Gothenburg, and today we are a team of 140 people in four countries.</p></main></body></html>"""


@dataclass
class Seeker:
    """`ids` are the contacts by name; `began` is the first day, at ten in the morning."""

    browser: Chromium
    companion: TimedCompanion
    page: Page
    began: datetime
    ids: dict[str, str] = field(default_factory=dict)

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Use the JSON interface."""
        return self.companion.ask(method, path, body)

    def wait_until(self, day: float) -> None:
        """Let time pass until so many days after the beginning, and sign in again."""
        moment = self.began + timedelta(days=day)
        self.companion.move_to(moment)
        end = time.monotonic() + PATIENCE
        while abs(self._companions_clock() - moment) > timedelta(minutes=5):
            assert time.monotonic() < end, "the companion's clock was not moved"
            time.sleep(0.05)
        self.page.goto(self.companion.sign_in_link())
        self.page.wait_for_url(lambda address: "/sign-in" not in address)

    def go(self, path: str) -> Page:
        """Open a page of the web view."""
        self.page.goto(self.companion.address + path)
        return self.page

    def person(self, name: str, more: str = "") -> Page:
        """Open a person's page."""
        return self.go(f"/people/{self.ids[name]}{more}")

    def capture_others(self) -> None:
        """Capture a company's page and all but one of the demo's invented people."""
        self._capture("https://kestrel.example/about", COMPANY)
        for person in tomllib.loads(PEOPLE.read_text("utf-8"))["person"]:
            if person["name"] not in self.ids:
                url = f"https://people.example/{len(self.ids)}"
                answer = self._capture(url, write_page(person))
                self.ids[person["name"]] = answer["contact"]["id"]

    def log(self, name: str, channel: str, day: float, **more: Any) -> None:
        """Log a message to or from a person."""
        body = {"channel": channel, "at": self._at(day), **more}
        self.ask("POST", f"/api/contacts/{self.ids[name]}/messages", body)

    def talk(self, name: str, day: float, *remarks: tuple[str, str]) -> None:
        """Log a talk of twenty minutes that ended on a day."""
        said = [{"theme": theme, "text": text} for theme, text in remarks]
        body = {"ended_at": self._at(day), "remarks": said}
        self.ask("POST", f"/api/contacts/{self.ids[name]}/conversations", body)

    def _at(self, day: float) -> str:
        return (self.began + timedelta(days=day)).isoformat()

    def _capture(self, url: str, html: str) -> Any:
        page = {"url": url, "html": html, "captured_at": self._at(0)}
        return self.ask("POST", "/api/captures", page)

    def _companions_clock(self) -> datetime:
        with urllib.request.urlopen(self.companion.address + "/api/health") as answer:
            return parsedate_to_datetime(answer.headers["Date"])
