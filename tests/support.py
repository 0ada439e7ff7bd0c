"""What tests of several rooms use: an invented page, a reader, a caller of the interface."""

from __future__ import annotations

import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from flask.testing import FlaskClient

from coffeechat.extraction import read_page, read_text
from coffeechat.records.record import Record

#: Runs `coffeechat` with some words, and with `text` on its standard input.
Run = Callable[..., "subprocess.CompletedProcess[str]"]

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
PORT = 20300

#: An invented person on an invented page.
HANNA = """<!doctype html><html lang="en"><head><title>Hanna Lindqvist</title></head><body><main>
<h1>Hanna Lindqvist</h1><p>Lead Learning Designer at Kestrel Learning</p><p>Gothenburg, Sweden</p>
<section><h2>About</h2><p>After six years as a ward nurse I moved into learning design. I believe
that people remember what they rehearse.</p></section>
<section><h2>Experience</h2><ul>
<li><h3>Lead Learning Designer</h3><p>Kestrel Learning</p><p>March 2020 – Present</p></li>
<li><h3>Ward Nurse</h3><p>Sahlbeck Hospital</p><p>2013 – 2019</p></li></ul></section>
<section><h2>Education</h2><ul><li><h3>University of Sahlbeck</h3><p>BSc Nursing</p>
<p>2010 – 2013</p></li></ul></section></main></body></html>"""
HANNA_URL = "https://people.example/hanna-lindqvist"


@contextmanager
def serving(server: Any) -> Iterator[None]:
    """Have a waitress server answer in a thread of its own, and end it."""
    thread = threading.Thread(target=server.run)
    thread.start()
    yield
    with server.trigger.lock:  # else its thread, awake by itself, may close before it is woken
        server.trigger.thunks.append(server.close)
        server.trigger.pull_trigger()
    thread.join()


class DirectReader:
    """Reads in this process: what the worker does, without the hop."""

    def read(self, html: str | bytes, url: str, title: str = "", text: bool = False) -> Record:
        """Return what the page says."""
        return read_text(str(html), url, title) if text else read_page(html, url, title)


class Script:
    """A script with a token, as `coffeechat token` gives one."""

    def __init__(self, client: FlaskClient, token: str) -> None:
        self.client = client
        self.headers = {"Authorization": f"Bearer {token}"}

    def __call__(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        """Return the answer of a call with a JSON body."""
        return self.client.open(
            path, method=method, json=body, base_url=f"http://127.0.0.1:{PORT}",
            headers=self.headers | {name.replace("_", "-"): text for name, text in headers.items()},
        )  # fmt: skip

    def capture(self, html: str = HANNA, url: str = HANNA_URL, **headers: str) -> Any:
        """Send a page as the extension does."""
        page = {"url": url, "title": "", "html": html, "captured_at": NOW.isoformat()}
        return self("POST", "/api/captures", page, **headers)
