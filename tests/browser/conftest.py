"""Fixtures: the real companion, a real Chromium, and invented pages of other sites."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

sys.path.insert(0, str(Path(__file__).parent))  # the helpers stand beside the tests

from desk import PAGES, Desk, introduce, serve_invented_pages
from driving import Chromium
from running import RunningCompanion


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Another site than the companion's: its name is localhost, not 127.0.0.1."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(PAGES)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://localhost:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def companion(tmp_path: Path) -> Iterator[RunningCompanion]:
    """A companion of this test's own, running."""
    with RunningCompanion(tmp_path / "data") as running:
        yield running


@pytest.fixture
def browser(playwright: Playwright, executable: str, tmp_path: Path) -> Iterator[Chromium]:
    """A browser of this test's own that no companion knows yet."""
    with Chromium(playwright, executable, tmp_path / "profile") as chromium:
        serve_invented_pages(chromium)
        yield chromium


@pytest.fixture(scope="module")
def lone_browser(
    playwright: Playwright, executable: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Chromium]:
    """A browser for a module's tests, with no companion anywhere."""
    with Chromium(playwright, executable, tmp_path_factory.mktemp("profile")) as chromium:
        yield chromium


@pytest.fixture
def fresh_desk(browser: Chromium, companion: RunningCompanion, site: str) -> Desk:
    """A pair of this test's own."""
    introduce(browser, companion)
    return Desk(browser, companion, site)


@pytest.fixture(scope="session")
def desk(
    playwright: Playwright, executable: str, site: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """A pair that all tests share that leave nothing in each other's way."""
    with (
        RunningCompanion(tmp_path_factory.mktemp("companion") / "data") as companion,
        Chromium(playwright, executable, tmp_path_factory.mktemp("profile")) as browser,
    ):
        serve_invented_pages(browser)
        introduce(browser, companion)
        yield Desk(browser, companion, site)
