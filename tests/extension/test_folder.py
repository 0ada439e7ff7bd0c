"""What must hold for the extension's files, whatever they do."""

from __future__ import annotations

import json
import re
import struct
from pathlib import Path

import pytest

from coffeechat import __version__

ROOT = Path(__file__).parents[2]
EXTENSION = ROOT / "extension"
SCRIPTS = sorted(EXTENSION.rglob("*.js"))
MARKUP = re.compile(r"\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|Function)\b")
NETWORK = re.compile(r"\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource")
SIZE_LIMIT = 150_000  # bytes, unpacked
LINES = 250


def read_manifest() -> dict[str, object]:
    manifest: dict[str, object] = json.loads((EXTENSION / "manifest.json").read_text())
    return manifest


def test_extension_and_package_have_one_version() -> None:
    assert read_manifest()["version"] == __version__


def test_extension_asks_for_no_more_than_it_needs() -> None:
    manifest = read_manifest()
    assert manifest["permissions"] == ["activeTab", "scripting", "storage", "sidePanel"]
    assert manifest["host_permissions"] == ["http://127.0.0.1/*"]
    for wider in ("content_scripts", "web_accessible_resources", "externally_connectable"):
        assert wider not in manifest


def test_one_folder_serves_both_browsers() -> None:
    manifest = read_manifest()
    assert manifest["background"] == {
        "service_worker": "service-worker.js", "scripts": ["service-worker.js"], "type": "module",
    }  # fmt: skip
    assert manifest["action"]["default_area"] == "navbar"  # else Firefox hides the button
    assert {"side_panel", "sidebar_action", "key", "browser_specific_settings"} <= manifest.keys()


def test_every_file_the_manifest_names_exists() -> None:
    text = (EXTENSION / "manifest.json").read_text()
    names = re.findall(r'"([\w/-]+\.(?:js|html|png))"', text)
    assert names
    assert [name for name in names if not (EXTENSION / name).is_file()] == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_never_make_markup_of_text(script: Path) -> None:
    assert MARKUP.findall(script.read_text(encoding="utf-8")) == []


def test_only_one_module_talks_to_the_network() -> None:
    talking = [path.name for path in SCRIPTS if NETWORK.search(path.read_text(encoding="utf-8"))]
    assert talking == ["companion-api.js"]


def test_modules_stay_small() -> None:
    long = [path.name for path in SCRIPTS if len(path.read_text().splitlines()) > LINES]
    assert long == []


def test_panel_and_web_view_share_their_tokens() -> None:
    ours = EXTENSION / "side-panel" / "tokens.css"
    theirs = ROOT / "server" / "coffeechat" / "web" / "static" / "tokens.css"
    assert ours.read_text() == theirs.read_text()


def test_panel_takes_every_colour_from_the_tokens() -> None:
    style = (EXTENSION / "side-panel" / "panel.css").read_text()
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgb\(|\bhsl\(", style) == []


def test_whole_extension_stays_light() -> None:
    total = sum(path.stat().st_size for path in EXTENSION.rglob("*") if path.is_file())
    assert total <= SIZE_LIMIT


@pytest.mark.parametrize("size", [16, 32, 128])
def test_icons_have_the_size_their_names_say(size: int) -> None:
    header = (EXTENSION / "icons" / f"mark-{size}.png").read_bytes()[:24]
    assert struct.unpack(">II", header[16:24]) == (size, size)
