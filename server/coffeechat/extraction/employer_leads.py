"""The words that lead from a role to its employer, and hardly anywhere else."""

from __future__ import annotations

import re

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


_LAST = re.compile(
    r"[\s,]+(?:at|@|bei(?:\s+de[rm])?|beim|chez|presso|bij|hos|vid|au\s+sein\s+d[eu]|w|na|no|em|en|à"
    r"|dans|im|in)$"
)


def without_lead(role: str) -> str:
    """Return a role without the word that led to its employer: "Weaver at"."""
    return _LAST.sub("", role)
