"""What happened with a contact at a glance: dates and kinds, without the words.

All moments are in UTC, so that two of them compare as moments and not as clock faces.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple


class MessageLine(NamedTuple):
    """A message of the ledger; the values are those of `Message`."""

    id: str
    at: datetime
    channel: str
    direction: str = "sent"
    outcome: str = ""
    variant: str = ""


class PromiseLine(NamedTuple):
    """Something the user said they would do; `due` is a day, where one was named."""

    id: str
    text: str
    due: date | None = None
    done_at: datetime | None = None


class TalkLine(NamedTuple):
    """A talk of the ledger; `remark` is the one to thank for, else the first, `time_zone` the
    user's own on that day."""

    id: str
    starts_at: datetime | None = None
    ended_at: datetime | None = None
    cancelled: bool = False
    minutes: int = 20
    medium: str = "video"
    time_zone: str = ""
    remark: str = ""
    promises: tuple[PromiseLine, ...] = ()
    referrals: int = 0  # how many were offered in it
    started_at: datetime | None = None  # where its page was open

    @property
    def ahead(self) -> bool:
        """Whether it has a time, and is neither over nor cancelled."""
        return bool(self.starts_at and not self.ended_at and not self.cancelled)


class InteractionLine(NamedTuple):
    """A quickly logged interaction."""

    id: str
    at: datetime
    kind: str = "met"


class Ledger(NamedTuple):
    """One contact's ledger. `called` is what to call the person; `since` is when the
    present stage began; `rhythm_days` is None where the profile's counts; `captured_at`
    is when the last page was read, `post` the newest captured post."""

    contact: str
    name: str = ""
    called: str = ""
    stage: str = "found"
    since: datetime | None = None
    gone: bool = False
    rhythm_days: int | None = None
    dismissed: frozenset[str] = frozenset()
    snoozed: tuple[tuple[str, datetime], ...] = ()
    messages: tuple[MessageLine, ...] = ()
    talks: tuple[TalkLine, ...] = ()
    interactions: tuple[InteractionLine, ...] = ()
    captured_at: datetime | None = None
    post: str = ""

    @property
    def last_contact(self) -> datetime | None:
        """When anything last went to or fro: a message, a talk, an interaction."""
        moments = [
            *(message.at for message in self.messages),
            *(talk.ended_at for talk in self.talks if talk.ended_at),
            *(interaction.at for interaction in self.interactions),
        ]
        return max(moments, default=None)

    def sent(self, *channels: str) -> list[MessageLine]:
        """Return the messages sent, of these channels where some are named, oldest first."""
        found = [one for one in self.messages if one.direction == "sent"]
        chosen = [one for one in found if not channels or one.channel in channels]
        return sorted(chosen, key=lambda one: one.at)

    def received(self) -> list[MessageLine]:
        """Return the answers, oldest first."""
        found = [one for one in self.messages if one.direction == "received"]
        return sorted(found, key=lambda one: one.at)
