"""What makes a match harmless: a negation, thanks, talk about somebody else's work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from coffeechat.etiquette.patterns import Pattern, list_words
from coffeechat.etiquette.tables import read_table
from coffeechat.etiquette.texts import Text

Scope = Literal["clause", "sentence", "text"]


@dataclass(frozen=True)
class Guard:
    """Excuses a match when one of `patterns` stands in its scope and none of `but`.

    The clause reaches to the end of the match, the sentence to its own end."""

    scope: Scope
    patterns: tuple[Pattern, ...]
    but: tuple[Pattern, ...]


@cache
def load_guards() -> dict[str, Guard]:
    """Return the guards by name."""
    return {
        name: Guard(row["scope"], _patterns(row["patterns"]), _patterns(row.get("but", ())))
        for name, row in read_table("guards").items()
        if name != "not_negations"
    }


@cache
def _not_negations() -> tuple[Pattern, ...]:
    return _patterns(read_table("guards")["not_negations"])


def _patterns(sources: Sequence[str]) -> tuple[Pattern, ...]:
    words = read_table("words")
    return tuple(Pattern(source, words) for source in sources)


def is_excused(text: Text, start: int, end: int, guards: Sequence[str]) -> bool:
    """Tell whether one of the named guards makes the stretch harmless."""
    return any(_excuses(name, text, start, end) for name in guards)


def _excuses(name: str, text: Text, start: int, end: int) -> bool:
    guard = load_guards()[name]
    stretch = _stretch(guard.scope, text, start, end)
    if name == "negated":
        stretch = _blank_not_negations(stretch)
    return _any_matches(guard.patterns, stretch) and not _any_matches(guard.but, stretch)


def _stretch(scope: Scope, text: Text, start: int, end: int) -> str:
    if scope == "text":
        return text.plain
    if scope == "clause":
        return text.plain[text.clause_start(start) : end]
    begin, finish = text.sentence_at(start)
    return text.plain[begin : max(end, finish)]


def _any_matches(patterns: Sequence[Pattern], stretch: str) -> bool:
    vocabulary = list_words(stretch)
    return any(pattern.matches(stretch, vocabulary) for pattern in patterns)


def _blank_not_negations(stretch: str) -> str:
    """Blank what looks like a negation and is none ("I don't suppose you could")."""
    vocabulary = list_words(stretch)
    for pattern in _not_negations():
        if pattern.could_match(vocabulary):
            stretch = pattern.regex.sub(lambda found: " x" * (len(found[0]) // 2), stretch)
    return stretch
