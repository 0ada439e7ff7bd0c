"""Evidence in what the person studied and what they can do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coffeechat.records.evidence import Evidence
from coffeechat.records.record import Education
from coffeechat.research.fields import find_field, fold
from coffeechat.research.finding import Subject, make_evidence
from coffeechat.research.phrases import clean_noun, clean_organisation, is_latin

MOST_SKILLS = 6
SUBJECT = re.compile(r"\b(?:in|of|en|für|di|em)\s+(.{3,60})$", re.IGNORECASE)
BARE_DEGREE = re.compile(
    r"^(?:b\.?a\.?|b\.?sc\.?|m\.?a\.?|m\.?sc\.?|m\.?eng\.?|ph\.?\s?d\.?|mba|bachelor|master|doctor|"
    r"diplom|licence|laurea|honours|hons)",
    re.IGNORECASE,
)
LEADING_DEGREE = re.compile(
    r"^(?:staatsexamen|diplom|magister|licenciatura|licenciado|licence|laurea|master|bachelor|"
    r"b\.?a\.?|b\.?sc\.?|m\.?a\.?|m\.?sc\.?|ph\.?d\.?)\s+(?:in |of |en |em |für )?",
    re.IGNORECASE,
)
EVERYBODY_HAS = frozenset(
    """
    microsoft office,microsoft word,microsoft excel,powerpoint,microsoft powerpoint,english,
    teamwork,communication,leadership,management,customer service,public speaking,research,
    team leadership,time management,social media,office,word,problem solving,windows
    """.strip()
    .replace(",\n    ", ",")
    .split(",")
)


def find_studies(subject: Subject) -> Iterator[Evidence]:
    """Yield what was studied and where; the role's field too, where it is unlike it."""
    now = subject.now
    for study in subject.record.education[:6]:
        institution = clean_organisation(study.institution)
        name = read_subject(study)
        if not (name or institution):
            continue
        slots = {"degree": study.degree[:40], "subject": name, "institution": institution}
        weight = 33.0
        if name and now and now.field and _unlike(name, now.field.name, now.field.family):
            slots["field"] = now.field.name
            weight = 58
        yield make_evidence(
            "education", study.evidence, study.source, "Education", weight, slots, study.end or ""
        )


def read_subject(study: Education) -> str:
    """Return the subject of a course of study, for use in mid-sentence, or ""."""
    words = study.field
    if not words:
        found = SUBJECT.search(study.degree)
        words = found.group(1) if found else study.degree
        if not found and BARE_DEGREE.match(words):
            return ""
    return clean_noun(LEADING_DEGREE.sub("", words.split(" - ")[0].split(",")[0]))


def _unlike(subject: str, field: str, family: str) -> bool:
    studied = find_field(subject)
    if studied is None or studied.name == field:
        return False
    related = {frozenset(pair) for pair in _RELATED}
    return studied.family != family and frozenset((studied.family, family)) not in related


_RELATED = [
    ("engineering", "data"), ("engineering", "support"), ("engineering", "security"),
    ("finance", "consulting"), ("finance", "operations"), ("research", "education"),
    ("science", "research"), ("science", "health"), ("marketing", "sales"), ("media", "marketing"),
    ("media", "arts"), ("engineering", "product"), ("design", "product"), ("data", "science"),
    ("data", "research"), ("science", "education"), ("engineering", "founders"),
    ("engineering", "operations"), ("design", "arts"), ("research", "media"),
]  # fmt: skip


def find_skills(subject: Subject) -> Iterator[Evidence]:
    """Yield listed skills, those first that a role's description shows at work."""
    told = [(held, fold(held.entry.summary)) for held in subject.held[:6] if held.entry.summary]
    for place, fact in enumerate(subject.record.skills[:MOST_SKILLS]):
        skill = clean_noun(fact.value)
        if not skill or fold(fact.value) in EVERYBODY_HAS:
            continue
        context = next((held.organisation for held, text in told if fold(fact.value) in text), "")
        weight = 40 + (10 if context else 0) - place - (0 if is_latin(skill) else 3)
        slots = {"skill": skill, "context": context}
        yield make_evidence("skill", fact.evidence, fact.source, "Skills", weight, slots)
