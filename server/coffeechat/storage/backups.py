"""Copies of the data in one file each: made, kept a while, and taken back up."""

from __future__ import annotations

import contextlib
import os
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from coffeechat.storage import database_file
from coffeechat.storage.database_file import Contents, Tables
from coffeechat.storage.errors import StoreDamaged, explain
from coffeechat.storage.files import TEMPORARY, make_private_folder, open_private, sync_folder
from coffeechat.storage.snapshots import is_page_name

FOLDER = "backups"
KEPT = 7  # backups of each kind
#: How many younger ones a backup outlives at most. Those from before an update would else
#: stay for years, and with them whoever was to be forgotten.
OUTLIVED = 30
_DATABASE = "database.json"
_PAGES = "snapshots/"
_LARGEST = 512 << 20  # bytes that the database of a backup may unpack to
_LARGEST_PAGE = 16 << 20  # and one of its pages, which was let in with 4 MB
_SWELLING = 2  # times the size of the file: a backup that somebody packed anew is smaller
#: What reading an archive may raise when it is damaged, encrypted, or from elsewhere.
_UNREADABLE = (
    OSError, KeyError, ValueError, EOFError, RuntimeError, zlib.error, zipfile.BadZipFile,
)  # fmt: skip
_NAME = re.compile(r"(\d{6,})-([a-z-]+)-(\d{4}-\d{2}-\d{2})\.zip")


def write_backup(path: Path, tables: Tables, pages: Iterable[Path] = ()) -> None:
    """Write a backup file, whole or not at all; raises `StoreError`."""
    temporary = path.with_name(path.name + TEMPORARY)
    try:
        # A file that waits there already, another account's perhaps, is never written to.
        temporary.unlink(missing_ok=True)
        descriptor = open_private(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        with os.fdopen(descriptor, "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                with archive.open(_DATABASE, "w", force_zip64=True) as entry:
                    for chunk in database_file.encode(tables):
                        entry.write(chunk)
                for page in pages:
                    # Compressed already; read first, for it may be removed meanwhile.
                    archive.writestr(_PAGES + page.name, page.read_bytes(), zipfile.ZIP_STORED)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise explain(error, "the backup was not written") from error


def read_backup(path: Path) -> Contents:
    """Return what the database of a backup holds; raises `StoreDamaged`."""
    try:
        with zipfile.ZipFile(path) as archive:
            contents = database_file.decode(_read(archive, _DATABASE, _LARGEST))
        if not contents.tables:
            raise ValueError("nothing in it can be read")
    except FileNotFoundError as error:
        raise StoreDamaged(f"There is no backup at {path}.") from error
    except _UNREADABLE as error:
        raise StoreDamaged(f"{path.name} is no backup of coffeechat, or is damaged.") from error
    return contents


def read_pages(path: Path) -> Iterator[tuple[str, bytes | None]]:
    """Yield name and bytes of each page in a backup; None for one that is damaged.

    Pages are compressed before they come into a backup: all of them take no more space than
    the file does, or it is made to fill the disk. Raises `StoreDamaged`, before the first.
    """
    with zipfile.ZipFile(path) as archive:
        entries = [one for one in archive.infolist() if is_page_name(_page_of(one))]
        if sum(entry.file_size for entry in entries) > _SWELLING * path.stat().st_size:
            raise StoreDamaged(f"{path.name} holds pages far larger than itself.")
        for entry in entries:
            try:
                yield _page_of(entry), _read(archive, entry, _LARGEST_PAGE)
            except _UNREADABLE:
                yield _page_of(entry), None


def _page_of(entry: zipfile.ZipInfo) -> str:
    return entry.filename.removeprefix(_PAGES) if entry.filename.startswith(_PAGES) else ""


def make_dated(folder: Path, tables: Tables, kind: str, today: date) -> Path:
    """Write a backup under the next number, and let go of the oldest of its kind.

    Numbers, not dates, say which one is older: clocks go back.
    """
    try:
        make_private_folder(folder)
        present = find_backups(folder)
        number = max((number for number, *_ in present), default=0) + 1
        path = folder / f"{number:06}-{kind}-{today.isoformat()}.zip"
        write_backup(path, tables)
        of_its_kind = [backup for backup in present if backup[1] == kind]
        crowded_out = of_its_kind[: max(0, len(of_its_kind) + 1 - KEPT)]
        outlived = [backup for backup in present if backup[0] < number - OUTLIVED]
        for *_, old in (*crowded_out, *outlived):
            old.unlink(missing_ok=True)
    except OSError as error:
        raise explain(error, "the backup was not written") from error
    return path


def is_due(folder: Path, today: date) -> bool:
    """Say whether today's daily backup is still to be made."""
    dates = [day for _, kind, day, _ in find_backups(folder) if kind == "daily"]
    return not dates or dates[-1] != today.isoformat()


def find_backups(folder: Path) -> list[tuple[int, str, str, Path]]:
    """Return number, kind, date and path of each dated backup, oldest first."""
    paths = folder.iterdir() if folder.is_dir() else ()
    matches = ((_NAME.fullmatch(path.name), path) for path in paths)
    return sorted((int(found[1]), found[2], found[3], path) for found, path in matches if found)


def _read(archive: zipfile.ZipFile, entry: str | zipfile.ZipInfo, most: int) -> bytes:
    with archive.open(entry) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise ValueError("larger than any backup")
    return data
