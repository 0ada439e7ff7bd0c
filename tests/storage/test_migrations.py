"""From one shape of the data to the next, with invented migrations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB

from coffeechat.records.conversation import Message
from coffeechat.storage import Store, StoreError, restore
from coffeechat.storage.backups import find_backups

Tables = dict[str, dict[str, Any]]


def shout(tables: Tables) -> None:
    for message in tables["messages"].values():
        message["body"] = message["body"].upper()


def rename(tables: Tables) -> None:
    tables["letters"] = tables.pop("messages")


@pytest.fixture
def old(folder: Path) -> str:
    """A store of the oldest shape; returns the id of its message."""
    with Store.open(folder, migrations=()) as store:
        return store.messages.add(Message(contact="1", channel="email", body="hello")).id


def backups(folder: Path) -> list[Path]:
    return [path for _, kind, _, path in find_backups(folder / "backups") if "update" in kind]


def test_migrations_run_once_each_in_order(folder: Path, old: str) -> None:
    for _ in range(2):
        with Store.open(folder, migrations=(shout,)) as store:
            assert store.messages.get(old).body == "HELLO"
    with Store.open(folder, migrations=(shout, rename)) as store:
        assert len(store.messages) == 0

    with TinyDB(folder / "database.json") as stock:
        assert stock.table("letters").get(doc_id=int(old))["body"] == "HELLO"
        assert stock.table("_meta").all() == [{"schema": 2}]


def test_a_backup_is_taken_before_and_can_be_taken_back_up(folder: Path, old: str) -> None:
    Store.open(folder, migrations=(shout,)).close()
    [before] = backups(folder)

    restore(before, folder, migrations=(shout,))

    with Store.open(folder, migrations=()) as store:
        assert store.messages.get(old).body == "hello"
    with Store.open(folder, migrations=(shout,)) as store:
        assert store.messages.get(old).body == "HELLO"


def test_a_new_store_needs_no_migration(folder: Path) -> None:
    Store.open(folder, migrations=(rename,)).close()
    Store.open(folder, migrations=(rename,)).close()

    assert backups(folder) == []


def test_data_of_a_newer_version_are_refused_and_left_alone(folder: Path, old: str) -> None:
    Store.open(folder, migrations=(shout,)).close()
    path = folder / "database.json"
    before = path.read_bytes()

    with pytest.raises(StoreError, match="newer coffeechat"):
        Store.open(folder, migrations=())

    assert path.read_bytes() == before
    with Store.open(folder, migrations=(shout,)) as store:
        assert store.messages.get(old).body == "HELLO"


def test_a_backup_of_a_newer_version_is_refused_and_nothing_changes(
    folder: Path, old: str, tmp_path: Path
) -> None:
    with Store.open(tmp_path / "newer", migrations=(shout,)) as newer:
        newer.backup(tmp_path / "newer.zip")

    with pytest.raises(StoreError, match="newer coffeechat"):
        restore(tmp_path / "newer.zip", folder, migrations=())

    with Store.open(folder, migrations=()) as store:
        assert store.messages.get(old).body == "hello"


def test_a_migration_that_fails_changes_nothing(folder: Path, old: str) -> None:
    def fail(tables: Tables) -> None:
        tables["messages"].clear()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Store.open(folder, migrations=(shout, fail))

    with Store.open(folder, migrations=()) as store:
        assert store.messages.get(old).body == "hello"
