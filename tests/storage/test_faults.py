"""Real faults: killed writers, a full disk, a folder one may not write to, two processes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from coffeechat.records.conversation import Message
from coffeechat.storage import Store, StoreLocked
from coffeechat.storage.database import JournalledDB

ROOT = Path(__file__).parents[2]
# A kill is the same in memory, and the disk of a busy machine makes it slow.
PLACE = next(path for path in ("/dev/shm", tempfile.gettempdir()) if Path(path).is_dir())
CHILD = Path(__file__).with_name("child.py")


def run_child(what: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, CHILD, what, folder],
        check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture
def holder(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the folder."""
    child = subprocess.Popen(
        [sys.executable, CHILD, "hold", folder],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    yield child
    child.kill()
    child.communicate()


def test_a_hundred_kills_lose_nothing_that_was_confirmed() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.faults", "--kills", "100", "--place", PLACE],
        check=False, cwd=ROOT, capture_output=True, text=True, timeout=300,
    )  # fmt: skip

    figures = dict(re.findall(r"^ *([a-z ]+?)  ([\d,.]+)$", done.stdout, re.MULTILINE))
    assert done.returncode == 0, done.stdout + done.stderr
    assert (figures["kills"], figures["lost"], figures["unreadable"]) == ("100", "0", "0")
    assert int(figures["confirmed"].replace(",", "")) > 100
    assert int(figures["inside a save"]) > 0
    assert int(figures["while folding"]) > 0


def test_a_full_disk_is_said_plainly_and_loses_nothing_confirmed(folder: Path) -> None:
    *lines, last = map(json.loads, run_child("fill", folder).splitlines())
    confirmed = {line["confirmed"] for line in lines}

    assert len(last["refused"]) == 9
    assert set(last["refused"]) == {
        "The disk is full: nothing was saved. Free some space and try again."
    }
    assert last["present"] == len(confirmed)
    with JournalledDB(folder) as database:
        assert {document.doc_id for document in database.table("messages")} == confirmed
        assert database.storage.report == []


def test_a_full_disk_keeps_nobody_from_reading(folder: Path) -> None:
    with Store.open(folder) as store:
        store.messages.add(Message(contact="1", channel="email", body="as it was"))

    said = run_child("full", folder)

    assert said == (
        "as it was\n"
        "The disk is full: nothing was saved. Free some space and try again.\n"
        "as it was\n"
    )


def test_a_folder_one_may_not_write_to_is_said_plainly() -> None:
    with tempfile.TemporaryDirectory() as parent:  # pytest's own folder lets nobody in
        folder = Path(parent) / "data"
        with Store.open(folder) as store:
            added = store.messages.add(Message(contact="1", channel="email"))
        before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        _set_modes(Path(parent), 0o555, 0o444)

        said = run_child("forbidden", folder)

        _set_modes(Path(parent), 0o700, 0o600)
        assert said == (
            "StoreError: The data folder can't be written to: the data could not be opened. "
            "Check who may write there.\n"
        )
        assert before == {path: path.read_bytes() for path in before}
        with Store.open(folder) as store:
            assert store.messages.get(added.id) == added


def test_a_place_where_no_folder_can_be_made_is_said_plainly() -> None:
    with tempfile.TemporaryDirectory() as parent:
        _set_modes(Path(parent), 0o555, 0o444)

        assert "The data folder can't be written to" in run_child(
            "forbidden", Path(parent) / "data"
        )


def test_a_second_process_is_told_who_holds_the_data(
    folder: Path, holder: subprocess.Popen[str]
) -> None:
    with pytest.raises(StoreLocked) as locked:
        Store.open(folder)

    assert (locked.value.pid, locked.value.port) == (holder.pid, 20_999)
    assert str(locked.value) == (
        f"The data in {folder} is in use by another coffeechat (process {holder.pid}), "
        "which answers at http://127.0.0.1:20999 (coffeechat open shows it). Stop it first."
    )


def test_a_killed_process_holds_nothing(folder: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()

    with Store.open(folder) as store:
        assert store.report == []


def test_without_a_note_the_holder_is_still_kept_out(
    folder: Path, holder: subprocess.Popen[str]
) -> None:
    for note in (b"", b"[1]", b'{"pid": "x", "port": null}'):
        (folder / "holder.json").write_bytes(note)
        with pytest.raises(StoreLocked, match=r"in use by another coffeechat\. Stop it first\."):
            Store.open(folder)


def test_a_port_that_is_known_later_is_told_too(folder: Path) -> None:
    with Store.open(folder) as store:
        store.announce(20_301)
        with pytest.raises(StoreLocked) as locked:
            Store.open(folder)

    assert (locked.value.pid, locked.value.port) == (os.getpid(), 20_301)


def _set_modes(parent: Path, folders: int, files: int) -> None:
    if folders & 0o200:
        parent.chmod(folders)
    for path, names, found in os.walk(parent):
        for name in names:
            (Path(path) / name).chmod(folders)
        for name in found:
            (Path(path) / name).chmod(files)
    parent.chmod(folders)
