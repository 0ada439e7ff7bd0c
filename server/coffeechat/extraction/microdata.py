"""Facts from microdata (`itemprop`), the older sister of JSON-LD."""

from __future__ import annotations

from bs4 import Tag

from coffeechat.extraction.page import Page
from coffeechat.extraction.person_name import NameVote
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import clean

SOURCE = "microdata"
_SINGLE = {
    "jobTitle": ("role", 0.85), "worksFor": ("organisation", 0.85),
    "affiliation": ("organisation", 0.8), "homeLocation": ("location", 0.85),
    "address": ("location", 0.7), "workLocation": ("location", 0.75),
}  # fmt: skip


def read_microdata(page: Page) -> Reading:
    """Return what the microdata about the one person of the page says."""
    reading = Reading(SOURCE)
    people = [tag for tag in page.outline.scopes[:200] if _is_person(tag)]
    named = [tag for tag in people if _own(tag, "name")]
    if not named or len({clean(_text(_own(tag, "name")[0])) for tag in named}) > 2:
        return reading
    if not _nested(named[0]):
        _take(named[0], reading, page)
    return reading


def _is_person(tag: Tag) -> bool:
    return str(tag.get("itemtype") or "").rstrip("/").endswith("/Person")


def _nested(tag: Tag) -> bool:
    """Whether a person is a property of something else, such as an article's author."""
    prop = str(tag.get("itemprop") or "")
    outer = tag.find_parent(itemscope=True)
    kind = str(outer.get("itemtype") or "") if isinstance(outer, Tag) else ""
    return bool(prop) and bool(kind) and not kind.rstrip("/").endswith(("ProfilePage", "WebPage"))


def _own(scope: Tag, prop: str) -> list[Tag]:
    """Return the elements of a property that belong to this scope, not to one inside it."""
    found = scope.find_all(itemprop=prop, limit=50)
    return [tag for tag in found if tag.find_parent(itemscope=True) in (scope, None)]


def _text(tag: Tag) -> str:
    name = tag.find(itemprop="name") if tag.get("itemscope") is not None else None
    if isinstance(name, Tag):
        return clean(name.get_text(" "))
    content = tag.get("content")
    return clean(str(content)) if content else clean(tag.get_text(" "))


def _take(scope: Tag, reading: Reading, page: Page) -> None:
    name = _text(_own(scope, "name")[0])
    reading.votes.append(NameVote(name, 3.0, name))
    for prop, (field, sure) in _SINGLE.items():
        for tag in _own(scope, prop)[:1]:
            text = _text(tag)
            if len(text) < 150:
                reading.say(field, text.removeprefix("@"), text, sure)
    for tag in _own(scope, "sameAs") + _own(scope, "url"):
        if whole := page.absolute(str(tag.get("href") or "")):
            reading.add("links", whole, str(tag.get("href")), 0.85)
    for tag in _own(scope, "email"):
        address = str(tag.get("href") or _text(tag)).removeprefix("mailto:")
        if "@" in address:
            reading.add("emails", address, address, 0.9)
