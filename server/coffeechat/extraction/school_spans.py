"""Where a sentence names schools: "a BA from Harbour University and an MA from Fjord College"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from coffeechat.extraction.places import all_known, is_region_name
from coffeechat.extraction.school_names import CLAUSES, name_run, says_school
from coffeechat.extraction.study_titles import is_short_form
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import (
    degree_words,
    is_unit,
    load,
    names_whole_school,
    places,
    school_words,
)

_WORD = re.compile(r"\S+")
_ELIDED = re.compile(r"(?:[ldLD]|qu|[dDaAnNsS](?:e|a|u)?ll)['’](?=[^\W\d_])")
_ANDS = frozenset(("and", "und", "et", "y", "e", "og", "och", "i", "oraz", "en", "и", "та", "або"))
_MOST = 700  # characters of a sentence that is looked at
_LETTERS = 2
_GERMAN = ("universität", "hochschule", "uni")
# Ends of words for organisations that are no schools.
_FIRMS = (
    "bank",
    "gesellschaft",
    "klinik",
    "klinikum",
    "werke",
    "verband",
    "verein",
    "zentrum",
    "stiftung",
    "bolag",
    "bolaget",
    "museum",
    "theater",
    "archiv",
    "krankenhaus",
    "verlag",
    "bibliothek",
    "biblioteket",
    "bibliotheket",
    "society",
)
_REACH = 8  # words from one that says school to the end of the name
_SMALL = re.compile(  # "École supérieure de tissage de Lille"
    r"(?:\s(?:(?:des?|du|del|della?|dei|di)\s|d['’])[a-zà-ÿ-]{3,}(?:\s(?:et|de|du|des|y|e|di)\s[a-zà-ÿ-]{4,})?)"
    r"(?:\s(?:de|du|des|di)\s(?:la\s)?[A-ZÀ-Þ][\w-]+|\s(?:du|de\sla)\s[A-ZÀ-Þ]\w+)?"
)
_LAST = re.compile(r"(?:üniversitesi|lisesi|enstitüsü)(?:['’]?n\w{1,3})?$", re.IGNORECASE)
_CASE = re.compile(r"(?:(?<=[üsi]i)|(?<=sü))['’]?n(?:de|den|da|dan|dü)$")
# "University of Maryland, College Park"; "Linden College, Oxford"; "Weavers' Hall, University of X"
_TOWN = r"[A-ZÀ-Þ][\w'’-]+(?:\s[A-ZÀ-Þ][\w'’-]+)?"
_CAMPUS = re.compile(rf",\s+({_TOWN})(?=[,.;:)\s]|$)(?!\s(?:[A-ZÀ-Þ]|University|College))")
_AT_TOWN = re.compile(rf"\sat\s({_TOWN}(?:-[A-Z]\w+)?)")
_QUOTED = re.compile(r"(\s[„“\"«‘']\s?[^\W\da-zß-öø-ÿ][^„“”\"«»‘’']{2,40}[”“\"»’'])")
_FRENCH = re.compile(r"(?:[ÉE]cole|Institut)\s(?:du|des|de la)\s")
_TO = re.compile(r"(\sà\s[A-ZÀ-Þ][a-zà-ÿ]+)")
_COLLEGE_OF = re.compile(
    r",\s+((?:University\sof\s[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ][\w'’-]+\sUniversity|Oxford|Cambridge|London))"
)
_STATE_SCHOOL = re.compile(r"(?:University|State\sUniversity)\sof\s(?P<state>.+)$")


def school_spans(text: str) -> list[tuple[int, int]]:
    """Return where the names of schools begin and end, in order; a part of a school beside the
    whole is none."""
    text = text[:_MOST]
    found: list[tuple[int, int]] = []
    for start, clause in _clauses(text):
        found.extend((start + a, start + b) for a, b in _in_clause(clause))
    return [(a, b) for a, b in _whole(text, _with_towns(text, found)) if _is_name(text[a:b])]


def _clauses(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for hit in CLAUSES.finditer(text):
        yield at, text[at : hit.start()]
        at = hit.end()
    yield at, text[at:]


def _in_clause(clause: str) -> Iterator[tuple[int, int]]:
    words = list(_WORD.finditer(clause))
    at = 0
    while at < len(words) and school_words(clause[words[at].start() :]):
        run = name_run([word[0] for word in words[at : _reach(words, at)]])
        if run is None:
            at = _reach(words, at)
            continue
        first, end = at + run[0], at + run[1]
        end = _before_another([word[0] for word in words[first:end]]) + first
        end = _with_small(clause, words, first, end)
        begin = words[first].start()
        elided = _ELIDED.match(words[first][0])
        begin += elided.end() if elided else 0
        begin += 4 if clause.startswith("The ", begin) else 0
        bare = clause[begin : words[end - 1].end()].rstrip(" .,'’\"")
        bare = _CASE.sub("", bare)
        yield begin, begin + len(bare)
        at = max(end, at + 1)


def _reach(words: list[re.Match[str]], at: int) -> int:
    """Return how far the name of the next school may reach, with a whole school behind its part."""
    bare = [word[0] for word in words[at:]]
    told = (k for k, word in enumerate(bare) if says_school(" ".join(bare[k : k + 2])))
    first = next(told, len(bare))
    ands = (k for k in range(first + 1, len(bare)) if fold(bare[k]) in _ANDS)
    stop = next((k for k in ands if not _goes_on(bare[first:k], bare[k + 1 :])), len(bare))
    return at + min(stop, first + _REACH)


def _goes_on(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Whether "and" joins two words of one name: "School of Wool and Linen"."""
    return before[-1][:1].isupper() and len(before) > 2 and bool(behind) and behind[0][:1].isupper()


