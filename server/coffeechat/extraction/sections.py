"""The page's lines under its headings: what stands in About, in Experience, in Education."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bs4 import Tag

from coffeechat.extraction.heading_builds import built_as_headings, find_tabs, heading_kind
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.line_groups import dated, only_dated, only_ranged
from coffeechat.extraction.marks import find_marks
from coffeechat.extraction.outline import Line
from coffeechat.extraction.vocabulary import is_kind_of_work, says_else

_PSEUDO_LEVEL = 3  # a heading that is none in the markup ranks below h2, above h4
_NUMBER = re.compile(r"^\s*\d{1,2}\s*[—–/.)-]")
_ITEMS = frozenset(("li", "dd", "article"))
_BODY = frozenset(("main", "header", "aside"))


@dataclass(slots=True)
class Section:
    """Lines under a heading; `kind` is what the heading says, or an empty string.

    The first section of a page is what stands before any heading that is a label. Where the
    markup says what a section is and no heading does, `within` is the element it fills.
    """

    kind: str
    heading: Line | None = None
    level: int = 0
    lines: list[Line] = field(default_factory=list)
    entry_heads: int = 0  # where its entries have headings of its own rank: how deep they stand
    within: Tag | None = None
    labelled: bool = False  # whether a small label stands over its heading


def split_sections(lines: Iterable[Line]) -> list[Section]:
    """Return the sections of a page in order; the first one has no heading."""
    sections = [Section(kind="")]
    body = [line for line in lines if line.region in _BODY]
    tabs = find_tabs(body)
    alike = built_as_headings(body)
    marks = find_marks(body)
    ranks = _ranks(body)
    for line in body:
        current = sections[-1]
        if id(line) in tabs or _goes_on(line, current):
            continue
        opened = _open(line, current, ranks)
        mark = marks.get(id(line))
        if mark and mark[0] != current.kind and not (opened and opened.kind):
            opened = _marked(line, *mark)
        if opened is None and (_leaves_table(line, current) or _leaves(line, current)):
            opened = Section("", lines=[line])
        build = alike.get(id(line))
        if opened is None and build and alike.get(id(current.heading)) == build:
            opened = Section("", line, _PSEUDO_LEVEL)
        if opened is None:
            current.lines.append(line)
        else:
            sections.append(opened)
    return sections


def _goes_on(line: Line, current: Section) -> bool:
    """Whether a line is the second half of a section's heading, one element with it."""
    head = current.heading
    if head is None or current.lines or not line.level or line.level != head.level:
        return False
    return any(tag is line.path[-1] for tag in head.path) and not heading_kind(line)


def _marked(line: Line, kind: str, within: Tag) -> Section:
    """Return the section that the markup names: under its heading, whatever that says.

    A heading in a list's entry is the entry's own.
    """
    inside = line.path[next(at for at, tag in enumerate(line.path) if tag is within) + 1 :]
    if line.level and not any(tag.name in _ITEMS for tag in inside):
        return Section(kind, line, line.level)
    level = max(line.level - 1, 0) or _PSEUDO_LEVEL
    return Section(kind, level=level, lines=[line], within=within)


def _leaves(line: Line, current: Section) -> bool:
    """Whether a line stands behind the element that a section without heading fills."""
    return current.within is not None and not any(tag is current.within for tag in line.path)


def _ranks(body: Sequence[Line]) -> frozenset[tuple[int, int]]:
    """Return the level and depth of the headings that open whole sections on this page."""
    return frozenset(
        (line.level, len(line.path)) for line in body
        if line.level and exact_section_kind(line.text) in _WHOLE
    )  # fmt: skip


def _open(line: Line, current: Section, ranks: frozenset[tuple[int, int]]) -> Section | None:
    """Return the section a line opens, or None where it belongs to the current one."""
    kind = heading_kind(line) or _kind_by_work(line, current)
    whole = (line.level, len(line.path)) in ranks and bool(exact_section_kind(line.text))
    part = bool(kind and current.kind) and not whole and _is_part(kind, line, current)
    if part or (kind and _is_cell(line, current)):
        return None
    if kind and not _inside_item(line, current):
        return Section(kind, line, _level(kind, line, current))
    if current.heading is None:
        return None
    if _is_numbered_alike(line, current.heading):
        return Section("", line, current.level)
    if line.level and not kind and _closes(line, current):
        over = current.kind if not current.lines and not current.heading.level else ""
        return Section(over, line, line.level, labelled=bool(over))
    return None


def _kind_by_work(line: Line, current: Section) -> str:
    """Return what a heading opens that is but a kind of work, where it is no job's own title:
    "Internship" over a list of one."""
    apart = line.level > 0 and current.kind in _AROUND_WORK
    work = is_kind_of_work(line.text) and not says_else(line.text)
    return "experience" if apart and work else ""


def _level(kind: str, line: Line, current: Section) -> int:
    """Return the rank of a heading; one far smaller that but says again what the one straight
    above it said has the rank of that, since entries below may have headings between the two."""
    level = line.level or _PSEUDO_LEVEL
    again = kind in _TOLD and kind == current.kind and not current.lines
    return current.level if again and level > current.level + 1 else level


