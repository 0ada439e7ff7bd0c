"""Skills and languages from the lines under such a heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.outline import Line
from coffeechat.extraction.reading import Reading

_BODY = ("main", "header", "aside")
MAX_SKILL = 45  # characters
_CUT = re.compile(r"\s*[,;|•·、，；]\s*(?![^()]*\))|\s+/\s+|\s+-\s+|\s*[–—]\s+|\s+[–—]\s*")
_COUNT = re.compile(r"^\s*[\d.,%+/]+\s*%?$|endorse|^\d+\s|\d+\s*%")
_LEVEL = re.compile(r"(?<=\S)\s+\d{1,3}\s?%$")  # "Weaving 85%"
_LABEL = re.compile(r"^[^:：]{2,40}[:：]\s+")


def skill_words(lines: Sequence[Line]) -> list[tuple[str, Line]]:
    """Return the short pieces of a list, without what is repeated at every entry."""
    often = Counter(line.text for line in lines)
    found: list[tuple[str, Line]] = []
    for line in lines:
        bare = _LEVEL.sub("", line.text)
        if often[line.text] >= 3 or line.region not in _BODY or _COUNT.search(bare):
            continue
        text = _LABEL.sub("", bare).strip(" .@")
        if exact_section_kind(text) or "@" in text or "://" in text or ".pdf" in line.anchor:
            continue
        pieces = _CUT.split(text) if len(text) < 600 and text.count(".") < 2 else []
        parted = len(pieces) == 1 or len(line.parts) >= max(5, len(pieces))
        if (
            bare == line.text
            and parted
            and 1 < len(line.parts) <= 40
            and all(len(p) < 30 for p in line.parts)
        ):
            pieces = [text, *line.parts] if len(line.parts) == 2 else list(line.parts)
        pieces = [piece for piece in pieces if any(map(str.isalnum, piece))]
        kept = [
            piece.strip(" .-–:") for piece in pieces if 0 < len(piece.strip(" .-–:")) <= MAX_SKILL
        ]
        found.extend((piece, line) for piece in kept if len(piece.split()) <= 6)
    return found


def read_skills(lines: Sequence[Line], reading: Reading) -> None:
    """Add the skills a section lists."""
    for skill, line in skill_words(lines)[:60]:
        if not skill.isdigit():
            reading.add("skills", skill, line.text, 0.8)


def read_languages(lines: Sequence[Line], reading: Reading) -> None:
    """Add the languages a section lists, with the level where one is said."""
    for line in lines[:30]:
        if len(line.text) < 60 and any(char.isalpha() for char in line.text):
            for piece in re.split(r"\s*[,;|•·、]\s*", line.text):
                reading.add("languages", piece, line.text, 0.8)
