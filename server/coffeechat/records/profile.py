"""The user's own profile, and what they look for."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from coffeechat.records.base import Entry
from coffeechat.records.days_off import DaysOff, Weekend
from coffeechat.records.draft import Account, Tone
from coffeechat.records.question import Order
from coffeechat.records.record import Experience

Medium = Literal["phone", "video", "coffee"]
#: How a talk is held.
BY: dict[str, str] = {"phone": "by phone", "video": "by video", "coffee": "over coffee"}


#: Characters that a text of the profile holds; and how many values a list, each of how many.
LIMITS = {
    "name": 200, "background": 300, "exploring": 200, "why": 500, "signature": 300,
    "availability": 300, "time_zone": 60, "location": 200,
}  # fmt: skip
VALUES, VALUE_LIMIT = 200, 500


class Target(Entry):
    """What the user aims at; any part may be empty."""

    id: str
    company: str = ""
    industry: str = ""
    role: str = ""


class Profile(Entry):
    """The user ("me"). Everything is optional: drafts leave out what is not known.

    `background` is one sentence without a full stop at its end, said by the user of
    themselves ("I'm a chemistry teacher in Leeds"); `exploring` continues "I'm
    exploring ..." ("learning design"); `why` is a sentence of their own. `rhythm_days` is
    how often to be in touch with those they have thanked (0: no reminders of it); `days_off`
    are lines such as "2026-12-24 to 2027-01-01", which with the weekend are no working days;
    `notify` lets the open web view show what falls due outside its window.
    """

    name: str = ""
    background: str = ""
    exploring: str = ""
    why: str = ""
    targets: list[Target] = []
    account: Account = "free"
    tone: Tone = "warm"
    phrases: list[str] = []
    signature: str = ""
    availability: str = ""
    medium: Medium = "video"
    time_zone: str = ""
    location: str = ""
    skills: list[str] = []
    languages: list[str] = []
    schools: list[str] = []
    communities: list[str] = []
    experience: list[Experience] = []
    minutes: Literal[20, 30] = 20
    order: Order = "easy-to-deep"
    ask_whom_else: bool = False
    rhythm_days: int = Field(default=42, ge=0, le=3_650)
    weekend: Weekend = "sat-sun"
    days_off: DaysOff = []
    notify: bool = False
    keep_snapshots: bool = True

    @property
    def known(self) -> bool:
        """Whether there is enough to introduce the user in a message."""
        return bool(self.name and (self.background or self.exploring))
