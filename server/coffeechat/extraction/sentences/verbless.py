"""Sentences without a verb that tell a role, where it is held and in which town: "Weaver, Looms &
Sons, Leeds, UK."."""

from __future__ import annotations

import re

from coffeechat.extraction.names import likeness
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.vocabulary import (
    degree_words,
    has_legal_form,
    organisation_words,
    role_words,
)

_COMMA = re.compile(r",\s+")
_JOINTS = frozenset(("&", "and", "of", "the", "for", "de", "la", "und", "et", "y", "e", "van"))
_PIECES, _WORDS = 5, 6  # at most: pieces of a row, words of a role or of an employer
_SURELY = 0.9  # how like a name


def read_row(sentence: str) -> tuple[str, str, str]:
    """Return the role, the employer and the place that pieces between commas tell; each is empty
    where the sentence is no such row."""
    role, *rest = _COMMA.split(sentence.strip(" .!"))
    if not 1 <= len(rest) < _PIECES or not role_words(role) or len(role.split()) > _WORDS:
        return "", "", ""
    name, place = rest[0], ", ".join(rest[1:])
    placed = place != "" and looks_like_place(place)
    known = organisation_words(name) > 0 or has_legal_form(name)
    known = known or (placed and " " in name)  # no "Journalist, Politics, Rome"
    if not _is_proper(name) or (place and not placed) or not known:
        return "", "", ""
    return role, name, place


def _is_proper(name: str) -> bool:
    """Whether a piece is written as the name of an employer, and is no role, place or person."""
    words = name.split()
    risen = all(word[:1].isupper() or word in _JOINTS for word in words)
    other = role_words(name) or degree_words(name) or looks_like_place(name)
    person = likeness(name) >= _SURELY and not organisation_words(name)
    return risen and 0 < len(words) <= _WORDS and not (other or person)
