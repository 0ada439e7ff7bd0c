"""What came after a first message, invented, so that later messages can be read too."""

from __future__ import annotations

from datetime import UTC, datetime

from coffeechat.drafts import Occasion
from coffeechat.records.draft import Channel

MORNINGS = [datetime(2026, 12, day, 9, 30, tzinfo=UTC) for day in (1, 2, 4)]
REMARK = "that the first year is mostly listening"

OCCASIONS: tuple[tuple[Channel, Occasion], ...] = (
    ("scheduling", Occasion(times=MORNINGS, their_time_zone="Europe/Vienna")),
    ("scheduling", Occasion(variant="confirmation", starts_at=MORNINGS[0], medium="phone")),
    ("thank-you", Occasion(remarks=[REMARK], action="sit in on a review on Tuesday")),
    ("thank-you", Occasion(variant="referral", offer="mention me to the archive")),
    ("follow-up", Occasion(angle="role")),
    ("follow-up", Occasion(variant="close")),
    ("update", Occasion(advice="read the notes of a review", done="I read three of them")),
    ("comment", Occasion(post="Why I stopped planning", thought="The second line stopped me.")),
    ("congratulation", Occasion(role="senior editor", organisation="the Ledger")),
)
