"""What sentences tell of the person: what they are, where they work, study and live."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coffeechat.extraction.first_clauses import STOPS, WAS
from coffeechat.extraction.headline_places import split_place
from coffeechat.extraction.headlines import says_held, split_role, without_unit
from coffeechat.extraction.joined_statements import read_joined, read_parted
from coffeechat.extraction.juxtaposed import is_graduate
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.present_studies import school_now, without_year
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.residences import place_in
from coffeechat.extraction.sentences.eastern_sentences import (
    is_over,
    read_eastern,
    tells_other,
    without_other,
)
from coffeechat.extraction.sentences.told_words import employer_in
from coffeechat.extraction.sentences.verbless import read_row
from coffeechat.extraction.statements import Statement, read_opening, read_service, read_statement
from coffeechat.extraction.subjects import after_subject
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.verb_last import ahead_of_name, before_name
from coffeechat.extraction.vocabulary import names_whole_school, role_words, school_words
from coffeechat.extraction.voices import says_i
from coffeechat.extraction.whereabouts import (
    organisation_end,
    school_in,
)
from coffeechat.extraction.workplaces import find_workplace

_OBJECT_LOST = re.compile(  # "author and the creator of X"
    r"\s(?:and|und|et|y|e|en|och)\s(?:the|der|die|la|le|el|il|lo|o|de|het)\s([\w-]+)$",
    re.IGNORECASE,
)
_AT_A_UNIT = frozenset(("au", "à", "am", "an", "al", "alla", "presso", "chez", "vid", "på"))
_NOT_YET = re.compile(
    r"(?:incoming|future|prospective|soon[- ]to[- ]be|zukünftige?[rs]?|angehende?[rs]?|futur[eoa]?"
    r"|next)\s",
    re.IGNORECASE,
)
_ROLE, _LEAD = 4, 3  # words: of a role, of a name in which a school's stands
_REACH, _OPENS = 800, 60  # characters: of a text that is looked at, that open a sentence
_TEXT, _I = 3, 12  # paragraphs that belong together; characters in which a sentence says I
_BESIDES = re.compile(r"\b(?:volunt|bénévol|ehrenamt|vrijwillig|wolontari|frivillig)", re.I)
_ALSO_A = re.compile(r"(?:,|\sand|\sund|\set|\sy|\se)\s(?:an?|eine?|une?|una?|uma?)\s")


def take_parted(reading: Reading) -> None:
    """What two clauses of the About text tell one by one, in scripts without blanks."""
    about = reading.facts.get("about")
    if about and joined_script(about.value):
        role, organisation = read_parted(about.value)
        reading.say("role", role, about.evidence, 0.58)
        reading.say("organisation", organisation, about.evidence, 0.58)


def take_eastern(lines: Sequence[Line], name: str, reading: Reading) -> None:
    """What sentences of eastern languages tell of the present, in the order of each."""
    for line in lines:
        if line.anchor:
            continue
        told = read_eastern(line.text, name)
        exact = any(
            job.role and job.organisation == told.organisation and job.end is None
            for job in reading.experience
        )  # a job below says what it is called
        held = reading.facts.get("organisation")
        if held and told.role and not told.organisation and is_over(line.text, held.value):
            del reading.facts["organisation"]  # of what they were before
        reading.say("role", "" if exact else told.role, line.text, 0.73)
        reading.say("organisation", told.organisation, line.text, 0.73)
        reading.say("location", told.location, line.text, 0.66)


def take_statement(lines: Sequence[Line], name: str, reading: Reading) -> None:
    """The first sentence that says who the person is: "Ada is a weaver at Looms AB"."""
    for at, line in enumerate(lines):
        if found := read_statement(line, name):
            where = found.organisation or split_role(found.role)[1]
            open_yet = not where or _NOT_YET.match(found.role)
            if open_yet and (later := _later_statement(lines[at : at + _TEXT], name)):
                _say_statement(*later, reading)
                return
            _say_statement(found, line, reading)
            if not found.organisation:
                _take_apposition(line, reading)
            return
    _take_joined(lines[:12], name, reading)


def _later_statement(lines: Sequence[Line], name: str) -> tuple[Statement, Line] | None:
    """Return what a later sentence of a text says that somebody is, and where, with its line:
    "I am a weaver with a love of silk. I am a lecturer at Looms College"."""
    for line in lines:
        sentences = STOPS.split(line.text[:_REACH])
        later = sentences[1:] if line is lines[0] else filter(_says_own, sentences)
        for sentence in later:
            told = after_subject(sentence[:_OPENS], name)
            found = read_statement(replace(line, text=sentence), name) if told is not None else None
            if found and found.organisation and role_words(found.role):
                return found, line
    return None


def _says_own(sentence: str) -> bool:
    """Whether a sentence in a paragraph of its own says what its speaker is in the first place."""
    return says_i(sentence[:_I]) and not _BESIDES.search(sentence[:_OPENS])


def _take_apposition(line: Line, reading: Reading) -> None:
    """Where somebody is who a sentence calls two things: "I am a weaver, a fellow at Looms"."""
    sentence = STOPS.split(line.text[:400])[0]
    for mark in _ALSO_A.finditer(sentence):
        also = read_statement(replace(line, text=f"I am a {sentence[mark.end() :]}"))
        if also and also.organisation:
            reading.say("organisation", also.organisation, line.text, 0.66)
            return


def _without_lost(role: str) -> str:
    """Return a role without a second one whose object has been cut off."""
    lost = _OBJECT_LOST.search(role)
    return role[: lost.start()] if lost and role_words(lost[1]) else role


def _say_statement(found: Statement, line: Line, reading: Reading) -> None:
    role, place = split_place(_without_lost(found.role))
    whole, organisation = split_role(role) if not found.organisation else (role, "")
    bare = split_role(role)[0]
    led = role[len(bare) :].strip().partition(" ")[0] in _AT_A_UNIT
    if not organisation and " " in bare and role_words(bare) and led:
        role = bare  # "Maître de conférences au laboratoire X", of a school told further on
    if organisation and whole:  # "Pastor of Harbour Church"
        organisation = organisation[: organisation_end(organisation)].strip(" ,")
        role, found = whole, replace(found, organisation=organisation)
    reading.say("role", without_unit(role), line.text, 0.72)
    reading.say("location", place, line.text, 0.7)
    held = reading.facts.get("organisation")
    if held is None or held.value not in line.text:  # beside the name, and here again
        reading.say("organisation", found.organisation, line.text, 0.72)
    reading.say("location", found.location, line.text, 0.7)


def _take_joined(lines: Sequence[Line], name: str, reading: Reading) -> None:
    """What sentences say in scripts without blanks, or before the name that they end with."""
    for line in lines:
        role, organisation = read_parted(without_other(line.text, name))
        reading.say("role", role, line.text, 0.66)
        reading.say("organisation", organisation, line.text, 0.66)
    for line in lines:
        ahead = ahead_of_name(line.text, name)
        school = without_year(ahead)
        if school != ahead and school_words(school):
            reading.say("organisation", school, line.text, 0.66)
        before = before_name(line.text, name)
        text = without_other(line.text, name)
        role, organisation = split_role(before) if before else read_joined(text, name)
        if role:
            reading.say("role", role, line.text, 0.72)
            reading.say("organisation", employer_in(organisation), line.text, 0.72)
            return


def take_told(line: Line, reading: Reading) -> None:
    """Where a sentence says that the person works, studies or lives."""
    now = replace(line, text=without_other(line.text))
    if workplace := find_workplace(now):
        reading.say("organisation", workplace.name, line.text, workplace.sure)
        reading.say("role", workplace.role, line.text, 0.66)
        reading.say("location", workplace.place, line.text, 0.56)
    if school := school_in(line.text):
        reading.say("organisation", school, line.text, 0.55)
    reading.say("organisation", school_now(line.text), line.text, 0.61)
    if place := place_in(line.text):
        reading.say("location", place, line.text, 0.65)


def take_opening(line: Line, reading: Reading) -> None:
    """The role and the organisation that a text opens with: "Weaver at Looms, before at Mill"."""
    if WAS.match(line.text) or tells_other(line.text):
        return
    reading.say("role", read_opening(line), line.text, 0.62)
    opening = STOPS.split(line.text[:200])[0].rstrip(".")
    for key, value in zip(("role", "organisation", "location"), read_row(opening), strict=True):
        reading.say(key, value, line.text, 0.68)
    bare, place = split_place(opening)
    if place and len(bare.split()) <= _ROLE:
        reading.say("role", bare, line.text, 0.63)
        reading.say("location", place, line.text, 0.63)
    role, organisation = split_role(opening) if says_held(opening) else _held_at_school(opening)
    if organisation and opening.startswith(role) and role_words(role):
        reading.say("role", role, line.text, 0.69)
        name, _, town = organisation.partition(", ")
        name = town if names_whole_school(town) else name  # "Department of Looms, Kiel University"
        reading.say("organisation", name, line.text, 0.69)
        if looks_like_place(town):
            reading.say("location", town, line.text, 0.65)


def _held_at_school(opening: str) -> tuple[str, str]:
    """Return the role of a few words that a text opens with, and the school it is held at."""
    role, name = split_role(opening)
    name = name[: organisation_end(name)].strip(" ,")
    words = role.split()
    held = 0 < len(words) <= _ROLE and role_words(words[0]) and not is_graduate(words[0])
    named = name[:1].isupper() or names_whole_school(name)
    return (role, name) if held and named and _opens_school(name) else ("", "")


def _opens_school(name: str) -> bool:
    """Whether a school's word is among the first of a name."""
    return school_words(" ".join(name.split()[:_LEAD])) > 0


def take_service(line: Line, reading: Reading) -> None:
    """What a sentence says that the person works as, whoever it begins with."""
    if (found := read_service(line)) and not line.level:
        bare, place = split_place(found.role)
        reading.say("location", place, line.text, 0.64)
        role, organisation = split_role(bare)
        role = role if organisation and not found.organisation else bare
        whole = bool(found.organisation or organisation) and "organisation" not in reading.facts
        sure = 0.73 if whole else 0.65  # what another sentence calls them is said of nowhere
        reading.say("role", role, line.text, sure)
        reading.say("organisation", found.organisation or organisation, line.text, 0.65)
