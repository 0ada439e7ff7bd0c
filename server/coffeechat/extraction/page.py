"""A captured page, parsed once and handed around."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from bs4 import Tag

from coffeechat.extraction.decoding import decode
from coffeechat.extraction.errors import PageError
from coffeechat.extraction.outline import Line, Outline, draw_outline
from coffeechat.extraction.soup import make_soup
from coffeechat.extraction.text import clean, unaccent
from coffeechat.extraction.voices import count_voices

_MAIL_SIGN = re.compile(r"@|＠|\W(?:at|dot)\W|\bmail\b", re.IGNORECASE)  # or it is spelt
_SMALL_WORD = re.compile(r"(?<![\w./@-])[^\W\dA-Z_]{4,20}(?![\w/@-])")


@dataclass
class Page:
    """One page: its address, its soup, and what is worked out from it once."""

    url: str
    soup: Tag
    markup: str = ""
    given_title: str = ""
    warnings: list[str] = field(default_factory=list)

    @cached_property
    def outline(self) -> Outline:
        """The page's visible lines in order."""
        outline = draw_outline(self.soup)
        if outline.cut:
            self.warnings.append("The page is very long: only its first part was read.")
        return outline

    @cached_property
    def title(self) -> str:
        """The page's title, from its head or as the browser gave it."""
        tag = self.soup.title
        return clean(self.given_title or (tag.get_text(" ") if tag else ""))[:300]

    @cached_property
    def metas(self) -> dict[str, str]:
        """The content of the page's meta elements by name or property, first one wins."""
        found: dict[str, str] = {}
        for tag in self.outline.metas:
            key = str(tag.get("property") or tag.get("name") or "").lower()
            content = clean(str(tag.get("content") or ""))
            if key and content:
                found.setdefault(key, content)
        return found

    @cached_property
    def host(self) -> str:
        """The page's host name without `www.`, in lower case."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")

    @cached_property
    def language(self) -> str:
        """The language the page declares, as two or three lower-case letters."""
        root = self.soup.html
        declared = clean(str(root.get("lang") or "") if root else "").replace("_", "-")
        code = declared.split("-")[0].lower()
        return code if code.isascii() and code.isalpha() and 2 <= len(code) <= 3 else ""

    @cached_property
    def body(self) -> list[Line]:
        """The lines that are the page's own text, not its menus and foot."""
        return [line for line in self.outline.lines if line.region in ("main", "header", "aside")]

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words that the page's text uses in small letters, without accents: no names."""
        lines = (line for line in self.body[:150] if not line.anchor)
        texts = (line.text for line in lines if not _MAIL_SIGN.search(line.text))
        words = (word for text in texts for word in _SMALL_WORD.findall(text))
        return frozenset(unaccent(word) for word in words if word.islower())

    @cached_property
    def voices(self) -> tuple[int, int]:
        """How often the page says I, and how often it says we."""
        return count_voices(self.outline.lines[:250])

    def absolute(self, href: str) -> str:
        """Return an http(s) or mailto address for a link, or an empty string."""
        return absolute(self.url, href)


def absolute(base: str, href: str) -> str:
    """Return the http(s) or mailto address of a link on the page at `base`, or ""."""
    href = clean(href).replace(" ", "%20")
    if not href or href.startswith("#") or len(href) > 2_000:
        return ""
    try:
        whole = urljoin(base, href)
        parts = urlsplit(whole)
    except ValueError:
        return ""
    if parts.scheme == "mailto":
        return whole
    return whole if parts.scheme in ("http", "https") and parts.hostname else ""


def open_page(html: str | bytes, url: str, title: str = "") -> Page:
    """Return the parsed page. Raises PageError where there is none to read."""
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise PageError("The address is not a web address: open the profile in a browser tab.")
    text, broken = decode(html)
    page = Page(url=url, soup=make_soup(text), markup=text, given_title=title)
    if broken:
        page.warnings.append("The page's encoding is broken: some letters may be wrong.")
    return page
