"""The schools of a sentence, one after the other, each judged by what leads to it: "read law at X,
then took an LLM at Y, where she now teaches"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from coffeechat.extraction.school_spans import school_spans
from coffeechat.extraction.study_cues import OTHER, STILL, STUDY, WENT, Cue, last_cue, words_that
from coffeechat.extraction.study_doings import is_honoured_for, is_wished, runs_it, student_in
from coffeechat.extraction.text import clean, fold, joined_script
from coffeechat.extraction.vocabulary import (
    degree_words,
    load,
    organisation_words,
    role_words,
)

_BRACKET = re.compile(r"^\s*\(([^()]{2,60})\)")
_YEARS = re.compile(r"\b(?:19|20)\d\d(?:\s?[–—-]\s?(?:(?:19|20)?\d\d)?)?")
_CLAUSE_END = re.compile(r"[;:]|\.\s|\s[–—]\s")
_FROM = re.compile(
    r"^\s+(?:is|are|was|were)\s+(?:(?:all|both)\s+)?(?:also\s+)?from\b", re.IGNORECASE
)
_FOR_DEGREE = re.compile(
    r"^[\s,]*(?:for|to\s(?:do|take|read|pursue|study|complete|earn|begin|start)|as\san?|um|pour|para|per|om)\s",
    re.IGNORECASE,
)
_NEAR = 110  # characters from what was studied to its school
_WORD = 30  # characters of the longest word behind a school
_TITLE = 8  # words of a degree
_ARTICLE = re.compile(r"\s+(?:the|both|both\sthe)\s*$")
_I = re.compile(r"\bI\b")
_READ = re.compile(
    r"\s+(?:for\s+)?(?!(?:more|about|the|my|our|this|on|it)\b)\w[\w ,&-]{1,50}"
    r"\s(?:at|in)(?:\sthe)?\s*$"
)
_DEGREE = re.compile(r"(?<=\w)(?<=[^ae])\s+degrees?(?=\s(?:in|of)\s)")
_NAME = r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+){0,2}"
_BARE = re.compile(  # "read law at Westhaven and Linden Hall before"
    r"\b(?:studied|read|reading|studying)\s(?:for\s)?"
    r"((?!(?:more|about|how|with|under|the|my|in|at)\b)[\w&][\w &-]{2,50}?)"
    rf"\sat\s({_NAME})(?:\sand\s(?:at\s)?({_NAME}))?(?=[,.;)]|\s[a-z]|$)"
)
_OWNED = re.compile(r"['’]s?\b|\s\d\b")
_SUBJECT = re.compile(
    r"(?:\s+degrees?)?(?:\s+(?:in|of|en|em|di|der|de|i)\s+|\s+d['’]|\s+(?=[A-ZÀ-Þ]))[^,;:.()]{2,60}"
)


def with_chained(sentence: str, others: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the studies that a sentence tells one after the other, with those among others
    whose schools no word says to be one; a school where somebody did something else is none."""
    if joined_script(sentence):
        return others
    spans = school_spans(sentence)
    judged = list(_judged(sentence, spans))
    told = [(degree, clean(sentence[a:b])) for a, b, said, degree in judged if said == STUDY]
    told = told or list(_bare(sentence))
    known = [fold(sentence[a:b]) for a, b, said, _ in judged if told or said == OTHER]
    return told + [
        (degree, school) for degree, school in others
        if not any(name in fold(school) or fold(school) in name for name in known)
    ]  # fmt: skip


def _bare(sentence: str) -> Iterator[tuple[str, str]]:
    """Yield schools that no word says to be one, behind what was studied there."""
    hit = _BARE.search(sentence)
    names = [hit[2], hit[3]] if hit and last_cue(hit[1]) is None else []
    if not any(name and (organisation_words(name) or role_words(name)) for name in names):
        yield from (("", name) for name in names if name)


def _judged(sentence: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, str, str]]:
    """Yield where each school stands, what somebody did there, and the degree."""
    before, said = 0, ""
    for at, (begin, end) in enumerate(spans):
        until = spans[at + 1][0] if at + 1 < len(spans) else len(sentence)
        said, degree = _judge(sentence[before:begin], sentence[end:until], said == STUDY)
        yield begin, end, said, degree
        before = end


def _judge(lead: str, tail: str, goes_on: bool) -> tuple[str, str]:
    """Return what somebody did at a school, as what leads to it or stands behind it says, and
    the degree; nothing where neither tells."""
    aside = _BRACKET.match(tail)
    bracket = _degree_in(aside[1]) if aside else ""
    lead = _without_bracket(lead)
    cue = student_in(lead) or last_cue(lead)
    if _names_prize(tail):
        return OTHER, ""
    if _where(tail) or (_verb_behind(tail) and not (cue and cue.kind == OTHER)):
        return STUDY, bracket or (_degree_of(lead, cue) if cue else "")
    if cue is None:
        joined = goes_on and _only_joins(lead)
        return (STUDY if joined or bracket else ""), bracket
    said = _said_by(cue, lead, tail)
    return said, bracket or (_degree_of(lead, cue) if said == STUDY == cue.kind else "")


