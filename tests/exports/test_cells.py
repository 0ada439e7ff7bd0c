"""Cells that no spreadsheet runs, and that come back as they were."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coffeechat.exports.cells import (
    guard,
    join_notes,
    join_values,
    split_notes,
    split_values,
    unguard,
)

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"))
VALUE = TEXT.map(str.strip).filter(bool)


@given(st.one_of(TEXT, st.from_regex(r"'{0,3}[=+\-@]{0,2}\w{0,3}", fullmatch=True)))
def test_a_guarded_cell_is_no_formula_and_comes_back(text: str) -> None:
    assert not guard(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguard(guard(text)) == text


@given(st.lists(st.one_of(VALUE, st.sampled_from(["a;b", "c\\", "\\n", "d,\ne", "\\;"]))))
def test_several_values_in_a_cell_come_back(values: list[str]) -> None:
    assert split_values(join_values(values)) == values


@given(st.lists(st.one_of(VALUE, st.sampled_from(["---", "a\n---\nb", "\\---", "\\\\---"]))))
def test_notes_in_a_cell_come_back(notes: list[str]) -> None:
    assert split_notes(join_notes(notes)) == notes


@pytest.mark.parametrize(
    ("cell", "values"),
    [("Python, SQL", ["Python", "SQL"]), ("a@x.example; b@x.example", ["a@x.example",
     "b@x.example"]), ("one\ntwo", ["one", "two"]), (" ; ,", []),
     ("Nursing\\, paediatric", ["Nursing, paediatric"])],
)  # fmt: skip
def test_cells_of_other_programs_are_divided(cell: str, values: list[str]) -> None:
    assert split_values(cell) == values
