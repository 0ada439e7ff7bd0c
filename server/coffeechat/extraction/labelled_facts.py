"""What the page's labels tell of the person: "Location: Leeds", "Work: Weaver at Looms"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.extraction.contact_details import read_phones
from coffeechat.extraction.dates import without_dates
from coffeechat.extraction.eastern_addresses import eastern_town
from coffeechat.extraction.headlines import split_role
from coffeechat.extraction.joined_statements import split_pair
from coffeechat.extraction.label_tables import entry_field
from coffeechat.extraction.labelled import Labelled, find_labelled
from coffeechat.extraction.line_groups import dated
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.page_places import town_of
from coffeechat.extraction.places import has_street, is_region_name, looks_like_place, names_street
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.residences import place_in
from coffeechat.extraction.sections import Section
from coffeechat.extraction.text import close_up, fold
from coffeechat.extraction.vocabulary import (
    field_kind,
    is_unit,
    name_words,
    organisation_words,
    role_words,
)

_BESIDE = 2  # lines, a label and its value
_WORD = 30  # characters of a label of one word
_LONGEST = 160  # characters of a role and where it is held
_TERMS = frozenset(("dt", "th", "td"))  # labels by the page's structure: surer than a place
_ENTRIES = ("experience", "education")  # the roles that are labelled there are theirs
_AT_WORK = re.compile(
    r"^(?:work|office|business|dienst|büro|bureau|arbeit|trabajo|trabalho|lavoro|werk|praca|arbete)",
    re.IGNORECASE,
)
# What asks for the country alone, or for where somebody comes from.
_VAGUE = frozenset(
    ("pais", "país", "country", "land", "pays", "paese", "kraj", "страна", "країна", "home", "quê")
)  # fmt: skip


def take_labelled(page: Page, sections: Sequence[Section], reading: Reading) -> None:
    """Take the values behind labels that are no part of an entry or a list of skills."""
    skills = {id(line) for s in sections if s.kind == "skills" for line in s.lines}
    dated_sections = [s for s in sections if s.kind in _ENTRIES and any(map(dated, s.lines))]
    entries = {id(line) for s in dated_sections for line in s.lines}
    lines = [
        line for line in page.outline.lines
        if line.region in ("main", "header", "aside", "footer") and id(line) not in skills
    ]  # fmt: skip
    of_works = _near_dates(lines)
    for hit in find_labelled(lines):
        held = hit.field in ("role", "organisation", "unit") and id(hit.line) in entries
        made = hit.label.position in of_works and _is_vague(hit.label)  # where a film was
        if not (held or made):
            _take_value(hit, reading)
    for link, line in page.outline.links:
        if link.href.startswith("tel:"):
            phone = link.text if read_phones(link.text) else link.href[4:]
            reading.add("phones", phone, line.text, 0.85)


def _near_dates(lines: Sequence[Line]) -> frozenset[int]:
    """Return the positions of the lines beside a label that asks when or for how long: "Year:"."""
    when = [at for at, line in enumerate(lines) if _asks_when(line.text)]
    near = (line for at in when for line in lines[max(at - _BESIDE, 0) : at + _BESIDE + 1])
    return frozenset(line.position for line in near)


def _asks_when(text: str) -> bool:
    label = re.split("[:：]", text[:_WORD], maxsplit=1)[0].strip()
    return " " not in label and entry_field(label) == "dates" and not field_kind(label)


_ROOM = re.compile(r"[A-Za-z]{0,3}-?\d[\w.-]{0,5}")  # "B12", over the rest of an address


def _take_value(hit: Labelled, reading: Reading) -> None:
    """Take what one label says."""
    words = hit.line.text
    if hit.field in ("role", "organisation") and len(hit.value) < _LONGEST:
        _take_work(hit, reading)
    elif hit.field == "location" and len(hit.value) < 120 and not _leads_elsewhere(hit.value):
        _take_place(hit, reading)
    elif hit.field == "unit" and len(hit.value) < 100:
        reading.say("organisation", hit.value, words, 0.54)
    elif hit.field == "phone":
        for phone in read_phones(hit.value)[:2]:
            reading.add("phones", phone, words, 0.85)
    elif hit.field == "pronouns" and "/" in hit.value and len(hit.value) < 25:
        reading.say("pronouns", hit.value, words, 0.9)


def _take_work(hit: Labelled, reading: Reading) -> None:
    """The role or the organisation, or both: "Work: Weaver at Looms AB"."""
    value, words = without_dates(hit.value), hit.line.text
    role, organisation = split_pair(value) or split_role(value)
    sure = 0.76 if hit.label.tag in _TERMS else 0.7
    if organisation and role_words(role):
        reading.say("role", role, words, sure)
        reading.say("organisation", organisation, words, sure)
    else:
        reading.say(hit.field, value, words, sure)


def _take_place(hit: Labelled, reading: Reading) -> None:
    """The town, and the organisation that an address at work begins with."""
    town = place_in(hit.value) or eastern_town(hit.value) or town_of(hit.value)
    words = hit.line.text
    sure = 0.8 if looks_like_place(hit.value) and not _is_vague(hit.label) else 0.6
    sure -= 0.05 if is_region_name(hit.value) else 0  # a town elsewhere says more
    reading.say("organisation", _named_before(hit), words, 0.5)
    room = _ROOM.fullmatch(town)
    if not (room or _is_street(town) or _is_body(town)):
        reading.say("location", town, words, sure - 0.1 if has_street(town) else sure)


def _is_street(text: str) -> bool:
    """Whether all that an address tells is a street and a number, be it a school's."""
    first, *others = text.split(", ")
    whose = names_street(first) or (others and organisation_words(first))
    return bool(whose) and all(map(has_street, others)) and not looks_like_place(text)


def _is_body(text: str) -> bool:
    """Whether all that a line of an address tells is whose it is: "Department of Weaving"."""
    return organisation_words(text) > 0 and "," not in text and not looks_like_place(text)


def _named_before(hit: Labelled) -> str:
    """Return the organisation that an address at work begins with: "Looms AB, 3 Mill Street"."""
    first, comma, rest = hit.value.partition(", ")
    work = _AT_WORK.search(hit.label.text) is not None or organisation_words(first) > 0
    plain = not (has_street(first) or looks_like_place(first) or is_unit(first))
    return first if work and comma and plain and has_street(rest) and len(first) < 60 else ""


def _leads_elsewhere(text: str) -> bool:
    """Whether what an address label has behind it is a page or a mailbox."""
    return "://" in text or "@" in text


def _is_vague(label: Line) -> bool:
    """Whether a label asks for the country or the birthplace: a town beside it says more."""
    said = close_up(fold(label.text.split(":")[0].split("：")[0]))
    return said.split(" ")[0] in _VAGUE or said in name_words("origins")