def _before_another(words: Sequence[str]) -> int:
    """Return how many words name the first of two schools that "and" joins."""
    for at, word in enumerate(words):
        told = school_words(" ".join(words[:at])) and school_words(" ".join(words[at + 1 :]))
        if at and fold(word) in _ANDS and told:
            return at
        if at and (fold(word) in _stops() or _LAST.search(words[at - 1])):
            return at
        named = at > 1 and (is_short_form(words[0]) or fold(words[0]) in _GERMAN)
        if named and word[:1].isupper() and all_known(" ".join(words[1:at])):
            return at  # "ETH Zürich Weberei", where verbs come last
    return len(words)


def _with_small(clause: str, words: list[re.Match[str]], first: int, end: int) -> int:
    """Return the end of a name of words for its kind alone, with what is taught there."""
    name = [fold(_ELIDED.sub("", word[0])) for word in words[first:end]]
    goes_on = all(word in _generic() for word in name)
    behind = _SMALL.match(clause, words[end - 1].end()) if goes_on else None
    return end + len(behind[0].split()) if behind else end


def _with_towns(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the names with the town that is a part of them."""
    grown: list[tuple[int, int]] = []
    for begin, end in found:
        if grown and begin < grown[-1][1]:
            continue
        name = text[begin:end]
        state = _STATE_SCHOOL.search(name)
        behind = _COLLEGE_OF.match(text, end) if "College" in name.split() else None
        if state and is_region_name(state["state"]):
            behind = _CAMPUS.match(text, end) or _AT_TOWN.match(text, end)
            behind = None if behind and fold(behind[1]) in places()[0] else behind
        behind = behind or _QUOTED.match(text, end) or _for_what(name, text, end)
        grown.append((begin, behind.end(1) if behind else end))
    return grown


def _for_what(name: str, text: str, end: int) -> re.Match[str] | None:
    """Return what goes on with "École du Métier", if it is no town: " à Tisser"."""
    behind = _TO.match(text, end) if _FRENCH.match(name) else None
    return behind if behind and not all_known(behind[1].split()[1]) else None


def _whole(text: str, found: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the names that are no part of the school named right before or behind them."""
    for at, (begin, end) in enumerate(found):
        name = text[begin:end]
        if names_whole_school(name) or not is_unit(name):
            yield begin, end
            continue
        behind = found[at + 1] if at + 1 < len(found) else None
        before = found[at - 1] if at else None
        part = behind and _joins(text[end : behind[0]]) and names_whole_school(text[slice(*behind)])
        part = part or (before and text[before[1] : begin].strip() == ",")
        if not part and fold(name).split()[0] in _schools_of_a_kind():
            yield begin, end


def _joins(between: str) -> bool:
    words = fold(between).split()
    return len(words) <= _LETTERS + 1 and not _ANDS.intersection(words)


def _is_name(name: str) -> bool:
    """Whether a name is more than the word for a school."""
    words = fold(name).split()
    if len(name.split()) == 1 and degree_words(name):
        return False  # "B.Tech."
    if any(word.endswith(_FIRMS) for word in words) and not any(map(names_whole_school, words)):
        return False
    return len(name) > _LETTERS and (name.isupper() or not _is_generic(words))


def _is_generic(words: Sequence[str]) -> bool:
    return all(word in _generic() or names_whole_school(word) for word in words) and not (
        {"mit", "caltech"}.intersection(words)
    )


@cache
def _generic() -> frozenset[str]:
    return frozenset(fold(word) for word in load("studied")["generic"])


@cache
def _stops() -> frozenset[str]:
    return frozenset(fold(word) for word in load("studied")["stops"])


@cache
def _schools_of_a_kind() -> frozenset[str]:
    return frozenset(fold(word) for word in load("studied")["kinds"])
