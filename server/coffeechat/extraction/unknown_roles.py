"""What somebody is where no list knows the word: told by its article and by where it stands."""

from __future__ import annotations

import re
from functools import cache

from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import load

# "24-year-old", "24-jährige", which stands before what somebody is.
AGE = (
    r"(?:\d{1,2}[ -]?"
    r"(?:(?:years?|yrs?)[ -]old|jährige[rs]?|jarige|årige?|års|letni[ae]?|letý|letá)\s+)?"
)
_LED = (" a", " an", " the", " ein", " eine", " un", " une", " una", " um", " uma", " een", " ett")
_I_AM_A = re.compile(
    r"\b(?:I\s+am|I['’]m|ich\s+bin|je\s+suis|soy|sou|sono|ik\s+ben|jag\s+är|jeg\s+er)\s+"
    r"(?:an?|eine?|une?|una?|uma?|een|en|et|ett)\s+"
    rf"{AGE}",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"([^\W\d_][\w-]{4,25}(?:\s[\w-]{3,20}){0,2}?)(?=\s*(?:[,.!;]|\s(?:die|dat|der|who|that|with|from|based|in|at"
    r"|qui|que|che|aus|mit|som|med|bij|chez)\s))"
)


@cache
def _no_roles() -> frozenset[str]:
    return frozenset(fold(word) for word in load("roles")["no_roles"])


def read_unknown_role(text: str) -> str:
    """Return the noun a person gives for themselves, known as a role or not."""
    for said in _I_AM_A.finditer(text[:400]):
        found = _NOUN.match(text[said.end() :])
        words = fold(found[1]).split() if found else []
        if words and not _no_roles().intersection(words):
            return found[1] if found else ""
    return ""


def is_held(role: str, organisation: str, before: str) -> bool:
    """Whether what stands before "at" an organisation is a role that no list knows, as an
    article or a capital before it tells: "I am a drayman at Kestrel Brewing"."""
    words = fold(role).split()
    led = before.rstrip().casefold().endswith(_LED) or role[:1].isupper()
    few = 0 < len(words) <= 5 and len(words[-1]) > 3 and not _no_roles().intersection(words)
    held = organisation[:1].isupper() and not looks_like_place(organisation)
    return led and few and held and role.replace(" ", "").replace("-", "").isalpha()
