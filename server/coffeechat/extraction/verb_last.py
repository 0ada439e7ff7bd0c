"""Sentences of languages whose verb stands last: "Ügyvéd vagyok a Lenmalomnál"."""

from __future__ import annotations

import re

from coffeechat.extraction.text import clean
from coffeechat.extraction.vocabulary import role_words

_VERB_LAST = tuple(map(re.compile, (
    r"^(?P<role>[^.,;!?]{3,50}?)\s+vagyok\b(?:\s+az?\s+(?P<at>[^.,;!?]{2,40}?)(?:n[áé]l|b[ae]n)\b)?",
    r"^(?:(?P<at>[^.,;!?]{2,40}?)['’]?[dt][ea]\s+)?(?P<role>\S+(?:\s\S+)?)\s+olarak\s+(?:çalış|görev)",
    r"(?:(?P<at>[^。、で]{2,20})で)?(?P<role>[^。、で]{2,12})として(?:働|勤務|活動)",
    r"(?:(?P<at>[^\s.]{2,20})에서\s)?(?P<role>[^\s.]{2,10}?)(?:으로|로)\s(?:일하|근무|활동)",
)))  # fmt: skip
_SUBJECT = re.compile(r"^(?:저는\s|私は)")


def read_verb_last(text: str) -> tuple[str, str]:
    """Return the role and the organisation that such a sentence says; each may be empty."""
    for pattern in _VERB_LAST:
        found = pattern.search(text[:300])
        if found and role_words(found["role"]):
            return found["role"], clean(_SUBJECT.sub("", found["at"] or ""))
    return "", ""
