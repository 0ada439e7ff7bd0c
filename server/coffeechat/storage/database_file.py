"""The database file: stock TinyDB JSON, one document a line, checksums in a last table.

Line by line it can be loaded without parsing the documents, and what a damaged disk
spoils is one document, not the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from zlib import crc32

import orjson

from coffeechat.storage.salvage import Checks, OddLine, is_document, salvage

Tables = dict[str, dict[str, bytes]]
CHECKS = "_checks"
_BATCH = 200  # documents in a chunk: about a millisecond, so that nobody waits for it
_ID = re.compile(r"[0-9]{1,18}")
_TABLE = re.compile(rb'(".*"):\{')
_FRAME = re.compile(rb'|[{}]|\},|"_checks":\{"1":\{"crc":\d+,"documents":\{.*\}\}\}')
_CHECKS_LINE = re.compile(rb'"_checks":\{"1":\{"crc":(\d+),"documents":(\{.*\})\}\}')


@dataclass
class Contents:
    """What a database file holds; `damage` says in sentences what could not be read."""

    tables: Tables = field(default_factory=dict)
    damage: list[str] = field(default_factory=list)


def encode(tables: Mapping[str, Mapping[str, bytes]]) -> Iterator[bytes]:
    """Yield the file in chunks; `tables` must not change meanwhile."""
    checks: Checks = {}
    yield b"{\n"
    for name, documents in tables.items():
        checks[name] = {}
        yield orjson.dumps(name) + b":{\n"
        remaining = iter(documents.items())
        separator = b""
        while batch := list(islice(remaining, _BATCH)):
            checks[name].update((doc_id, crc32(raw)) for doc_id, raw in batch)
            lines = (b'"%s":%s' % (doc_id.encode(), raw) for doc_id, raw in batch)
            yield separator + b",\n".join(lines)
            separator = b",\n"
        yield b"\n},\n" if documents else b"},\n"
    listed = orjson.dumps(checks)
    yield b'"_checks":{"1":{"crc":%d,"documents":%s}}\n}\n' % (crc32(listed), listed)


def decode(data: bytes) -> Contents:
    """Read a database file, ours or one that stock TinyDB has written."""
    if not data.startswith(b"{\n"):
        foreign = _decode_foreign(data)
        if foreign is not None:
            return foreign
    return _decode_lines(data)


def _decode_foreign(data: bytes) -> Contents | None:
    contents = Contents()
    try:
        for name, documents in orjson.loads(data).items():
            if name == CHECKS:
                continue
            table = contents.tables.setdefault(name, {})
            for doc_id, document in documents.items():
                raw = _encode_foreign(doc_id, document)
                if raw is None:
                    contents.damage.append(f"Entry {doc_id} of {name} is no document.")
                else:
                    table[str(int(doc_id))] = raw
    except (ValueError, AttributeError):
        return None
    return contents


def _encode_foreign(doc_id: str, document: object) -> bytes | None:
    """Return a document as we write it; None for what is none, or could not be read again."""
    if not isinstance(document, dict) or not _ID.fullmatch(doc_id):
        return None
    try:
        return orjson.dumps(document)
    except TypeError:  # it lies too deep
        return None


def _decode_lines(data: bytes) -> Contents:
    checks = _read_checks(data)
    contents = Contents()
    odd: list[OddLine] = []
    table = ""
    for start, end in _lines(data):
        if (found := _document(data, start, end)) and table in contents.tables:
            doc_id, raw = found
            if _is_whole(raw, checks, table, doc_id):
                contents.tables[table][doc_id] = raw
            else:
                odd.append((table, data[start:end]))
        elif (name := _heading(data, start, end, checks)) is not None:
            table = name
            contents.tables.setdefault(table, {})
        elif not _FRAME.fullmatch(data, start, end):
            odd.append((table, data[start:end]))
    complete = data.startswith(b"{\n") and data.endswith(b"}\n}\n") and checks is not None
    if odd or not complete or _missing(contents.tables, checks):
        contents.damage = salvage(odd, contents.tables, checks)
    return contents


def _lines(data: bytes) -> Iterator[tuple[int, int]]:
    start = 0
    while (end := data.find(b"\n", start)) >= 0:
        yield start, end
        start = end + 1
    if start < len(data):
        yield start, len(data)


def _document(data: bytes, start: int, end: int) -> tuple[str, bytes] | None:
    """Return the id and the document of a line `"ID":{...},`, or None. A pattern would look at
    each byte, which takes longer than the checksum: this looks at both ends, and copies once."""
    colon, stop = data.find(b'":{', start, end), end - data.endswith(b",", start, end)
    if colon < 0 or not (data.startswith(b'"', start, end) and data.endswith(b"}", start, stop)):
        return None
    doc_id = data[start + 1 : colon]
    return (doc_id.decode(), data[colon + 2 : stop]) if doc_id.isdigit() else None


def _read_checks(data: bytes) -> Checks | None:
    place = data.rfind(b'"_checks":')
    found = _CHECKS_LINE.match(data, max(0, place))
    if found is None or crc32(found[2]) != int(found[1]):
        return None
    checks: Checks = orjson.loads(found[2])
    return checks


def _heading(data: bytes, start: int, end: int, checks: Checks | None) -> str | None:
    """Return the name of the table that begins in this line, if one does."""
    found = _TABLE.fullmatch(data, start, end)
    if found is None:
        return None
    try:
        name = orjson.loads(found[1])
    except ValueError:
        return None
    return name if checks is None or name in checks else None


def _is_whole(raw: bytes, checks: Checks | None, table: str, key: str) -> bool:
    if checks is not None:
        return checks.get(table, {}).get(key) == crc32(raw)
    return is_document(raw)


def _missing(tables: Tables, checks: Checks | None) -> bool:
    return any(tables.get(name, {}).keys() != ids.keys() for name, ids in (checks or {}).items())
