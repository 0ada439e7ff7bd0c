"""Does it work? The figures over everything that was logged."""

from __future__ import annotations

from datetime import timedelta, tzinfo

from coffeechat.follow_up.insights import count_insights
from coffeechat.records.insights import Insights
from coffeechat.workflow.companion import Companion


def read_insights(
    companion: Companion, days: int | None = None, zone: tzinfo | None = None
) -> Insights:
    """Return the figures of everything, or of the last so many days. People in the trash
    count: what was sent was sent."""
    now = companion.now()
    since = now - timedelta(days=days) if days else None
    store = companion.store
    return count_insights(store.messages.all(), store.conversations.all(), now, zone, since)
