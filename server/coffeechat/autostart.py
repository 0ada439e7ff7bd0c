"""Starting with the desktop, on request, and cleanly off again.

Each system has one small file for it in the user's own folders: a systemd user unit, a
launchd agent, a script in Windows' start-up folder. `switch_off` leaves nothing behind.
"""

from __future__ import annotations

import os
import plistlib
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from coffeechat.config import Config
from coffeechat.records.errors import Explained
from coffeechat.storage.files import write_atomically

UNIT = "coffeechat.service"
LABEL = "local.coffeechat"


class NoAutostart(Explained):
    """This system has no place for it; the sentence says what to do instead."""


@dataclass(frozen=True)
class Place:
    """Where a system keeps what starts with the desktop, and how it is told.

    `begin` runs after the file is written, `end` before it is removed.
    """

    file: Path
    text: str
    begin: Sequence[Sequence[str]] = ()
    end: Sequence[Sequence[str]] = ()


def switch_on(config: Config) -> Path:
    """Start the companion with the desktop from now on, and now; return the file that does it."""
    place = find_place(config)
    place.file.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(place.file, [place.text.encode()])
    try:
        _tell(place.begin)
    except NoAutostart as error:
        place.file.unlink()
        raise NoAutostart(
            f"{str(error).rstrip('.')}. Nothing was changed. Try it in a terminal of your own "
            "desktop session, or start the companion by hand: coffeechat serve --open"
        ) from error
    return place.file


def switch_off(config: Config) -> Path | None:
    """Start it no more; return the file that was removed, or None where there was none."""
    place = find_place(config)
    if not place.file.exists():
        return None
    try:
        _tell(place.end)
    finally:
        place.file.unlink()
    return place.file


def is_on(config: Config) -> bool:
    """Say whether the companion starts with the desktop."""
    try:
        return find_place(config).file.exists()
    except NoAutostart:
        return False


def find_place(config: Config) -> Place:
    """Return this system's place; raise NoAutostart."""
    command = [sys.executable, "-m", "coffeechat", "serve",
               "--data", str(config.data.absolute()), "--port", str(config.port)]  # fmt: skip
    if not all(map(str.isprintable, command)):
        raise NoAutostart(
            "The data folder has a sign in its name that no desktop can be told. Move it to a "
            "folder with a plain name and say which with --data."
        )
    if sys.platform == "win32":
        return _windows(command)
    if sys.platform == "darwin":
        return _launchd(command)
    if shutil.which("systemctl"):
        return _systemd(command)
    raise NoAutostart(
        "This desktop has no systemd. Add this to what it starts: " + shlex.join(command)
    )


def _systemd(command: Sequence[str]) -> Place:
    home = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    words = " ".join(_quote_for_systemd(word) for word in command)
    text = (
        "[Unit]\nDescription=coffeechat, a companion for informational interviews\n\n"
        f"[Service]\nExecStart={words}\nRestart=on-failure\n\n"
        "[Install]\nWantedBy=default.target\n"
    )
    user = ("systemctl", "--user")
    return Place(
        home / "systemd" / "user" / UNIT, text,
        begin=((*user, "daemon-reload"), (*user, "enable", "--now", UNIT)),
        end=((*user, "disable", "--now", UNIT),),
    )  # fmt: skip


# In a unit `%` and `$` stand for something else, and quotes are its own.
def _quote_for_systemd(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{escaped}"'


def _launchd(command: Sequence[str]) -> Place:
    file = Path.home() / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    agent = {"Label": LABEL, "ProgramArguments": list(command), "RunAtLoad": True}
    return Place(
        file, plistlib.dumps(agent).decode(),
        begin=(("launchctl", "load", "-w", str(file)),),
        end=(("launchctl", "unload", "-w", str(file)),),
    )  # fmt: skip


def _windows(command: Sequence[str]) -> Place:
    folder = Path(os.environ["APPDATA"]) / "Microsoft/Windows/Start Menu/Programs/Startup"
    words = " ".join(map(_quote_for_cmd, command))
    # Names that are not plain English are read rightly in this code page alone.
    text = f'@chcp 65001 >nul\r\n@start "" /min {words}\r\n'
    return Place(folder / "coffeechat.cmd", text)


# Between quotes `&` and `^` are plain; no name there holds a quote. What ends in a backslash
# would take the closing quote along.
def _quote_for_cmd(word: str) -> str:
    end = "\\" if word.endswith("\\") else ""
    return f'"{word.replace("%", "%%")}{end}"'


def _tell(commands: Sequence[Sequence[str]]) -> None:
    for command in commands:
        done = subprocess.run(  # noqa: S603, the commands are ours
            command, capture_output=True, text=True, check=False
        )
        if done.returncode:
            said = (done.stderr or done.stdout).strip().splitlines()
            raise NoAutostart(f"{shlex.join(command)} failed: {said[-1] if said else 'no reason'}")
