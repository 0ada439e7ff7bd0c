"""Which entries of a list of jobs and studies are studies."""

from __future__ import annotations

import re

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.text import fold, joined_script
from coffeechat.extraction.vocabulary import degree_words, role_words, school_words

_HEAD = re.compile(r"\s+[–—|·-]\s+|[,，、;:：(（]")
_OPENING = 3  # signs before a date that opens a line
_DEGREES = frozenset(("master", "doctor", "magister", "arts"))  # and roles, or in another tongue
_POSTDOC = re.compile(r"post[\s-]?do[ck]\w*|博士[后後]\w{0,3}|박사\s?후", re.IGNORECASE)


def is_study(text: str) -> bool:
    """Whether an entry is a course of study: it opens with a degree, or names one and a school,
    or no role."""
    school, role = school_words(text) > 0, role_words(text) > 0
    degree = degree_words(_POSTDOC.sub("", text)) > 0
    return (degree and (school or not role)) or opens_as_degree(text)


def opens_as_degree(text: str) -> bool:
    """Whether the first title of an entry is a degree and no role: "2014 Bachelor of Arts - X"."""
    found = find_range(text)
    opened = found is not None and found.at < _OPENING
    head = _HEAD.split(text[found.to :].strip(" :：–-·|,，") if found and opened else text)[0]
    if joined_script(head):
        return degree_words(head) > 0 == role_words(head)
    roles = [fold(word) for word in head.split() if role_words(word)]
    whole = role_words(head) == len(roles)  # not of two words: "kỹ sư"
    return degree_words(head) > 0 and whole and _DEGREES.issuperset(roles)
