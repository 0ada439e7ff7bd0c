"""Fixtures: a store on a folder of its own, and invented people."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from coffeechat.records.contact import Contact
from coffeechat.records.fact import typed
from coffeechat.records.record import Record
from coffeechat.storage import Store

MakeContact = Callable[..., Contact]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder that does not exist yet."""
    return tmp_path / "data"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    """An empty store."""
    with Store.open(folder) as opened:
        yield opened


@pytest.fixture
def make_contact() -> MakeContact:
    """Makes invented people; single-fact fields are given as plain words."""

    def make(name: str = "Mara Lindqvist", **fields: Any) -> Contact:
        own = {key: fields.pop(key) for key in list(fields) if key in Contact.model_fields}
        single = {
            key: typed(value) if isinstance(value, str) else value
            for key, value in fields.items()
        }  # fmt: skip
        record = Record(url="https://people.example/1", kind="person", name=typed(name), **single)
        return Contact(record=record, **own)

    return make
