"""The days on which nobody is at work where the user is: weekends, and those they name."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import AfterValidator

from coffeechat.records.moments import within_reach

Weekend = Literal["sat-sun", "fri-sat", "fri", "sun"]
#: Days of the week, Monday being 0.
WEEKENDS: dict[Weekend, frozenset[int]] = {
    "sat-sun": frozenset({5, 6}), "fri-sat": frozenset({4, 5}), "fri": frozenset({4}),
    "sun": frozenset({6}),
}  # fmt: skip
LONGEST = 366  # days of one line
LINE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\s+to\s+(\d{4}-\d{2}-\d{2}))?", re.ASCII)


@lru_cache(maxsize=4)
def read_days(*lines: str) -> frozenset[date]:
    """Return the days that lines name, each "2026-12-25" or "2026-12-24 to 2027-01-01"; raise
    ValueError for one that names none."""
    return frozenset(day for line in lines for day in _read_line(line))


def _read_line(line: str) -> list[date]:
    found = LINE.fullmatch(line.strip())
    if not found:
        raise ValueError(f"no day: {line[:40]}")
    first = within_reach(date.fromisoformat(found[1]))
    last = within_reach(date.fromisoformat(found[2] or found[1]))
    if not first <= last < first + timedelta(days=LONGEST):
        raise ValueError(f"no span of days: {line[:40]}")
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def _require_days(lines: list[str]) -> list[str]:
    read_days(*lines)
    return lines


DaysOff = Annotated[list[str], AfterValidator(_require_days)]
