"""A text on a page that may be its person's name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NameVote:
    """A text that may be the person's name, how much it counts, and the words it is from."""

    name: str
    weight: float
    evidence: str
    sure: bool = False  # the page says itself that this is a name
    introduced: bool = False  # somebody says it of themselves: "I'm Ada"
    passing: bool = False  # said of whoever it may be: nothing against a full name over the page
