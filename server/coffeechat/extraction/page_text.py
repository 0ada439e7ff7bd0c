"""The generic reader: headings, labels and the order of the text, on any page."""

from __future__ import annotations

from collections.abc import Sequence

from coffeechat.extraction.asides import is_quoted
from coffeechat.extraction.contact_details import find_mails
from coffeechat.extraction.first_sentences import with_greeting
from coffeechat.extraction.headlines import split_role
from coffeechat.extraction.introduced import Introduction
from coffeechat.extraction.introduction import read_introduction
from coffeechat.extraction.joined_work import take_joined_work, tidy_joined_role
from coffeechat.extraction.labelled_facts import take_labelled
from coffeechat.extraction.labelled_studies import labelled_studies
from coffeechat.extraction.marked_mails import find_marked_mails
from coffeechat.extraction.name_parts import in_both_scripts, keys_of
from coffeechat.extraction.outline import Line
from coffeechat.extraction.own_words import (
    sentences_of,
    take_about,
    take_short_about,
    take_told_of,
    told_of,
)
from coffeechat.extraction.owners import employer_of, practice_of, spoken_for
from coffeechat.extraction.page import Page
from coffeechat.extraction.page_links import take_links
from coffeechat.extraction.passages import notes_from
from coffeechat.extraction.place_readers import contact_lines, take_places
from coffeechat.extraction.present import infer_present, infer_student
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.section_readers import (
    is_prose,
    take_sections,
    without_poorer,
)
from coffeechat.extraction.sections import Section, split_sections
from coffeechat.extraction.study_rows import rows_of_studies
from coffeechat.extraction.text import fold
from coffeechat.extraction.title_votes import title_pieces
from coffeechat.extraction.told_facts import take_opening, take_parted
from coffeechat.extraction.told_studies import carded_studies, told_studies
from coffeechat.extraction.top_roles import (
    take_contact_school,
    take_described,
    take_foot,
    take_greeted,
    take_headed,
    take_school_above,
    take_signed,
    take_titled,
    take_titled_organisation,
    take_top_role,
)
from coffeechat.extraction.unknown_roles import read_unknown_role
from coffeechat.extraction.vocabulary import (
    organisation_words,
    role_words,
    school_words,
)
from coffeechat.extraction.voices import says_i, speaks_of
from coffeechat.records.fact import Fact

SOURCE = "page-text"
_NOTES = 2  # of the About text
_HEADED = 0.77  # how sure a text under a heading such as About is at least
_SAID = 120  # characters of a sentence that says no more than the role
_OWN = ("", "about", "objective")
_FEW = 2  # mail addresses; a page with more, that names nobody, is no single person's


def read_page_text(page: Page, name: str, sections: Sequence[Section] | None = None) -> Reading:
    """Return what the page's visible text says about the person of that name."""
    reading = Reading(SOURCE)
    sections = sections if sections is not None else split_sections(page.outline.lines)
    _take_introduction(page, sections, name, reading)
    take_sections(sections, reading, page)
    take_about(sections, name, reading, page.language)
    take_told_of(sections, name, reading)
    take_short_about(sections, name, reading)
    take_parted(reading)
    take_top_role(sections, name, reading)
    take_joined_work([ln for s in sections[:4] if s.kind in _OWN for ln in s.lines], reading)
    if not reading.education:
        shown = [line for section in sections for line in section.lines]
        apart = labelled_studies(shown, SOURCE) or carded_studies(shown, SOURCE)
        apart = apart or rows_of_studies(
            [line for section in sections if section.kind in _OWN for line in section.lines], SOURCE
        )
        told = told_studies(told_of(sections), SOURCE)
        known = {fold(study.institution) for study in apart if study.degree}
        told = [study for study in told if fold(study.institution) not in known]
        reading.education = without_poorer([*apart, *told])
    for line in sentences_of(sections, [])[:6]:
        reading.say("role", read_unknown_role(line.text), line.text, 0.45)
    take_greeted(page.body, name, reading)
    take_described(page, name, reading)
    take_titled(page, name, reading)
    take_signed(page, name, reading)
    take_titled_organisation(page, reading)
    take_headed(page, reading)
    take_foot(page, reading)
    take_labelled(page, sections, reading)
    reading.lists["emails"] = _mails_of(page)
    take_links(page, name, sections, reading)
    about = reading.facts.get("about")
    reading.notes = notes_from(_lines_of(about, page), SOURCE)[:_NOTES] if about else []
    infer_present(reading)
    infer_student(reading)
    tidy_joined_role(reading)
    take_school_above(page, reading)
    for found, words in (spoken_for(page, name), practice_of(page, name)):
        reading.say("organisation", found, words, 0.57)
    owner, words = employer_of(page, name)
    reading.say("organisation", owner, words, 0.58 if school_words(owner) else 0.5)
    take_contact_school(contact_lines(page, sections), reading)
    take_places(page, sections, name, reading)
    return reading


