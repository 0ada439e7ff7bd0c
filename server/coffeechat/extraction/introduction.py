"""The top of a page, from the name on: its lines given to what they tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from coffeechat.extraction.asides import is_aside, is_contact_row, is_room
from coffeechat.extraction.beside_name import PIECE, take_behind_name, take_bracketed, take_inline
from coffeechat.extraction.contact_details import is_social, read_mails
from coffeechat.extraction.dates import find_range
from coffeechat.extraction.first_clauses import STOPS
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.headlines import says_held
from coffeechat.extraction.introduced import OPEN, Introduction, take_role, take_short
from coffeechat.extraction.labelled import is_valued
from coffeechat.extraction.name_lines import name_lines
from coffeechat.extraction.name_parts import find_pronouns, keys_of
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page_noise import is_noise, place_in_row
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.sentences.eastern_sentences import read_eastern
from coffeechat.extraction.short_texts import is_bio
from coffeechat.extraction.subjects import after_subject, behind_service
from coffeechat.extraction.text import joined_script, unaccent
from coffeechat.extraction.top_places import find_place, take_before_place
from coffeechat.extraction.verb_last import before_name, read_verb_last
from coffeechat.extraction.vocabulary import (
    degree_words,
    names_whole_school,
    organisation_words,
    role_words,
)
from coffeechat.extraction.workplaces import find_workplace

_SURELY = 0.9  # how like a name
_NEAR = 14  # lines after the name that may still belong to it
_WORDS = re.compile(r"[\s-]+")
_IN_LATIN = re.compile(r"\s?[(（][A-Za-z ,.&'-]*[)）]")  # "東湖大学 (Eastlake University)"
_NOTES = re.compile(r"(?:\s?\[\d+\])+$")  # the marks of footnotes


def read_introduction(lines: Sequence[Line], name: str) -> Introduction:
    """Return what the lines beside the name say; `lines` are those before any section."""
    found = Introduction()
    drafts = [_read_from(lines, at, name) for at in name_lines(lines, name)]
    return max(drafts, key=Introduction.worth, default=found)


def _read_from(lines: Sequence[Line], at: int, name: str) -> Introduction:
    found = Introduction(
        headed=bool(lines[at].level),
        region=lines[at].region,
        in_article=any(tag.name == "article" for tag in lines[at].path)
        or _in_article_below(lines, at),
    )
    take_inline(lines[at], name, found)
    for before, line in pairwise(lines[at : at + 1 + _NEAR]):
        if is_valued(before, line) and not looks_like_place(line.text):
            continue  # what stands behind a term is that one's
        if _heads_section(line, before) and not (line.level <= 2 and found.prose):
            continue
        if not _take(line, name, found):
            break
    if found.role is None and at and _is_kicker(lines[at - 1], lines[at]):
        take_short(lines[at - 1], found)
    if found.organisation is None and at and _is_school(lines[at - 1]):
        found.organisation = (lines[at - 1].text, lines[at - 1])
    return found


def _is_named(line: Line, name: str, found: Introduction) -> bool:
    """Whether a line is the name once more, be it with a title; the title may be the role."""
    before, named, behind = line.text.partition(name)
    if _initialled(line.text, name) or _is_romanised(line, name, found):
        return True
    if keys_of(line.text) != keys_of(name) and (not named or behind.strip(" .,")):
        return False
    title = before.strip(" ,.:–—-")
    if found.role is None and role_words(title) and len(title.split()) <= 4:
        take_role(title, replace(line, parts=()), found)
    return len(title.split()) <= 4


def _is_romanised(line: Line, name: str, found: Introduction) -> bool:
    """Whether a line under a name without blanks is how it is written in Latin letters."""
    first = found.headline is None and found.role is None and not line.anchor
    plain = (
        first and joined_script(name) and line.text.isascii() and len(line.text.split()) in (2, 3)
    )
    return plain and likeness(line.text) >= _SURELY and not _says_what(line.text)


def _initialled(text: str, name: str) -> bool:
    """Whether a text is the name with initials for some of it: "A. Rossi"."""
    keys, said = keys_of(name), [word.strip(".,").casefold() for word in _WORDS.split(text)]
    initials = {key[0] for key in keys}
    fits = all(unaccent(word) in keys or word in initials for word in said)
    return 1 < len(said) <= 5 and fits and any(len(word) > 1 for word in said)


def _heads_section(line: Line, before: Line) -> bool:
    """Whether a heading behind plain text heads what follows, and says nothing of the person."""
    return line.level > 1 and not before.level and not _says_what(line.text)


def _says_what(text: str) -> bool:
    """Whether a short text says a role, an organisation or a place."""
    told = role_words(text) or organisation_words(text) or looks_like_place(text)
    return bool(told) or says_held(text)


def _is_kicker(before: Line, named: Line) -> bool:
    """Whether the line over the name, in the same box, is the role: "Weaver · Looms AB"."""
    together = len(before.path) > 1 and before.path[:-1] == named.path[:-1]
    short = len(before.text) < 80 and not before.anchor and not exact_section_kind(before.text)
    return together and short and role_words(before.text) > 0


def _is_school(above: Line) -> bool:
    """Whether the line over the name is a school or institute, and no more."""
    text = above.text
    plain = len(text) < 80 and not above.anchor and not text.endswith((".", "!", "?", ":"))
    named = names_whole_school(text) or (joined_script(text) and organisation_words(text) > 0)
    return plain and named and not (role_words(text) or degree_words(text) or find_range(text))


def _in_article_below(lines: Sequence[Line], at: int) -> bool:
    """Whether the one article of the page begins under the name: no post, but the page's own."""
    articles = {id(tag) for line in lines for tag in line.path if tag.name == "article"}
    below = [tag.name for line in lines[at + 1 : at + 7] for tag in line.path]
    return len(articles) == 1 and "article" in below


