"""Skills and languages from the lines under such a heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.outline import Line
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import load

_BODY = ("main", "header", "aside")
MAX_SKILL = 45  # characters
MAX_ITEM = 65  # characters of an element of a list that names one: "Care of looms (old and new)"
_FEW = 6  # elements of a line; more are a row of skills, though some be long
_MOST_WORDS = 6
_LINE_WORDS = 8  # of what is a line of its own: some languages write a blank at each syllable
_CUT = re.compile(r"\s*[,;|•·、，；،]\s*(?![^()]*\))|\s+/\s+|\s+-\s+|\s*[–—]\s+|\s+[–—]\s*")
_COUNT = re.compile(r"^\s*[\d.,%+/]+\s*%?$|endorse|^\d+\s|\d+\s*%")
_LEVEL = re.compile(r"(?<=\S)\s+\d{1,3}\s?%$")  # "Weaving 85%"
_LABEL = re.compile(r"^([^:：]{2,40})(?::\s+|：\s*)(?=\S)")
_BRACKETED = re.compile(r"\s*[(（][^()（）]{1,25}[)）]$")


def skill_words(lines: Sequence[Line]) -> list[tuple[str, Line]]:
    """Return the short pieces of a list, without what is repeated at every entry."""
    often = Counter(line.text for line in lines)
    headed = _are_headed(lines)
    found: list[tuple[str, Line]] = []
    for line in lines:
        bare = _LEVEL.sub("", line.text)
        if often[line.text] >= 3 or line.region not in _BODY or _COUNT.search(bare):
            continue
        found.extend((piece, line) for piece in _pieces_of(line, bare, headed))
    return found


def _are_headed(lines: Sequence[Line]) -> bool:
    """Whether each line is a heading and, in an element beside it, a list: "Looms" "Jacquard,
    dobby"."""
    return len(lines) > 2 and all(
        len(line.parts) == 2 and not _CUT.search(line.parts[0]) and _CUT.search(line.parts[1])
        for line in lines
    )  # fmt: skip


def _without_labels(line: Line, bare: str, headed: bool) -> str:
    """Return what a line lists without what heads it, in one element or in several of a row."""
    if headed:
        return line.parts[1]
    labels = sum(1 for part in line.parts if part.endswith(":"))
    told = [part.strip(" ·|,;") for part in line.parts if not part.endswith(":")]
    return ", ".join(told) if 1 < labels == len(told) else bare


def _pieces_of(line: Line, bare: str, headed: bool = False) -> list[str]:
    """Return the skills that a line names; `bare` is its text without a percentage."""
    bare = _without_labels(line, bare, headed)
    label = _LABEL.match(bare)
    text = (bare[label.end() :] if label else bare).lstrip(" @").rstrip(" .@")
    if exact_section_kind(text) or "@" in text or "://" in text or ".pdf" in line.anchor:
        return []
    pieces = _CUT.split(text) if len(text) < 600 and text.count(". ") < 2 else []
    if label and _explains(text, pieces):
        return [label[1].strip(" .-–")]  # "Care: I look after looms of all ages."
    parted = len(pieces) == 1 or len(line.parts) >= max(5, len(pieces))
    longest = MAX_SKILL if len(line.parts) > _FEW else 30
    short = 1 < len(line.parts) <= 40 and all(len(part) < longest for part in line.parts)
    if bare == line.text and parted and short:
        pieces = [text, *line.parts] if len(line.parts) == 2 else list(line.parts)
    kept = [_bare(piece) for piece in _without_levels(pieces)]
    most = _LINE_WORDS if len(kept) == 1 else _MOST_WORDS
    item = len(kept) == 1 and line.tag == "li" and not line.text.endswith((".", ":"))
    longest = MAX_ITEM if item else MAX_SKILL
    return [piece for piece in kept if 0 < len(piece) <= longest and len(piece.split()) <= most]


def _bare(piece: str) -> str:
    """Return a skill without the signs around it; but ".NET" begins with one."""
    bare = piece.strip(" .-–:")
    return f".{bare}" if bare[:3].isupper() and f".{bare}" in piece else bare


def _explains(text: str, pieces: Sequence[str]) -> bool:
    """Whether what stands behind a label says more of it, and is no list."""
    words = len(text.split())
    return (
        not pieces or (words > 5 and words > 3 * len(pieces)) or len(text) > MAX_SKILL * len(pieces)
    )


def _without_levels(pieces: Sequence[str]) -> list[str]:
    """Return pieces without words for how well, alone or in brackets behind each."""
    told = [piece for piece in pieces if any(map(str.isalnum, piece)) and not _is_level(piece)]
    graded = sum(1 for piece in told if (at := _BRACKETED.search(piece)) and _is_level(at[0])) > 1
    return [_BRACKETED.sub("", piece) for piece in told] if graded else told


def _is_level(text: str) -> bool:
    return fold(text) in _levels()


@cache
def _levels() -> frozenset[str]:
    return frozenset(fold(word) for word in load("levels")["levels"])


def read_skills(lines: Sequence[Line], reading: Reading) -> None:
    """Add the skills a section lists."""
    for skill, line in skill_words(lines)[:60]:
        if not skill.isdigit():
            reading.add("skills", skill, line.text, 0.8)


def read_languages(lines: Sequence[Line], reading: Reading) -> None:
    """Add the languages a section lists, with the level where one is said."""
    for line in lines[:30]:
        if len(line.text) < 60 and any(char.isalpha() for char in line.text):
            for piece in re.split(r"\s*[,;|•·、،]\s*", line.text):
                reading.add("languages", piece, line.text, 0.8)
