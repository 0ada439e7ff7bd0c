from __future__ import annotations

import pytest

from coffeechat.etiquette.features import list_tokens
from coffeechat.etiquette.inflections import list_noun_forms, list_verb_forms


@pytest.mark.parametrize(
    ("noun", "plural"),
    [("baker", "bakers"), ("bakery", "bakeries"), ("bus", "buses"), ("foreman", "foremen"),
     ("day", "days"), ("bench", "benches")],
)  # fmt: skip
def test_a_noun_has_a_plural(noun: str, plural: str) -> None:
    assert plural in list_noun_forms(noun)


@pytest.mark.parametrize(
    ("verb", "past", "going_on"),
    [("weld", "welded", "welding"), ("bake", "baked", "baking"), ("carry", "carried", "carrying"),
     ("stir", "stirred", "stirring"), ("play", "played", "playing")],
)  # fmt: skip
def test_a_verb_has_its_forms(verb: str, past: str, going_on: str) -> None:
    assert {verb, past, going_on} <= set(list_verb_forms(verb))


def test_words_of_one_sort_are_read_alike_and_a_concept_goes_before_a_sort() -> None:
    def read(text: str) -> list[str]:
        return [concept for _, concept in list_tokens(text, text)]

    assert read("two welders wanted")[2] == read("two bakers wanted")[2] == "~trade"
    assert read("your manager")[2] == "DECIDER"
