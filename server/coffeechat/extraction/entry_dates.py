"""A line of an entry without its dates."""

from __future__ import annotations

import re

from coffeechat.extraction.dates import DateRange, drop_length
from coffeechat.extraction.entry_titles import balanced
from coffeechat.extraction.text import clean

_FROM = frozenset(
    ("de", "d'", "d’", "du", "del", "von", "vom", "van", "do", "in", "en", "w", "w latach", "anni")
)
_LEFT_OPEN = re.compile(  # what led to the dates: "(Lycée X, de 2017 à 2019)"
    r",?\s*\b(?:de|du|from|von|vom|dal|del|od|van|desde)(?=\s*[,)])|,(?=\s*,)"
)
_FROM_DAY = re.compile(  # "Du 3 au" before "28 juin 2024", "Vom 3." before "Juni bis ..."
    r"\b(?:du|vom|from|del|dal|van|od)\s+\d{1,2}(?:er|\.)?(?:\s+(?:au|bis|to|al|tot|do))?\s*$",
    re.IGNORECASE,
)
_ENDED = re.compile(  # "(Kyiv, )" and "(14 weeks in )", whose year is gone
    r"(?:[\s,;·–-]+|\s(?:en|in|im|em|w|we|i|v|ve|în|в|у)\s*)(?=[)）\]])"
)
_STOPPED = re.compile(r"[)\]]?\.\s+[^\W\d_a-z]")
_TOLD = re.compile(r"\s(?:in|im|en|em|nel|i|w|à|år|since|seit|depuis|desde|by|of)\s*$")  # "in 2009"
_TITLE = 90  # characters before the date of an entry on one line
_STRAY = re.compile(r"\s+(?=,)|\s+\.$")  # "Looms , Leeds", whose year is gone
_EMPTIED = re.compile(
    r"[(（\[]\s*(?:en|in|im|em|i|w|à|v|в|у|expected|anticipated|est\.?|projected|planned|voraussichtlich"
    r"|prévue?|previst[oa]|预计|預計|予定|見込み?|예정)?\s*[)）\]]",
    re.IGNORECASE,
)


def is_date_of_entry(found: DateRange, text: str) -> bool:
    """Whether dates in a line are the entry's own, not told of in passing."""
    outside = len(text) - (found.to - found.at)
    listed = found.at < _TITLE and not _TOLD.search(text[: found.at])
    if listed and _STOPPED.match(text, found.to):
        return True  # "Doctorate, Harbour University, 2011. Thesis: ..."
    return found.ranged or found.at == 0 or outside < 60 or found.to >= len(text.rstrip(" .)")) - 1


def without_date(text: str, found: DateRange) -> str:
    """Return a line without its dates and the words that led to them."""
    head = _FROM_DAY.sub("", text[: found.at])
    if found.ranged and head.strip().casefold() in _FROM:
        head = ""  # "De 2015 à 2019 : ..."
    rest = clean(head + _between(head, text[found.to :], found) + text[found.to :])
    rest = drop_length(_LEFT_OPEN.sub("", rest)) if "(" in rest else _LEFT_OPEN.sub("", rest)
    rest = _STRAY.sub("", _EMPTIED.sub(" ", _ENDED.sub("", rest)))
    rest = (
        re.sub(r"[(（]\s*[,;]?\s*([^()（）]*)[)）]\s*$", r"· \1", rest)
        if "(" in rest and ")" in rest and "(," in rest.replace(" ", "")
        else rest
    )
    return balanced(clean(_EMPTIED.sub(" ", drop_length(rest))).strip(" ,;:|·•–—-~，、"))


def _between(head: str, tail: str, found: DateRange) -> str:
    """Return what to set for a range of dates between two texts: they are two titles."""
    one, two = head.rstrip(), tail.lstrip()
    apart = found.ranged and one[-1:].isalpha() and two[:1].isalpha() and not two[0].islower()
    return " · " if apart else " "
