"""`coffeechat doctor`: what is wrong, and how to mend it."""

from __future__ import annotations

import os
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

from coffeechat.config import HOST, Config, extension_folder
from coffeechat.connection import Connection, connect
from coffeechat.records.errors import Explained
from coffeechat.serving import read_holder

OLDEST_PYTHON = (3, 11)
PRIVATE = 0o077  # what nobody else may have on the data folder


@dataclass(frozen=True)
class Sign:
    """One thing that was looked at; `text` says what to do where it is not fine."""

    fine: bool
    text: str


def examine(config: Config) -> list[Sign]:
    """Look at everything a working companion needs."""
    return [_python(), _folder(config.data), _extension(), _companion(config), *_data(config)]


def _python() -> Sign:
    version = ".".join(map(str, sys.version_info[:3]))
    return Sign(sys.version_info >= OLDEST_PYTHON, f"Python {version} (3.11 or newer is needed).")


def _folder(data: Path) -> Sign:
    if not data.exists():
        return Sign(True, f"The data folder {data} is made at the first start.")
    if not os.access(data, os.W_OK):
        return Sign(
            False, f"The data folder {data} cannot be written. Give your account the right to."
        )
    if os.name == "posix" and data.stat().st_mode & PRIVATE:
        return Sign(False, f"Others may read {data}. Mend it with: chmod 700 '{data}'")
    return Sign(True, f"The data folder {data} is yours alone.")


def _extension() -> Sign:
    folder = extension_folder()
    found = (folder / "manifest.json").exists()
    text = (
        f"The extension lies in {folder}."
        if found
        else f"No extension in {folder}. Install coffeechat again."
    )
    return Sign(found, text)


def _companion(config: Config) -> Sign:
    holder = read_holder(config.data)
    if holder and _listens(holder.port):
        return Sign(True, f"A companion is running at http://{HOST}:{holder.port}.")
    if _listens(config.port):
        return Sign(
            False,
            f"Port {config.port} is taken by another program. "
            f"Use: coffeechat serve --port {config.port + 1}",
        )
    return Sign(True, "No companion is running; start one with: coffeechat serve --open")


def _listens(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0


def _data(config: Config) -> list[Sign]:
    """Look into the data, through the companion that holds it where there is one."""
    if not config.data.exists():
        return []
    try:
        with connect(config.data, config.port) as companion:
            return _contents(companion)
    except Explained as error:
        return [Sign(False, str(error))]


def _contents(companion: Connection) -> list[Sign]:
    state = companion.call("GET", "/api/state")
    signs = [Sign(False, sentence) for sentence in state["report"]]
    signs.append(Sign(True, f"{state['contacts']} people are kept."))
    signs.append(
        Sign(True, "A browser is paired.")
        if state["paired"]
        else Sign(
            False,
            "No browser is paired yet. Open the web view's page “Pair” "
            "and press the coffeechat button there.",
        )
    )
    if not state["profile"]:
        signs.append(
            Sign(
                False, "Your profile is empty: say who you are under You, and drafts introduce you."
            )
        )
    return signs