def read_nameless(page: Page, sections: Sequence[Section]) -> Reading:
    """Return what the sections of a CV say that names nobody, for whoever knows whose it is."""
    reading = Reading(SOURCE)
    take_sections(sections, reading, page)
    lived = any(job.start for job in reading.experience)
    if lived or any(school_words(study.institution) for study in reading.education):
        _take_own_about(sections, reading)
        take_labelled(page, sections, reading)
        infer_present(reading)
        infer_student(reading)
    else:
        reading = Reading(SOURCE)
    mails = _mails_of(page)
    reading.lists["emails"] = mails if len(mails) <= _FEW else []
    if lived or page.voices[0] > page.voices[1]:
        take_links(page, "", sections, reading)
    return reading


def _take_own_about(sections: Sequence[Section], reading: Reading) -> None:
    """The text of a CV that names nobody, where its heading or its words say that it is one."""
    take_about(sections, "", reading)
    about = reading.facts.get("about")
    if about and about.confidence < _HEADED:
        told = says_i(about.evidence) or role_words(about.evidence[:60])
        if not told:
            del reading.facts["about"]


def _mails_of(page: Page) -> list[Fact]:
    mails = find_mails(page, page.outline.lines, SOURCE)
    return [*mails, *find_marked_mails(page, mails, SOURCE)]


def _lines_of(about: Fact, page: Page) -> list[str]:
    """Return the lines that the About text was put together from: a note is of one alone."""
    lines = page.outline.lines
    first = next((i for i, line in enumerate(lines) if line.text[:60] == about.evidence[:60]), 0)
    told = (line.text for line in lines[first : first + 40])
    found = dict.fromkeys(text for text in told if len(text) > 20 and text in about.value)
    return list(found) or [about.value]


def _take_introduction(
    page: Page, sections: Sequence[Section], name: str, reading: Reading
) -> None:
    names = _written(page, name)
    for section in sections[:6]:
        lines = section.lines if section.heading is None else [section.heading, *section.lines]
        drafts = [read_introduction(lines, one) for one in names]
        found = max(drafts, key=Introduction.worth)
        if found.worth() - found.headed > 0:
            _say_introduction(found, reading)
            if prose := _told(found, name):
                lead = found.prose[0]
                if (lead is not prose[0] or lead.level) and len(lead.text) < 120:
                    reading.say("headline", lead.text, lead.text, 0.6)
                words = "\n".join(line.text for line in with_greeting(lines, prose, name))
                sure = 0.8 if is_prose(prose[0]) else 0.72 if speaks_of(words, name) else 0.68
                sure = 0.55 if all(line.level for line in prose) else sure  # but a headline
                reading.say("about", words, prose[0].text, sure)
                take_opening(found.prose[0], reading)
            return


def _written(page: Page, name: str) -> list[str]:
    """Return a name, and its form in the other script where the title has both."""
    keys = keys_of(name)
    both = in_both_scripts(next(iter(title_pieces(page.title)), ""))
    return [name, *(one for one in both if any(keys_of(x) == keys for x in both) and one != name)]


def _told(found: Introduction, name: str) -> list[Line]:
    """Return the prose beside the name; a first line that gives the role is not yet it."""
    prose = found.prose
    heads = [line for line in prose if line.region == "header"]
    if heads[:1] == prose[:1] and not any(says_i(line.text) for line in heads):
        prose = [line for line in prose if line.region == "main"] or prose
    if len(prose) > 1 and is_quoted(prose[0].text) and not is_quoted(prose[1].text):
        prose = prose[1:]  # a motto over the text
    opens = len(prose) > 1 and found.role is not None and found.role[1] is prose[0]
    opens = opens and not is_prose(prose[0])
    return prose[1:] if (opens or _is_headline(prose, name)) and is_prose(prose[1]) else prose


def _is_headline(prose: list[Line], name: str) -> bool:
    """Whether the first of some lines is a sentence that says a role, before one says "I"."""
    if len(prose) < 2 or len(prose[0].text) >= _SAID:
        return False
    first, second = prose[0].text, prose[1].text
    told = says_i(first) or speaks_of(first, name)
    return says_i(second) and not told and role_words(first) > 0


def _say_introduction(found: Introduction, reading: Reading) -> None:
    if found.headline and not found.role and role_words(found.headline[0]):
        role, organisation = split_role(found.headline[0])  # a job below may say it exactly
        placed = found.organisation is not None and found.organisation[1] is found.headline[1]
        reading.say("role", "" if placed else role, found.headline[1].text, 0.62)
        reading.say("organisation", organisation, found.headline[1].text, 0.62)
    sure = {"headline": 0.7, "role": 0.75, "organisation": 0.7, "location": 0.75, "pronouns": 0.9}
    if found.organisation and found.role and _is_beside(found.organisation, found.role):
        sure["organisation"] = 0.73  # surer than a text that may be older
    for field, confidence in sure.items():
        if said := getattr(found, field):
            value, line = said
            reading.say(field, value, line.text, confidence)


def _is_beside(organisation: tuple[str, Line], role: tuple[str, Line]) -> bool:
    """Whether an organisation, known by its words, has the line under the role's to itself."""
    (name, line), (_, told) = organisation, role
    return name == line.text and line.position - told.position == 1 and organisation_words(name) > 0
