"""Numbers and days in the sentences of reminders."""

from __future__ import annotations

from datetime import date

NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
A_WEEK = 7


def say_number(number: int) -> str:
    """Return a number up to twelve as a word, a greater one in figures."""
    return NUMBERS[number] if 0 <= number < len(NUMBERS) else str(number)


def say_count(number: int, what: str) -> str:
    """Return "one day", "seven days", "40 days"."""
    return f"{say_number(number)} {what}{'' if number == 1 else 's'}"


def say_day(day: date, today: date) -> str:
    """Return "today", "tomorrow", "yesterday", or "10 November", with another year's."""
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get((day - today).days)
    year = "" if day.year == today.year else f" {day.year}"
    return near or f"{day.day} {day:%B}{year}"


def say_on(day: date, today: date) -> str:
    """Return the day as an adverb: "today", "on 10 November"."""
    said = say_day(day, today)
    return f"on {said}" if said[0].isdigit() else said


def say_by(day: date, today: date) -> str:
    """Return until when, for a promise: "by Sunday", "by 10 November"."""
    if 1 < (day - today).days < A_WEEK:
        return f"by {WEEKDAYS[day.weekday()]}"
    return f"by {say_day(day, today)}"


def start_sentence(text: str) -> str:
    """Return a text with a capital at its start."""
    return text[:1].upper() + text[1:]
