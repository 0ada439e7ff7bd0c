"""Where a page's addresses, contact details and foot say that its person lives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from coffeechat.extraction.contact_details import read_mails, read_phones
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.places import (
    has_street,
    is_coded_town,
    is_region_name,
    looks_like_place,
)
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.vocabulary import field_kind, organisation_words, role_words

_POSTCODE = re.compile(r"^(?:[A-Z]{1,2}-)?\d{4,6}\s+(?=[^\W\d])")
_CODE_BEHIND = re.compile(r",?\s\d{5,6}$")
_ROW = re.compile(r"\s*[·|•]\s*")
_ADDRESS = re.compile(r"\b(\d{4,5}\s+[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?)\b")


def town_of(address: str) -> str:
    """Return the town of an address, or the address where it cannot be told."""
    pieces = [piece.strip() for piece in re.split(r",|\s-\s|·", address)]
    for start in range(len(pieces)):
        bare = _POSTCODE.sub("", pieces[start])
        if has_street(bare):
            continue
        tail = ", ".join(pieces[start:])
        if looks_like_place(", ".join([bare, *pieces[start + 1 :]])):
            return tail
    towns = ", ".join(piece for piece in pieces if not has_street(piece))
    if looks_like_place(towns):
        return towns
    found = _ADDRESS.search(address)
    if found and not has_street(found[1].split(maxsplit=1)[1]):
        return found[1]
    behind = [piece for piece in pieces[1:] if not has_street(piece)]
    return ", ".join(behind) if behind and has_street(pieces[0]) else address


def take_contact_place(lines: Sequence[Line], reading: Reading) -> None:
    """The place in a section of contact details; a town nobody knows stands beside the mail."""
    for line in lines:
        if looks_like_place(line.text):
            reading.say("location", line.text.strip("📍️ "), line.text, 0.75)
    for line, after in pairwise(lines[:6]):
        known = organisation_words(line.text) or role_words(line.text) or field_kind(line.text)
        words = line.text.split()
        proper = line.text[:1].isupper() and all(word.isalpha() for word in words)
        if (
            (read_mails(after.text) or read_phones(after.text))
            and proper and 1 <= len(words) <= 4 and not known and not line.links
        ):  # fmt: skip
            reading.say("location", line.text, line.text, 0.5)


def take_place_beside(lines: Sequence[Line], reading: Reading) -> None:
    """The place that stands next to a mail address or telephone number near the top."""
    for one, two in pairwise(lines[:60]):
        for line, other in ((one, two), (two, one)):
            way = read_mails(other.text) or read_phones(other.text)
            shared = sum(a is b for a, b in zip(line.path, other.path, strict=False))
            near = shared >= min(len(line.path), len(other.path)) - 1
            short = len(line.text) < 60 and not line.anchor and near
            bare = _CODE_BEHIND.sub("", line.text)
            if way and short and ", " in line.text and (looks_like_place(bare) or _is_pair(bare)):
                reading.say("location", bare, line.text, 0.57)
                return


def _is_pair(text: str) -> bool:
    """Whether a text is two proper names of a word or two each, as towns and their parts are."""
    halves = text.split(", ")
    known = organisation_words(text) or role_words(text) or field_kind(halves[0])
    return len(halves) == 2 and not known and all(
        1 <= len(half.split()) <= 2 and half[:1].isupper() and half.replace(" ", "").isalpha()
        for half in halves
    )  # fmt: skip


def take_pinned_place(page: Page, reading: Reading) -> None:
    """The place behind a pin, or below a street in an address of several lines."""
    lines = page.outline.lines
    pinned = next((line for line in lines[:80] if line.text.startswith("📍")), None)
    if pinned and _is_pinned(pinned.text):
        reading.say("location", pinned.text.strip("📍️ "), pinned.text, 0.7)
    for street, town in pairwise(lines):
        same = street.path == town.path and len(street.text) < 60
        if same and has_street(street.text) and is_coded_town(town.text):
            reading.say("location", town.text, town.text, 0.5)
            return


def _is_pinned(text: str) -> bool:
    """Whether what stands behind a pin is a place, known or not: a few words, no street."""
    bare = text.strip("📍️ ")
    few = 1 < len(bare) < 40 and len(bare.split()) <= 4 and "@" not in bare and ":" not in bare
    return looks_like_place(text) or (few and not has_street(bare) and not role_words(bare))


def take_footer_place(page: Page, reading: Reading) -> None:
    """The first place that the page's foot names."""
    for line in page.outline.lines:
        if line.region != "footer":
            continue
        if "," in line.text and looks_like_place(line.text):
            reading.say("location", line.text, line.text, 0.6)
            return
        pieces = _ROW.split(line.text)  # "Ada Rossi · Bergstraße 3 · 79100 Freiburg · Germany"
        town = next((at for at, piece in enumerate(pieces) if is_coded_town(piece)), len(pieces))
        if found := pieces[town : town + 1]:
            found += [piece for piece in pieces[town + 1 : town + 2] if is_region_name(piece)]
            reading.say("location", ", ".join(found), line.text, 0.58)
            return
