"""What every finder of evidence works from, and how it makes one piece of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import blake2b

from coffeechat.records.contact import Contact
from coffeechat.records.evidence import Evidence, EvidenceKind
from coffeechat.records.fact import EVIDENCE_LIMIT, Fact
from coffeechat.records.profile import Profile
from coffeechat.records.record import Experience, Record, Sourced
from coffeechat.research.fields import FieldOfWork, find_field
from coffeechat.research.phrases import at_place, clean_organisation, clean_role, with_article
from coffeechat.research.spans import read_date
from coffeechat.research.telling import tells


@dataclass(frozen=True)
class Held:
    """A role held, with its parts cleaned for sentences."""

    entry: Experience
    role: str
    organisation: str
    field: FieldOfWork | None

    @property
    def current(self) -> bool:
        """Whether it is held now."""
        return self.entry.end is None and "end" in self.entry.model_fields_set


@dataclass(frozen=True)
class Subject:
    """The contact looked at, the user, and the day it is done."""

    contact: Contact
    me: Profile
    today: date

    @property
    def record(self) -> Record:
        """What is known of the contact."""
        return self.contact.record

    @cached_property
    def held(self) -> list[Held]:
        """The roles held, the newest first where dates tell, else as on the page."""
        entries = [hold(entry) for entry in self.record.experience[:40]]
        dated = all(read_date(held.entry.start) for held in entries)
        if dated:
            entries.sort(key=lambda h: (h.current, h.entry.start), reverse=True)
        return entries

    @cached_property
    def now(self) -> Held | None:
        """The role held now: the record's own, with the dates of the list's where they agree."""
        return _find_current(self)


def hold(entry: Experience) -> Held:
    """Return one entry of experience with its parts cleaned."""
    return Held(
        entry=entry,
        role=clean_role(entry.role, entry.organisation),
        organisation=""
        if tells("chatter", entry.organisation)
        else clean_organisation(entry.organisation),
        field=find_field(entry.role) if entry.role else None,
    )


def _is_place(organisation: str, held: Held) -> bool:
    """Whether an organisation's name is the one of a role, or a line that ends in it."""
    own = held.entry.organisation
    return held.organisation == clean_organisation(organisation) or (
        len(own) > 2 and organisation.endswith((f" {own}", f"-{own}"))
    )


def _find_current(subject: Subject) -> Held | None:
    record = subject.record
    role, organisation = record.value("role"), record.value("organisation")
    for held in subject.held:
        same_role = role and held.entry.role.casefold() == role.casefold()
        same_place = organisation and _is_place(organisation, held)
        if (
            (same_role and (same_place or not organisation))
            or (same_place and not role)
            or (same_place and held.current and organisation != held.entry.organisation)
        ):
            return held
    if not role and not organisation:
        headline = record.headline
        if headline and find_field(headline.value) and clean_role(headline.value):
            role = headline.value
        else:
            return next((held for held in subject.held if held.current), None)
    fact = record.role or record.headline or record.organisation
    words, source = (fact.evidence, fact.source) if fact else (role, "page-text")
    return hold(
        Experience(role=role, organisation=organisation, source=source, evidence=words[:300])
    )


def prove(value: str, *places: Sourced | Fact | None) -> tuple[str, str]:
    """Return the first captured words that hold a value, and their source; the value itself
    where none do."""
    known = [place for place in places if place]
    for place in known:
        if value.casefold() in place.evidence.casefold():
            return place.evidence, place.source
    return value, known[0].source


def describe_role(held: Held) -> dict[str, str]:
    """Return the slots that a role held fills."""
    slots = {
        "role": held.role,
        "a_role": with_article(held.role),
        "organisation": held.organisation,
    }
    if held.field:
        slots |= {"field": held.field.name, "family": held.field.family}
    return slots


def make_evidence(  # noqa: PLR0913, PLR0917 - the parts of one record
    kind: EvidenceKind, text: str, source: str, where: str, weight: float, slots: dict[str, str],
    date: str = "",
) -> Evidence:  # fmt: skip
    """Return one piece of evidence; empty slots are left out, its id follows from its words."""
    filled = {slot: value for slot, value in slots.items() if value}
    key = "|".join([kind, *(f"{slot}={filled[slot]}" for slot in sorted(filled))])
    if "a_role" in filled:  # not of the id, by which edits of questions are remembered
        filled["as_role"] = at_place(
            filled["a_role"], filled["role"], filled.get("organisation", "")
        )
    return Evidence(
        id=blake2b(key.casefold().encode(), digest_size=5).hexdigest(),
        kind=kind, text=text[:EVIDENCE_LIMIT], source=source, where=where,
        weight=round(weight, 2), slots=filled, date=date,
    )  # fmt: skip
