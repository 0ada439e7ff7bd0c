"""The user guide names, for every takeaway, places that the product really has."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coffeechat.app import create_app
from coffeechat.cli import main
from coffeechat.config import Config
from coffeechat.storage import Store
from coffeechat.workflow.companion import Companion
from support import PORT, DirectReader

GUIDE = (Path(__file__).parents[1] / "docs" / "USER-GUIDE.md").read_text("utf-8")
README = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (S\d+)\. (.*?)(?=^## |\Z)", GUIDE, re.MULTILINE | re.DOTALL))
TAKEAWAYS = [f"S{number}" for number in range(1, 13)]
PLACE = re.compile(r"`(?:(GET|POST|PATCH|DELETE) )?(/[^`]*)`")
COMMAND = re.compile(r"`coffeechat ([a-z]+)[^`]*`")


@pytest.fixture(scope="module")
def routes(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    """Every method and path, with ID for what a path leaves open."""
    folder = tmp_path_factory.mktemp("data")
    with Store.open(folder) as store:
        companion = Companion(store=store, reader=DirectReader())
        app = create_app(companion, Config(data=folder, port=PORT))
        return {
            (method, re.sub(r"<[^>]+>", "ID", rule.rule))
            for rule in app.url_map.iter_rules()
            for method in rule.methods or ()
        }


def test_the_guide_has_every_takeaway_and_no_other() -> None:
    assert list(SECTIONS) == TAKEAWAYS


@pytest.mark.parametrize("takeaway", TAKEAWAYS)
def test_a_takeaway_says_where_the_product_carries_it(takeaway: str) -> None:
    _, _, where = SECTIONS[takeaway].partition("\nWhere: ")
    assert PLACE.search(where), f"{takeaway} names no place"


def test_every_place_is_there(routes: set[tuple[str, str]]) -> None:
    named = {(method or "GET", path) for method, path in PLACE.findall(GUIDE)}
    assert len(named) > 15
    assert named <= routes, named - routes


def test_every_command_is_there_and_in_the_readme() -> None:
    named = set(COMMAND.findall(GUIDE))
    assert len(named) > 4
    assert named <= set(main.commands)
    assert named <= set(COMMAND.findall(README))
