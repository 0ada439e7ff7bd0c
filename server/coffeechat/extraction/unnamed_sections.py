"""Sections whose headings say nothing known: jobs and studies told by how their entries are built.

However a heading words it, a run of dated entries that name roles or schools is what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from coffeechat.extraction.dated_blocks import find_boxes
from coffeechat.extraction.dates import find_range
from coffeechat.extraction.grouping import cut_items
from coffeechat.extraction.headings import section_kind
from coffeechat.extraction.line_groups import Item, only_dated
from coffeechat.extraction.outline import Line
from coffeechat.extraction.sections import Section
from coffeechat.extraction.study_likeness import is_study, opens_as_degree
from coffeechat.extraction.text import fold
from coffeechat.extraction.tool_lists import name_tools
from coffeechat.extraction.vocabulary import degree_words, load, role_words, school_words

_ASIDE = re.compile(r"\s*\([^()\d]*\)")
_LOOSE = frozenset(("", "about", "contact", "interests"))  # what has swallowed further lists
_TOLD = ("experience", "education")
_BOTH = "both"
_MOST_LINES = 200  # of one section
_HEAD = 4  # lines of an entry that name what it is
_TITLE = 80  # characters of the longest title
_YEAR = 4  # digits
_SHORT = 120  # characters of a line that names or dates an entry


def name_by_content(sections: Sequence[Section]) -> list[Section]:
    """Return the sections; those without a known heading that hold dated jobs or studies, of a
    kind that no heading of the page opens, are named for what they hold."""
    dated = {section.kind for section in sections if any(map(_has_year, section.lines))}
    for section in sections:
        if section.kind in dated and section.kind in _TOLD and _is_leading(section):
            section.kind = ""
    sections = name_tools(sections)
    missing = set(_TOLD) - {section.kind for section in sections if section.lines}
    if not missing:
        return list(sections)
    return [part for section in sections for part in _named(section, missing)]


def _named(section: Section, missing: set[str]) -> Iterator[Section]:
    if not section.kind:
        for part in _parts(section, missing):
            yield from [part] if part.kind else _timelines(part, missing)
    elif section.kind in _LOOSE and _lists(section.lines) and (
        kind := _kind_of(cut_items(section.lines), missing)
    ):  # fmt: skip
        yield Section(kind, section.heading, section.level, section.lines)
    elif section.kind in _LOOSE or section.kind == "skills":
        yield from _timelines(section, missing)
    elif section.kind == "experience" and "education" in missing:
        whole = _says_either(section)
        told = _apart(section, section.lines, missing | {"experience"}) if whole else []
        yield from told or _with_studies(section)
    else:
        yield section


def _is_leading(section: Section) -> bool:
    """Whether a section is a sentence that leads to others: "My path", and what it was like."""
    few = 0 < len(section.lines) <= 2 and not any(map(_has_year, section.lines))
    return few and all(len(line.text) > _TITLE for line in section.lines)


def _timelines(section: Section, missing: set[str]) -> Iterator[Section]:
    """Yield a section, its dated entries that no heading names apart."""
    boxes = find_boxes(section.lines)
    held = [Item(section.lines[start:end]) for start, end in boxes]
    titled = all(len(item.lines[0].text) < _SHORT for item in held)
    kind = _kind_of(held, missing) if boxes and titled else ""
    if not kind:
        yield section
        return
    first, last = boxes[0][0], boxes[-1][1]
    yield Section(section.kind, section.heading, section.level, section.lines[:first])
    if kind == _BOTH:
        yield from _sorted(Section(kind), held)
    else:
        yield Section(kind, lines=[line for item in held for line in item.lines])
    if last < len(section.lines):
        yield Section("", lines=section.lines[last:])


def _with_studies(section: Section) -> Iterator[Section]:
    """Yield the jobs of a section, and apart the few dated degrees that it holds as well."""
    items = cut_items(section.lines) if any(map(_has_year, section.lines)) else []
    studies = [item for item in items if _has_year(item.lines[0]) and opens_as_degree(_words(item))]
    if not 0 < len(studies) < len(items):
        yield section
        return
    jobs = [line for item in items if item not in studies for line in item.whole]
    yield Section(section.kind, section.heading, section.level, jobs)
    yield Section("education", level=section.level, lines=[ln for st in studies for ln in st.whole])


def _says_either(section: Section) -> bool:
    """Whether a heading is a word for the whole of a life: "Parcours", "Werdegang"."""
    words = fold(section.heading.text).split() if section.heading is not None else []
    return not _whole_lives().isdisjoint(words)


@cache
def _whole_lives() -> frozenset[str]:
    return frozenset(fold(word) for word in load("roles")["whole_lives"])


def _lists(lines: Sequence[Line]) -> bool:
    """Whether lines are the items of a list, as under "Background"."""
    return len(lines) > 1 and all(line.tag == "li" and len(line.text) < _SHORT for line in lines)


def _parts(section: Section, missing: set[str]) -> Iterator[Section]:
    """Yield a section, the runs under its headings that hold jobs or studies apart."""
    head = [section.heading] if section.heading is not None and section.heading.level else []
    lines = [*head, *section.lines]
    rest, at = Section("", section.heading, section.level), len(head)
    if head and (run := _run(lines, 0, missing)) and run[1] == len(lines):
        yield from _told(run[0], lines[0], section.lines, missing)
        return
    while at < len(lines):
        if (run := _run(lines, at, missing)) is None:
            rest.lines.append(lines[at])
            at += 1
            continue
        yield rest
        kind, end = run
        yield from _told(kind, lines[at], lines[at + 1 : end], missing)
        rest, at = Section(""), end
    if rest.lines or rest.heading is not None:
        yield rest


def _told(kind: str, head: Line, lines: list[Line], missing: set[str]) -> Iterator[Section]:
    """Yield the section of a heading that holds jobs or studies, or both of them apart."""
    whole = Section(kind, head, head.level, lines)
    if kind == _BOTH:
        yield from _apart(whole, lines, missing)
    else:
        yield whole


def _apart(section: Section, lines: list[Line], missing: set[str]) -> Iterator[Section]:
    """Yield the jobs and the studies of one list that holds both; else the section as it is."""
    items = cut_items(lines) if sum(map(_has_year, lines)) > 1 else []
    kind = _kind_of(items, missing) if items else ""
    if kind == "education":
        yield Section(kind, section.heading, section.level, lines)
        return
    if kind != _BOTH:
        yield section
        return
    yield from _sorted(section, items)


def _sorted(section: Section, items: Sequence[Item]) -> Iterator[Section]:
    """Yield the jobs and the studies among entries."""
    held: dict[str, list[Line]] = {kind: [] for kind in _TOLD}
    for item in items:
        held["education" if _is_study(_words(item)) else "experience"] += item.whole
    for kind, told in held.items():
        yield Section(kind, section.heading, section.level, told)


def _run(lines: Sequence[Line], at: int, missing: set[str]) -> tuple[str, int] | None:
    """Return what the lines under a heading hold, where it is missing, and where they end."""
    head = lines[at]
    if not head.level or section_kind(head.text):
        return None
    end = at + 1
    while end < len(lines) and not 0 < lines[end].level <= head.level:
        end += 1
    held = lines[at + 1 : end]
    if sum(map(_has_year, held)) < 2 or len(held) > _MOST_LINES or any(
        section_kind(line.text) for line in held if line.level
    ):  # fmt: skip
        return None
    kind = _kind_of(cut_items(held), missing)
    return (kind, end) if kind in missing or kind == _BOTH else None


def _has_year(line: Line) -> bool:
    return find_range(line.text[:_SHORT]) is not None


def _words(item: Item) -> str:
    return " ".join(_ASIDE.sub("", line.text)[:_SHORT] for line in item.lines[:_HEAD])


def _kind_of(items: Sequence[Item], missing: set[str]) -> str:
    """Return what most of several entries with a beginning and an end are, or "".

    Where the studies have a heading that is known, what names no school is the jobs.
    """
    if len(items) > 2 and "experience" in missing and all(map(_is_dated_role, items)):
        return "experience"
    dated = [text for item in items if _is_dated(text := _words(item))]
    if len(items) < 2 or len(dated) * 3 < len(items) * 2:
        return ""
    studies = sum(1 for text in dated if _is_study(text))
    jobs = sum(1 for text in dated if role_words(text) and not _is_study(text))
    if studies and jobs and len(dated) > 2 and missing.issuperset(_TOLD):
        return _BOTH
    if studies * 3 >= len(dated) * 2:
        return "education"
    told = jobs * 2 >= len(dated) or ("education" not in missing and len(dated) == len(items))
    return "experience" if told and studies * 4 <= len(dated) else ""


def _is_dated_role(item: Item) -> bool:
    """Whether an entry is headed by a role and says below it when, be it a single year."""
    head = item.lines[0]
    titled = head.level > 0 and role_words(head.text) > 0 and not is_study(head.text)
    return titled and any(map(only_dated, item.lines[1:_HEAD]))


def _is_dated(text: str) -> bool:
    """Whether an entry says from when to when, or when a degree of a school was earned."""
    found = find_range(text)
    if found is None or found.ranged:
        return found is not None
    term = text[found.at].isalpha() and len(found.start) == _YEAR  # "Fall 2019", of a course
    return not term and degree_words(text) > 0 and school_words(text) > 0


def _is_study(text: str) -> bool:
    """Whether an entry is a course of study, or names a school and no role."""
    return is_study(text) or (school_words(text) > 0 and not role_words(text))
