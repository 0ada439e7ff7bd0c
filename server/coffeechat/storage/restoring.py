"""Taking a backup back up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from coffeechat.storage import backups
from coffeechat.storage.database_file import Tables
from coffeechat.storage.errors import explain
from coffeechat.storage.files import make_private_folder, write_atomically
from coffeechat.storage.migrations import MIGRATIONS, Migration, check_schema, schema_of
from coffeechat.storage.operations import difference
from coffeechat.storage.settings import TABLE, number_of
from coffeechat.storage.storage import JournalledStorage
from coffeechat.storage.store import SNAPSHOTS, this_day


def restore(
    path: Path,
    folder: Path,
    migrations: Sequence[Migration] = MIGRATIONS,
    *,
    staying: Sequence[str] = (),
    ending: Sequence[str] = (),
) -> list[str]:
    """Put what a backup holds in place of the data in `folder`, in one step.

    The settings named in `staying` are left as they are there, those in `ending` are gone
    afterwards. What was there is kept as a backup first. Returns sentences on what could
    not be read; raises `StoreDamaged`, `StoreLocked` or `StoreError`, and has then changed
    nothing.
    """
    contents = backups.read_backup(path)
    check_schema(schema_of(contents.tables), migrations)
    storage = JournalledStorage(folder)
    try:
        present = storage.frozen()
        # First: the backup that is made next may rotate away the very one that is read.
        remarks = [*contents.damage, *_restore_pages(path, folder / SNAPSHOTS)]
        if any(present.values()):
            backups.make_dated(folder / backups.FOLDER, present, "before-restore", this_day())
        wanted = _with_settings(contents.tables, present, staying, ending)
        storage.commit(difference(present, wanted))
    finally:
        storage.close()
    return remarks


def _with_settings(
    restored: Tables, present: Tables, staying: Sequence[str], ending: Sequence[str]
) -> Tables:
    """Return the restored tables with the settings that a backup has no say in."""
    numbers = [str(number_of(key)) for key in (*staying, *ending)]
    settings = {key: raw for key, raw in restored.get(TABLE, {}).items() if key not in numbers}
    kept = present.get(TABLE, {})
    for number in numbers[: len(staying)]:
        if number in kept:
            settings[number] = kept[number]
    return {**restored, TABLE: settings}


def _restore_pages(path: Path, folder: Path) -> list[str]:
    """Add the pages of a backup to those that are there; names never clash by chance."""
    remarks = []
    try:
        make_private_folder(folder)
        for name, page in backups.read_pages(path):
            if page is None:
                remarks.append(f"The stored page {name} in the backup is damaged.")
            elif not (folder / name).exists():
                write_atomically(folder / name, [page])
    except OSError as error:
        raise explain(error, "nothing was restored") from error
    return remarks
