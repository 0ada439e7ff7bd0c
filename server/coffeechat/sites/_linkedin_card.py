"""The top card of a LinkedIn profile: what stands between the name and the first section."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coffeechat.extraction.headings import section_kind
from coffeechat.extraction.name_parts import find_pronouns, keys_of
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import field_kind

_DEGREE = re.compile(
    r"^[·•\s]*(?:[123](?:st|nd|rd|er|re|e|ème|º|°|\.|ª|:a|-e|\+)?|[一二三]度|[123]次|الأولى"
    r"|الثانية|الثالثة)(?:\s+\S+){0,4}$",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"^[·•\s]*[\d.,٠-٩]+\s?(?:[KMk]|mil|Tsd\.)?\+?(?:\s+\S+){0,4}$|^[^\d]{0,24}\d[\d.,]{0,6}\+?\)?$"
)
_SELF = re.compile(
    r"/(?:overlay|mynetwork|feed/followers|search/results|premium|signup|login|authwall|legal"
    r"|edit|add-edit|verify|trust)\b|/(?:recent-activity|detail/contact|opportunities)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"^\(([^()\d]{1,20})\)$")
_TOP_LINES = 16


def read_top_card(lines: Sequence[Line], name: str, reading: Reading) -> None:
    """The headline follows the name; the place is the last line before the contact link."""
    card = _card(lines, name)
    before, closed = _until_contact(card, reading)
    if not before:
        return
    headline = before[0]
    if headline.tag != "dd":  # behind a term, it is that one's
        reading.say("headline", headline.text, headline.text, 0.9)
        before = before[1:]
    rest = [(line.text, line) for line in before]
    place = next((entry for entry in reversed(rest) if looks_like_place(entry[0])), None)
    if place is None and rest and closed:
        place = rest[-1] if len(rest[-1][0]) < 60 else None
    if place:
        reading.say("location", place[0], place[1].text, 0.9)
        rest = rest[: rest.index(place)]
    if rest and len(rest[0][0]) < 80:
        reading.say("organisation", re.split(r"\s+[·|]\s+", rest[0][0])[0], rest[0][1].text, 0.8)


def _card(lines: Sequence[Line], name: str) -> list[Line]:
    """Return the lines after the name's last heading at the top, up to the first section."""
    keys = keys_of(name)
    at = [i for i, line in enumerate(lines[:60]) if keys_of(line.text) == keys]
    headed = [i for i in at if lines[i].level] or at
    if not headed:
        return []
    card: list[Line] = []
    for line in lines[headed[0] + 1 : headed[0] + 1 + _TOP_LINES]:
        if line.level and section_kind(line.text):
            break
        card.append(line)
    return card


def _until_contact(card: list[Line], reading: Reading) -> tuple[list[Line], bool]:
    kept: list[Line] = []
    for line in (piece for whole in card for piece in _apart(whole)):
        first = line.parts[0] if len(line.parts) > 1 else ""
        if looks_like_place(first) and not _COUNT.match(first):  # "1204 followers" is no post code
            return [*kept, replace(line, text=line.parts[0], parts=())], True
        if _take_pronouns(line, reading):
            continue
        label = line.tag in ("dt", "th") and field_kind(line.text)
        if label or _DEGREE.match(line.text) or not any(char.isalpha() for char in line.text):
            continue
        if _SELF.search(line.anchor) or _COUNT.match(line.text) or _ends_card(line):
            if kept:
                return _with_first_part(kept, line), True
            continue
        if len(line.text) > 250:
            return kept, False
        kept.append(line)
    return kept, False


def _apart(line: Line) -> list[Line]:
    """Return the parts of a line where one is a badge: "(Elle)" and "2e"."""
    if any(_DEGREE.match(part) or _BRACKETED.match(part) for part in line.parts[1:]):
        return [replace(line, text=part, parts=()) for part in line.parts]
    return [line]


def _take_pronouns(line: Line, reading: Reading) -> bool:
    if len(line.text) > 24:
        return False
    bracketed = _BRACKETED.match(line.text)
    pronouns = find_pronouns(line.text) or (bracketed[1] if bracketed else "")
    reading.say("pronouns", pronouns, line.text, 0.95)
    return bool(pronouns)


def _ends_card(line: Line) -> bool:
    return any(_SELF.search(link.href) for link in line.links) or (
        len(line.links) == 1 and "contact" in fold(line.links[0].text)
    )


def _with_first_part(kept: list[Line], line: Line) -> list[Line]:
    """A place may share its line with the contact link behind it."""
    first = line.parts[0] if len(line.parts) > 1 else ""
    if first and line.links and first != line.links[0].text and any(c.isalpha() for c in first):
        return [*kept, replace(line, text=first, parts=())]
    return kept
