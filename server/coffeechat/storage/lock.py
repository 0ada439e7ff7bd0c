"""One process at a time: the lock on a data folder, and a note of who holds it."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

import filelock

from coffeechat.storage.errors import StoreLocked, explain
from coffeechat.storage.files import PRIVATE_FILE, write_atomically

LOCK_NAME = "lock"
HOLDER_NAME = "holder.json"


class FolderLock:
    """Held from construction until `release`; the system frees it when the process dies."""

    def __init__(self, folder: Path, port: int | None = None) -> None:
        self._folder = folder
        self._lock = filelock.FileLock(folder / LOCK_NAME, mode=PRIVATE_FILE, thread_local=False)
        try:
            self._lock.acquire(timeout=0)
        except filelock.Timeout:
            raise StoreLocked(str(folder), *read_holder(folder)) from None
        except OSError as error:
            raise explain(error, "the data could not be opened") from error
        self.announce(port)

    def announce(self, port: int | None) -> None:
        """Write down who holds the folder, for the next one to be told."""
        try:
            note = json.dumps({"pid": os.getpid(), "port": port}).encode()
            write_atomically(self._folder / HOLDER_NAME, [note], lasting=False)
        except OSError:
            # A full disk must not keep anyone from reading: the lock holds without the note.
            return

    def release(self) -> None:
        """Let the next one in."""
        with contextlib.suppress(OSError):  # a stale note is overwritten by the next holder
            (self._folder / HOLDER_NAME).unlink(missing_ok=True)
        self._lock.release()


def find_holder(folder: Path) -> StoreLocked | None:
    """Return who holds a folder, as opening it would raise; None where nobody does."""
    if not (folder / LOCK_NAME).exists():
        return None
    try:
        FolderLock(folder).release()
    except StoreLocked as locked:
        return locked
    return None


def read_holder(folder: Path) -> tuple[int | None, int | None]:
    """Return the process id and the port of whoever holds the folder, as far as known."""
    try:
        holder = json.loads((folder / HOLDER_NAME).read_bytes())
        pid, port = holder.get("pid"), holder.get("port")
    except (OSError, ValueError, AttributeError):
        return None, None
    return (pid if isinstance(pid, int) else None, port if isinstance(port, int) else None)
