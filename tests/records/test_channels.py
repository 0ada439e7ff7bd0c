"""The lengths of the channels, counted as each channel counts."""

from __future__ import annotations

from typing import get_args

import pytest

from coffeechat.records.channels import channel_size, count_length
from coffeechat.records.draft import Channel


@pytest.mark.parametrize("channel", get_args(Channel))
def test_every_channel_has_an_aim_within_its_limit(channel: Channel) -> None:
    size = channel_size(channel)
    assert size.aim > (size.least or 0)
    assert size.limit is None or size.limit >= size.aim


def test_a_connection_note_is_longer_with_premium() -> None:
    assert channel_size("connection-note").limit == 200
    assert channel_size("connection-note", "premium").limit == 300


def test_linkedin_counts_utf16_units_and_email_counts_words() -> None:
    assert count_length("a😀", "connection-note") == 3
    assert count_length("two  words", "email") == 2
