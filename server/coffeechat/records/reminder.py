"""Something that is due with a contact. Reminders are derived, never stored."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from coffeechat.records.base import Entry
from coffeechat.records.draft import Channel, Variant

ReminderKind = Literal[
    "thank-you", "write-up", "prepare", "schedule", "promise", "follow-up", "close",
    "keep-in-touch",
]  # fmt: skip


class Reminder(Entry):
    """`id` is the same whenever the reminder is worked out, and new for a new reason.

    It falls due at `due_at` and should be done by `by`, where it has an end; `since` is
    what its clock counts from, and `days` how many have passed: working days where it waits
    for an answer. `called` is what to call the contact. `title` and `why` are sentences for
    the user, `quote` the words of the contact it rests on. `channel` and `variant` name the
    draft that does it, `talk` the id of the talk it is about.
    """

    id: str
    kind: ReminderKind
    contact: str
    name: str
    called: str = ""
    title: str
    why: str
    due_at: datetime
    since: datetime
    by: datetime | None = None
    days: int | None = None
    quote: str = ""
    channel: Channel | None = None
    variant: Variant = ""
    talk: str = ""

    @property
    def has_clock(self) -> bool:
        """Whether its hours count."""
        return self.kind == "thank-you"
