"""How many invitations with a note went out this month, where an account has few."""

from __future__ import annotations

from dataclasses import dataclass

from coffeechat.workflow.clock import calendar_of
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.profile import get_profile

INVITATION = "connection-note"
#: About as many invitations with a note as a free account has in a month.
A_MONTH = 5


@dataclass(frozen=True)
class Invitations:
    """What the month's count comes to; `tight` where hardly one is left."""

    sentence: str
    tight: bool


def count_invitations(companion: Companion) -> int:
    """Return how many connection notes were sent this month, by the user's own calendar."""
    calendar = calendar_of(companion)
    today = calendar.day_of(companion.now())
    sent = (
        calendar.day_of(message.at)
        for ledger in companion.store.ledgers.all()
        for message in ledger.messages
        if message.channel == INVITATION and message.direction == "sent"
    )
    return sum((day.year, day.month) == (today.year, today.month) for day in sent)


def tell_invitations(companion: Companion) -> Invitations | None:
    """Return what to say of the month's invitations; None for an account that has enough."""
    if get_profile(companion).account != "free":
        return None
    sent = count_invitations(companion)
    month = f"{calendar_of(companion).day_of(companion.now()):%B}"
    told = "1 invitation" if sent == 1 else f"{sent or 'No'} invitations"
    return Invitations(
        f"{told} with a note sent in {month}; a free account has about {A_MONTH} a month.",
        tight=sent >= A_MONTH - 1,
    )
