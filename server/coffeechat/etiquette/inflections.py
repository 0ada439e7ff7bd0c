"""The forms of English words, as far as spelling tells them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_HISSES = re.compile(r"(?:s|x|z|ch|sh)$")
_ENDS_IN_Y = re.compile(r"[^aeiou]y$")
_DOUBLES = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")


def list_noun_forms(noun: str) -> Iterator[str]:
    """Yield a noun, its plural and its possessive: baker, bakers, baker's."""
    yield noun
    yield noun + "'s"
    yield noun[:-3] + "men" if noun.endswith("man") else _add_s(noun)


def list_verb_forms(verb: str) -> Iterator[str]:
    """Yield a regular verb and its forms: stir, stirs, stirred, stirring."""
    yield verb
    yield _add_s(verb)
    if verb.endswith("e"):
        yield from (verb + "d", verb[:-1] + "ing")
    elif _ENDS_IN_Y.search(verb):
        yield from (verb[:-1] + "ied", verb + "ing")
    else:
        yield from (verb + "ed", verb + "ing")
    if _DOUBLES.search(verb):
        yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")


def _add_s(word: str) -> str:
    if _ENDS_IN_Y.search(word):
        return word[:-1] + "ies"
    return word + ("es" if _HISSES.search(word) else "s")
