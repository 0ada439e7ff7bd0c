"""Fixtures: the real companion, real browsers, and invented pages of other sites.

Tests run in Chromium and in Firefox, with the extension from the same folder; the three months,
whose pages get a clock of their own, in Chromium alone.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

sys.path.insert(0, str(Path(__file__).parent))  # the helpers stand beside the tests

from desk import INVENTED, PAGES, Browser, Desk, introduce, serve_invented_pages
from driving import Chromium
from firefox import Firefox
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


@pytest.fixture(scope="session", params=["chromium", "firefox"])
def launch(
    request: pytest.FixtureRequest, playwright: Playwright, executable: str
) -> Callable[..., Browser]:
    """Start a browser with the extension on a profile folder; `anew` forgets its companion."""

    def start_chromium(profile: Path, *, anew: bool = True) -> Browser:
        browser = Chromium(playwright, executable, profile, anew=anew)
        serve_invented_pages(browser)
        return browser

    def start_firefox(profile: Path, *, anew: bool = True) -> Browser:
        return Firefox(request.getfixturevalue("firefox"), profile, INVENTED, anew=anew)

    return {"chromium": start_chromium, "firefox": start_firefox}[request.param]


@pytest.fixture(scope="session")
def shared_desk(
    launch: Callable[..., Browser], site: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    """The one pair of browser and companion: to start a pair takes longer than most tests."""
    with (
        RunningCompanion(tmp_path_factory.mktemp("companion") / "data") as companion,
        launch(tmp_path_factory.mktemp("profile")) as browser,
    ):
        introduce(browser, companion)
        yield Desk(browser, companion, site)


@pytest.fixture
def desk(shared_desk: Desk) -> Desk:
    """The shared pair, as good as new: the companion runs, and nobody was captured."""
    shared_desk.clear()
    return shared_desk


@pytest.fixture(scope="session")
def lone_browser(
    launch: Callable[..., Browser], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Browser]:
    """A browser that no companion knows."""
    with launch(tmp_path_factory.mktemp("lone")) as browser:
        yield browser


@pytest.fixture
def stranger(lone_browser: Browser) -> Browser:
    """The lone browser, as good as new: it listens to a port where nobody is."""
    lone_browser.forget()
    lone_browser.forget_pairing()
    return lone_browser
