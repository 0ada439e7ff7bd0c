"""The paragraphs of a page, and the short notes worth keeping of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.outline import Line
from coffeechat.extraction.text import clip, fold, joined_script
from coffeechat.records.fact import EVIDENCE_LIMIT
from coffeechat.records.record import ResearchNote

MAX_PASSAGES = 200
MAX_NOTES = 6
_PASSAGE_LENGTH = 40
_LEGAL = re.compile(
    r"cookie|privacy|all rights reserved|©|javascript|newsletter|subscribe|terms of (?:use"
    r"|service)|datenschutz|browser",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-zß-öø-ÿ])|(?<=[。！？])")


def find_passages(lines: Sequence[Line]) -> list[str]:
    """Return the paragraphs of a page in order, headings put before their first one."""
    passages: dict[str, str] = {}
    for line in lines:
        if line.region not in ("main", "header", "aside") or line.level or _LEGAL.search(line.text):
            continue
        short = 20 if joined_script(line.text) else _PASSAGE_LENGTH
        if len(line.text) >= short and len(passages) < MAX_PASSAGES:
            passages.setdefault(fold(line.text), clip(line.text, 2_000))
    return list(passages.values())


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [part.strip() for part in _SENTENCE_END.split(text) if part.strip()]


def notes_from(passages: Sequence[str], source: str) -> list[ResearchNote]:
    """Return the first sentences of passages that say something, each with its evidence."""
    notes: list[ResearchNote] = []
    for passage in passages:
        for sentence in sentences(passage)[:2]:
            if len(notes) == MAX_NOTES:
                return notes
            if len(sentence) >= _PASSAGE_LENGTH or (
                joined_script(sentence) and len(sentence) >= 15
            ):
                notes.append(_note(sentence, source))
    return notes


def with_origin(notes: Sequence[ResearchNote], url: str, date: str) -> list[ResearchNote]:
    """Return notes with the page's address and date where they have none of their own."""
    page = {"url": url, "date": date}
    return [
        note.model_copy(update={k: v for k, v in page.items() if v and not getattr(note, k)})
        for note in notes
    ]


def _note(sentence: str, source: str) -> ResearchNote:
    words = clip(sentence, EVIDENCE_LIMIT)
    found = find_range(words)
    when = {"date": found.start} if found and found.start else {}
    return ResearchNote(text=words, source=source, evidence=words, **when)
