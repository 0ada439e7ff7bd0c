"""A pytest plugin that has TinyDB's own tests open our database wherever they open theirs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from coffeechat.storage.database import JournalledDB
from coffeechat.storage.storage import JournalledStorage


@pytest.fixture
def db(tmp_path: Path) -> Iterator[JournalledDB]:
    """What TinyDB's conftest gives its tests, on ours."""
    with JournalledDB(tmp_path / "data") as database:
        database.drop_tables()
        database.insert_multiple({"int": 1, "char": char} for char in "abc")
        yield database


@pytest.fixture(autouse=True)
def in_place_of_theirs(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Let `TinyDB`, `JSONStorage` and `MemoryStorage` be ours in a module of their tests."""
    opened: list[JournalledStorage] = []
    numbers = count()

    class OurStorage(JournalledStorage):
        def __init__(self, path: Any = None, **_: Any) -> None:
            super().__init__(Path(path or tmp_path / f"memory-{next(numbers)}"))
            opened.append(self)

    class OurDB(JournalledDB):
        default_storage_class = OurStorage

    ours = {"TinyDB": OurDB, "JSONStorage": OurStorage, "MemoryStorage": OurStorage}
    for name in ours.keys() & vars(request.module).keys():
        monkeypatch.setattr(request.module, name, ours[name])
    yield
    for storage in opened:
        storage.close()
