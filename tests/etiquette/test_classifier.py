"""The classifier: trained from sentences, explained by words, its weights kept."""

from __future__ import annotations

import time
from pathlib import Path

from coffeechat.etiquette import check_text
from coffeechat.etiquette.classifier import load_model
from coffeechat.etiquette.features import list_tokens
from coffeechat.etiquette.training import cross_validate, estimate, read_examples, train

LISTS = Path(__file__).parent / "lists"


def test_families_it_has_not_seen_are_told_apart() -> None:
    examples = read_examples(LISTS)[::12]
    judged = cross_validate(examples)
    asks = [score for score, example in judged if example.asks]
    harmless = [score for score, example in judged if not example.asks]
    assert sum(asks) / len(asks) > 2 * sum(harmless) / len(harmless)


def test_training_gives_the_same_weights_every_time() -> None:
    examples = read_examples(LISTS)[::24]
    first, second = train(examples), train(examples)
    assert first == second
    assert all(estimate(first, example) > 0.5 for example in examples if example.asks)


def test_an_unforeseen_ask_names_the_words_that_weighed_most() -> None:
    (finding,) = check_text("Could you find a corner for me at your bench?")
    assert finding.rule == "hidden-ask"
    assert "The words that weighed most: “" in finding.why


def test_a_name_in_the_middle_of_a_sentence_is_only_a_name() -> None:
    raw = "Did Job and HR sing"
    assert [concept for _, concept in list_tokens(raw, raw.lower())] == [
        "^", "did", "NAME", "and", "DECIDER", "sing",
    ]  # fmt: skip


def test_the_weights_load_in_milliseconds() -> None:
    load_model.cache_clear()
    begin = time.process_time()
    load_model()
    assert time.process_time() - begin < 0.2
