"""The studies of a LinkedIn profile, a box of the markup each: school, degree, dates."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from bs4 import Tag

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.entries import MAX_ENTRIES
from coffeechat.extraction.joined_evidence import join_evidence
from coffeechat.extraction.line_groups import only_dated, shared_depth
from coffeechat.extraction.outline import Line
from coffeechat.records.record import Education
from coffeechat.sites._linkedin_boxes import box_of, build_of, date_fields, is_within


def read_boxed_studies(lines: Sequence[Line], source: str) -> list[Education]:
    """Return the studies of a section; none where no boxes part them, or headings do."""
    dated = [at for at, line in enumerate(lines) if only_dated(line)][:MAX_ENTRIES]
    boxes = [_box(lines, number, dated) for number in range(len(dated))]
    heads = [_head(lines, at, box) for at, box in zip(dated, boxes, strict=True)]
    if not heads or any(line.level for line in lines) or not all(0 < len(h) < 3 for h in heads):
        return []
    found = {head[0].position: _study([*head, lines[at]], source)
             for at, head in zip(dated, heads, strict=True)}  # fmt: skip
    for entry in _undated(lines, set(map(id, boxes)), {build_of(head[0]) for head in heads}):
        found[entry[0].position] = _study(entry, source)
    return [study for _, study in sorted(found.items())][:MAX_ENTRIES]


def _box(lines: Sequence[Line], number: int, dated: Sequence[int]) -> Tag | None:
    """Return the element around an entry; that of the only one that says when is the smallest
    that holds the line before its dates."""
    if len(dated) > 1 or not dated[0]:
        return box_of(lines, number, dated)
    depth = shared_depth([lines[dated[0] - 1], lines[dated[0]]])
    return lines[dated[0]].path[depth - 1] if depth else None


def _head(lines: Sequence[Line], at: int, box: Tag | None) -> list[Line]:
    """Return the lines of a box before its dates."""
    inside = takewhile(lambda line: box is not None and is_within(line, box), reversed(lines[:at]))
    return [*inside][::-1]


def _undated(
    lines: Sequence[Line], boxes: set[int], builds: set[tuple[str, ...]]
) -> list[list[Line]]:
    """Return the entries that do not say when: outside the boxes of those that do, a school built
    as theirs, and the degree that shares the element below it."""
    outside = [line for line in lines if boxes.isdisjoint(map(id, line.path))]
    schools = [at for at, line in enumerate(outside) if build_of(line) in builds]
    first = [at for at in schools if at == 0 or not _beside(outside[at - 1], outside[at])]
    return [[line for line in outside[at : at + 2] if _beside(outside[at], line)] for at in first]


def _beside(one: Line, two: Line) -> bool:
    """Whether two lines stand in one element, each in its own or both the same."""
    return one is two or one.path[-2:-1] == two.path[-2:-1]


def _study(entry: list[Line], source: str) -> Education:
    when = find_range(entry[-1].text) if only_dated(entry[-1]) else None
    titles = [line.text for line in entry if not only_dated(line)]
    values = {"institution": titles[0], "degree": titles[1] if len(titles) > 1 else ""}
    return Education(source=source, evidence=join_evidence(entry), **date_fields(when),
                     **{key: value for key, value in values.items() if value})  # fmt: skip
