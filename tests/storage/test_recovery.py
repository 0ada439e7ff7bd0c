"""Opening a folder after whatever happened to it."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from tinydb import TinyDB

from coffeechat.storage import StoreError
from coffeechat.storage import storage as storage_module
from coffeechat.storage.database import JournalledDB, JournalledTable
from coffeechat.storage.database_file import encode
from coffeechat.storage.journal import encode_line, find_journals
from coffeechat.storage.recovery import recover


def contacts(database: JournalledDB) -> JournalledTable:
    table = database.table("contacts")
    assert isinstance(table, JournalledTable)
    return table


def crash(database: JournalledDB) -> None:
    """Let go of a folder as a process that dies does: nothing is folded or tidied."""
    storage = database.storage
    storage._journal.close()
    storage.process_lock.release()


def names(folder: Path) -> tuple[list[str], list[str]]:
    """Open, return the names stored and the report, and close."""
    with JournalledDB(folder) as database:
        found = [document["name"] for document in contacts(database)]
        return found, list(database.storage.report)


def write_then_crash(folder: Path, *stored: str) -> None:
    database = JournalledDB(folder)
    for name in stored:
        contacts(database).insert({"name": name})
    crash(database)


def test_what_was_confirmed_is_there_after_a_crash(folder: Path) -> None:
    write_then_crash(folder, "Mara", "Tomas")

    assert names(folder) == (["Mara", "Tomas"], [])


def test_closing_leaves_everything_in_the_database_file(folder: Path) -> None:
    write_then_crash(folder, "Mara")
    names(folder)

    with TinyDB(folder / "database.json") as stock:
        assert stock.table("contacts").all() == [{"name": "Mara"}]
    assert find_journals(folder) == []


@pytest.mark.parametrize("snapshots", range(4))
def test_replay_over_an_older_or_newer_database_file_comes_to_the_same(
    folder: Path, snapshots: int
) -> None:
    database = JournalledDB(folder)
    table = contacts(database)
    changes = [
        lambda: table.insert({"name": "Mara"}),
        lambda: table.update({"name": "Ana"}, doc_ids=[1]),
        lambda: (table.truncate(), table.put(9, {"name": "Tomas"})),
    ]
    files = [None]
    for change in changes:
        change()
        files.append(dict(database.storage.frozen()))
    crash(database)
    if (state := files[snapshots]) is not None:
        (folder / "database.json").write_bytes(b"".join(encode(state)))

    assert names(folder) == (["Tomas"], [])


def test_a_torn_end_is_cut_kept_aside_and_reported(folder: Path) -> None:
    write_then_crash(folder, "Mara")
    [(_, path)] = find_journals(folder)
    whole = path.read_bytes().rstrip(b"\0")
    path.write_bytes(whole + encode_line(b'[["put","contacts","2",{}]]')[:-9] + bytes(50))

    found, report = names(folder)

    assert found == ["Mara"]
    assert len(report) == 1
    assert report[0].startswith("The end of journal-000001.log was cut off")
    assert (folder / "damaged" / "journal-000001-1.log").exists()
    assert names(folder) == (["Mara"], []), "the second opening finds nothing to say"


def test_a_damaged_line_in_the_middle_is_set_aside_and_the_rest_goes_on(folder: Path) -> None:
    write_then_crash(folder, "Mara", "Tomas", "Ana")
    [(_, path)] = find_journals(folder)
    path.write_bytes(path.read_bytes().replace(b"Tomas", b"Tom\0s"))

    found, report = names(folder)

    assert found == ["Mara", "Ana"]
    assert "Part of journal-000001.log is damaged" in report[0]
    assert b"Tom\0s" in (folder / "damaged" / "journal-000001-1.log").read_bytes()
    assert names(folder) == (["Mara", "Ana"], [])


def test_a_change_of_an_unknown_kind_is_set_aside(folder: Path) -> None:
    write_then_crash(folder, "Mara")
    [(_, path)] = find_journals(folder)
    line = encode_line(b'[["paint","contacts","2"]]')
    path.write_bytes(path.read_bytes().rstrip(b"\0") + line)

    found, report = names(folder)

    assert found == ["Mara"]
    assert "words this version does not know" in report[0]


def test_a_damaged_database_file_is_kept_aside_whole(folder: Path) -> None:
    write_then_crash(folder, "Mara", "Tomas")
    names(folder)
    path = folder / "database.json"
    damaged = path.read_bytes().replace(b'{"name":"Mara"}', b"\0" * 15)
    path.write_bytes(damaged)

    found, report = names(folder)

    assert found == ["Tomas"]
    assert "Entry 1 of contacts could not be read." in report
    assert report[-1] == "The damaged file was kept as damaged/database-1.json."
    assert (folder / "damaged" / "database-1.json").read_bytes() == damaged
    assert names(folder) == (["Tomas"], [])


def test_a_missing_database_file_is_reported(folder: Path) -> None:
    database = JournalledDB(folder)
    contacts(database).insert({"name": "Mara"})
    database.storage.compact()
    contacts(database).insert({"name": "Tomas"})
    crash(database)
    (folder / "database.json").unlink()

    assert names(folder) == (
        ["Tomas"],
        ["database.json is missing: restore a backup to have it all."],
    )


def test_leftovers_of_a_killed_writer_are_cleared(folder: Path) -> None:
    write_then_crash(folder, "Mara")
    (folder / "database.json.tmp").write_bytes(b"{ half")

    names(folder)

    assert list(folder.glob("*.tmp")) == []


def test_saving_goes_on_while_the_journal_is_folded(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writing, go_on = threading.Event(), threading.Event()
    went_on: list[bool] = []

    def write_slowly(path: Path, chunks: object) -> None:
        writing.set()
        went_on.append(go_on.wait(30))
        write_atomically(path, chunks)

    write_atomically = storage_module.write_atomically
    with JournalledDB(folder, journal_bytes=2_000) as database:
        monkeypatch.setattr(storage_module, "write_atomically", write_slowly)
        while not writing.is_set():
            contacts(database).insert({"name": "x" * 500})
        contacts(database).insert({"name": "saved meanwhile"})
        count = len(contacts(database))
        go_on.set()
    assert went_on[0], "the save waited for the folding"

    found, report = names(folder)
    assert (len(found), found[-1], report) == (count, "saved meanwhile", [])


def test_folding_that_was_cut_short_is_taken_up_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = JournalledDB(folder)
    contacts(database).insert({"name": "Mara"})
    with monkeypatch.context() as full:
        full.setattr(storage_module, "write_atomically", _refuse)
        with pytest.raises(StoreError, match="disk is full"):
            database.storage.compact()
    contacts(database).insert({"name": "Tomas"})
    crash(database)
    assert len(find_journals(folder)) == 2

    assert names(folder) == (["Mara", "Tomas"], [])
    assert find_journals(folder) == []


def test_the_journal_stays_short_over_many_saves(folder: Path) -> None:
    with JournalledDB(folder, journal_bytes=5_000) as database:
        for number in range(300):
            contacts(database).put(1, {"name": "x" * 200, "number": number})
        for number in range(60):  # one by one: what piled up while it was folded is folded too
            database.storage._background.join()
            contacts(database).put(1, {"name": "x" * 200, "number": number})
        database.storage._background.join()
        written = [path.read_bytes().rstrip(b"\0") for _, path in find_journals(folder)]
        assert sum(map(len, written)) < 6_000
    assert (folder / "database.json").stat().st_size < 1_000


def test_a_folding_that_fails_is_reported_and_loses_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(storage_module, "write_atomically", _refuse)
        with JournalledDB(folder, journal_bytes=1_000) as database:
            for _ in range(5):
                contacts(database).insert({"name": "x" * 500})
        assert "The disk is full: the journal was kept as it is." in database.storage.report[0]

    found, report = names(folder)
    assert (len(found), report) == (5, [])


def test_files_are_private(folder: Path) -> None:
    write_then_crash(folder, "Mara")
    names(folder)

    assert folder.stat().st_mode & 0o777 == 0o700
    for path in folder.rglob("*"):
        assert path.stat().st_mode & 0o077 == 0, path


def _refuse(*_: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_journal_that_was_removed_meanwhile_loses_nothing_that_is_confirmed(
    folder: Path,
) -> None:
    """A tool that tidies up: what is written to a removed file is gone with the process."""
    database = JournalledDB(folder)
    table = database.table("contacts")
    table.put(1, {"n": 1})
    for path in folder.glob("journal-*.log"):
        path.unlink()

    with pytest.raises(StoreError, match="nothing was saved"):
        table.put(2, {"n": 2})
    database.storage._background.join()
    table.put(3, {"n": 3})

    found = recover(folder, folder / "database.json").tables["contacts"]
    assert set(found) == {"1", "3"}
    database.close()
