"""The web view in a real Chromium, under the real server and its content policy."""

from __future__ import annotations

import time
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

from flask import Flask
from playwright.sync_api import BrowserContext, Page, expect

QUIET = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]


PATIENCE = 30.0  # seconds


def wait_until(page: Page, condition: str) -> None:
    """Wait until a condition holds on a page. Playwright's own waiting has the page evaluate a
    text from the second look on, which the content policy forbids."""
    end = time.monotonic() + PATIENCE
    while not page.evaluate(condition):
        assert time.monotonic() < end, condition
        page.wait_for_timeout(50)


class Served:
    """The application, which knows its port and so is made after the server."""

    app: Flask

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        return self.app(environ, start)


class Visit:
    """A signed-in page; `faults` are what its console complained of."""

    def __init__(self, context: BrowserContext, link: str) -> None:
        self.origin = link.partition("/sign-in")[0]
        self.page: Page = context.new_page()
        self.page.goto(link)
        self.page.wait_for_url(f"{self.origin}/**", wait_until="load")
        expect(self.page.locator("main#main")).to_be_visible()
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on(
            "console", lambda said: self.faults.append(said.text) if said.type == "error" else None
        )

    def goto(self, path: str) -> Page:
        self.page.goto(self.origin + path)
        return self.page
