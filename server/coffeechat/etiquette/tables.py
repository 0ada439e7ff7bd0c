"""The rule tables, read once."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from coffeechat.etiquette.patterns import Pattern, Words
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


def read_table(name: str) -> dict[str, Any]:
    """Return one table of the `rules` folder."""
    source = files(__package__) / "rules" / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def load_rules() -> tuple[Rule, ...]:
    """Return every rule of the speech tables, gravest first as the tables list them."""
    words: Words = read_table("words")
    rows = [row for name in SPEECH_TABLES for row in read_table(name)["rule"]]
    return tuple(_read_rule(row, words) for row in rows)


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
