"""The wording files, read once for each tone."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from coffeechat.drafts.fitting import Layout
from coffeechat.drafts.phrases import Phrase, parse_phrase
from coffeechat.records.draft import Tone


class Steps(tuple[tuple[Phrase, ...], ...]):
    """The phrasings of one part, from full to short; those in one step say as much."""

    @cached_property
    def slots(self) -> frozenset[str]:
        """Every slot that one of them has."""
        return frozenset().union(*(phrase.slots for step in self for phrase in step))


NO_STEPS = Steps()
WORDING_FILES = (
    "angles", "common", "thank-you", "referral", "follow-up", "close", "scheduling",
    "confirmation", "update", "comment", "congratulation", "families",
)  # fmt: skip
NOT_A_PART = ("id", "name", "kind", "what", "like")


@dataclass(frozen=True)
class AngleWording:
    """One angle of a wording file. `kind` and `what` name the evidence it builds on;
    angles with the same `like` say nearly the same."""

    id: str
    name: Phrase
    kind: str
    what: str
    like: str
    parts: Mapping[str, Steps]


@cache
def read_file(name: str) -> dict[str, Any]:
    """Return a wording file as it is written."""
    text = (files(__package__) / "wording" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def read_angles(name: str, tone: Tone) -> tuple[AngleWording, ...]:
    """Return the angles of a wording file in a tone, in the order of the file."""
    return tuple(_read_angle(row, tone) for row in read_file(name)["angle"])


@cache
def read_common(tone: Tone) -> Mapping[str, Steps]:
    """Return the parts that all messages share, in a tone."""
    table = read_file("common")
    return {part: _steps(rows, tone) for part, rows in (table["any"] | table[tone]).items()}


@cache
def read_layouts(name: str, tone: Tone) -> tuple[Layout, ...]:
    """Return the orders in which a kind of message is built, in a tone that may have its own."""
    layouts = read_file("layouts")
    table = layouts.get(f"{name}-{tone}", layouts[name])
    return tuple(_read_layout(order, table["gap"]) for order in table["orders"])


def _read_layout(order: Sequence[Sequence[str]], gap: str) -> Layout:
    return Layout(
        tuple(tuple(part.rstrip("?") for part in row) for row in order), gap,
        frozenset(part[:-1] for row in order for part in row if part.endswith("?")),
    )  # fmt: skip


def _read_angle(row: Mapping[str, Any], tone: Tone) -> AngleWording:
    parts = {part: _steps(rows, tone) for part, rows in row.items() if part not in NOT_A_PART}
    name = parse_phrase(row["name"])
    return AngleWording(
        row["id"], name, row.get("kind", ""), row.get("what", ""), row.get("like", row["id"]), parts
    )


def _steps(rows: Sequence[str | list[str]], tone: Tone) -> Steps:
    steps = ([row] if isinstance(row, str) else row for row in rows)
    return Steps(
        tuple(parse_phrase(text, formal=tone == "formal") for text in step) for step in steps
    )
