"""A real companion as a process of its own, and what it confirmed."""

from __future__ import annotations

import contextlib
import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest

from support import HANNA

PATIENCE = 60.0  # seconds, on a busy machine
NAMES = ("Anna", "Berit", "Cecilia", "Dagmar", "Elsa", "Frida", "Greta", "Ingrid")


#: What was started and may still run, for the end of the test.
RUNNING: list[subprocess.Popen[bytes]] = []


@contextlib.contextmanager
def heeding_signals() -> Iterator[None]:
    """Let what is started heed these signals: a shell has what it runs in the background ignore
    them, and that is passed on."""
    names = (signal.SIGINT, signal.SIGHUP)
    ignored = [name for name in names if signal.getsignal(name) == signal.SIG_IGN]
    for name in ignored:
        signal.signal(name, signal.SIG_DFL)
    try:
        yield
    finally:
        for name in ignored:
            signal.signal(name, signal.SIG_IGN)


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


def start(
    data: Path, *, program: Sequence[str] = ("-m", "coffeechat"), wrapped: Sequence[str] = (),
    said: str = "",
) -> Served:  # fmt: skip
    """Serve a folder with a program of Python's; `wrapped` are words before the command,
    `said` is what the program reads on its standard input first."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [*wrapped, sys.executable, *program, "serve"]
    command += ["--data", str(data), "--port", str(port)]
    with heeding_signals():
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
    RUNNING.append(process)
    assert process.stdin is not None
    process.stdin.write(said.encode())
    process.stdin.flush()
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return Served(data, port, process)
        time.sleep(0.1)
    process.kill()
    pytest.fail(process.communicate()[0].decode())


def stop(served: Served, how: signal.Signals = signal.SIGTERM) -> str:
    """End a companion and return what it said."""
    served.process.send_signal(how)
    said = served.process.communicate(timeout=PATIENCE)[0].decode()
    assert "Traceback" not in said
    return said


def page(number: int) -> dict[str, Any]:
    name = f"{NAMES[number % 8]} {NAMES[number // 8 % 8]}sson"
    return {
        "url": f"https://people.example/{number}",
        "html": HANNA.replace("Hanna Lindqvist", name),
        "captured_at": "2026-11-23T09:30:00Z",
    }
