"""Facts from h-card and the older vCard classes, by mf2py on the page's own soup."""

from __future__ import annotations

from typing import Any

from coffeechat.extraction.page import Page
from coffeechat.extraction.person_name import NameVote
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import clean, fold

SOURCE = "h-card"
_SINGLE = {"job-title": ("role", 0.85), "role": ("role", 0.8), "title": ("role", 0.7), "org": ("organisation", 0.85),
           "locality": ("location", 0.7), "adr": ("location", 0.6), "note": ("about", 0.75)}  # fmt: skip
_ROOTS = ("h-card", "vcard", "hcard")


def read_h_card(page: Page) -> Reading:
    """Return what the page's representative h-card says."""
    reading = Reading(SOURCE)
    if not _has_card(page):
        return reading
    import mf2py

    # mf2py warns about a doc that is a soup; it copies nothing and reads it as it is.
    parsed: dict[str, Any] = mf2py.Parser(doc=page.soup, url=page.url).to_dict()
    cards = [item for item in _cards(parsed.get("items", [])) if _first(item, "name")]
    names = {fold(_first(card, "name")) for card in cards}
    if len(names) == 1:
        _take(max(cards, key=lambda card: len(card["properties"])), reading, page)
    for link in parsed.get("rels", {}).get("me", [])[:20]:
        if whole := page.absolute(link):
            reading.add("links", whole, link, 0.95)
    return reading


def _has_card(page: Page) -> bool:
    return page.soup.find(class_=_ROOTS) is not None or page.soup.find(rel="me") is not None


def _cards(items: list[dict[str, Any]], depth: int = 0) -> list[dict[str, Any]]:
    found = []
    for item in items[:100]:
        if "h-card" in item.get("type", []):
            found.append(item)
        if depth < 4:
            inner = [value for values in item.get("properties", {}).values() for value in values
                     if isinstance(value, dict) and "type" in value]  # fmt: skip
            found.extend(_cards(inner + item.get("children", []), depth + 1))
    return found


def _first(card: dict[str, Any], prop: str) -> str:
    for value in card.get("properties", {}).get(prop, []):
        if isinstance(value, dict):
            value = value.get("value", "")
        if isinstance(value, str) and clean(value):
            return clean(value)
    return ""


def _take(card: dict[str, Any], reading: Reading, page: Page) -> None:
    name = _first(card, "name")
    reading.votes.append(NameVote(name, 4.0, name, sure=len(name) < 40))
    for prop, (field, sure) in _SINGLE.items():
        if value := _first(card, prop):
            reading.say(field, value.removeprefix("@"), value, sure)
    for link in card["properties"].get("url", [])[:10]:
        if isinstance(link, str) and (whole := page.absolute(link)) and whole.startswith("http"):
            reading.add("links", whole, link, 0.7)
    for mail in card["properties"].get("email", [])[:5]:
        if isinstance(mail, str) and "@" in mail:
            reading.add("emails", mail.removeprefix("mailto:"), mail, 0.9)
