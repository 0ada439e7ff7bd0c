"""Words of a sentence that say what somebody did at a school: studied, went there, or worked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import degree_words, load, role_words

STUDY, OTHER, WENT = "study", "other", "went"

# Behind a degree that is not yet one.
STILL = re.compile(
    r"\b(?:students?|candidates?|studentin|doktorand(?:in)?|doutorand[oa]|doctorand[oa]|doctorante?|étudiante?|mestrand[oa]|dottorand[oa])\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:\.[^\W\d_]+)*\.?")
_LONGEST = 5  # words of a phrase
_FEW = 5  # words of what was studied
_NEXT = 3
_LETTERS = 2
_AS = frozenset(("as", "als", "comme", "como", "come"))
_OF = frozenset(("of", "in", "de", "en", "em", "di", "der", "für", "d", "i"))


@dataclass(frozen=True)
class Cue:
    """What a phrase says, and where it stands; `degree`: by the name of a degree."""

    kind: str
    start: int
    end: int
    degree: bool = False


def last_cue(text: str, first: bool = False) -> Cue | None:
    """Return the last (or first) phrase of a text that says what somebody did somewhere."""
    cues = cues_of(text)
    return next(iter(cues if first else reversed(cues)), None)


def cues_of(text: str) -> list[Cue]:
    """Return the phrases of a text that say what somebody did somewhere, in order."""
    words = list(_WORD.finditer(text))
    found: list[Cue] = []
    at = 0
    while at < len(words):
        kind, long = _phrase_at(words, at)
        start, end = words[at].start(), words[at + long - 1].end()
        at += long
        if kind and not (kind == OTHER and found and _is_subject(found[-1], text, start, long)):
            degree = degree_words(text[start:end]) > 0 or fold(text[start:end]) in _words("holders")
            found.append(Cue(kind, start, end, degree))
    return _one_degree(text, found)


def words_that(key: str) -> frozenset[str]:
    """Return a list of words of data/studied.toml, folded."""
    return _words(key)


def _phrase_at(words: list[re.Match[str]], at: int) -> tuple[str, int]:
    """Return what the longest phrase that begins with a word says, and of how many words it is."""
    for long in range(min(_LONGEST, len(words) - at), 0, -1):
        said = fold(" ".join(word[0] for word in words[at : at + long]))
        if said in _phrases():
            return _phrases()[said], long
    return _kind_of(words[at][0]), 1


def _kind_of(word: str) -> str:
    if word.islower() and len(word) <= _LETTERS:
        return ""  # "ma", "be", "ms" in other tongues
    if degree_words(word):
        return STUDY
    return OTHER if role_words(word) else ""


def _is_subject(cue: Cue, text: str, start: int, long: int) -> bool:
    """Whether a word for a role says what was studied: "Bachelor of Arts", "trained as a nurse"."""
    between = fold(text[cue.end : start]).split()
    if cue.kind != STUDY or not between or len(between) > _FEW or "," in text[cue.end : start]:
        return False
    near = cue.degree and len(between) <= _NEXT and long == 1
    known = fold(text[start:].split(maxsplit=1)[0]) in _phrases() and not near
    of = between[0] in _OF and not known and not _words("anew").intersection(between[1:])
    return of or (between[0] in _AS and not cue.degree)


def _one_degree(text: str, cues: list[Cue]) -> list[Cue]:
    """Return the cues, those that are words of one degree as one: "Master of Arts"."""
    joined: list[Cue] = []
    for cue in cues:
        last = joined[-1] if joined else None
        near = last and last.kind == cue.kind == STUDY and last.degree and cue.degree
        if last and near and len(text[last.end : cue.start].split()) <= 1:
            joined[-1] = Cue(STUDY, last.start, cue.end, degree=True)
        else:
            joined.append(cue)
    return joined


@cache
def _phrases() -> dict[str, str]:
    """Return what each phrase says of the school behind it."""
    table = load("studied")
    kinds = {"elsewhere": OTHER, "went": WENT, "studied": STUDY, "neutral": ""}
    known = dict.fromkeys(map(fold, load("degrees")["studied"]), STUDY)
    return known | {fold(phrase): kind for key, kind in kinds.items() for phrase in table[key]}


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(fold(word) for word in load("studied")[key])
