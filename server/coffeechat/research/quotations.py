"""Captured words quoted as they stand, short enough for a question."""

from __future__ import annotations

import re

from coffeechat.records.remembering import remembered
from coffeechat.research.phrases import OUTER_QUOTES, is_latin, tidy

LONGEST_QUOTE = 15  # words of a title or claim quoted in a question
LONGEST_QUOTE_CHARACTERS = 92
FEWEST_IN_CLAUSE = 3  # words that may stand for a whole sentence
LONGEST_UNSPACED = 30  # characters, where the script has no spaces
#: Where a clause ends, the surest first.
MARKS = ("。", "，", "：", "、", ". ", "! ", "; ", ": ", " – ", " — ", " - ", ", ")

# Before these a sentence may end at a comma; what else follows one, it is often about.
_JOINED = re.compile(
    r"(?:and|but|or|so|yet|und|aber|oder|et|mais|ou|y|pero|e|mas|ma|en|maar|och|men|i|ale)\s", re.I
)
_STRAIGHT = re.compile(r'"([^"]*)"')


@remembered(2048)  # questions and drafts ask for the same ones
def quote(text: str, longest: int = LONGEST_QUOTE) -> str:
    """Return words to stand between quotation marks: one clause of them, whole where it
    can be, else its beginning and an ellipsis; no mark of question, no outer quotes."""
    words = _unquote(tidy(text))
    words = words.rstrip(".!?;:,。！？ ")
    if "?" in words or "？" in words:
        words = re.split(r"[?？]", words, maxsplit=1)[0].strip()
    if _fits(words, longest):
        return words
    for mark in (mark for mark in MARKS if mark in words):
        first, _, rest = words.partition(mark)
        head = _unquote(first)
        whole = len(head.split()) >= FEWEST_IN_CLAUSE and (mark != ", " or _JOINED.match(rest))
        if head != words and _fits(head, longest) and (whole or not is_latin(head)):
            return head
    return _shorten(words, longest)


def _unquote(text: str) -> str:
    """Return a text without marks of quotation round it; those inside become single ones."""
    text = text.strip()
    while len(text) > 1 and text[0] in OUTER_QUOTES and text[-1] in OUTER_QUOTES:
        text = text[1:-1].strip()
    for double, single in (("“", "‘"), ("„", "‘"), ("”", "’")):
        text = text.replace(double, single)
    return _STRAIGHT.sub("‘\\1’", text).replace('"', "’") if '"' in text else text


def _fits(text: str, longest: int) -> bool:
    if _is_unspaced(text):
        return len(text) <= LONGEST_UNSPACED
    return len(text.split()) <= longest and len(text) <= LONGEST_QUOTE_CHARACTERS


def _is_unspaced(text: str) -> bool:
    """Whether most of a text is in a script without spaces."""
    return not text.isascii() and sum(ord(c) > 0x3000 for c in text) > len(text) / 2


def _shorten(words: str, longest: int) -> str:
    if _is_unspaced(words):
        return words[:LONGEST_UNSPACED] + "…"
    kept = words.split()[:longest]
    while len(" ".join(kept)) > LONGEST_QUOTE_CHARACTERS:
        kept.pop()
    while len(kept) > 3 and kept[-1].lower().strip(",") in _DANGLING:
        kept.pop()
    return " ".join(kept).rstrip(",;:–— ") + "…"


_DANGLING = {
    "a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "that", "the",
    "to", "with", "und", "der", "die", "das", "de", "la", "le", "et", "y", "our", "my", "is", "as",
}  # fmt: skip
