"""The top card of a LinkedIn profile: what stands between the name and the first section."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile, zip_longest

from coffeechat.extraction.headings import section_kind
from coffeechat.extraction.name_parts import find_pronouns, keys_of
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import field_kind, name_words, places, school_words

_ONE_DEGREE = (
    r"(?:[123](?:st|nd|rd|th|er|re|e|ème|\.?º|°|\.|ª|:a|-?[eийяе]|촌|次|\s?度)?\+?"
    r"|[一二三]度(?:人[脉脈])?|第[123一二三]|الأولى|الثانية|الثالثة)"
)
_DEGREE = re.compile(  # "2nd", "· 3rd+", "· 3e et +", "2-й", "· 1°· 2°"
    rf"^[·•\s]*{_ONE_DEGREE}(?:\s*[·•]\s*{_ONE_DEGREE}){{0,2}}(?:\s+\S{{1,3}}){{0,2}}$"
    r"|^[·•]\s*[123]\D{0,24}$",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"^[·•\s]*[\d.,٠-٩]+\s?(?:[KMk]|mil|Tsd\.)?\+?(?:\s+\S+){0,4}$|^[^\d]{0,24}\d[\d.,]{0,6}\+?\)?$"
)
_SHORT_COUNT = re.compile(r"^[·•\s]*[\d.,٠-٩]+\s?(?:[KMk]|mil|Tsd\.)?\+?(?:\s+\S+)?$")
_SELF = re.compile(
    r"/(?:overlay|mynetwork|feed/followers|search/results|premium|signup|login|authwall|legal"
    r"|edit|add-edit|verify|trust)\b|/(?:recent-activity|detail/contact|opportunities)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"^\(([^()\d]{1,20})\)$")
_ALONE = frozenset(("Ella", "Él"))  # that begin no headline, as "Elle" and "Die" do
_LABELLED = re.compile(r"[^:：]{3,40}[:：]\s*\S")
_CODED = re.compile(r"^((?:[^,]*, )*([^,]+)), [A-Z]{2}$")
_TOP_LINES, _CARD_LINES = 16, 30  # without buttons, and with them


def read_top_card(lines: Sequence[Line], name: str, reading: Reading) -> None:
    """The headline follows the name; the place is the last line before the contact link."""
    card = _card(lines, name)
    for term, line in pairwise(card):
        if term.tag in ("dt", "th") and field_kind(term.text) == "location":
            reading.say("location", line.text, line.text, 0.92)
    before, closed = _until_contact(card, reading)
    if not before:
        return
    place = next((line for line in reversed(before) if looks_like_place(line.text)), None)
    if before[0] is place and not _may_be_headline(place):
        reading.complete.add("headline")  # there is none
    else:
        if before[0].tag != "dd":  # behind a term, it is that one's
            reading.say("headline", before[0].text, before[0].text, 0.9)
            before = before[1:]
        place = place if place in before else None
        if place is None and before and closed and len(before[-1].text) < 60:
            place = before[-1]
    if place:
        reading.say("location", _without_code(place.text), place.text, 0.9)
        before = before[: before.index(place)]
    if before and len(before[0].text) < 80:
        first = before[0].text
        reading.say("organisation", re.split(r"\s+[·|]\s+", first)[0], first, 0.8)


def _without_code(place: str) -> str:
    """Return a place without the code behind its country: "Kochi, India, IN"."""
    coded = _CODED.match(place)
    return coded[1] if coded and fold(coded[2]) in places()[0] else place


def _may_be_headline(line: Line) -> bool:
    """Whether a line that looks like a place may be a headline: "Fashion, Milan". The places of
    profiles end in a country or are areas; where the link to contact details is, stands none."""
    countries, cities = places()
    last = fold(re.split(r"[,،、]", line.text)[-1])
    return not line.links and last in cities - countries


def read_company_button(lines: Sequence[Line], name: str, reading: Reading) -> None:
    """The employer is a button in a list beside the name: its label says "Current company: Looms",
    in the language of the interface; the one below it is a school. Who has no employer may have
    that one alone."""
    keys = keys_of(name)
    at = next(
        (i for i, ln in enumerate(lines) if ln.level and keys_of(ln.text) == keys), len(lines)
    )
    card = takewhile(lambda ln: not ln.level, lines[at + 1 : at + 1 + _CARD_LINES])
    buttons = [(line, label) for line in card if (label := _button_label(line))]
    if not buttons:
        return
    line, label = buttons[0]
    lone_school = len(buttons) == 1 and school_words(line.text)
    if section_kind(re.split("[:：]", label)[0]) != "education" and not lone_school:
        reading.say("organisation", line.text, line.text, 0.79)


def _button_label(line: Line) -> str:
    """Return what labels a line that is a button of a list; an empty string elsewhere."""
    labels = [str(tag.get("aria-label") or "") for tag in line.path if tag.name == "button"]
    listed = any(tag.name == "li" for tag in line.path)
    told = (label for label in labels if line.text in label and _LABELLED.match(label))
    return next(told, "") if listed else ""


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
    pieces = [piece for whole in card for piece in _apart(whole)]
    for line, below in zip_longest(pieces, pieces[1:]):
        first = line.parts[0] if len(line.parts) > 1 else ""
        if looks_like_place(first) and not _COUNT.match(first):  # "1204 followers" is no post code
            return [*kept, replace(line, text=line.parts[0], parts=())], True
        placed = below is not None and _DEGREE.match(below.text) is not None
        if _take_pronouns(line, placed, reading):
            continue
        label = line.tag in ("dt", "th") and field_kind(line.text)
        if label or _DEGREE.match(line.text) or not any(char.isalpha() for char in line.text):
            continue
        # Before a headline, "Class of 2025" is one.
        count = (_COUNT if kept else _SHORT_COUNT).match(line.text)
        if _SELF.search(line.anchor) or count or _ends_card(line):
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


def _take_pronouns(line: Line, placed: bool, reading: Reading) -> bool:
    """Take what somebody is called by. A single word says so in small letters, or `placed` before
    the degree of connection: "Die", "On" and "Hans" begin headlines, too."""
    if len(line.text) > 24:
        return False
    bracketed = _BRACKETED.match(line.text)
    words = [fold(word) for word in line.text.split("/")]
    sure = placed or len(words) > 1 or line.text == line.text.lower() or line.text in _ALONE
    named = line.text if sure and name_words("pronouns").issuperset(words) else ""
    pronouns = find_pronouns(line.text) or (bracketed[1] if bracketed else named)
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
