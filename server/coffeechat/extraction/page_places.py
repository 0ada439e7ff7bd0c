"""Where a page's addresses, contact details and foot say that its person lives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise, takewhile

from coffeechat.extraction.contact_details import read_mails, read_phones
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.page_noise import says_birth
from coffeechat.extraction.places import (
    all_known,
    has_street,
    is_coded_town,
    is_house,
    is_provincial,
    is_region_name,
    looks_like_place,
    names_street,
    town_behind_street,
)
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.vocabulary import field_kind, organisation_words, role_words

_POSTCODE = re.compile(r"^(?:[A-Z]{1,2}-)?\d{4,6}\s+(?=[^\W\d])")
CODE_BEHIND = re.compile(r",?\s\d{5,6}$")
_INDIAN = re.compile(r"(?<=[^\W\d_])\s?[\s–-]\s?\d{6}(?=,|$)")  # "Vellore-632014, India"
_CODED_END = re.compile(  # "... 3 Rue X F-99123 Y, France"
    r"[\s,]((?:[A-Z]{1,2}-)?\d{4,5}\s+[^\W\d_a-zß-öø-ÿ][^\d,]{2,30}(?:,\s*[^\d,]{3,25})?)$"
)
_PARTED_CODE = re.compile(r"\b\d{5}-\d{3,4}\b")
_YEAR = re.compile(r"^(?:19|20)\d\d\s+[a-z]")  # "2019 by Ada Rossi"
_LETTERS = re.compile(r"\s\([A-Z]{2}\)$")  # "44999 Vanesto (FE)"
_ROW = re.compile(r"\s*[·|•]\s*|\s+[–—-]\s+")
_ADDRESS = re.compile(r"\b(\d{4,5}\s+[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)\b")


def town_of(address: str) -> str:
    """Return the town of an address, or the address where it cannot be told."""
    pieces = [piece.strip() for piece in re.split(r",|\s-\s|·", address)]
    for start in range(len(pieces)):
        bare = _POSTCODE.sub("", pieces[start])
        if has_street(bare) and not is_coded_town(bare):
            continue
        tail = ", ".join(pieces[start:])
        if looks_like_place(", ".join([bare, *pieces[start + 1 :]])):
            return tail if start and not _is_district(pieces[:start]) else address
    towns = ", ".join(piece for piece in pieces if not has_street(piece))
    if looks_like_place(towns):
        return towns
    found = _ADDRESS.search(address)
    if found and not has_street(found[1].split(maxsplit=1)[1]):
        return found[1]
    behind = list(takewhile(_is_risen, (one for one in pieces[1:] if not has_street(one))))
    return ", ".join(behind) if behind and has_street(pieces[0]) else address


def _is_district(pieces: Sequence[str]) -> bool:
    """Whether what stands before a town is one word for a part of it: "Chapeltown, Leeds"."""
    name = " ".join(pieces)
    return name.isalpha() and name.istitle() and not organisation_words(name)


def _is_risen(piece: str) -> bool:
    """Whether a piece of an address is written as names are, not as "by arrangement only"."""
    return not any(word[:1].islower() and len(word) > 3 for word in piece.split())


def town_in(text: str) -> str:
    """Return the town that an address ends with, known or not: "Via X 4, Y"; or ""."""
    text = _INDIAN.sub("", text.strip("📍️ ."))
    if len(text) > 120 or read_mails(text) or read_phones(_PARTED_CODE.sub("", text)):
        return ""
    if looks_like_place(text) or is_provincial(text):
        return text
    street, comma, _ = text.partition(",")
    numbered = comma and any(map(str.isdigit, text)) and names_street(street)
    coded = _CODED_END.search(text)
    town = town_behind_street(text) or (coded[1] if coded else town_of(text) if numbered else "")
    town = town or _town_behind_body(text)
    return "" if town == text or any(map(_says_else, town.split(", "))) else town


def _town_behind_body(text: str) -> str:
    """Return the place behind whose address it is: "Department of X, Y University, Leeds, UK"."""
    first, *others = (piece.strip() for piece in text.split(","))
    tail = list(dropwhile(lambda piece: organisation_words(piece) or has_street(piece), others))
    place = ", ".join(tail) if organisation_words(first) else ""
    return place if len(tail) > 1 and looks_like_place(place) else ""


def _says_else(piece: str) -> bool:
    """Whether a piece of an address is no town: a street, a firm, a label."""
    street = names_street(piece) or not _LETTERS.sub("", piece)[-1:].isalpha()
    return bool(street or organisation_words(piece) or role_words(piece) or ":" in piece)


def take_contact_place(lines: Sequence[Line], reading: Reading) -> None:
    """The place in a section of contact details; a town nobody knows stands beside the mail."""
    for line in lines:
        for text in dict.fromkeys((line.text, *line.parts)):
            if town := town_in(text):
                reading.say("location", town, line.text, 0.75 if looks_like_place(text) else 0.66)
                break
    for line, after in pairwise(lines[:6]):
        known = organisation_words(line.text) or role_words(line.text) or field_kind(line.text)
        words = line.text.split()
        proper = line.text[:1].isupper() and all(word.isalpha() for word in words)
        if (
            (read_mails(after.text) or read_phones(after.text))
            and proper and 1 <= len(words) <= 4 and not known and not line.links
        ):  # fmt: skip
            reading.say("location", line.text, line.text, 0.5)


def take_place_alone(lines: Sequence[Line], reading: Reading) -> None:
    """The one line that is but a town with its state or country, where nothing else tells."""
    if "location" in reading.facts:
        return
    plain = (line for line in lines if not (line.level or line.anchor or says_birth(line)))
    found = {town: line.text for line in plain if (town := _stated_town(line.text))}
    if len(found) == 1:  # several are a list of places
        reading.say("location", *found.popitem(), 0.5)


def _stated_town(text: str) -> str:
    """Return the town of a text that is an address, or a town and its state or country; or ""."""
    text = CODE_BEHIND.sub("", text).strip(" .,·|")
    town = town_in(text) if "," in text and len(text) < 100 and _is_risen(text) else ""
    return town if is_region_name(town.rpartition(", ")[2]) or (town and all_known(town)) else ""


def take_place_below_street(page: Page, reading: Reading) -> None:
    """The town below a street in an address of several lines."""
    lines = page.outline.lines
    for at, town in enumerate(lines[1:], 1):
        if _may_end_address(town.text) and any(
            _is_address(street, town) for street in lines[max(at - 2, 0) : at]
        ):
            reading.say("location", town.text, town.text, 0.58 if "," in town.text else 0.55)
            return


def _may_end_address(text: str) -> bool:
    """Whether a line may be a postcode and its town: "04100 Leipzig", "Leeds, MA 02100"."""
    coded = text[:1].isdigit() or text[-1:].isdigit() or "-" in text[1:3]  # "D-04100"
    return coded and len(text) < 60


def _is_address(street: Line, town: Line) -> bool:
    """Whether two lines are an address; elements of their own may also be counts: "12 Posts"."""
    beside = street.path[:-1] == town.path[:-1] and street.tag == town.tag
    if not (beside or street.path == town.path) or len(street.text) > 60:
        return False
    if is_coded_town(town.text):
        named = names_street(street.text) or is_house(street.text)
        return named if beside else has_street(street.text)
    stated = town.text[-1:].isdigit() and "," in town.text and looks_like_place(town.text)
    return stated and has_street(street.text)


def take_footer_place(page: Page, reading: Reading) -> None:
    """The first place that the page's foot names, by itself or in a row."""
    for line in page.outline.lines:
        if line.region != "footer":
            continue
        if "," in line.text and (town := town_in(line.text)):
            reading.say("location", town, line.text, 0.6)
            return
        pieces = _ROW.split(line.text)  # "Ada Rossi · Bergstraße 3 · 79100 Freiburg · Germany"
        town_at = next((at for at, piece in enumerate(pieces) if _is_town(piece)), len(pieces))
        if found := pieces[town_at : town_at + 1]:
            found += [piece for piece in pieces[town_at + 1 : town_at + 2] if is_region_name(piece)]
            reading.say("location", ", ".join(found), line.text, 0.58)
            return


def _is_town(piece: str) -> bool:
    """Whether a piece of the foot is a town with its code."""
    coded = is_coded_town(_LETTERS.sub("", piece)) and not _YEAR.match(piece)
    return coded or is_provincial(piece)
