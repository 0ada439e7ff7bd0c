"""Captured pages that nothing mentions any more: a crash or a full disk cut their capture
short, or a backup from before them was taken back up."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from pathlib import Path

from coffeechat.storage.backups import find_backups, read_backup
from coffeechat.storage.database_file import Tables
from coffeechat.storage.snapshots import Snapshots

_MENTION = re.compile(rb"[0-9a-f]{32}\.page")
_AGE = 86_400.0  # seconds: a younger page may belong to a capture that is under way


def sweep(snapshots: Snapshots, tables: Tables, backups: Path) -> None:
    """Remove old pages that neither the records nor a backup in the data folder mention;
    raises `StoreError` or `OSError`."""
    orphans = set(snapshots.names()) - _mentioned(tables)
    if not orphans:
        return
    for *_, path in find_backups(backups):
        orphans -= _mentioned(read_backup(path).tables)
    for name in orphans:
        if time.time() - (snapshots.folder / name).stat().st_mtime > _AGE:
            snapshots.remove(name)


def _mentioned(tables: Tables) -> set[str]:
    documents: Iterable[bytes] = (raw for table in tables.values() for raw in table.values())
    return {name.decode() for raw in documents for name in _MENTION.findall(raw)}
