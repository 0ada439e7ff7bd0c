"""The rule tables, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import itemgetter
from typing import Any, Literal

from coffeechat.etiquette.patterns import Needs, Pattern, Words
from coffeechat.records.draft import Channel
from coffeechat.records.finding import Severity

#: What a finding marks, and so what its suggestion replaces.
Reach = Literal["words", "clause", "sentence"]
#: A rule is tried only in `channels`, where any are named.
SPEECH_TABLES = ("asks", "pressure", "style", "questions")


@dataclass(frozen=True)
class Rule:
    """One row of a table. `takeaway` is the seed's S1 to S12 that it serves; `unless`
    names guards; `suggestion` is None where only the writer can know."""

    id: str
    severity: Severity
    takeaway: str
    message: str
    why: str
    reach: Reach
    suggestion: str | None
    unless: tuple[str, ...]
    channels: tuple[Channel, ...]
    patterns: tuple[Pattern, ...]


@cache
def read_table(name: str) -> dict[str, Any]:
    """Return one table of the `rules` folder."""
    source = files(__package__) / "rules" / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def load_rules() -> tuple[Rule, ...]:
    """Return every rule of the speech tables, gravest first as the tables list them."""
    return tuple(rule for name in SPEECH_TABLES for rule in read_rules(name))


#: A pattern with its rule and its place in the tables.
Placed = tuple[int, Rule, Pattern]


@cache
def _index() -> dict[str, list[tuple[Placed, Needs]]]:
    """List, by word, the patterns of which it is one of the rarest words, with what else each
    of them needs."""
    index: dict[str, list[tuple[Placed, Needs]]] = {}
    every = ((rule, pattern) for rule in load_rules() for pattern in rule.patterns)
    for place, (rule, pattern) in enumerate(every):
        for word in pattern.needs[0]:
            index.setdefault(word, []).append(((place, rule, pattern), pattern.needs[1:]))
    return index


def find_patterns(vocabulary: Set[str]) -> list[Placed]:
    """Return what is worth trying on a sentence with these words, in the tables' order."""
    index, lacks = _index(), vocabulary.isdisjoint
    likely = {one[0][0]: one for word in vocabulary for one in index.get(word, ())}
    found = [placed for placed, needs in likely.values() if not any(map(lacks, needs))]
    return sorted(found, key=itemgetter(0))


def read_rules(name: str) -> list[Rule]:
    """Return the rules of one table."""
    words: Words = read_table("words")
    return [_read_rule(row, words) for row in read_table(name)["rule"]]


def _read_rule(row: dict[str, Any], words: Words) -> Rule:
    return Rule(
        id=row["id"],
        severity=row["severity"],
        takeaway=row["takeaway"],
        message=row["message"],
        why=row["why"],
        reach=row.get("reach", "clause"),
        suggestion=row.get("suggestion"),
        unless=tuple(row.get("unless", ())),
        channels=tuple(row.get("channels", ())),
        patterns=tuple(Pattern(source, words) for source in row.get("patterns", ())),
    )
