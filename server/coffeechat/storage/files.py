"""Files that are whole or absent, and private to the user."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
TEMPORARY = ".tmp"
_BINARY: int = getattr(os, "O_BINARY", 0)


def make_private_folder(folder: Path) -> None:
    """Create a folder that only its owner may enter; an empty one is made so too."""
    if not folder.exists():
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True)
    elif not any(folder.iterdir()):
        folder.chmod(PRIVATE_FOLDER)


def open_private(path: Path, flags: int) -> int:
    """Open a file that only its owner may read, and return its descriptor."""
    return os.open(path, flags | _BINARY, PRIVATE_FILE)


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of `data`, however many calls the system makes of it."""
    written = os.write(descriptor, data)
    while written < len(data):
        written += os.write(descriptor, data[written:])


def sync(descriptor: int) -> None:
    """Return once what was written would survive a loss of power."""
    if sys.platform == "darwin":
        import fcntl

        # fsync on macOS does not empty the drive's own cache; this does.
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    elif hasattr(os, "fdatasync"):
        os.fdatasync(descriptor)
    else:
        os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last; Windows has no such call and does it by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_atomically(path: Path, chunks: Iterable[bytes], *, lasting: bool = True) -> None:
    """Write a file that is either all there or as it was before; raises `OSError`.

    `lasting` is for what must survive a loss of power.
    """
    temporary = path.with_name(path.name + TEMPORARY)
    descriptor = open_private(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    try:
        try:
            for chunk in chunks:
                write_all(descriptor, chunk)
            if lasting:
                os.fsync(descriptor)
        finally:
            os.close(descriptor)
        temporary.replace(path)
    except BaseException:
        # The first error is the one to tell; a leftover is cleared at the next opening.
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    if lasting:
        sync_folder(path.parent)


def clear_leftovers(folder: Path) -> None:
    """Remove what a writer that was killed left half written."""
    for leftover in folder.glob("*" + TEMPORARY):
        leftover.unlink(missing_ok=True)