def _take(line: Line, name: str, found: Introduction) -> bool:
    """Put one line where it belongs; False where the introduction is over."""
    text = line.text
    if exact_section_kind(text) or (line.level and line.level <= 2 and found.prose):
        return False
    if line.region not in ("main", "header", found.region) or _of_another(line, found):
        return True
    take_bracketed(line, name, found)
    network = bool(line.anchor) and is_social(line.anchor)  # "Google Scholar"
    if network or _goes_on(line, found) or take_behind_name(line, name, found):
        return True
    if (
        _is_named(line, name, found)
        or (is_noise(line) and not _leads_on(text))
        or is_aside(text)
        or is_room(text)
    ):
        town = text.rpartition(", ")[2] if is_room(text) else ""
        place = place_in_row(line) or (town if looks_like_place(town) else "")
        if found.location is None and place:
            found.location = (place, line)
        if pronouns := find_pronouns(text):
            found.pronouns = found.pronouns or (pronouns, line)
    elif _is_paragraph(text) and not is_contact_row(text):
        found.prose.append(line)
    elif (
        _is_told(line, name) and not is_contact_row(text) and (not line.level or STOPS.search(text))
    ):
        found.prose.append(line)
        if role_words(text) and not _is_read_as_sentence(line, name):
            take_short(line, found)  # else the sentence is read as one, elsewhere
    elif place := find_place(line, name):
        found.location = found.location or (place, line)
        take_before_place(line, found)
    elif _ends_with_verb(text, name):
        found.prose.append(line)
    else:
        take_short(line, found)
    return True


def _leads_on(text: str) -> bool:
    """Whether a line is a role whose organisation stands below: "Lecturer in Weaving at:"."""
    return role_words(text) > 0 and OPEN.search(text.rstrip(": ")) is not None


def _is_told(line: Line, name: str) -> bool:
    """Whether a short line is a sentence or several."""
    whole = len(line.text) > 25 and line.text.endswith((".", "!"))
    return is_bio(line.text) or (whole and _is_read_as_sentence(line, name))


def _is_read_as_sentence(line: Line, name: str) -> bool:
    """Whether another reader takes a sentence's role or organisation: "I work at Looms AB"."""
    told = after_subject(line.text, name) is not None or behind_service(line.text)
    told = told or read_eastern(line.text, name).role
    return bool(told or _ends_with_verb(line.text, name) or find_workplace(line))


def _ends_with_verb(text: str, name: str) -> bool:
    return bool(read_verb_last(text)[0] or before_name(text, name))


def _goes_on(line: Line, found: Introduction) -> bool:
    """Take the organisation that ends the line before: "Weaver at", and below "Looms AB"."""
    before = found.role[1] if found.role and found.organisation is None else None
    if before is None or line.position - before.position != 1 or not OPEN.search(before.text):
        return False
    organisation = PIECE.split(line.text)[0].strip()
    if not organisation_words(organisation):
        return False
    found.organisation = (organisation, line)
    if is_bio(line.text):
        found.prose.append(line)
    return True


def _of_another(line: Line, found: Introduction) -> bool:
    """Whether a line stands in an article of its own, such as a post."""
    return not found.in_article and any(tag.name == "article" for tag in line.path)


def _is_paragraph(text: str) -> bool:
    long = len(text) > 70 and _NOTES.sub("", text.rstrip()).endswith((".", "!", "。"))
    listed = len(text) < 110 and all(len(one.split()) <= 5 for one in STOPS.split(text))
    return (
        len(text) > 160
        or (long and not listed)
        or (joined_script(text) and len(_IN_LATIN.sub("", text)) > 30 and not read_mails(text))
    )
