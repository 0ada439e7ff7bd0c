"""The JSON interface, fuzzed from its own OpenAPI document.

Every operation is called with values that its document allows and with values that it
does not. Whatever comes, the answer is no mistake of ours and comes soon, and an error is a
problem detail with a sentence.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import GenerationMode

from coffeechat.app import create_app
from coffeechat.config import Config
from coffeechat.storage import Store
from coffeechat.workflow.companion import Companion
from support import NOW, PORT, DirectReader, Script

EXAMPLES = 20  # a mode of an operation
SOON = 2.0  # seconds of a processor for one answer, however busy the machine is


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Script]:
    """The command line's own token: it may call everything."""
    folder = tmp_path_factory.mktemp("fuzz")
    with Store.open(folder) as store:
        companion = Companion(store=store, reader=DirectReader(), now=lambda: NOW)
        app = create_app(companion, Config(data=folder, port=PORT))
        yield Script(app.test_client(), app.extensions["coffeechat-security"].run_token)


@pytest.fixture(scope="module")
def ids(script: Script) -> dict[str, str]:
    """Something of each kind to be called with, so that calls get past the first door."""
    contact = script.capture().get_json()["contact"]["id"]
    talk = script("POST", f"/api/contacts/{contact}/conversations", {}).get_json()
    target = script("POST", "/api/targets", {"role": "nurse"}).get_json()
    return {
        "contacts": contact,
        "conversations": talk["conversation"]["id"],
        "targets": target["target"]["id"],
    }


@pytest.fixture(scope="module")
def document(script: Script) -> dict[str, Any]:
    """The document that the interface gives of itself."""
    answer = script("GET", "/api/openapi.json")
    assert answer.status_code == 200
    return json.loads(answer.data)


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_whatever_is_sent_the_answer_is_plain(
    script: Script, ids: dict[str, str], document: dict[str, Any], mode: GenerationMode
) -> None:
    operations = [
        found.ok() for found in schemathesis.openapi.from_dict(document).get_all_operations()
    ]
    assert len(operations) > 30
    for operation in operations:
        if mode is GenerationMode.POSITIVE or takes_something(operation):
            call_often(operation, mode, script, ids)


def takes_something(operation: Any) -> bool:
    """Say whether anything can be sent that the document does not allow."""
    return bool(operation.body or operation.query or operation.path_parameters)


def call_often(operation: Any, mode: GenerationMode, script: Script, ids: dict[str, str]) -> None:
    @seed(1)
    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy(generation_mode=mode))
    def call(case: Any) -> None:
        path = fill(operation.path, case.path_parameters or {}, ids)
        body = case.body if isinstance(case.body, (dict, list, str, int, float, bool)) else None
        began = time.thread_time()
        answer = script.client.open(
            path, method=operation.method.upper(), query_string=case.query, json=body,
            base_url=f"http://127.0.0.1:{PORT}", headers=script.headers,
        )  # fmt: skip
        assert time.thread_time() - began < SOON
        check(answer)

    call()


def fill(path: str, values: dict[str, Any], ids: dict[str, str]) -> str:
    """Put an id that is there into a path where one is, else what was made up."""
    kind = path.split("/")[2]
    for name, value in values.items():
        known = ids.get(kind, "") if name == "id" else ""
        path = path.replace(f"{{{name}}}", known or quote(str(value), safe="") or "x")
    return path


def check(answer: Any) -> None:
    """Fail on a mistake of ours, and on an error without a sentence."""
    assert answer.status_code < 500, answer.data
    if answer.status_code >= 400:
        assert answer.mimetype == "application/problem+json"
        problem = answer.get_json()
        assert problem["status"] == answer.status_code
        assert problem["detail"].strip().endswith("."), problem
        assert "Traceback" not in problem["detail"]
