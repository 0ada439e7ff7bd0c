"""A signed-in browser, with and without a screen, and invented people to look at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Playwright, expect
from waitress.server import create_server

from coffeechat.config import Config
from coffeechat.records.contact import Contact
from coffeechat.workflow.companion import Companion
from support import PORT, serving
from web.invented import keeper, make_hanna
from web.visit import QUIET, Served, Visit
from web.visitor import Browser, Keep, make_app


@pytest.fixture
def stranger(companion: Companion, tmp_path: Path) -> Browser:
    """A browser that is not signed in."""
    return Browser(make_app(companion, Config(data=tmp_path / "data", port=PORT)))


@pytest.fixture
def browser(stranger: Browser) -> Browser:
    """A browser that is signed in."""
    stranger.sign_in()
    return stranger


@pytest.fixture
def keep(companion: Companion) -> Keep:
    """Keeps a captured person."""
    return keeper(companion)


@pytest.fixture
def hanna(keep: Keep) -> Contact:
    """An invented person with something in every part of the record."""
    return make_hanna(keep)


@pytest.fixture(scope="module")
def chromium(playwright: Playwright, executable: str) -> Iterator[Chromium]:
    expect.set_options(timeout=20_000)  # milliseconds, for a busy machine
    browser = playwright.chromium.launch(executable_path=executable, args=QUIET)
    yield browser
    browser.close()


@pytest.fixture
def links(companion: Companion, tmp_path: Path) -> Iterator[list[str]]:
    """Sign-in links of a companion that is being served."""
    served = Served()
    server = create_server(served, host="127.0.0.1", port=0, threads=4)
    served.app = make_app(companion, Config(tmp_path / "data", server.effective_port))
    with serving(server):
        yield [served.app.extensions["coffeechat-security"].sessions.new_link()]


@pytest.fixture
def visit(chromium: Chromium, links: list[str]) -> Iterator[Visit]:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    visit = Visit(context, links.pop())
    yield visit
    context.close()
    assert visit.faults == []


@pytest.fixture
def plain(chromium: Chromium, links: list[str]) -> Iterator[Visit]:
    """A browser that runs no script."""
    context = chromium.new_context(java_script_enabled=False)
    yield Visit(context, links.pop())
    context.close()
