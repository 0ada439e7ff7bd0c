"""The cells of a table: several values in one, and what a spreadsheet would run as a formula.

Each way of writing has its way of reading that gives back the same text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: A spreadsheet computes a cell that begins so; the mark before it makes it text. A text
#: that begins with the mark gets one more, so that reading can take one away.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
MARK = "'"

_SPLIT = re.compile(r"((?:\\.|[^\\;,\n])*)(?:[;,\n]|\Z)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_NEEDS_ESCAPE = re.compile(r"([\\;,])")
RULE = "---"  # the line between two notes
_RULE_LIKE = re.compile(r"^(\\*)---$", re.MULTILINE)


def guard(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return MARK + cell if _FORMULA.match(cell) else cell


def unguard(cell: str) -> str:
    """Return what `guard` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell


def join_values(values: Sequence[str]) -> str:
    """Return several values in one cell, with semicolons between."""
    return "; ".join(_NEEDS_ESCAPE.sub(r"\\\1", value).replace("\n", "\\n") for value in values)


def split_values(cell: str) -> list[str]:
    """Return the values of a cell: what semicolons, commas or line ends divide, unless a
    backslash stands before them."""
    found = (_unescape(part).strip() for part in _SPLIT.findall(cell))
    return [value for value in found if value]


def _unescape(part: str) -> str:
    return _ESCAPED.sub(lambda found: "\n" if found[1] == "n" else found[1], part)


def join_notes(notes: Sequence[str]) -> str:
    """Return several notes in one cell, with a line of three dashes between."""
    return f"\n{RULE}\n".join(_RULE_LIKE.sub(r"\\\1---", note) for note in notes)


def split_notes(cell: str) -> list[str]:
    """Return the notes of a cell."""
    parts = re.split(rf"^{RULE}$", cell, flags=re.MULTILINE)
    found = (re.sub(r"^\\(\\*)---$", r"\1---", part.strip(), flags=re.MULTILINE) for part in parts)
    return [note for note in found if note]
