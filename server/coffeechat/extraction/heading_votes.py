"""What the headings of a page name, and which of them stand for the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from coffeechat.extraction.greetings import until_greeting
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.name_parts import has_personal_form, tidy_name
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.ownership import owner_votes
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.title_votes import past_title, title_pieces
from coffeechat.extraction.vocabulary import organisation_words, role_words

OF_ENTRIES = frozenset(("experience", "education", "skills", "projects", "publications"))
_NO_LEVEL = 9
_PAIR = 2  # words
_AT = re.compile(  # where somebody is
    r"\s+(?:(?:at|an der|am|bei|bei der|à|à la|au|en|en la|en el|na|no|presso|alla|bij|aan de|w|på"
    r"|vid|ved)\s+|(?:à l|all)['’]|@\s*)",
    re.IGNORECASE,
)


def top_heading(body: list[Line]) -> Line | None:
    """Return the heading that stands for the page: the first of the first level, or where
    there is none the first of all, if none is above it."""
    heads = [line for line in body if line.level]
    top = min((line.level for line in heads), default=0)
    first = next((line for line in heads if line.level == top), None)
    return first if top == 1 or (heads and first is heads[0]) else None


def inner_headings(body: list[Line], first: Line | None) -> set[int]:
    """Return which headings are those of entries, or words among the labels of sections."""
    labels = Counter(line.level for line in body[:60] if exact_section_kind(line.text))
    inner, within = set(), _NO_LEVEL
    for index, line in enumerate(body):
        if line.level and len(line.text) < 80:
            alone = " " not in tidy_name(line.text) and line is not first
            if line.level > within or (alone and labels[line.level] > 1):
                inner.add(index)
            if line.level <= within:
                entries = exact_section_kind(line.text) in OF_ENTRIES
                within = line.level if entries else _NO_LEVEL
    return inner


def heading_votes(line: Line, number: int, position: int, top: Line | None) -> Iterator[NameVote]:
    """Yield what a heading may name, the whole and its parts: the `number`th of a page, its
    line at `position` (from 1), and `top` the heading that stands for the page."""
    if line.text.endswith((":", "：")):
        return  # a label
    small = 2.5 if position == 1 else 1.5 if position <= 8 else 1.0
    weight = {1: 4.0, 2: 2.5, 3: 2.0}.get(line.level, small)
    weight = max(weight, 3.5) if line is top else weight
    if name := _behind_role(line.parts):
        yield NameVote(name, weight, line.text)
        return
    if (number > 3 or position > 60) and not has_personal_form(line.text):
        weight *= 0.3
    name = until_greeting(line.text)
    yield NameVote(past_title(name), weight, line.text)
    if len(line.parts) > 1 and line.text.startswith(line.parts[0]):
        first = line.parts[0].strip(" |·–—-:")  # "<b>Ada Rossi</b>, weaver"
        yield NameVote(first, weight * 0.8, line.text)
    pieces = [piece for piece in title_pieces(line.text) if piece != line.text]
    for piece in pieces:
        yield NameVote(piece, weight * 0.8, line.text)
    if line.level == 1 and len(pieces) == 2 and all(map(str.isalpha, pieces)):
        yield NameVote(" ".join(pieces), weight, line.text)  # "Ada | Rossi"
    if joined_script(line.text) and (name := _beside_label(line.text)):
        yield NameVote(name, weight, line.text)
    holder, *place = _AT.split(line.text, maxsplit=1)
    if place and likeness(holder) >= 0.8 and organisation_words(place[0]):
        yield NameVote(holder, weight, line.text)  # "Dr. Ada Rossi at Harbour University"
    yield from owner_votes(line.text, weight * 0.8)


def _beside_label(text: str) -> str:
    """Return the name beside a section's label: "研究紹介 水野真帆"; or ""."""
    words = text.split()
    names = [word for word in words if likeness(word) >= 0.9]
    labels = [word for word in words if exact_section_kind(word)]
    return names[0] if len(names) == len(labels) == 1 and len(words) == _PAIR else ""


def _behind_role(parts: Sequence[str]) -> str:
    """Return the name that is the last of a heading's elements, the first of which is a role:
    "Weaver <b>Ada Rossi</b>"; or ""."""
    first, last = (parts[0], parts[-1].strip()) if len(parts) > 1 else ("", "")
    return last if role_words(first) and not role_words(last) and likeness(last) >= 0.8 else ""
