"""Where the companion listens and where it keeps its data."""

from __future__ import annotations

import os
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
