"""The companion as the user starts it: what its files, its log and `ps` give away."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import re
import socket
import stat
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

PATIENCE = 60.0  # seconds for a start on a busy machine
BROWSER = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_text(sys.argv[2])"


@dataclass
class Started:
    """A running companion, and the address its stand-in for a browser was started with."""

    pid: int
    port: int
    data: Path
    log: Path
    opened: str

    def get(self, path: str, **headers: str) -> http.client.HTTPResponse:
        with contextlib.closing(
            http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        ) as connection:
            connection.request("GET", path, headers=headers)
            answer = connection.getresponse()
            answer.read()
        return answer

    @property
    def link(self) -> str:
        """The path of the sign-in link that the opened page leads to."""
        page = Path(self.opened.removeprefix("file://")).read_text("utf-8")
        return re.search(r"url=http://[^/]+(/sign-in\?link=[\w-]+)", page)[1]

    @property
    def run_token(self) -> str:
        return json.loads((self.data / "companion.json").read_text("utf-8"))["token"]


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    folder = tmp_path_factory.mktemp("home")
    data, log, opened = folder / "data", folder / "log", folder / "opened"
    (folder / "browser.py").write_text(BROWSER)
    port = free_port()
    environment = {
        **os.environ,
        "DISPLAY": ":0",
        "BROWSER": f"{sys.executable} {folder / 'browser.py'} {opened} %s",
    }
    command = [sys.executable, "-m", "coffeechat", "serve", "--open"]
    with log.open("wb") as written:
        process = subprocess.Popen(
            [*command, "--data", str(data), "--port", str(port)],
            stdout=written, stderr=written, env=environment,
        )  # fmt: skip
    try:
        wait_for(port, process, log)
        yield Started(process.pid, port, data, log, opened.read_text("utf-8"))
    finally:
        process.terminate()
        process.wait(PATIENCE)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(port, process, log):
    """Wait until the companion answers; its port is open a little before that."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(log.read_text("utf-8"))


def test_the_browser_is_started_with_a_page_and_not_with_the_link(started):
    assert started.opened.startswith("file://")
    assert "link=" not in started.opened
    answer = started.get(started.link)
    assert (answer.status, "Set-Cookie" in answer.headers) == (200, True)


def test_the_process_list_shows_no_secret(started):
    shown = subprocess.run(["ps", "-ww", "-eo", "args"], capture_output=True, text=True, check=True)
    assert str(started.port) in shown.stdout
    assert started.run_token not in shown.stdout
    assert started.link not in shown.stdout


def test_every_file_is_the_users_alone(started):
    everything = [started.data, *started.data.rglob("*")]
    assert len(everything) > 2
    modes = {str(path): oct(stat.S_IMODE(path.stat().st_mode) & 0o077) for path in everything}
    assert set(modes.values()) == {"0o0"}, modes


def test_no_address_but_the_loopback_answers(started):
    assert started.get("/api/health").status == 200
    for other in ("127.0.0.2", "::1"):
        with pytest.raises(OSError):
            socket.create_connection((other, started.port), timeout=2)


def test_the_log_names_no_secret(started):
    token = started.run_token
    assert started.get("/api/contacts", Authorization=f"Bearer {token}").status == 200
    assert started.get(f"/api/contacts?token={token}").status == 401
    started.get(started.link)
    log = started.log.read_text("utf-8")
    assert str(started.port) in log
    assert token not in log
    assert started.link not in log


def test_a_browser_that_asks_for_much_at_once_fills_no_log(started):
    asked = f"GET /api/health HTTP/1.1\r\nHost: 127.0.0.1:{started.port}\r\n\r\n".encode()
    with contextlib.ExitStack() as stack:
        links = [
            stack.enter_context(socket.create_connection(("127.0.0.1", started.port), PATIENCE))
            for _ in range(100)
        ]
        for link in links:
            link.sendall(asked)
        assert all(link.recv(12) == b"HTTP/1.1 200" for link in links)
    assert "WARNING" not in started.log.read_text("utf-8")
