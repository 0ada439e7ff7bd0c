"""Times as people type them, put into their zone; zones as people name them."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from functools import cache
from importlib import resources
from typing import Literal

from coffeechat.records.time_zones import city_of, find_zone, say_day
from coffeechat.workflow.errors import BadInput

#: Which of the two is meant where the clocks go back and a time comes twice.
Which = Literal["", "first", "second"]
#: Countries by names that the table of countries has not.
ALSO_CALLED = dict.fromkeys(("united kingdom", "uk", "england", "scotland", "wales"), "GB")
NO_ZONE = "No time zone is called “{}”. Write one such as Europe/London."


class TwiceThere(BadInput):
    """A time that comes twice, because the clocks go back."""


def require_zone(name: str, field: str = "") -> str:
    """Return a zone's name as IANA writes it, "" for ""; raise BadInput, of `field`, for no
    zone's."""
    if not name.strip():
        return ""
    zone = find_zone(name) or find_zone(suggest_zone(name))
    if zone is None:
        raise BadInput(NO_ZONE.format(name.strip()[:40]), field)
    return zone.key


def place_in_zone(typed: datetime, zone: tzinfo | None, which: Which = "") -> datetime:
    """Return the moment that a time without a zone means there; None is this computer's.

    Raises BadInput for a time that the clocks jump over, TwiceThere for one that comes
    twice while `which` says nothing.
    """
    first, second = (_attach(typed.replace(fold=fold), zone) for fold in (0, 1))
    when, where = f"{typed:%H:%M} on {say_day(typed)}", _where(zone)
    if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0) != typed:
        raise BadInput(
            f"The clocks go forward then, and {when} never comes{where}. "
            "Choose an earlier or a later time."
        )
    if first.astimezone(UTC) == second.astimezone(UTC):
        return first
    if not which:
        raise TwiceThere(
            f"The clocks go back then, and {when} comes twice{where}. "
            "Say whether you mean the first or the second."
        )
    return first if which == "first" else second


def suggest_zone(place: str) -> str:
    """Return the zone of a place as people write it ("Gothenburg, Sweden"), where its
    city names one or its country has but one; else an empty string."""
    for part in (part.strip().casefold() for part in place.split(",")):
        if zone := _zones_by_place().get(part):
            return zone
    return ""


@cache
def _zones_by_place() -> dict[str, str]:
    """Return zones by the case-folded names of their cities, and of countries with one."""
    table = resources.files("tzdata.zoneinfo")
    countries = _read(table.joinpath("iso3166.tab").read_text("utf-8"))
    zones = _read(table.joinpath("zone.tab").read_text("utf-8"))
    of_country: dict[str, list[str]] = {}
    for code, _, name, *_ in zones:
        of_country.setdefault(code, []).append(name)
    named = {country.casefold(): code for code, country, *_ in countries} | ALSO_CALLED
    known = {
        country: of_country[code][0]
        for country, code in named.items()
        if len(of_country.get(code, ())) == 1
    }
    return known | {city_of(name).casefold(): name for _, _, name, *_ in zones}


def _read(table: str) -> list[list[str]]:
    return [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]


def _attach(typed: datetime, zone: tzinfo | None) -> datetime:
    return typed.replace(tzinfo=zone) if zone else typed.astimezone()


def _where(zone: tzinfo | None) -> str:
    return f" in {city_of(str(zone))}" if zone else ""
