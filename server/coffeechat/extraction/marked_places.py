"""The place behind a pin: the sign 📍, or the icon that pages draw instead of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from bs4 import Tag
from bs4.element import NavigableString

from coffeechat.extraction.contact_details import read_mails, read_phones
from coffeechat.extraction.page import Page
from coffeechat.extraction.page_places import town_in
from coffeechat.extraction.places import has_street, looks_like_place
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.soup import PINS
from coffeechat.extraction.text import clean
from coffeechat.extraction.vocabulary import field_kind, organisation_words, role_words

_PIN = re.compile("(?:📍|📌)\ufe0f?\\s*")
_END = re.compile(r"\s*[|·•‖]\s*|\s{2,}|\s+[–—-]\s+|\s*[\U0001f300-\U0001faff\u2600-\u27bf]")
_ICON = re.compile(
    r"(?:^|[\s_-])(?:map-?(?:marker|pin)|location(?!-arrow)|geo-?(?:alt|fill)|gps|pin-?map|placemark|marker)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_NAMING = ("name", "icon", "data-icon")  # say which icon is drawn
_LINES, _ICONS, _STEPS = 120, 8, 12  # how far is looked
_FOOT = 30


def take_marked_place(page: Page, reading: Reading) -> None:
    """The first place behind a pin near the page's top or in its foot, known or not."""
    for text, words in chain(_pinned(page), _drawn(page)):
        place = town_in(text) or (text if _is_short(text) else "")
        if place:
            reading.say("location", place, words, 0.72 if looks_like_place(place) else 0.69)
            return


def _pinned(page: Page) -> Iterator[tuple[str, str]]:
    """Yield what stands behind the sign of a pin, and its line."""
    lines = page.outline.lines
    for line in (*lines[:_LINES], *lines[_LINES:][-_FOOT:]):
        pin = _PIN.search(line.text) if len(line.text) < 400 and line.region != "nav" else None
        if pin:
            yield _END.split(line.text[pin.end() :].strip(" :"), maxsplit=1)[0].strip(), line.text


def _drawn(page: Page) -> Iterator[tuple[str, str]]:
    """Yield what stands behind the icon of a pin."""
    for icon in islice(filter(_is_pin, page.outline.icons), _ICONS):
        texts = (clean(str(one)) for one in islice(icon.next_elements, _STEPS)
                 if type(one) is NavigableString and one.parent not in (icon, None))  # fmt: skip
        text = next((one for one in texts if one and one not in PINS), "")
        if any(text in line.text for line in page.outline.lines if text):
            yield text, text


def _is_pin(tag: Tag) -> bool:
    """Whether an element draws a pin, as its class, label, picture or letters tell."""
    held = tag.contents[0] if tag.contents else None
    text = "" if held is None else held.get_text(strip=True)
    if text:
        return text in PINS
    said = [*(tag.get("class") or ()), *(str(tag.get(key) or "") for key in _NAMING)]
    label = str(tag.get("aria-label") or tag.get("title") or tag.get("alt") or "")
    return any(map(_ICON.search, said)) or (label != "" and field_kind(label[:40]) == "location")


def _is_short(text: str) -> bool:
    """Whether what stands behind a pin is a place, known or not: a few words, no street."""
    few = 1 < len(text) < 40 and len(text.split()) <= 5 and not {"@", ":", "!"} & set(text)
    said = role_words(text) or organisation_words(text) or read_mails(text) or read_phones(text)
    return (
        few and text[:1].isalpha() and not text[:1].islower() and not said and not has_street(text)
    )
