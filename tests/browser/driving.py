"""A real Chromium with the real extension, and a real press of its button."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import time
from pathlib import Path
from typing import Any, Literal

from expecting import PATIENCE, expect
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Worker
from running import free_port

EXTENSION = Path(__file__).parents[2] / "extension"

QUIET = (
    "--no-sandbox", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--no-default-browser-check",
)  # fmt: skip
UNPAIR = "port => chrome.storage.local.set({companion: {port}})"
# What the panel showed is forgotten too: else the next test takes it for its own.
FORGET = """async () => {
  const { listWaiting, discardCapture } = await import('/queue.js');
  for (const { key } of await listWaiting()) await discardCapture(key);
  const kept = Object.keys(await chrome.storage.local.get(null));
  await chrome.storage.local.remove(kept.filter((key) => key.startsWith('drafts-')));
  await chrome.storage.session.clear();
}"""


def extension_id() -> str:
    """Return the id that the manifest's fixed key gives in every folder."""
    key = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))["key"]
    digest = hashlib.sha256(base64.b64decode(key)).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digest)


class Chromium:
    """A window with the extension. Its side panel is not among Playwright's own pages: a
    second connection, to the debugging port, shows it."""

    own_page = "chrome://version"  # one of the browser's own pages

    def __init__(
        self, play: Playwright, executable: str, profile: Path, *, anew: bool = True
    ) -> None:
        self._debugging = free_port()
        self.context: BrowserContext = play.chromium.launch_persistent_context(
            profile, executable_path=executable, headless=True, locale="en-GB",
            ignore_default_args=["--disable-extensions"],
            args=[
                *QUIET, f"--disable-extensions-except={EXTENSION}",
                f"--load-extension={EXTENSION}", f"--remote-debugging-port={self._debugging}",
            ],
        )  # fmt: skip
        self.context.set_default_timeout(PATIENCE)
        self.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self._wait_for_listeners()
        if anew:
            self.worker().evaluate(UNPAIR, free_port())  # no developer's own companion
        self._play = play
        self._outside = self._connect()
        self._session = self._outside.new_browser_cdp_session()
        self._panel: Page | None = None

    def __enter__(self) -> Chromium:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open(self, url: str) -> Page:
        """Open an address in a new tab in front."""
        page = self.context.new_page()
        page.goto(url)
        page.bring_to_front()
        return page

    def press_button(self, page: Page) -> None:
        """Press the toolbar button on a tab: a user gesture that grants `activeTab`."""
        page.bring_to_front()
        self._session.send(
            "Extensions.triggerAction", {"id": extension_id(), "targetId": self._tab_of(page)}
        )

    def panel(self) -> Page:
        """Return the open side panel as a page."""
        end = time.monotonic() + PATIENCE / 1000
        while not self._panel or self._panel.is_closed():
            assert time.monotonic() < end, "the side panel did not open"
            self._panel = self._find_panel()
        return self._panel

    def choose_theme(self, page: Page, theme: Literal["light", "dark"]) -> None:
        """Show a page as somebody sees it who prefers light or dark."""
        page.emulate_media(color_scheme=theme)

    def choose_hand(self, page: Page, *, touch: bool = False, still: bool = False) -> None:
        """Show a page as on a touch screen, or to somebody who wants nothing to move."""
        motion = {"name": "prefers-reduced-motion", "value": "reduce"}
        finger = [{"name": "pointer", "value": "coarse"}, {"name": "hover", "value": "none"}]
        features = finger * touch + [motion] * still
        session = page.context.new_cdp_session(page)
        session.send("Emulation.setTouchEmulationEnabled", {"enabled": touch})
        session.send("Emulation.setEmulatedMedia", {"features": features})

    def read_clipboard(self, page: Page) -> str:
        """Return what was copied."""
        page.bring_to_front()
        return str(page.evaluate("navigator.clipboard.readText()"))

    def worker(self) -> Worker:
        """Return the extension's first worker; of later ones Playwright does not hear."""
        if self.context.service_workers:
            return self.context.service_workers[0]
        return self.context.wait_for_event("serviceworker", timeout=PATIENCE)

    def end_worker(self) -> None:
        """End the extension's worker in the middle of what it does, as the browser may."""
        panel = self.panel()
        session = panel.context.new_cdp_session(panel)
        session.send("ServiceWorker.enable")
        session.send("ServiceWorker.stopAllWorkers")
        end = time.monotonic() + PATIENCE / 1000
        while "service_worker" in self._kinds_of_targets():
            assert time.monotonic() < end, "the worker did not end"

    def _kinds_of_targets(self) -> set[str]:
        found: dict[str, Any] = self._session.send("Target.getTargets")
        return {target["type"] for target in found["targetInfos"]}

    def forget(self) -> None:
        """Close the tabs, and forget what was captured, edited and shown."""
        for page in self.context.pages[1:]:
            page.close()
        if self._panel:
            self._panel.evaluate(FORGET)
            self._panel.reload()
            expect(self._panel.locator("#view > *")).to_be_visible()

    def forget_pairing(self) -> None:
        """Listen to a port where nobody is, and hold no token."""
        if self._panel:
            self._panel.evaluate(UNPAIR, free_port())

    def close(self) -> None:
        """Close the window and both connections."""
        self._outside.close()
        self.context.close()

    def _connect(self) -> Browser:
        return self._play.chromium.connect_over_cdp(f"http://127.0.0.1:{self._debugging}")

    # Only a connection made after the panel opened lists it.
    def _find_panel(self) -> Page | None:
        address = f"chrome-extension://{extension_id()}/side-panel/panel.html"
        outside = self._connect()
        pages = [page for context in outside.contexts for page in context.pages]
        found = next((page for page in pages if page.url == address), None)
        if found is None:
            outside.close()
        return found

    def _tab_of(self, page: Page) -> str:
        title = f"{time.monotonic_ns()}"
        before = page.evaluate(
            "title => { const was = document.title; document.title = title; return was; }", title
        )
        try:
            return self._find_tab(title)
        finally:
            page.evaluate("title => { document.title = title; }", before)

    def _find_tab(self, title: str) -> str:
        end = time.monotonic() + PATIENCE / 1000
        while time.monotonic() < end:
            found: dict[str, Any] = self._session.send(
                "Target.getTargets", {"filter": [{"type": "tab"}]}
            )
            for target in found["targetInfos"]:
                if target["title"] == title:
                    return str(target["targetId"])
        raise AssertionError("the tab is not among the browser's targets")

    # A press before the worker has started is lost.
    def _wait_for_listeners(self) -> None:
        worker = self.worker()
        end = time.monotonic() + PATIENCE / 1000
        while time.monotonic() < end:
            if worker.evaluate("chrome.action.onClicked.hasListeners()"):
                return
        raise AssertionError("the extension's worker did not start")


def shown(panel: Page, words: str) -> None:
    """Wait until the panel's heading holds these words."""
    expect(panel.get_by_role("heading", name=re.compile(words)).first).to_be_visible(
        timeout=PATIENCE
    )
