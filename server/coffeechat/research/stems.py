"""The telling words of a text, as stems: what two texts have in common."""

from __future__ import annotations

import re
from functools import cache

from coffeechat.records.remembering import remembered

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
STOP_WORDS = """
    a an and any are as at be been before being but by can did do does for from had has have how
    i if in into is it its me more most my no not of on or our own over so some than that the
    their them then there these they this those to up us was we were what when where which while
    who whom whose why will with would you your yours yourself first last one two out part kind
    sort thing things say said tell told someone something anyone people person ask take takes
    took make makes made still ever never about after around day week month year years time work
    works working job role team company organisation really would've isn't doesn't get gets got
    go goes going come comes happen happens happened look looks see show shows give gives put
    begin begins start starts keep keeps let need needs want wants use uses find found know
    knows says tells hold holds newcomer like just even each every per
"""


@remembered(2048)
def find_stems(text: str) -> tuple[str, ...]:
    """Return the stems of a text's telling words, in order."""
    return tuple(_stemmer().stemWords(list(telling_words(text))))


def telling_words(text: str) -> tuple[str, ...]:
    """Return a text's words in lower case, without those that every text has."""
    words = WORD.findall(text.casefold())
    return tuple(word for word in words if len(word) > 1 and word not in _stop_words())


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(STOP_WORDS.split())


@cache
def _stemmer():  # type: ignore[no-untyped-def]
    import snowballstemmer  # type: ignore[import-untyped]

    return snowballstemmer.stemmer("english")
