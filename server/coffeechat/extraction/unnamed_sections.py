"""Sections whose headings say nothing known: jobs and studies told by how their entries are built.

However a heading words it, a run of dated entries that name roles or schools is what it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.grouping import cut_items
from coffeechat.extraction.headings import section_kind
from coffeechat.extraction.line_groups import Item
from coffeechat.extraction.outline import Line
from coffeechat.extraction.sections import Section
from coffeechat.extraction.vocabulary import degree_words, role_words, school_words

_TOLD = ("experience", "education")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_LINES = 200  # of one section
_HEAD = 4  # lines of an entry that name what it is
_SHORT = 120  # characters of a line that names or dates an entry


def name_by_content(sections: Sequence[Section]) -> list[Section]:
    """Return the sections; those without a known heading that hold dated jobs or studies, of a
    kind that no heading of the page opens, are named for what they hold."""
    missing = set(_TOLD) - {section.kind for section in sections if section.lines}
    if not missing:
        return list(sections)
    return [part for section in sections
            for part in (_parts(section, missing) if not section.kind else [section])]  # fmt: skip


def _parts(section: Section, missing: set[str]) -> Iterator[Section]:
    """Yield a section, the runs under its headings that hold jobs or studies apart."""
    head = [section.heading] if section.heading is not None and section.heading.level else []
    lines = [*head, *section.lines]
    rest, at = Section("", section.heading, section.level), len(head)
    found = _run(lines, 0, missing) if head else None
    if found is not None and found[1] == len(lines):
        yield Section(found[0], section.heading, section.level, section.lines)
        return
    while at < len(lines):
        if (run := _run(lines, at, missing)) is None:
            rest.lines.append(lines[at])
            at += 1
            continue
        yield rest
        kind, end = run
        yield Section(kind, lines[at], lines[at].level, lines[at + 1 : end])
        rest, at = Section(""), end
    if rest.lines or rest.heading is not None:
        yield rest


def _run(lines: Sequence[Line], at: int, missing: set[str]) -> tuple[str, int] | None:
    """Return what the lines under a heading hold, where it is missing, and where they end."""
    head = lines[at]
    if not head.level or section_kind(head.text):
        return None
    end = at + 1
    while end < len(lines) and not 0 < lines[end].level <= head.level:
        end += 1
    held = lines[at + 1 : end]
    years = sum(1 for line in held if _YEAR.search(line.text[:_SHORT]))
    if years < 2 or len(held) > _MOST_LINES or any(
        section_kind(line.text) for line in held if line.level
    ):  # fmt: skip
        return None
    kind = _kind_of(cut_items(held), missing)
    return (kind, end) if kind in missing else None


def _kind_of(items: Sequence[Item], missing: set[str]) -> str:
    """Return what most of several entries with a beginning and an end are, or "".

    Where the studies have a heading that is known, what names no school is the jobs.
    """
    texts = [" ".join(line.text[:_SHORT] for line in item.lines[:_HEAD]) for item in items]
    dated = [text for text in texts if _is_ranged(text)]
    if len(items) < 2 or len(dated) * 3 < len(items) * 2:
        return ""
    studies = sum(1 for text in dated if _is_study(text))
    jobs = sum(1 for text in dated if role_words(text) and not _is_study(text))
    if studies * 3 >= len(dated) * 2:
        return "education"
    told = jobs * 2 >= len(dated) or ("education" not in missing and len(dated) == len(items))
    return "experience" if told and studies * 4 <= len(dated) else ""


def _is_ranged(text: str) -> bool:
    found = find_range(text)
    return found is not None and found.ranged


def _is_study(text: str) -> bool:
    return degree_words(text) > 0 and (school_words(text) > 0 or not role_words(text))
