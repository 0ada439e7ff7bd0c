"""The database file, whole and damaged, at every byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tinydb import TinyDB

from coffeechat.storage.database_file import Tables, decode, encode

TABLES: Tables = {
    "contacts": {
        "4503599627370495": b'{"name":"Mara \xc3\xa9","note":"a } brace, \\"quoted\\": {"}',
        "2251799813685248": b'{"name":"Tomas","nested":{"12":{"a":1},"b":[{}]}}',
        "7": b"{}",
    },
    "empty": {},
    'a "quoted":{ table': {"1": b'{"key":"value"}'},
}
DATA = b"".join(encode(TABLES))


def places(tables: Tables) -> set[tuple[str, str, bytes]]:
    return {(name, key, raw) for name, docs in tables.items() for key, raw in docs.items()}


def test_reads_back_what_it_wrote() -> None:
    contents = decode(DATA)

    assert contents.tables == TABLES
    assert contents.damage == []


def test_nothing_reads_back_as_nothing() -> None:
    contents = decode(b"".join(encode({})))

    assert (contents.tables, contents.damage) == ({}, [])


def test_many_documents_are_one_valid_json_file() -> None:
    tables = {"contacts": {str(key): b'{"a":%d}' % key for key in range(1, 1001)}}

    data = b"".join(encode(tables))

    assert len(json.loads(data)["contacts"]) == 1000
    assert decode(data).tables == tables


def test_stock_tinydb_reads_it(tmp_path: Path) -> None:
    (tmp_path / "database.json").write_bytes(DATA)

    with TinyDB(tmp_path / "database.json") as stock:
        assert stock.table("contacts").get(doc_id=2251799813685248)["name"] == "Tomas"
        assert len(stock.table("contacts")) == 3


@pytest.mark.parametrize("bit", range(8))
def test_a_flipped_bit_costs_at_most_one_document_and_is_reported(bit: int) -> None:
    for place in range(len(DATA)):
        data = bytearray(DATA)
        data[place] ^= 1 << bit

        contents = decode(bytes(data))

        lost = places(TABLES) - places(contents.tables)
        assert len(lost) <= 1, f"byte {place}"
        changed = places(contents.tables) - places(TABLES)
        assert {spot[:2] for spot in changed} <= {spot[:2] for spot in lost}, f"byte {place}"
        assert contents.damage, f"byte {place} is damaged, and the file was taken for whole"
        assert all(any(key in line for line in contents.damage) for _, key, _ in lost)


def test_a_file_cut_anywhere_keeps_every_whole_document() -> None:
    ends = {spot: DATA.find(b":" + spot[2]) + len(spot[2]) for spot in places(TABLES)}
    for length in range(len(DATA)):
        contents = decode(DATA[:length])

        assert places(contents.tables) <= places(TABLES), f"cut after {length} bytes"
        assert places(contents.tables) >= {spot for spot, end in ends.items() if end < length}
        assert contents.damage


def test_what_cannot_be_read_is_named() -> None:
    data = DATA.replace(b'{"name":"Tomas"', b'X"name":"Tomas"')

    contents = decode(data)

    assert contents.damage == [
        "database.json was damaged; every entry that is not named here is whole.",
        "Entry 2251799813685248 of contacts could not be read.",
    ]


def test_what_still_reads_though_its_checksum_differs_is_kept_and_named() -> None:
    contents = decode(DATA.replace(b"Tomas", b"Tomes"))

    assert b"Tomes" in contents.tables["contacts"]["2251799813685248"]
    assert "Entry 2251799813685248 of contacts may be damaged." in contents.damage


@pytest.mark.parametrize("data", [b"", b"\0" * 500, b"not json", b"[]", b'{"contacts": [1]}'])
def test_what_is_no_database_at_all_is_reported(data: bytes) -> None:
    contents = decode(data)

    assert places(contents.tables) == set()
    assert contents.damage
