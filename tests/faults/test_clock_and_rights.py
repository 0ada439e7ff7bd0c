"""A real companion whose clock is set back, or whose folder may no longer be written to."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection
from pathlib import Path

import pytest

from coffeechat.storage import Store
from coffeechat.storage.backups import find_backups
from faults.served import PATIENCE, Served, page, start, stop

LUCK = str(Path(__file__).with_name("out_of_luck.py"))
CLOCK, RIGHTS = (LUCK, "clock"), (LUCK, "rights")
MOMENTS = ("2026-11-23T09:30:00+00:00", "2026-01-01T00:00:00+00:00", "1999-12-31T23:59:59+00:00",
           "2037-06-01T12:00:00+00:00", "2026-11-23T09:31:00+00:00")  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def set_clock(served: Served, moment: str) -> None:
    assert served.process.stdin is not None
    served.process.stdin.write(f"{moment}\n".encode())
    served.process.stdin.flush()
    wait_for_clock(served, datetime.fromisoformat(moment))


def wait_for_clock(served: Served, moment: datetime) -> None:
    """Wait until answers are dated so: a connection that is open as the clock leaps is ended, as
    one that nothing came on for years."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with (
            suppress(ConnectionError),
            closing(HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)) as link,
        ):
            link.request("GET", "/api/health")
            told = parsedate_to_datetime(link.getresponse().headers["Date"])
            if abs(told - moment) < timedelta(minutes=1):
                return
        time.sleep(0.01)
    pytest.fail(f"the clock was not set to {moment}")


def save_one(served: Served, number: int) -> None:
    """Capture a page, and write a note, a talk and a message with the person on it."""
    key = f"press-{number}"
    served.sent[key] = page(number)
    assert served.capture(key) == 201
    contact = f"/api/contacts/{served.confirmed[key][0]}"
    for path, body in (
        ("notes", {"text": f"note {number}"}),
        ("conversations", {"notes": f"talk {number}"}),
        ("messages", {"channel": "email", "body": f"message {number}"}),
    ):
        status, answer = served.ask("POST", f"{contact}/{path}", body)
        assert status in (200, 201), answer


def check_all(served: Served) -> None:
    for key, (contact, name) in served.confirmed.items():
        number = key.removeprefix("press-")
        found = served.ask("GET", f"/api/contacts/{contact}")[1]["contact"]
        assert found["name"]["value"] == name
        assert [note["text"] for note in found["own_notes"]] == [f"note {number}"]
        for path, told in (("conversations", "notes"), ("messages", "body")):
            [one] = served.ask("GET", f"/api/contacts/{contact}/{path}")[1][path]
            assert one[told].endswith(number)
    assert served.ask("GET", "/api/contacts")[1]["total"] == len(served.confirmed)


def test_a_clock_that_jumps_costs_nothing(data: Path) -> None:
    kept: Served | None = None
    for how in (signal.SIGTERM, signal.SIGKILL, signal.SIGTERM):
        with patient_start(data, MOMENTS[0]) as served:
            if kept:
                served.sent, served.confirmed = kept.sent, kept.confirmed
            for moment in MOMENTS:
                set_clock(served, moment)
                save_one(served, len(served.sent))
                check_all(served)
                assert served.ask("GET", "/api/state")[1]["report"] == []
            stop(served, how)
            kept = served

    assert kept is not None
    assert len(kept.confirmed) == 3 * len(MOMENTS)
    with Store.open(data) as store:
        assert len(store.contacts) == len(kept.confirmed)
        assert store.report == []
    assert find_backups(data / "backups")


@contextmanager
def patient_start(data: Path, moment: str) -> Iterator[Served]:
    served = start(data, program=CLOCK, said=f"{moment}\n")
    try:
        yield served
    finally:
        served.process.kill()


def test_a_folder_that_may_not_be_written_to_is_said_at_the_start(data: Path) -> None:
    served = start(data)
    save_one(served, 0)
    stop(served)
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    set_rights(data, 0o555, 0o444)

    done = subprocess.run(
        [sys.executable, *RIGHTS, "serve", "--data", str(data), "--port", str(served.port)],
        check=False, capture_output=True, text=True, timeout=PATIENCE,
    )  # fmt: skip

    set_rights(data, 0o700, 0o600)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == (
        "The data folder can't be written to: the data could not be opened. "
        "Check who may write there.\n"
    )
    assert before == {path: path.read_bytes() for path in before}


def test_a_folder_that_becomes_read_only_meanwhile_loses_nothing(data: Path) -> None:
    served = start(data, program=RIGHTS)
    save_one(served, 0)
    set_rights(data, 0o555, 0o444)
    # The journal is open, so what belongs to a record is still kept; a page needs a new file.
    contact = f"/api/contacts/{served.confirmed['press-0'][0]}"
    status, answer = served.ask("PATCH", contact, {"tags": ["kept"]})
    assert (status, answer["contact"]["tags"]) == (200, ["kept"])
    served.sent["press-1"] = page(1)
    status, answer = served.ask("POST", "/api/captures", page(1), "press-1")
    assert status == 507
    assert "can't be written to: the page was not kept" in answer["detail"]
    check_all(served)
    stop(served)
    set_rights(data, 0o700, 0o600)

    again = start(data)
    again.sent, again.confirmed = served.sent, served.confirmed
    check_all(again)
    assert again.ask("GET", contact)[1]["contact"]["tags"] == ["kept"]
    assert again.capture("press-1") == 201
    stop(again)


def set_rights(data: Path, folders: int, files: int) -> None:
    for path in (data, *data.rglob("*")):
        path.chmod(folders if path.is_dir() else files)
