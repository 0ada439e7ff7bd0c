"""What no pattern foresaw, found by the classifier and explained by its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from coffeechat.etiquette.classifier import load_model, squash
from coffeechat.etiquette.features import list_features, list_tokens
from coffeechat.etiquette.guards import is_excused
from coffeechat.etiquette.patterns import WORDS
from coffeechat.etiquette.rewrites import mark_stretch
from coffeechat.etiquette.tables import Rule, load_rules, read_rules, read_table
from coffeechat.etiquette.texts import Text
from coffeechat.records.finding import Finding, Severity
from coffeechat.records.remembering import remembered

FEWEST_WORDS = 4  # fewer different ones may still become anything
NEVER = 2.0  # a probability that is not reached


@dataclass(frozen=True)
class Kind:
    """What the classifier tells apart: whose rule it speaks for, and from which
    probability. `families` are the beginnings of the lists' families it learns from;
    `unless` names guards, `unless_sure` those that excuse what would only warn."""

    rule: Rule
    families: tuple[str, ...]
    unless: tuple[str, ...]
    unless_sure: tuple[str, ...]
    blocks_from: float
    warns_from: float

    @property
    def is_style(self) -> bool:
        """Whether this kind never blocks."""
        return self.blocks_from == NEVER

    def judge(self, probability: float) -> Severity | None:
        """Return how grave a sentence of this probability is, if at all."""
        if probability >= self.blocks_from:
            return "blocks"
        return "warns" if probability >= self.warns_from else None

    def guards(self, severity: Severity) -> tuple[str, ...]:
        """Return the guards that may excuse a sentence of this severity."""
        return self.unless if severity == "blocks" else (*self.unless, *self.unless_sure)


@cache
def load_kinds() -> dict[str, Kind]:
    """Return the kinds by the id of their rule, gravest first."""
    rules = {rule.id: rule for rule in (*load_rules(), *read_rules("unforeseen"))}
    return {
        row["rule"]: Kind(
            rules[row["rule"]], tuple(row["families"]), tuple(row["unless"]),
            tuple(row.get("unless_sure", ())),
            row.get("blocks_from", NEVER), row["warns_from"],
        )
        for row in read_table("unforeseen")["kind"]
    }  # fmt: skip


@remembered(1_000)
def _weigh(raw: str, plain: str) -> tuple[frozenset[str], dict[str, float]]:
    """Judge a sentence; while the user types, all but one were judged a moment ago."""
    features = frozenset(dict(list_features(list_tokens(raw, plain))))
    return features, load_model().weigh(features)


def _estimate(text: Text) -> Iterator[tuple[int, int, dict[str, float]]]:
    """Yield each sentence with the probability of each kind.

    Whether a sentence blocks is also told by the message it stands in: "I can come on
    Monday" is one thing beside thanks and questions, another beside a list of skills."""
    spans = text.sentences
    judged = [_weigh(text.raw[start:end], text.unquoted[start:end]) for start, end in spans]
    whole = load_model().weigh_message(frozenset().union(*(features for features, _ in judged)))
    for (start, end), (_, logits) in zip(spans, judged, strict=True):
        yield (
            start,
            end,
            {
                name: squash(logits[name] if kind.is_style else logits[name] + whole)
                for name, kind in load_kinds().items()
            },
        )


@remembered(1_000)
def _explain(kind: str, raw: str, plain: str) -> tuple[str, ...]:
    """Name what weighed in a sentence that was judged."""
    return load_model().explain(kind, list_tokens(raw, plain))


def find_unforeseen(text: Text, known: Sequence[Finding] = ()) -> Iterator[Finding]:
    """Yield a finding for each sentence and kind that the classifier is sure enough of;
    a sentence that a known finding blocks already needs no other."""
    blocked = {text.sentence_at(one.start)[0] for one in known if one.severity == "blocks"}
    for start, end, estimates in _estimate(text):
        if start in blocked or _count_words(text.unquoted[start:end]) < FEWEST_WORDS:
            continue
        style = max(estimates[name] for name, kind in load_kinds().items() if kind.is_style)
        for name, kind in load_kinds().items():
            severity = kind.judge(estimates[name])
            if severity == "blocks" and style > estimates[name]:
                severity = "warns"  # poor style rather than an ask
            if severity and not is_excused(text, start, end, kind.guards(severity)):
                yield _write_finding(kind.rule, severity, text, start, end)


def _count_words(plain: str) -> int:
    """Count the different words of a sentence, single letters aside."""
    return len({word for word in WORDS.findall(plain) if len(word) > 1})


def _write_finding(rule: Rule, severity: Severity, text: Text, start: int, end: int) -> Finding:
    begin, finish, suggestion = mark_stretch(text, rule, start, end)
    weighed = _explain(rule.id, text.raw[start:end], text.unquoted[start:end])
    named = ", ".join(f"“{word}”" for word in weighed)
    return Finding(
        rule=rule.id, severity=severity, start=begin, end=finish, message=rule.message,
        why=f"{rule.why} The words that weighed most: {named}." if named else rule.why,
        suggestion=suggestion,
    )  # fmt: skip
