"""What `coffeechat doctor` sees in the data folder without opening the data."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from coffeechat.storage import StoreDamaged
from coffeechat.storage.backups import FOLDER, find_backups, read_backup
from coffeechat.storage.recovery import DAMAGED_FOLDER

OTHERS = 0o077  # what nobody else may have on the folder and on what is in it


@dataclass(frozen=True)
class Sign:
    """One thing that was looked at; `text` says what to do where it is not fine."""

    fine: bool
    text: str


def examine_folder(data: Path) -> list[Sign]:
    """Look at the folder's rights, at its backups, and at what was set aside as damaged."""
    if not data.exists():
        return [Sign(True, f"The data folder {data} is made at the first start.")]
    if not os.access(data, os.R_OK | os.W_OK | os.X_OK):
        return [
            Sign(
                False, f"The data folder {data} cannot be written. Give your account the right to."
            )
        ]
    return [_rights(data), *_damaged(data / DAMAGED_FOLDER), *_backups(data / FOLDER)]


def _rights(data: Path) -> Sign:
    open_to_others = [path for path in (data, *data.rglob("*")) if _is_open(path)]
    if not open_to_others:
        return Sign(True, f"The data folder {data} is yours alone.")
    first = open_to_others[0]
    return Sign(False, f"Others may read {first}. Mend it with: chmod -R go= '{data}'")


def _is_open(path: Path) -> bool:
    try:
        return os.name == "posix" and bool(path.lstat().st_mode & OTHERS) and not path.is_symlink()
    except FileNotFoundError:  # a companion that runs has removed it meanwhile
        return False


def _damaged(folder: Path) -> Iterator[Sign]:
    parts = sorted(folder.glob("*")) if folder.exists() else []
    if parts:
        yield Sign(
            False,
            f"Damaged parts set aside in {folder}: {len(parts)}. The rest goes on. Where "
            "something is missing, take a backup back up: coffeechat restore FILE. "
            f"When all is there: rm -r '{folder}'",
        )


def _backups(folder: Path) -> Iterator[Sign]:
    found = find_backups(folder)
    if not found:
        return
    *_, day, last = found[-1]
    try:
        damage = read_backup(last).damage
    except StoreDamaged as error:
        damage = [str(error)]
    if damage:
        yield Sign(False, f"{damage[0]} Make a new backup with: coffeechat backup")
    else:
        yield Sign(True, f"Backups: {len(found)}, the last of {day}: {last}")
