"""Talks planned and held, messages sent and received."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from coffeechat.records.base import Entry, Stored, new_id, utc_now
from coffeechat.records.draft import Channel, Variant
from coffeechat.records.moments import ClockTime, Day, Moment
from coffeechat.records.profile import Medium
from coffeechat.records.question import Agenda, Theme

Outcome = Literal["", "yes", "no", "later"]
Judgement = Literal["yes", "no", "unsure"]
SHORTEST, LONGEST = 1, 240  # minutes that a talk is said to take


class Remark(Entry):
    """Something that was said. `thank_for` marks one worth naming in a thank-you; `topic` is
    the user's short name for what several people said alike."""

    id: str = Field(default_factory=new_id)
    text: str = Field(min_length=1, max_length=5_000)
    theme: Theme | None = None
    thank_for: bool = False
    topic: str = Field(default="", max_length=80)
    said_at: Moment = Field(default_factory=utc_now)


class PromisedAction(Entry):
    """What the user said they would do."""

    id: str = Field(default_factory=new_id)
    text: str = Field(min_length=1, max_length=1_000)
    due: Day = ""
    done_at: Moment | None = None


class Offer(Entry):
    """What the other side offered by itself: to introduce the user to someone, or to
    vouch for them. Nobody asked for it."""

    id: str = Field(default_factory=new_id)
    kind: Literal["introduction", "referral"]
    text: str = Field(min_length=1, max_length=1_000)
    said_at: Moment = Field(default_factory=utc_now)


class Assessment(Entry):
    """What the user makes of a talk, for themselves alone: whether they were a good guest,
    and whether they would work with this person. None where they did not say."""

    good_guest: Judgement | None = None
    good_guest_words: str = Field(default="", max_length=2_000)
    work_with: Judgement | None = None
    work_with_words: str = Field(default="", max_length=2_000)


class Conversation(Stored):
    """A talk: planned, held, or cancelled. Times carry their zone.

    `time_zone` is the user's, `their_time_zone` the other side's: IANA names, empty where
    not known. `started_at` is when the talk really began; its clock stands still while
    `paused_at` is set, and has stood still for `paused_seconds` before. `applied` names the
    changes of the live page that are in, so that none counts twice.
    """

    contact: str
    medium: Medium = "video"
    starts_at: ClockTime | None = None
    time_zone: str = ""
    their_time_zone: str = ""
    started_at: Moment | None = None
    paused_at: Moment | None = None
    paused_seconds: int = Field(default=0, ge=0, le=10**10)
    ended_at: ClockTime | None = None
    cancelled_at: Moment | None = None
    minutes: int = Field(default=20, ge=0, le=1_440)
    place: str = ""
    link: str = ""  # http or https
    remarks: list[Remark] = []
    actions: list[PromisedAction] = []
    offers: list[Offer] = []
    assessment: Assessment = Field(default_factory=Assessment)
    agenda: Agenda | None = None  # as it was when the talk began
    asked: list[str] = []  # ids of the questions that were asked
    notes: str = ""
    applied: list[str] = []

    @property
    def ahead(self) -> bool:
        """Whether it has a time, and is neither over nor cancelled."""
        return bool(self.starts_at and not self.ended_at and not self.cancelled_at)

    @property
    def held(self) -> bool:
        """Whether it took place: it is over, and was not taken back."""
        return bool(self.ended_at and not self.cancelled_at)


class Message(Stored):
    """A message the user marked as sent, or an answer they marked as received.

    `outcome` is what an answer said to the request, empty where it said neither;
    `variant` which message of its channel a sent one was.
    """

    contact: str
    channel: Channel
    direction: Literal["sent", "received"] = "sent"
    angle: str = ""
    variant: Variant = ""
    outcome: Outcome = ""
    subject: str = ""
    body: str = Field(default="", max_length=20_000)
    at: ClockTime = Field(default_factory=utc_now)
