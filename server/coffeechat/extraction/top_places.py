"""The place that a line beside the name tells, and what stands before it in the same row."""

from __future__ import annotations

import re
from dataclasses import replace

from coffeechat.extraction.contact_details import read_mails
from coffeechat.extraction.introduced import Introduction, take_role
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page_noise import place_among
from coffeechat.extraction.places import looks_like_place, town_behind_street
from coffeechat.extraction.residences import place_in
from coffeechat.extraction.vocabulary import organisation_words, role_words

_AGE = re.compile(r"^\d{2}\s[^\W\d]+(?:\s[^\W\d]+)?,\s+")  # "22 года, ", "22 years old, "
_ROW = re.compile(r"\s*[·|•]\s*")


def find_place(line: Line, name: str) -> str:
    """Return the place a short line names: all of it, one label beside others, or a piece."""
    text = _AGE.sub("", line.text).replace(name, "").strip(" ,|·•–—-")
    told = place_in(text) if len(text) < 60 and not role_words(text) else ""
    if told:
        return told
    if looks_like_place(text) and not (line.links and len(line.parts) > 1):
        return text.strip("📍 ")
    parts = [_place_of_part(part) for part in line.parts if len(line.parts) > 1]
    placed = [part for part in parts if part]
    if len(placed) == 1 and not role_words(line.text):
        return placed[0]
    return place_among(line.text)


def _place_of_part(part: str) -> str:
    """Return the place that a piece of a row is, or that ends the address it is."""
    return part.strip(" ,.·") if looks_like_place(part) else town_behind_street(part)


def take_before_place(line: Line, found: Introduction) -> None:
    """What stands first in a row that tells the place too: "Weaver · Leeds, UK · a@b.example"."""
    first, *others = (piece.strip() for piece in _ROW.split(line.text))
    told = others and not (looks_like_place(first) or read_mails(first))
    if not told or len(first) < 2 or any(map(str.isdigit, first)):
        return
    if organisation_words(first) and not role_words(first):
        found.organisation = found.organisation or (first, line)
    elif role_words(first) and organisation_words(others[0]) and found.role is None:
        found.headline = found.headline or (line.text, line)
        take_role(f"{first} | {others[0]}", replace(line, parts=()), found)
    elif found.headline is None:
        found.headline = (first, line)
