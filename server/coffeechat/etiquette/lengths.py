"""Rules about how long a message is, by channel."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, islice

from coffeechat.records.channels import ChannelSize, channel_size, count_units
from coffeechat.records.draft import Account, Channel
from coffeechat.records.finding import Finding

#: How far past the aim a message may run before the check speaks up. A connection
#: note's aim is so near its limit that the limit alone is worth a word.
ROOM = {"words": 1.25, "characters": 1.0}
STRICT: tuple[Channel, ...] = ("question",)
LIMIT_ONLY: tuple[Channel, ...] = ("connection-note",)
NAMES: dict[Channel, str] = {
    "connection-note": "connection note", "linkedin-message": "LinkedIn message",
    "inmail": "InMail", "thank-you": "thank-you", "follow-up": "follow-up",
    "scheduling": "scheduling reply",
}  # fmt: skip


def find_lengths(text: str, channel: Channel, account: Account) -> Iterator[Finding]:
    """Yield a finding where a text is longer than its channel takes, or than reads well."""
    size = channel_size(channel, account)
    length, name = count_units(text, size.unit), NAMES.get(channel, channel)
    if size.limit is not None and length > size.limit:
        yield Finding(
            rule="length-limit", severity="blocks",
            start=_offset_after(text, size, size.limit), end=len(text),
            message=f"{length - size.limit} {size.unit} too long",
            why=f"A {name} ends at {size.limit:,} {size.unit}; the rest would be cut off. "
            "The guide asks for a concise message: say one thing less.",
        )  # fmt: skip
    elif channel not in LIMIT_ONLY and length > size.aim * _room(channel, size):
        yield Finding(
            rule="length-aim", severity="warns",
            start=_offset_after(text, size, size.aim), end=len(text),
            message=f"{length} {size.unit}, where {size.aim} would do",
            why="Short messages are answered more often, and the guide asks for a concise "
            "one: keep the detail, the ask and the way out.",
        )  # fmt: skip


def _room(channel: Channel, size: ChannelSize) -> float:
    return 1.0 if channel in STRICT else ROOM[size.unit]


def _offset_after(text: str, size: ChannelSize, units: int) -> int:
    """Return the offset in Python characters after so many of the channel's units."""
    if size.unit == "words":
        return next(islice(re.finditer(r"\S+", text), units, None)).start()
    totals = accumulate(1 + (ord(character) > 0xFFFF) for character in text)
    return sum(1 for total in totals if total <= units)
