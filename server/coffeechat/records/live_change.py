"""What the live page of a talk says, one press at a time."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from pydantic import Field

from coffeechat.records.base import Entry
from coffeechat.records.moments import Day, ZonedMoment
from coffeechat.records.question import Theme

LiveKind = Literal[
    "start", "pause", "resume", "end", "reopen", "ask", "note", "thank", "promise",
]  # fmt: skip


class LiveChange(Entry):
    """One change of a talk; sent again under the same `id`, it counts once.

    `at` is when it was made. `item` names a question (ask) or a remark (thank), or is the
    id that a new remark or promise gets. `on` false takes an ask or a thank back.
    """

    id: str = Field(pattern=r"^[0-9A-Za-z-]{1,40}$")
    at: ZonedMoment
    kind: LiveKind
    item: str = Field(default="", max_length=100, pattern=r"^[^\s]*$")
    text: str = Field(default="", max_length=5_000)
    theme: Theme | None = None
    thank_for: bool = False
    due: Day = ""
    on: bool = True

    def made(self, now: datetime) -> datetime:
        """When it was made; a clock that was set back since counts no further than now."""
        return min(self.at, now)
