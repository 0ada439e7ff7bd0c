"""Nothing a user can press, type, set or call is left out of the docs."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from coffeechat.app import create_app
from coffeechat.cli import main
from coffeechat.config import Config
from coffeechat.records.profile import Profile
from coffeechat.storage import Store
from coffeechat.workflow.companion import Companion
from support import PORT, DirectReader

ROOT = Path(__file__).parents[1]
GUIDE = (ROOT / "docs" / "USER-GUIDE.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
REFERENCE = (ROOT / "docs" / "REFERENCE.md").read_text("utf-8")
KEYS = ROOT / "server" / "coffeechat" / "web" / "static" / "keys.js"
#: Options that every command line has, or that go without saying.
USUAL = {"--help", "--version", "--data", "--port"}


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Every method and path under /api, as "GET /api/contacts/ID"."""
    folder = tmp_path_factory.mktemp("data")
    with Store.open(folder) as store:
        app = create_app(Companion(store, DirectReader()), Config(data=folder, port=PORT))
        return {
            f"{method} {re.sub(r'<[^>]+>', 'ID', rule.rule)}"
            for rule in app.url_map.iter_rules()
            for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
            if rule.rule.startswith("/api/")
        }


def test_every_api_path_is_listed_and_no_other(api: set[str]) -> None:
    listed = set(re.findall(r"^\| `([A-Z]+ /api/[^`]+)` \|", REFERENCE, re.MULTILINE))
    assert len(listed) > 30
    assert listed == api


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_and_its_options_stand_in_the_readme(name: str) -> None:
    lines = [line for line in README.splitlines() if f"`coffeechat {name}" in line]
    assert lines, f"README.md says nothing of coffeechat {name}"
    options = {
        option
        for given in main.commands[name].params
        if isinstance(given, click.Option)
        for option in given.opts
        if option.startswith("--")
    }
    told = "\n".join(lines)
    missing = {option for option in options - USUAL if option not in told}
    assert not missing, f"README.md says nothing of {missing} of coffeechat {name}"


def test_every_shortcut_stands_in_the_guide_and_no_other() -> None:
    bound = dict(re.findall(r'\{ keys: "([^"]+)", words: "([^"]+)"', KEYS.read_text("utf-8")))
    section = GUIDE.partition("\n## Shortcuts\n")[2].partition("\n## ")[0]
    listed = dict(re.findall(r"^\| `([^`]+)` \| (.+?) \|$", section, re.MULTILINE))
    assert len(listed) > 10
    assert listed == bound


def test_every_key_of_a_talk_stands_in_the_guide() -> None:
    page = (KEYS.parents[1] / "templates" / "talk" / "live.html").read_text("utf-8")
    keys = " ".join(re.findall(r'aria-keyshortcuts="([^"]+)"', page)).split()
    assert len(keys) > 3
    assert [key for key in keys if f"`{key}`" not in GUIDE] == []


@pytest.mark.parametrize("setting", sorted(Profile.model_fields))
def test_every_setting_stands_in_the_reference(setting: str) -> None:
    assert re.search(rf"^\| `{setting}` \| \S", REFERENCE, re.MULTILINE)


def test_every_test_that_the_security_page_names_is_run_by_its_first_command() -> None:
    security = (ROOT / "docs" / "SECURITY.md").read_text("utf-8")
    target = (ROOT / "Makefile").read_text("utf-8").partition("\nmatrix: $")[2].partition("\n\n")[0]
    run = [ROOT / path for path in re.findall(r"\btests/[\w/.]+", target)]
    named = {name.rpartition("/")[2] for name in re.findall(r"`([\w/]*test_\w+\.py)`", security)}
    files = {
        path.name for one in run for path in (one.rglob("test_*.py") if one.is_dir() else [one])
    }
    assert all(path.exists() for path in run)
    assert len(named) > 30
    assert named <= files, named - files


@pytest.mark.parametrize("variable", ["COFFEECHAT_DATA", "COFFEECHAT_PORT"])
def test_every_environment_variable_stands_in_the_readme(variable: str) -> None:
    assert f"`{variable}`" in README
