"""What a real Chromium takes: the extension's script in a page, and the web view."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.measuring import Row, absolute_row
from benchmarks.pages import write_profile
from benchmarks.served import Companion
from playwright.sync_api import BrowserContext, Page, sync_playwright

from coffeechat.config import HOST, extension_folder

TESTS = Path(__file__).parents[2] / "tests"
PAGE = 1_700_000  # characters
KILOBYTES = 1_000
UNPACKED, CONTACT_PAGE = 150, 100  # kilobytes that the extension and a contact page may have
QUIET = ("--no-sandbox", "--disable-background-networking", "--disable-component-update",
         "--no-first-run")  # fmt: skip
#: The extension's script with a clock round it, in the page: what it takes there, without the
#: way of the answer, which is the browser's.
TIMED = """(() => {{
  const began = performance.now();
  const page = {script};
  return {{ taken: performance.now() - began, size: page.html.length }};
}})();"""
WALK = """async (url) => {
  const [tab] = await chrome.tabs.query({ url });
  const target = { tabId: tab.id };
  const [answer] = await chrome.scripting.executeScript({ target, files: ['timed.js'] });
  return [answer.result.taken, answer.result.size];
}"""
OBSERVE = """() => {
  globalThis.latencies = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) latencies.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 });
}"""
WEIGH = """() => [...performance.getEntriesByType('navigation'),
  ...performance.getEntriesByType('resource')].reduce((sum, one) => sum + one.decodedBodySize, 0)"""


def measure_extension() -> Row:
    """Return the row of the whole extension, unpacked."""
    size = sum(path.stat().st_size for path in extension_folder().rglob("*") if path.is_file())
    return _weight_row("the whole extension, unpacked", size, UNPACKED)


def measure_browser(
    companion: Companion, contact: str, times: int, page_size: int
) -> Iterator[Row]:
    """Yield the rows of the script in a page and of a contact's page in the web view."""
    with _chromium() as context:
        taken, sizes = _walk_pages(context, times, page_size)
        yield absolute_row(
            f"page script in a page of {page_size / 1e6:.1f} MB, which it sends as "
            f"{sizes // KILOBYTES} KB", taken, 60,
        )  # fmt: skip
        page = context.new_page()
        page.goto(companion.sign_in_link())
        page.goto(f"http://{HOST}:{companion.port}/people/{contact}", wait_until="networkidle")
        weight = int(page.evaluate(WEIGH))
        yield _weight_row("a contact’s page with styles and scripts", weight, CONTACT_PAGE)
        yield absolute_row("interaction latency on it, the longest", [_interact(page)], 100)


def _weight_row(what: str, size: int, limit: int) -> Row:
    kilobytes = size / KILOBYTES
    return Row(what, "–", f"{kilobytes:.1f} KB", f"≤ {limit} KB", kilobytes <= limit)


@contextmanager
def _chromium() -> Iterator[BrowserContext]:
    sys.path.append(str(TESTS))  # which know where browsers lie
    from browsers import CHROMIUM

    with TemporaryDirectory() as place, sync_playwright() as play:
        folder = _add_clock(Path(place) / "extension")
        profile = str(Path(place) / "profile")
        context = play.chromium.launch_persistent_context(
            profile, executable_path=CHROMIUM.find(), headless=True,
            ignore_default_args=["--disable-extensions"],
            args=[*QUIET, f"--disable-extensions-except={folder}", f"--load-extension={folder}"],
        )  # fmt: skip
        try:
            yield context
        finally:
            context.close()


def _add_clock(folder: Path) -> Path:
    """Copy the extension, with its page script once more, timed."""
    copytree(extension_folder(), folder)
    script = (folder / "injected" / "page-walker.js").read_text("utf-8").strip().rstrip(";")
    (folder / "timed.js").write_text(TIMED.format(script=script), "utf-8")
    return folder


def _walk_pages(context: BrowserContext, times: int, size: int) -> tuple[list[float], int]:
    """Return how long the script took in pages of a size, and how much it sent."""
    workers = context.service_workers
    worker = workers[0] if workers else context.wait_for_event("serviceworker")
    taken, sent = [], 0
    for seed in range(times):
        with _page_server(write_profile(size, seed, raw=True)[0]) as url:
            page = context.new_page()
            page.goto(url)
            milliseconds, sent = worker.evaluate(WALK, url)
            taken.append(milliseconds)
            page.close()
    return taken, sent


def _interact(page: Page) -> float:
    """Use what a contact's page has, and return the longest time until something was seen."""
    page.evaluate(OBSERVE)
    text = page.locator("form.draft:not([hidden]) textarea").first
    text.click()
    text.press_sequentially("A few more words, as one types them.", delay=30)
    page.get_by_label("Pin question 1", exact=True).click()
    page.get_by_label("Unpin question 1").wait_for()
    page.get_by_role("link", name="Email", exact=True).click()
    page.wait_for_timeout(500)
    return float(page.evaluate("Math.max(0, ...latencies)"))


@contextmanager
def _page_server(html: str) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    server = HTTPServer((HOST, 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://{HOST}:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
