"""A text made ready for the rules: normalised, with its sentences and clauses."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

ABBREVIATION = re.compile(r"\b(?:dr|mr|mrs|ms|prof|st|e\.g|i\.e|etc|vs|no|approx|inc|ltd|co)\.$")
SENTENCE_END = re.compile(r"[.!?]{1,9}[\"')\]»”]{0,2}(?=\s|$)|\n")
CLAUSE_BREAK = re.compile(
    r"[;:()–—]|,(?! (?:or|nor|and not|to|let alone|much less)\b)|\s-\s|"
    r"\b(?:but|however|though|although|instead|only)\b"
)
WRAPPED = re.compile(r"(?<=[A-Za-z0-9'])\n(?=[a-z])")
CODE = re.compile(r"`[^`\n]{1,200}`")

QUOTED = re.compile(r'"[^"\n]{1,300}"')


def _build_table() -> dict[int, str]:
    """Map single characters to single characters, so that offsets stay true."""
    table = {ord(quote): "'" for quote in "’‘ʼ`´"}
    table |= {ord(quote): '"' for quote in "“”„«»"}
    table |= {ord(space): " " for space in "\u00a0\u2007\u202f\u2009\t\r"}
    for code in (*range(0x41, 0x5B), *range(0xC0, 0x250)):
        plain = unicodedata.normalize("NFD", chr(code))[0].lower()
        table[code] = plain if len(plain) == 1 else chr(code)
    return table


PLAIN = _build_table()


@dataclass(frozen=True)
class Text:
    """A text as given, and its views of the same length, so that offsets hold in all."""

    raw: str

    @cached_property
    def bare(self) -> str:
        """The text with code between backticks blanked."""
        return CODE.sub(lambda code: " " * len(code[0]), self.raw)

    @cached_property
    def plain(self) -> str:
        """The normalised text; a line that goes on in the next is one line."""
        return WRAPPED.sub(" ", self.bare).translate(PLAIN)

    @cached_property
    def unquoted(self) -> str:
        """The normalised text with what stands in double quotation marks blanked."""
        return QUOTED.sub(lambda quoted: " " * len(quoted[0]), self.plain)

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Start and end of each sentence, its closing mark included."""
        spans, begin = [], 0
        for mark in SENTENCE_END.finditer(self.plain):
            if ABBREVIATION.search(self.plain, max(begin, mark.start() - 8), mark.start() + 1):
                continue
            spans.append((begin, mark.end()))
            begin = mark.end()
        spans.append((begin, len(self.plain)))
        trimmed = [self._trim(start, end) for start, end in spans]
        return [(start, end) for start, end in trimmed if start < end]

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        stretch = self.plain[start:end]
        return end - len(stretch.lstrip()), start + len(stretch.rstrip())

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """Return the sentence that holds an offset."""
        return self.sentences[max(0, bisect_right(self.sentences, (offset, len(self.raw))) - 1)]

    def is_quoted(self, offset: int) -> bool:
        """Tell whether an offset stands in double quotation marks: it is spoken about."""
        begin = self.plain.rfind("\n", 0, offset) + 1
        before = self.plain.count('"', begin, offset)
        return before % 2 == 1 and self.plain.find('"', offset) >= 0

    def clause_start(self, offset: int) -> int:
        """Return where the clause that holds an offset begins."""
        begin = self.sentence_at(offset)[0]
        breaks = list(CLAUSE_BREAK.finditer(self.plain, begin, offset))
        return breaks[-1].end() if breaks else begin
