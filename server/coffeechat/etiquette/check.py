"""The etiquette check: what a message should not say, where, why, and what instead."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import itemgetter

from coffeechat.etiquette.guards import is_excused
from coffeechat.etiquette.lengths import find_lengths
from coffeechat.etiquette.patterns import list_words
from coffeechat.etiquette.placeholders import find_placeholders
from coffeechat.etiquette.rewrites import mark_stretch
from coffeechat.etiquette.tables import Rule, find_patterns
from coffeechat.etiquette.texts import Text
from coffeechat.etiquette.unforeseen import find_unforeseen, temper
from coffeechat.records.draft import Account, Channel
from coffeechat.records.finding import Finding
from coffeechat.records.remembering import remembered

#: Characters that are read; a message is never near it, a pasted book is.
READ_LIMIT = 20_000


def check_text(
    text: str, channel: Channel | None = None, account: Account = "free"
) -> list[Finding]:
    """Return the findings of a text or a fragment of one, in the order of the text.

    What is missing is no finding. Only the first 20,000 characters are read for
    wording, and a longer text says so."""
    ready = Text(text[:READ_LIMIT])
    found = temper(ready, list(_find_wording(ready, channel)))
    findings = [*find_placeholders(ready), *found]
    kept = _drop_overlaps([*findings, *find_unforeseen(ready, findings)])
    if channel:
        kept += find_lengths(text, channel, account)
    if len(text) > READ_LIMIT:
        kept.append(_say_unread(text))
    return sorted(kept, key=lambda finding: (finding.start, finding.end))


def _say_unread(text: str) -> Finding:
    return Finding(
        rule="length-unread", severity="warns", start=READ_LIMIT, end=len(text),
        message="The rest was not read",
        why=f"The check reads the first {READ_LIMIT:,} characters; the guide asks for a "
        "concise message.",
    )  # fmt: skip


def _find_wording(text: Text, channel: Channel | None) -> Iterator[Finding]:
    """Yield at most one finding for each rule and sentence, in the order of the tables."""
    matches = [
        (place, rule, begin, begin + start, begin + end)
        for begin, finish in text.sentences
        for place, rule, start, end in _match_sentence(text.plain[begin:finish])
        if not rule.channels or channel in rule.channels
    ]
    seen: set[tuple[str, int]] = set()
    for _, rule, sentence, start, end in sorted(matches, key=itemgetter(0)):
        if (rule.id, sentence) not in seen and not _is_excused(text, start, end, rule):
            seen.add((rule.id, sentence))
            yield _write_finding(rule, text, start, end)


@remembered(1_000)
def _match_sentence(plain: str) -> list[tuple[int, Rule, int, int]]:
    """Return each match in a normalised sentence: its pattern's place in the tables, its rule,
    and its stretch. While the user types, all but one were searched a moment ago."""
    return [
        (place, rule, start, end)
        for place, rule, pattern in find_patterns(list_words(plain))
        for start, end in pattern.spans(plain)
    ]


def _is_excused(text: Text, start: int, end: int, rule: Rule) -> bool:
    """Tell whether the match is only quoted, or made harmless by what stands around it."""
    return text.is_quoted(start) or is_excused(text, start, end, rule.unless)


def _write_finding(rule: Rule, text: Text, start: int, end: int) -> Finding:
    begin, finish, suggestion = mark_stretch(text, rule, start, end)
    return Finding(
        rule=rule.id, severity=rule.severity, start=begin, end=finish,
        message=rule.message, why=rule.why, suggestion=suggestion,
    )  # fmt: skip


def _drop_overlaps(findings: list[Finding]) -> list[Finding]:
    """Keep, of findings that mark the same words, the gravest and first."""
    kept: list[Finding] = []  # in the order of the text, none over another
    for finding in sorted(findings, key=lambda found: found.severity):  # "blocks" < "warns"
        at = bisect_right(kept, finding.start, key=lambda other: other.end)
        if at == len(kept) or finding.end <= kept[at].start:
            kept.insert(at, finding)
    return kept
