"""Ranges of months whose years are cut short: "10/84 - 07/90", "'19.03 ~ '21.02", "104.07~迄今"."""

from __future__ import annotations

import re
from collections.abc import Callable

_SHORT_RANGE = re.compile(  # "10/84 - 07/90": two digits for the year, only as a range
    r"(?<![\d/.])(0[1-9]|1[0-2])[/.](\d\d)\s*(?:-|–|—|bis|to)\s*(?:(0[1-9]|1[0-2])[/.](\d\d)(?![\d/.])|([^\W\d]+))"
)
# "'19.03 ~ '21.02", "104.07~迄今": the year first, of two digits, or of Taiwan's three. Weights
# and lengths are written so as well, but without apostrophes, and not first in a line.
_OPENS = r"(?:(?<![\d./])(?=['’‘]|1[01]\d)|^[\W_]*(?<![\d./]))"
_SHORT_FIRST = re.compile(
    _OPENS + r"['’‘]?(\d{2}|1[01]\d)\.(0[1-9]|1[0-2])\s*[~〜～]\s*"
    r"(?:['’‘]?(\d{2}|1[01]\d)\.(0[1-9]|1[0-2])(?![\d./])|([^\W\d]+))"
)
_TAIWAN = 1911  # its first year is the one behind
_LONGEST, _SIGNS = 200, frozenset("/~〜～")  # characters of a text; of such ranges
_NEXT_CENTURY = 50  # two digits below it are of this one


def find_short(text: str, is_now: Callable[[str], bool]) -> tuple[str, str | None, int, int] | None:
    """Return when the first such range of a text begins and ends, and where it stands."""
    if len(text) >= _LONGEST or _SIGNS.isdisjoint(text):
        return None
    for pattern, year, month in ((_SHORT_RANGE, 1, 0), (_SHORT_FIRST, 0, 1)):
        found = pattern.search(text)
        if found and not (found[5] and not is_now(found[5])):
            (one, two), (three, four) = found.group(1, 2), found.group(3, 4)
            start = _write((one, two), year, month)
            end = _write((three, four), year, month) if three else None
            return start, end, found.start(), found.end()
    return None


def _write(parts: tuple[str, str], year: int, month: int) -> str:
    return f"{full_year(parts[year])}-{int(parts[month]):02}"


def full_year(digits: str) -> str:
    """Return the year of two digits, or of Taiwan's three."""
    if len(digits) == 3:
        return str(_TAIWAN + int(digits))
    return ("20" if int(digits) < _NEXT_CENTURY else "19") + digits
