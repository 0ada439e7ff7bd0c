"""What falls due with a contact, from what is logged: derived, never stored.

Each finder yields the reminders of one kind. What is too old to be kind is left alone:
it stands on the person's page, and nags no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from coffeechat.follow_up.clock import Clock
from coffeechat.follow_up.silence import remind_after_silence
from coffeechat.follow_up.talk_reminders import (
    remind_of_plans,
    remind_of_promises,
    remind_to_find_a_time,
    remind_to_thank,
)
from coffeechat.follow_up.touch import remind_to_keep_in_touch
from coffeechat.records.ledger import Ledger
from coffeechat.records.reminder import Reminder

FINDERS: tuple[Callable[[Ledger, Clock], Iterator[Reminder]], ...] = (
    remind_to_thank, remind_of_plans, remind_to_find_a_time, remind_of_promises,
    remind_after_silence, remind_to_keep_in_touch,
)  # fmt: skip


def remind(ledger: Ledger, clock: Clock) -> list[Reminder]:
    """Return a contact's reminders, due now or later, without those dismissed; one that
    rests falls due when its rest is over."""
    if ledger.gone or ledger.stage == "closed":
        return []
    resting = dict(ledger.snoozed)
    found = (one for find in FINDERS for one in find(ledger, clock))
    return [
        one.model_copy(update={"due_at": max(one.due_at, resting.get(one.id, one.due_at))})
        for one in found
        if one.id not in ledger.dismissed
    ]
