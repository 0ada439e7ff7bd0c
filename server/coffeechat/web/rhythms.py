"""How often to be in touch, in words and to choose from."""

from __future__ import annotations

EVERY = {
    0: "Never", 14: "Every two weeks", 30: "Every month", 42: "Every six weeks",
    90: "Every three months", 180: "Twice a year",
}  # fmt: skip


def say_every(days: int) -> str:
    """Return a rhythm in words: "Every six weeks", "Every 50 days"."""
    return EVERY.get(days, f"Every {days} days")


def offer_rhythms(own: int | None = None) -> list[tuple[int, str]]:
    """Return the rhythms to choose from in days and words, with one that is chosen already."""
    known = {*EVERY, *([] if own is None else [own])}
    return [(days, say_every(days)) for days in sorted(known)]
