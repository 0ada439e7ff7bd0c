"""The boxes of a LinkedIn list: each entry has one line of dates, and an element around it."""

from __future__ import annotations

from collections.abc import Sequence

from bs4 import Tag

from coffeechat.extraction.dates import DateRange, find_range
from coffeechat.extraction.outline import Line

_LONGEST = 90  # characters of a line of dates


def range_of(line: Line) -> DateRange | None:
    """Return the range of dates that a line begins with."""
    found = find_range(line.text) if len(line.text) <= _LONGEST else None
    return found if found and found.ranged and found.at <= 2 else None


def box_of(lines: Sequence[Line], number: int, dated: Sequence[int]) -> Tag | None:
    """Return the largest element around a line of dates that holds no other one; `dated` are the
    numbers of such lines, of which `number` says which. None where there is but one."""
    at = dated[number]
    beside = [lines[other] for other in (*dated[max(number - 1, 0) : number],
                                         *dated[number + 1 : number + 2])]  # fmt: skip
    depth = max((shared(lines[at], other) for other in beside), default=0)
    path = lines[at].path
    return path[depth] if beside and depth < len(path) else None


def shared(one: Line, two: Line) -> int:
    """Return how many elements are around both lines."""
    pairs = zip(one.path, two.path, strict=False)
    least = min(len(one.path), len(two.path))
    return next((n for n, (a, b) in enumerate(pairs) if a is not b), least)


def is_within(line: Line, tag: Tag) -> bool:
    """Whether an element is around a line."""
    return any(other is tag for other in line.path)


def build_of(line: Line) -> tuple[str, ...]:
    """Return the names of the elements around a line, by which entries are known to be alike."""
    return tuple(tag.name for tag in line.path)
