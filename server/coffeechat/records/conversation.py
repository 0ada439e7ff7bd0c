"""Talks held, messages sent and received, and what was believed before."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from coffeechat.records.base import Entry, Stored, new_id, utc_now
from coffeechat.records.draft import Channel
from coffeechat.records.profile import Medium
from coffeechat.records.question import Theme


class Remark(Entry):
    """Something that was said. `thank_for` marks one worth naming in a thank-you."""

    id: str = Field(default_factory=new_id)
    text: str = Field(min_length=1, max_length=5_000)
    theme: Theme | None = None
    thank_for: bool = False
    said_at: datetime = Field(default_factory=utc_now)


class PromisedAction(Entry):
    """What the user said they would do."""

    id: str = Field(default_factory=new_id)
    text: str = Field(min_length=1, max_length=1_000)
    due: str = ""  # YYYY-MM-DD
    done_at: datetime | None = None


class Conversation(Stored):
    """A talk, planned or held. Times carry their zone."""

    contact: str
    medium: Medium = "video"
    starts_at: datetime | None = None
    ended_at: datetime | None = None
    minutes: int = 20
    place: str = ""
    remarks: list[Remark] = []
    actions: list[PromisedAction] = []
    asked: list[str] = []  # ids of the questions that were asked
    notes: str = ""


class Message(Stored):
    """A message the user marked as sent, or an answer they marked as received."""

    contact: str
    channel: Channel
    direction: Literal["sent", "received"] = "sent"
    angle: str = ""
    subject: str = ""
    body: str = Field(default="", max_length=20_000)
    at: datetime = Field(default_factory=utc_now)


class Belief(Stored):
    """What the user believes of a target before the talks."""

    target: str
    text: str = Field(min_length=1, max_length=1_000)
    written_at: datetime = Field(default_factory=utc_now)
