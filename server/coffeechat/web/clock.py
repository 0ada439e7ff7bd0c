"""The user's own clock: times as forms take them and pages tell them."""

from __future__ import annotations

from datetime import datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from coffeechat.records.profile import Profile
from coffeechat.workflow.errors import BadInput


def zone_of(me: Profile) -> tzinfo | None:
    """Return the user's time zone; None, this computer's own, where it is not known."""
    try:
        return ZoneInfo(me.time_zone) if me.time_zone else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def read_time(text: str, zone: tzinfo | None, missing: str) -> datetime:
    """Return the moment that a form's date and time mean; raise BadInput with `missing`."""
    try:
        typed = datetime.fromisoformat(text)
    except ValueError:
        raise BadInput(missing) from None
    if typed.tzinfo is not None:
        return typed
    return typed.replace(tzinfo=zone) if zone else typed.astimezone()


def write_time(moment: datetime, zone: tzinfo | None) -> str:
    """Return a moment as a form's field for date and time takes it."""
    return moment.astimezone(zone).strftime("%Y-%m-%dT%H:%M")
