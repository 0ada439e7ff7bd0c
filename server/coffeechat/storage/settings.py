"""Single JSON values by name: the profile, paired clients, answers given before."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from coffeechat.storage.database import JournalledDB, JournalledTable
from coffeechat.storage.operations import Operation
from coffeechat.storage.storage import encode

TABLE = "settings"


class Settings:
    """JSON values by key, each a document of its own."""

    def __init__(self, database: JournalledDB) -> None:
        self._table: JournalledTable = database.table(TABLE)  # type: ignore[assignment]

    def get(self, key: str, default: Any = None) -> Any:
        """Return the value of a key, the caller's own copy, or `default`. A value of another
        kind than `default` is damaged, and counts as none."""
        document = self._table.get(doc_id=number_of(key))
        value = default if document is None else document.get("value", default)
        return value if default is None or isinstance(value, type(default)) else default

    def set(self, key: str, value: Any) -> None:
        """Store a value; raises `TypeError` for what is not JSON, or `StoreError`."""
        self._table.put(number_of(key), {"key": key, "value": value})

    def put(self, key: str, value: Any) -> Operation:
        """Return what stores a value, for `Store.commit`."""
        document = encode({"key": key, "value": value})
        return Operation("put", TABLE, str(number_of(key)), document)

    def remove(self, *keys: str) -> bool:
        """Remove keys; return whether there was one of them."""
        return bool(keys and self._table.remove(doc_ids=[number_of(key) for key in keys]))

    def keys(self, prefix: str = "") -> list[str]:
        """Return the keys that begin with `prefix`, in the order they were first set."""
        keys = (str(document.get("key", "")) for document in self._table)
        return [key for key in keys if key and key.startswith(prefix)]


def number_of(key: str) -> int:
    """Return the document id of a key: from its hash, so that no index is needed."""
    return int.from_bytes(sha256(key.encode()).digest()[:6], "big")
