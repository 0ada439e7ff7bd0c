"""How lines are built: which ones head sections, or look as headings do, and which are tabs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bs4 import Tag

from coffeechat.extraction.headings import exact_section_kind, owner_in, section_kind
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line


def heading_kind(line: Line) -> str:
    """Return which section a line opens, or an empty string where it is no heading."""
    if len(line.text) > 60:
        return ""
    if line.level:
        halves = line.parts if len(line.parts) == 2 else ()  # "경력 Experience", in two languages
        kinds = map(section_kind, (line.text, *halves))
        return next(filter(None, kinds), "")  # deeper ones are looked at again in sections
    if line.anchor and not line.anchor.startswith("#") and not line.bold:
        return ""
    if len(line.parts) > 1 and line.parts[0].isdigit() and line.parts[0][0] != "0":
        return ""  # "11 publications", a figure
    owner = owner_in(line.text)
    named = " " not in owner or likeness(owner) > 0  # not "My Grandmother's Work"
    if named and line.region in ("main", "header") and not line.text.endswith((",", ".")):
        return exact_section_kind(line.text)
    return ""


def built_as_headings(body: Sequence[Line]) -> dict[int, tuple[object, ...]]:
    """Return the build of each line without a level that is built as headings of the page are.

    Where half the lines of one build are names of sections, the others head sections too.
    """
    builds: dict[tuple[object, ...], list[Line]] = {}
    for line in body:
        classes = line.path[-1].get("class") if line.path and not line.level else None
        if classes and len(line.text) < 60:
            kind: tuple[object, ...] = (line.tag, len(line.path), line.bold, classes[0])
            builds.setdefault(kind, []).append(line)
    found: dict[int, tuple[object, ...]] = {}
    for build, lines in builds.items():
        named = sum(1 for line in lines[:40] if exact_section_kind(line.text))
        if named >= 2 and named * 2 >= len(lines):
            found |= {id(line): build for line in lines}
    return found


def _list_around(line: Line) -> Tag | None:
    return next((tag for tag in reversed(line.path) if tag.name in ("ul", "ol")), None)


def find_tabs(body: Sequence[Line]) -> set[int]:
    """Return the ids of the lines of tab bars: names of sections side by side in a list."""
    found: set[int] = set()
    for one, two in pairwise(body):
        short = not one.level and not two.level and len(one.text) < 30 and len(two.text) < 30
        if short and (around := _list_around(one)) and around is _list_around(two):
            named = exact_section_kind(one.text), exact_section_kind(two.text)
            if all(named) or (id(one) in found and two.tag == one.tag):
                found |= {id(one), id(two)}
    return found
