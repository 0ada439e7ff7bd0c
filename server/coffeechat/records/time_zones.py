"""Time zones by their IANA names, and one moment as the clocks of two people show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones


@dataclass(frozen=True)
class LocalTime:
    """A moment by somebody's clock; `place` is the zone's city, empty for this computer's."""

    moment: datetime
    place: str

    @property
    def wall(self) -> datetime:
        """What the clock on the wall there shows."""
        return self.moment.replace(tzinfo=None)

    @property
    def hour(self) -> str:
        """The time of day as "11:00 London"."""
        return f"{self.moment:%H:%M} {self.place}".rstrip()


def find_zone(name: str) -> ZoneInfo | None:
    """Return the zone of this name, in whatever case it is written; None where none is."""
    try:
        return ZoneInfo(_known(name))
    except (KeyError, ValueError, OSError, ZoneInfoNotFoundError):
        return None


@cache
def zone_names() -> dict[str, str]:
    """Return the names of all zones by their case-folded form."""
    return {name.casefold(): name for name in sorted(available_timezones()) if name[0].isalpha()}


def _known(name: str) -> str:
    return zone_names()[name.strip().replace(" ", "_").casefold()]


def city_of(zone: str) -> str:
    """Return the city that a zone is named after: "New York" of America/New_York."""
    return zone.rpartition("/")[2].replace("_", " ")


def local_times(moment: datetime, mine: str, theirs: str = "") -> list[LocalTime]:
    """Return a moment by the user's clock and, where their zone is known, by the other's.

    `mine` empty means this computer's own zone.
    """
    here = _at(moment, find_zone(mine) if mine else None, mine)
    there = find_zone(theirs) if theirs else None
    return [here, _at(moment, there, theirs)] if there else [here]


def _at(moment: datetime, zone: tzinfo | None, name: str) -> LocalTime:
    return LocalTime(moment.astimezone(zone), city_of(name) if zone else "")


def say_hours(times: Sequence[LocalTime]) -> str:
    """Return "11:00 London, 13:00 Jerusalem", with the day where it is another one."""
    first, *others = times
    if others and all(one.wall == first.wall for one in others):
        return f"{first.moment:%H:%M} for both of you"
    said = [first.hour]
    for one in others:
        another = one.wall.date() != first.wall.date()
        said.append(f"{one.hour} ({say_day(one.moment)})" if another else one.hour)
    return ", ".join(said)


def say_day(moment: datetime) -> str:
    """Return "Friday 20 November"."""
    return f"{moment:%A} {moment.day} {moment:%B}"
