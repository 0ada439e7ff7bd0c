"""Roles that stand straight before where they are held, with no word between: "доцент кафедры
ткани", "Geschäftsführerin Tuchhaus GmbH"."""

from __future__ import annotations

from functools import cache

from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import (
    degree_words,
    has_legal_form,
    load,
    organisation_words,
    role_words,
    school_words,
)

_LONGEST = 12  # words
_OF_NAMES = frozenset(("training", "education", "collective"))  # "Teacher Training College"
_PREFIXES = frozenset("بב")
_JOINTS = frozenset("|•·–—-/,;:&@")


def split_juxtaposed(text: str) -> tuple[str, str] | None:
    """Return the role and the organisation that stand side by side, told by their words."""
    words = text.split()
    if len(words) > _LONGEST:
        return None
    last = next((at for at in range(len(words), 0, -1) if role_words(words[at - 1])), 0)
    role, rest = words[:last], words[last:]
    if not role or not rest or not role_words(" ".join(role[:3])) or fold(rest[0]) in _OF_NAMES:
        return None
    if parted := _prefixed(rest):
        return " ".join([*role, *rest[: parted[0]]]), parted[1]
    named = " ".join(rest)
    joined = not _JOINTS.isdisjoint(role[-1]) or not rest[0].strip("«„“\"'")[:1].isalpha()
    left = degree_words(named) or is_graduate(role[-1])
    left = left or (has_legal_form(named) and not role_words(role[0]))  # "AVC Contractor Ltd"
    if joined or left or not _is_organisation(named):
        return None
    return " ".join(role), _whole(rest)


def _prefixed(words: list[str]) -> tuple[int, str] | None:
    """Return where an organisation begins whose word for "at" is written with it, and its name:
    "بجامعة", "באוניברסיטת"."""
    for at, word in enumerate(words):
        if word[:1] in _PREFIXES and organisation_words(word[1:]):
            return at, " ".join([word[1:], *words[at + 1 :]])
    return None


def is_graduate(word: str) -> bool:
    """Whether a word says that somebody has left a school."""
    return fold(word) in _graduates()


@cache
def _graduates() -> frozenset[str]:
    return frozenset(map(fold, load("roles")["graduates"]))


def _is_organisation(name: str) -> bool:
    """Whether a name is surely an organisation's, all of it: it ends as firms do, or begins with
    a school's word or a capital and has one."""
    first, _, others = name.partition(" ")
    headed = organisation_words(first) > 0 and (first[:1].isupper() or not first.isascii())
    known = headed or (first[:1].isupper() and school_words(others) > 0)
    cased = name.lower() != name or name.upper() == name  # a unit alone belongs to the role
    return cased and (has_legal_form(name) or (others != "" and known))


def _whole(words: list[str]) -> str:
    """Return the name from its first capital on, where units in small letters stand before it:
    "кафедры ткани Марльского университета"."""
    capital = next((at for at, word in enumerate(words) if word[:1].isupper()), 0)
    whole = " ".join(words[capital:])
    return whole if capital and school_words(whole) else " ".join(words)
