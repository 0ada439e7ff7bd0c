"""Facts from microdata (`itemprop`) and RDFa (`property`), the older sisters of JSON-LD."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from bs4 import Tag

from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import clean, fold
from coffeechat.extraction.things import is_thing

_SINGLE = {
    "jobTitle": ("role", 0.85), "worksFor": ("organisation", 0.85),
    "affiliation": ("organisation", 0.8), "homeLocation": ("location", 0.85),
    "address": ("location", 0.7), "workLocation": ("location", 0.75),
    "description": ("about", 0.6),
}  # fmt: skip
_TOWN = ("addressLocality", "addressRegion", "addressCountry")
MAX_SCOPES = 200


@dataclass(frozen=True)
class Dialect:
    """The attributes in which a page writes its data, and the source a fact names."""

    source: str
    scope: str
    kind: str
    prop: str


MICRODATA = Dialect("microdata", "itemscope", "itemtype", "itemprop")
RDFA = Dialect("rdfa", "typeof", "typeof", "property")


def read_microdata(page: Page, dialect: Dialect = MICRODATA) -> Reading:
    """Return what the page's data in that dialect say about its one person."""
    reading = Reading(dialect.source)
    scopes = [tag for tag in page.outline.scopes[:MAX_SCOPES] if tag.has_attr(dialect.scope)]
    reading.things = [
        name for tag in scopes if is_thing(_type(tag, dialect)) and (name := _name(tag, dialect))
    ]
    people = [tag for tag in scopes if _type(tag, dialect) == "Person" and _name(tag, dialect)]
    own = [tag for tag in people if not _nested(tag, dialect)]
    names = {fold(_name(tag, dialect)) for tag in people}
    if own and (len(names) <= 2 or len(own) == 1):
        _take(own[0], reading, page, dialect)
        reading.kind = "person" if len({fold(_name(tag, dialect)) for tag in own}) == 1 else None
    if not scopes and dialect is MICRODATA:
        _take_loose(page, reading)
    return reading


def _type(tag: Tag, dialect: Dialect) -> str:
    """Return a scope's type without its vocabulary: "Person"."""
    words = str(tag.get(dialect.kind) or "").split()
    return words[0].rstrip("/").replace(":", "/").rsplit("/", 1)[-1] if words else ""


def _nested(tag: Tag, dialect: Dialect) -> bool:
    """Whether a person is a property of something else, such as an article's author."""
    prop = str(tag.get(dialect.prop) or "")
    outer = tag.find_parent(attrs={dialect.scope: True})
    kind = _type(outer, dialect) if isinstance(outer, Tag) else ""
    return bool(prop) and bool(kind) and kind not in ("ProfilePage", "WebPage")


def _own(scope: Tag, prop: str, dialect: Dialect) -> list[Tag]:
    """Return the elements of a property that belong to this scope, not to one inside it.

    A plain walk: bs4's own search takes a third of the time of reading a page.
    """
    said = (prop, f"schema:{prop}", f"foaf:{prop}")
    found = (tag for tag in scope.descendants
             if isinstance(tag, Tag) and tag.attrs.get(dialect.prop) in said)  # fmt: skip
    return [tag for tag in islice(found, 50) if _scope_of(tag, dialect) in (id(scope), None)]


def _scope_of(tag: Tag, dialect: Dialect) -> int | None:
    """Return the id of the scope that an element stands in, if it stands in any."""
    return next((id(outer) for outer in tag.parents if dialect.scope in outer.attrs), None)


def _name(scope: Tag, dialect: Dialect) -> str:
    found = _own(scope, "name", dialect)
    if found:
        return _text(found[0], dialect)
    parts = [_text(tag, dialect) for prop in ("givenName", "familyName")
             for tag in _own(scope, prop, dialect)[:1]]  # fmt: skip
    return " ".join(parts)


def _text(tag: Tag, dialect: Dialect) -> str:
    if tag.has_attr(dialect.scope):
        town = [_text(part, dialect) for key in _TOWN for part in _own(tag, key, dialect)[:1]]
        if town or (named := _own(tag, "name", dialect)):
            return ", ".join(filter(None, town)) if town else _text(named[0], dialect)
    content = tag.get("content")
    return clean(str(content)) if content else clean(tag.get_text(" "))


def _take(scope: Tag, reading: Reading, page: Page, dialect: Dialect) -> None:
    name = _name(scope, dialect)
    if len(name) < 80:
        reading.votes.append(NameVote(name, 3.0, name, sure=len(name) < 40))
    for prop, (field, sure) in _SINGLE.items():
        for tag in _own(scope, prop, dialect)[:1]:
            text = _text(tag, dialect)
            if len(text) < 150 or field == "about":
                reading.say(field, text.removeprefix("@"), _words(tag, text), sure)
    for tag in _own(scope, "sameAs", dialect) + _own(scope, "url", dialect):
        if whole := page.absolute(str(tag.get("href") or "")):
            reading.add("links", whole, str(tag.get("href")), 0.85)
    for tag in _own(scope, "email", dialect):
        address = str(tag.get("href") or _text(tag, dialect)).removeprefix("mailto:")
        if "@" in address:
            reading.add("emails", address, address, 0.9)


def _take_loose(page: Page, reading: Reading) -> None:
    """Read properties that a page marks without saying what they belong to, if each is one."""
    for prop, (field, sure) in _SINGLE.items():
        tags = [tag for tag in page.outline.loose if tag.get("itemprop") == prop]
        if len(tags) == 1 and 1 < len(text := clean(tags[0].get_text(" "))) < 100:
            reading.say(field, text.removeprefix("@"), text, sure - 0.1)


def _words(tag: Tag, text: str) -> str:
    """Return the page's own words for a value that was put together from parts."""
    said = clean(tag.get_text())
    return text if text in said or tag.get("content") else said or text
