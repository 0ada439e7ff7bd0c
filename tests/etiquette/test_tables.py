"""The rule tables hold together: a coach may edit them and is told what is wrong."""

from __future__ import annotations

import re

import pytest

from coffeechat.etiquette.guards import load_guards
from coffeechat.etiquette.patterns import Pattern, list_words
from coffeechat.etiquette.tables import Rule, load_rules, read_rules, read_table

RULES = [*load_rules(), *read_rules("unforeseen")]
WORDS = read_table("words")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_explains_itself_in_a_sentence_of_the_guide(rule: Rule) -> None:
    assert re.fullmatch(r"S([1-9]|1[0-2])", rule.takeaway)
    assert (rule.why.endswith(".") and "guide" in rule.why) or rule.id == "referral-ask"
    assert "!" not in rule.message + rule.why
    assert rule.suggestion is not None
    assert set(rule.unless) <= set(load_guards())


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_every_pattern_compiles_and_has_words_to_look_it_up_by(rule: Rule) -> None:
    for pattern in rule.patterns:
        assert pattern.regex.pattern
        assert pattern.needs


@pytest.mark.parametrize(
    ("source", "text", "matches"),
    [
        ("put in a (good|kind)? word", "put in a word", True),
        ("put in a (good|kind)? word", "put in a bad word", False),
        ("refer* me", "referring me", True),
        ("join !(the talk)", "join us", True),
        ("join !(the talk)", "join the talk", False),
        ("need ... hand", "need a rather strong hand", True),
        ("need ~ hand", "need the work of a hand", False),
        ("any advice $", "any advice?", True),
        ("any advice $", "any advice on soil", False),
        ("^ any advice", "hello, any advice", True),
        ("^ any advice", "give any advice", False),
        ("are you ?", "are you there?", True),
        ("are you ?", "are you there. why?", False),
        ("refer me", "refer. me", False),
    ],
)
def test_the_pattern_language(source: str, text: str, matches: bool) -> None:
    assert Pattern(source, WORDS).matches(text, list_words(text)) is matches
