"""Entries told by their dates alone: the largest box round each that holds no other date."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from coffeechat.extraction.line_groups import Item, only_dated
from coffeechat.extraction.outline import Line

_PROSE = 100  # characters; no title of an entry is as long


def cut_blocks(lines: Sequence[Line]) -> list[Item]:
    """Return an entry for each line that is a date and no more; empty where there are not several.

    What stands outside their boxes belongs to the entry it stands at: a title to the one below,
    where each has one over it, else what is told to the one above. An opening text is left out.
    """
    boxes = find_boxes(lines)
    behind = any(end < start for (_, end), (start, _) in pairwise(boxes))
    ends = [*(start for start, _ in boxes[1:]), len(lines) if behind else 0]
    return [Item(list(lines[start : max(own, end)]))
            for (start, own), end in zip(boxes, ends, strict=False)]  # fmt: skip


def find_boxes(lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Return where the entry round each of several dates begins and ends."""
    dates = [at for at, line in enumerate(lines) if says_date(line)]
    if len(dates) < 2:
        return []
    boxes = [_box(lines, dates, number) for number in range(len(dates))]
    led = _leads(lines, boxes) if any(only_dated(lines[at]) for at in dates) else 0
    boxes = [(start - led, end) for start, end in boxes]
    boxes = boxes if led or any(end - start > 1 for start, end in boxes) else _runs(lines, dates)
    return boxes if all(end - start > 1 for start, end in boxes) else []


def says_date(line: Line) -> bool:
    """Whether a line, or one label beside others on it, is a date and nothing else."""
    if only_dated(line):
        return True
    apart = 1 < len(line.parts) <= 3 and len(line.text) < _PROSE
    return apart and any(only_dated_text(part) for part in line.parts)


def only_dated_text(text: str) -> bool:
    """Whether a text is a date or a range of dates, be it in brackets."""
    return only_dated(Line(text.strip(" ()[]·|,"), (), 0, "main"))


def _box(lines: Sequence[Line], dates: list[int], number: int) -> tuple[int, int]:
    """Return where the largest element round a date begins and ends that holds no other date."""
    at = dates[number]
    path = lines[at].path
    near = [lines[dates[other]].path for other in (number - 1, number + 1)
            if 0 <= other < len(dates)]  # fmt: skip
    depth = max(_shared(path, other) for other in near)
    if depth >= len(path):
        return at, at + 1
    own = path[depth]
    start, end = at, at + 1
    while start and _inside(lines[start - 1], depth, own):
        start -= 1
    while end < len(lines) and _inside(lines[end], depth, own):
        end += 1
    return start, end


def _runs(lines: Sequence[Line], dates: list[int]) -> list[tuple[int, int]]:
    """Return the runs from one date to the next, within elements built alike."""
    ends = [*dates[1:], len(lines)]
    return [(at, end) for at, end in zip(dates, ends, strict=True)]


def _shared(one: tuple[object, ...], other: tuple[object, ...]) -> int:
    depth = 0
    while depth < min(len(one), len(other)) and one[depth] is other[depth]:
        depth += 1
    return depth


def _inside(line: Line, depth: int, own: object) -> bool:
    return len(line.path) > depth and line.path[depth] is own


def _leads(lines: Sequence[Line], boxes: list[tuple[int, int]]) -> int:
    """Return 1 where each entry has its title over its box, else 0."""
    before = [0, *(end for _, end in boxes[:-1])]
    over = [lines[start - 1] if start > ended else None
            for (start, _), ended in zip(boxes, before, strict=True)]  # fmt: skip
    return int(all(line is not None and len(line.text) < _PROSE for line in over))
