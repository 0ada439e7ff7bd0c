"""`coffeechat doctor`: it looks, says what is wrong and which command mends it, and leaves
the mending to that command."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from coffeechat.storage import Store
from support import HANNA_URL, Run


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    with Store.open(folder) as store:
        store.settings.set("profile", {"name": "Ana", "background": "a teacher"})
    return folder


def looked_at(run: Run) -> list[str]:
    done = run("doctor")
    assert done.stderr == ""
    return [line[6:] for line in done.stdout.splitlines() if line.startswith("look")]


def test_what_others_may_read_is_named_with_the_command_that_mends_it(run: Run, data: Path) -> None:
    (data / "database.json").chmod(0o644)

    [line] = [line for line in looked_at(run) if "Others may read" in line]

    assert line == (
        f"Others may read {data / 'database.json'}. Mend it with: chmod -R go= '{data}'"
    )
    subprocess.run(line.partition("with: ")[2], shell=True, check=True)
    assert not any("Others may read" in line for line in looked_at(run))


def test_a_note_that_a_killed_companion_left_is_told_and_stays(run: Run, data: Path) -> None:
    note = data / "companion.json"
    note.write_text(json.dumps({"pid": os.getpid(), "port": 1, "token": "t"}))
    note.chmod(0o600)

    assert any("left companion.json behind" in line for line in looked_at(run))
    assert note.exists()


def test_a_companion_that_holds_the_data_is_named_with_its_process(
    run: Run, serving: subprocess.Popen[str]
) -> None:
    assert f"A companion (process {serving.pid}) is running" in run("doctor").stdout


def test_people_without_a_backup_are_told_and_a_backup_is_shown(
    run: Run, page: str, data: Path
) -> None:
    run("capture", page, "--url", HANNA_URL)  # the first close makes the daily backup
    [backup] = (data / "backups").iterdir()

    assert f"Backups: 1, the last of {backup.name[13:23]}: {backup}" in run("doctor").stdout
    backup.write_bytes(b"spoilt")
    assert any(f"{backup.name} is no backup" in line for line in looked_at(run))


def test_damage_is_told_with_where_it_was_set_aside(run: Run, page: str, data: Path) -> None:
    run("capture", page, "--url", HANNA_URL)
    database = data / "database.json"
    database.write_bytes(database.read_bytes().replace(b"Hanna Lindqvist", b"Hanna L\xff", 1))

    first, second = "\n".join(looked_at(run)), "\n".join(looked_at(run))

    assert "database.json was damaged" in first
    for told in (first, second):
        assert "coffeechat restore FILE" in told or "was kept as damaged/" in told
    assert "Damaged parts set aside" in second


def test_a_site_that_is_read_worse_than_before_is_told(run: Run, data: Path) -> None:
    with Store.open(data) as store:
        store.settings.set("site-read/weavers.example", {"pages": 9, "missed": 2, "outdated": 3})
        store.settings.set("site-read/potters.example", {"pages": 9, "missed": 0})

    lines = [line for line in looked_at(run) if ".example" in line]

    assert len(lines) == 2
    assert lines[0].startswith("Of the pages of weavers.example read lately (9), 2 gave less")
    assert lines[1].startswith("Of the pages of weavers.example read lately (9), 3 gave more by")
