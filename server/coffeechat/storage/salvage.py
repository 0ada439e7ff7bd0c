"""What can still be read from a damaged database file."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from zlib import crc32

import orjson

Checks = dict[str, dict[str, int]]
OddLine = tuple[str, bytes]  # the table it stood in, as far as known, and the line
_KEY = re.compile(rb'"(\d+)":(?=\{)')


def is_document(raw: bytes) -> bool:
    """Say whether these bytes are a JSON object."""
    try:
        parsed: Any = orjson.loads(raw)
    except ValueError:
        return False
    return isinstance(parsed, dict)


def salvage(
    odd: list[OddLine], tables: dict[str, dict[str, bytes]], checks: Checks | None
) -> list[str]:
    """Add to `tables` what the odd lines still yield; return what happened in sentences."""
    count = sum(map(len, tables.values()))
    if checks is None:
        lost = f" {len(odd)} of its lines could not be read." if odd else ""
        return [f"database.json is incomplete: {count} entries could be read from it.{lost}"]
    missing = {
        (table, doc_id): crc
        for table, crcs in checks.items()
        for doc_id, crc in crcs.items()
        if doc_id not in tables.setdefault(table, {})
    }
    _restore_whole(odd, tables, missing)
    doubtful = _restore_doubtful(odd, tables, missing)
    sentences = ["database.json was damaged; every entry that is not named here is whole."]
    sentences += [f"Entry {key} of {table} may be damaged." for table, key in doubtful]
    sentences += [f"Entry {key} of {table} could not be read." for table, key in missing]
    return sentences


def _restore_whole(
    odd: list[OddLine],
    tables: dict[str, dict[str, bytes]],
    missing: dict[tuple[str, str], int],
) -> None:
    """Find documents by their checksums where keys, breaks or headings are damaged."""
    wanted = defaultdict(list)
    for place, crc in missing.items():
        wanted[crc].append(place)
    for _, line in odd:
        for crc, raw in _stretches(line):
            if wanted.get(crc) and is_document(raw):
                table, doc_id = wanted[crc].pop()
                tables[table][doc_id] = raw
                del missing[table, doc_id]


def _stretches(line: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield every stretch that may be an object, with its checksum."""
    starts = {line.find(b"{"), *(match.end() for match in _KEY.finditer(line))} - {-1}
    for start in sorted(starts):
        crc, position = 0, start
        while (brace := line.find(b"}", position)) >= 0:
            crc = crc32(line[position : brace + 1], crc)
            position = brace + 1
            yield crc, line[start:position]


def _restore_doubtful(
    odd: list[OddLine],
    tables: dict[str, dict[str, bytes]],
    missing: dict[tuple[str, str], int],
) -> list[tuple[str, str]]:
    """Keep documents that read as JSON though their checksums differ; return where."""
    kept = []
    for table, line in odd:
        key = _KEY.match(line)
        if key is None or (table, key[1].decode()) not in missing:
            continue
        raw = line[key.end() :].removesuffix(b",")
        if is_document(raw):
            place = (table, key[1].decode())
            tables[table][place[1]] = raw
            del missing[place]
            kept.append(place)
    return kept
