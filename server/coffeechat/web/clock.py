"""The user's own clock: times as forms take them and pages tell them."""

from __future__ import annotations

from datetime import datetime, tzinfo

from coffeechat.records.moments import within_reach
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.time_zones import Which, place_in_zone


def read_time(text: str, zone: tzinfo | None, missing: str, which: Which = "") -> datetime:
    """Return the moment that a form's date and time mean; raise BadInput with `missing`,
    or with what the clocks do at that hour."""
    try:
        typed = within_reach(datetime.fromisoformat(text))
    except ValueError:
        raise BadInput(missing) from None
    if typed.tzinfo is not None:
        return typed
    return place_in_zone(typed, zone, which)


def write_time(moment: datetime, zone: tzinfo | None) -> str:
    """Return a moment as a form's field for date and time takes it."""
    return moment.astimezone(zone).strftime("%Y-%m-%dT%H:%M")
