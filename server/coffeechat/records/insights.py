"""Does it work? The figures over requests, answers, talks, thanks and offers."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from math import sqrt

FEW = 8  # of fewer than this, nothing is said
MANY = 100  # from here on, chance moves the shares by little


@dataclass(frozen=True)
class Share:
    """A part of a whole, such as 11 answers of 24 requests."""

    part: int
    whole: int

    @property
    def few(self) -> bool:
        """Whether the whole is too small for the part to say anything."""
        return self.whole < FEW

    @property
    def chance(self) -> int:
        """By how many the part may be off by chance alone: one standard deviation of as many
        throws of a coin that falls so."""
        if not self.whole:
            return 0
        share = self.part / self.whole
        return max(1, round(sqrt(self.whole * share * (1 - share))))


@dataclass(frozen=True)
class Row:
    """The requests of one channel or angle, and how many were answered."""

    name: str
    answered: Share


@dataclass(frozen=True)
class Week:
    """The requests of the week that begins on a Monday, and how many of them were answered."""

    begins: date
    asked: int
    answered: int


@dataclass(frozen=True)
class Outcomes:
    """What the answers said to the request; `other` said neither yes, no nor later."""

    yes: int = 0
    later: int = 0
    no: int = 0
    other: int = 0

    @property
    def said(self) -> str:
        """All of it in words: "7 yes, 1 later, 1 other"; empty where nothing came back."""
        return ", ".join(f"{count} {name}" for name, count in asdict(self).items() if count)


@dataclass(frozen=True)
class Insights:
    """All the figures. `since` is the day of the first request or talk that is counted.

    A request is a first message before anything came back; an answer counts for the last
    request before it. `talked` counts the answers that led to a talk, `thanked` the talks
    that were thanked for within a day (one that still has time is left out). Of several
    answers of a person the last that said something counts under `outcomes`, and a talk is a yes.
    """

    since: date | None
    answered: Share
    outcomes: Outcomes
    talked: Share
    thanked: Share
    referrals: int
    introductions: int
    channels: list[Row]
    angles: list[Row]
    weeks: list[Week]
