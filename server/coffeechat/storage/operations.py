"""What the journal can say: a document is this, is gone; a table is empty, is gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple, get_args

import orjson

Verb = Literal["put", "remove", "clear", "drop"]
_VERBS = get_args(Verb)


class Operation(NamedTuple):
    """One absolute change; `raw` is the encoded document of a put."""

    verb: Verb
    table: str
    doc_id: str = ""
    raw: bytes = b""


def pack(operations: Iterable[Operation]) -> bytes:
    """Return the journal's payload for operations that belong together."""
    return b"[%s]" % b",".join([_pack_one(operation) for operation in operations])


def _pack_one(operation: Operation) -> bytes:
    head = orjson.dumps([operation.verb, operation.table, operation.doc_id])
    return b"%s,%s]" % (head[:-1], operation.raw) if operation.verb == "put" else head


def unpack(payload: bytes) -> list[Operation]:
    """Return the operations of a journal line; raises `ValueError` for anything else."""
    try:
        return [_unpack_one(*entry) for entry in orjson.loads(payload)]
    except TypeError as error:
        raise ValueError("not a list of operations") from error


def _unpack_one(verb: Verb, table: str, doc_id: str, *document: object) -> Operation:
    if verb not in _VERBS or (verb == "put") != bool(document):
        raise ValueError(f"unknown operation {verb!r}")
    return Operation(verb, table, doc_id, orjson.dumps(document[0]) if document else b"")


def apply(operations: Iterable[Operation], tables: dict[str, dict[str, bytes]]) -> None:
    """Carry operations out in memory."""
    for verb, table, doc_id, raw in operations:
        if verb == "put":
            tables.setdefault(table, {})[doc_id] = raw
        elif verb == "remove":
            tables.setdefault(table, {}).pop(doc_id, None)
        elif verb == "clear":
            tables[table] = {}
        else:
            tables.pop(table, None)


def touched(
    operations: Iterable[Operation], tables: Mapping[str, Mapping[str, bytes]]
) -> set[tuple[str, str]]:
    """Return table and id of each document that operations will change."""
    places: set[tuple[str, str]] = set()
    for verb, table, doc_id, _ in operations:
        if verb in ("clear", "drop"):
            places.update((table, key) for key in tables.get(table, ()))
        else:
            places.add((table, doc_id))
    return places


def difference(
    current: Mapping[str, Mapping[str, bytes]], wanted: Mapping[str, Mapping[str, bytes]]
) -> list[Operation]:
    """Return the operations that lead from one state to another."""
    operations = [Operation("drop", table) for table in current if table not in wanted]
    for table, documents in wanted.items():
        present = current.get(table)
        if present is None:
            operations.append(Operation("clear", table))
            present = {}
        operations += [Operation("remove", table, key) for key in present if key not in documents]
        operations += [
            Operation("put", table, key, raw)
            for key, raw in documents.items()
            if present.get(key) != raw
        ]
    return operations
