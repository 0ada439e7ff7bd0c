"""People as a table: CSV files of any program, and our own."""

from __future__ import annotations

import csv
import io
import itertools
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from coffeechat.exports.card import FIELDS, SEVERAL, Card
from coffeechat.exports.cells import (
    guard,
    join_notes,
    join_values,
    split_notes,
    split_values,
    unguard,
)
from coffeechat.exports.errors import UnreadableFile
from coffeechat.records.moments import within_reach

#: What a column may be taken for: a card's field, or a part of a name.
ROLES = (*FIELDS, "first", "last", "met")
HEADINGS = {
    "name": "Name", "role": "Role", "organisation": "Organisation", "headline": "Headline",
    "location": "Place", "about": "About", "pronouns": "Pronouns", "url": "Profile page",
    "emails": "Email", "phones": "Phone", "links": "Links", "skills": "Skills",
    "languages": "Languages", "tags": "Tags", "stage": "Stage", "notes": "Notes",
}  # fmt: skip
MOST_ROWS, MOST_COLUMNS = 50_000, 200
LONGEST_CELL = 1_000_000  # characters
_DELIMITERS = ",;\t|"
_LOOKED_AT = 20  # lines in which the row of headings may stand: a notice may come first
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Table:
    """Headings, the rows below them, and what each column is taken for; "" for nothing."""

    headings: list[str]
    rows: list[list[str]]
    roles: list[str]


def read_table(text: str) -> Table:
    """Return the table of a CSV file, whatever divides its cells and whatever stands before
    its headings; raise UnreadableFile."""
    csv.field_size_limit(LONGEST_CELL)
    start = "".join(itertools.islice(io.StringIO(text, newline=""), _LOOKED_AT))
    delimiter = max(_DELIMITERS, key=lambda sign: _score(_rows(start, sign)))
    rows = [row for row in _rows(text, delimiter) if any(cell.strip() for cell in row)]
    if not rows:
        raise UnreadableFile("This table is empty.")
    place = _find_headings(rows)
    headings, body = [cell.strip() for cell in rows[place]], rows[place + 1 :]
    if not body:
        raise UnreadableFile("This table has headings, but nobody below them.")
    if len(body) > MOST_ROWS or len(headings) > MOST_COLUMNS:
        raise UnreadableFile(
            f"This table has more than {MOST_ROWS} rows or {MOST_COLUMNS} columns. Split it."
        )
    return Table(headings, body, _guess(headings, body))


def read_rows(table: Table, roles: Sequence[str]) -> Iterator[Card | None]:
    """Yield the card of each row, as the columns are taken; None for one without a name."""
    for row in table.rows:
        yield _read_row([unguard(cell).strip() for cell in row], roles)


def write_table(cards: Iterable[Card]) -> str:
    """Return people as a CSV file that `read_table` takes back in, and that no spreadsheet
    runs anything of."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(HEADINGS.values())
    for card in cards:
        writer.writerow(guard(_write_cell(card, field)) for field in HEADINGS)
    return file.getvalue()


def _write_cell(card: Card, field: str) -> str:
    value = getattr(card, field)
    if field == "notes":
        return join_notes(value)
    return join_values(value) if field in SEVERAL else str(value)


def _read_row(row: list[str], roles: Sequence[str]) -> Card | None:
    cells: dict[str, list[str]] = {}
    for role, cell in zip(roles, row, strict=False):
        if role and cell:
            cells.setdefault(role, []).append(cell)
    first = {role: found[0] for role, found in cells.items()}
    name = first.get("name") or " ".join(first[part] for part in ("first", "last") if part in first)
    if not name:
        return None
    values: dict[str, object] = {"name": name, "met": _read_day(first.get("met", ""))}
    for role, found in cells.items():
        if role in SEVERAL:
            values[role] = [value for cell in found for value in split_values(cell)]
        elif role == "notes":
            values[role] = [note for cell in found for note in split_notes(cell)]
        elif role == "stage":
            values[role] = first[role].casefold()
        elif role in FIELDS and role != "name":
            values[role] = first[role]
    return Card.model_validate(values)


def _rows(text: str, delimiter: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return list(reader)
    except csv.Error as error:
        raise UnreadableFile(
            f"Line {reader.line_num} of this table can’t be read: a cell may be too long, or a "
            "quotation mark be missing."
        ) from error


def _score(rows: list[list[str]]) -> tuple[int, int]:
    """Say how much rows look like a table: known headings first, then columns."""
    return max((_count_known(row) for row in rows), default=0), max(map(len, rows), default=0)


def _find_headings(rows: list[list[str]]) -> int:
    known = [_count_known(row) for row in rows[:_LOOKED_AT]]
    return known.index(max(known))


def _count_known(row: list[str]) -> int:
    return sum(1 for cell in row if fold(cell) in _names())


def _guess(headings: list[str], rows: list[list[str]]) -> list[str]:
    """Return what each column is taken for, by its heading, else by what stands in it."""
    found: list[str] = []
    for place, heading in enumerate(headings):
        role = _names().get(fold(heading), "") or _guess_by_cells(
            [row[place] for row in rows[:_LOOKED_AT] if len(row) > place]
        )
        found.append("" if role in found and role not in (*SEVERAL, "notes") else role)
    return found


def _guess_by_cells(cells: list[str]) -> str:
    filled = [cell.strip() for cell in cells if cell.strip()]
    for role, sign in (("emails", r"[^@\s]+@[^@\s]+"), ("url", r"https?://\S*linkedin\.com/in/\S+"),
                       ("links", r"https?://\S+")):  # fmt: skip
        if filled and all(re.fullmatch(sign, cell) for cell in filled):
            return role
    return ""


def _read_day(text: str) -> date | None:
    """Return the day of "2024-03-05" or of LinkedIn's "05 Mar 2024"; None for others."""
    found = re.fullmatch(r"(\d{1,2}) ([A-Za-z]{3})[a-z]*\.? (\d{4})", text)
    try:
        if found is None:
            return within_reach(date.fromisoformat(text))
        month = _MONTHS.index(found[2].lower()) + 1
        return within_reach(date(int(found[3]), month, int(found[1])))
    except ValueError:
        return None


@cache
def _names() -> dict[str, str]:
    """Return what a column is taken for, by its folded heading."""
    stored = tomllib.loads(Path(__file__).with_name("column_names.toml").read_text("utf-8"))
    names = {fold(name): role for role, known in stored.items() for name in known}
    return names | {fold(heading): role for role, heading in HEADINGS.items()}


def fold(heading: str) -> str:
    """Return a heading without case, accents and signs."""
    decomposed = unicodedata.normalize("NFKD", heading.casefold())
    letters = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return _SIGNS.sub(" ", unicodedata.normalize("NFC", letters)).strip()
