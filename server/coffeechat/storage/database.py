"""TinyDB over the journalled storage: its tables, changed one document at a time.

TinyDB's own table reads and writes the whole database for each change, through two
methods: `_read_table` and `_update_table`. Overriding these two leaves every public
method as TinyDB wrote it.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, MutableMapping
from typing import Any, cast

import orjson
from tinydb import TinyDB
from tinydb.table import Table

from coffeechat.storage.operations import Operation
from coffeechat.storage.storage import JournalledStorage, encode

Json = dict[str, Any]


class NoCache:
    """TinyDB's query cache hands out documents shared among callers: nothing is cached."""

    def __init__(self, capacity: int | None = None) -> None:
        self.capacity = capacity

    def get(self, key: object, default: None = None) -> None:
        """Return nothing, whatever is asked for."""

    def __setitem__(self, key: object, value: object) -> None:
        """Forget at once."""

    def __len__(self) -> int:
        return 0

    def clear(self) -> None:
        """Leave it as empty as it was."""


class _Documents(Mapping[str, Json]):
    """A table to read: each document is decoded when it is asked for."""

    def __init__(self, raw: Mapping[str, bytes]) -> None:
        self._raw = raw

    def __getitem__(self, key: str) -> Json:
        document: Json = orjson.loads(self._raw[key])
        return document

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)

    def items(self) -> ItemsView[str, Json]:
        # A copy, because other threads may write while someone looks through the table.
        return ItemsView(_Documents(dict(self._raw)))


class _Changes(MutableMapping[int, Json]):
    """A table to update: it remembers what was touched."""

    def __init__(self, raw: Mapping[str, bytes]) -> None:
        self._raw = raw
        self._cleared = False
        self._touched: dict[int, Json | None] = {}

    def __getitem__(self, doc_id: int) -> Json:
        if doc_id not in self._touched:
            if self._cleared:
                raise KeyError(doc_id)
            self._touched[doc_id] = orjson.loads(self._raw[str(doc_id)])
        document = self._touched[doc_id]
        if document is None:
            raise KeyError(doc_id)
        return document

    def __setitem__(self, doc_id: int, document: Json) -> None:
        self._touched[doc_id] = document

    def __delitem__(self, doc_id: int) -> None:
        if doc_id not in self:
            raise KeyError(doc_id)
        self._touched[doc_id] = None

    def __contains__(self, doc_id: object) -> bool:
        if doc_id in self._touched:
            return self._touched[doc_id] is not None
        return not self._cleared and str(doc_id) in self._raw

    def __iter__(self) -> Iterator[int]:
        stored = () if self._cleared else [int(key) for key in self._raw]
        yield from (key for key in stored if key in self)
        yield from [key for key in self._touched if key in self and str(key) not in self._raw]

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def clear(self) -> None:
        self._cleared = True
        self._touched.clear()

    def operations(self, table: str) -> list[Operation]:
        """Return what has to be done, leaving out documents that were only looked at."""
        operations = [Operation("clear", table)] if self._cleared else []
        for doc_id, document in self._touched.items():
            key = str(doc_id)
            before = None if self._cleared else self._raw.get(key)
            after = None if document is None else encode(document)
            if after is not None and after != before:
                operations.append(Operation("put", table, key, after))
            elif after is None and before is not None:
                operations.append(Operation("remove", table, key))
        return operations


class JournalledTable(Table):
    """A TinyDB table whose changes cost what they change, whole or not at all."""

    query_cache_class = NoCache  # type: ignore[assignment]

    @property
    def _journalled(self) -> JournalledStorage:
        return cast(JournalledStorage, self._storage)

    def insert(self, document: Mapping[Any, Any]) -> int:
        """Insert a document, taking the next id and storing under one lock."""
        with self._journalled.lock:
            return super().insert(document)

    def insert_multiple(self, documents: Iterable[Mapping[Any, Any]]) -> list[int]:
        """Insert documents under one lock."""
        with self._journalled.lock:
            return super().insert_multiple(documents)

    def upsert(self, document: Mapping[Any, Any], cond: Any = None) -> list[int]:
        """Update or insert under one lock."""
        with self._journalled.lock:
            return super().upsert(document, cond)

    def put(self, doc_id: int, document: Mapping[str, Any]) -> None:
        """Store a whole document in place of whatever stood under this id."""
        self._journalled.commit([Operation("put", self.name, str(doc_id), encode(document))])

    def __len__(self) -> int:
        return len(self._journalled.documents(self.name))

    def _read_table(self) -> dict[str, Mapping[Any, Any]]:
        documents = _Documents(self._journalled.documents(self.name))
        return cast(dict[str, Mapping[Any, Any]], documents)

    def _update_table(self, updater: Callable[[dict[int, Mapping[Any, Any]]], None]) -> None:
        with self._journalled.lock:
            changes = _Changes(self._journalled.documents(self.name))
            updater(cast(dict[int, Mapping[Any, Any]], changes))
            operations = changes.operations(self.name)
            if not operations and self.name not in self._journalled:
                operations = [Operation("clear", self.name)]  # as TinyDB, which creates it
            self._journalled.commit(operations)


class JournalledDB(TinyDB):
    """TinyDB with journalled tables in a folder."""

    table_class = JournalledTable
    default_storage_class = JournalledStorage  # type: ignore[assignment]
