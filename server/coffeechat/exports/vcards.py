"""People as vCards: the files of address books and telephones."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from typing import Any

from coffeechat.exports.card import Card

MOST = 50_000  # cards in a file
LONGEST = 100_000  # characters of a card; a picture in it is dropped before
_PICTURE = re.compile(
    r"^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:][^\n]*\n(?:[ \t][^\n]*\n)*",
    re.MULTILINE | re.IGNORECASE,
)
#: What vCard has no word for stands in lines of our own.
OURS = {
    "headline": "x-coffeechat-headline", "about": "x-coffeechat-about",
    "pronouns": "x-coffeechat-pronouns", "stage": "x-coffeechat-stage",
    "url": "x-coffeechat-page", "skills": "x-coffeechat-skill",
    "languages": "x-coffeechat-language",
}  # fmt: skip
_PLAIN = {"role": "title", "emails": "email", "phones": "tel", "links": "url", "notes": "note"}


def split_cards(text: str) -> list[str]:
    """Return the text of each card, without pictures."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return [_PICTURE.sub("", card) for card in _whole_cards(text)]


def _whole_cards(text: str) -> Iterator[str]:
    """Yield what stands from each first line of a card to its last; line by line, since a
    search for the end from every beginning takes hours where a file has no ends."""
    card: list[str] = []
    for line in text.split("\n"):
        mark = line.rstrip().upper()
        if card or mark == "BEGIN:VCARD":
            card.append(line)
        if card and mark == "END:VCARD":
            yield "\n".join(card)
            card = []


def read_card(text: str) -> Card | None:
    """Return one card; None where it cannot be read or names nobody."""
    import vobject

    # A line that cannot be read is left out; what it says belongs in no log.
    logging.getLogger("vobject").setLevel(logging.CRITICAL)
    if len(text) > LONGEST:
        return None
    try:
        found = vobject.readOne(text, ignoreUnreadable=True, allowQP=True)
        return _understand(found.contents) if found else None
    except (
        vobject.base.VObjectError, ValueError, LookupError, TypeError, AttributeError,
        RecursionError,
    ):  # fmt: skip
        return None


def write_cards(cards: Iterable[Card]) -> Iterator[str]:
    """Yield each person as a vCard 3.0."""
    import vobject

    for card in cards:
        found = vobject.vCard()
        for line, value in _lines(card):
            found.add(line).value = value
        yield found.serialize()


def _lines(card: Card) -> Iterator[tuple[str, Any]]:
    from vobject.vcard import Address, Name

    first, _, last = card.name.rpartition(" ")
    yield "fn", card.name
    yield "n", Name(family=last, given=first)
    if card.organisation:
        yield "org", [card.organisation]
    if card.location:
        yield "adr", Address(city=card.location)
    if card.tags:
        yield "categories", card.tags
    for field, line in (_PLAIN | OURS).items():
        value = getattr(card, field)
        for one in value if isinstance(value, list) else filter(None, [value]):
            yield line, one


def _understand(lines: dict[str, list[Any]]) -> Card | None:
    def texts(line: str) -> list[str]:
        found = (_say(one.value) for one in lines.get(line, []))
        return list(dict.fromkeys(text for text in found if text))

    name = " ".join(" ".join(texts("fn")[:1]).split()) or _name_of_parts(lines)
    if not name:
        return None
    values: dict[str, Any] = {"name": name, "location": _place(lines)}
    for field, line in (_PLAIN | OURS).items():
        found = texts(line)
        several = isinstance(Card.model_fields[field].default, list)
        values[field] = found if several else next(iter(found), "")
    values["organisation"] = next(iter(texts("org")), "")
    values["phones"] = [phone.removeprefix("tel:") for phone in values["phones"]]
    values["tags"] = [tag.strip() for one in lines.get("categories", []) for tag in _list(one)]
    values["tags"] = [tag for tag in dict.fromkeys(values["tags"]) if tag]
    values["role"] = values["role"] or next(iter(texts("role")), "")
    return Card(**values)


def _say(value: Any) -> str:
    """Return a value as text; of a list, such as an organisation's units, the first."""
    first = (value or [""])[0] if isinstance(value, list) else value
    return first.strip() if isinstance(first, str) else ""


def _list(line: Any) -> list[str]:
    value = line.value
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _name_of_parts(lines: dict[str, list[Any]]) -> str:
    for line in lines.get("n", []):
        parts = (getattr(line.value, part, "") for part in ("given", "additional", "family"))
        said = " ".join(part for part in parts if isinstance(part, str) and part.strip())
        if said:
            return " ".join(said.split())
    return ""


def _place(lines: dict[str, list[Any]]) -> str:
    for line in lines.get("adr", []):
        parts = (getattr(line.value, part, "") for part in ("city", "region", "country"))
        said = [part.strip() for part in parts if isinstance(part, str) and part.strip()]
        if said:
            return ", ".join(said)
    return ""
