"""Roles, studies and published things, as forms that the user may correct."""

from __future__ import annotations

import hashlib
from typing import Any, get_args

from coffeechat.records.contact import Contact
from coffeechat.records.record import ActivityKind, Sourced
from coffeechat.web.refusal import Stale
from coffeechat.workflow.errors import BadInput

DATES = "2021, 2021-03 or 2021-03-15"
UNTIL_NOW = "now"
#: The parts of each kind of entry: key, label, hint.
FORMS: dict[str, tuple[tuple[str, str, str], ...]] = {
    "experience": (
        ("role", "Role", ""), ("organisation", "Organisation", ""), ("start", "From", DATES),
        ("end", "Until", f"{DATES}, or {UNTIL_NOW}"), ("location", "Place", ""),
        ("summary", "What it was", ""),
    ),
    "education": (
        ("institution", "Where", ""), ("degree", "Degree", ""), ("field", "Subject", ""),
        ("start", "From", DATES), ("end", "Until", f"{DATES}, or {UNTIL_NOW}"),
    ),
    "activities": (
        ("kind", "Kind", ""), ("title", "Title", ""),
        ("url", "Address", ""), ("date", "When", DATES),
        ("summary", "What it is", ""),
    ),
}  # fmt: skip


KINDS: tuple[str, ...] = get_args(ActivityKind)
#: Of each kind of entry, the parts of which one must be there, and the sentence for it.
NEEDED: dict[str, tuple[tuple[str, ...], str]] = {
    "experience": (("role", "organisation"), "Write at least the role or the organisation."),
    "education": (("institution", "degree", "field"), "Write at least where it was, or what."),
    "activities": (("title",), "Write at least the title."),
}


def key_of(entry: Sourced) -> str:
    """Return what tells an entry from the others of its list."""
    return hashlib.sha256(entry.model_dump_json().encode()).hexdigest()[:16]


def change_entries(
    contact: Contact, kind: str, was: str, typed: dict[str, str] | None
) -> list[Any]:
    """Return a contact's entries with one replaced, added (`was` empty) or left out
    (`typed` None); raise BadInput where that one has changed meanwhile."""
    known: list[Sourced] = getattr(contact.record, kind)
    if was and was not in [key_of(entry) for entry in known]:
        raise Stale("This entry has changed meanwhile. Look at it again, then change it.")
    fresh = [_read(kind, typed)] if typed is not None else []
    if not was:
        return [*(entry.to_json() for entry in known), *fresh]
    changed: list[Any] = []
    for entry in known:
        changed += fresh if key_of(entry) == was else [entry.to_json()]
    return changed


def _read(kind: str, typed: dict[str, str]) -> dict[str, str | None]:
    parts: dict[str, str | None] = {}
    for key, _, _ in FORMS[kind]:
        value = typed.get(key, "").strip()
        if value:
            parts[key] = None if key == "end" and value.casefold() == UNTIL_NOW else value
    needed, sentence = NEEDED[kind]
    if not any(parts.get(part) for part in needed):
        raise BadInput(sentence)
    return parts
