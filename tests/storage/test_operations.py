"""What the journal can say, and what saying it twice comes to."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coffeechat.storage.operations import Operation, apply, difference, pack, touched, unpack

documents = st.sampled_from([b"{}", b'{"a":1}', b'{"a":"\xc3\xa9"}'])
ids = st.sampled_from("123")
tables = st.dictionaries(st.sampled_from("xy"), st.dictionaries(ids, documents), max_size=2)
on_a_busy_machine = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
names = st.sampled_from("xy")
operations = st.lists(
    st.one_of(
        st.tuples(st.just("put"), names, ids, documents),
        st.tuples(st.just("remove"), names, ids),
        st.tuples(st.sampled_from(["clear", "drop"]), names),
    ).map(lambda parts: Operation(*parts))
)


def after(
    steps: list[Operation], state: dict[str, dict[str, bytes]]
) -> dict[str, dict[str, bytes]]:
    changed = {name: dict(docs) for name, docs in state.items()}
    apply(steps, changed)
    return changed


@on_a_busy_machine
@given(operations)
def test_what_is_packed_unpacks_to_the_same(steps: list[Operation]) -> None:
    assert unpack(pack(steps)) == steps


@on_a_busy_machine
@given(operations, tables)
def test_replaying_over_any_later_state_comes_to_the_same(
    steps: list[Operation], state: dict[str, dict[str, bytes]]
) -> None:
    end = after(steps, state)

    for count in range(len(steps) + 1):
        assert after(steps, after(steps[:count], state)) == end


@on_a_busy_machine
@given(tables, tables)
def test_a_difference_leads_from_one_state_to_the_other(
    state: dict[str, dict[str, bytes]], wanted: dict[str, dict[str, bytes]]
) -> None:
    steps = difference(state, wanted)

    assert after(steps, state) == wanted
    assert bool(steps) == (state != wanted)


@on_a_busy_machine
@given(operations, tables)
def test_every_document_that_changes_is_named(
    steps: list[Operation], state: dict[str, dict[str, bytes]]
) -> None:
    end = after(steps, state)

    changed = {
        (table, key)
        for table in "xy"
        for key in "123"
        if state.get(table, {}).get(key) != end.get(table, {}).get(key)
    }
    assert changed <= touched(steps, state)


@pytest.mark.parametrize(
    "payload", [b"", b"1", b"[1]", b'[["paint","x","1"]]', b'[["put","x","1"]]', b'[["put"]]']
)
def test_anything_else_is_refused(payload: bytes) -> None:
    with pytest.raises(ValueError):
        unpack(payload)
