"""Tables of labels and values, in which some CVs write each job: "Employer | Acme"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.outline import Line
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import field_kind, load

_ORDER = ("role", "organisation", "dates", "")
MAX_LABEL = 50  # characters


def read_label_table(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the values of each entry, role first, where lines are rows of label and value.

    A label that comes again begins the next entry. Empty where the lines are no such table.
    """
    rows = _rows(lines)
    if len(rows) < 3 or any(len(row) < 2 or len(row[0].text) > MAX_LABEL for row in rows):
        return []
    labels = Counter(fold(row[0].text) for row in rows)
    known = sum(1 for row in rows if _field(row[0]))
    if known < 2 or any(find_range(row[0].text) for row in rows):
        return []
    first = next((label for label, times in labels.items() if times > 1), "")
    entries: list[list[list[Line]]] = []
    for row in rows:
        if not entries or (first and fold(row[0].text) == first):
            entries.append([])
        entries[-1].append(row)
    return [_values(entry) for entry in entries]


def read_headed_table(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the values of each row, role first, of a table whose first row heads its columns:
    "School | Degree | Years". Empty where the lines are no such table."""
    rows = _rows(lines)
    heads, *entries = rows or [[]]
    heading = len(heads) > 1 and _is_head(heads) and not any(find_range(ln.text) for ln in heads)
    if not heading or not entries or any(map(_is_head, entries)):
        return []
    fields = [_ORDER.index(_field(line)) for line in heads]
    return [_in_order(entry, fields) for entry in entries]


def _is_head(row: list[Line]) -> bool:
    """Whether all cells of a row are set as those that head a column."""
    return all(line.tag == "th" or line.bold for line in row)


def _in_order(entry: list[Line], fields: list[int]) -> list[Line]:
    """Return the cells of a row in the order of what heads them, if each has its head."""
    if len(entry) != len(fields):
        return entry
    return [line for _, line in sorted(zip(fields, entry, strict=True), key=lambda cell: cell[0])]


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of each table row, or of each term with its definitions."""
    rows: dict[int, list[Line]] = {}
    term = 0
    for line in lines:
        row = next((tag for tag in reversed(line.path) if tag.name == "tr"), None)
        if row is None and line.tag not in ("dt", "dd"):
            return []
        term = line.position if line.tag == "dt" else term
        rows.setdefault(id(row) if row is not None else term, []).append(line)
    return list(rows.values())


def _values(entry: list[list[Line]]) -> list[Line]:
    ordered = sorted(entry, key=lambda row: _ORDER.index(_field(row[0])))
    return [line for row in ordered for line in row[1:]]


def _field(label: Line) -> str:
    return entry_field(label.text)


def entry_field(label: str) -> str:
    """Return what an entry's label announces: role, organisation, dates, or nothing known."""
    kind = field_kind(label)
    if kind in ("role", "organisation"):
        return kind
    words = set(fold(label).split())
    table = load("fields")["entry"]
    return next((name for name, told in table.items() if not words.isdisjoint(told)), "")
