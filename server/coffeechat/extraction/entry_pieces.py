"""The titles of an entry with one that holds several taken apart: by commas, or by blanks."""

from __future__ import annotations

import re

from coffeechat.extraction.entry_parts import Draft
from coffeechat.extraction.entry_titles import join_forms
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import (
    degree_words,
    role_words,
    school_words,
    workplace_words,
)

COMMAS = re.compile(r"\s*[,，、،]\s+(?![^()]*\))|\s*，\s*(?![^（）]*）)")
_HANGUL = re.compile("[\uac00-\ud7af]")
_TOLD = 25  # letters of a joined script that tell of something, and are no title


def spread(draft: Draft) -> list[str]:
    """Return the titles; one that holds several by commas is taken apart."""
    words = draft.titles[0].split() if joined_script(draft.titles[0]) else []
    whole = len(words) > 1 < len(draft.titles) and not any(map(school_words, draft.titles[1:]))
    if whole and school_words(words[0]) and degree_words(words[-1]):
        return [words[0], " ".join(words[1:]).rstrip("（(")]  # "东湖大学 英语 学士；某某研究组成员"
    if _ends_with_role(words, draft.titles[1:]):
        return [" ".join(words[:-1]).rstrip(" ,，、"), words[-1]]
    if len(draft.titles) != 1 or draft.plain:
        return draft.titles
    pieces = join_forms([piece for piece in COMMAS.split(draft.titles[0]) if piece])
    if len(pieces) == 1 and joined_script(pieces[0]):
        words = pieces[0].split()  # "东湖大学 英语 学士"
        known = sum(1 for word in words if role_words(word) or degree_words(word))
        known = known or (len(words) == 2 and workplace_words(words[1]) == 0)
        if known and _HANGUL.search(words[0]) and role_words(words[-1]) and not any(
            map(workplace_words, words[1:])
        ):  # fmt: skip
            words = [words[0], " ".join(words[1:])]  # "동호직물 수석 연구원"
        pieces = words if known and any(map(workplace_words, words)) else pieces
    return pieces if len(pieces) > 1 else draft.titles


def _ends_with_role(words: list[str], behind: list[str]) -> bool:
    """Whether words of a joined script are an employer and a role, be what was done behind them:
    "東湖研究所 織物室 研究員"."""
    others = [*words[:-1], *(title for title in behind if len(title) < _TOLD)]
    last = len(words) > 1 and joined_script(words[-1]) and role_words(words[-1]) > 0
    named = any(map(workplace_words, words[:-1]))
    return last and named and not any(map(role_words, others))
