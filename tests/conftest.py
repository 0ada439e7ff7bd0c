"""Fixtures of several rooms: a companion on a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, sync_playwright

from browsers import CHROMIUM, FIREFOX
from coffeechat.app import create_app
from coffeechat.config import Config
from coffeechat.storage import Store
from coffeechat.workflow.companion import Companion
from support import NOW, PORT, DirectReader, Script


@pytest.fixture(scope="session")
def executable() -> str:
    """A Chromium to test with."""
    path = CHROMIUM.find()
    assert path, CHROMIUM.help
    return path


@pytest.fixture(scope="session")
def firefox() -> str:
    """A Firefox to test with."""
    path = FIREFOX.find()
    assert path, FIREFOX.help
    return path


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The one Playwright: a thread can run no second."""
    with sync_playwright() as play:
        yield play


@pytest.fixture
def companion(tmp_path: Path) -> Iterator[Companion]:
    """A companion with an empty store and a clock that stands still."""
    store = Store.open(tmp_path / "data")
    yield Companion(store=store, reader=DirectReader(), now=lambda: NOW)
    store.close()


@pytest.fixture
def script(companion: Companion, tmp_path: Path) -> Script:
    """A script that may call the JSON interface."""
    app = create_app(companion, Config(data=tmp_path / "data", port=PORT))
    token = app.extensions["coffeechat-security"].clients.issue_script_token("test")[1]
    return Script(app.test_client(), token)
