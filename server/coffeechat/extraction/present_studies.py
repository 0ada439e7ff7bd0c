"""The school at which a sentence says that somebody studies now, in languages other than those
of the west: "现就读于海滨大学", "해변대학교에 재학 중"."""

from __future__ import annotations

import re
from functools import cache

from coffeechat.extraction.school_names import find_school_name
from coffeechat.extraction.text import fold, joined_script
from coffeechat.extraction.vocabulary import load

_SENTENCE = re.compile(r"[。！？!?।]\s*|(?<=\D)\.\s")
_SPAN = re.compile(r"(?:19|20)\d\d\D{1,12}(?:19|20)\d\d")  # of studies that are over
_MOST = 1_000  # characters of a text that is looked at
_FEW = 8  # sentences
_STUDIED = re.compile(
    r"(?:[\s,]*(?:\d{1,2}학[년번]생?|(?:재학|재적|휴학)\s?중?|[1-9１-９一二三四]年(?:生|次)?|在学中?|在籍中?|所属"
    r"|就读|在读|大[一二三四]|研[一二三]))+$"
)


def without_year(text: str) -> str:
    """Return a school without the year of study or the word for being there behind it, where
    no blanks part words: "東湖大学 工学部 3年", "동호대학교 섬유학부 17학번", "糸屋所属"."""
    bare = _STUDIED.sub("", text)
    return bare if bare != text and joined_script(bare) else text


def school_now(text: str) -> str:
    """Return the school at which a sentence says that somebody studies, or an empty string."""
    if text.isascii():
        return ""
    for sentence in _SENTENCE.split(text[:_MOST])[:_FEW]:
        if _goes_on(sentence) and (school := find_school_name(sentence)):
            return school
    return ""


def _goes_on(sentence: str) -> bool:
    """Whether a sentence tells of studies that are not over."""
    over = _says(sentence, "no_longer") or _SPAN.search(sentence)
    return _says(sentence, "studying") and not over


def _says(sentence: str, key: str) -> bool:
    words, parts = _phrases(key)
    folded = f" {fold(sentence)} "
    return any(part in sentence for part in parts) or any(f" {word} " in folded for word in words)


@cache
def _phrases(key: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return phrases of whole words, and parts of scripts or languages that join words."""
    table = load("degrees")
    return tuple(map(fold, table[key])), tuple(table[f"{key}_parts"])