def _said_by(cue: Cue, lead: str, tail: str) -> str:
    """Return what the phrase nearest to a school says of it."""
    if cue.kind == WENT:
        return STUDY if _seeks_degree(tail) else ""
    if cue.kind == OTHER or any(no(lead, cue) for no in (is_honoured_for, is_wished, runs_it)):
        return OTHER
    return STUDY if _leads_to(lead, cue) else ""


def _names_prize(tail: str) -> bool:
    """Whether a school is but what something is called after: "the Harbour School prize"."""
    return next(iter(fold(tail[:_WORD]).split()), "") in words_that("called")


def _seeks_degree(tail: str) -> bool:
    """Whether what stands behind a school somebody went to tells of studies: "for a PhD"."""
    if _patterns()["leaving"].search(tail[:_NEAR]):
        return True
    behind = _FOR_DEGREE.match(tail)
    sought = last_cue(tail[behind.end() :][:60], first=True) if behind else None
    return sought is not None and sought.kind == STUDY


def _leads_to(lead: str, cue: Cue) -> bool:
    read = fold(lead[cue.start : cue.end]) in ("read", "reading")
    return _leads_on(lead[cue.end :]) and (not read or _READ.match(lead, cue.end) is not None)


def _without_bracket(lead: str) -> str:
    aside = _BRACKET.match(lead)
    return lead[aside.end() :] if aside else lead


def _degree_in(aside: str) -> str:
    """Return the degree that stands in the brackets behind a school: "(BA, 2004)"."""
    words = _YEARS.sub("", aside).strip(" ,;")
    cue = last_cue(words)
    return words if degree_words(words) and cue and cue.kind == STUDY else ""


def _where(tail: str) -> bool:
    opened = _patterns()["where"].match(tail)
    if opened is None:
        return False
    clause = _CLAUSE_END.split(tail[opened.end() :][:_NEAR], maxsplit=1)[0]
    took = _patterns()["took"].search(clause)
    cue = last_cue(clause[: took.start()]) if took else None
    taught = last_cue(clause[took.end() :], first=True) if took else None
    return took is not None and not any(one and one.kind == OTHER for one in (cue, taught))


def _verb_behind(tail: str) -> bool:
    clause = _CLAUSE_END.split(tail[:_NEAR], maxsplit=1)[0]
    verb = _patterns()["behind"].search(clause)
    cue = last_cue(clause[: verb.start()], first=True) if verb else None
    return verb is not None and not (cue and cue.kind == OTHER)


def _only_joins(lead: str) -> bool:
    words = fold(_YEARS.sub("", lead)).split()
    return len(words) <= _TITLE and all(
        word in words_that("joins") or word in words_that("leads") for word in words
    )


def _leads_on(between: str) -> bool:
    """Whether a degree or a verb leads to the school behind it, in the same clause."""
    between = between.lstrip(".")
    if len(between) > _NEAR or _CLAUSE_END.search(between):
        return False
    if between.strip() in ("", ",", "–", "—", "-", "(", ":"):
        return True
    if _FROM.match(between):
        return True
    opened = between.rstrip().endswith("(")  # "BSc in Looms (Harbour University)"
    bare = _ARTICLE.sub("", between)
    words = fold(bare).split()
    if not words or not (opened or words[-1] in words_that("leads")):
        return not words
    anew = _I.search(bare) or any(word in words_that("anew") for word in words)
    return not anew


def _degree_of(lead: str, cue: Cue) -> str:
    """Return the degree that leads to a school, without the words between: "MSc in Wool"."""
    if not cue.degree:
        return ""
    own = _OWNED.match(lead, cue.end)  # "Master's", "Master 2"
    end = own.end() if own else cue.end
    said = lead[cue.start : end]
    if STILL.search(lead[cue.start :]):
        return ""  # not yet a degree
    subject = _SUBJECT.match(lead, end)
    words = (said + _YEARS.split(subject[0])[0] if subject else said).split()
    while words and (fold(words[-1]) in words_that("leads") or not fold(words[-1])):
        words.pop()
    told = _DEGREE.sub("", " ".join(words))
    one, _, two = told.partition(" and ")
    told = one if degree_words(one) and degree_words(two) else told
    plain = not subject and told.islower() and "'" not in told and "’" not in told
    return "" if plain or len(words) > _TITLE else told


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Return what stands behind a school, as patterns of whole words."""
    table = load("studied")
    told = {key: _either(table[key]) for key in ("where", "took", "behind", "leaving")}
    whole = {key: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.I) for key, words in told.items()}
    return {**whole, "where": re.compile(rf"[\s,)]*(?:and\s)?(?:{told['where']})(?!\w)", re.I)}


def _either(words: list[str]) -> str:
    """Return a pattern of phrases, the longest first."""
    longest = sorted(set(words), key=len, reverse=True)
    return "|".join(r"\s+".join(map(re.escape, words.split())) for words in longest)
