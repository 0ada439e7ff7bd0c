"""`coffeechat backup` and `coffeechat restore`, as a user runs them."""

from __future__ import annotations

import json
import signal
import stat
import subprocess
from http.client import HTTPConnection
from pathlib import Path

import pytest

from coffeechat.storage import Store
from support import HANNA_URL, Run

URL = ("--url", HANNA_URL)
PAIRED = {
    "id": "77", "name": "A browser", "kind": "extension", "token_hash": "0" * 64,
    "origin": "chrome-extension://" + "a" * 32, "created": "2026-11-23T09:30:00Z",
}  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def names(data: Path) -> list[str]:
    with Store.open(data) as store:
        return [contact.name for contact in store.contacts.all()]


def forget_everyone(data: Path) -> None:
    with Store.open(data) as store:
        for contact in list(store.contacts.all()):
            store.forget(contact.id)


def test_a_backup_brings_back_a_person_with_the_page(
    run: Run, page: str, tmp_path: Path, data: Path
) -> None:
    run("capture", page, *URL)
    file = tmp_path / "mine.zip"

    written = run("backup", str(file))

    assert (written.returncode, written.stderr) == (0, "")
    assert str(file) in written.stdout
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    forget_everyone(data)
    restored = run("restore", str(file))
    assert (restored.returncode, restored.stderr) == (0, "")
    assert names(data) == ["Hanna Lindqvist"]
    with Store.open(data) as store:
        [contact] = store.contacts.all()
        assert "Hanna" in store.snapshots.read(contact.captures[0].snapshot)


def test_a_backup_of_a_running_companion_goes_through_it(
    run: Run, page: str, tmp_path: Path, serving: subprocess.Popen[str]
) -> None:
    run("capture", page, *URL)

    assert run("backup", str(tmp_path / "mine.zip")).returncode == 0

    assert run("restore", str(tmp_path / "mine.zip"), "--data", str(tmp_path / "new")).stderr == ""
    assert names(tmp_path / "new") == ["Hanna Lindqvist"]


def test_a_running_companion_must_be_stopped_before_restoring(
    run: Run, tmp_path: Path, serving: subprocess.Popen[str]
) -> None:
    run("backup", str(tmp_path / "mine.zip"))

    done = run("restore", str(tmp_path / "mine.zip"))

    assert done.returncode == 2
    assert str(serving.pid) in done.stderr
    assert done.stderr.endswith("Stop it first.\n")


@pytest.mark.parametrize("content", [b"", b"not a backup", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_backup_is_said_and_changes_nothing(
    run: Run, tmp_path: Path, data: Path, content: bytes
) -> None:
    (tmp_path / "mine.zip").write_bytes(content)

    done = run("restore", str(tmp_path / "mine.zip"))

    assert done.returncode == 2
    assert done.stderr == "mine.zip is no backup of coffeechat, or is damaged.\n"
    assert not data.exists()


def test_a_backup_never_overwrites_a_file_and_says_where_it_cannot_be(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "mine.zip").write_text("mine")

    assert "is there already" in run("backup", str(tmp_path / "mine.zip")).stderr
    assert "There is no folder" in run("backup", str(tmp_path / "none" / "mine.zip")).stderr
    assert (tmp_path / "mine.zip").read_text() == "mine"


def test_who_may_get_in_is_not_read_from_a_backup(run: Run, tmp_path: Path, data: Path) -> None:
    shut_out = {**PAIRED, "id": "78", "name": "Shut out since"}
    session = {"0" * 64: {"created": "2026-11-23T09:30:00+00:00", "seen": "2026-11-23T09:30:00Z"}}
    with Store.open(data) as store:
        store.settings.set("clients", [PAIRED, shut_out])
        store.settings.set("sessions", session)
        store.backup(tmp_path / "mine.zip")
        store.settings.set("clients", [PAIRED])

    run("restore", str(tmp_path / "mine.zip"))
    run("restore", str(tmp_path / "mine.zip"), "--data", str(tmp_path / "new"))

    with Store.open(data) as store:
        assert store.settings.get("clients") == [PAIRED]
        assert store.settings.get("sessions") is None
    with Store.open(tmp_path / "new") as store:
        assert store.settings.get("clients") is None


def test_only_the_command_line_may_name_a_file(
    run: Run, port: int, tmp_path: Path, serving: subprocess.Popen[str]
) -> None:
    token = run("token").stdout.strip().splitlines()[-1]
    link = HTTPConnection("127.0.0.1", port, timeout=60)
    link.request(
        "POST", "/api/backups", json.dumps({"path": str(tmp_path / "stolen.zip")}),
        {"Authorization": f"Bearer {token}", "Content-Type": "application/json"},
    )  # fmt: skip
    assert link.getresponse().status == 403
    link.close()
    assert not (tmp_path / "stolen.zip").exists()


def test_a_companion_restored_after_a_stop_serves_what_was_backed_up(
    run: Run, page: str, tmp_path: Path, serving: subprocess.Popen[str]
) -> None:
    run("capture", page, *URL)
    run("backup", str(tmp_path / "mine.zip"))
    serving.send_signal(signal.SIGTERM)
    assert serving.wait(timeout=60) == 0

    assert run("restore", str(tmp_path / "mine.zip")).returncode == 0
    assert run("prepare", "Hanna").returncode == 0
