"""Backups: made, kept a while, taken back up."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from coffeechat.records.contact import Contact
from coffeechat.storage import Store, StoreDamaged, StoreError, StoreLocked, restore
from coffeechat.storage.backups import KEPT, OUTLIVED, find_backups

MakeContact = Callable[..., Contact]
NOW = datetime(2026, 11, 23, tzinfo=UTC)


@pytest.fixture
def backup(folder: Path, tmp_path: Path, make_contact: MakeContact) -> Path:
    """A backup of Mara with a page; afterwards Mara is replaced by Tomas."""
    with Store.open(folder) as store:
        added = store.contacts.add(make_contact())
        store.settings.set("page", store.snapshots.save("<p>page</p>", "https://a.example", NOW))
        store.backup(tmp_path / "mine.zip")
        store.contacts.remove(added.id)
        store.contacts.add(make_contact("Tomas Reyes"))
        store.snapshots.remove(store.settings.get("page"))
    return tmp_path / "mine.zip"


def names(folder: Path) -> list[str]:
    with Store.open(folder) as store:
        return [contact.name for contact in store.contacts.all()]


def test_restoring_brings_back_records_settings_and_pages(folder: Path, backup: Path) -> None:
    assert restore(backup, folder) == []

    assert names(folder) == ["Mara Lindqvist"]
    with Store.open(folder) as store:
        assert store.snapshots.read(store.settings.get("page")) == "<p>page</p>"


def test_restoring_into_an_empty_place(tmp_path: Path, backup: Path) -> None:
    restore(backup, tmp_path / "new")

    assert names(tmp_path / "new") == ["Mara Lindqvist"]


def test_what_was_there_before_restoring_is_kept_as_a_backup(folder: Path, backup: Path) -> None:
    restore(backup, folder)

    [kept] = [path for _, kind, _, path in find_backups(folder / "backups") if "restore" in kind]
    restore(kept, folder)
    assert names(folder) == ["Tomas Reyes"]


def test_a_folder_in_use_is_not_restored_into(folder: Path, backup: Path) -> None:
    with Store.open(folder), pytest.raises(StoreLocked):
        restore(backup, folder)


def test_a_backup_cut_anywhere_is_refused_and_nothing_changes(folder: Path, backup: Path) -> None:
    whole = backup.read_bytes()
    for length in range(0, len(whole), 97):
        backup.write_bytes(whole[:length])
        with pytest.raises(StoreDamaged, match="no backup of coffeechat, or is damaged"):
            restore(backup, folder)

    assert names(folder) == ["Tomas Reyes"]


def test_a_backup_spoilt_in_any_byte_brings_back_what_is_whole_or_is_refused(
    folder: Path, backup: Path, tmp_path: Path
) -> None:
    whole = backup.read_bytes()
    refused = 0
    for place in range(0, len(whole), 13):
        backup.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        try:
            restore(backup, tmp_path / f"to-{place}")
        except StoreDamaged:
            refused += 1
        else:
            assert names(tmp_path / f"to-{place}") == ["Mara Lindqvist"]

    assert refused


@pytest.mark.parametrize("inside", [b"[]", b'{"settings": []}', b"{}", b"", b'{"contacts": 1}'])
def test_a_backup_that_holds_nothing_replaces_nothing(
    folder: Path, backup: Path, inside: bytes
) -> None:
    with zipfile.ZipFile(backup, "w") as archive:
        archive.writestr("database.json", inside)

    with pytest.raises(StoreDamaged, match="is no backup of coffeechat"):
        restore(backup, folder)

    assert names(folder) == ["Tomas Reyes"]


def test_a_backup_of_odd_documents_brings_back_the_others(folder: Path, backup: Path) -> None:
    with zipfile.ZipFile(backup, "w") as archive:
        archive.writestr(
            "database.json",
            '{"_meta": {"1": [1]}, "contacts": {"1": 5}, "settings": {"2": {}, "3": {"key": 4}}}',
        )

    assert restore(backup, folder) == [
        "Entry 1 of _meta is no document.", "Entry 1 of contacts is no document."
    ]  # fmt: skip
    assert names(folder) == []


def test_an_encrypted_backup_is_refused_in_words(folder: Path, backup: Path) -> None:
    encrypted = bytearray(backup.read_bytes())
    local, central = encrypted.find(b"PK\x03\x04"), encrypted.find(b"PK\x01\x02")
    encrypted[local + 6] |= 1
    encrypted[central + 8] |= 1
    backup.write_bytes(encrypted)

    with pytest.raises(StoreDamaged, match="is no backup of coffeechat"):
        restore(backup, folder)


def test_a_missing_backup_is_said_plainly(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreDamaged, match="There is no backup at"):
        restore(tmp_path / "nowhere.zip", folder)


def test_paths_in_a_backup_lead_nowhere(folder: Path, backup: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(backup, "a") as archive:
        archive.writestr("snapshots/../../escaped.page", b"x")
        archive.writestr("snapshots//etc/cron.d/x", b"x")
        archive.writestr("../escaped", b"x")

    restore(backup, folder)

    assert not [path for path in tmp_path.rglob("*") if "escaped" in path.name]
    assert len(list((folder / "snapshots").iterdir())) == 1


def test_a_bomb_in_a_backup_is_refused(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coffeechat.storage.backups._LARGEST", 100_000)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("database.json", bytes(1_000_000))

    with pytest.raises(StoreDamaged):
        restore(tmp_path / "bomb.zip", folder)


def test_one_daily_backup_a_day_and_the_oldest_goes(
    folder: Path, make_contact: MakeContact
) -> None:
    with Store.open(folder) as store:
        store.contacts.add(make_contact())
    days = [date(2026, 11, 1) + timedelta(days=count) for count in range(KEPT + 3)]
    for day in days:
        for _ in range(2):
            Store.open(folder, today=lambda day=day: day).close()

    kept = find_backups(folder / "backups")
    assert [day for _, kind, day, _ in kept if kind == "daily"] == [
        day.isoformat() for day in days[-KEPT:]
    ]
    restore(kept[-1][3], folder)
    assert names(folder) == ["Mara Lindqvist"]


def test_no_backup_outlives_thirty_younger_ones(folder: Path, make_contact: MakeContact) -> None:
    """One from before an update would stay for years, and keep whoever is forgotten."""
    with Store.open(folder, today=lambda: date(2026, 1, 1)) as store:
        store.contacts.add(make_contact())
        old = store.backup_before("update")
    for count in range(OUTLIVED):
        assert old.exists(), count
        day = date(2026, 2, 1) + timedelta(days=count)
        Store.open(folder, today=lambda day=day: day).close()

    assert not old.exists()


def test_a_backup_cut_short_by_a_kill_is_gone_at_the_next_start(folder: Path) -> None:
    half = folder / "backups" / "000001-daily-2026-11-23.zip.tmp"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"everybody, half written")

    Store.open(folder).close()

    assert not half.exists()


def test_a_file_that_somebody_left_in_the_way_is_not_written_to(
    store: Store, tmp_path: Path
) -> None:
    target = tmp_path / "elsewhere"
    target.write_text("as it was")
    (tmp_path / "mine.zip.tmp").symlink_to(target)

    store.backup(tmp_path / "mine.zip")

    assert target.read_text() == "as it was"
    assert zipfile.is_zipfile(tmp_path / "mine.zip")


def test_a_clock_that_goes_back_costs_no_backup_and_no_record(
    folder: Path, make_contact: MakeContact
) -> None:
    days = [date(2026, 11, 23), date(1970, 1, 1), date(2099, 1, 1), date(2026, 11, 24)]
    for count, day in enumerate(days):
        with Store.open(folder, today=lambda day=day: day) as store:
            store.contacts.add(make_contact(f"Person {count}"))
            store.backup_before("import")

    kept = [day for _, kind, day, _ in find_backups(folder / "backups") if kind != "daily"]
    assert kept == [day.isoformat() for day in days], "in the order they were made"
    assert len(names(folder)) == 4


def test_an_empty_store_is_not_backed_up(folder: Path) -> None:
    Store.open(folder).close()

    assert find_backups(folder / "backups") == []


def test_a_backup_where_none_can_be_written_is_said_plainly(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="the backup was not written"):
        store.backup(tmp_path / "no" / "such" / "folder.zip")
    with pytest.raises(StoreError, match="the backup was not written"):
        store.backup(tmp_path)


def test_pages_that_would_fill_the_disk_are_refused_before_the_first_is_written(
    folder: Path, backup: Path
) -> None:
    """A page is compressed before it comes into a backup: none shrinks to a thousandth there."""
    with zipfile.ZipFile(backup, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(4):
            archive.writestr(f"snapshots/{number:032x}.page", bytes(4_000_000))

    with pytest.raises(StoreDamaged, match="far larger than itself"):
        restore(backup, folder)

    assert names(folder) == ["Tomas Reyes"]
    assert list((folder / "snapshots").iterdir()) == []


@pytest.mark.parametrize(
    "note", [{}, {"pages": 5}, {"pages": ["../../x", 7, None]}, {"pages": {"a": 1}}]
)
def test_an_odd_note_of_somebody_forgotten_keeps_nobody_from_their_data(
    folder: Path, backup: Path, note: object
) -> None:
    with zipfile.ZipFile(backup) as archive:
        tables = json.loads(archive.read("database.json"))
    with zipfile.ZipFile(backup, "w") as archive:
        archive.writestr("database.json", json.dumps({**tables, "_forgetting": {"5": note}}))

    restore(backup, folder)

    with Store.open(folder) as store:
        assert [one.name for one in store.contacts.all()] == ["Mara Lindqvist"]
        assert store.report == []


def test_entries_that_could_not_be_read_again_are_left_out_by_name(
    folder: Path, backup: Path
) -> None:
    deep = "[" * 900 + "]" * 900
    odd = f'"-5": {{}}, "{"9" * 40}": {{}}, "x": {{}}, "7": {{"x": {deep}}}'
    with zipfile.ZipFile(backup, "w") as archive:
        archive.writestr("database.json", f'{{"contacts": {{{odd}, "8": {{"a": 1}}}}}}')

    remarks = restore(backup, folder)

    assert [one.split(" of ")[0] for one in remarks] == [
        "Entry -5", f"Entry {'9' * 40}", "Entry x", "Entry 7",
    ]  # fmt: skip
    with Store.open(folder) as store:
        assert store.report == []
        assert len(store.contacts) == 1
