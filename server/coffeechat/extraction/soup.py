"""The soup of a page: BeautifulSoup over lxml, without what no reader looks at."""

from __future__ import annotations

import warnings
from typing import Any

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning
from bs4.builder._lxml import LXMLTreeBuilder  # it has no other name that is typed
from bs4.element import AttributeDict

from coffeechat.extraction.regions import INLINE

warnings.filterwarnings("ignore", category=XMLParsedAsHTMLWarning)  # XHTML is read as HTML

#: Elements that are left out with all they hold: pictures, styles, code.
_DROPPED = frozenset(("svg", "style", "noscript", "template", "math", "canvas", "object"))
LINKED_DATA = "application/ld+json"
_LISTS = ("class", "rel")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def make_soup(html: str) -> BeautifulSoup:
    """Return the soup of a page's HTML."""
    html = html.replace("</br>", "<br>")  # as browsers read it
    builder = _Builder(attribute_dict_class=AttributeDict, multi_valued_attributes=None)
    return BeautifulSoup(html, builder=builder)


class _Builder(LXMLTreeBuilder):
    """Takes what lxml's parser calls out as it reads, and passes on what is read later.

    What is left out costs nothing then. HTML has no namespaces, for which the builder of
    BeautifulSoup looks in every name.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._left_out = 0  # how many open elements are left out
        self._between_blocks = True
        self._headings: list[bool] = []  # the open headings; True where closed before its end

    def initialize_soup(self, soup: BeautifulSoup) -> None:
        """Note what is being built."""
        super().initialize_soup(soup)
        self._soup = soup

    def start(self, tag: Any, attrib: Any, nsmap: Any = None) -> None:
        """Open an element."""
        if (
            self._left_out
            or tag in _DROPPED
            or (tag == "script" and attrib.get("type") != LINKED_DATA)
        ):
            self._left_out += 1
        else:
            self._between_blocks = tag not in INLINE
            if tag in _HEADINGS:
                self._close_heading()
            self._soup.handle_starttag(tag, None, None, _split_lists(attrib))

    def end(self, tag: Any) -> None:
        """Close an element."""
        if self._left_out:
            self._left_out -= 1
        else:
            self._between_blocks = tag not in INLINE
            if tag not in _HEADINGS or not self._headings.pop():
                self._soup.handle_endtag(tag)

    def _close_heading(self) -> None:
        """Close a heading straight before another one, as browsers do: its end is missing."""
        current = self._soup.currentTag
        if current is not None and current.name in _HEADINGS:
            self._soup.handle_endtag(current.name)
            self._headings[-1] = True
        self._headings.append(False)

    def data(self, data: Any) -> None:
        """Take in text."""
        if self._left_out or (self._between_blocks and data.isspace()):
            return
        self._between_blocks = False
        self._soup.handle_data(data)

    def comment(self, text: Any) -> None:
        """Leave out a comment."""

    def pi(self, target: Any, data: Any) -> None:
        """Leave out a processing instruction."""


def _split_lists(attributes: Any) -> Any:
    """Return attributes with lists of words as such: of the twenty that HTML has, the readers
    look at two."""
    split = dict(attributes)
    for name in _LISTS:
        if name in split:
            split[name] = split[name].split()
    return split
