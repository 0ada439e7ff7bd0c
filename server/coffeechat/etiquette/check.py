"""The etiquette check: what a message should not say, where, why, and what instead."""

from __future__ import annotations

from collections.abc import Iterator

from coffeechat.etiquette.guards import is_excused
from coffeechat.etiquette.lengths import find_lengths
from coffeechat.etiquette.placeholders import find_placeholders
from coffeechat.etiquette.rewrites import mark_stretch
from coffeechat.etiquette.tables import Rule, load_rules
from coffeechat.etiquette.texts import Text
from coffeechat.records.draft import Account, Channel
from coffeechat.records.finding import Finding

#: Characters that are read; a message is never near it, a pasted book is.
READ_LIMIT = 20_000


def check_text(
    text: str, channel: Channel | None = None, account: Account = "free"
) -> list[Finding]:
    """Return the findings of a text or a fragment of one, in the order of the text.

    What is missing is no finding. Only the first 20,000 characters are read for
    wording, and a longer text says so."""
    ready = Text(text[:READ_LIMIT])
    findings = [*find_placeholders(ready), *_find_wording(ready, channel)]
    kept = _drop_overlaps(findings)
    if channel:
        kept += find_lengths(text, channel, account)
    return sorted(kept, key=lambda finding: (finding.start, finding.end))


def _find_wording(text: Text, channel: Channel | None) -> Iterator[Finding]:
    """Yield at most one finding for each rule and sentence."""
    for rule in load_rules():
        if rule.channels and channel not in rule.channels:
            continue
        seen: set[int] = set()
        for start, end in _matches(rule, text):
            sentence = text.sentence_at(start)[0]
            if sentence in seen or is_excused(text, start, end, rule.unless):
                continue
            seen.add(sentence)
            yield _write_finding(rule, text, start, end)


def _matches(rule: Rule, text: Text) -> Iterator[tuple[int, int]]:
    for pattern in rule.patterns:
        if pattern.could_match(text.vocabulary):
            yield from (match.span() for match in pattern.regex.finditer(text.plain))


def _write_finding(rule: Rule, text: Text, start: int, end: int) -> Finding:
    begin, finish, suggestion = mark_stretch(text, rule, start, end)
    return Finding(
        rule=rule.id, severity=rule.severity, start=begin, end=finish,
        message=rule.message, why=rule.why, suggestion=suggestion,
    )  # fmt: skip


def _drop_overlaps(findings: list[Finding]) -> list[Finding]:
    """Keep, of findings that mark the same words, the gravest and first."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda found: found.severity):  # "blocks" < "warns"
        if all(finding.end <= other.start or finding.start >= other.end for other in kept):
            kept.append(finding)
    return kept
