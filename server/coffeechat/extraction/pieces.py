"""The pieces of text that make up a line of the outline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bs4 import Tag
from bs4.element import NavigableString

from coffeechat.extraction.regions import BOLD, INLINE, LABELS, level_of, region_of
from coffeechat.extraction.text import clean
from coffeechat.extraction.vocabulary import role_words


@dataclass(slots=True)
class Place:
    """Where a piece of text stands; `kept`: its line breaks are seen, as in <pre>."""

    path: tuple[Tag, ...] = ()
    region: str = "main"
    level: int = 0
    bold: bool = False
    link: Tag | None = None
    kept: bool = False


_WRAPPED, _FEW = 30, 4  # characters of a line that is broken, words that are no sentence yet
_YEAR = re.compile(r"(?:19|20)\d\d\b")

#: A text, where it stands, and the element that holds it.
Piece = tuple[str, Place, Tag | None]


def step_into(tag: Tag, place: Place) -> Place:
    """Return where the pieces of an element stand that is met at a place."""
    level = level_of(tag, place.level)
    link = tag if tag.name == "a" and tag.attrs.get("href") else place.link
    bold = place.bold or tag.name in BOLD
    kept = place.kept or tag.name == "pre"
    return Place(place.path, region_of(tag, place.region, level), level, bold, link, kept)


def breaks_name(tag: Tag) -> bool:
    """Whether a line break in a heading stands inside a name: "Ada<br>Rossi"."""
    around = (tag.previous_sibling, tag.next_sibling)
    before, after = (clean(side.get_text(" ")).split() if side else [] for side in around)
    if len(before) != 1 or not 1 <= len(after) <= 2 or role_words(" ".join(after)):
        return False
    return before[0][:1].isupper() and after[0][:1].isupper()


def breaks_sentence(tag: Tag) -> bool:
    """Whether a line break stands within a sentence, to keep its lines short."""
    before, after = tag.previous_sibling, tag.next_sibling
    if type(before) is not NavigableString or type(after) is not NavigableString:
        return False
    first, rest = before[-200:].rstrip(), after[:200].lstrip()
    goes_on = (first[-1:].isalpha() or first[-1:] == ",") and rest[:1].islower()
    words = len(first) >= _WRAPPED and len(first.split()) > _FEW and len(rest.split()) > _FEW
    return goes_on and words and "@" not in rest and not any(map(str.isdigit, first + rest))


def same_letters(one: str, other: str) -> bool:
    """Whether two texts differ in blanks only."""
    return one.replace(" ", "") == other.replace(" ", "")


def merge_parts(said: list[Piece]) -> Iterator[str]:
    """Yield the texts of a line, one for each run within one element."""
    held: Tag | None = None
    words: list[str] = []
    for piece, _, element in said:
        if element is not held and words:
            yield " ".join(words)
            words = []
        held = element
        words.append(piece)
    if words:
        yield " ".join(words)


def join_pieces(pieces: list[Piece]) -> str:
    """Join pieces as a reader sees them: neighbouring labels do not run together."""
    out = pieces[0][0]
    for (_, _, before), (text, _, element) in pairwise(pieces):
        apart = (
            before is not element
            and _stands_apart(before, element)
            and out[-1:].isalnum()
            and text[:1].isalnum()
            and len(text) > 1
        ) or (before is not element and bool(_YEAR.match(text)) and out[-1:].isalpha())
        out += " " + text if apart else text
    return out


def _stands_apart(before: Tag | None, after: Tag | None) -> bool:
    """Whether two inline neighbours are labels of their own, not halves of a word."""
    if before is None or after is None or before.name not in INLINE or after.name not in INLINE:
        return False
    return before.name in LABELS or after.name in LABELS
