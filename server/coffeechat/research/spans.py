"""Dates and lengths of time as a page gives them: YYYY, YYYY-MM or YYYY-MM-DD."""

from __future__ import annotations

import re
from datetime import date

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")
_NUMBERS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
)  # fmt: skip
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def read_date(text: str | None) -> tuple[int, int | None, int | None] | None:
    """Return (year, month, day) of a date, the unknown parts None, or None."""
    found = _DATE.match(text or "")
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None or not 1900 <= year <= 2200 or (month is not None and not 1 <= month <= 12):
        return None
    return year, month, day


def count_months(start: str, end: str | None, today: date) -> tuple[int, bool] | None:
    """Return the months from start to end (None: until today), and whether that is exact."""
    first = read_date(start)
    last = (today.year, today.month, today.day) if end is None else read_date(end)
    if first is None or last is None:
        return None
    exact = first[1] is not None and last[1] is not None
    months = (last[0] - first[0]) * 12 + ((last[1] or 0) - (first[1] or 0) if exact else 0)
    return (months, exact) if 0 <= months <= 12 * 60 else None


def say_years(start: str, end: str | None, today: date) -> str:
    """Return the length of a span in words ("six years", "about six years"), or "" when
    it is unknown or under two years."""
    counted = count_months(start, end, today)
    if counted is None or counted[0] < 24:
        return ""
    months, exact = counted
    years = months // 12
    words = _NUMBERS[years] if years < len(_NUMBERS) else str(years)
    return f"{words} years" if exact else f"about {words} years"


def say_date(text: str, today: date) -> str:
    """Return a date in words: with the day when it is under a year old, else the month and
    year, or the year alone; "" when it is unknown."""
    parts = read_date(text)
    if parts is None:
        return ""
    year, month, day = parts
    if month is None:
        return str(year)
    if day is not None and age_in_years(text, today) < 1:
        return f"{day} {MONTHS[month - 1]}"
    return f"{MONTHS[month - 1]} {year}"


def age_in_years(text: str, today: date) -> float:
    """Return how many years ago a date was; 3.0 where it is unknown, 0.0 in the future."""
    parts = read_date(text)
    if parts is None:
        return 3.0
    return max(0.0, today.year - parts[0] + (today.month - (parts[1] or 6)) / 12)
