"""Asks that no pattern foresaw, found by the classifier and explained by its words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from coffeechat.etiquette.classifier import load_model
from coffeechat.etiquette.features import list_features, list_tokens
from coffeechat.etiquette.guards import is_excused
from coffeechat.etiquette.patterns import WORDS
from coffeechat.etiquette.rewrites import mark_stretch
from coffeechat.etiquette.tables import Rule, read_rules, read_table
from coffeechat.etiquette.texts import Text
from coffeechat.records.finding import Finding, Severity

FEWEST_WORDS = 4  # less may still become anything


@cache
def _rule() -> Rule:
    return read_rules("hidden")[0]


@cache
def _thresholds() -> tuple[float, float]:
    row = read_table("hidden")["thresholds"]
    return row["blocks_from"], row["warns_from"]


@lru_cache(maxsize=1_000)
def _judge(raw: str, plain: str) -> float:
    """Estimate a sentence; while the user types, all but one were judged a moment ago."""
    return load_model().estimate({name for name, _ in list_features(list_tokens(raw, plain))})


def find_hidden_asks(text: Text) -> Iterator[Finding]:
    """Yield a finding for each sentence that sounds like an ask beyond doubt."""
    rule, (blocks_from, warns_from) = _rule(), _thresholds()
    for start, end in text.sentences:
        sentence = text.raw[start:end], text.unquoted[start:end]
        if len(WORDS.findall(sentence[1])) < FEWEST_WORDS:
            continue
        probability = _judge(*sentence)
        if probability < warns_from or is_excused(text, start, end, rule.unless):
            continue
        severity: Severity = "blocks" if probability >= blocks_from else "warns"
        yield _write_finding(
            rule, severity, text, (start, end), load_model().explain(list_tokens(*sentence))
        )


def _write_finding(
    rule: Rule, severity: Severity, text: Text, span: tuple[int, int], words: tuple[str, ...]
) -> Finding:
    begin, finish, suggestion = mark_stretch(text, rule, *span)
    named = ", ".join(f"“{word}”" for word in words)
    return Finding(
        rule=rule.id, severity=severity, start=begin, end=finish, message=rule.message,
        why=f"{rule.why} The words that weighed most: {named}." if named else rule.why,
        suggestion=suggestion,
    )  # fmt: skip
