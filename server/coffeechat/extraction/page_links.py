"""The links of a page that lead to more of its person: accounts, a site of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from coffeechat.extraction.contact_details import (
    clean_link,
    is_social,
    is_website,
    link_fits,
    same_site,
    written_links,
)
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.outline import Link
from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.sections import Section

_PAGE = re.compile(r"\.(?:html?|php|aspx?)$|[-_.+]")  # between the words of a page's name
_NO_PAGES = frozenset(("search", "tag", "tags", "share", "u", "topics", "news"))
_HANDLE = re.compile(r"@[\w.]{3,30}$")


def take_links(page: Page, name: str, sections: Sequence[Section], reading: Reading) -> None:
    """Accounts elsewhere: those that carry the name are surest, then those near the top."""
    own = {
        id(line) for s in sections if s.kind in ("", "about", "contact") for line in s.lines[:60]
    }
    keys = keys_of(name)
    family = [word for word in keys if len(word) > 4]
    for index, (link, line) in enumerate(page.outline.links):
        if index > 600:
            break
        if ":" not in link.href and "%3" not in link.href and "//" not in link.href:
            continue  # on the same site
        url = clean_link(page, link.href)
        if not url or (same_site(url, page.host) and not _shown_whole(url, link, page)):
            continue
        if not is_social(url):
            if (
                _bears(url, family)
                or _is_page_of(url, keys)
                or (id(line) in own and (is_website(url, link) or _HANDLE.match(link.text)))
            ):
                reading.add("links", url, link.text or link.href, 0.7)
            continue
        sure = 0.75 if link_fits(url, name) else 0.6
        if line.region in ("footer", "nav"):
            sure -= 0.05
        if "me" in link.rel.split():
            sure = 0.95
        reading.add("links", url, link.text or link.href, sure)
    for line in page.outline.lines[:400]:
        for url in written_links(line.text):
            if not same_site(url, page.host):
                reading.add("links", url, line.text, 0.72 if link_fits(url, name) else 0.55)


def _bears(url: str, family: list[str]) -> bool:
    """Whether a link is a whole site whose domain holds a long word of the name:
    "www.adarossi.example"."""
    parts = urlsplit(url)
    host = (parts.hostname or "").replace("-", "")
    return parts.path in ("", "/") and any(word in host for word in family)


def _is_page_of(url: str, keys: frozenset[str]) -> bool:
    """Whether a link leads to a page that is called by the whole name: "/staff/ada-rossi"."""
    steps = urlsplit(url).path.casefold().rstrip("/").split("/")
    named = any(keys_of(_PAGE.sub(" ", step)) == keys for step in steps[-2:])
    return len(keys) > 1 and named and _NO_PAGES.isdisjoint(steps)


def _shown_whole(url: str, link: Link, page: Page) -> bool:
    """Whether a link shows the whole address of another page of the same site as one to keep."""
    return link.text.startswith("http") and url.rstrip("/") != page.url.rstrip("/")
