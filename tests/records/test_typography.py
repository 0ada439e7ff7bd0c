"""Straight marks become curly ones, and what was curly stays."""

import pytest

from coffeechat.records.typography import typeset


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("I'm in the teachers' room", "I’m in the teachers’ room"),
        ("a 'new' way, isn't it", "a ‘new’ way, isn’t it"),
        ("'new' is old", "‘new’ is old"),
        ("“don't 'do' that”", "“don’t ‘do’ that”"),
        ("'Til it's done", "’Til it’s done"),
        ('the talk "Why not", twice', "the talk “Why not”, twice"),
        ("“already” curly, isn’t it", "“already” curly, isn’t it"),
        ("שלום", "שלום"),
    ],
)
def test_marks_are_of_one_kind(typed, set_):
    assert typeset(typed) == set_
