"""The top of a page, from the name on: its lines given to what they tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.extraction.contact_details import is_social
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.headlines import STOPS
from coffeechat.extraction.introduced import Introduction, is_bio, take_role, take_short
from coffeechat.extraction.name_lines import name_lines
from coffeechat.extraction.name_parts import find_pronouns, take_apart
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page_noise import is_noise, place_among, place_in_row
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.statements import after_subject
from coffeechat.extraction.text import fold, joined_script
from coffeechat.extraction.verb_last import read_verb_last
from coffeechat.extraction.vocabulary import role_words
from coffeechat.extraction.whereabouts import place_in

_NEAR = 14  # lines after the name that may still belong to it
_BRACKETED = re.compile(r"\(([^()/]{4,80})\)")
_AGE = re.compile(r"^\d{2}\s[^\W\d]+(?:\s[^\W\d]+)?,\s+")  # "22 года, ", "22 years old, "
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
    _take_inline(lines[at], name, found)
    for line in lines[at + 1 : at + 1 + _NEAR]:
        if not _take(line, name, found):
            break
    if found.role is None and at and _is_kicker(lines[at - 1], lines[at]):
        take_short(lines[at - 1], found)
    return found


def _is_kicker(before: Line, named: Line) -> bool:
    """Whether the line over the name, in the same box, is the role: "Weaver · Looms AB"."""
    together = len(before.path) > 1 and before.path[:-1] == named.path[:-1]
    short = len(before.text) < 80 and not before.anchor and not exact_section_kind(before.text)
    return together and short and role_words(before.text) > 0


def _in_article_below(lines: Sequence[Line], at: int) -> bool:
    """Whether the one article of the page begins under the name: no post, but the page's own."""
    articles = {id(tag) for line in lines for tag in line.path if tag.name == "article"}
    below = [tag.name for line in lines[at + 1 : at + 3] for tag in line.path]
    return len(articles) == 1 and "article" in below


def _take_inline(line: Line, name: str, found: Introduction) -> None:
    """ "Name (she/her)", "Name, Role" and "Name - Role" on one line."""
    if pronouns := find_pronouns(line.text):
        found.pronouns = (pronouns, line)
    at = line.text.find(name)
    rest = line.text[at + len(name) :].strip(" ,|·•–—-:") if at >= 0 else ""
    if bracketed := _BRACKETED.fullmatch(rest):
        rest = bracketed[1]  # "Name (Role)"
    if found.location is None and looks_like_place(rest):
        found.location = (rest, line)  # "Ada Rossi · Berlin"
    if rest and role_words(rest) and len(rest) < 120 and not _only_degrees(rest):
        take_role(rest, line, found)


def _only_degrees(rest: str) -> bool:
    """Whether what stands behind a name are brackets or degrees alone: "PhD, FRCP"."""
    return rest.startswith("(") or bool(take_apart(f"A B, {rest}").suffixes)


def _take(line: Line, name: str, found: Introduction) -> bool:
    """Put one line where it belongs; False where the introduction is over."""
    text = line.text
    if exact_section_kind(text) or (line.level and line.level <= 2 and found.prose):
        return False
    if line.region not in ("main", "header", found.region) or _of_another(line, found):
        return True
    if line.anchor and is_social(line.anchor):
        return True  # "Google Scholar"
    if fold(text) == fold(name) or is_noise(line):
        if found.location is None and (place := place_in_row(line)):
            found.location = (place, line)
        if pronouns := find_pronouns(text):
            found.pronouns = found.pronouns or (pronouns, line)
    elif _is_paragraph(text):
        found.prose.append(line)
    elif is_bio(text) and (not line.level or STOPS.search(text)):
        found.prose.append(line)
        told = after_subject(text, name) is not None or read_verb_last(text)[0]
        if role_words(text) and not told:
            take_short(line, found)  # else the sentence is read as one, elsewhere
    elif place := _place_of(line, name):
        found.location = found.location or (place, line)
    elif read_verb_last(text)[0]:
        found.prose.append(line)
    else:
        take_short(line, found)
    return True


def _of_another(line: Line, found: Introduction) -> bool:
    """Whether a line stands in an article of its own, such as a post."""
    return not found.in_article and any(tag.name == "article" for tag in line.path)


def _is_paragraph(text: str) -> bool:
    long = len(text) > 70 and _NOTES.sub("", text.rstrip()).endswith((".", "!", "。"))
    listed = len(text) < 110 and all(len(one.split()) <= 5 for one in STOPS.split(text))
    return len(text) > 160 or (long and not listed) or (joined_script(text) and len(text) > 30)


def _place_of(line: Line, name: str) -> str:
    """Return the place a short line names: all of it, one label beside others, or a piece."""
    text = _AGE.sub("", line.text).replace(name, "").strip(" ,|·•–—-")
    told = place_in(text) if len(text) < 60 and not role_words(text) else ""
    if told:
        return told
    if looks_like_place(text) and not (line.links and len(line.parts) > 1):
        return text.strip("📍 ")
    parts = [part for part in line.parts if len(line.parts) > 1 and looks_like_place(part)]
    if len(parts) == 1 and not role_words(line.text):
        return parts[0]
    return place_among(line.text)
