"""Schools behind a label: "Education: BSc, Harbour University", "毕业院校：东湖大学（纺织）"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.outline import Line
from coffeechat.extraction.school_names import find_school_name
from coffeechat.extraction.study_titles import says_enrolled
from coffeechat.extraction.text import clip, fold
from coffeechat.extraction.vocabulary import load
from coffeechat.records.fact import EVIDENCE_LIMIT
from coffeechat.records.record import Education

_LABEL = re.compile(r"^([^:：]{2,40}?)\s*[:：]\s*(\S.*)$", re.DOTALL)
_PIECES = re.compile(r"[;；、]\s*|\s[|/]\s")
_LINES = 150  # of a page
_LONGEST = 200  # characters of a label and its value
_SIGNS = " ,，:：()（）·–—-"


def labelled_studies(lines: Sequence[Line], source: str) -> list[Education]:
    """Return the schools that stand on one line with a label that says somebody's education."""
    found: dict[str, Education] = {}
    for line in lines[:_LINES]:
        for school, degree in _schools_of(line) if len(line.text) < _LONGEST else ():
            found.setdefault(school, Education(
                institution=school, source=source, evidence=clip(line.text, EVIDENCE_LIMIT),
                **({"degree": degree} if degree else {}),
            ))  # fmt: skip
    return list(found.values())


def _schools_of(line: Line) -> Iterable[tuple[str, str]]:
    label, value = _halves(line)
    if label and (exact_section_kind(label) == "education" or fold(label) in _labels()):
        for piece in _PIECES.split(value):
            if school := find_school_name(piece):
                rest = piece.removeprefix(school).strip(_SIGNS)
                told = piece.startswith(school) and not says_enrolled(rest)
                yield school, (rest if told else "")


def _halves(line: Line) -> tuple[str, str]:
    """Return the label and the value of a line, parted by a colon or each an element."""
    if found := _LABEL.match(line.text):
        return found[1], found[2]
    return line.parts if len(line.parts) == 2 and not line.level else ("", "")


@cache
def _labels() -> frozenset[str]:
    return frozenset(fold(label) for label in load("degrees")["school_labels"])
