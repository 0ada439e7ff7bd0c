"""Of the product's own routes none is forgotten: a stranger gets past no door."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from coffeechat.app import create_app
from coffeechat.config import Config
from coffeechat.security.headers import PAGE_POLICY
from coffeechat.security.paths import OPEN_API
from coffeechat.security.sessions import csrf_token
from coffeechat.storage import Store
from coffeechat.workflow.companion import Companion
from security.doors import find_doors
from support import NOW, PORT, DirectReader, Script

OWN = f"http://127.0.0.1:{PORT}"
#: Every page that answers whoever asks. A new one is added here on purpose, or is a mistake.
OPEN_PAGES = {"/sign-in", "/static/x", "/favicon.ico"}


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    with Store.open(folder) as store:
        companion = Companion(store=store, reader=DirectReader(), now=lambda: NOW)
        yield create_app(companion, Config(data=folder, port=PORT))


@pytest.fixture(scope="module")
def ids(app):
    """Something of each kind, so that what is asked for is there."""
    script = Script(app.test_client(), app.extensions["coffeechat-security"].run_token)
    contact = script.capture().get_json()["contact"]["id"]
    talk = script("POST", f"/api/contacts/{contact}/conversations", {"notes": "x"}).get_json()
    talk = talk["conversation"]["id"]
    target = script("POST", "/api/targets", {"role": "nurse"}).get_json()["target"]["id"]
    return {
        "contacts": contact, "people": contact, "conversations": talk, "talks": talk,
        "targets": target,
    }  # fmt: skip


@pytest.fixture(scope="module")
def doors(app, ids):
    """Every method and path; what is asked for is there, and so is what is not."""
    return sorted({*find_doors(app), *find_doors(app, ids)})


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


def test_what_is_open_is_open_on_purpose(app, doors):
    """What is listed as open exists, so that the list keeps nothing that is gone."""
    found = {path for _, path in doors}
    assert found >= OPEN_PAGES
    assert found >= OPEN_API


def test_looking_changes_nothing(app, doors):
    """A link that somebody is led to, or a page that is opened ahead, must do nothing."""
    store = app.extensions["coffeechat"].store
    client = sign_in(app)
    script = Script(app.test_client(), app.extensions["coffeechat-security"].run_token)
    for method, path in doors:
        if method not in {"GET", "HEAD"} or path in OPEN_PAGES:
            continue
        before = store._storage.frozen()
        if path.startswith("/api/"):
            answer = script(method, path)
        else:
            answer = client.open(path, method=method, base_url=OWN)
        assert answer.status_code < 500, (method, path)
        assert store._storage.frozen() == before, (method, path)


def test_following_every_link_changes_nothing(app, ids):
    """Each page that links lead to, with one value of each thing that its address may ask for."""
    store = app.extensions["coffeechat"].store
    client = sign_in(app)
    before, waiting, seen = (
        store._storage.frozen(),
        ["/people", "/today", "/you", "/learned"],
        set(),
    )
    while waiting:
        path = waiting.pop()
        kind = re.sub("=[^&]*", "", path)
        if kind in seen:
            continue
        seen.add(kind)
        answer = client.get(path, base_url=OWN, follow_redirects=True)
        assert answer.status_code == 200, path
        assert store._storage.frozen() == before, path
        if answer.mimetype == "text/html":
            page = BeautifulSoup(answer.text, "lxml")
            links = [
                one[name].partition("#")[0]
                for name in ("href", "action")
                for one in page.select(f"[{name}^='/']")
                if not (one.name == "form" and one.get("method", "get").lower() == "post")
            ]  # fmt: skip
            waiting += [link for link in links if link and not link.startswith("/static/")]
    assert len(seen) > 30


def test_every_page_is_under_the_policy_and_every_file_is_a_download(app, doors):
    """A file of the user's own that a browser showed as a page would run as one of ours."""
    client = sign_in(app)
    exports = [
        f"/luggage/export/{form}" for form in ("json", "csv", "vcard", "markdown", "calendar")
    ]
    pages = [path for method, path in doors if method == "GET" and not path.startswith("/api/")]
    kinds = set()
    for path in (*pages, *exports):
        answer = client.get(path, base_url=OWN, buffered=True)
        assert answer.headers["Content-Security-Policy"] == PAGE_POLICY, path
        assert answer.headers["X-Content-Type-Options"] == "nosniff", path
        if not path.startswith("/static/"):
            assert answer.headers["Cache-Control"] == "no-store", path
        if answer.status_code == 200 and answer.mimetype not in {"text/html", "application/json"}:
            kinds.add(answer.mimetype)
            is_mark = path == "/favicon.ico"
            assert is_mark or answer.headers["Content-Disposition"].startswith("attachment;"), path
    assert {"text/csv", "text/vcard", "text/calendar", "application/zip"} <= kinds
    saved = client.get("/luggage/export/json", base_url=OWN)
    assert saved.headers["Content-Disposition"].startswith("attachment;")


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
    client = sign_in(app)
    headers = {"Origin": OWN, "Sec-Fetch-Site": "same-origin"}
    answered = {
        (method, path): client.open(path, method=method, base_url=OWN, headers=headers).status_code
        for method, path in doors
        if method not in {"GET", "HEAD"} and not path.startswith("/api/")
    }
    assert answered
    assert set(answered.values()) == {403}, answered


def test_a_signed_in_browser_writes_nowhere_for_another_origin(app, doors):
    client = sign_in(app)
    name = app.extensions["coffeechat-security"].sessions.cookie
    token = csrf_token(client.get_cookie(name, domain="127.0.0.1").value)
    for headers in (
        {"Origin": "null"}, {"Origin": "https://attacker.example"},
        {"Origin": f"http://127.0.0.1:{PORT + 1}", "Sec-Fetch-Site": "same-site"},
        {"Origin": OWN, "Sec-Fetch-Site": "cross-site"}, {},
    ):  # fmt: skip
        answered = {
            (method, path): client.open(
                path, method=method, base_url=OWN, headers=headers, data={"csrf_token": token}
            ).status_code
            for method, path in doors
            if method not in {"GET", "HEAD"} and not path.startswith("/api/")
        }
        assert set(answered.values()) == {403}, (headers, answered)


def sign_in(app):
    """Return a browser that is signed in."""
    client = app.test_client()
    link = app.extensions["coffeechat-security"].sign_in_link()
    assert client.get(link, base_url=OWN, headers={"Host": f"127.0.0.1:{PORT}"}).status_code == 200
    return client
