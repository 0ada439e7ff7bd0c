"""The trash: kept for thirty days, then emptied by itself."""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

from coffeechat.records.errors import Explained
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import list_trash
from coffeechat.workflow.forgetting import forget_contact

KEPT_FOR = timedelta(days=30)
_FIRST, _EVERY = 15.0, 3600.0  # seconds until the first look, and between looks


def ends_at(deleted_at: datetime) -> datetime:
    """Return when someone who was put into the trash is deleted for good."""
    return deleted_at + KEPT_FOR


def empty_trash(companion: Companion) -> int:
    """Delete for good whoever has been in the trash for thirty days; return how many."""
    over = [
        row
        for row in list_trash(companion)
        if row.deleted_at and ends_at(row.deleted_at) <= companion.now()
    ]
    for row in over:
        forget_contact(companion, row.id)
    return len(over)


def keep_emptying(companion: Companion, closing: threading.Event) -> None:
    """Empty the trash now and then until `closing`; what can't be done waits for the next look."""
    delay = _FIRST
    while not closing.wait(delay):
        try:
            empty_trash(companion)
        except Explained as error:
            companion.store.report.append(str(error))
        delay = _EVERY
