"""Facts from h-card and from the vCard classes it grew out of."""

from __future__ import annotations

from bs4 import Tag

from coffeechat.extraction.page import Page
from coffeechat.extraction.person_name import NameVote
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import clean, fold

SOURCE = "h-card"
_PLAIN = {
    "p-name": "name", "fn": "name", "p-job-title": "role", "p-role": "role", "role": "role",
    "p-org": "organisation", "org": "organisation", "p-locality": "location",
    "locality": "location", "p-adr": "location", "p-label": "location", "p-note": "about",
    "note": "about", "u-email": "email", "email": "email", "u-url": "url", "url": "url",
    "p-pronouns": "pronouns", "p-pronoun": "pronouns",
}  # fmt: skip
_SURE = {"role": 0.85, "organisation": 0.85, "location": 0.7, "about": 0.75, "pronouns": 0.9}
MAX_CARDS = 60


def read_h_card(page: Page) -> Reading:
    """Return what the page's one card, and its links with rel=me, say."""
    reading = Reading(SOURCE)
    cards = [found for tag in page.outline.cards[:MAX_CARDS] if "name" in (found := _read(tag))]
    if len({fold(card["name"][0][0]) for card in cards}) == 1:
        _take(max(cards, key=len), reading, page)
    for link, _ in page.outline.links:
        if "me" in link.rel.split() and (whole := page.absolute(link.href)).startswith("http"):
            reading.add("links", whole, link.text or link.href, 0.95)
    return reading


def _read(card: Tag) -> dict[str, list[tuple[str, str]]]:
    """Return a card's properties: each value with the words it is from."""
    found: dict[str, list[tuple[str, str]]] = {}
    for tag in [card, *card.find_all(class_=True, limit=200)]:
        for word in tag.get("class") or ():
            if field := _PLAIN.get(word):
                found.setdefault(field, []).append(_value(tag, field))
    return found


def _value(tag: Tag, field: str) -> tuple[str, str]:
    text = clean(tag.get_text(" "))
    href = str(tag.get("href") or "")
    return (
        (href.removeprefix("mailto:"), text or href)
        if href and field in ("url", "email")
        else (text, text)
    )


def _take(card: dict[str, list[tuple[str, str]]], reading: Reading, page: Page) -> None:
    name = card["name"][0][0]
    if len(name) < 80:
        reading.votes.append(NameVote(name, 4.0, name, sure=len(name) < 40))
    for field, sure in _SURE.items():
        for value, words in card.get(field, [])[:1]:
            reading.say(field, value.removeprefix("@"), words, sure)
    for value, words in card.get("url", [])[:10]:
        if (whole := page.absolute(value)).startswith("http"):
            reading.add("links", whole, words, 0.7)
    for value, words in card.get("email", [])[:5]:
        if "@" in value:
            reading.add("emails", value, words, 0.9)
