"""The user's calendar: days, hours and working days where they are."""

from __future__ import annotations

from collections.abc import Collection, Container
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo


@dataclass(frozen=True)
class Calendar:
    """Days in a time zone (None: this computer's own). Working days are those but `days_off`
    and the weekend, whose days count from Monday, 0, and are never all seven."""

    zone: tzinfo | None = None
    days_off: Container[date] = frozenset()
    weekend: Collection[int] = frozenset({5, 6})

    def day_of(self, moment: datetime) -> date:
        """Return the day a moment falls on where the user is."""
        return moment.astimezone(self.zone).date()

    def start_of(self, day: date) -> datetime:
        """Return the first moment of a day, in UTC; the clock may have been put forward."""
        midnight = datetime.combine(day, time(), tzinfo=self.zone)  # naive: this computer's
        return midnight.astimezone(UTC)

    def is_workday(self, day: date) -> bool:
        """Whether people are at work on a day."""
        return day.weekday() not in self.weekend and day not in self.days_off

    def add_workdays(self, day: date, number: int) -> date:
        """Return the working day that comes `number` (at least 1) working days after a day."""
        while number > 0:
            day += timedelta(days=1)
            number -= self.is_workday(day)
        return day

    def count_workdays(self, since: date, until: date) -> int:
        """Return how many working days came after `since`, up to and with `until`."""
        days = (since + timedelta(days=number) for number in range(1, (until - since).days + 1))
        return sum(map(self.is_workday, days))
