"""Moments and days as records hold them: near enough to ours that every page can tell them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Annotated, TypeVar

from pydantic import AfterValidator, AwareDatetime, Field

FIRST_YEAR, LAST_YEAR = 1900, 2200
Dated = TypeVar("Dated", bound=date)


def within_reach(dated: Dated) -> Dated:
    """Return a moment or day that every time zone can name, and that a sum of days can't take
    out of the calendar; raise ValueError near the years 1 and 9999."""
    if not FIRST_YEAR <= dated.year <= LAST_YEAR:
        raise ValueError(f"a year from {FIRST_YEAR} to {LAST_YEAR} is needed")
    return dated


def _is_day(text: str) -> str:
    if text:
        within_reach(date.fromisoformat(text))
    return text


def _with_zone(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


#: A moment as it is kept: with its zone, which is UTC where a file names none.
Moment = Annotated[datetime, AfterValidator(within_reach), AfterValidator(_with_zone)]
#: A moment as a caller names it: with its zone.
ZonedMoment = Annotated[AwareDatetime, AfterValidator(within_reach)]
#: A moment with its zone, or a time by a clock that is named beside it.
ClockTime = Annotated[datetime, AfterValidator(within_reach)]
#: A day as YYYY-MM-DD, or empty.
Day = Annotated[str, Field(pattern=r"^(\d{4}-\d{2}-\d{2})?$"), AfterValidator(_is_day)]
NearDay = Annotated[date, AfterValidator(within_reach)]
