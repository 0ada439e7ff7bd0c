"""Of the product's own routes none is forgotten: a stranger gets past no door."""

from __future__ import annotations

import re

import pytest

from coffeechat.app import create_app
from coffeechat.config import Config
from coffeechat.security.paths import OPEN_API
from coffeechat.storage import Store
from coffeechat.workflow.companion import Companion
from support import NOW, PORT, DirectReader

OWN = f"http://127.0.0.1:{PORT}"
OPEN_PAGES = {"/sign-in", "/static/x", "/favicon.ico"}


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    with Store.open(folder) as store:
        companion = Companion(store=store, reader=DirectReader(), now=lambda: NOW)
        yield create_app(companion, Config(data=folder, port=PORT))


@pytest.fixture(scope="module")
def doors(app):
    """Every method and path, with `x` for what a path leaves open."""
    return [
        (method, re.sub(r"<[^>]+>", "x", rule.rule))
        for rule in app.url_map.iter_rules()
        for method in rule.methods - {"OPTIONS"}
    ]


def is_open(method, path):
    return path in OPEN_API or (path in OPEN_PAGES and method in {"GET", "HEAD"})


def ask(app, method, path, **headers):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return app.test_client().open(path, method=method, base_url=OWN, headers=named)


def test_the_product_has_doors(doors):
    assert ("POST", "/api/captures") in doors
    assert ("GET", "/") in doors


def test_a_stranger_without_a_token_or_a_session_gets_in_nowhere(app, doors):
    answered = {
        (method, path): ask(app, method, path).status_code
        for method, path in doors
        if not is_open(method, path)
    }
    assert set(answered.values()) <= {401, 403}, answered


def test_a_web_page_gets_in_nowhere_even_with_a_token(app, doors):
    token = app.extensions["coffeechat-security"].run_token
    stolen = {"Authorization": f"Bearer {token}", "Origin": "https://attacker.example"}
    answered = {
        (method, path): ask(app, method, path, Sec_Fetch_Site="cross-site", **stolen).status_code
        for method, path in doors
        if path.startswith("/api/")
    }
    assert set(answered.values()) == {403}, answered


def test_a_signed_in_browser_writes_nowhere_without_the_csrf_token(app, doors):
    client = app.test_client()
    link = app.extensions["coffeechat-security"].sign_in_link()
    assert client.get(link, base_url=OWN, headers={"Host": f"127.0.0.1:{PORT}"}).status_code == 200
    headers = {"Origin": OWN, "Sec-Fetch-Site": "same-origin"}
    answered = {
        (method, path): client.open(path, method=method, base_url=OWN, headers=headers).status_code
        for method, path in doors
        if method not in {"GET", "HEAD"} and not path.startswith("/api/")
    }
    assert answered
    assert set(answered.values()) == {403}, answered
