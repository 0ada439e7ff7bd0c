"""A client of Marionette, the protocol by which a Firefox lets itself be driven.

The libraries for it do not serve: Mozilla's own does not import on Python 3.13, and WebDriver's
needs a program beside the browser that no registry carries in a kept version. What is said
is `LENGTH:[0, id, command, {…}]`, what is answered `LENGTH:[1, id, error, result]`.
"""

from __future__ import annotations

import itertools
import json
import socket
import time
from typing import Any

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"  # how WebDriver marks an element in JSON


class MarionetteError(Exception):
    """The browser would not: the element is covered, gone, not there."""


class Marionette:
    """One session with a Firefox that listens on a port."""

    def __init__(self, port: int, patience: float) -> None:
        self._socket = _connect(port, patience)
        self._socket.settimeout(2 * patience)
        self._file = self._socket.makefile("rb")
        self._ids = itertools.count(1)
        self._receive()  # its greeting
        self.send("WebDriver:NewSession", acceptInsecureCerts=True)
        limit = int(patience * 1000)
        self.send("WebDriver:SetTimeouts", script=limit, pageLoad=limit, implicit=0)

    def send(self, command: str, **words: Any) -> Any:
        """Have the browser do something and return what it answers."""
        said = json.dumps([0, next(self._ids), command, words]).encode()
        self._socket.sendall(b"%d:%s" % (len(said), said))
        _, _, error, result = self._receive()
        if error:
            raise MarionetteError(f"{error['error']}: {error['message']}")
        return result

    def run(self, script: str, words: list[Any], *, inside: bool = False) -> Any:
        """Run the body of a function in the page, or inside the browser's own window."""
        answer = self.send(
            "WebDriver:ExecuteScript", script=script, args=words, newSandbox=False,
            sandbox="system" if inside else None,
        )  # fmt: skip
        return answer["value"]

    def run_until_done(self, script: str, words: list[Any]) -> Any:
        """The same in the page, for a script that calls its last argument when it is done."""
        answer = self.send(
            "WebDriver:ExecuteAsyncScript", script=script, args=words, newSandbox=False,
            sandbox=None,
        )  # fmt: skip
        return answer["value"]

    def close(self) -> None:
        """Hang up."""
        self._file.close()
        self._socket.close()

    def _receive(self) -> Any:
        length = b""
        while (byte := self._file.read(1)) != b":":
            if not byte:
                raise MarionetteError("the browser hung up")
            length += byte
        return json.loads(self._file.read(int(length)))


def _connect(port: int, patience: float) -> socket.socket:
    end = time.monotonic() + patience
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=patience)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
