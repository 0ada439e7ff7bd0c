"""Headings that no markup says are headings: told by what else on the page is built as they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.outline import Line

_RUN = 4  # headings that follow each other
_PAGE = 20  # headings without a text between them: so is all of a page set
_WORDY = 50  # characters of each, if they are a text
_LEVEL = 2  # as most pages rank the headings of their sections
_LONGEST = 60  # characters
_VALUE = 90  # characters of what stands behind a label
_MOST = 60  # lines of one build that are looked at
_NO_HEADS = frozenset(("li", "dt", "dd", "th"))
_BODY = frozenset(("main", "header", "aside"))


def raise_headings(lines: Sequence[Line]) -> None:
    """Give a level to the lines that head sections, where half of those built alike are names of
    sections, name several, and are no menu; take it from text that is set as headings."""
    _lower_text(lines)
    builds: dict[tuple[object, ...], list[int]] = {}
    for at, line in enumerate(lines):
        if not line.level and len(line.text) < _LONGEST and line.region in _BODY and line.path:
            builds.setdefault(_build(lines, at), []).append(at)
    for places in builds.values():
        if len(places) > 1 and lines[places[0]].tag not in _NO_HEADS and _are_heads(lines, places):
            for at in places:
                lines[at].level = _LEVEL


def _lower_text(lines: Sequence[Line]) -> None:
    """Take their level from lines of headings that follow each other and are a text."""
    for level, run in groupby(lines, key=lambda line: line.level):
        text = [line for line in run if level > 1 and not line.anchor]
        if len(text) >= _RUN and sum(len(line.text) for line in text) > len(text) * _WORDY:
            for line in text:
                line.level = 0
        elif len(text) >= _PAGE:
            for line in text[1:]:
                line.level = line.level if exact_section_kind(line.text) else 0


def _are_heads(lines: Sequence[Line], places: list[int]) -> bool:
    seen = places[:_MOST]
    kinds = [kind for at in seen if (kind := exact_section_kind(lines[at].text))]
    if len(set(kinds)) < 2 or len(kinds) * 2 < len(seen):
        return False
    known = set(places)
    alone = sum(1 for at in seen if _heads_nothing(lines, at, known))
    return alone * 2 < len(seen) and not all(_labels_value(lines, at, known) for at in seen)


def _heads_nothing(lines: Sequence[Line], at: int, alike: set[int]) -> bool:
    """Whether another of its build or a heading is below a line: a menu, a small label."""
    return at + 1 == len(lines) or at + 1 in alike or lines[at + 1].level > 0


def _labels_value(lines: Sequence[Line], at: int, alike: set[int]) -> bool:
    """Whether a line is the label of one value, as on cards."""
    ends = at + 2 >= len(lines) or at + 2 in alike or lines[at + 2].level > 0
    return ends and len(lines[at + 1].text) < _VALUE


def _build(lines: Sequence[Line], at: int) -> tuple[object, ...]:
    """Return how a line is set: where, how, and whether it fills its element."""
    line = lines[at]
    held, depth = line.path[-1], len(line.path)
    below = lines[at + 1].path if at + 1 < len(lines) else ()
    goes_on = len(below) >= depth and below[depth - 1] is held
    classes = held.get("class") or ("",)
    return held.name, depth, line.bold, classes[0], line.text.isupper(), goes_on
