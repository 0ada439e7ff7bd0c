"""The extension as a package for each browser, from its one folder."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

from coffeechat import __version__

#: What of the manifest is the other browser's, and only makes this one complain.
CHROMIUM_ONLY = ("key", "side_panel")
FIREFOX_ONLY = ("sidebar_action", "browser_specific_settings")
EARLIEST = (1980, 1, 1, 0, 0, 0)  # the same bytes whenever it is built


def build_packages(folder: Path, into: Path) -> list[Path]:
    """Write a zip for Chromium and an xpi for Firefox; return their paths."""
    into.mkdir(parents=True, exist_ok=True)
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    name = f"coffeechat-{__version__}"
    return [
        _pack(folder, _for_chromium(manifest), into / f"{name}-chromium.zip"),
        _pack(folder, _for_firefox(manifest), into / f"{name}-firefox.xpi"),
    ]


def _for_chromium(manifest: dict[str, Any]) -> dict[str, Any]:
    background = {k: v for k, v in manifest["background"].items() if k != "scripts"}
    return {**_without(manifest, FIREFOX_ONLY), "background": background}


def _for_firefox(manifest: dict[str, Any]) -> dict[str, Any]:
    background = {k: v for k, v in manifest["background"].items() if k != "service_worker"}
    permissions = [one for one in manifest["permissions"] if one != "sidePanel"]
    kept = _without(manifest, CHROMIUM_ONLY)
    return {**kept, "background": background, "permissions": permissions}


def _without(manifest: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in manifest.items() if name not in names}


def _pack(folder: Path, manifest: dict[str, Any], package: Path) -> Path:
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in sorted(folder.rglob("*")):
            if path.is_dir():
                continue
            name = path.relative_to(folder).as_posix()
            content = path.read_bytes()
            if name == "manifest.json":
                content = json.dumps(manifest, ensure_ascii=False, indent=2).encode()
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, content)
    return package
