"""The boxes of a LinkedIn list: each entry has one line of dates, and an element around it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bs4 import Tag

from coffeechat.extraction.dates import DateRange, find_range, only_length
from coffeechat.extraction.line_groups import only_dated, shared_depth
from coffeechat.extraction.outline import Line

_LONGEST = 90  # characters of a line of dates
_LENGTH = re.compile(r"\d{1,2}\s?[^\W\d]{1,12}\.?(?:\s\d{1,2}\s?[^\W\d]{1,12}\.?)?$")


def dates_of(line: Line) -> DateRange | None:
    """Return the date or range of dates that a line begins with."""
    found = find_range(line.text) if len(line.text) <= _LONGEST else None
    return found if found and found.at <= 2 else None


def date_fields(when: DateRange | None) -> dict[str, str | None]:
    """Return dates as the fields of a record's entry."""
    dates: dict[str, str | None] = {"start": when.start} if when else {}
    return {**dates, "end": when.end} if when and when.ranged else dates


def dated_lines(lines: Sequence[Line]) -> list[int]:
    """Return the numbers of the lines of dates: those that say how long a job lasted, and those
    built as they are that leave that out, or say it in words of no known language."""
    sure = [at for at, line in enumerate(lines) if only_length(_behind_dates(line))]
    builds = {build_of(lines[at]) for at in sure}
    alike = [at for at, line in enumerate(lines) if build_of(line) in builds
             and (only_dated(line) or _LENGTH.match(_behind_dates(line)))]  # fmt: skip
    return sorted({*sure, *alike})


def _behind_dates(line: Line) -> str:
    """Return what stands behind a dot behind the dates that a line begins with."""
    found = dates_of(line)
    behind = line.text[found.to :].strip() if found else ""
    return behind.lstrip("·• ") if behind[:1] in ("·", "•") else ""


def box_of(lines: Sequence[Line], number: int, dated: Sequence[int]) -> Tag | None:
    """Return the largest element around a line of dates that holds no other one; `dated` are the
    numbers of such lines, of which `number` says which. None where there is but one."""
    at = dated[number]
    beside = [lines[other] for other in (*dated[max(number - 1, 0) : number],
                                         *dated[number + 1 : number + 2])]  # fmt: skip
    depth = max((shared_depth([lines[at], other]) for other in beside), default=0)
    path = lines[at].path
    return path[depth] if beside and depth < len(path) else None


def undated_boxes(
    lines: Sequence[Line], boxes: Sequence[Tag | None], dated: Collection[int]
) -> list[list[int]]:
    """Return the numbers of the lines of each item of a list that says no dates, where items
    beside it are the boxes of entries that do."""
    lists = {id(box.parent) for box in boxes if box is not None and box.name == "li"}
    items: dict[int, list[int]] = {}
    entries = {id(tag) for at in dated for tag in lines[at].path}
    for at, line in enumerate(lines):
        inner = (tag for tag in reversed(line.path) if tag.name == "li" and id(tag.parent) in lists)
        if (item := next(inner, None)) is not None and id(item) not in entries:
            items.setdefault(id(item), []).append(at)
    return [*items.values()]


def is_within(line: Line, tag: Tag | None) -> bool:
    """Whether an element is around a line."""
    return any(other is tag for other in line.path)


def build_of(line: Line) -> tuple[str, ...]:
    """Return the names of the elements around a line, by which entries are known to be alike."""
    return tuple(tag.name for tag in line.path)
