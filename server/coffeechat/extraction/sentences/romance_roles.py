"""What a sentence of a Romance tongue calls somebody: where a role ends, whether it is one."""

from __future__ import annotations

import re
from functools import cache

from coffeechat.extraction.clauses import SEEKING
from coffeechat.extraction.juxtaposed import is_graduate
from coffeechat.extraction.sentences.romance_tongues import all_words
from coffeechat.extraction.statements import HEADS, NATIONAL_LAST
from coffeechat.extraction.text import clean
from coffeechat.extraction.vocabulary import role_words

_LONGEST, _WORDS = 90, 9  # characters and words of a role
_FEW = 5  # words of a role that is known by its ending
_AGENT = re.compile(  # how tongues make what somebody is: "tejedora", "ourdisseur", "tornitore"
    r"[a-zà-ÿ]{3,}(?:dora?|ist[ae]|eur|euse|rice|tore|ier|ière|er[oa]|eir[oa]|ier[ea]|ari[oa]|aire"
    r"|logue|log[oa]|icienn?e?)(?=\s|$)"
)
_NOT_YET = re.compile(r"(?:futur[eoa]?|aspirante|ex)\b", re.IGNORECASE)


@cache
def _end() -> re.Pattern[str]:
    words = rf"[,;:(]|\.(?=\s|$)|\s[–—-]\s|\s(?:{all_words('role_ends')}|{SEEKING})(?!\w)"
    return re.compile(words, re.IGNORECASE)


@cache
def _best() -> re.Pattern[str]:
    return re.compile(rf"[^,;.]{{3,40}},\s{all_words('best_at')}\s", re.IGNORECASE)


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"(?:{HEADS}|{all_words('heads')})(?:\s[^\W\d_]+)?$", re.IGNORECASE)


@cache
def _retired() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{all_words('retired')})(?!\w)", re.IGNORECASE)


def is_retired(text: str) -> bool:
    """Whether a text says that somebody works no more."""
    return _retired().search(text) is not None


def role_of(text: str) -> str:
    """Return the role that a text begins with, without what is told on of it."""
    if retired := _retired().match(text):
        return retired[0]  # "Retraité de l'Éducation nationale"
    best = _best().match(text)  # "Médecin, spécialiste en cardiologie"
    end = _end().search(text, best.end() if best else 0)
    return NATIONAL_LAST.sub("", clean(text[: end.start()] if end else text).strip(" ,."))


def is_role(text: str) -> bool:
    """Whether a text says what somebody is, by its words or by how its first is made."""
    return (
        role_words(text) > 0
        or is_head(text)
        or (_AGENT.match(text) is not None and len(text.split()) <= _FEW)
    )


def checked(role: str, *, known: bool = True) -> str:
    """Return a role of a few words; "" for what is none, or is not yet one."""
    told = role_words(role) > 0 if known else is_role(role)
    plain = len(role) < _LONGEST and len(role.split()) <= _WORDS and not _NOT_YET.match(role)
    return role if told and plain else ""


def is_head(role: str) -> bool:
    """Whether a role ends with who leads a firm: what is behind "of" is the firm."""
    return _heads().search(role) is not None


def is_past_study(text: str) -> bool:
    """Whether what stands before a school says that it was left."""
    return any(is_graduate(word) for word in text.split())
