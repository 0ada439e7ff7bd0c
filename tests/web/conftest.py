"""A signed-in browser without a screen, and invented people to look at."""

from __future__ import annotations

from pathlib import Path

import pytest

from coffeechat.config import Config
from coffeechat.records.contact import Contact
from coffeechat.workflow.companion import Companion
from support import PORT
from web.invented import keeper, make_hanna
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
