"""The best combination of phrasings that fits a channel: shorter, never cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


class Layout(NamedTuple):
    """The parts of a message by paragraph, what stands between paragraphs, and the
    parts that may be left out."""

    paragraphs: tuple[tuple[str, ...], ...]
    gap: str
    optional: frozenset[str]

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts in reading order."""
        return tuple(part for paragraph in self.paragraphs for part in paragraph)


class Pick(NamedTuple):
    """A choice of phrasings so far: what it costs, its length, the phrasings."""

    cost: float
    length: int
    chosen: tuple[tuple[str, Filled], ...]


def fit(
    choices: Mapping[str, Sequence[Filled]], layout: Layout, size: ChannelSize
) -> dict[str, Filled] | None:
    """Return the fullest combination within the aim, else the shortest within the limit,
    else None. Each part's phrasings run from full to short."""
    picks = [Pick(0, 0, ())]
    for part in (part for part in layout.parts if choices.get(part)):
        picks = _cheapest_by_length(_extend(picks, part, choices[part], layout, size))
    within = [pick for pick in picks if pick.length <= size.aim]
    best = within[0] if within else picks[-1]
    return None if size.limit is not None and best.length > size.limit else dict(best.chosen)


def write_out(chosen: Mapping[str, Filled], layout: Layout) -> str:
    """Return the message: sentences into paragraphs, paragraphs into one text."""
    paragraphs = (
        " ".join(chosen[part].text for part in paragraph if part in chosen and chosen[part].text)
        for paragraph in layout.paragraphs
    )
    return layout.gap.join(text for text in paragraphs if text)


def _extend(
    picks: Sequence[Pick], part: str, phrasings: Sequence[Filled], layout: Layout, size: ChannelSize
) -> list[Pick]:
    # The gap before a part counts as the wider one: an upper bound is on the safe side.
    starts = any(paragraph[0] == part for paragraph in layout.paragraphs)
    gap = 0 if size.unit == "words" else len(layout.gap) if starts else 1
    step = COSTS.get(part, OTHER_COST)
    lengths = [count_units(text, size.unit) + (gap if text else 0) for text, _ in phrasings]
    return [
        Pick(pick.cost + step * index, pick.length + length, (*pick.chosen, (part, filled)))
        for pick in picks
        for index, (filled, length) in enumerate(zip(phrasings, lengths, strict=True))
    ]


def _cheapest_by_length(picks: list[Pick]) -> list[Pick]:
    # Keep a pick only where no cheaper one is as short: the rest can never win.
    kept: list[Pick] = []
    for pick in sorted(picks, key=lambda pick: (pick.cost, pick.length)):
        if not kept or pick.length < kept[-1].length:
            kept.append(pick)
    return kept
