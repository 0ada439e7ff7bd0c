"""Find a Chromium that can load an extension, or install one.

Run as a program, this makes sure that there is one. Branded Chrome is no help: it no
longer loads extensions from the command line.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "chrome-for-testing")
CACHES = (".cache/ms-playwright", "Library/Caches/ms-playwright", "AppData/Local/ms-playwright")
BINARIES = (
    "chromium-*/chrome-linux*/chrome",
    "chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
    "chromium-*/chrome-win*/chrome.exe",
)
MAC = "/Applications/Chromium.app/Contents/MacOS/Chromium"
HELP = (
    "No Chromium was found for the browser tests. Install the package “chromium”, or Chrome for "
    "Testing with “.venv/bin/playwright install chromium”, or name one in COFFEECHAT_CHROMIUM."
)


def find_chromium() -> str:
    """Return the path of a usable Chromium, or an empty string."""
    if chosen := os.environ.get("COFFEECHAT_CHROMIUM"):
        return chosen
    installed = (shutil.which(name) for name in NAMES)
    cached = (
        str(path)
        for cache in CACHES
        for binary in BINARIES
        for path in sorted((Path.home() / cache).glob(binary), reverse=True)
    )
    mac = MAC if Path(MAC).exists() else ""
    return next((path for path in (*installed, mac, *cached) if path), "")


def install_chromium() -> None:
    """Install Debian's package where this account may."""
    apt = shutil.which("apt-get")
    if apt is None:
        return
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    calm = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    packages = ["chromium", "fonts-liberation"]  # without a font it draws no letters
    for words in (
        ["update", "-qq"],
        ["install", "-y", "-qq", "--no-install-recommends", *packages],
    ):
        subprocess.run([*sudo, apt, *words], stdout=subprocess.DEVNULL, env=calm, check=False)


def main() -> None:
    """Make sure of a Chromium; say what to install where there is none."""
    if not find_chromium():
        install_chromium()
    if not find_chromium():
        sys.exit(HELP)


if __name__ == "__main__":
    main()
