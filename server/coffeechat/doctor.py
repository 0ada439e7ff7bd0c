"""`coffeechat doctor`: what is wrong, and how to mend it."""

from __future__ import annotations

import sys
from typing import Any

from coffeechat.autostart import is_on
from coffeechat.config import HOST, Config, extension_folder
from coffeechat.connection import Connection, connect
from coffeechat.data_folder import Sign, examine_folder
from coffeechat.ports import describe_taken, is_taken
from coffeechat.records.errors import Explained
from coffeechat.serving import HOLDER, Holder, read_holder
from coffeechat.storage import StoreError, StoreLocked, find_holder

OLDEST_PYTHON = (3, 11)


def examine(config: Config) -> list[Sign]:
    """Look at everything a working companion needs."""
    return [
        _python(), _extension(), *examine_folder(config.data), *_companion(config), *_data(config),
    ]  # fmt: skip


def _python() -> Sign:
    version = ".".join(map(str, sys.version_info[:3]))
    return Sign(sys.version_info >= OLDEST_PYTHON, f"Python {version} (3.11 or newer is needed).")


def _extension() -> Sign:
    folder = extension_folder()
    found = (folder / "manifest.json").exists()
    text = (
        f"The extension lies in {folder}."
        if found
        else f"No extension in {folder}. Install coffeechat again."
    )
    return Sign(found, text)


def _companion(config: Config) -> list[Sign]:
    try:
        return [_serving(config, read_holder(config.data), find_holder(config.data))]
    except StoreError:
        return []  # looking into the data says so


def _serving(config: Config, note: Holder | None, held: StoreLocked | None) -> Sign:
    if note and held is None:
        return Sign(
            False,
            f"A companion was killed and left {HOLDER} behind. "
            "The next start puts that right: coffeechat serve --open",
        )
    if held and note and held.pid == note.pid:
        return _running(note)
    if is_taken(config.port):
        return Sign(False, describe_taken(config.port))
    by_itself = " It starts with the desktop." if is_on(config) else ""
    return Sign(
        True, f"No companion is running; start one with: coffeechat serve --open.{by_itself}"
    )


def _running(note: Holder) -> Sign:
    if is_taken(note.port):
        return Sign(
            True, f"A companion (process {note.pid}) is running at http://{HOST}:{note.port}."
        )
    return Sign(
        False,
        f"A companion (process {note.pid}) holds the data but does not answer. "
        f"End it with: kill {note.pid}. Then: coffeechat serve --open",
    )


def _data(config: Config) -> list[Sign]:
    """Look into the data, through the companion that holds it where there is one."""
    if not config.data.exists():
        return []
    try:
        with connect(config.data, config.port) as companion:
            return look_into(companion)
    except Explained as error:
        return [Sign(False, str(error))]


def look_into(companion: Connection) -> list[Sign]:
    """Return what a companion says of what it keeps, and of the first steps."""
    state = companion.call("GET", "/api/state")
    signs = [Sign(False, sentence) for sentence in state["report"]]
    signs.append(_people(state["contacts"]))
    if state["contacts"] and not state["backups"]["kept"]:
        signs.append(Sign(False, "There is no backup yet. Make one with: coffeechat backup"))
    signs.append(_pairing(state))
    signs += [sign for site in state["sites"] for sign in _reading(site)]
    if not state["profile"]:
        signs.append(
            Sign(
                False, "Your profile is empty: say who you are under You, and drafts introduce you."
            )
        )
    return signs


def _people(kept: int) -> Sign:
    if kept:
        return Sign(True, "One person is kept." if kept == 1 else f"{kept} people are kept.")
    return Sign(False, "Nobody is kept yet. Open a profile page and press the coffeechat button.")


def _pairing(state: dict[str, Any]) -> Sign:
    if state["paired"]:
        return Sign(True, "A browser is paired.")
    loaded = "" if state["extension"] else "Load the extension (coffeechat extension says how). "
    return Sign(
        False,
        f"No browser is paired yet. {loaded}Open the web view's page “Pair” and press the "
        "coffeechat button there.",
    )


def _reading(site: dict[str, Any]) -> list[Sign]:
    """Say where a site's pages give less than they did, or its own rules less than the others."""
    lately = f"Of the pages of {site['site']} read lately ({site['pages']}), "
    told = []
    if site["missed"]:
        told.append(
            f"{lately}{site['missed']} gave less than they mostly do. Where the "
            "site has changed, capture its pages scrolled to their end, or paste the text."
        )
    if site["outdated"]:
        told.append(
            f"{lately}{site['outdated']} gave more by the general rules than by the site's own. "
            "The site may have changed: look for a newer coffeechat."
        )
    return [Sign(False, sentence) for sentence in told]
