"""How the command line speaks to the user's data: always through the JSON interface.

While a companion holds the data, a command asks it; without one, the command opens the
data itself and asks an application of its own. So there is one way to do each thing,
and nothing has to be stopped first.
"""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from coffeechat.config import HOST, Config
from coffeechat.records.errors import Explained


class Refused(Explained):
    """The companion's answer was no; the sentence says why and what to do."""


class Connection(Protocol):
    """Something that answers calls of the JSON interface."""

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the answer; raise Refused with the problem's sentence."""


@dataclass(frozen=True)
class RunningCompanion:
    """A companion that serves on this machine, asked over its own port."""

    port: int
    token: str

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the answer; raise Refused with the problem's sentence."""
        link = http.client.HTTPConnection(HOST, self.port, timeout=60)
        try:
            link.request(
                method, path, json.dumps(body) if body is not None else None, headers(self.token)
            )
            answer = link.getresponse()
            return unpack(answer.status, answer.read())
        except OSError as error:
            raise Refused(
                f"The companion on port {self.port} isn't answering: {error.strerror or error}."
            ) from error
        finally:
            link.close()


class OwnApplication:
    """An application of this process over the data that nobody else holds."""

    def __init__(self, app: Any, token: str, config: Config) -> None:
        # Flask's test client is its way of calling an application without a network.
        self._client, self._token, self._url = app.test_client(), token, config.url

    def call(self, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the answer; raise Refused with the problem's sentence."""
        answer = self._client.open(
            path, method=method, base_url=self._url, headers=headers(self._token),
            data=json.dumps(body) if body is not None else None,
        )  # fmt: skip
        return unpack(answer.status_code, answer.data)


def headers(token: str) -> dict[str, str]:
    """Return the headers of a script's request."""
    return {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}


def unpack(status: int, data: bytes) -> dict[str, Any]:
    """Return the JSON of a good answer; raise Refused with the sentence of a bad one."""
    answer: dict[str, Any] = json.loads(data or b"{}")
    if status >= http.client.BAD_REQUEST:
        raise Refused(str(answer.get("detail") or answer.get("title") or f"Answer {status}."))
    return answer


@contextmanager
def connect(data: Path, port: int) -> Iterator[Connection]:
    """Give a connection to the data: through whoever holds it, else by opening it."""
    from coffeechat.app import create_app, open_companion
    from coffeechat.serving import read_holder
    from coffeechat.storage import StoreLocked

    config = Config(data=data, port=port)
    with ExitStack() as stack:
        try:
            companion = stack.enter_context(open_companion(config))
        except StoreLocked as locked:
            holder = read_holder(data)
            # A note of a process that was killed may name a port that is a stranger's now.
            if holder is None or holder.pid != locked.pid:
                raise Refused(str(locked)) from locked
            yield RunningCompanion(port=holder.port, token=holder.token)
            return
        app = create_app(companion, config)
        yield OwnApplication(app, app.extensions["coffeechat-security"].run_token, config)
