"""Whether a text in a script without blanks between words looks like a person's name."""

from __future__ import annotations

import re

from coffeechat.extraction.eastern_titles import (
    ends_as_place,
    has_family_first,
    is_composed,
    is_grammar,
    is_hangul_name,
    is_plain,
)
from coffeechat.extraction.headings import section_kind
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.vocabulary import name_words, words_of

_HAN_ONLY = re.compile("^[\u3400-\u9fff々·・\u30a0-\u30ff\u3040-\u309f ]+$")
_HANGUL = re.compile("^[\uac00-\ud7af ]+$")
_HAN = re.compile("[\u3400-\u9fff]")
_SIGNS = re.compile("[ ·・]")
_PLACE = 0.5  # of what may be a place, at most


def joined_likeness(bare: str) -> float:
    """Return from 0.0 to 1.0 how much such a text looks like a name."""
    short = _SIGNS.sub("", bare)
    if not is_plain(short) or _is_worded(bare) or section_kind(bare):
        return 0.0
    if words_of("roles").count(bare) or words_of("organisations").count(bare):
        return 0.0
    likely = _script_likeness(bare, short)
    town = likely > _PLACE and (ends_as_place(short) or looks_like_place(short))
    return _PLACE if town else likely


def _is_worded(bare: str) -> bool:
    """Whether a word of a text is one of those that pages are full of: "지점 안내"."""
    return not name_words("not_name_words").isdisjoint(bare.split())


def _script_likeness(bare: str, short: str) -> float:
    if _HANGUL.match(bare):
        return _hangul_likeness(bare, len(short))
    return _han_likeness(bare, short) if _HAN_ONLY.match(bare) and 2 <= len(short) <= 7 else 0.0


def _hangul_likeness(bare: str, size: int) -> float:
    """Weigh a Korean text; names of two letters are rare, and words of two are not."""
    if not 2 <= size <= 4:
        return 0.0
    if is_hangul_name(bare.replace(" ", "")):
        return 0.9
    return (0.9 if size > 2 else 0.5) if has_family_first(bare) else 0.3


def _han_likeness(bare: str, short: str) -> float:
    """Weigh a Chinese or Japanese text."""
    if len(short) > 5 or not _HAN.search(bare) or is_grammar(short):
        return 0.3 if _SIGNS.search(bare) else 0.1
    parted = " " in bare and max(map(len, bare.split())) <= 3  # family name, given name
    if parted or has_family_first(bare) or is_composed(short):
        return 0.9
    return 0.5 if len(short) < 4 else 0.3
