"""Where a page's title, its description or a sentence far down says that somebody is."""

from __future__ import annotations

import re

from coffeechat.extraction.page import Page
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.residences import PROPER, lasting_place_in, place_in
from coffeechat.extraction.vocabulary import organisation_words, role_words

_TRADE = re.compile(
    r"(?<!\S)(\S{2,40})\s+(?:in|aus|from|near|à|en|a|ad|em|w|we|i|v|ve|în|в|у|στη[νς]?|στο[νυ]?)\s+"
    rf"({PROPER})"
)
_PIECE = re.compile(r"\s*[,·|•–—]\s*|\s*\b\d{4,5}\s+")
_REACH, _FOOT, _LINES = 300, 30, 60


def take_described_place(page: Page, reading: Reading) -> None:
    """Take the place of the page's own short texts about itself, its title and description."""
    for words in (page.title, page.metas.get("description", "")):
        reading.say("location", place_in(words) or _town_of_trade(words, page), words, 0.56)


def take_late_place(page: Page, reading: Reading) -> None:
    """Take where a sentence further down says that somebody lives, where nothing else tells."""
    if "location" in reading.facts:
        return
    for line in page.outline.lines[:_LINES]:
        if len(line.text) < _REACH and (place := lasting_place_in(line.text)):
            reading.say("location", place, line.text, 0.5)
            return


def _town_of_trade(words: str, page: Page) -> str:
    """Return the town behind a role; one that nobody knows stands in an address as well."""
    hits = (hit for hit in _TRADE.finditer(words[:_REACH]) if role_words(hit[1]))
    towns = (hit[2] for hit in hits if not organisation_words(hit[2]))
    return next((one for one in towns if looks_like_place(one) or _is_addressed(one, page)), "")


def _is_addressed(town: str, page: Page) -> bool:
    """Whether a town is a piece of an address at the end of the page."""
    foot = (line.text for line in page.outline.lines[-_FOOT:] if len(line.text) < 200)
    return any(
        any(map(str.isdigit, text)) and town in _PIECE.split(text) for text in foot if town in text
    )