def _leaves_table(line: Line, current: Section) -> bool:
    """Whether a line stands behind the table that held a section, heading and all."""
    if current.heading is None or not current.lines:
        return False
    table = next((tag for tag in reversed(current.heading.path) if tag.name == "table"), None)
    if table is None:
        return False
    inside = [any(tag is table for tag in other.path) for other in (current.lines[-1], line)]
    return inside == [True, False]


def _is_part(kind: str, line: Line, current: Section) -> bool:
    """Whether a line that may be a heading is a label or title within the current section."""
    if not line.level and not line.bold and line.text.endswith((":", "：")):
        return not _is_peer(line, current.heading)  # "Tools:" within an entry
    if line.level > current.level and not exact_section_kind(line.text):
        # A job's title that holds such a word; but under "About me", the page's own heading.
        by_work = is_kind_of_work(line.text)
        return current.kind != "about" or (current.level > 1 and not by_work)
    if kind == "languages" and current.kind == "skills" and current.lines:
        return _is_smaller(line, current.heading)  # programming languages, under "Skills"
    # "Highlights" of one job, "Courses" of one study
    return kind in _PARTS and _of_entry(line, current)


def _is_cell(line: Line, current: Section) -> bool:
    """Whether a line is a cell of the table that a section holds, below its row of heads."""
    if line.tag != "td" or not current.lines or current.lines[0].tag != "th":
        return False
    tables = [tag for tag in current.lines[0].path if tag.name == "table"]
    return any(tag is tables[-1] for tag in line.path) if tables else False


def _is_peer(line: Line, heading: Line | None) -> bool:
    """Whether a label with a colon is set as the section's own heading is: "Education:"."""
    if heading is None or heading.level or heading.bold:
        return False
    alike = line.tag == heading.tag and len(line.path) == len(heading.path)
    return alike and heading.text.endswith((":", "："))


def _is_numbered_alike(line: Line, heading: Line) -> bool:
    """Whether a line is numbered as the heading is, though its words say nothing."""
    numbered = _NUMBER.match(line.text) and _NUMBER.match(heading.text)
    return bool(numbered) and len(line.path) == len(heading.path)


def _is_smaller(line: Line, heading: Line | None) -> bool:
    """Whether a heading is set otherwise than the section's and does not rank above it."""
    if heading is None or (line.level and line.level <= heading.level):
        return False
    return (line.tag, len(line.path), line.level) != (heading.tag, len(heading.path), heading.level)


_AROUND_WORK = frozenset(("", "about", "education", "skills", "languages"))  # not courses
_WHOLE = frozenset(("experience", "education", "languages", "about"))
_PARTS = frozenset(("others", "awards", "certifications", "skills", "projects"))
_TOLD = frozenset(("experience", "education"))
_LISTS = frozenset(("experience", "education", "skills", "projects", "certifications"))


def _of_entry(line: Line, current: Section) -> bool:
    """Whether a label stands within one entry of a section, set smaller than its heading."""
    if current.kind not in ("experience", "education") or current.heading is None:
        return False
    if line.level and not any(ln.level or dated(ln) for ln in current.lines):
        return False  # no entry has begun
    deeper = len(line.path) - len(current.heading.path)
    if not line.level:
        return deeper > 1 and not line.bold and bool(current.heading.level)
    return 0 < current.level < line.level and (deeper > 0 or current.kind == "experience")


def _closes(line: Line, current: Section) -> bool:
    """A heading that is no label ends a section when it ranks with or above its heading.

    Some pages rank the titles of entries with the headings of their sections.
    """
    heading = current.heading
    if heading is not None and heading.tag == "dt" and any(tag.name == "dd" for tag in line.path):
        return False
    if heading is not None and not heading.level:
        when = current.kind in _TOLD and only_ranged(line)  # a job was held
        return line.level <= 2 and not when
    if line.level == current.level and current.kind in _LISTS and heading is not None:
        if all(map(only_dated, current.lines)) and len(line.path) > len(heading.path):
            current.entry_heads = len(line.path)
        if current.labelled and current.kind in _TOLD and _is_alike(line, heading):
            current.labelled = False  # what the small label stood over was the first entry's
            current.entry_heads = len(line.path)
            current.lines.insert(0, heading)
        if current.entry_heads == len(line.path):
            return False
    return line.level <= current.level


def _is_alike(one: Line, two: Line) -> bool:
    return one.tag == two.tag and len(one.path) == len(two.path) and one.level == two.level


def _inside_item(line: Line, current: Section) -> bool:
    """Whether a line stands in a list item of the section: "Tools:" under one job."""
    if current.heading is None or (line.level and not current.lines):
        return False  # in a section that holds nothing yet
    kind = exact_section_kind(line.text) if line.level else ""
    boxed = kind in _TOLD and current.kind in ("", "about")  # a box of its own in a set of tabs
    if kind and (line.level <= current.level or boxed):
        return False
    return _items(line) > _items(current.heading)


def _items(line: Line) -> int:
    return sum(1 for tag in line.path if tag.name in _ITEMS)
