"""The words that lead from a role to its employer, and hardly anywhere else."""

from __future__ import annotations

import re
from functools import cache

from coffeechat.extraction.vocabulary import load

_BEFORE = (  # and before places, subjects and nouns of all sorts, where no such noun follows
    r"at|in|with|for|na|no|da|do|en|em|de|para|dans|pour|bei|beim|für|presso|per|nell[ao]?|nell['’]"
    r"|w|we|v|ve|în|в|во|у|на|bij|voor|på|hos|i|σε|στην?|u"
)
_ARTICLE = r"(?:la|l['’]|el|the|der|dem|die|das|eine[mr]?|une?|una|uma|het|een)"
_WITHIN = r"au\s+sein\s+(?:de\s+la\s|de\s+l['’]|des?\s|du\s|d['’])"
_NAME = r"(?=[«»„“\"‘]?[^\W_a-zß-öø-ÿа-џ])"  # what follows is no common noun


def lead_pattern() -> str:
    """Return what leads to an employer: "au sein de", "na empresa", "bei der Firma"."""
    nouns = "|".join(load("organisations")["employers"])
    noun = rf"(?:{_BEFORE})\s+(?:{_ARTICLE}\s*)?(?i:{nouns})\s"
    return rf"\s+(?:{_WITHIN}|{noun})\s*{_NAME}"


@cache
def words_for_at(*kinds: str) -> str:
    """Return the words for "at" of the kinds asked for, as alternatives of a pattern, longer ones
    first."""
    words = (word for kind in kinds for word in load("work")[kind])
    return "|".join(sorted((word.replace(" ", r"\s+") for word in words), key=len, reverse=True))


_LAST = re.compile(
    rf"[\s,]+(?:{words_for_at('surely_at')}|@|(?:bei|an)\s+de[rm]|au\s+sein\s+d[eu]|w|na|no|em|en|à|au|aux|am|dans|im|in)"
    r"(?:\s(?:the|la|le|el|het))?$"
)


def without_lead(role: str) -> str:
    """Return a role without the word that led to its employer: "Weaver at"."""
    return _LAST.sub("", role)
