"""A companion as the user runs it: the real process on a free port and a folder of its own."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import Any

PATIENCE = 60.0  # seconds for a start on a busy machine


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class RunningCompanion:
    """`python -m coffeechat serve`, which may be stopped and started again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None
        self._token = ""

    def start(self) -> None:
        """Start it, where it does not run, and wait until it answers."""
        if self._process:
            return
        log = (self.folder.parent / "companion.log").open("ab")
        self._process = self._launch(stdout=log, stderr=log, env=_environment())
        log.close()
        self._wait_until_healthy()

    def stop(self) -> None:
        """End it as a closed terminal does."""
        if self._process:
            self._process.terminate()
            self._process.wait(PATIENCE)
            self._process = None

    def kill(self) -> None:
        """End it in the middle of whatever it does, as a power cut would."""
        if self._process:
            self._process.kill()
            self._process.wait(PATIENCE)
            self._process = None

    def __enter__(self) -> RunningCompanion:
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Call its interface as a script would, and return the JSON."""
        if not self._token:
            self._token = self._run("token").splitlines()[-1]
        request = urllib.request.Request(
            self.address + path, method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"},
        )  # fmt: skip
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)

    def names(self) -> list[str]:
        """Return the names of all contacts, in order."""
        contacts = self.ask("GET", "/api/contacts")["contacts"]
        return sorted(contact["name"]["value"] for contact in contacts)

    def sign_in_link(self) -> str:
        """Return a one-time link to the web view, printed where there is no screen."""
        return self._run("open").split()[-1]

    def _launch(self, **streams: Any) -> subprocess.Popen[bytes]:
        return subprocess.Popen(self._command("serve"), **streams)

    def _command(self, name: str) -> list[str]:
        options = ["--data", str(self.folder), "--port", str(self.port)]
        return [sys.executable, "-m", "coffeechat", name, *options]

    def _run(self, name: str) -> str:
        done = subprocess.run(
            self._command(name), check=True, capture_output=True, text=True, env=_environment()
        )
        return done.stdout.strip()

    def _wait_until_healthy(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(self.address + "/api/health", timeout=2):
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError((self.folder.parent / "companion.log").read_text())


def _environment() -> dict[str, str]:
    hidden = ("COFFEECHAT_DATA", "COFFEECHAT_PORT", "DISPLAY", "WAYLAND_DISPLAY")
    return {name: value for name, value in os.environ.items() if name not in hidden}
