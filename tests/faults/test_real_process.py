"""Bad luck of a real companion: killed in the middle of captures, a full disk, a terminal
that closes. What was answered is there afterwards; what is sent again is there once."""

from __future__ import annotations

import contextlib
import json
import random
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

import pytest

from support import HANNA

PATIENCE = 60.0  # seconds, on a busy machine
ROUNDS = (signal.SIGKILL, signal.SIGTERM, signal.SIGKILL, signal.SIGINT)
NAMES = ("Anna", "Berit", "Cecilia", "Dagmar", "Elsa", "Frida", "Greta", "Ingrid")


@dataclass
class Served:
    """A companion on a folder, and what it confirmed: contact id and name by key."""

    data: Path
    port: int
    process: subprocess.Popen[bytes]
    sent: dict[str, dict[str, Any]] = field(default_factory=dict)
    confirmed: dict[str, tuple[str, str]] = field(default_factory=dict)

    def ask(self, method: str, path: str, body: Any = None, key: str = "") -> tuple[int, Any]:
        token = json.loads((self.data / "companion.json").read_text("utf-8"))["token"]
        with contextlib.closing(HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)) as link:
            headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
            link.request(
                method, path, None if body is None else json.dumps(body),
                headers | ({"Idempotency-Key": key} if key else {}),
            )  # fmt: skip
            answer = link.getresponse()
            return answer.status, json.loads(answer.read())

    def capture(self, key: str) -> int:
        status, answer = self.ask("POST", "/api/captures", self.sent[key], key)
        if status in (200, 201):
            contact = answer["contact"]
            assert len(contact["captures"]) == 1
            self.confirmed[key] = contact["id"], contact["name"]["value"]
        return status


def start(data: Path, *, disk_full: bool = False) -> Served:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "coffeechat", "serve"]
    command += ["--data", str(data), "--port", str(port)]
    if disk_full:
        command = ["sh", "-c", 'ulimit -f 0 && exec "$@"', "sh", *command]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return Served(data, port, process)
        time.sleep(0.1)
    process.kill()
    pytest.fail(process.communicate()[0].decode())


def stop(served: Served, how: signal.Signals) -> str:
    served.process.send_signal(how)
    said = served.process.communicate(timeout=PATIENCE)[0].decode()
    assert "Traceback" not in said
    return said


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def page(number: int) -> dict[str, Any]:
    name = f"{NAMES[number % 8]} {NAMES[number // 8 % 8]}sson"
    return {
        "url": f"https://people.example/{number}",
        "html": HANNA.replace("Hanna Lindqvist", name),
        "captured_at": "2026-11-23T09:30:00Z",
    }


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

    served = start(data, disk_full=True)
    with contextlib.closing(HTTPConnection("127.0.0.1", served.port, timeout=PATIENCE)) as link:
        link.request("GET", "/api/health")
        assert link.getresponse().status == 200
    assert "can't find this companion" in stop(served, signal.SIGTERM)

    served = start(data)
    assert served.ask("GET", "/api/contacts")[1]["total"] == 1
    stop(served, signal.SIGTERM)
