"""The command as a user runs it: a process of its own, on a folder of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from support import HANNA, Run

PATIENCE = 60.0  # seconds for a start or an end on a busy machine


@pytest.fixture
def port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def environment(tmp_path: Path, port: int) -> dict[str, str]:
    """The user's environment: a data folder, a port, no screen."""
    chosen = {"COFFEECHAT_DATA": str(tmp_path / "data"), "COFFEECHAT_PORT": str(port)}
    kept = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    return {**kept, **chosen, "PYTHONIOENCODING": "utf-8"}


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    """Run `coffeechat` with some words and wait for it."""

    def call(*words: str, text: str | bytes = "") -> subprocess.CompletedProcess[str]:
        given = text.encode() if isinstance(text, str) else text
        done = subprocess.run(
            [sys.executable, "-m", "coffeechat", *words], input=given, capture_output=True,
            env=environment, timeout=PATIENCE, check=False,
        )  # fmt: skip
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )

    return call


@pytest.fixture
def page(tmp_path: Path) -> str:
    """An invented profile page as a file."""
    path = tmp_path / "hanna.html"
    path.write_text(HANNA, "utf-8")
    return str(path)


@pytest.fixture
def serving(environment: dict[str, str], port: int) -> Iterator[subprocess.Popen[str]]:
    """A companion that serves the folder."""
    process = subprocess.Popen(
        [sys.executable, "-m", "coffeechat", "serve"], env=environment, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    wait_until_healthy(port, process)
    yield process
    process.terminate()
    process.communicate(timeout=PATIENCE)


def wait_until_healthy(port: int, process: subprocess.Popen[str]) -> None:
    """Return as soon as the companion answers; fail with its output where it ended."""
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        if process.poll() is not None:
            pytest.fail(f"the companion ended: {process.communicate()[0]}")
        link = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            link.request("GET", "/api/health")
            if link.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            link.close()
    pytest.fail("the companion did not answer")
