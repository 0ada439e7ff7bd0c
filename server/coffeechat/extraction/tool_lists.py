"""Lists of skills that no known heading tells: by the tools and qualities they name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from coffeechat.extraction.outline import Line
from coffeechat.extraction.sections import Section
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import load

_MOST = 200  # lines of one list
_ROW = 200  # characters of a row of tools
_CUT = re.compile(r"\s*[,;|•·、،]\s*|\s+[–—-]\s+")
_CHIP = 30  # characters of the name of a tool
_FEWEST = 3  # tools that make a list, and one more where not all are known


def name_tools(sections: Sequence[Section]) -> Sequence[Section]:
    """Name the lists of tools that have no known heading, or one such as "Languages"."""
    listed = any(section.kind == "skills" and section.lines for section in sections)
    for section in sections:
        if section.kind == "languages":
            _, known = _chips(section.lines)
            if known > 1 and known * 2 >= len(section.lines):
                section.kind = "skills"
    if listed:
        return sections
    return [part for section in sections for part in _with_tools(section)]


def _with_tools(section: Section) -> Iterator[Section]:
    """Yield a section without a known heading, the lists of tools under its headings apart."""
    if section.kind not in ("", "about"):
        yield section
        return
    lines = section.lines
    heads = [at for at, line in enumerate(lines) if line.level]
    first = heads[0] if heads else len(lines)
    told = section.kind
    if section.heading is not None and not told and _lists_tools(lines[:first]):
        section = Section("skills", section.heading, section.level, lines[:first])
    else:
        section = Section(told, section.heading, section.level, lines[:first])
    for at, end in pairwise([*heads, len(lines)]):
        if _lists_tools(lines[at + 1 : end]):
            yield section
            section = Section("skills", lines[at], lines[at].level, lines[at + 1 : end])
        elif section.kind != told:
            yield section
            section = Section(told, lines=lines[at:end])
        else:
            section.lines.extend(lines[at:end])
    yield section


def _lists_tools(lines: Sequence[Line]) -> bool:
    """Whether lines are a list of short names of which a third are known tools or qualities."""
    chips, known = _chips(lines)
    short = all(len(line.text) < _ROW for line in lines) and all(len(c) < _CHIP for c in chips)
    accounts = any(line.anchor for line in lines)  # "GitHub", "GitLab", each a link
    several = len(chips) > _FEWEST or (known == len(chips) == _FEWEST and not accounts)
    return short and several and known * 3 >= len(chips)


def _chips(lines: Sequence[Line]) -> tuple[list[str], int]:
    """Return the short pieces of lines, and how many of them are known tools."""
    chips = [fold(piece) for line in lines[:_MOST] if len(line.text) < _ROW
             for piece in _CUT.split(line.text)]  # fmt: skip
    return chips, sum(1 for text in chips if text in _tools())


@cache
def _tools() -> frozenset[str]:
    return frozenset(fold(word) for words in load("tools").values() for word in words)
