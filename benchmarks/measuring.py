"""Measuring two things in turns, and a row of the table that they make."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

Action = Callable[[], object]


@dataclass(frozen=True)
class Row:
    """One line of the table: what was measured, beside what, and whether it is reached."""

    what: str
    yardstick: str
    measured: str
    reach: str
    reached: bool


@dataclass
class Pairs:
    """The milliseconds of two actions that were done in turns, so that both meet the same
    machine; `ratio` compares them at a share of the sorted values."""

    ours: list[float] = field(default_factory=list)
    theirs: list[float] = field(default_factory=list)

    def ratio(self, share: float = 0.5) -> float:
        """Return how many times as long ours took."""
        return quantile(self.ours, share) / quantile(self.theirs, share)

    def row(self, what: str, yardstick: str, limit: float, share: float = 0.5) -> Row:
        """Return the line that says whether the ratio keeps within `limit`."""
        ours, theirs = quantile(self.ours, share), quantile(self.theirs, share)
        ratio = ours / theirs
        return Row(
            what, yardstick, f"{ratio:.2f} × ({show(ours)} : {show(theirs)})",
            f"≤ {limit:g} ×", ratio <= limit,
        )  # fmt: skip


def quantile(values: Sequence[float], share: float) -> float:
    """Return the value that this share of the others lies below; the median for a half."""
    if share == 0.5:
        return statistics.median(values)
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def show(milliseconds: float) -> str:
    """Return a duration as people read it."""
    return f"{milliseconds:.0f} ms" if milliseconds >= 20 else f"{milliseconds:.2g} ms"


def absolute_row(what: str, values: Sequence[float], limit: float, share: float = 0.5) -> Row:
    """Return a line whose limit is a number of milliseconds."""
    taken = quantile(values, share)
    return Row(what, "–", show(taken), f"≤ {limit:g} ms", taken <= limit)


@contextmanager
def as_served() -> Iterator[None]:
    """Keep what is in memory by now out of the search for garbage, as a companion does once it
    serves: what other rows left behind is no part of this one."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def time_of(action: Action) -> float:
    """Return the milliseconds that an action takes by the clock on the wall."""
    started = time.perf_counter()
    made = action()
    taken = (time.perf_counter() - started) * 1000
    del made  # taking it apart is not part of it
    return taken


def measure_pairs(ours: Sequence[Action], theirs: Sequence[Action]) -> Pairs:
    """Do two series of actions in turns."""
    pairs = Pairs()
    for mine, other in zip(ours, theirs, strict=True):
        pairs.ours.append(time_of(mine))
        pairs.theirs.append(time_of(other))
    return pairs
