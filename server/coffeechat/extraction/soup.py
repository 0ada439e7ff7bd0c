"""The soup of a page: BeautifulSoup's elements over lxml, without what no reader looks at."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bs4 import Tag
from bs4.builder import HTMLTreeBuilder
from bs4.element import NavigableString, PageElement
from lxml.etree import HTMLParser

from coffeechat.extraction.regions import INLINE

#: Elements that are left out with all they hold: pictures, styles, code.
_DROPPED = frozenset(("svg", "style", "noscript", "template", "math", "canvas", "object"))
LINKED_DATA = "application/ld+json"
#: Letters that a font draws as a picture: "<i class=material-icons>school</i>".
_DRAWN = re.compile(
    r"material-(?:icons|symbols)(?:-(?:outlined|round|rounded|sharp|two-tone|filled))?"
)
#: What those draw that says something: here is a place.
PINS = frozenset(("location_on", "place", "pin_drop", "my_location", "room"))
_UNSHOWN = re.compile(r"\bdisplay\s*:\s*none\b", re.IGNORECASE)
_BAIT = 25  # letters
_LISTS = ("class", "rel")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_HTML = HTMLTreeBuilder(multi_valued_attributes={})


def make_soup(html: str) -> Tag:
    """Return the soup of a page's HTML."""
    tree = _Tree()
    parser = HTMLParser(target=tree)
    parser.feed(html.replace("</br>", "<br>"))  # as browsers read it
    parser.close()
    return tree.root


def _is_drawn(classes: str) -> bool:
    return "material-" in classes and any(map(_DRAWN.fullmatch, classes.split()))


def _is_bait(text: str) -> bool:
    """Whether letters that are not shown are a word's length, not a text that opens on a press."""
    return len(text) < _BAIT and not any(map(str.isspace, text))


class _Tree:
    """Grows as lxml's parser calls out what it reads. What is left out costs nothing then, and
    BeautifulSoup's own way of building, which can take back what was built, half of it."""

    def __init__(self) -> None:
        self.root = Tag(builder=_HTML, name="[document]")
        self._open = [self.root]
        self._last: PageElement = self.root
        self._text: list[str] = []  # the pieces of the text that is being read
        self._left_out = 0  # how many open elements are left out
        self._between_blocks = True
        self._drawn = False  # whether a picture's letters are being read
        self._breaks = False  # whether what is read is put within a word, and not shown
        self._headings: list[bool] = []  # the open headings; True where closed before its end

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """Open an element."""
        if (
            self._left_out
            or name in _DROPPED
            or (name == "script" and attributes.get("type") != LINKED_DATA)
        ):
            self._left_out += 1
            return
        self._between_blocks = name not in INLINE
        self._breaks = name in INLINE and self._breaks_word(attributes)
        self._end_text()
        self._drawn = _is_drawn(attributes.get("class", ""))
        if name in _HEADINGS:
            self._close_heading()
        tag = Tag(None, _HTML, name, parent=self._open[-1], previous=self._last)
        tag.attrs = _split_lists(attributes)
        self._add(tag)
        self._open.append(tag)

    def _breaks_word(self, attributes: Mapping[str, str]) -> bool:
        """Whether an element that is not shown begins within a word, against harvesters of mail
        addresses."""
        within = bool(self._text) and not self._text[-1][-1:].isspace()
        return within and _UNSHOWN.search(attributes.get("style", "")) is not None

    def end(self, name: str) -> None:
        """Close an element."""
        if self._left_out:
            self._left_out -= 1
            return
        self._between_blocks = name not in INLINE
        self._end_text()
        self._drawn = self._breaks = False
        if name not in _HEADINGS or not self._headings.pop():
            self._open.pop()

    def _close_heading(self) -> None:
        """Close a heading straight before another one, as browsers do: its end is missing."""
        if self._open[-1].name in _HEADINGS:
            self._open.pop()
            self._headings[-1] = True
        self._headings.append(False)

    def data(self, text: str) -> None:
        """Take in text."""
        if self._left_out or (self._between_blocks and text.isspace()):
            return
        if (self._drawn and text.strip() not in PINS) or (self._breaks and _is_bait(text)):
            return
        self._between_blocks = False
        self._text.append(text)

    def close(self) -> None:
        """End the page."""
        self._end_text()

    def _end_text(self) -> None:
        """Add the text that ends before an element's start or end."""
        if self._text:
            parent = self._open[-1]
            kind = _HTML.string_containers.get(parent.name, NavigableString)
            text = kind("".join(self._text))
            text.setup(parent, self._last)
            self._add(text)
            self._text = []

    def _add(self, element: PageElement) -> None:
        self._open[-1].contents.append(element)
        self._last = element


def _split_lists(attributes: Mapping[str, str]) -> dict[str, Any]:
    """Return attributes with lists of words as such: of the twenty that HTML has, the readers
    look at two."""
    split: dict[str, Any] = dict(attributes)
    for name in _LISTS:
        if name in split:
            split[name] = split[name].split()
    return split
