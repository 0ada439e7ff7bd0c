"""What no pattern foresaw, found by the classifier and explained by its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from coffeechat.etiquette.classifier import load_model, squash
from coffeechat.etiquette.features import list_tokens, name_features
from coffeechat.etiquette.guards import is_excused
from coffeechat.etiquette.rewrites import mark_stretch
from coffeechat.etiquette.tables import Rule, load_rules, read_rules, read_table
from coffeechat.etiquette.texts import Text
from coffeechat.records.finding import Finding, Severity
from coffeechat.records.remembering import remembered

#: Fewer different words, names aside, may still become anything, or anything but a finished
#: sentence.
FEWEST_WORDS, FEWEST_UNFINISHED = 3, 5
NEVER = 2.0  # a probability that is not reached
WHOLE = 2.0  # what the message counts beside the sentence


@dataclass(frozen=True)
class Kind:
    """What the classifier tells apart: whose rule it speaks for, and from which
    probability. `families` are the beginnings of the lists' families it learns from;
    `unless` names guards, `unless_sure` those that excuse what would only warn; none does
    from the probability `excused_below` on."""

    rule: Rule
    families: tuple[str, ...]
    unless: tuple[str, ...]
    unless_sure: tuple[str, ...]
    excused_below: float
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
            tuple(row.get("unless_sure", ())), row.get("excused_below", NEVER),
            row.get("blocks_from", NEVER), row["warns_from"],
        )
        for row in read_table("unforeseen")["kind"]
    }  # fmt: skip


class Weighed(NamedTuple):
    """What stands in a sentence, how much it speaks for each kind, and whether that is little."""

    features: frozenset[str]
    logits: dict[str, float]
    is_short: bool


@remembered(1_000)
def _weigh(raw: str, plain: str) -> Weighed:
    """Judge a sentence; while the user types, all but one were judged a moment ago."""
    tokens = list_tokens(raw, plain)
    features = name_features(tokens)
    words = {word for word, concept in tokens if concept != "NAME" and len(word) > 1}
    fewest = FEWEST_UNFINISHED if raw.rstrip()[-1:].isalnum() else FEWEST_WORDS
    return Weighed(features, load_model().weigh(features), len(words) < fewest)


def _weigh_at(text: Text, start: int, end: int) -> Weighed:
    return _weigh(text.raw[start:end], text.unquoted[start:end])


def estimate_kinds(logits: Mapping[str, float], whole: float) -> dict[str, float]:
    """Return the probability of each kind from what a sentence and its message weigh.

    Whether a sentence blocks is also told by the message it stands in: "I can come on
    Monday" is one thing beside thanks and questions, another beside a list of skills."""
    return {
        name: squash(logits[name] + (0 if kind.is_style else WHOLE * whole))
        for name, kind in load_kinds().items()
        if name in logits
    }


def _weigh_whole(text: Text) -> float:
    """Judge a message by all that stands in it: a logit."""
    judged = (_weigh_at(text, start, end).features for start, end in text.sentences)
    return load_model().weigh_message(frozenset().union(*judged))


def temper(text: Text, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings, a pattern's ask only warned of where the message it stands in
    sounds like none: "thank you for saying you'd recommend me"."""
    table = read_table("unforeseen")["doubted"]
    doubted = [one for one in findings if one.severity == "blocks" and one.rule in table["rules"]]
    is_alone = len(text.sentences) == 1
    if not doubted or is_alone or _weigh_whole(text) >= table["below"]:
        return list(findings)
    softer = {"severity": "warns"}
    return [one.model_copy(update=softer) if one in doubted else one for one in findings]


@remembered(1_000)
def _explain(kind: str, raw: str, plain: str) -> tuple[str, ...]:
    """Name what weighed in a sentence that was judged."""
    return load_model().explain(kind, list_tokens(raw, plain))


def find_unforeseen(text: Text, known: Sequence[Finding] = ()) -> Iterator[Finding]:
    """Yield a finding for each sentence and kind that the classifier is sure enough of;
    a sentence that a known finding blocks already needs no other."""
    blocked = {text.sentence_at(one.start)[0] for one in known if one.severity == "blocks"}
    whole = _weigh_whole(text)
    for start, end in text.sentences:
        weighed = _weigh_at(text, start, end)
        if start not in blocked and not weighed.is_short:
            estimates = estimate_kinds(weighed.logits, whole)
            yield from _judge_sentence(text, start, end, estimates)


def _judge_sentence(
    text: Text, start: int, end: int, estimates: Mapping[str, float]
) -> Iterator[Finding]:
    style = max(estimates[name] for name, kind in load_kinds().items() if kind.is_style)
    for name, kind in load_kinds().items():
        probability = estimates[name]
        severity = kind.judge(probability)
        if severity == "blocks" and style > probability:
            severity = "warns"  # poor style rather than an ask
        guards = kind.guards(severity) if severity and probability < kind.excused_below else ()
        if severity and not is_excused(text, start, end, guards):
            yield _write_finding(kind.rule, severity, text, start, end)


def _write_finding(rule: Rule, severity: Severity, text: Text, start: int, end: int) -> Finding:
    begin, finish, suggestion = mark_stretch(text, rule, start, end)
    weighed = _explain(rule.id, text.raw[start:end], text.unquoted[start:end])
    named = ", ".join(f"“{word}”" for word in weighed)
    return Finding(
        rule=rule.id, severity=severity, start=begin, end=finish, message=rule.message,
        why=f"{rule.why} The words that weighed most: {named}." if named else rule.why,
        suggestion=suggestion,
    )  # fmt: skip
