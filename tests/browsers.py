"""Find a Chromium and a Firefox that can load an extension, or install them.

Run as a program, this makes sure that there are both. Branded Chrome is no help: it no
longer loads extensions from the command line.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HOMES = (".cache/ms-playwright", "Library/Caches/ms-playwright", "AppData/Local/ms-playwright")


@dataclass(frozen=True)
class Kind:
    """A browser: its names on the path, where else it may lie, its Debian packages."""

    name: str
    commands: tuple[str, ...]
    places: tuple[Path, ...]
    packages: tuple[str, ...]

    @property
    def variable(self) -> str:
        """The environment variable in which another one can be named."""
        return f"COFFEECHAT_{self.name.upper()}"

    @property
    def help(self) -> str:
        """What to do where there is none."""
        return (
            f"No {self.name} was found for the browser tests. Install the package "
            f"“{self.packages[0]}”, or name a {self.name} in {self.variable}."
        )

    def find(self) -> str:
        """Return the path of a usable one, or an empty string."""
        found = (shutil.which(command) for command in self.commands)
        there = (str(place) for place in self.places if place.exists())
        chosen = os.environ.get(self.variable, "")
        return next((path for path in (chosen, *found, *there) if path), "")


CHROMIUM = Kind(
    "Chromium",
    ("chromium", "chromium-browser", "chrome-for-testing"),
    (
        Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
        *(
            path
            for home in HOMES
            for binary in ("chrome-linux*/chrome", "chrome-mac*/*.app/Contents/MacOS/*",
                           "chrome-win*/chrome.exe")
            for path in sorted((Path.home() / home).glob(f"chromium-*/{binary}"), reverse=True)
        ),
    ),
    ("chromium", "fonts-liberation"),  # without a font it draws no letters
)  # fmt: skip
FIREFOX = Kind(
    "Firefox",
    ("firefox", "firefox-esr"),
    (
        Path("/Applications/Firefox.app/Contents/MacOS/firefox"),
        Path("C:/Program Files/Mozilla Firefox/firefox.exe"),
    ),
    ("firefox-esr", "fonts-liberation"),
)


def install(kinds: list[Kind]) -> None:
    """Install Debian's packages where this account may."""
    apt = shutil.which("apt-get")
    if apt is None:
        return
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    calm = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    packages = sorted({package for kind in kinds for package in kind.packages})
    for words in (
        ["update", "-qq"],
        ["install", "-y", "-qq", "--no-install-recommends", *packages],
    ):
        subprocess.run([*sudo, apt, *words], stdout=subprocess.DEVNULL, env=calm, check=False)


def main() -> None:
    """Make sure of both browsers; say what to install where one is missing."""
    if missing := [kind for kind in (CHROMIUM, FIREFOX) if not kind.find()]:
        install(missing)
    if still := [kind.help for kind in missing if not kind.find()]:
        sys.exit("\n".join(still))


if __name__ == "__main__":
    main()
