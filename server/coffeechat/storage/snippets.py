"""The words around a match, for a list of results."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from coffeechat.storage.words import fold, query_words

WIDTH = 140  # characters of a snippet
_BEFORE = 40  # of them before the match
_WORD = re.compile(r"([^\W_]+)")


def find_passage(texts: Iterable[tuple[str, str]], wanted: Sequence[str]) -> tuple[str, str]:
    """Return label and snippet of the text in which most of the wanted words stand."""
    best, best_count = ("", ""), 0
    for label, text in texts:
        folded = fold(text)
        places = [place for place in (_place(folded, word) for word in wanted) if place >= 0]
        if len(places) > best_count:
            # Folding may change the length a little: the snippet is wide enough for that.
            best, best_count = (label, cut(text, min(places))), len(places)
        if best_count == len(wanted):
            break
    return best


def mark_hits(text: str, query: str) -> list[tuple[str, bool]]:
    """Return `text` in pieces, each with whether it is a word that `query` asks for."""
    wanted = query_words(query)
    pieces = [
        (piece, bool(place % 2) and any(_place(fold(piece), word) == 0 for word in wanted))
        for place, piece in enumerate(_WORD.split(text))
    ]
    return [(piece, hit) for piece, hit in pieces if piece]


def cut(text: str, place: int) -> str:
    """Return the stretch of `text` around `place`, with dots where it goes on."""
    if len(text) <= WIDTH:
        return text
    start = max(0, min(place - _BEFORE, len(text) - WIDTH))
    if start:
        start = text.find(" ", start, place) + 1 or start
    stretch = text[start : start + WIDTH]
    end = "…" if start + WIDTH < len(text) else ""
    return ("…" if start else "") + stretch.strip() + end


def _place(folded: str, word: str) -> int:
    """Return where a word begins with `word`; else where it stands at all, or -1."""
    first = place = folded.find(word)
    while place > 0 and folded[place - 1].isalnum():
        place = folded.find(word, place + 1)
    return first if place < 0 else place
