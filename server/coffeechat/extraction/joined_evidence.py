"""The words of several lines as one piece of evidence, as they follow each other on the page."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from coffeechat.extraction.outline import Line
from coffeechat.extraction.text import clip
from coffeechat.records.fact import EVIDENCE_LIMIT


def join_evidence(lines: Sequence[Line]) -> str:
    """Return the words of lines that follow each other on the page, from the first on."""
    words, last = lines[0].text, lines[0].position
    for before, line in pairwise(lines):
        if line.position != last + 1 or len(words) + len(line.text) >= EVIDENCE_LIMIT:
            break
        if _has_copy(before):
            break
        words, last = f"{words} {line.text}", line.position
    return clip(words, EVIDENCE_LIMIT)


def _has_copy(line: Line) -> bool:
    """Whether a line is the first of two in its element, the other for screen readers alone."""
    tags = line.path[-1].find_all(True, recursive=False, limit=3) if line.path else []
    alike = len(tags) == 2 and tags[0].name == tags[1].name
    one, two = (next(tag.stripped_strings, "") for tag in tags) if alike else ("", "")
    return bool(two) and one == line.text
