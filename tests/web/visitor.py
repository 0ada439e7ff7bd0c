"""A browser without a screen, and facts as a page would give them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bs4 import BeautifulSoup
from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from werkzeug.test import TestResponse

from coffeechat.app import create_app
from coffeechat.config import Config
from coffeechat.records.contact import Contact
from coffeechat.records.fact import Fact
from coffeechat.workflow.companion import Companion
from support import PORT

ORIGIN = f"http://127.0.0.1:{PORT}"

#: Keeps a captured person: `keep("Hanna Lindqvist", role="Designer", stage="asked")`.
Keep = Callable[..., Contact]


class Compiled(BytecodeCache):
    """Compiled templates, kept in memory: every test has an application of its own, and
    compiling the templates anew took more than half of the time of these tests."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if kept := self.kept.get(bucket.key):
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.kept[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


def make_app(companion: Companion, config: Config) -> Flask:
    """Return the application of a companion, with the templates compiled once for all."""
    app = create_app(companion, config)
    app.jinja_env.bytecode_cache = COMPILED
    return app


class Browser:
    """Sends what a browser sends; `post` adds the page's CSRF token."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.client = app.test_client()
        self.security = app.extensions["coffeechat-security"]
        self.known_token = ""

    def sign_in(self) -> None:
        link = self.security.sessions.new_link().removeprefix(ORIGIN)
        assert self.client.get(link, base_url=ORIGIN).status_code == 200

    def get(self, path: str, **headers: str) -> TestResponse:
        return self.client.get(path, base_url=ORIGIN, headers=headers)

    def page(self, path: str) -> BeautifulSoup:
        answer = self.get(path)
        assert answer.status_code == 200, answer.text
        return BeautifulSoup(answer.text, "lxml")

    def token(self) -> str:
        """The session's token, as the forms of a page carry it."""
        if not self.known_token:
            page = self.page("/people/new")
            self.known_token = str(page.select_one("[name=csrf_token]")["value"])
        return self.known_token

    def post(self, path: str, *, follow: bool = True, **form: Any) -> TestResponse:
        return self.send(path, {"csrf_token": self.token(), **form}, follow=follow)

    def send(
        self, path: str, form: dict[str, Any], *, follow: bool = True, **headers: str
    ) -> TestResponse:
        sent = {"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin", **headers}
        return self.client.post(
            path, base_url=ORIGIN, data=form, headers=sent, follow_redirects=follow
        )


def read(value: str, evidence: str = "", confidence: float = 0.9) -> Fact:
    """Return a fact as a page's structured data would give it."""
    evidence = evidence or value[:300]
    return Fact(value=value, source="json-ld", evidence=evidence, confidence=confidence)
