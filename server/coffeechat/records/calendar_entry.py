"""What stands in a calendar: a talk, or something to do on a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True)
class CalendarEntry:
    """`starts` is a moment with its zone, or a day for what has no hour; `minutes` counts
    for moments alone. A calendar that has the entry takes it again where `revision` is
    higher; `uid` stays the same."""

    uid: str
    summary: str
    starts: datetime | date
    minutes: int = 0
    lines: list[str] = field(default_factory=list)
    place: str = ""
    link: str = ""
    revision: int = 0
    cancelled: bool = False
