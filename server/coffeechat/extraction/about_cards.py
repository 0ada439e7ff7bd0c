"""Cards within a section About, "Experience" "4+ years", and the text that goes on behind them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from bs4 import Tag

from coffeechat.extraction.dates import only_length
from coffeechat.extraction.outline import Line
from coffeechat.extraction.sections import Section

_CARDS = frozenset(("experience", "education"))
_FEW = 3  # lines of a card
_LONG = 80  # characters of a text that is none of a card's
_NEAR = 4  # elements around a text, among which is the one that holds About


def join_cards(sections: list[Section]) -> list[Section]:
    """Return sections in which a text behind a card within About is About's again, and a card
    that counts years is no list of jobs."""
    about: Section | None = None
    for section in sections:
        if section.kind == "about" and section.heading:
            about = section
        elif about and section.kind in _CARDS and section.heading and section.level > about.level:
            _part_card(section, about)
        else:
            about = None
    return sections


def _part_card(card: Section, about: Section) -> None:
    """Give what stands behind a card's element to the section that holds the card."""
    inside = _lines_within(card)
    behind = card.lines[len(inside) :]
    if len(inside) <= _FEW and behind and _goes_on(behind[0], about):
        card.lines = inside
        about.lines += behind
    if card.kind == "experience" and _is_count(inside):
        card.kind = "others"


def _lines_within(card: Section) -> list[Line]:
    """Return the lines of a section that stand in the element of its heading."""
    box = _box(card)
    return list(takewhile(lambda line: any(tag is box for tag in line.path), card.lines))


def _goes_on(line: Line, about: Section) -> bool:
    """Whether a long text stands in the element that holds About."""
    box = _box(about)
    held = any(tag is box for tag in line.path[-_NEAR:])
    return held and not line.level and len(line.text) >= _LONG


def _is_count(lines: Sequence[Line]) -> bool:
    return 0 < len(lines) <= _FEW and only_length(lines[0].text.replace("+", ""))


def _box(section: Section) -> Tag | None:
    path = section.heading.path if section.heading else ()
    return path[-2] if len(path) > 1 else None
