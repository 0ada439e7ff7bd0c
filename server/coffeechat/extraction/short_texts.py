"""What a short text may be by its words alone: a dated line, a label, a degree, a sentence."""

from __future__ import annotations

import re

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.entry_towns import without_place
from coffeechat.extraction.first_clauses import STOPS
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.places import has_street
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import (
    degree_words,
    field_kind,
    has_legal_form,
    organisation_words,
    role_words,
    school_words,
)

_PIECES = re.compile(r",\s+|[，、]\s*")


def begins_dated(text: str) -> bool:
    """Whether a line begins with its years, as a stage of a life does: "1976 - 1983 pupil"."""
    told = find_range(text)
    return told is not None and told.at == 0


def is_labelled(text: str) -> bool:
    """Whether a line is a label and its value: "Education - Harbour University"."""
    label, dash, _ = text.partition(" - ")
    return bool(dash) and bool(field_kind(label) or exact_section_kind(label))


def without_street(text: str) -> str:
    """Return the organisation of an address that has both: "3 Mill Street, Looms University"."""
    pieces = [piece.strip() for piece in _PIECES.split(text)]
    held = [piece for piece in pieces if not has_street(piece)]
    known = len(held) == 1 and organisation_words(held[0]) and not role_words(text)
    return held[0] if known and len(pieces) == 2 else text


def opens_with_degree(text: str) -> bool:
    """Whether a line is what somebody studied: "B.A. in Weaving from the University of X"."""
    return not joined_script(text) and degree_words(" ".join(text.split()[:2])) > 0


def is_study(text: str) -> bool:
    """Whether a line is a degree and its school, which name no role: "Juris Doctor, X College"."""
    rest = " ".join(word for word in text.split() if not degree_words(word))
    return opens_with_degree(text) and school_words(text) > 0 and not role_words(rest)


def is_bio(text: str) -> bool:
    """Whether a short text is a sentence or several: what networks show under a name."""
    if has_legal_form(text) or _is_school_and_town(text) or _is_title(text):
        return False  # "Leinenwerk Halle e.V."
    return len(text) > 25 and bool(STOPS.search(text) or text.endswith((".", "!", "。")))


def _is_school_and_town(text: str) -> bool:
    """Whether a line is no sentence, but a school and its town: "Heron University, Leeds."."""
    bare = text.rstrip(".")
    school = without_place(bare)
    return school != bare and school_words(school) > 0


def _is_title(text: str) -> bool:
    """Whether a text is but an organisation, full stop or not: "Harbour Institute of Linen." """
    risen = all(word[:1].isupper() or len(word) < 4 or word[0] == "(" for word in text.split())
    return risen and organisation_words(text) > 0 and not STOPS.search(text)
