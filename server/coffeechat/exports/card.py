"""A person as plain values: what a table's row and a vCard can carry."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from coffeechat.records.base import Entry
from coffeechat.records.contact import STAGES, Contact, OwnNote, StageChange
from coffeechat.records.fact import EVIDENCE_LIMIT, Fact
from coffeechat.records.record import LIST_FIELDS, Record

SOURCE = "import"
CONFIDENCE = 0.8  # the user's own file, but perhaps an old one
#: Fields of one value and of several, in the order in which a table shows them.
SINGLE = ("name", "role", "organisation", "headline", "location", "about", "pronouns", "url")
SEVERAL = (*LIST_FIELDS, "tags")
OWN = ("stage", "notes")
FIELDS = (*SINGLE, *SEVERAL, *OWN)


class Card(Entry):
    """One person's plain values; what is not known is empty. `notes` are the user's own,
    `url` is the profile page, `met` the day they became a connection on LinkedIn."""

    name: str = ""
    role: str = ""
    organisation: str = ""
    headline: str = ""
    location: str = ""
    about: str = ""
    pronouns: str = ""
    url: str = ""
    emails: list[str] = []
    phones: list[str] = []
    links: list[str] = []
    skills: list[str] = []
    languages: list[str] = []
    tags: list[str] = []
    stage: str = ""
    notes: list[str] = []
    met: date | None = None


def card_of(contact: Contact) -> Card:
    """Return what a card can carry of a contact."""
    record = contact.record
    values: dict[str, Any] = {field: record.value(field) for field in SINGLE if field != "url"}
    values |= {field: [fact.value for fact in getattr(record, field)] for field in LIST_FIELDS}
    return Card(
        **values, url=record.url, tags=contact.tags, stage=contact.stage,
        notes=[note.text for note in contact.own_notes],
    )  # fmt: skip


def contact_of(card: Card, file: str, now: datetime) -> Contact:
    """Return the contact that a card makes; `file` is named in its history.

    Raises `ValueError` for values that a contact cannot hold.
    """
    found: dict[str, Any] = {}
    for field in SINGLE:
        if field != "url" and getattr(card, field):
            found[field] = _fact(getattr(card, field))
    for field in LIST_FIELDS:
        if values := list(dict.fromkeys(getattr(card, field))):
            found[field] = [_fact(value) for value in values]
    stage = card.stage if card.stage in STAGES else "found"
    arrival = StageChange(stage=stage, at=now, because=f"imported from {file}")
    return Contact(
        record=Record(url=card.url, kind="person", **found), tags=list(dict.fromkeys(card.tags)),
        stage=stage, own_notes=[OwnNote(text=text, written_at=now) for text in card.notes],
        history=[*_met(card, now), arrival],
        created_at=now, updated_at=now,
    )  # fmt: skip


def _met(card: Card, now: datetime) -> list[StageChange]:
    if card.met is None or card.met > now.date():
        return []
    moment = datetime.combine(card.met, time(12), UTC)
    return [StageChange(stage="found", at=moment, because="connected on LinkedIn")]


def _fact(value: str) -> Fact:
    return Fact(value=value, source=SOURCE, evidence=value[:EVIDENCE_LIMIT], confidence=CONFIDENCE)
