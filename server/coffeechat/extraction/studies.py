"""Courses of study read from the lines of a section."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.employer_leads import without_lead
from coffeechat.extraction.entries import (
    MAX_ENTRIES,
    dates_of,
    drafts_of,
    worth_reading,
)
from coffeechat.extraction.entry_drafts import draft_entry
from coffeechat.extraction.entry_order import which_first
from coffeechat.extraction.entry_parts import Draft
from coffeechat.extraction.entry_pieces import COMMAS, spread
from coffeechat.extraction.entry_titles import without_aside
from coffeechat.extraction.entry_towns import towns_by_likeness, without_place, without_town
from coffeechat.extraction.line_groups import Item
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import all_known, looks_like_place
from coffeechat.extraction.study_titles import (
    bare_school,
    degree_and_school,
    find_school,
    is_short_form,
    only_enrolled,
    says_enrolled,
    studied_at,
)
from coffeechat.extraction.vocabulary import (
    degree_words,
    is_kind_of_work,
    is_level,
    is_unit,
    organisation_words,
    school_words,
)
from coffeechat.records.record import Education

_SHORT = 60  # characters of a degree
_DASH = re.compile(r"\s[–—-]\s")


def read_studies(lines: Sequence[Line], source: str, plain: bool = False) -> list[Education]:
    """Return the courses of study that the lines of a section tell; `plain` as for jobs."""
    drafts = _drafts_of_schools(lines) or drafts_of(lines, plain)
    _join_titles(drafts)
    whole = [draft for draft in drafts if _is_whole(draft.titles[0])]
    if whole and len(whole) * 2 > len(drafts):
        for draft in drafts:  # what stands below in each tells more of it
            draft.titles[1:] = []
    degree_first = which_first(drafts, degree_words, school_words, _school_below(drafts))
    last = _school_last(drafts)
    studies = [_study(draft, degree_first, source, last) for draft in drafts]
    _cut_towns(studies, [bool(draft.place) for draft in drafts])
    named = (study for study in studies if study.institution or study.degree)
    return [study for study in named if not _is_work(study)][:MAX_ENTRIES]


def _is_work(study: Education) -> bool:
    """Whether an entry among studies is no study: "Internship", at no school."""
    return is_kind_of_work(study.degree) and not school_words(study.institution)


def _cut_towns(studies: list[Education], placed: Sequence[bool]) -> None:
    """Take the towns from behind the schools: those that are known, then those that others of the
    list have in the same place. `placed` says of which the place stood elsewhere in the entry."""
    whole = [study.institution for study in studies]
    for study in studies:
        if study.institution:
            study.institution = without_place(study.institution)
    known = [elsewhere or study.institution != name
             for study, name, elsewhere in zip(studies, whole, placed, strict=True)]  # fmt: skip
    told = [study for study, at in zip(studies, known, strict=True)
            if study.institution and not at]  # fmt: skip
    towns = towns_by_likeness([study.institution for study in told], sum(known))
    for study, town in zip(told, towns, strict=True):
        study.institution = without_town(study.institution, town)


def _drafts_of_schools(lines: Sequence[Line]) -> list[Draft]:
    """Return an entry a line where each names a school and none says when."""
    worth = worth_reading(lines)
    alone = len(worth) > 1 and all(
        school_words(line.text) and len(line.text) < 90 and not find_range(line.text)
        and not is_unit(line.text) for line in worth
    )  # fmt: skip
    return [draft_entry(Item([line]), plain=False) for line in worth] if alone else []


def _school_below(drafts: list[Draft]) -> bool:
    """Whether the second titles of entries are the schools, though no word says it: firms, names
    in letters ("ESAP Foz"), or one that comes again where the first title is another."""
    pairs = [draft.titles[:2] for draft in drafts if len(draft.titles) > 1 and not draft.header]
    halves: list[list[str]] = [list(half) for half in zip(*pairs, strict=True)] or [[], []]
    known = [sum(map(_is_named, half)) + _again(half) for half in halves]
    return known[1] > known[0]


def _again(titles: list[str]) -> int:
    """Return how often a title that may be a name comes again."""
    risen = [title for title in titles if title[:1].isupper()]
    return len(risen) - len(set(risen))


def _with_degree(subject: str, below: str) -> str:
    """Return a subject and the degree below it as one: the school, "Wool", and "PhD" last."""
    named = degree_words(below) and len(below) < _SHORT and ":" not in below and ". " not in below
    if not subject or not named or degree_words(subject) or school_words(below):
        return subject
    return below if looks_like_place(subject) else f"{subject}, {below}"


def _is_named(title: str) -> bool:
    """Whether a title is written as the name of a firm or of a school in letters."""
    letters = title.split(maxsplit=1)[0]
    return organisation_words(title) > 0 or (len(letters) > 2 and is_short_form(letters))


def _school_last(drafts: list[Draft]) -> bool:
    """Whether entries of three titles have the school as the third: degree, field, school."""
    thirds = [draft.titles for draft in drafts if len(draft.titles) == 3]
    told = [titles for titles in thirds if any(map(school_words, titles))]
    return bool(told) and all(
        school_words(titles[2]) and not any(map(school_words, titles[:2])) for titles in told
    )


def _join_titles(drafts: list[Draft]) -> None:
    """Make one title of each line where signs within them part no school from its degree."""
    for draft in drafts:
        if len(draft.rows) > 2 and is_level(draft.rows[0][0]):
            draft.titles[:] = [text for text, _ in draft.rows]
        whole = len(draft.rows) == 2 and len(draft.titles) == 3
        if whole and (_is_unknown(*draft.rows[1]) or all(map(_names_school, draft.titles[1:]))):
            draft.titles[1:] = [draft.rows[1][0]]
    _join_degrees([draft for draft in drafts if draft.rows and not draft.header])


def _names_school(title: str) -> bool:
    """Whether a title is a school or a part of one, and no degree."""
    return school_words(title) > 0 and not degree_words(title)


def _is_unknown(text: str, pieces: int) -> bool:
    """Whether a line of two pieces that a dash parts says no school and no degree by its words:
    it is one name."""
    known = school_words(text) or degree_words(text)
    return pieces == 2 and not known and _DASH.search(text) is not None


def _join_degrees(drafts: list[Draft]) -> None:
    """Make one title of "BSc — Looms" in entries that name the school on their second line, as
    others beside them surely do."""
    below = [draft for draft in drafts if len(draft.rows) > 1 and school_words(draft.rows[1][0])]
    if len(below) * 2 < len(drafts) or any(school_words(draft.rows[0][0]) for draft in drafts):
        return
    for draft in drafts:
        school = draft.rows[1][0] if len(draft.rows) > 1 else draft.place
        if draft.rows[0][1] == 2 and school and not all_known(school):
            draft.titles[:] = [", ".join(draft.titles[:2]), school]


def _is_whole(title: str) -> bool:
    """Whether a title holds degree and school by commas: "MA Weaving, Harbour University"."""
    pieces = COMMAS.split(title)
    degree, *rest = pieces
    lettered = len(rest) > 1 and is_short_form(rest[-1])
    named = lettered or any(map(school_words, rest))
    return degree_words(degree) > 0 and not school_words(degree) and named


def _study(draft: Draft, degree_first: bool, source: str, last: bool) -> Education:
    draft.titles[1:] = [title for title in draft.titles[1:] if not only_enrolled(title)]
    told = studied_at(draft)
    titles = told or [*(draft.titles if says_enrolled(draft.titles[0]) else spread(draft))]
    if draft.header:
        titles.insert(0, draft.header[0])
        degree_first = False
    comma = len(draft.titles) == 1 and len(titles) > 1 and not draft.header and not told
    degree, school = degree_and_school(titles, degree_first, comma)
    if last and len(titles) == 3 and not draft.header:
        degree, school = ", ".join(titles[:2]), titles[2]
    degree = _with_degree(degree, draft.below)
    if "organisation" in draft.labelled and not degree:
        degree = ", ".join(titles)
    degree = draft.labelled.get("role", degree)
    school = draft.labelled.get("organisation", school)
    school, degree = bare_school(without_aside(school)), without_aside(degree)
    school, degree = find_school(school, degree, draft.prose)
    degree = without_lead(degree) if school else degree
    degree = degree.removesuffix(f", {school}")  # told again by another line
    degree = "" if school and not degree_words(degree) and looks_like_place(degree) else degree
    values = {"institution": school, "degree": degree, **dates_of(draft)}
    return Education(
        source=source, evidence=draft.evidence,
        **{key: value for key, value in values.items() if value or value is None},
    )  # fmt: skip
