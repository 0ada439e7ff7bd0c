"""The lines of an entry made ready to be told apart: what belongs together is one line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import reduce
from itertools import pairwise

from coffeechat.extraction.dates import find_range, means_now, only_length
from coffeechat.extraction.label_tables import entry_field
from coffeechat.extraction.labelled import labelled_pieces, split_label
from coffeechat.extraction.line_groups import only_dated
from coffeechat.extraction.outline import Line
from coffeechat.extraction.pieces import same_letters

_YEAR = re.compile(r"(?:19|20)\d\d$")
_MONTH = re.compile(r"(?:0?[1-9]|1[0-2])$")
_DIGITS = re.compile(r"\d+")
_DIGITS_LAST = re.compile(r"\d+$")
_YEAR_LONG = 4  # digits of a year
_VALUE = 90  # characters of what stands under a label


def ready_lines(lines: Sequence[Line], plain: bool = False) -> list[Line]:
    """Return the lines of an entry, each label with its value and each date as a whole; `plain`
    where each element is one value."""
    lines = list(map(_ranged, lines))
    apart = (part for line in lines for part in (_dated_apart(line) if plain else [line]))
    pieces = [_unglued(piece) for line in apart for piece in labelled_pieces(line)]
    return list(_joined(pieces))


def _ranged(line: Line) -> Line:
    """Return a line whose first two elements are the ends of a range with a dash between them."""
    start, end = [*line.parts[:2], ""][:2] if len(line.parts) > 1 else ("", "")
    ends = _YEAR.match(start) and (_YEAR.match(end) or means_now(end))
    if not ends or not line.text.startswith(f"{start} {end}"):
        return line
    whole = f"{start} – {end}"
    return replace(line, text=whole + line.text[len(start) + 1 + len(end) :],
                   parts=(whole, *line.parts[2:]))  # fmt: skip


def _dated_apart(line: Line) -> list[Line]:
    """Return the elements of a line as lines where one is a date and several stand beside it."""
    if len(line.parts) < 3 or not same_letters("".join(line.parts), line.text):
        return [line]
    lines = [replace(line, text=part, parts=(part,)) for part in line.parts]
    return lines if any(map(_only_dates, lines)) else [line]


def _only_dates(line: Line) -> bool:
    """Whether a line is a range and how long it lasted: "Jan 2022 - Present · 3 yrs"."""
    found = find_range(line.text) if len(line.text) < 60 else None
    rest = line.text[found.to :].strip(" ·()") if found and found.at < 2 and found.ranged else None
    return rest is not None and (not rest or only_length(rest))


def _unglued(line: Line) -> Line:
    """Return a line with blanks between its elements, where a date stands right at another."""
    glued = 1 < len(line.parts) <= 3 and "".join(line.parts) == line.text
    if glued and any(find_range(part) for part in line.parts):
        return replace(line, text=reduce(_beside, line.parts))
    return line


def _beside(one: str, two: str) -> str:
    digits = _DIGITS_LAST.search(one[-_YEAR_LONG:]), _DIGITS.match(two)
    number = all(digits) and sum(len(run[0]) for run in digits if run) <= _YEAR_LONG
    apart = one[-1:].isalnum() and two[:1].isalnum() and not number  # "20<b>2</b>1" is one year
    return f"{one} {two}" if apart else one + two


def _joined(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines; a label over its value, and a date broken in two, are one of them."""
    taken = False
    for line, below in pairwise([*lines, None]):
        if line is None or taken:
            taken = False
            continue
        whole = _with_value(line, below) if below else line
        whole = _with_end(line, below) if below and whole is line else whole
        whole = _with_month(line, below) if below and whole is line else whole
        taken = whole is not line
        if taken or not _is_label(line):
            yield whole


def _is_label(line: Line) -> bool:
    """Whether a line is the label of what stands under it: "Position:"."""
    text = line.text
    return text.endswith((":", "：")) and len(text.split()) <= 2 and bool(entry_field(text[:-1]))


def _with_value(label: Line, value: Line) -> Line:
    """Return a label and the value under it as one line."""
    short = len(value.text) < _VALUE and not value.level and value.text[:1] not in "-–•"
    if not (_is_label(label) and short) or _is_label(value) or split_label(value.text)[0]:
        return label
    return replace(value, text=f"{label.text} {value.text}", parts=())


def _with_end(start: Line, end: Line) -> Line:
    """Return as one the two lines of a range that a narrow column has broken."""
    opens = end.text.lstrip("-–— ")[:1]  # "- to date"
    if not (only_dated(start) and opens.isalpha() and len(end.text) < _VALUE // 2):
        return start
    text = f"{start.text} {end.text}"
    alone, whole = find_range(start.text), find_range(text)
    ends = whole is not None and whole.ranged and whole.at < 2 and whole.to >= len(text) - 1
    return replace(start, text=text, parts=()) if ends and alone and not alone.ranged else start


def _with_month(year: Line, month: Line) -> Line:
    """Return a year and the month in the next cell of its row as one date: "2012", "5"."""
    cells = year.tag == month.tag == "td" and year.path[-2] is month.path[-2]
    if not (cells and _YEAR.match(year.text) and _MONTH.match(month.text)):
        return year
    return replace(year, text=f"{year.text}/{month.text}", parts=())
