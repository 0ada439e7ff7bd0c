"""The best combination of phrasings that fits a channel: shorter, never cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from coffeechat.drafts.phrases import Filled
from coffeechat.records.channels import ChannelSize, count_units

# What it costs to take a shorter phrasing of a part, or to leave it out: the sender's
# own sentence is kept longest.
COSTS = {"opening": 1.5, "introduction": 2.0, "sign-off": 1.2}
OTHER_COST = 1.0


class Layout(NamedTuple):
    """The parts of a message by paragraph, and what stands between paragraphs."""

    paragraphs: tuple[tuple[str, ...], ...]
    gap: str

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts in reading order."""
        return tuple(part for paragraph in self.paragraphs for part in paragraph)


def fit(choices: Mapping[str, Sequence[Filled]], layout: Layout, size: ChannelSize) -> (
    dict[str, Filled] | None
):  # fmt: skip
    """Return the fullest combination within the aim and above the least length; where
    none is, the one nearest to that within the limit; None where nothing fits."""
    parts = tuple(part for part in layout.parts if choices.get(part))
    lengths = {part: [count_units(f.text, size.unit) for f in choices[part]] for part in parts}
    gaps = _count_gaps(parts, layout, size)
    best, best_miss = None, None
    for picks in combinations(parts, tuple(len(choices[part]) for part in parts)):
        length = gaps + sum(lengths[part][pick] for part, pick in zip(parts, picks, strict=True))
        miss = max(length - size.aim, (size.least or 0) - length, 0)
        if size.limit is not None and length > size.limit:
            continue
        if best_miss is None or miss < best_miss:
            best, best_miss = picks, miss
        if miss == 0:
            break
    if best is None:
        return None
    return {part: choices[part][pick] for part, pick in zip(parts, best, strict=True)}


@cache
def combinations(parts: tuple[str, ...], counts: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Return every pick of one phrasing per part, the dearest to readers first."""
    weights = [COSTS.get(part, OTHER_COST) for part in parts]
    return sorted(
        product(*(range(count) for count in counts)),
        key=lambda picks: sum(w * pick for w, pick in zip(weights, picks, strict=True)),
    )


def write_out(chosen: Mapping[str, Filled], layout: Layout) -> str:
    """Return the message: sentences into paragraphs, paragraphs into one text."""
    paragraphs = (
        " ".join(chosen[part].text for part in paragraph if part in chosen and chosen[part].text)
        for paragraph in layout.paragraphs
    )
    return layout.gap.join(text for text in paragraphs if text)


def _count_gaps(parts: Sequence[str], layout: Layout, size: ChannelSize) -> int:
    # Left-out parts make this an upper bound, which is on the safe side.
    if size.unit == "words":
        return 0
    filled = sum(1 for paragraph in layout.paragraphs if any(part in parts for part in paragraph))
    return (filled - 1) * len(layout.gap) + (len(parts) - filled)
