"""Reading a data folder after whatever happened to it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from coffeechat.storage import database_file
from coffeechat.storage.database_file import Tables
from coffeechat.storage.errors import explain
from coffeechat.storage.files import make_private_folder, write_atomically
from coffeechat.storage.journal import Scan, find_journals, scan
from coffeechat.storage.operations import apply, unpack

DAMAGED_FOLDER = "damaged"


@dataclass
class Recovered:
    """The state of a folder, and the journal to go on with: its number and its end."""

    tables: Tables = field(default_factory=dict)
    report: list[str] = field(default_factory=list)
    file_bytes: int = 0
    number: int = 1
    end: int = 0


def recover(folder: Path, database: Path) -> Recovered:
    """Read the database file, then replay the journals over it, oldest first.

    What is damaged is copied to the folder `damaged` before anything is changed.
    """
    recovered = Recovered()
    journals = find_journals(folder)
    if database.exists():
        _read_database(database, recovered)
    elif journals and journals[0][0] > 1:
        recovered.report.append("database.json is missing: restore a backup to have it all.")
    for number, path in journals:
        data = path.read_bytes()
        found = scan(data)
        _replay(found, recovered, path)
        _set_aside_stretches(found, data, path, recovered)
        recovered.number, recovered.end = number, found.end
    return recovered


def _read_database(path: Path, recovered: Recovered) -> None:
    data = path.read_bytes()
    contents = database_file.decode(data)
    recovered.tables, recovered.file_bytes = contents.tables, len(data)
    if contents.damage:
        kept = set_aside(path, data)
        recovered.report += [*contents.damage, f"The damaged file was kept as {kept}."]


def _replay(found: Scan, recovered: Recovered, path: Path) -> None:
    for payload in found.payloads:
        try:
            apply(unpack(payload), recovered.tables)
        except ValueError:
            kept = set_aside(path, payload)
            recovered.report.append(
                f"A change in {path.name} is in words this version does not know. "
                f"It was kept as {kept}."
            )


def _set_aside_stretches(found: Scan, data: bytes, path: Path, recovered: Recovered) -> None:
    for start, end in found.damaged:
        if start >= found.end:
            recovered.report.append(
                f"The end of {path.name} was cut off in the middle of a save that was not "
                f"confirmed. {_keep_tail(path, data[start:end])}"
            )
        else:
            kept = set_aside(path, data[start:end])
            recovered.report.append(
                f"Part of {path.name} is damaged: a change made there may be missing. "
                f"The part was kept as {kept}."
            )


def _keep_tail(path: Path, tail: bytes) -> str:
    """Set the tail aside if there is space: a full disk must not keep the rest closed."""
    try:
        return f"The unfinished part was kept as {set_aside(path, tail)}."
    except OSError as error:
        return f"The unfinished part could not be kept ({error.strerror})."


def set_aside(path: Path, data: bytes) -> str:
    """Keep a copy of damaged bytes; return its name inside the data folder."""
    folder = path.parent / DAMAGED_FOLDER
    make_private_folder(folder)
    count = sum(1 for _ in folder.iterdir()) + 1
    while (kept := folder / f"{path.stem}-{count}{path.suffix}").exists():
        count += 1
    write_atomically(kept, [data])
    return f"{DAMAGED_FOLDER}/{kept.name}"


def discard_set_aside(folder: Path, mentions: Collection[str]) -> None:
    """Remove the damaged parts that mention any of these: they would outlast the record.

    Raises `StoreError`.
    """
    sought = [mention.encode() for mention in mentions]
    try:
        for path in (folder / DAMAGED_FOLDER).glob("*"):
            data = path.read_bytes()
            if any(mention in data for mention in sought):
                path.unlink()
    except OSError as error:
        raise explain(error, "a damaged part that may tell of them is still there") from error
