"""The light list of contacts: kept up change by change, the same as made anew."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from coffeechat.records.contact import STAGES, Contact
from coffeechat.storage import Store
from coffeechat.storage.summaries import ORDERS, Summaries

START = datetime(2026, 11, 1, tzinfo=UTC)
NAMES = ("Mara Lindqvist", "mara  lindqvist", "Bo Holm", "Åsa Ek")


def test_every_order_and_count_is_kept_up(
    store: Store, make_contact: Callable[..., Contact]
) -> None:
    chance, known = random.Random(8), list[Contact]()
    kept = store.contacts.summaries
    for order in ORDERS:
        assert kept.sorted_by(order) == []
    for _ in range(200):
        if known and chance.random() < 0.2:
            store.contacts.remove(known.pop(chance.randrange(len(known))).id)
        else:
            changed = make_contact(
                chance.choice(NAMES), organisation=chance.choice(("Ähre", "Kestrel", None)),
                stage=chance.choice(STAGES), tags=chance.sample(("a", "b", "c"), 2),
                updated_at=START + timedelta(days=chance.randrange(20)),
                deleted_at=START if chance.random() < 0.2 else None,
            )  # fmt: skip
            if known and chance.random() < 0.5:
                changed.id = known.pop(chance.randrange(len(known))).id
                store.contacts.save(changed)
            else:
                changed = store.contacts.add(changed)
            known.append(changed)
        if chance.random() < 0.3:
            assert_as_anew(store, kept)
    assert_as_anew(store, kept)


def assert_as_anew(store: Store, kept: Summaries) -> None:
    anew = Summaries(store.contacts._storage, "contacts")
    for order in ORDERS:
        assert kept.sorted_by(order) == anew.sorted_by(order)
    assert kept.counts() == anew.counts()
    for name in NAMES:
        assert sorted(kept.named(name)) == sorted(anew.named(name))
    present = [contact for contact in store.contacts.all() if contact.deleted_at is None]
    assert [row.id for row in kept.sorted_by("recent")] == [
        contact.id for contact in sorted(present, key=lambda one: (one.updated_at, one.id))
    ]
