"""Entries whose titles rank with the headings of their sections, as some pages set them."""

from __future__ import annotations

from collections.abc import Sequence

from coffeechat.extraction.line_groups import dated
from coffeechat.extraction.outline import Line
from coffeechat.extraction.sections import Section
from coffeechat.extraction.vocabulary import school_words

_TOLD = frozenset(("experience", "education"))
_MOST = 25  # lines of one entry
_HEAD = 4  # lines of an entry that may say when


def take_ranked(sections: Sequence[Section]) -> list[Section]:
    """Return the sections; those of jobs and studies that hold nothing take what follows them
    under headings of their own rank, while these are dated entries."""
    kept: list[Section] = []
    taking: Section | None = None
    for section in sections:
        if taking is not None and _is_entry(section, taking):
            taking.lines += [section.heading, *section.lines] if section.heading else []
            continue
        kept.append(section)
        empty = section.kind in _TOLD and not section.lines and section.level > 0
        taking = section if empty else None
    return kept


def _is_entry(section: Section, over: Section) -> bool:
    """Whether a section is an entry of the one before: dated, under a heading built as that."""
    head = section.heading
    if head is None or over.heading is None or section.kind or not section.lines:
        return False
    alike = head.level == over.heading.level and head.tag == over.heading.tag
    near: list[Line] = [head, *section.lines[:_HEAD]]
    school = over.kind == "education" and head.level > 1 and school_words(head.text) > 0
    told = school or (alike and any(map(dated, near)))
    return told and len(section.lines) <= _MOST
