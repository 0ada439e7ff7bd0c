"""The name of the school that a longer text holds: "a double degree at the Harbour University"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise, takewhile

from coffeechat.extraction.text import fold, joined_script
from coffeechat.extraction.vocabulary import (
    degree_words,
    load,
    names_whole_school,
    role_words,
    school_words,
)

CLAUSES = re.compile(
    r"[,;:()\[\]（）|·•«»“”„\"،、，。؛]+|\s[–—/-]\s|(?<=\w\w)(?<!\bSt)[.!?](?:\s|$)"
    r"|\s(?:and|und|et|y|og|och|oraz|ed|и|та)\s(?=(?:an?|the|der|dem|den|à|at|en|na|w)\s)"
)
_ELIDED = re.compile(r"^(?:[ldLD]|[dD]ell|[aA]ll|[nN]ell)['’](?=\w)")
_JOINTS = frozenset((
    "of", "the", "for", "and", "de", "la", "le", "les", "du", "des", "d", "del", "della", "delle",
    "degli", "dei", "di", "da", "do", "das", "dos", "e", "y", "et", "der", "für", "und", "van",
    "von", "voor", "en", "av", "zu", "los", "las", "im", "am", "i", "w", "we", "св", "им", "имени",
    "ім", "імені", "у", "в", "и", "і",
))  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_CYRILLIC = re.compile("[а-яіїєґ]")
_ADJECTIVE = re.compile("(?:[ыи]й|[оеы]м|[ое]го|[ое]му|[аоя]я|[ое]й|ую|ою|ої|ій|ого)$")
_MOST = 400  # characters of a text that is looked at
_MOST_WORDS = 9
_LED = 4  # words before the one that says school
_KINDS = 3  # words between a school and its name
_SHORT = 4  # letters; of prepositions
_JOINED_SCHOOL = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fffA-Za-z]{2,20}?(?:大学院|大学|大學|音楽院|学院|學院|高等学校|高校|専門学校|(?:高级|高級|初级|初級)?(?:中学|中學)|职业学校|職業學校|专科学校|專科學校)"
    r"|[\uac00-\ud7afA-Za-z]{2,14}(?:대학교|대학원|과학기술원|고등학교|종합학교|대학)"
)
# What stands without a blank before it: "同年4月进入", "毕业于", "在".
_JOINED_LEAD = re.compile(
    r"^.*(?:[年月]|[生産]まれ|出身|[毕畢][业業][于於]|就[读讀][于於]|[进進考]入|入[读讀]|[于於在从從])(?=.{3})"
)


def find_school_name(text: str) -> str:
    """Return the name of the school within a text, a whole one before a part; or ""."""
    text = text[:_MOST]
    if not school_words(text):
        return ""
    if joined_script(text):
        found = _JOINED_SCHOOL.search(text)
        return _JOINED_LEAD.sub("", found[0]) if found else ""
    held = [clause for clause in CLAUSES.split(text) if clause and school_words(clause)]
    whole = next(filter(names_whole_school, held), held[0] if held else "")
    return _named(whole.split())


def _named(words: list[str]) -> str:
    """Return the run of words around the first that says school, as far as they are a name."""
    run = name_run(words)
    if run is None:
        return ""
    first, end = run
    return " ".join([_ELIDED.sub("", words[first]), *words[first + 1 : end]]).strip(" .,'’")


def name_run(words: list[str]) -> tuple[int, int] | None:
    """Return where the name around the first word that says school begins and ends."""
    elided = {at for at, word in enumerate(words) if _ELIDED.match(word)}  # a name begins there
    bare = [_ELIDED.sub("", word) for word in words]
    held = [at for at, word in enumerate(bare) if says_school(word)]
    at = next((at for at in held if names_whole_school(bare[at])), held[0] if held else None)
    if at is None:
        return _pair(bare)
    first = at
    while first and first not in elided and _may_lead(bare[first - 1]):
        first -= 1
    if (
        0 < first < _LED
        and first not in elided
        and all(map(_may_qualify, bare[:first]))
        and bare[0][:1].isupper()
    ):
        first = 0  # "Московский государственный университет"
    first = _russian(bare, first)
    end = at + 1 + _more(bare[at + 1 : at + _MOST_WORDS])
    return (first, end) if first < at or end > at + 1 or bare[at][:1].isupper() else None


def says_school(words: str) -> bool:
    """Whether words name a school; "mit" in small letters is German for "with"."""
    return school_words(words) > ("mit" in fold(words).split() and "MIT" not in words)


def _pair(words: list[str]) -> tuple[int, int] | None:
    """Return where a name is whose school is told by two words: "Sciences Po Lyon"."""
    pairs = (at for at, pair in enumerate(pairwise(words)) if school_words(" ".join(pair)))
    at = next((at for at in pairs if words[at][:1].isupper()), None)
    return None if at is None else (at, at + 2 + _more(words[at + 2 : at + _MOST_WORDS]))


def _russian(words: list[str], first: int) -> int:
    """Return where a name begins whose first adjective alone is written large: "закончил
    Приморский государственный университет"."""
    back = range(1, min(first, _KINDS) + 1) if _CYRILLIC.match(words[first]) else ()
    risen = next((at for at in back if words[first - at][:1].isupper()), 0)
    small = words[first - risen + 1 : first + 1]
    adjectives = all(_ADJECTIVE.search(word) for word in words[first - risen : first])
    return first - risen if risen and small and adjectives else first


def _more(words: list[str]) -> int:
    """Return how many words behind the one that says school go on with its name."""
    kinds = len(list(takewhile(_qualifies, words[:_KINDS])))  # "liceo artistico Ada Rossi"
    kinds = kinds if words[kinds : kinds + 1] and _may_follow(words[kinds]) else 0
    behind = words[: kinds + len(list(takewhile(_may_follow, words[kinds:])))]
    while behind and (fold(behind[-1]) in _JOINTS or _YEAR.match(behind[-1])):
        behind.pop()
    return len(behind)


def _qualifies(word: str) -> bool:
    """Whether a small word says of which kind a school is: "lycée technique"."""
    return fold(word) in _school_kinds()


@cache
def _school_kinds() -> frozenset[str]:
    return frozenset(fold(word) for word in load("organisations")["school_kinds"])


def _may_lead(word: str) -> bool:
    return word[:1].isupper() and not (degree_words(word) or role_words(word))


def _may_qualify(word: str) -> bool:
    plain = word.replace("-", "").isalpha() and not (degree_words(word) or role_words(word))
    return plain and fold(word) not in _JOINTS and len(word) > _SHORT


def _may_follow(word: str) -> bool:
    """Whether a word may go on with a name: risen, a joint, or of a script without capitals."""
    uncased = word[:1].isalpha() and word[:1].lower() == word[:1].upper()
    return word[:1].isupper() or uncased or fold(word) in _JOINTS or word[:1].isdigit()
