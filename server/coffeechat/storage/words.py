"""Text as words to search by: without case and accents, Chinese and the like by pairs."""

from __future__ import annotations

import re
import unicodedata

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
_UNSPACED = re.compile(f"[{_UNSPACED_RANGES}]")
_PIECES = re.compile(f"[{_UNSPACED_RANGES}]+|[^{_UNSPACED_RANGES}]+")
# Letters that Unicode does not take apart into a letter and an accent.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
)
_APOSTROPHES = str.maketrans("", "", "'’ʼ‘")


def fold(text: str) -> str:
    """Return `text` in the form that is compared: case and accents do not count."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return unicodedata.normalize("NFC", _MARKS.sub("", decomposed)).translate(_LETTERS)


def words(text: str) -> set[str]:
    """Return every word that `text` can be found by."""
    folded = fold(text)
    found = set(_split(folded))
    joined = folded.translate(_APOSTROPHES)
    if joined != folded:
        found.update(_split(joined))
    return found


def query_words(text: str) -> list[str]:
    """Return the words to look for, in order; all must be found."""
    found: list[str] = []
    for word in _WORD.findall(fold(text).translate(_APOSTROPHES)):
        found += [word] if word.isascii() else _pieces(word, single=False)
    return [word[:LONGEST] for word in found]


def _split(folded: str) -> list[str]:
    if folded.isascii():
        found: list[str] = _ASCII_WORD.findall(folded)
    else:
        found = []
        for word in _WORD.findall(folded):
            found += _pieces(word, single=True) if _UNSPACED.search(word) else [word]
    return [word[:LONGEST] for word in found]


def _pieces(word: str, *, single: bool) -> list[str]:
    """Cut an unspaced run into pairs of characters; `single` adds each one alone."""
    found = []
    for piece in _PIECES.findall(word):
        if not _UNSPACED.match(piece):
            found.append(piece)
            continue
        found += [piece[at : at + 2] for at in range(len(piece) - 1)]
        if single or len(piece) == 1:
            found += piece
    return found
