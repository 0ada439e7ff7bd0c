"""Moving in and out through the JSON interface."""

from __future__ import annotations

import base64
import io
import json
import time
import zipfile
from typing import Any

import pytest

from support import Script

TABLE = b"Name,Email\nJo Pell,jo@x.example\nAnn Ek,ann@x.example\n"


def begin(script: Script, data: bytes = TABLE, name: str = "people.csv") -> dict[str, Any]:
    body = {"name": name, "content": base64.b64encode(data).decode()}
    answer = script("POST", "/api/imports", body)
    assert answer.status_code == 202, answer.text
    return dict(answer.get_json()["import"])


def follow(script: Script, job: dict[str, Any]) -> dict[str, Any]:
    ends = time.monotonic() + 30
    while job["state"] in ("reading", "comparing", "storing") and time.monotonic() < ends:
        job = script("GET", f"/api/imports/{job['id']}").get_json()["import"]
    return job


def test_a_table_is_looked_over_imported_and_taken_back(script: Script) -> None:
    job = follow(script, begin(script))
    assert (job["state"], job["headings"], job["columns"]) == (
        "columns", ["Name", "Email"], ["name", "emails"],
    )  # fmt: skip
    assert job["sample"][0] == ["Jo Pell", "jo@x.example"]

    place = f"/api/imports/{job['id']}"
    job = script("PUT", f"{place}/columns", {"columns": job["columns"]}).get_json()["import"]
    job = follow(script, job)
    assert job["counts"] == {"new": 2, "updated": 0, "same": 0, "skipped": 0}
    assert [one["verdict"] for one in job["people"]] == ["new", "new"]
    assert script("GET", "/api/contacts").get_json()["total"] == 0

    job = follow(script, script("POST", f"{place}/apply").get_json()["import"])
    assert (job["state"], job["counts"]["new"]) == ("done", 2)
    assert script("GET", "/api/contacts").get_json()["total"] == 2
    [kept] = script("GET", "/api/imports").get_json()["imports"]
    assert kept["file"] == "people.csv"
    assert script("POST", f"{place}/undo").get_json() == {"left": 0}
    assert script("GET", "/api/contacts").get_json()["total"] == 0
    assert script("POST", f"{place}/undo").status_code == 404


def test_a_cancelled_import_changes_nothing(script: Script) -> None:
    job = follow(script, begin(script))
    answer = script("DELETE", f"/api/imports/{job['id']}").get_json()["import"]
    assert answer["state"] == "cancelled"
    assert script("POST", f"/api/imports/{job['id']}/apply").status_code == 422


def test_bad_input_is_a_sentence(script: Script) -> None:
    assert "base64" in script("POST", "/api/imports", {"content": "€"}).get_json()["detail"]
    assert script("POST", "/api/imports", {}).status_code == 422
    assert script("POST", "/api/imports", {"path": "/etc/hostname"}).status_code == 403
    assert script("GET", "/api/imports/77").status_code == 404
    assert script("GET", "/api/exports/pdf").status_code in (404, 422)
    job = follow(script, begin(script, b"%PDF-1.7"))
    assert (job["state"], "can’t be imported" in job["detail"]) == ("failed", True)
    columns = {"columns": ["name"]}
    job = follow(script, begin(script))
    assert script("PUT", f"/api/imports/{job['id']}/columns", columns).status_code == 422


@pytest.mark.parametrize("form", ["json", "csv", "vcard"])
def test_a_file_is_given_as_it_is_or_with_its_parts_named(script: Script, form: str) -> None:
    script("POST", "/api/contacts", {"name": "Jo Pell"})
    whole = script("GET", f"/api/exports/{form}")
    parts = script("GET", f"/api/exports/{form}?parts=true").get_json()
    assert "Jo Pell" in whole.text
    assert list(parts["files"]) == [parts["name"]]
    if form != "json":  # which says when it was written
        assert parts["files"][parts["name"]].encode() == whole.data
    else:
        assert json.loads(whole.data)["format"] == "coffeechat"


def test_markdown_is_a_zip_file_with_safe_names(script: Script) -> None:
    script("POST", "/api/contacts", {"name": "../../Jo Pell"})
    data = script("GET", "/api/exports/markdown").data
    names = zipfile.ZipFile(io.BytesIO(data)).namelist()
    assert sorted(names) == ["People/Jo Pell.md", "Start here.md"]
