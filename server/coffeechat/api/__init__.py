"""The JSON interface under /api."""

from __future__ import annotations

from flask_openapi3.blueprint import APIBlueprint


def blueprints() -> list[APIBlueprint]:
    """Return every blueprint of the interface."""
    from coffeechat.api import (
        backups,
        captures,
        contacts,
        exchanges,
        general,
        merges,
        profile,
        reminders,
        rereading,
        talks,
        targets,
        writing,
    )

    modules = (
        general, captures, contacts, exchanges, reminders, merges, rereading, targets, talks,
        writing, profile, backups,
    )  # fmt: skip
    return [module.blueprint for module in modules]
