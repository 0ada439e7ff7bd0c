"""Records in and out of the database."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

import orjson
from pydantic import ValidationError
from pydantic_core import to_json

from coffeechat.records.base import Stored, new_id
from coffeechat.storage.database import JournalledDB, JournalledTable
from coffeechat.storage.errors import Missing
from coffeechat.storage.operations import Operation
from coffeechat.storage.storage import JournalledStorage
from coffeechat.storage.views import ByField

T = TypeVar("T", bound=Stored)
_ID = re.compile(r"[1-9][0-9]{0,17}")


class Repository(Generic[T]):
    """The records of one kind. Each one handed out is the caller's own copy.

    `indexed` names a field by which `find` need not look through every record.
    A record that no longer reads as its model is left alone and named in the report.
    """

    def __init__(
        self, database: JournalledDB, table: str, model: type[T], indexed: str = ""
    ) -> None:
        self._storage: JournalledStorage = database.storage  # type: ignore[assignment]
        self._table: JournalledTable = database.table(table)  # type: ignore[assignment]
        self.table = table
        self._model = model
        self._indexed = indexed
        self._readable: dict[str, bytes] = {}  # what was seen to read as a record
        self._storage.listen(table, self._doubt)
        self._index = ByField(self._storage, table, indexed) if indexed else None

    def get(self, record_id: str) -> T | None:
        """Return the record with this id, or None."""
        raw = self._storage.documents(self.table).get(record_id)
        if raw is None or not _is_id(record_id):
            return None
        item = self._read(orjson.loads(raw), record_id)
        if item is not None:
            self._trust(record_id, raw)
        return item

    def encoded(self, record_id: str) -> bytes | None:
        """Return a record as the JSON that is stored, or None where `get` does. It is validated
        the first time only: what is stored changes as a whole."""
        raw = self._storage.documents(self.table).get(record_id)
        known = raw is not None and self._readable.get(record_id) is raw
        return raw if known or self.get(record_id) is not None else None

    def document(self, record_id: str) -> dict[str, Any] | None:
        """Return a record as it is stored, or None where `get` does."""
        raw = self.encoded(record_id)
        return None if raw is None else {**orjson.loads(raw), "id": record_id}

    def add(self, item: T) -> T:
        """Store a new record and return it with its id; raises `StoreError`."""
        added = item.model_copy(update={"id": item.id or new_id()})
        with self._storage.lock:
            if int(added.id) in self:
                raise ValueError(f"a record with the id {added.id} is stored already")
            self._storage.commit([self.put(added)])
        return added

    def save(self, item: T) -> None:
        """Store a record in place of what it was; raises `Missing` or `StoreError`."""
        operation = self.put(item)
        with self._storage.lock:
            if not _is_id(item.id) or int(item.id) not in self:
                raise Missing("This was removed in the meantime, so nothing was saved.")
            self._storage.commit([operation])

    def put(self, item: T) -> Operation:
        """Return what stores a record with an id, new or not, for `Store.commit`."""
        # As `model_dump_json`, which makes a text of it that would be bytes again.
        return Operation("put", self.table, item.id, to_json(item, inf_nan_mode="null"))

    def read(self, document: dict[str, Any]) -> T:
        """Return the record that a document of elsewhere makes; raises `ValueError` where it
        is none, or has no id that could be stored."""
        item = self._model.model_validate(document)
        if not _is_id(item.id):
            raise ValueError("no id")
        return item

    def change(self, record_id: str, change: Callable[[T], None]) -> T:
        """Change a record as it is now, with nobody in between; raises `Missing`."""
        with self._storage.lock:
            item = self.get(record_id)
            if item is None:
                raise Missing("This was removed in the meantime, so nothing was saved.")
            change(item)
            self.save(item)
            return item

    def remove(self, record_id: str) -> bool:
        """Remove a record; return whether there was one."""
        return _is_id(record_id) and bool(self._table.remove(doc_ids=[int(record_id)]))

    def all(self) -> Iterator[T]:
        """Yield every record, in the order they were added."""
        return (
            item
            for document in self._table
            if (item := self._read(document, str(document.doc_id))) is not None
        )

    def find(self, **fields: Any) -> list[T]:
        """Return the records whose fields have these JSON values."""
        if self._index is not None and self._indexed in fields:
            candidates = map(self.get, self._index.ids(fields[self._indexed]))
            return [item for item in candidates if item is not None and _matches(item, fields)]
        documents = self._table.search(
            lambda document: all(document.get(key) == value for key, value in fields.items())
        )
        items = (self._read(document, str(document.doc_id)) for document in documents)
        return [item for item in items if item is not None]

    def find_ids(self, value: str) -> list[str]:
        """Return the ids of the records whose indexed field has this value."""
        assert self._index is not None, f"{self.table} has no index"
        return self._index.ids(value)

    def __len__(self) -> int:
        return len(self._table)

    def __contains__(self, doc_id: int) -> bool:
        return str(doc_id) in self._storage.documents(self._table.name)

    def _trust(self, record_id: str, raw: bytes) -> None:
        self._readable[record_id] = raw
        if self._storage.documents(self.table).get(record_id) is not raw:  # it has just changed
            self._readable.pop(record_id, None)

    def _doubt(self, places: set[tuple[str, str]]) -> None:
        """Let go of what was changed or removed: nothing of it stays in memory."""
        for table, record_id in places:
            if table == self.table:
                self._readable.pop(record_id, None)

    def _read(self, document: dict[str, Any], record_id: str) -> T | None:
        try:
            return self._model.model_validate({**document, "id": record_id})
        except ValidationError:
            note = f"Entry {record_id} of {self._table.name} does not read as a record; it is kept."
            if note not in self._storage.report:
                self._storage.report.append(note)
            return None


def _is_id(text: str) -> bool:
    return _ID.fullmatch(text) is not None


def _matches(item: Stored, fields: dict[str, Any]) -> bool:
    document = item.model_dump(mode="json", include=set(fields))
    return all(document.get(key) == value for key, value in fields.items())
