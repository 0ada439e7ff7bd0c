"""Where the companion listens and where it keeps its data."""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"  # never anything else: nobody but this machine may reach it
PORT = 20300


@dataclass(frozen=True)
class Config:
    """The data folder and the port; the address is always on the loopback."""

    data: Path
    port: int = PORT

    @property
    def address(self) -> str:
        """Return host and port as a Host header names them."""
        return f"{HOST}:{self.port}"

    @property
    def url(self) -> str:
        """Return the address of the web view."""
        return f"http://{self.address}"

    @property
    def opening(self) -> str:
        """Return the command that opens the web view; it names a folder that is not the usual."""
        if self.data == default_data():
            return "coffeechat open"
        return f"coffeechat open --data {shlex.quote(str(self.data))}"


def default_data() -> Path:
    """Return COFFEECHAT_DATA, or the platform's folder for a user's data."""
    if chosen := os.environ.get("COFFEECHAT_DATA"):
        return Path(chosen).expanduser()
    from platformdirs import user_data_path

    return user_data_path("coffeechat", appauthor=False)


def extension_folder() -> Path:
    """Return the folder to load into the browser: beside the package in a wheel, at the
    top of the repository in a checkout."""
    package = Path(__file__).parent
    carried = package / "extension"
    return carried if carried.exists() else package.parents[1] / "extension"
