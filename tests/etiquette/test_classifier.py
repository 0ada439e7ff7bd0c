"""The classifier: trained from sentences, explained by words, its weights kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from coffeechat.etiquette import check_text
from coffeechat.etiquette.classifier import MESSAGE, WEIGHTS, load_model, read_model, write_model
from coffeechat.etiquette.features import list_tokens
from coffeechat.etiquette.training import Example, cross_validate, estimate, read_examples, train
from coffeechat.etiquette.unforeseen import load_kinds

LISTS = Path(__file__).parent / "lists"


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return read_examples(LISTS)[::10]


def test_families_it_has_not_seen_are_told_apart(examples: list[Example]) -> None:
    judged = [(max(scores.values()), example.kind) for scores, example in cross_validate(examples)]
    bad = [score for score, kind in judged if kind]
    harmless = [score for score, kind in judged if not kind]
    assert sum(bad) / len(bad) > 2 * sum(harmless) / len(harmless)


def test_training_gives_the_same_weights_every_time(examples: list[Example]) -> None:
    first, second = train(examples[::2]), train(examples[::2])
    assert first == second
    asks = [example for example in examples[::2] if example.kind == "hidden-ask"]
    heard = [estimate(first, example)["hidden-ask"] > 0.5 for example in asks]
    assert sum(heard) / len(heard) > 0.95


def test_a_list_held_back_is_not_learnt_from() -> None:
    families = {example.family for example in read_examples(LISTS)}
    assert "hidden-in-thanks" in families  # of a list for development
    held_back = sum(len(path.read_text().splitlines()) for path in LISTS.glob("held_back_*.txt"))
    assert held_back
    assert not [example for example in read_examples(LISTS) if example.family == "placeholder"]


def test_every_kind_learns_from_a_family_and_has_weights() -> None:
    assert set(load_model().biases) == {*load_kinds(), MESSAGE}
    known = {example.kind for example in read_examples(LISTS)}
    assert set(load_kinds()) <= known


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Could you find a corner for me at your bench?", "hidden-ask"),
        ("A single line would not have harmed you, surely.", "pressure"),
        ("The whole choir and I devour every word of yours.", "flattery"),
    ],
)
def test_what_no_pattern_foresaw_names_the_words_that_weighed_most(text: str, rule: str) -> None:
    (finding,) = check_text(text)
    assert finding.rule == rule
    assert "The words that weighed most: “" in finding.why


def test_a_name_in_the_middle_of_a_sentence_is_only_a_name() -> None:
    raw = "Did Job and HR sing"
    assert [concept for _, concept in list_tokens(raw, raw.lower())] == [
        "^", "did", "NAME", "and", "DECIDER", "sing",
    ]  # fmt: skip


def test_the_weights_are_read_as_they_were_written_and_stay_small() -> None:
    model = load_model()
    assert read_model(write_model(model)) == model
    text = write_model(model)
    assert len(text) < 1_000_000  # fitting.py says what smaller ones miss
    assert len(text.splitlines()) < 2_000
    assert WEIGHTS.endswith(".tsv")
