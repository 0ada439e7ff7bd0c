"""Text as words to search by: without case and accents, Chinese and the like by pairs."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

LONGEST = 40  # characters of a word that count
_WORD = re.compile(r"[^\W_]+")
_ASCII_WORD = re.compile(r"[a-z0-9]+")
# Latin accents, Hebrew points and Arabic vowel signs: written or not, the word is the same.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]+")
# Scripts written without spaces between words: kana, Han, Thai, Lao, Burmese, Khmer; and
# Hangul, whose words carry endings.
_UNSPACED_RANGES = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f"
)
# Letters that Unicode does not take apart into a letter and an accent.
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
_LETTER = re.compile(f"[{''.join(_LETTERS)}]")
_APOSTROPHE = re.compile("['’ʼ‘]")


# Compiled when first asked for: so many ranges take longer than the rest of this room.
@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"[{_UNSPACED_RANGES}]")


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(f"[{_UNSPACED_RANGES}]+|[^{_UNSPACED_RANGES}]+")


def fold(text: str) -> str:
    """Return `text` in the form that is compared: case and accents do not count."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    composed = unicodedata.normalize("NFC", _MARKS.sub("", decomposed))
    return _LETTER.sub(lambda letter: _LETTERS[letter[0]], composed)


def words(text: str) -> set[str]:
    """Return every word that `text` can be found by."""
    folded = fold(text)
    found = set(_split(folded))
    if _APOSTROPHE.search(folded):
        found.update(_split(_APOSTROPHE.sub("", folded)))
    return found


def query_words(text: str) -> list[str]:
    """Return the words to look for, in order; all must be found."""
    folded = _APOSTROPHE.sub("", fold(text))
    return [piece[:LONGEST] for word in _WORD.findall(folded) for piece in _pieces(word)]


def _split(folded: str) -> list[str]:
    if folded.isascii():
        found = _ASCII_WORD.findall(folded)
    elif not _unspaced().search(folded):
        found = _WORD.findall(folded)
    else:
        # Each character alone as well: a single one may be looked for.
        pieces = [piece for word in _WORD.findall(folded) for piece in _pieces(word)]
        found = pieces + _unspaced().findall(folded)
    return [word[:LONGEST] for word in found]


def _pieces(word: str) -> list[str]:
    """Cut an unspaced run into pairs of characters; return any other word as it is."""
    if not _unspaced().search(word):
        return [word]
    found = []
    for piece in _runs().findall(word):
        pairs = [piece[at : at + 2] for at in range(len(piece) - 1)]
        found += pairs if pairs and _unspaced().match(piece) else [piece]
    return found
