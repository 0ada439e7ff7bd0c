"""The JSON interface under /api."""

from __future__ import annotations

from coffeechat.api.blueprint import Blueprint


def blueprints() -> list[Blueprint]:
    """Return every blueprint of the interface."""
    from coffeechat.api import (
        backups,
        captures,
        contacts,
        exchanges,
        general,
        learned,
        luggage,
        merges,
        profile,
        reminders,
        rereading,
        steps,
        talks,
        targets,
        writing,
    )

    modules = (
        general, captures, contacts, exchanges, reminders, merges, rereading, targets, learned,
        talks, writing, profile, backups, luggage, steps,
    )  # fmt: skip
    return [module.blueprint for module in modules]
