"""Bad luck of a real companion: killed in the middle of captures, a full disk, a terminal
that closes. What was answered is there afterwards; what is sent again is there once."""

from __future__ import annotations

import contextlib
import random
import signal
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

import pytest

from faults.served import PATIENCE, Served, page, start, stop

ROUNDS = (signal.SIGKILL, signal.SIGTERM, signal.SIGKILL, signal.SIGINT)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def send_until_it_ends(served: Served, numbers: Iterator[int]) -> None:
    for number in numbers:
        key = f"press-{number}"
        served.sent[key] = page(number)
        try:
            served.capture(key)
        except (OSError, ValueError, HTTPException):  # it ended: whether it was kept, nobody knows
            return


def test_captures_that_were_answered_outlive_every_end_and_none_is_kept_twice(data: Path) -> None:
    chance, numbers = random.Random(7), iter(range(1_000))
    sent: dict[str, dict[str, Any]] = {}
    confirmed: dict[str, tuple[str, str]] = {}
    for how in (*ROUNDS, None):
        served = start(data)
        served.sent, served.confirmed = sent, confirmed
        for contact, name in confirmed.values():
            status, answer = served.ask("GET", f"/api/contacts/{contact}")
            assert (status, answer["contact"]["name"]["value"]) == (200, name)
        for key in sent.keys() - confirmed.keys():
            assert served.capture(key) in (200, 201)
        assert served.ask("GET", "/api/contacts")[1]["total"] == len(confirmed)
        assert served.ask("GET", "/api/state")[1]["report"] == []
        if how is None:
            stop(served, signal.SIGTERM)
            break
        senders = [
            threading.Thread(target=send_until_it_ends, args=(served, numbers)) for _ in range(2)
        ]
        for sender in senders:
            sender.start()
        time.sleep(chance.uniform(1, 3))
        stop(served, how)
        for sender in senders:
            sender.join(PATIENCE)
    assert len(confirmed) > 4


def test_a_terminal_that_closes_ends_it_politely(data: Path) -> None:
    served = start(data)
    stop(served, signal.SIGHUP)
    assert served.process.returncode == 0
    assert not (data / "companion.json").exists()


def test_a_full_disk_at_the_start_keeps_nobody_from_reading(data: Path) -> None:
    served = start(data)
    served.sent["k"] = page(1)
    assert served.capture("k") == 201
    stop(served, signal.SIGTERM)

    served = start(data, wrapped=("sh", "-c", 'ulimit -f 0 && exec "$@"', "sh"))
    with contextlib.closing(HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)) as link:
        link.request("GET", "/api/health")
        assert link.getresponse().status == 200
    assert "can't find this companion" in stop(served, signal.SIGTERM)

    served = start(data)
    assert served.ask("GET", "/api/contacts")[1]["total"] == 1
    stop(served, signal.SIGTERM)
