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


@pytest.fixture(scope="session")
def shared_desk(
    playwright: Playwright, executable: str, site: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """The one pair of browser and companion: to start a pair takes longer than most tests."""
    with (
        RunningCompanion(tmp_path_factory.mktemp("companion") / "data") as companion,
        Chromium(playwright, executable, tmp_path_factory.mktemp("profile")) as browser,
    ):
        serve_invented_pages(browser)
        introduce(browser, companion)
        yield Desk(browser, companion, site)


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    """The shared pair, as good as new: the companion runs, and nobody was captured."""
    shared_desk.clear()
    return shared_desk


@pytest.fixture(scope="session")
def lone_browser(
    playwright: Playwright, executable: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Chromium]:
    """A browser that no companion knows."""
    with Chromium(playwright, executable, tmp_path_factory.mktemp("lone")) as chromium:
        serve_invented_pages(chromium)
        yield chromium


@pytest.fixture
def stranger(lone_browser: Chromium) -> Chromium:
    """The lone browser, as good as new: it listens to a port where nobody is."""
    lone_browser.forget()
    lone_browser.forget_pairing()
    return lone_browser
