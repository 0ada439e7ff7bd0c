"""How a new capture changes what is known of a person.

The user's own word wins over every capture, nothing captured before is silently
dropped, and each change is told in a sentence.
"""

from __future__ import annotations

from calendar import month_name
from collections.abc import Sequence
from typing import Any

from coffeechat.records.contact import Contact
from coffeechat.records.fact import YOU, Fact
from coffeechat.records.record import ENTRY_FIELDS, LIST_FIELDS, SINGLE_FIELDS, Record

#: A reading this much less sure than the one we have does not replace it.
MARGIN = 0.25

_FEW = 3  # entries that are told one by one where there were none before

KEYS: dict[str, tuple[str, ...]] = {
    "experience": ("role", "organisation"),
    "education": ("institution", "degree"),
    "activities": ("kind", "title"),
    "notes": ("text",),
    "people": ("name",),
}


def merge_capture(contact: Contact, record: Record) -> tuple[Record, list[str]]:
    """Return the contact's record with a new reading in it, and what changed in sentences."""
    old, changes = contact.record, list[str]()
    merged: dict[str, Any] = {"url": old.url or record.url, "kind": "person"}
    for field in SINGLE_FIELDS:
        if fact := _choose_fact(contact, field, record, changes):
            merged[field] = fact
    for field in LIST_FIELDS:
        if facts := _join_facts(contact, field, record):
            merged[field] = facts
    for field in ENTRY_FIELDS:
        if entries := _join_entries(contact, field, record, changes):
            merged[field] = entries
    for field in ("language", "title", "warnings"):
        if value := getattr(record, field):
            merged[field] = value
    if more := {**_still_cut_short(old, record), **record.more}:
        merged["more"] = more
    return Record(**merged), changes


def _still_cut_short(old: Record, new: Record) -> dict[str, str]:
    """Return which lists go on elsewhere, of those that the new page says nothing of."""
    return {field: words for field, words in old.more.items() if not getattr(new, field, None)}


def describe_difference(old: Record, new: Record) -> list[str]:
    """Return in sentences how a new reading of the same pages differs from the old one."""
    told = [] if old.kind == new.kind else [f"Kind: {_say_change(new.kind, old.kind)}"]
    for field in SINGLE_FIELDS:
        now, then = new.value(field), old.value(field)
        if now != then:
            told.append(f"{field.capitalize()}: {_say_change(now, then)}")
    for field in (*LIST_FIELDS, *ENTRY_FIELDS, "people", "passages"):
        known, found = (
            sorted(entry_key(field, entry) for entry in getattr(record, field))
            for record in (old, new)
        )
        if known != found:
            entries = "entry" if len(found) == 1 else "entries"
            told.append(f"{field.capitalize()}: {len(found)} {entries}, {len(known)} before.")
    return told


def _say_change(now: str, then: str) -> str:
    if not then:
        return f"“{now}”; nothing before."
    before = f"“{then}”" if then.endswith((".", "!", "?", "…")) else f"“{then}”."
    return f"“{now}”, was {before}" if now else f"nothing; was {before}"


def _choose_fact(contact: Contact, field: str, record: Record, changes: list[str]) -> Fact | None:
    old: Fact | None = getattr(contact.record, field)
    new: Fact | None = getattr(record, field)
    if field in contact.dropped:
        return old
    if old is None or new is None or _same(old.value, new.value):
        return old if old and (new is None or old.source == YOU) else new
    told = changes if field != "greeting" else []  # no page says what to call somebody
    if old.source == YOU and new.source != YOU:
        told.append(f"The page says “{new.value}” for {field}; your “{old.value}” stays.")
        return old
    if _halves_job(contact.record, field, record):
        told.append(
            f"The page says “{new.value}” for {field}; “{old.value}” stays, "
            "as a job that goes on says it."
        )
        return old
    if new.confidence < old.confidence - MARGIN:
        return old
    told.append(f"{field.capitalize()}: now {_say_change(new.value, old.value)}")
    return new


def _halves_job(old: Record, field: str, new: Record) -> bool:
    """Whether a page gives a role or an organisation by itself, where an entry that goes on
    holds the two that are known: one of each would make a job that nobody has."""
    other = {"role": "organisation", "organisation": "role"}.get(field)
    if other is None or getattr(new, other):
        return False
    known = (old.value("role"), old.value("organisation"))
    return any(
        _same(job.role, known[0]) and _same(job.organisation, known[1])
        for job in old.experience
        if "end" in job.model_fields_set and job.end is None
    )


def _join_facts(contact: Contact, field: str, record: Record) -> list[Fact]:
    new: Sequence[Fact] = getattr(record, field)
    old: Sequence[Fact] = getattr(contact.record, field)
    return _join(contact, field, old, new)


def _join_entries(contact: Contact, field: str, record: Record, changes: list[str]) -> list[Any]:
    old, new = getattr(contact.record, field), getattr(record, field)
    joined = _join(contact, field, old, new)
    known = {entry_key(field, entry) for entry in old}
    fresh = [entry for entry in joined if entry_key(field, entry) not in known]
    if field != "notes" and (old or len(fresh) <= _FEW):
        changes += [f"New: {_describe(entry)}." for entry in fresh]
    return joined


def _join(contact: Contact, field: str, old: Sequence[Any], new: Sequence[Any]) -> list[Any]:
    """Return what was typed, then the new reading, then what only the old ones had."""
    if field in contact.dropped:
        return list(old)
    kept = [entry for entry in new if dropped_key(field, entry) not in contact.dropped]
    typed = [entry for entry in old if entry.source == YOU]
    rest = [entry for entry in old if entry.source != YOU]
    found: dict[str, Any] = {}
    for entry in (*typed, *kept, *rest):
        found.setdefault(entry_key(field, entry), entry)
    return list(found.values())


def entry_key(field: str, entry: Any) -> str:
    """Return what makes two readings of a list's entry the same entry."""
    parts = [entry] if isinstance(entry, str) else [
        getattr(entry, part) for part in KEYS.get(field, ("value",))
    ]  # fmt: skip
    return "|".join(_fold(str(part)) for part in parts)


def dropped_key(field: str, entry: Any) -> str:
    """Return how `Contact.dropped` names an entry the user took out of a list."""
    return f"{field}:{entry_key(field, entry)}"


def _describe(entry: Any) -> str:
    parts = ("role", "organisation", "degree", "institution", "title")
    words = [word for part in parts if (word := getattr(entry, part, ""))]
    if start := getattr(entry, "start", ""):
        goes_on = "end" in entry.model_fields_set and entry.end is None
        words.append(f"{'since' if goes_on else 'from'} {_say_month(start)}")
    elif date := getattr(entry, "date", ""):
        words.append(_say_month(date))
    return ", ".join(words)


def _say_month(date: str) -> str:
    year, month = date[:4], date[5:7]
    return f"{month_name[int(month)]} {year}" if month else year


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def _same(one: str, other: str) -> bool:
    return _fold(one) == _fold(other)
