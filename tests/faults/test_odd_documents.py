"""Documents that are JSON but no record: damage that no checksum shows, or a version's that
is to come. Each is left out or read in part, and everything else goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from flask import Flask

from coffeechat.app import create_app
from coffeechat.config import Config
from coffeechat.storage import Store
from coffeechat.storage.database_file import encode
from coffeechat.storage.operations import Operation, apply, difference
from coffeechat.workflow.companion import Companion
from security.doors import find_doors
from support import HANNA, NOW, PORT, DirectReader, Script

OWN = f"http://127.0.0.1:{PORT}"
ABOUT = (
    "<html><head><title>About us | Kestrel Learning</title></head><body><main><h1>Kestrel "
    "Learning</h1><p>Kestrel Learning is a company that makes courses for hospital staff. We were "
    "founded in 2012 in Gothenburg.</p><h2>About us</h2></main></body></html>"
)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    folder = tmp_path_factory.mktemp("odd") / "data"
    with Store.open(folder) as store:
        companion = Companion(store=store, reader=DirectReader(), now=lambda: NOW)
        yield create_app(companion, Config(data=folder, port=PORT))


@pytest.fixture(scope="module")
def ids(app: Flask) -> dict[str, str]:
    """Something of each kind is stored; the ids of what the paths are about."""
    gate = app.extensions["coffeechat-security"]
    script = Script(app.test_client(), gate.run_token)
    hanna = script.capture(Idempotency_Key="k1").get_json()["contact"]["id"]
    script.capture(HANNA.replace("Hanna", "Johanna"), "https://people.example/2")
    script.capture(ABOUT, "https://kestrel.example/about")
    person = f"/api/contacts/{hanna}"
    talk = script("POST", f"{person}/conversations", {"notes": "x"}).get_json()["conversation"]
    target = script("POST", "/api/targets", {"role": "nurse"}).get_json()["target"]["id"]
    script("POST", f"/api/targets/{target}/beliefs", {"text": "nights are quiet"})
    script("POST", f"{person}/messages", {"channel": "email", "body": "Dear Hanna"})
    script("PATCH", "/api/profile", {"name": "Ana", "background": "I'm a teacher"})
    gate.clients.issue_script_token()
    sign_in(app)
    return {
        "contacts": hanna, "people": hanna, "targets": target,
        "conversations": talk["id"], "talks": talk["id"],
    }  # fmt: skip


def sign_in(app: Flask) -> Any:
    client = app.test_client()
    link = app.extensions["coffeechat-security"].sign_in_link()
    answer = client.get(link, base_url=OWN, headers={"Host": f"127.0.0.1:{PORT}"})
    assert answer.status_code == 200
    return client


def of_another_kind(value: Any) -> Any:
    """Return a value in which nothing is of the kind it was."""
    if isinstance(value, dict):
        return {key: of_another_kind(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return {} if not value else [of_another_kind(inner) for inner in value]
    return ["x"] if isinstance(value, str) else "x"


DAMAGES: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
    "empty": lambda _: {},
    "nothing in it": dict.fromkeys,
    "of another kind": of_another_kind,
    "a key that is to come": lambda known: {
        **known, "later": 1,
        **({"value": {**known["value"], "later": 1}}
           if isinstance(known.get("value"), dict) else {}),
    },
}  # fmt: skip


def spoil(damage: str, table: str, documents: dict[str, bytes]) -> list[Operation]:
    """Return what spoils the documents of a table."""
    operations = []
    for key, raw in documents.items():
        known = orjson.loads(raw)
        spoilt = DAMAGES[damage](known)
        if table == "settings":
            spoilt = {**spoilt, "key": known["key"]}  # so that it is found, and read
        operations.append(Operation("put", table, key, orjson.dumps(spoilt)))
    return operations


@pytest.mark.parametrize("damage", DAMAGES)
def test_odd_documents_hide_nothing_else(app: Flask, ids: dict[str, str], damage: str) -> None:
    storage = app.extensions["coffeechat"].store._storage
    tables = storage.frozen()
    assert {"contacts", "conversations", "messages", "beliefs", "pages", "settings"} <= set(tables)
    for table, documents in tables.items():
        storage.commit(spoil(damage, table, documents))
        assert mistakes(app, ids) == {}, (table, damage)
        storage.commit(difference(storage.frozen(), tables))


@pytest.mark.parametrize("damage", DAMAGES)
def test_odd_documents_keep_no_folder_from_opening(
    app: Flask, ids: dict[str, str], tmp_path: Path, damage: str
) -> None:
    tables = app.extensions["coffeechat"].store._storage.frozen()
    operations = [
        one for table, documents in tables.items() for one in spoil(damage, table, documents)
    ]
    apply(operations, tables)
    (tmp_path / "database.json").write_bytes(b"".join(encode(tables)))
    with Store.open(tmp_path) as store:
        assert store.contacts.rows() is not None
        assert len(list(store.contacts.all())) == (2 if "come" in damage else 0)


def mistakes(app: Flask, ids: dict[str, str]) -> dict[str, int]:
    """Return which ways to read answer with a mistake of ours."""
    browser = sign_in(app)
    script = Script(app.test_client(), app.extensions["coffeechat-security"].run_token)
    found = {}
    for method, path in find_doors(app, ids):
        if method != "GET":
            continue
        if path.startswith("/api/"):
            answer = script("GET", path)
        else:
            answer = browser.get(path, base_url=OWN, headers={"Sec-Fetch-Site": "same-origin"})
        answer.close()
        if answer.status_code >= 500:
            found[path] = answer.status_code
    return found
