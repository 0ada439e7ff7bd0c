"""Does it work? The figures over everything that was logged."""

from __future__ import annotations

from datetime import timedelta

from coffeechat.follow_up.insights import count_insights
from coffeechat.records.insights import Insights
from coffeechat.workflow.clock import zone_of
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.profile import get_profile


def read_insights(companion: Companion, days: int | None = None) -> Insights:
    """Return the figures of everything, or of the last so many days, by the user's own
    calendar. People in the trash count: what was sent was sent."""
    now, zone = companion.now(), zone_of(get_profile(companion))
    since = now - timedelta(days=days) if days else None
    store = companion.store
    talks = [talk for talk in store.conversations.all() if not talk.cancelled_at]
    return count_insights(store.messages.all(), talks, now, zone, since)
