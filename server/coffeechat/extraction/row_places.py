"""The place beside other short texts near a page's top or in its foot: a mail address, a telephone
number, a role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from coffeechat.extraction.contact_details import read_mails, read_phones
from coffeechat.extraction.dates import find_range
from coffeechat.extraction.headings import section_kind
from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.names import no_name_word
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.page_places import CODE_BEHIND, town_in
from coffeechat.extraction.places import is_region_name, looks_like_place, town_behind_street
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.vocabulary import field_kind, organisation_words, role_words

_ROW = re.compile(r"\s*[·|•]\s*|\s+[–—-]\s+")
_EDGES = re.compile(r"^\W+|[^\w).]+$")  # "Leeds, UK ⋄"
_TOP = 40  # lines
_FOOT = 12  # lines at the end of a page, where its foot is
_HEAD = 20  # lines in which somebody is presented
_LONGEST = 120  # characters of a role and a place
_WITHIN = frozenset(
    ("de", "do", "da", "dos", "das", "del", "la", "los", "di", "am", "an", "der", "sur", "le")
)


def take_place_in_run(page: Page, name: str, reading: Reading) -> None:
    """The place that a line runs together with mail addresses and telephone numbers, where
    nothing else tells: "Leeds, UK ada@rossi.example +44 113 496 0000"."""
    if "location" in reading.facts:
        return
    for line in [*page.outline.lines[:_TOP], *page.outline.lines[-_FOOT:]]:
        ways = [*read_mails(line.text), *read_phones(line.text)] if len(line.text) < 200 else []
        parts = [_EDGES.sub("", part) for part in line.parts]
        pieces = [*parts, *_pieces_beside(line.text, [*ways, name])] if ways else []
        towns = map(town_in, pieces)
        if town := next(filter(None, towns), ""):
            reading.say("location", town, line.text, 0.52)
            return


def _pieces_beside(text: str, ways: list[str]) -> list[str]:
    """Return the pieces of a line beside its mail addresses, numbers and links."""
    for way in ways:
        text = text.replace(way, "\n")
    pieces = re.split(r"\n|\S+\.\S+/\S*|\s[^\w\s,.(-]\s", text)
    return [piece.strip(" ,·|<>–—-") for piece in pieces if 3 < len(piece.strip()) < 60]


def _reaches(text: str) -> bool:
    """Whether a text is a mail address or a telephone number, and no date."""
    return bool(read_mails(text) or (read_phones(text) and not find_range(text)))


def take_place_beside_role(page: Page, reading: Reading) -> None:
    """The place that shares a line with a role alone: "Weaver · Leeds"."""
    for line in page.outline.lines[:_HEAD]:
        for text in dict.fromkeys((line.text, *line.parts)):
            pieces = _ROW.split(text) if len(text) < _LONGEST else []
            if len(pieces) == 2 and role_words(pieces[0]) and _is_known(pieces[1]):
                reading.say("location", pieces[1], line.text, 0.52)
                return


def _is_known(text: str) -> bool:
    return looks_like_place(text) and not organisation_words(text)


def take_place_beside(lines: Sequence[Line], reading: Reading) -> None:
    """The place that stands next to a mail address or telephone number near the top."""
    for one, two in pairwise(lines[:60]):
        for line, other in ((one, two), (two, one)):
            way = read_mails(other.text) or read_phones(other.text)
            shared = sum(a is b for a, b in zip(line.path, other.path, strict=False))
            near = shared >= min(len(line.path), len(other.path)) - 1
            short = len(line.text) < 60 and not line.anchor and near
            if way and short and (town := _town_alone(line.text) or _first_of_row(line.text)):
                reading.say("location", town, line.text, 0.57)
                return


def take_proper_beside(lines: Sequence[Line], name: str, reading: Reading) -> None:
    """The few proper words beside a mail address or telephone number, built like it, that are
    no name, role, firm or label: a town that nobody knows."""
    for one, two in pairwise(lines[:_TOP]):
        for line, other in ((one, two), (two, one)):
            way = len(other.text) < 60 and _reaches(other.text)
            if way and line.tag == other.tag and _is_unknown_town(line, name):
                reading.say("location", line.text, line.text, 0.45)
                return


def _is_unknown_town(line: Line, name: str) -> bool:
    text = line.text
    words = [word for word in text.split() if word not in _WITHIN]
    proper = 0 < len(words) < 5 and not (line.level or line.anchor or line.region == "nav")
    proper = proper and all(
        len(word) > 1 and word[0].isupper() and word.isalpha() for word in words
    )
    proper = proper and not words[0].isupper()
    if not proper or organisation_words(text) or role_words(text) or field_kind(text):
        return False
    if section_kind(text) or knownness(text) >= 1 or any(map(no_name_word, words)):
        return False
    return not keys_of(text) & keys_of(name)


def _town_alone(text: str) -> str:
    """Return the town that a line is, or that the address is which it holds; or ""."""
    bare = CODE_BEHIND.sub("", text)
    named = looks_like_place(bare) and ("," in bare or not bare.isascii() or is_region_name(bare))
    return bare if named or _is_pair(bare) else town_behind_street(text)


def _is_pair(text: str) -> bool:
    """Whether a text is two proper names of a word or two each, as towns and their parts are."""
    halves = text.split(", ")
    known = organisation_words(text) or role_words(text) or field_kind(halves[0])
    return len(halves) == 2 and not known and all(
        1 <= len(half.split()) <= 2 and half[:1].isupper() and half.replace(" ", "").isalpha()
        for half in halves
    )  # fmt: skip


def _first_of_row(text: str) -> str:
    """Return the known town that a row begins with: "Leeds · GMT+1 · Remote"; or ""."""
    first, *others = _ROW.split(text)
    return first if others and is_region_name(first) and not role_words(text) else ""
