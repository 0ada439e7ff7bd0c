"""Sections that the markup names where no heading does: by an element's id, or by an empty
anchor that opens it (`<section><div id="experience"></div>...`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bs4 import Tag

from coffeechat.extraction.headings import exact_section_kind, section_kind
from coffeechat.extraction.outline import Line

_ATTRIBUTES = ("id", "data-section", "data-testid", "data-test-id", "data-test", "data-qa")
_NAMED = frozenset(_ATTRIBUTES)
_WORD = re.compile(r"[^\W\d_][^\W\d_A-Z]*")  # "workExperience" are two
_AROUND = frozenset(("section", "sections", "list", "block", "container", "wrapper", "anchor"))
# "work" is as often a portfolio, "about" often the whole of a page's top.
_LISTS = frozenset(("experience", "education", "skills", "languages", "certifications"))


def find_marks(body: Sequence[Line]) -> dict[int, tuple[str, Tag]]:
    """Return by the id of its first line which section an element is, and the element."""
    found: dict[int, tuple[str, Tag]] = {}
    before: tuple[Tag, ...] = ()
    for at, line in enumerate(body):
        known = {id(tag) for tag in before}
        for tag in line.path:
            if id(tag) not in known and (kind := _kind_of(tag)):
                if _needs_mark(body, at, tag, kind):
                    found[id(line)] = (kind, tag)
                break
        before = line.path
    return found


def _kind_of(tag: Tag) -> str:
    """Return the kind of section an element says it is, or an empty string."""
    kind = _kind_said(tag)
    if kind or not tag.contents:
        return kind
    opening = tag.contents[:2]  # a blank may go before the anchor
    first = next((child for child in opening if isinstance(child, Tag)), None)
    return _kind_said(first) if first is not None and not first.contents else ""


def _kind_said(element: Tag) -> str:
    attributes = element.attrs
    if not _NAMED.isdisjoint(attributes):  # few elements of a page have any of them
        for key in _ATTRIBUTES:
            if key in attributes and (kind := _kind_in(str(attributes[key]))):
                return kind
    if element.name != "section":
        return ""
    classes = map(_kind_in, attributes.get("class") or ())
    return next((kind for kind in classes if kind in _LISTS), "")


def _kind_in(said: str) -> str:
    words = [word.lower() for word in _WORD.findall(said[:60])]
    label = " ".join(word for word in words if word not in _AROUND)
    kind = exact_section_kind(label) if label != "work" else ""
    return kind if kind in _LISTS or kind == "about" else ""


def _needs_mark(body: Sequence[Line], at: int, tag: Tag, kind: str) -> bool:
    """Whether no heading within an element says what it is."""
    inside = []
    for line in body[at : at + 60]:
        if not any(outer is tag for outer in line.path):
            break
        inside.append(line)
    headed = any(line.level for line in inside) if kind == "about" else any(
        section_kind(line.text) for line in inside[:3] if line.level or len(line.text) < 30
    )  # fmt: skip
    return not headed
