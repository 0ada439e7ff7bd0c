"""Voices counted in words."""

from __future__ import annotations

import pytest

from coffeechat.follow_up.voices import is_early, join_stances, say_voices
from coffeechat.records.belief import Stance


@pytest.mark.parametrize(
    ("voices", "said", "early"),
    [
        ([], "Nobody has spoken to it yet", True),
        (["for"], "One voice, for", True),
        (["both"], "One voice, both ways", True),
        (["for", "against"], "2 voices, and they disagree", True),
        (["for", "for"], "2 voices, both for", False),
        (["for", "both"], "2 voices: 1 both ways, 1 for", True),
        (["against"] * 4, "4 voices, all against", False),
        (["both"] * 3, "3 voices, all of them both ways", False),
        (["for", "against", "against", "both", "against"],
         "5 voices: 3 against, 1 both ways, 1 for", False),
    ],
)  # fmt: skip
def test_voices_are_counted_in_words(voices: list[Stance], said: str, early: bool) -> None:
    assert say_voices(voices) == said
    assert is_early(voices) == early


def test_one_who_said_both_speaks_both_ways() -> None:
    assert join_stances(["for", "for"]) == "for"
    assert join_stances(["for", "against"]) == "both"
