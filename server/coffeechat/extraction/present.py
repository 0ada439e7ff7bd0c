"""What somebody is today by the entries of their page: the job and the study that go on."""

from __future__ import annotations

import re

from coffeechat.extraction.headings import says_my
from coffeechat.extraction.names import likeness
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import fold, joined_script
from coffeechat.extraction.vocabulary import organisation_words, role_words, school_words
from coffeechat.records.record import Experience

_NOWHERE = re.compile(  # what stands for a place where the work is done from anywhere
    r"(?:fully\s|100\s?%\s?)?(?:remot[eoa]|hybrid|home\s?office|télétravail|à\sdistance|zdalnie|uzaktan"
    r"|удал[её]нн?о|virtual|en\sremoto|da\sremoto|远程|遠端|リモート|在宅|재택|عن\sبعد|מרחוק)",
    re.IGNORECASE,
)
_NAMED = 0.9  # how like a name a teacher's is


def infer_present(reading: Reading) -> None:
    """The role that goes on is the role now, where nothing at the top says one."""
    current = [
        job for job in reading.experience if "end" in job.model_fields_set and job.end is None
    ]
    job = told_apart(current[0]) if current else None
    if job is None:
        return
    said = reading.facts.get("headline")
    if said and job.organisation and job.role and fold(job.organisation) in fold(said.value):
        # The headline joins what the entry tells apart: "Role at Organisation".
        reading.say("organisation", job.organisation, said.evidence, 0.76)
        told = reading.facts.get("role")
        if told is None or fold(job.role) not in fold(told.value):
            reading.say("role", job.role, job.evidence, 0.76)
    if job.role:
        reading.say("role", job.role, job.evidence, 0.68)
    if job.organisation and not says_my(job.organisation):
        reading.say("organisation", job.organisation, job.evidence, 0.69)
    if job.location and not _NOWHERE.fullmatch(job.location):
        reading.say("location", job.location, job.evidence, 0.55)


def told_apart(job: Experience) -> Experience:
    """Return a job whose values stand where their words put them: a place is no employer, and
    what is a role by its words is no organisation where the other is one."""
    role, at = job.role or "", job.organisation or ""
    if at and looks_like_place(at):
        named = role and not role_words(role)
        change = {"location": job.location or at, "organisation": role if named else None}
        return job.model_copy(update={**change, "role": None if named else job.role})
    swapped = organisation_words(role) and not role_words(role)
    if swapped and role_words(at) and not organisation_words(at):
        return job.model_copy(update={"role": at, "organisation": role})
    return job


def _is_no_school(text: str) -> bool:
    """Whether a text is a site's address or a role, not the name of a school."""
    return "." in text.strip(".") or role_words(text) > 0


def infer_student(reading: Reading) -> None:
    """A student belongs to the school where the studies go on."""
    for study in reading.education:
        if joined_script(study.institution or "") and likeness(study.institution or "") >= _NAMED:
            continue  # who taught them
        known = school_words(study.institution or "") or not _is_no_school(study.institution or "")
        if study.institution and known and "end" in study.model_fields_set and study.end is None:
            reading.say("organisation", study.institution, study.evidence, 0.6)
            return
