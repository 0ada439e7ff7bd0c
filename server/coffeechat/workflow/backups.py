"""Backups by hand: written where the user says, and taken back up."""

from __future__ import annotations

from pathlib import Path

from coffeechat.storage import restore
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput

#: Who may get in is never read from a backup: whoever is shut out stays shut out.
CLIENTS, SESSIONS = "clients", "sessions"


def back_up(companion: Companion, path: str) -> None:
    """Write everything to a new file at a whole path; raise BadInput where it can't be."""
    target = Path(path)
    if not target.is_absolute():
        raise BadInput("Name the file with its whole path.")
    if not target.parent.is_dir():
        raise BadInput(f"There is no folder {target.parent}. Make it first.")
    if target.exists():
        raise BadInput(f"{target} is there already. Choose another name.")
    companion.store.backup(target)


def restore_backup(path: Path, data: Path) -> list[str]:
    """Put a backup in place of the data that nobody holds; return what was damaged in it.

    Paired clients stay as they are in `data`; all sessions end.
    """
    return restore(path, data, staying=(CLIENTS,), ending=(SESSIONS,))
