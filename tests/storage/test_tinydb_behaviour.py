"""What TinyDB promises of its tables, restated: stock TinyDB and ours must agree.

Each scenario runs on TinyDB's own memory storage and on the journalled one; what it
returns must be equal, and so must the data afterwards, as they stand and after reopening.
The exceptions, each on purpose, are in the second half.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tinydb import Query, TinyDB, where
from tinydb.operations import add, decrement, delete, increment, set, subtract
from tinydb.storages import MemoryStorage
from tinydb.table import Document

from coffeechat.storage.database import JournalledDB, JournalledTable

Scenario = Callable[[TinyDB], Any]

SCENARIOS: dict[str, Scenario] = {
    "insert gives rising ids": lambda db: [db.insert({"char": "d"}), db.insert({"char": "e"})],
    "insert takes a document's own id": lambda db: db.insert(Document({"char": "d"}, doc_id=77)),
    "the next id follows the highest": lambda db: [
        db.insert(Document({"char": "d"}, doc_id=77)), db.insert({})
    ],
    "insert refuses an id that is taken": lambda db: db.insert(Document({}, doc_id=1)),
    "insert refuses what is no mapping": lambda db: db.insert([1, 2]),
    "insert_multiple takes a generator": lambda db: db.insert_multiple(
        {"int": number} for number in range(3)
    ),
    "insert_multiple of nothing": lambda db: db.insert_multiple([]),
    "insert_multiple takes own ids": lambda db: db.insert_multiple(
        [Document({"a": 1}, doc_id=12), Document({"a": 2}, doc_id=77)]
    ),
    "insert_multiple stores nothing where one id is taken": lambda db: db.insert_multiple(
        [{"a": 1}, Document({"a": 2}, doc_id=1)]
    ),
    "insert_multiple refuses what is no mapping": lambda db: db.insert_multiple([{"a": 1}, "b"]),
    "update all": lambda db: db.update({"int": 2}),
    "update by query": lambda db: db.update({"int": 2}, where("char") == "a"),
    "update by ids skips unknown ones": lambda db: db.update({"int": 2}, doc_ids=[1, 2, 99]),
    "update by function": lambda db: db.update(lambda doc: doc.pop("int"), where("char") == "a"),
    "update by operations": lambda db: [
        db.update(operation, where("char") == "a")
        for operation in (
            increment("int"), decrement("int"), set("char", "a"), add("int", 5),
            subtract("int", 2), delete("int"),
        )
    ],
    "update that raises changes nothing": lambda db: db.update(delete("nothing")),
    "update nested": lambda db: [
        db.insert({"a": {"b": [1]}}), db.update(lambda doc: doc["a"]["b"].append(2), doc_ids=[4]),
    ],
    "update_multiple": lambda db: db.update_multiple(
        [({"int": 2}, where("char") == "a"), ({"int": 4}, where("char") == "b")]
    ),
    "upsert updates": lambda db: db.upsert({"int": 5}, where("char") == "a"),
    "upsert inserts": lambda db: db.upsert({"int": 9, "char": "x"}, where("char") == "x"),
    "upsert by id": lambda db: [
        db.upsert(Document({"a": 1}, doc_id=1)), db.upsert(Document({"a": 1}, doc_id=9)),
    ],
    "upsert without a way to find": lambda db: db.upsert({"a": 1}),
    "remove by query": lambda db: db.remove(where("char") == "b"),
    "remove by ids skips unknown ones": lambda db: db.remove(doc_ids=[1, 99]),
    "remove refuses to remove all": lambda db: db.remove(),
    "remove from a table that is not there": lambda db: db.table("t").remove(where("a") == 1),
    "truncate": lambda db: [db.truncate(), len(db), db.insert({})],
    "drop tables": lambda db: [db.drop_tables(), len(db), db.insert({"a": 1}), db.tables()],
    "drop a table": lambda db: [db.table("t").insert({"a": 1}), db.drop_table("t"), db.tables()],
    "drop an unknown table": lambda db: db.drop_table("t"),
    "a dropped table is new": lambda db: [
        db.table("t").insert({"a": 1}), db.drop_table("t"), db.table("t").insert({"a": 2}),
        db.table("t").all(),
    ],
    "persist an empty table": lambda db: [db.table("t", persist_empty=True), db.tables()][1:],
    "tables are apart": lambda db: [
        db.table("t").insert({"a": 1}), len(db), len(db.table("t")), db.tables()
    ],
    "search": lambda db: [db.search(where("int") == 1), db.search(where("int") == 9)],
    "search keeps ids": lambda db: [doc.doc_id for doc in db.search(where("char").one_of("ac"))],
    "search without cache": lambda db: db.search(Query().char.test(lambda value: value > "a")),
    "get": lambda db: [
        db.get(where("char") == "b"), db.get(where("char") == "x"), db.get(doc_id=2),
        db.get(doc_id=99), db.get(doc_ids=[1, 3, 99]),
    ],
    "get without anything": lambda db: db.get(),
    "contains": lambda db: [
        db.contains(where("char") == "b"), db.contains(doc_id=3), db.contains(doc_id=99)
    ],
    "contains without anything": lambda db: db.contains(),
    "count": lambda db: db.count(where("int") == 1),
    "length and iteration": lambda db: [len(db), list(db), db.all()],
    "unicode": lambda db: [db.insert({"Ü": "ß 漢字 \u2028"}), db.get(doc_id=4)],
    "keys become text": lambda db: [db.insert({1: {2: "a"}}), None],
    "numbers": lambda db: [db.insert({"n": [2**52 - 1, -1.5, 1e300, None]}), db.get(doc_id=4)],
}  # fmt: skip


def outcome(scenario: Scenario, db: TinyDB) -> Any:
    try:
        return scenario(db)
    except Exception as error:
        return type(error), str(error)


@pytest.fixture
def stock() -> Iterator[TinyDB]:
    with TinyDB(storage=MemoryStorage) as db:
        db.insert_multiple({"int": 1, "char": char} for char in "abc")
        yield db


@pytest.fixture
def ours(folder: Path) -> Iterator[JournalledDB]:
    with JournalledDB(folder) as db:
        db.insert_multiple({"int": 1, "char": char} for char in "abc")
        yield db


def as_json(tables: dict[str, Any] | None) -> Any:
    """Return data with all keys as text, as a JSON file has them."""
    if not isinstance(tables, dict):
        return tables
    return {str(key): as_json(value) for key, value in tables.items()}


@pytest.mark.parametrize("name", SCENARIOS)
def test_agrees_with_stock_tinydb(
    name: str, stock: TinyDB, ours: JournalledDB, folder: Path
) -> None:
    scenario = SCENARIOS[name]

    assert outcome(scenario, ours) == outcome(scenario, stock)

    expected = as_json(stock.storage.read())
    assert (ours.storage.read() or {}) == expected
    ours.close()
    with JournalledDB(folder) as reopened:
        assert (reopened.storage.read() or {}) == expected
    with TinyDB(folder / "database.json") as file:
        assert {name: file.storage.read()[name] for name in expected} == expected


documents = st.dictionaries(st.sampled_from("abc"), st.integers(-9, 9), max_size=3)
ids = st.integers(1, 6)
steps = st.one_of(
    st.tuples(st.just("insert"), documents),
    st.tuples(st.just("upsert"), documents, ids),
    st.tuples(st.just("update"), documents, ids),
    st.tuples(st.just("update_query"), documents, st.integers(-9, 9)),
    st.tuples(st.just("remove"), ids),
    st.tuples(st.just("truncate")),
    st.tuples(st.just("drop")),
)


CHANGES: dict[str, Callable[..., Any]] = {
    "insert": lambda db, document: db.insert(document),
    "upsert": lambda db, document, doc_id: db.upsert(Document(document, doc_id)),
    "update": lambda db, document, doc_id: db.update(document, doc_ids=[doc_id]),
    "update_query": lambda db, document, number: db.update(document, where("a") > number),
    "remove": lambda db, doc_id: db.remove(doc_ids=[doc_id]),
    "truncate": lambda db: db.truncate(),
    "drop": lambda db: db.drop_tables(),
}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sequence=st.lists(steps, max_size=12))
def test_agrees_over_any_sequence_of_changes(
    sequence: list[tuple[Any, ...]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("sequence")
    with TinyDB(storage=MemoryStorage) as stock, JournalledDB(folder, journal_bytes=300) as ours:
        for name, *values in sequence:
            assert outcome(
                lambda db, name=name, values=values: CHANGES[name](db, *values), ours
            ) == outcome(lambda db, name=name, values=values: CHANGES[name](db, *values), stock)
        expected = as_json(stock.storage.read()) or {}
    with JournalledDB(folder) as reopened:
        assert (reopened.storage.read() or {}) == expected


# Exceptions to TinyDB's behaviour.


def test_no_query_is_cached_because_a_cache_hands_the_same_document_to_everyone(
    ours: JournalledDB,
) -> None:
    first = ours.search(where("char") == "a")[0]
    first["char"] = "changed by its reader"

    assert ours.search(where("char") == "a")[0]["char"] == "a"
    assert len(ours.table("_default")._query_cache) == 0


def test_documents_share_nothing_with_the_store_where_stock_shares_nested_values(
    stock: TinyDB, ours: JournalledDB
) -> None:
    given_document = {"nested": [1]}
    doc_ids = [db.insert(given_document) for db in (stock, ours)]
    given_document["nested"].append(2)
    ours.get(doc_id=doc_ids[1])["nested"].append(3)

    assert stock.get(doc_id=doc_ids[0]) == {"nested": [1, 2]}
    assert ours.get(doc_id=doc_ids[1]) == {"nested": [1]}


def test_what_json_has_no_word_for_is_refused_at_once_and_nothing_stored(
    ours: JournalledDB,
) -> None:
    with pytest.raises(TypeError):
        ours.insert({"set": {1, 2}})
    with pytest.raises(TypeError):
        ours.update({"object": object()})

    assert len(ours) == 3
    assert ours.get(doc_id=1) == {"int": 1, "char": "a"}


def test_a_table_is_named_by_its_own_class(ours: JournalledDB) -> None:
    assert repr(ours.table("t")).startswith("<JournalledTable name='t', total=0, storage=")
    assert isinstance(ours.table("t"), JournalledTable)


def test_a_file_that_stock_tinydb_wrote_is_taken_over(folder: Path) -> None:
    folder.mkdir()
    with TinyDB(folder / "database.json") as stock:
        stock.table("contacts").insert({"name": "Mara"})

    with JournalledDB(folder) as ours:
        assert ours.table("contacts").all() == [{"name": "Mara"}]
        assert ours.storage.report == []
        ours.table("contacts").insert({"name": "Tomas"})

    with TinyDB(folder / "database.json") as stock:
        stock.table("contacts").update({"name": "Ana"}, doc_ids=[1])
    with JournalledDB(folder) as ours:
        assert [doc["name"] for doc in ours.table("contacts")] == ["Ana", "Tomas"]
        assert ours.storage.report == []
