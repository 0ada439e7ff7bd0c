"""A message the user may send by their own hand."""

from __future__ import annotations

from typing import Literal

from coffeechat.records.base import Entry

Channel = Literal[
    "connection-note", "linkedin-message", "inmail", "email", "thank-you", "follow-up",
    "scheduling", "update", "comment", "congratulation", "question",
]  # fmt: skip
#: Channels whose first message asks for a talk.
FIRST_MESSAGES: tuple[Channel, ...] = ("connection-note", "linkedin-message", "inmail", "email")
#: Which message of a channel is meant; "" is the channel's first: propose times, thank
#: for a talk, remind once.
Variant = Literal["", "confirmation", "referral", "close"]
#: The channel of each variant.
VARIANTS: dict[Variant, Channel] = {
    "confirmation": "scheduling",
    "referral": "thank-you",
    "close": "follow-up",
}
Tone = Literal["warm", "direct", "formal"]
Account = Literal["free", "premium"]


class Claim(Entry):
    """A phrase of a draft and what it rests on: the captured or noted words, or
    "your profile"."""

    phrase: str
    rests_on: str


class Draft(Entry):
    """`length`, `aim` and `limit` count in `unit`; a channel without a hard limit has
    no `limit`. `subject` is absent where the channel has none. `needs` are sentences
    that say what would make the draft better (a profile, a logged remark)."""

    id: str
    channel: Channel
    angle: str
    angle_name: str = ""
    subject: str | None = None
    body: str
    length: int
    unit: Literal["characters", "words"]
    limit: int | None = None
    aim: int | None = None
    claims: list[Claim] = []
    needs: list[str] = []
