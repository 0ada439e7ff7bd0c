"""A small application under the real server, with the clock and the settings in hand."""

from __future__ import annotations

import copy
import http.client
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

import pytest
from flask import Flask, render_template_string, request
from waitress.server import create_server

from coffeechat.records.errors import Explained
from coffeechat.security import Security, install
from coffeechat.security.limits import SERVER_LIMITS
from support import serving

EXTENSION = "chrome-extension://" + "abcdefghijklmnop" * 2
OTHER_EXTENSION = "chrome-extension://" + "ponmlkjihgfedcba" * 2
FIREFOX_EXTENSION = "moz-extension://01234567-89ab-cdef-0123-456789abcdef"


class MemorySettings:
    """Settings that share no value with their user, as the real ones don't."""

    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}
        self.disk_is_full = False

    def get(self, key: str, default: Any = None) -> Any:
        return copy.deepcopy(self.kept.get(key, default))

    def set(self, key: str, value: Any) -> None:
        if self.disk_is_full:
            raise Explained("The disk is full.")
        self.kept[key] = json.loads(json.dumps(value))


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass
class Companion:
    """The running server, and what was done by it."""

    port: int
    security: Security
    settings: MemorySettings
    clock: Clock
    done: list[str] = field(default_factory=list)

    extension = EXTENSION
    other_extension = OTHER_EXTENSION
    firefox_extension = FIREFOX_EXTENSION

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def origin(self) -> str:
        return f"http://{self.address}"

    def ask(
        self,
        method: str,
        path: str,
        headers: dict[str, str | None] | None = None,
        body: bytes | None = None,
    ) -> Answer:
        """Send exactly these headers; Host is the right one unless it is given (None: none)."""
        lines = {"Host": self.address, **(headers or {})}
        if body is not None and "Transfer-Encoding" not in lines:
            lines.setdefault("Content-Length", str(len(body)))
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in lines.items():
            if value is not None:
                connection.putheader(name, value)
        connection.endheaders()
        try:
            if body is not None:
                connection.send(body)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the server has answered before it read all of an oversize body
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read())
        connection.close()
        return answer

    def send_json(self, path: str, value: Any, **headers: str) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.ask(
            "POST", path, {"Content-Type": "application/json", **named}, json.dumps(value).encode()
        )

    def pair(self, origin: str = EXTENSION, code: str | None = None) -> Answer:
        """Pair as an extension does, with the code that is on show."""
        code = code or self.security.pairing.offer().code
        return self.send_json(
            "/api/pair",
            {"code": code, "client_name": "Chromium"},
            Origin=origin,
            Sec_Fetch_Site="none",
            Sec_Fetch_Mode="cors",
        )

    def sign_in(self) -> str:
        """Follow a fresh link and return the Cookie header of the session."""
        path = self.security.sessions.new_link().removeprefix(self.origin)
        answer = self.ask("GET", path)
        assert answer.status == 200
        return answer.headers["Set-Cookie"].partition(";")[0]


@pytest.fixture(scope="session")
def quiet() -> list[str]:
    """What keeps a Chromium from looking for anything but what the test asks."""
    return ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture
def settings() -> MemorySettings:
    return MemorySettings()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@dataclass
class Server:
    """The real server on a port of its own; each test gives it an application of its own."""

    port: int = 0
    app: WSGIApplication | None = None

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        return self.app(environ, start_response)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    current = Server()
    running = create_server(current, host="127.0.0.1", port=0, threads=4, **SERVER_LIMITS)
    current.port = running.effective_port
    with serving(running):
        yield current


@pytest.fixture
def companion(server: Server, settings: MemorySettings, clock: Clock) -> Companion:
    server.app = app = Flask(__name__)
    security = install(
        app, settings, f"127.0.0.1:{server.port}", clock, open_pages=("/calendar/", "/offline")
    )
    running = Companion(server.port, security, settings, clock)
    _add_routes(app, running)
    return running


def _add_routes(app: Flask, companion: Companion) -> None:
    """Stand in for the product's own routes: each write leaves a trace in `done`."""

    @app.get("/api/health")
    def health() -> dict[str, str]:
        return {"name": "coffeechat"}

    @app.get("/api/contacts")
    def contacts() -> dict[str, list[str]]:
        return {"contacts": ["Rowan Example"]}

    @app.post("/api/captures")
    def capture() -> dict[str, int]:
        value = request.get_json()
        companion.done.append("capture")
        return {"length": len(json.dumps(value))}

    @app.post("/api/contacts/restore")
    def restore() -> dict[str, bool]:
        companion.done.append("restore")
        return {"restored": True}

    @app.get("/api/mistake")
    def api_mistake() -> str:
        raise RuntimeError("the secret is 4711")

    @app.get("/mistake")
    def page_mistake() -> str:
        raise RuntimeError("the secret is 4711")

    @app.get("/")
    def home() -> str:
        return "Rowan Example"

    @app.get("/form")
    def form() -> str:
        return render_template_string(
            '<form method="post" action="/contacts"><button>Add</button>'
            '<input type="hidden" name="csrf_token" value="{{ csrf_token() }}"></form>'
        )

    @app.get("/hostile")
    def hostile() -> str:
        return (
            '<p style="color: red">x</p><script>window.ran = 1</script>'
            '<img src="/none" onerror="window.ran = 1"><a href="javascript:ran=1">x</a>'
            '<base href="https://attacker.example/">'
        )

    @app.post("/contacts")
    def add() -> str:
        companion.done.append("add")
        return "added"

    @app.get("/calendar/<secret>.ics")
    def calendar(secret: str) -> str:
        return f"calendar {len(secret)}"

    @app.get("/offline")
    def offline() -> str:
        return "offline"
