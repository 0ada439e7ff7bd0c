"""A companion as the user runs it, in a process of its own, over a store of invented people."""

from __future__ import annotations

import http.client
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from coffeechat.config import HOST
from coffeechat.serving import Holder, read_holder

PATIENCE = 120.0  # seconds for a start on a busy machine
#: What a user's companion does not have: other data, and to compile itself at each start, as
#: one does that is not installed by pip where Python may keep no bytecode.
UNWANTED = {"COFFEECHAT_DATA", "COFFEECHAT_PORT", "PYTHONDONTWRITEBYTECODE"}
SETTLED = 0.02  # share of a processor below which a companion has nothing left to prepare


class Companion:
    """A running companion: `call` as a script does, `show` as a signed-in browser does."""

    def __init__(self, folder: Path) -> None:
        self.port = _free_port()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "coffeechat", "serve", "--data", str(folder),
             "--port", str(self.port)],
            stdout=subprocess.DEVNULL,
            env={name: value for name, value in os.environ.items()
                 if name not in UNWANTED},
        )  # fmt: skip
        self.link = http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)
        self._folder = folder
        self._token = self._cookie = ""

    def wait(self) -> None:
        """Return as soon as it answers."""
        wait_for_answer(self.port)

    def settle(self) -> None:
        """Wait until it has prepared all that it prepares in the background."""
        holder = self._holder()
        self._token = holder.token
        before = -1.0
        while (spent := _processor_seconds(self.process.pid)) - before > SETTLED:
            before = spent
            time.sleep(1)

    def call(self, method: str, path: str, body: Any = None) -> bytes:
        """Return the body of a script's call; raise where it is refused."""
        data = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": "application/json"}
        return self._ask(method, path, data, headers)

    def show(self, path: str) -> bytes:
        """Return a page or a file of the web view."""
        if not self._cookie:
            link = json.loads(self.call("POST", "/api/sign-in-links", {}))["link"]
            self._cookie = self._sign_in(link)
        return self._ask("GET", path, None, {"Cookie": self._cookie})

    def sign_in_link(self) -> str:
        """Return a link that signs a browser in once."""
        return str(json.loads(self.call("POST", "/api/sign-in-links", {}))["link"])

    def second_link(self) -> Companion:
        """Return the same companion as another client sees it; it must not stop it."""
        other = copy(self)
        other.link = http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)
        return other

    def stop(self) -> None:
        """End it, as a closed terminal does."""
        self.link.close()
        self.process.terminate()
        self.process.wait(PATIENCE)

    def _sign_in(self, link: str) -> str:
        self.link.request("GET", link.partition(f":{self.port}")[2])
        answer = self.link.getresponse()
        answer.read()
        return (answer.getheader("Set-Cookie") or "").partition(";")[0]

    def _ask(self, method: str, path: str, data: bytes | None, headers: dict[str, str]) -> bytes:
        self.link.request(method, path, data, headers)
        answer = self.link.getresponse()
        body = answer.read()
        if answer.status >= http.client.MULTIPLE_CHOICES:
            raise RuntimeError(f"{method} {path}: {answer.status} {body[:300]!r}")
        return body

    def _holder(self) -> Holder:
        end = time.monotonic() + PATIENCE
        while (holder := read_holder(self._folder)) is None:
            if time.monotonic() > end or self.process.poll() is not None:
                raise RuntimeError("the companion did not start")
            time.sleep(0.05)
        return holder


@contextmanager
def serving(folder: Path) -> Iterator[Companion]:
    """Serve a data folder; the companion is settled when it is handed over."""
    companion = Companion(folder)
    try:
        companion.wait()
        companion.settle()
        yield companion
    finally:
        companion.stop()


EMPTY = """
import sys, flask, waitress
app = flask.Flask("empty")
app.add_url_rule("/api/health", view_func=lambda: "")
waitress.serve(app, host="127.0.0.1", port=int(sys.argv[1]), threads=8)
"""


@contextmanager
def empty_answers() -> Iterator[Callable[[], bytes]]:
    """Give a function that asks a bare Flask application, served alike, for nothing."""
    port = _free_port()
    process = subprocess.Popen([sys.executable, "-c", EMPTY, str(port)])
    try:
        wait_for_answer(port)
        link = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)

        def ask() -> bytes:
            link.request("GET", "/api/health")
            return link.getresponse().read()

        yield ask
        link.close()
    finally:
        process.terminate()
        process.wait(PATIENCE)


def wait_for_answer(port: int) -> None:
    """Return as soon as a server on this port answers whether it is well."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        link = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
        try:
            link.request("GET", "/api/health")
            link.getresponse().read()
            return
        except ConnectionError:
            time.sleep(0.005)
        finally:
            link.close()
    raise RuntimeError("the companion did not answer")


def in_own_process(target: Any, *arguments: Any) -> None:
    """Run a function elsewhere, so that what it needs is not measured here."""
    process = get_context("spawn").Process(target=target, args=arguments)
    process.start()
    process.join()
    if process.exitcode:
        raise RuntimeError(f"{target.__name__} failed")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _processor_seconds(pid: int) -> float:
    """Return what a process and its children have used of the processor so far."""
    spent = 0
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:  # it has just ended
                continue
            if pid in (int(folder.name), int(fields[1])):
                spent += int(fields[11]) + int(fields[12])
    return spent / os.sysconf("SC_CLK_TCK")
