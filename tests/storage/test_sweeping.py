"""Pages that nothing mentions are removed in time; all others stay."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from coffeechat.records.contact import Capture, Contact
from coffeechat.storage import Store, restore
from coffeechat.storage.sweeping import sweep

MakeContact = Callable[..., Contact]
NOW = datetime(2026, 11, 23, tzinfo=UTC)


def age(store: Store, *names: str) -> None:
    for name in names:
        os.utime(store.snapshots.folder / name, (0, 0))


def do(store: Store) -> None:
    sweep(store.snapshots, store._storage.frozen(), store.folder / "backups")


def test_an_old_page_that_nothing_mentions_goes_and_no_other(
    store: Store, make_contact: MakeContact
) -> None:
    kept, orphan, young = (store.snapshots.save("page", "https://a.example", NOW) for _ in range(3))
    capture = Capture(url="https://a.example", captured_at=NOW, snapshot=kept)
    store.contacts.add(make_contact(captures=[capture]))
    age(store, kept, orphan)

    do(store)

    assert store.snapshots.names() == sorted([kept, young])


def test_what_a_restore_can_be_undone_by_stays(
    folder: Path, tmp_path: Path, make_contact: MakeContact
) -> None:
    with Store.open(folder) as store:
        store.backup(tmp_path / "empty.zip")
        page = store.snapshots.save("page", "https://a.example", NOW)
        capture = Capture(url="https://a.example", captured_at=NOW, snapshot=page)
        store.contacts.add(make_contact(captures=[capture]))
        age(store, page)
    restore(tmp_path / "empty.zip", folder)

    with Store.open(folder) as store:
        assert len(store.contacts) == 0
        do(store)
        assert store.snapshots.names() == [page]
