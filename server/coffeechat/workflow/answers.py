"""What a request that comes twice is answered: the extension sends again what it is not
sure of, with the same Idempotency-Key."""

from __future__ import annotations

from coffeechat.storage import Store

PREFIX = "answered/"
KEPT = 200  # the extension's queue never grows near this


def recall(store: Store, key: str) -> dict[str, str]:
    """Return the ids that a key was answered with; nothing for a new key or none."""
    answer = store.settings.get(PREFIX + key, {}) if key else {}
    return {kind: found for kind, found in answer.items() if isinstance(found, str)}


def remember(store: Store, key: str, **ids: str) -> None:
    """Keep what a key was answered with, and let go of the oldest."""
    if key:
        store.settings.set(PREFIX + key, ids)
        store.settings.remove(*store.settings.keys(PREFIX)[:-KEPT])


def forget(store: Store, contact_id: str) -> None:
    """Remove the answers that name a contact."""
    answers = {key: store.settings.get(key, {}) for key in store.settings.keys(PREFIX)}
    store.settings.remove(*(key for key, ids in answers.items() if contact_id in ids.values()))
