"""The page's lines under its headings: what stands in About, in Experience, in Education."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from coffeechat.extraction.outline import Line
from coffeechat.extraction.vocabulary import exact_section_kind, section_kind

_PSEUDO_LEVEL = 3  # a heading that is none in the markup ranks below h2, above h4
_BODY = frozenset(("main", "header", "aside"))


@dataclass(slots=True)
class Section:
    """Lines under a heading; `kind` is what the heading says, or an empty string.

    The first section of a page is what stands before any heading that is a label.
    """

    kind: str
    heading: Line | None = None
    level: int = 0
    lines: list[Line] = field(default_factory=list)


def split_sections(lines: Iterable[Line]) -> list[Section]:
    """Return the sections of a page in order; the first one has no heading."""
    sections = [Section(kind="")]
    for line in lines:
        if line.region not in _BODY:
            continue
        current = sections[-1]
        opened = _open(line, current)
        if opened is None:
            current.lines.append(line)
        else:
            sections.append(opened)
    return sections


def _open(line: Line, current: Section) -> Section | None:
    kind = heading_kind(line)
    if (
        kind
        and not line.level
        and not line.bold
        and line.text.endswith((":", "："))
        and current.kind
    ):
        return None  # "Tools:" within an entry
    if kind and current.kind and line.level > current.level and not exact_section_kind(line.text):
        return None  # a job's title that holds such a word
    if kind and not _inside_item(line, current):
        return Section(kind, line, line.level or _PSEUDO_LEVEL)
    if line.level and current.heading is not None and not kind and _closes(line, current):
        return Section("", line, line.level)
    return None


def heading_kind(line: Line) -> str:
    """Return which section a line opens, or an empty string where it is no heading."""
    if len(line.text) > 60:
        return ""
    if line.level:
        return section_kind(line.text)  # deeper ones are looked at again in _open
    if line.anchor and not line.anchor.startswith("#") and not line.bold:
        return ""
    if line.region in ("main", "header") and not line.text.endswith((",", ".")):
        return exact_section_kind(line.text)
    return ""


def _closes(line: Line, current: Section) -> bool:
    """A heading that is no label ends a section when it ranks with or above its heading."""
    if current.heading is not None and not current.heading.level:
        return line.level <= 2
    return line.level <= current.level


def _inside_item(line: Line, current: Section) -> bool:
    """Whether a line stands in a list item of the section: "Tools:" under one job."""
    if current.heading is None:
        return False
    return _items(line) > _items(current.heading)


def _items(line: Line) -> int:
    return sum(1 for tag in line.path if tag.name in ("li", "dd", "article"))
