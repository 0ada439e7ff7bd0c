"""Times put into their zone: where clocks jump, and by two people's clocks at once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from coffeechat.records.time_zones import find_zone, local_times, say_hours
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.time_zones import (
    TwiceThere,
    place_in_zone,
    require_zone,
    suggest_zone,
)

LONDON = find_zone("Europe/London")
SKIPPED = datetime(2026, 3, 29, 1, 30)  # noqa: DTZ001
TWICE = datetime(2026, 10, 25, 1, 30)  # noqa: DTZ001


def test_an_hour_that_the_clocks_skip_is_refused_and_named() -> None:
    with pytest.raises(BadInput, match="01:30 on Sunday 29 March never comes in London"):
        place_in_zone(SKIPPED, LONDON)


def test_an_hour_that_comes_twice_asks_which_and_takes_the_answer() -> None:
    with pytest.raises(TwiceThere, match="comes twice in London"):
        place_in_zone(TWICE, LONDON)

    first, second = (place_in_zone(TWICE, LONDON, which) for which in ("first", "second"))
    assert first.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert second.astimezone(UTC) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@given(
    some.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2035, 1, 1)),  # noqa: DTZ001
    some.sampled_from(["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]),
)
def test_a_time_that_is_taken_shows_the_same_on_that_zones_wall(typed: datetime, name: str) -> None:
    zone = find_zone(name)
    try:
        moment = place_in_zone(typed, zone, "first")
    except BadInput:
        return  # the clocks skip it
    assert moment.astimezone(UTC).astimezone(zone).replace(tzinfo=None, fold=0) == typed


@pytest.mark.parametrize(
    ("written", "zone"),
    [("europe/london", "Europe/London"), (" America/New York ", "America/New_York"),
     ("Tokyo", "Asia/Tokyo"), ("", ""), ("UTC", "UTC")],
)  # fmt: skip
def test_a_zone_is_known_however_it_is_written(written: str, zone: str) -> None:
    assert require_zone(written) == zone


@pytest.mark.parametrize("written", ["Mars/Olympus", "../../etc/passwd", "Europe", "/", "\0"])
def test_what_is_no_zone_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(BadInput, match="Write one such as Europe/London"):
        require_zone(written)


@pytest.mark.parametrize(
    ("place", "zone"),
    [("Gothenburg, Sweden", "Europe/Stockholm"), ("Leeds, United Kingdom", "Europe/London"),
     ("Berlin", "Europe/Berlin"), ("Springfield", ""), ("Ohio, United States", ""), ("", "")],
)  # fmt: skip
def test_a_zone_is_offered_only_where_the_place_leaves_no_doubt(place: str, zone: str) -> None:
    assert suggest_zone(place) == zone


@pytest.mark.parametrize(
    ("theirs", "said"),
    [("Asia/Jerusalem", "11:00 London, 13:00 Jerusalem"), ("", "11:00 London"),
     ("Europe/Lisbon", "11:00 for both of you"),
     ("Pacific/Auckland", "11:00 London, 00:00 Auckland (Saturday 21 November)")],
)  # fmt: skip
def test_both_clocks_are_told_with_the_day_where_it_differs(theirs: str, said: str) -> None:
    moment = datetime(2026, 11, 20, 11, tzinfo=UTC)
    assert say_hours(local_times(moment, "Europe/London", theirs)) == said


def test_between_two_changes_of_clocks_the_other_side_is_an_hour_off() -> None:
    """America changes a week after Europe: on 28 October New York is four hours behind."""
    for day, hour in ((20, "11:00 New York"), (28, "12:00 New York")):
        moment = place_in_zone(datetime(2026, 10, day, 16), LONDON)  # noqa: DTZ001
        assert say_hours(local_times(moment, "Europe/London", "America/New_York")).endswith(hour)
