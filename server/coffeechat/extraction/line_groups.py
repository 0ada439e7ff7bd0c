"""Lines grouped by the elements they stand in, and those that say when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bs4 import Tag

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.outline import Line

DATED_LENGTH = 140  # a longer line is prose that mentions years


@dataclass(slots=True)
class Item:
    """One entry's lines; `header` are those of a group it belongs to (one employer), `told` what
    stands apart from its titles."""

    lines: list[Line]
    header: list[Line] = field(default_factory=list)
    told: list[Line] = field(default_factory=list)

    @property
    def whole(self) -> list[Line]:
        """The lines of the entry, and what is told of it."""
        return [*self.lines, *self.told]


def dated(line: Line) -> bool:
    """Whether a line says when an entry began or ended."""
    found = find_range(line.text[:DATED_LENGTH])
    return found is not None and (len(line.text) <= DATED_LENGTH or found.at < 3)


def only_dated(line: Line) -> bool:
    """Whether a line is a date or a range of dates and nothing else."""
    found = find_range(line.text) if len(line.text) < 40 else None
    return bool(found and found.at < 2 and len(line.text) - found.to < 2)


def only_ranged(line: Line) -> bool:
    """Whether a line says from when to when and nothing else."""
    found = find_range(line.text) if only_dated(line) else None
    return found is not None and found.ranged


def children(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines grouped by the child of their common ancestor they stand in."""
    depth = shared_depth(lines)
    groups: list[tuple[Tag | None, list[Line]]] = []
    for line in lines:
        child = line.path[depth] if len(line.path) > depth else None
        if groups and child is not None and groups[-1][0] is child:
            groups[-1][1].append(line)
        else:
            groups.append((child, [line]))
    return [group for _, group in groups]


def shared_depth(lines: Sequence[Line]) -> int:
    """Return how many elements, from the outermost, all the lines have around them."""
    first = lines[0].path
    depth = len(first)
    for line in lines[1:]:
        depth = min(depth, len(line.path))
        while depth and line.path[depth - 1] is not first[depth - 1]:
            depth -= 1
    return depth


def tag_of(group: list[Line], depth: int) -> Tag | None:
    """Return the element at a depth around a group, or None where it is not as deep."""
    path = group[0].path
    return path[depth] if len(path) > depth else None


def signature(line: Line, depth: int) -> tuple[object, ...]:
    """Return how a line is built below a depth: its elements, its rank, whether it is bold."""
    return (tuple(tag.name for tag in line.path[depth:]), line.level, line.bold)


def between(lines: list[Line], starts: list[int]) -> list[Item]:
    """Return the entries that begin at given places among the lines."""
    bounds = [*starts, len(lines)]
    return [Item(lines[one:two]) for one, two in pairwise(bounds)]
