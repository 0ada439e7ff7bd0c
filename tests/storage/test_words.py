"""Text as words to search by."""

from __future__ import annotations

import pytest

from coffeechat.storage.words import LONGEST, fold, query_words, words


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Müller", "muller"), ("ÅNGSTRÖM", "angstrom"), ("Straße", "STRASSE"),
        ("Łukasz", "lukasz"), ("Ødegård", "odegard"), ("İzmir", "izmir"), ("ﬁeld", "field"),
        ("Ａｃｍｅ", "acme"), ("ΣΊΣΥΦΟΣ", "σισυφος"), ("Ёлка", "елка"), ("شَرِكَة", "شركة"),
    ],
)  # fmt: skip
def test_case_accents_and_width_do_not_count(written: str, typed: str) -> None:
    assert set(query_words(typed)) <= words(written)


def test_names_with_apostrophes_are_found_either_way() -> None:
    for name in ("O'Brien", "O’Brien"):
        for typed in ("obrien", "o'brien", "o’brien", "brien"):
            assert set(query_words(typed)) <= words(name), (name, typed)


def test_unspaced_scripts_are_found_by_any_stretch() -> None:
    text = "東京大学で機械学習を研究。"
    for typed in ("東", "東京", "大学", "機械学習", "京大学"):
        assert set(query_words(typed)) <= words(text), typed
    assert not set(query_words("学東")) <= words(text)


def test_hangul_stays_whole_under_folding() -> None:
    assert "한국" in words("한국어 공부")
    assert fold("한국") == "한국"


def test_scripts_mixed_in_one_word_are_taken_apart() -> None:
    assert {"acme", "東京"} <= words("Acme東京")
    assert query_words("Acme東京") == ["acme", "東京"]


def test_addresses_and_hyphens_are_taken_apart() -> None:
    assert words("mara@people.example front-end") == {"mara", "people", "example", "front", "end"}


def test_endless_words_count_up_to_a_length() -> None:
    assert words("x" * 100_000) == {"x" * LONGEST}
    assert query_words("x" * 100_000) == ["x" * LONGEST]


def test_nothing_to_look_for() -> None:
    assert query_words(" -–'’ \n") == []
