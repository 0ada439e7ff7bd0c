"""What stands beside the name at the top of a page: role, organisation, place, motto."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from coffeechat.extraction.contact_details import read_mails
from coffeechat.extraction.dates import find_range
from coffeechat.extraction.headings import exact_section_kind, says_my
from coffeechat.extraction.headlines import STOPS, drop_place, split_place, split_role
from coffeechat.extraction.names import find_pronouns, keys_of, no_name_word, take_apart
from coffeechat.extraction.outline import Line
from coffeechat.extraction.own_pages import names_page
from coffeechat.extraction.page_noise import is_noise, place_among, place_in_row
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.statements import after_subject
from coffeechat.extraction.text import fold, joined_script, unaccent
from coffeechat.extraction.vocabulary import (
    degree_words,
    field_kind,
    is_unit,
    organisation_words,
    role_words,
    school_words,
)

_NEAR = 14  # lines after the name that may still belong to it
_BRACKETED = re.compile(r"\(([^()/]{4,80})\)")
_CELLS = frozenset(("td", "dd"))  # with a label of their own between them
_AGE = re.compile(r"^\d{2}\s[^\W\d]+(?:\s[^\W\d]+)?,\s+")  # "22 года, ", "22 years old, "
_NOTES = re.compile(r"(?:\s?\[\d+\])+$")  # the marks of footnotes


@dataclass(slots=True)
class Introduction:
    """The lines beside the name, told apart; each value with the line it is from."""

    headline: tuple[str, Line] | None = None
    role: tuple[str, Line] | None = None
    organisation: tuple[str, Line] | None = None
    location: tuple[str, Line] | None = None
    pronouns: tuple[str, Line] | None = None
    prose: list[Line] = field(default_factory=list)
    headed: bool = False
    region: str = "main"
    in_article: bool = False

    def worth(self) -> int:
        """How much was found: of several places with the name, the fullest is the top."""
        values = (self.role, self.organisation, self.location, self.headline)
        return sum(2 for value in values if value) + bool(self.prose) + self.headed


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
        _take_short(lines[at - 1], found)
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


def name_lines(lines: Sequence[Line], name: str) -> list[int]:
    """Return the places of the lines that are the name, or begin with it, the first few."""
    keys = keys_of(name)
    hits = [i for i, line in enumerate(lines) if _may_say(line, keys) and _says(line, keys)]
    exact = [i for i in hits if keys_of(lines[i].text) == keys]
    return (exact or hits)[:4]


def _may_say(line: Line, keys: frozenset[str]) -> bool:
    """A quick look before the thorough one: a page has thousands of lines."""
    if len(line.text) >= 120 or read_mails(line.text):
        return False
    letters = unaccent(line.text).replace(" ", "")
    return any(key in letters for key in keys)


def _says(line: Line, keys: frozenset[str]) -> bool:
    said = keys_of(line.text)
    return bool(keys) and (said == keys or (keys <= said and len(said) <= len(keys) + 8)
                           or (len(said) > 1 and said < keys))  # fmt: skip


def _take_inline(line: Line, name: str, found: Introduction) -> None:
    """ "Name (she/her)", "Name, Role" and "Name - Role" on one line."""
    if pronouns := find_pronouns(line.text):
        found.pronouns = (pronouns, line)
    at = line.text.find(name)
    rest = line.text[at + len(name) :].strip(" ,|·•–—-:") if at >= 0 else ""
    if bracketed := _BRACKETED.fullmatch(rest):
        rest = bracketed[1]  # "Name (Role)"
    if rest and role_words(rest) and len(rest) < 120 and not _only_degrees(rest):
        _take_role(rest, line, found)


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
    if fold(text) == fold(name) or is_noise(line):
        if found.location is None and (place := place_in_row(line)):
            found.location = (place, line)
        if pronouns := find_pronouns(text):
            found.pronouns = found.pronouns or (pronouns, line)
    elif _is_paragraph(text):
        found.prose.append(line)
    elif _is_bio(text) and (not line.level or STOPS.search(text)):
        found.prose.append(line)
        if role_words(text) and after_subject(text, name) is None:
            _take_short(line, found)  # else the sentence is read as one, elsewhere
    elif place := _place_of(line):
        found.location = found.location or (place, line)
    else:
        _take_short(line, found)
    return True


def _of_another(line: Line, found: Introduction) -> bool:
    """Whether a line stands in an article of its own, such as a post."""
    return not found.in_article and any(tag.name == "article" for tag in line.path)


def _is_paragraph(text: str) -> bool:
    long = len(text) > 70 and _NOTES.sub("", text.rstrip()).endswith((".", "!", "。"))
    return len(text) > 160 or long or (joined_script(text) and len(text) > 30)


def _is_bio(text: str) -> bool:
    """Whether a short text is a sentence or several: what networks show under a name."""
    return len(text) > 25 and bool(STOPS.search(text) or text.endswith((".", "!", "。")))


def _place_of(line: Line) -> str:
    """Return the place a short line names: all of it, one label beside others, or a piece."""
    text = _AGE.sub("", line.text)
    if looks_like_place(text) and not (line.links and len(line.parts) > 1):
        return text.strip("📍 ")
    parts = [part for part in line.parts if len(line.parts) > 1 and looks_like_place(part)]
    if len(parts) == 1 and not role_words(line.text):
        return parts[0]
    return place_among(line.text)


def _take_short(line: Line, found: Introduction) -> None:
    text = line.text
    if names_page(text) or field_kind(text):
        return
    if _follows_headline(line, found):
        found.location = (text, line)
        return
    if (
        found.headline is None
        and not says_my(text)
        and (role_words(text) or not (found.prose or line.anchor))
    ):
        found.headline = (text, line)
    if found.role is None and role_words(text) and not find_range(text) and not says_my(text):
        _take_role(text, line, found)
    elif (
        (
            found.organisation is None
            and organisation_words(text)
            and not (role_words(text) or _opens_with_degree(text))
            and not _is_bio(text)
        )
        or (found.organisation is None and found.role is not None and _follows_role(line, found))
        or (found.role is not None and _names_better(line, found))
    ):
        found.organisation = (text, line)


def _opens_with_degree(text: str) -> bool:
    """Whether a line is what somebody studied: "B.A. in Weaving from the University of X"."""
    return not joined_script(text) and degree_words(" ".join(text.split()[:2])) > 0


def _follows_headline(line: Line, found: Introduction) -> bool:
    """Where one line told the role and the organisation, the place comes next, known or not."""
    if found.location or not (found.role and found.organisation and found.headline):
        return False
    told = found.headline[1]
    alike = found.role[1] is found.organisation[1] is told and line.tag == told.tag
    short = len(line.text) < 30 and len(line.text.split()) <= 3 and line.text[-1:].isalpha()
    plain = not (organisation_words(line.text) or line.anchor or _is_bio(told.text))
    plain = plain and not any(no_name_word(word) for word in line.text.split())
    return alike and short and plain and line.position - told.position == 1


def _names_better(line: Line, found: Introduction) -> bool:
    """Whether a line under what was taken for the organisation is surely one: its school."""
    if found.organisation is None:
        return False
    name, taken = found.organisation
    unit = _is_unit(name) and school_words(line.text) > 0 and not _is_unit(line.text)
    if organisation_words(name) and not unit:
        return False
    reach = 2 if unit and line.tag not in _CELLS else 1
    alike = line.position - taken.position <= reach and line.tag == taken.tag
    return alike and organisation_words(line.text) > 0 and not role_words(line.text)


def _is_unit(name: str) -> bool:
    """Whether a name is that of a department or group: "Department of X", "X Systems Group"."""
    return is_unit(name) or is_unit(name.rsplit(maxsplit=1)[-1])


def _follows_role(line: Line, found: Introduction) -> bool:
    """A short line straight after the role, built like it, names the organisation."""
    assert found.role is not None
    role = found.role[1]
    near = line.position - role.position == 1
    return (
        near
        and len(line.text) < 60
        and line.tag == role.tag
        and not (line.tag == "li" and role_words(line.text))
        and not line.text.endswith((".", "!", ":"))
    )


def _without_handle(text: str, line: Line) -> str:
    """Return a headline without the account it ends with: "Weaver, Looms AB, adarossi"."""
    last = line.links[-1] if line.links else None
    if last and last.text and text.endswith(last.text) and f"/{last.text.strip('@')}" in last.href:
        return text.removesuffix(last.text).rstrip(" ,|·@") or text
    return text


def _take_role(text: str, line: Line, found: Introduction) -> None:
    text, place = drop_place(_without_handle(text, line))
    role, organisation = split_role(text)
    if not place:
        role, place = split_place(role)
    if place:
        found.location = found.location or (place, line)
    if found.role is None:
        found.role = (role, line)
    if organisation and found.organisation is None:
        found.organisation = (organisation, line)
    if len(line.parts) == 2 and not organisation and found.organisation is None:
        first, second = line.parts
        if (
            role_words(first)
            and not role_words(second)
            and len(second) > 1
            and not looks_like_place(second)
        ):
            found.role, found.organisation = (first.strip(" ,"), line), (second.strip(" ,"), line)
