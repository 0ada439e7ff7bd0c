"""The moment at which reminders are told, on the user's own calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coffeechat.follow_up.sentences import say_on
from coffeechat.follow_up.workdays import Calendar

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Clock:
    """The moment, the user's calendar, and their own rhythm in days (0: none)."""

    now: datetime
    calendar: Calendar
    rhythm_days: int

    @property
    def today(self) -> date:
        """The day it is where the user is."""
        return self.calendar.day_of(self.now)

    def told(self, due_at: datetime, lasts: timedelta) -> bool:
        """Whether what fell due then is still told."""
        return self.now <= due_at + lasts

    def say_on(self, moment: datetime) -> str:
        """Return a moment's day as an adverb."""
        return say_on(self.calendar.day_of(moment), self.today)

    def after_workdays(self, moment: datetime, number: int) -> datetime:
        """Return the start of the working day that comes `number` working days later."""
        return self.calendar.start_of(
            self.calendar.add_workdays(self.calendar.day_of(moment), number)
        )

    def workdays_since(self, moment: datetime) -> int:
        """Return how many working days have passed since a moment's day."""
        return self.calendar.count_workdays(self.calendar.day_of(moment), self.today)
