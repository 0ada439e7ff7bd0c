"""The best combination of phrasings that fits a channel: shorter, never cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from coffeechat.drafts.phrases import Filled
from coffeechat.records.channels import ChannelSize, count_units

# What a reader loses with each step to a shorter phrasing of a part: who is writing is
# kept longest, then what was read.
COSTS = {
    "greeting": 9.0,
    "introduction": 4.0,
    "opening": 1.5,
    "note": 1.5,
    "link": 2.2,
    "ask": 1.2,
    "name": 0.8,
}
OTHER_COST = 1.0
UNLIMITED = 1_000_000


@dataclass(frozen=True)
class Layout:
    """The parts of a message by paragraph, what stands between paragraphs, and the
    parts that may be left out."""

    paragraphs: tuple[tuple[str, ...], ...]
    gap: str
    optional: frozenset[str]

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The parts in reading order."""
        return tuple(part for paragraph in self.paragraphs for part in paragraph)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The parts that begin a paragraph."""
        return frozenset(paragraph[0] for paragraph in self.paragraphs)


#: A choice of phrasings so far: what it costs, its length, the phrasings by part. A plain
#: tuple, since hundreds are weighed for each message.
Pick = tuple[float, int, tuple[tuple[str, Filled], ...]]
#: A phrasing of one part: what it costs, its length, the part and the phrasing.
Option = tuple[float, int, tuple[str, Filled]]


class Weighed(NamedTuple):
    """The phrasings of one part, each shorter than those before it, and the last one's length."""

    name: str
    options: Sequence[Option]
    least: int


def fit(parts: Sequence[Weighed], size: ChannelSize) -> dict[str, Filled] | None:
    """Return the fullest combination within the aim, else the shortest within the limit,
    else None, of the phrasings of parts in reading order."""
    limit = size.limit or UNLIMITED
    if sum([part.options[0][1] for part in parts]) <= min(size.aim, limit):
        return dict([part.options[0][2] for part in parts])
    if sum([part.least for part in parts]) > limit:
        return None
    settled = [part.options[0] for part in parts if len(part.options) == 1]
    picks: list[Pick] = [(0.0, sum([length for _, length, _ in settled]), ())]
    for part in parts:
        if len(part.options) > 1:
            picks = _cheapest_by_length(_extend(picks, part.options, limit))
    best = next((pick for pick in picks if pick[1] <= size.aim), picks[-1])
    chosen = dict([*(named for _, _, named in settled), *best[2]])
    return {part.name: chosen[part.name] for part in parts}


def write_out(chosen: Mapping[str, Filled], layout: Layout) -> str:
    """Return the message: sentences into paragraphs, paragraphs into one text."""
    paragraphs = (
        " ".join(chosen[part].text for part in paragraph if part in chosen and chosen[part].text)
        for paragraph in layout.paragraphs
    )
    return layout.gap.join(text for text in paragraphs if text)


def weigh(
    part: str, phrasings: Sequence[Filled], layout: Layout, size: ChannelSize
) -> Weighed | None:
    """Return what each phrasing of a part costs, and its length with the gap before it; None
    where there is none."""
    if not phrasings:
        return None
    # The gap before a part counts as the wider one: an upper bound is on the safe side.
    gap = 0 if size.unit == "words" else len(layout.gap) if part in layout.beginnings else 1
    step = COSTS.get(part, OTHER_COST)
    options: list[Option] = []
    for index, filled in enumerate(phrasings):
        length = count_units(filled.text, size.unit) + (gap if filled.text else 0)
        if not options or length < options[-1][1]:  # else the one before is as short, and fuller
            options.append((step * index, length, (part, filled)))
    return Weighed(part, options, options[-1][1])


def _extend(picks: Sequence[Pick], options: Sequence[Option], limit: int) -> list[Pick]:
    """Return every pick with every phrasing of one more part, those within the limit."""
    return [
        (cost + more, length + longer, (*chosen, named))
        for cost, length, chosen in picks
        for more, longer, named in options
        if length + longer <= limit
    ]


def _cheapest_by_length(picks: list[Pick]) -> list[Pick]:
    # Keep a pick only where no cheaper one is as short: the rest can never win.
    kept: list[Pick] = []
    for pick in sorted(picks, key=itemgetter(0, 1)):
        if not kept or pick[1] < kept[-1][1]:
            kept.append(pick)
    return kept
