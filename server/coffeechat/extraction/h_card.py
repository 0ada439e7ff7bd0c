"""Facts from h-card and from the vCard classes it grew out of."""

from __future__ import annotations

from bs4 import Tag

from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import clean, fold

SOURCE = "h-card"
_PLAIN = {
    "p-name": "name", "fn": "name", "p-job-title": "role", "p-role": "role", "role": "role",
    "p-org": "organisation", "org": "organisation", "p-locality": "location",
    "locality": "location", "h-adr": "location", "adr": "location", "p-adr": "location",
    "p-label": "location", "p-note": "about",
    "note": "about", "u-email": "email", "email": "email", "u-url": "url", "url": "url",
    "p-pronouns": "pronouns", "p-pronoun": "pronouns",
}  # fmt: skip
_SURE = {"role": 0.85, "organisation": 0.85, "location": 0.7, "about": 0.75, "pronouns": 0.9}
MAX_CARDS = 60
_POSTS = ("h-entry", "hentry", "h-feed", "h-cite")


def read_h_card(page: Page) -> Reading:
    """Return what the card of the page's own person, and its links with rel=me, say."""
    reading = Reading(SOURCE)
    cards = [(tag, found) for tag in page.outline.cards[:MAX_CARDS]
             if "name" in (found := _read(tag))]  # fmt: skip
    own = [found for tag, found in cards if _represents(tag, page)]
    alone = len({fold(card["name"][0][0]) for _, card in cards}) == 1
    if own or alone:
        best = max(own or [card for _, card in cards], key=len)
        _take(best, reading, page)
        if _is_company(best):
            reading.things.append(best["name"][0][0])
        elif own or _is_all(cards[0][0], page):
            reading.kind = "person"
    for link, _ in page.outline.links:
        if "me" in link.rel.split() and (whole := page.absolute(link.href)).startswith("http"):
            reading.add("links", whole, link.text or link.href, 0.95)
    return reading


def _is_all(card: Tag, page: Page) -> bool:
    """Whether a card is nearly all that a page tells, menus and links aside."""
    told = sum(len(line.text) for line in page.body if not line.anchor)
    return len(clean(card.get_text(" "))) * 10 > told * 8


def _represents(card: Tag, page: Page) -> bool:
    """Whether a card says that the page is its person's: its address is the page's own, or
    the page's other self (rel=me). A card within a post is its author's or a friend's."""
    if card.find_parent(class_=_POSTS) is not None:
        return False
    for link in card.find_all("a", href=True, class_=["u-url", "u-uid", "url"], limit=20):
        address = page.absolute(str(link.get("href"))).rstrip("/")
        uid = "u-uid" in (link.get("class") or ())
        if address and (address == page.url.rstrip("/") or uid) and link.get("rel") != ["author"]:
            return True
    return False


def _is_company(card: dict[str, list[tuple[str, str]]]) -> bool:
    """A card whose name is its organisation is the organisation's."""
    return fold(card["name"][0][0]) in {fold(value) for value, _ in card.get("organisation", [])}


def _read(card: Tag) -> dict[str, list[tuple[str, str]]]:
    """Return a card's properties: each value with the words it is from."""
    found: dict[str, list[tuple[str, str]]] = {}
    for tag in [card, *card.find_all(class_=True, limit=200)]:
        for word in tag.get("class") or ():
            if (field := _PLAIN.get(word)) and (value := _value(tag, field))[0]:
                found.setdefault(field, []).append(value)
    return found


def _value(tag: Tag, field: str) -> tuple[str, str]:
    text = clean(tag.get_text(" ")).replace(" ,", ",")
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
            landed = field == "location" and ", " in value  # a town and its land
            reading.say(field, value.removeprefix("@"), words, sure + 0.06 * landed)
    for value, words in card.get("url", [])[:10]:
        if (whole := page.absolute(value)).startswith("http"):
            reading.add("links", whole, words, 0.7)
    for value, words in card.get("email", [])[:5]:
        if "@" in value:
            reading.add("emails", value, words, 0.9)
