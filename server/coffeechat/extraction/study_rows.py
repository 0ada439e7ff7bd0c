"""Studies on a line of their own, beside a name or in a list: "PhD, Harbour University", "MSc Looms
· Fjord College", "BDS (University of the Foz, 2010)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from coffeechat.extraction.joined_studies import joined_studies
from coffeechat.extraction.outline import Line
from coffeechat.extraction.school_spans import school_spans
from coffeechat.extraction.study_cues import OTHER, STILL, STUDY, cues_of, words_that
from coffeechat.extraction.text import clean, clip, fold, joined_script
from coffeechat.records.fact import EVIDENCE_LIMIT
from coffeechat.records.record import Education

_LINES = 60  # of a page
_LONGEST = 140  # characters of a line
_SUBJECT = 7  # words of a degree and what it is in
_APART = re.compile(r"\s[·|•/–—-]\s|;\s|\s?\|\s?")
_SIGN = re.compile(r"[\s,·|•:–—-]*[,·|•:–—-]\s*$|\s*[(]\s*$|\s+$|^$")
_BEHIND = re.compile(  # a year, a closed bracket, a comma: the school is all the piece tells
    r"\s*[,(]?\s*(?:(?:19|20)\d\d(?:\s?[–-]\s?(?:(?:19|20)\d\d)?)?)?\s*\)?\s*(?:$|[.,;·|•]|\s[/–—-]\s)"
)
_DEGREE_FIRST = re.compile(
    r"([^、，,。\s]{0,8}(?:学士|學士|硕士|碩士|博士|修士|학사|석사|박사)(?:[（(][^（()）]{1,8}[)）])?)\s?[、，,]\s?([^、，,。]{2,16}(?:大学|大學|学院|學院|대학교))"
)
_OPENED = re.compile(r"[\s,;·|•/()–—-]*(?:(?:19|20)\d\d\W*)?$")


def rows_of_studies(lines: Sequence[Line], source: str) -> list[Education]:
    """Return the studies that lines tell which hold a degree and its school, and no more."""
    worth = [line for line in lines[:_LINES] if len(line.text) < _LONGEST and not line.anchor]
    found: dict[str, Education] = {}
    for text, shown in [(line.text, line.text) for line in worth] + [*_two_lines(worth)]:
        for degree, school in _studies_in(text):
            found.setdefault(fold(school), Education(
                institution=school, degree=degree, source=source,
                evidence=clip(shown, EVIDENCE_LIMIT),
            ))  # fmt: skip
    return list(found.values())


def _two_lines(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Yield a degree and the school on the line below it, in one element, as one text, and what
    the page shows of it on one line."""
    for one, two in pairwise(lines):
        beside = one.position + 1 == two.position and bool(one.path) and one.path == two.path
        if beside and not (one.level or two.level or school_spans(one.text)):
            yield f"{one.text}, {two.text}", two.text


def _studies_in(text: str) -> Iterator[tuple[str, str]]:
    if joined_script(text):
        yield from _joined_in(text)
        return
    before = 0
    for begin, end in school_spans(text):
        lead = text[before:begin]
        degree = _degree_before(lead)
        if degree and _BEHIND.match(text, end):
            yield degree, clean(text[begin:end])
        before = end


def _joined_in(text: str) -> Iterator[tuple[str, str]]:
    """Yield degree and school of "东湖大学纺织硕士 · 织工" and of "博士（理学）、湾岸大学"."""
    for piece in _APART.split(text):
        told = joined_studies(piece)
        turned = _DEGREE_FIRST.fullmatch(piece)
        if (
            len(told) == 1
            and told[0][0]
            and piece.startswith(told[0][1])
            and piece.endswith(told[0][0])
        ):
            yield piece.removeprefix(told[0][1]).strip(), told[0][1]
        elif turned:
            yield turned[1], turned[2]


def _degree_before(lead: str) -> str:
    """Return the degree that a piece of a line opens with and that leads to a school."""
    cues = cues_of(lead)
    first = next((cue for cue in cues if cue.degree), None)
    if first is None or any(cue.kind == OTHER and cue.start > first.start for cue in cues):
        return ""
    begin = max((hit.end() for hit in _APART.finditer(lead[: first.start + 1])), default=0)
    opened = _OPENED.fullmatch(lead[begin : first.start])
    sign = _SIGN.search(lead, first.end)
    if not opened or not sign:
        return ""
    if STILL.search(lead):
        return ""
    said = lead[first.start : sign.start()].strip(" ,.(") + (
        "." if lead[: sign.start()].endswith(".") else ""
    )
    if words_that("taught").intersection(fold(said).split()):
        return ""  # "Diploma course, Harbour University"
    few = len(said.split()) <= _SUBJECT and not any(
        cue.kind == STUDY and not cue.degree and cue.start > first.start for cue in cues
    )
    return said if few else ""
