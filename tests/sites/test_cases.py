"""Each case folder is read and compared, value by value."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest

from coffeechat.extraction import read_page
from coffeechat.extraction.discovery import all_sites
from coffeechat.records.record import ENTRY_FIELDS, LIST_FIELDS, SINGLE_FIELDS, Record
from page_words import missing_evidence

_spec = importlib.util.spec_from_file_location("site_cases", Path(__file__).parent / "cases.py")
assert _spec is not None and _spec.loader is not None
cases = importlib.util.module_from_spec(_spec)
sys.modules["site_cases"] = cases
_spec.loader.exec_module(cases)


def plain(field: str, record: Record, wanted: Any) -> Any:
    value = getattr(record, field)
    if field in SINGLE_FIELDS:
        return value.value if value else None
    if field in LIST_FIELDS:
        return [fact.value for fact in value]
    if field in (*ENTRY_FIELDS, "people"):
        keys = {key for entry in wanted for key in entry}
        entries = [entry.to_json() for entry in value]
        return [{key: entry[key] for key in entry if key in keys} for entry in entries]
    return value


@pytest.mark.parametrize("folder", cases.all_cases())
def test_a_page_is_read_as_expected(folder: Path) -> None:
    html, expected = cases.read_case(folder)
    record = read_page(html, expected["url"])
    read = {field: plain(field, record, wanted) for field, wanted in expected.items()}
    assert read == expected


@pytest.mark.parametrize("folder", cases.all_cases())
def test_what_is_not_expected_is_not_invented(folder: Path) -> None:
    html, expected = cases.read_case(folder)
    found = read_page(html, expected["url"]).to_json()
    guarded = {"name", "organisation", "location", "emails", "phones", "experience", "education",
               "people"}  # fmt: skip
    assert {field for field in guarded if found.get(field)} <= set(expected)


@pytest.mark.parametrize("folder", cases.all_cases())
def test_every_evidence_is_the_pages_own_words(folder: Path) -> None:
    html, expected = cases.read_case(folder)
    assert missing_evidence(read_page(html, expected["url"]), html) == []


def test_every_site_file_says_what_it_serves() -> None:
    for site in all_sites():
        assert site.__doc__ and site.HOSTS and callable(site.read)
        assert site.__name__.rsplit(".", 1)[-1] == site.NAME


def test_every_site_file_has_a_case() -> None:
    assert {site.NAME for site in all_sites()} <= {f.name for f in cases.ROOT.iterdir()}
