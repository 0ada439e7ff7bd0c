"""The wording files, read once for each tone."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from coffeechat.drafts.phrases import Phrase, parse_phrase
from coffeechat.records.draft import Tone

Part = Sequence[Phrase]


@dataclass(frozen=True)
class AngleWording:
    """One angle of one wording file: its parts, each from full to short."""

    id: str
    name: Phrase
    kind: str = ""
    what: str = ""
    parts: Mapping[str, Part] = field(default_factory=dict)


@cache
def read_wording(name: str) -> dict[str, Any]:
    """Return a wording file as it is written."""
    text = (files(__package__) / "wording" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def angle_wordings(name: str, tone: Tone) -> tuple[AngleWording, ...]:
    """Return the angles of a wording file in a tone, in the order of the file."""
    return tuple(_read_angle(row, tone) for row in read_wording(name)["angle"])


@cache
def common_parts(tone: Tone) -> Mapping[str, Part]:
    """Return the parts that all first messages share, in a tone."""
    table = read_wording("common")
    return {part: _phrases(texts, tone) for part, texts in (table["any"] | table[tone]).items()}


def _read_angle(row: Mapping[str, Any], tone: Tone) -> AngleWording:
    texts = {
        part: value for part, value in row.items() if part not in ("id", "name", "kind", "what")
    }
    return AngleWording(
        row["id"], parse_phrase(row["name"]), row.get("kind", ""), row.get("what", ""),
        {part: _phrases(value, tone) for part, value in texts.items()},
    )  # fmt: skip


def _phrases(value: list[str] | str, tone: Tone) -> Part:
    texts = [value] if isinstance(value, str) else value
    return tuple(parse_phrase(text, formal=tone == "formal") for text in texts)
