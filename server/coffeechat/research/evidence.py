"""The list of what questions and drafts may cite about a contact, best first."""

from __future__ import annotations

from datetime import date

from coffeechat.records.contact import Contact
from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import Profile
from coffeechat.records.typography import typeset
from coffeechat.research.background import find_skills, find_studies
from coffeechat.research.careers import find_moves, find_places, find_roles, find_volunteering
from coffeechat.research.finding import Subject
from coffeechat.research.own_words import find_claims, find_deeds, find_notes
from coffeechat.research.shared import find_shared
from coffeechat.research.works import find_works

FINDERS = (
    find_shared, find_notes, find_roles, find_moves, find_works, find_claims, find_deeds,
    find_studies, find_skills, find_volunteering, find_places,
)  # fmt: skip
MOST_EVIDENCE = 40


def gather_evidence(contact: Contact, me: Profile, today: date) -> list[Evidence]:
    """Return at most 40 citable facts about the contact, ranked by weight, each once.

    The weight says how specific, recent and shared a fact is. The same contact, profile
    and day give the same list.
    """
    subject = Subject(contact, me, today)
    found: dict[str, Evidence] = {}
    for find in FINDERS:
        for evidence in find(subject):
            found.setdefault(evidence.id, evidence)
    ranked = sorted(found.values(), key=lambda evidence: (-evidence.weight, evidence.id))
    return [_typeset(evidence) for evidence in ranked[:MOST_EVIDENCE]]


def _typeset(evidence: Evidence) -> Evidence:
    """Return an evidence whose slots have the marks of our own wording; its text stays the
    page's own."""
    slots = {name: typeset(words) for name, words in evidence.slots.items()}
    return evidence if slots == evidence.slots else evidence.model_copy(update={"slots": slots})
