"""How long a message may be in each channel."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from coffeechat.records.base import Entry
from coffeechat.records.draft import Account, Channel

Unit = Literal["characters", "words"]


class ChannelSize(Entry):
    """The lengths of one channel, in `unit`: the hard `limit` (None where there is
    none), the `aim` to stay under, the `least` that says enough; `subject_limit` in
    characters."""

    unit: Unit
    aim: int
    limit: int | None = None
    least: int | None = None
    subject_limit: int | None = None


@cache
def _read_table() -> dict[str, Any]:
    text = (files(__package__) / "channels.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def channel_size(channel: Channel, account: Account = "free") -> ChannelSize:
    """Return the lengths of a channel for the account that sends."""
    row = dict(_read_table()[channel])
    premium = row.pop("premium", {})
    return ChannelSize(**row | (premium if account == "premium" else {}))


def count_units(text: str, unit: Unit) -> int:
    """Return a text's length: words, or characters as UTF-16 code units."""
    if unit == "words":
        return len(text.split())
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def count_length(text: str, channel: Channel) -> int:
    """Return a text's length in its channel's own unit."""
    return count_units(text, channel_size(channel).unit)
