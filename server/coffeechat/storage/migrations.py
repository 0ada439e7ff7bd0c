"""From one shape of the data to the next."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import orjson

from coffeechat.storage.errors import StoreError
from coffeechat.storage.storage import JournalledStorage

Migration = Callable[[dict[str, dict[str, Any]]], None]
#: Each entry changes the tables, as TinyDB has them, in place: from the shape numbered by
#: its index to the next. An entry is never changed or taken out once it was released.
MIGRATIONS: Sequence[Migration] = ()
_TABLE, _KEY = "_meta", "1"


def migrate(
    storage: JournalledStorage, migrations: Sequence[Migration], back_up: Callable[[], object]
) -> None:
    """Bring the data to today's shape in one step, after a backup of what was there.

    Raises `StoreError` where a newer version has written them: nothing is changed then.
    """
    is_new = not storage.frozen()
    version = len(migrations) if is_new else schema_of(storage.frozen())
    check_schema(version, migrations)
    if version == len(migrations) and not is_new:
        return
    data = storage.read() or {}
    if not is_new:
        back_up()
    for migration in migrations[version:]:
        migration(data)
    data[_TABLE] = {_KEY: {"schema": len(migrations)}}
    storage.write(data)


def has_lost_its_file(storage: JournalledStorage, *, has_backups: bool) -> bool:
    """Say whether the database file is gone: the first thing that a new one, or its journal,
    holds is its shape."""
    tables = storage.frozen()
    return not storage.had_file and _TABLE not in tables and (bool(tables) or has_backups)


def check_schema(version: int, migrations: Sequence[Migration]) -> None:
    """Raise `StoreError` for data of a version that does not exist yet."""
    if version > len(migrations):
        raise StoreError(
            "These data were written by a newer coffeechat. Update coffeechat to open them; "
            "nothing was changed."
        )


def schema_of(tables: Mapping[str, Mapping[str, bytes]]) -> int:
    """Return the number of the shape that tables are in; the first, where none is told."""
    raw = tables.get(_TABLE, {}).get(_KEY)
    told = orjson.loads(raw).get("schema") if raw else 0
    return told if isinstance(told, int) else 0
