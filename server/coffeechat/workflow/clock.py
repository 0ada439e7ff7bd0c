"""The user's own clock and calendar, wherever they are now."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo

from coffeechat.follow_up.workdays import Calendar
from coffeechat.records.days_off import WEEKENDS, read_days
from coffeechat.records.profile import Profile
from coffeechat.records.time_zones import find_zone
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.profile import get_profile


def zone_of(me: Profile) -> tzinfo | None:
    """Return the user's time zone; None, this computer's own, where it is not known."""
    return find_zone(me.time_zone) if me.time_zone else None


def calendar_of(companion: Companion) -> Calendar:
    """Return the calendar by which days and working days are told."""
    return calendar_for(get_profile(companion))


def calendar_for(me: Profile) -> Calendar:
    """Return the calendar of somebody with this profile."""
    return Calendar(zone_of(me), read_days(*me.days_off), WEEKENDS[me.weekend])


def today_of(companion: Companion) -> date:
    """Return the day it is where the user is."""
    return calendar_of(companion).day_of(companion.now())


def noon_of(companion: Companion, day: date | None) -> datetime | None:
    """Return the moment that stands for a day on which something was logged to have been:
    its noon; None, for now, where it is today or no day."""
    calendar = calendar_of(companion)
    if day is None or day == calendar.day_of(companion.now()):
        return None
    return calendar.start_of(day) + timedelta(hours=12)
