"""Evidence of shared ground: what the user's own profile and the contact's have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coffeechat.records.evidence import Evidence
from coffeechat.research.background import EVERYBODY_HAS
from coffeechat.research.fields import FieldOfWork, find_field, fold
from coffeechat.research.finding import Subject, make_evidence
from coffeechat.research.phrases import clean_noun, clean_organisation

FILLER = re.compile(
    r"\b(?:the|of|university|universität|université|universidad|università|college|school|institute|"
    r"hochschule|at|for|and)\b"
)
WORDS = re.compile(r"\w+")


def find_shared(subject: Subject) -> Iterator[Evidence]:
    """Yield shared schools, employers, fields left, communities, cities, skills, languages."""
    yield from _share_schools(subject)
    yield from _share_employers(subject)
    yield from _share_field_change(subject)
    yield from _share_communities(subject)
    yield from _share_city(subject)
    yield from _share_skills(subject)
    yield from _share_languages(subject)


def same_name(ours: str, theirs: str) -> bool:
    """Whether two names of schools or organisations are one, but for filler words."""
    first, second = _key(ours), _key(theirs)
    return bool(first) and first == second


def _key(name: str) -> frozenset[str]:
    return frozenset(WORDS.findall(FILLER.sub(" ", fold(clean_organisation(name)))))


def _share_schools(subject: Subject) -> Iterator[Evidence]:
    for study in subject.record.education:
        for mine in subject.me.schools:
            if same_name(mine, study.institution):
                slots = {
                    "what": "school",
                    "name": clean_organisation(study.institution),
                    "mine": mine,
                }
                yield make_evidence(
                    "shared", study.evidence, study.source, "Education", 96, slots, study.end or ""
                )


def _share_employers(subject: Subject) -> Iterator[Evidence]:
    for held in subject.held:
        for mine in subject.me.experience:
            if held.organisation and same_name(mine.organisation, held.entry.organisation):
                slots = {"what": "employer", "name": held.organisation, "mine": mine.organisation}
                entry = held.entry
                yield make_evidence(
                    "shared", entry.evidence, entry.source, "Experience", 98, slots, entry.start
                )


def _own_fields(subject: Subject) -> tuple[FieldOfWork | None, FieldOfWork | None]:
    """Return the field the user comes from and the one they explore, where known."""
    me = subject.me
    held = [find_field(entry.role) for entry in me.experience if entry.role]
    background = re.split(r"\bin\b|,", me.background, maxsplit=1)[0]
    aims = [me.exploring, *(target.role for target in me.targets)]
    source = next((field for field in held if field), None) or find_field(background)
    return source, next((field for field in map(find_field, aims) if field), None)


def _share_field_change(subject: Subject) -> Iterator[Evidence]:
    """A contact who came, from another field, to what the user explores (or from theirs)."""
    source, aim = _own_fields(subject)
    now = subject.now
    if not (source and aim and now and now.field) or source.name == aim.name:
        return
    for held in subject.held:
        if held is now or not held.field or held.field.name == now.field.name:
            continue
        arrived = now.field.name == aim.name
        left = held.field.name == source.name
        if arrived or left:
            slots = {
                "what": "field-change" if arrived else "field-left",
                "name": now.field.name if arrived else held.field.name,
                "mine": subject.me.exploring or subject.me.background,
                "from_field": held.field.name, "field": now.field.name,
            }  # fmt: skip
            weight = 97.0 if arrived and left else 90.0
            entry = held.entry
            yield make_evidence("shared", entry.evidence, entry.source, "Experience", weight, slots)
            return


def _share_communities(subject: Subject) -> Iterator[Evidence]:
    record = subject.record
    places = [(a.title + " " + a.evidence, a.evidence, a.source) for a in record.activities]
    places += [(e.organisation, e.evidence, e.source) for e in record.experience]
    places += [(n.text, n.evidence, n.source) for n in record.notes]
    if record.about:
        places.append((record.about.value, record.about.evidence, record.about.source))
    for mine in subject.me.communities:
        one_word = 0 if len(mine.split()) == 1 else re.IGNORECASE
        pattern = re.compile(rf"(?<!\w){re.escape(mine)}(?!\w)", one_word)
        for text, words, source in places:
            if len(mine) > 2 and pattern.search(text):
                slots = {"what": "community", "name": mine, "mine": mine}
                yield make_evidence("shared", words, source, "Community", 92, slots)
                break


def _share_city(subject: Subject) -> Iterator[Evidence]:
    fact, mine = subject.record.location, _town(subject.me.location)
    if fact and mine and _town(fact.value).casefold() == mine.casefold():
        slots = {"what": "city", "name": mine, "mine": subject.me.location}
        yield make_evidence("shared", fact.evidence, fact.source, "Location", 60, slots)


def _town(location: str) -> str:
    return re.split(r"[,(|/·]", location, maxsplit=1)[0].strip()


def _share_skills(subject: Subject) -> Iterator[Evidence]:
    mine = {fold(skill): skill for skill in subject.me.skills}
    for place, fact in enumerate(subject.record.skills):
        own = mine.get(fold(fact.value))
        if own and fold(own) not in EVERYBODY_HAS:
            slots = {"what": "skill", "name": clean_noun(fact.value), "mine": own}
            weight = 66 - min(place, 6)
            yield make_evidence("shared", fact.evidence, fact.source, "Skills", weight, slots)


def _share_languages(subject: Subject) -> Iterator[Evidence]:
    mine = {_language(language): language for language in subject.me.languages}
    for fact in subject.record.languages:
        own = mine.get(_language(fact.value))
        if own and _language(own) != "english":
            slots = {"what": "language", "name": _language(fact.value).title(), "mine": own}
            yield make_evidence("shared", fact.evidence, fact.source, "Languages", 58, slots)


def _language(text: str) -> str:
    return re.split(r"[,(|/:–-]", text, maxsplit=1)[0].strip().casefold()
