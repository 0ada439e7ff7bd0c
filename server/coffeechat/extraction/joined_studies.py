"""Studies told in scripts that join words: "本科毕业于东湖大学，后在西山大学获得硕士学位"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import load

_HAN = "\u3040-\u30ff\u3400-\u9fff々ー"
_NAME = re.compile(
    rf"[{_HAN}A-Za-z]{{1,24}}?(?:大学校|大学|大學|(?<!大)(?:学院|學院)|音楽院|専門学校)"
    r"|(?:[\uac00-\ud7af]{2,8}\s){0,2}대학교|[\uac00-\ud7afA-Za-z]{1,14}(?:대학교|과학기술원|종합학교)"
)
# What stands without a blank before a name, up to its last sign: "四年后到", "2009年に", "卒業後".
_LEAD = re.compile(
    r".*(?:[年月日](?:[秋春夏冬]|に|より|から)?|[于於在从從到赴自往是為为]|来自|來自|毕业|畢業|[考进進入]入|考上|就[读讀]|获得?|獲得?|取得|先后|先後|此后|之后|"
    r"後に|後、|[にはがをでとてたるやへ](?=[^\u3040-\u309f]{2})|(?<!茶)の(?=[^\u3040-\u309f]{2}))"
)
_ABROAD = re.compile(
    r"(?:[英美德法]国|[英美德法]國|英国の|米国|영국|미국|독일|프랑스)\s?(?=[^\s大]{2}|[^\s]+\s)"
)
_SMALL = re.compile(r"^[我并並和与與及后後先曾又再也且同毕]+(?=.{3})")
_SENTENCE = re.compile(r"(?<=[。！？!?])|(?<=[다요]\.)\s")
_CLAUSE = re.compile(r"[，,；;]")
_DEGREE = re.compile(
    r"(?:学士|學士|硕士|碩士|博士|修士|准学士)(?:前期|後期)?(?:学位|學位|課程|课程|号|號)?(?:[（(][^（()）]{1,8}[)）])?(?!研究|生|候[选選]|[后後])"
    r"|(?:학사|석사|박사)(?:\s?(?:학위|과정))?(?!생|\s?[후수])"
)
_MOST = 800  # characters of a text
_LEAST = 3  # letters of a name
_FAR = 40  # characters behind a school


def joined_studies(text: str) -> list[tuple[str, str]]:
    """Return the degrees and schools that a text tells in a script without blanks."""
    if not joined_script(text):
        return []
    return [told for sentence in _SENTENCE.split(text[:_MOST]) for told in _told_in(sentence)]


def _told_in(sentence: str) -> Iterator[tuple[str, str]]:
    hits = [(hit.start() + _led(hit[0]), hit.end()) for hit in _NAME.finditer(sentence)]
    before, goes_on = 0, False
    for at, (begin, end) in enumerate(hits):
        until = hits[at + 1][0] if at + 1 < len(hits) else len(sentence)
        name, behind = sentence[begin:end].strip(), sentence[end:until][:_FAR]
        goes_on = len(name) > _LEAST and _is_studied(sentence[before:begin], behind, goes_on)
        if goes_on:
            degree = _DEGREE.search(_CLAUSE.split(behind)[0])
            yield (degree[0] if degree else ""), name
        before = end


def _led(text: str) -> int:
    """Return how many signs stand before the name in what was found."""
    lead = _LEAD.match(text[:-2])
    at = lead.end() if lead else 0
    for pattern in (_SMALL, _ABROAD, _SMALL):
        more = pattern.match(text[at:])
        at += more.end() if more else 0
    return at


def _is_studied(lead: str, behind: str, goes_on: bool) -> bool:
    """Whether the words nearest to a school, first behind it, tell of studies there."""
    near = _CLAUSE.split(lead)[-1]
    before = next(reversed(list(_cues().finditer(near))), None)
    if before and before.end() >= len(near) - 1:
        return before.lastgroup == "studied"
    for clause in _CLAUSE.split(behind)[:2]:
        if cue := _cues().search(clause):
            return cue.lastgroup == "studied"
        if (
            goes_on
            and not clause.strip("、和与與及・와과 。.")
            and not near.strip("、和与與及・와과 ")
        ):
            return True
    return False


@cache
def _cues() -> re.Pattern[str]:
    table = load("studied")
    other, studied = ("|".join(sorted(table[key], key=len, reverse=True))
                      for key in ("elsewhere_parts", "studied_parts"))  # fmt: skip
    return re.compile(rf"(?P<other>{other})|(?P<studied>{studied})")
