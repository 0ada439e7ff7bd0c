"""The role that a text begins with, as far as it goes in its tongue: "Lehrerin für Biologie und
Chemie am ..."."""

from __future__ import annotations

import re

from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.sentences.clause_names import name_at
from coffeechat.extraction.sentences.tongues import Tongue, names_house, names_role
from coffeechat.extraction.statements import HEADS
from coffeechat.extraction.vocabulary import has_legal_form

_LONGEST = 8  # words of a role
_AHEAD = 3  # words among which the one stands that tells it: "Leitende technische"
_UNIT = 20  # characters in which the noun for a part of an employer stands
_REACH = 160  # characters
_WORD = re.compile(r"\S+")
_HEADS = re.compile(rf"\b{HEADS}$", re.IGNORECASE)
# How Slavic adjectives end in the second case.
_QUALIFIES = ("ого", "его", "ої", "ой", "ей", "ых", "ých", "ého", "iego", "ego", "iej")


def heads(role: str) -> bool:
    """Whether who holds a role heads a whole organisation."""
    return _HEADS.search(role) is not None


def cut_role(text: str, tongue: Tongue) -> tuple[str, str]:
    """Return the role that a text begins with, and what follows; the role is empty if none does."""
    lead = tongue.role.match(text)  # "ist als Weberin tätig"
    text = tongue.article.sub("", text[lead.end() :] if lead else text)
    led = f" {text}"
    stops = (stop for stop in tongue.role_ends.finditer(led, 1) if not _goes_on(led, stop, tongue))
    stop = next(stops, None)
    end = min(stop.start() - 1 if stop else len(text), _second_case(text, tongue))
    role = text[:end].strip(" ,")
    listed = stop is not None and stop[0] == "," and _has_field(role, tongue)
    words = role.split()
    known = 0 < len(words) <= _LONGEST and not listed and role[:1].isalpha()
    known = known and names_role(" ".join(words[:_AHEAD]), tongue)
    return (role, text[end:]) if known else ("", text)


def _goes_on(text: str, stop: re.Match[str], tongue: Tongue) -> bool:
    """Whether a role goes on with what it is about, or of, or with more of that."""
    at = stop.start()
    return _is_field(text[at:], tongue) or _is_of(text, at, tongue) or _is_more(text, stop, tongue)


def _is_field(text: str, tongue: Tongue) -> bool:
    """Whether a text goes on with what a role is about: "für Neurologie", "i ekologi"."""
    found = tongue.field.match(text)
    behind = text[found.end() :] if found else ""
    small = not tongue.lower and behind[:1].islower()
    if found is None or small or tongue.article.match(behind) or tongue.town.match(text):
        return False
    return not _is_named(name_at(behind, tongue), tongue)


def _is_of(text: str, at: int, tongue: Tongue) -> bool:
    """Whether a role goes on with what is learnt or led: "Student der Biologie"."""
    found = tongue.of.match(text, at)
    if found is None or heads(text[:at]) or tongue.town.match(text[at:]):
        return False
    name = name_at(tongue.article.sub("", text[found.end() :]), tongue)
    return not _is_named(name, tongue) and not tongue.units.match(text[max(0, at - _UNIT) :])


def _is_named(name: str, tongue: Tongue) -> bool:
    return names_house(name, tongue) or has_legal_form(name) or looks_like_place(name)


def _is_more(text: str, stop: re.Match[str], tongue: Tongue) -> bool:
    """Whether what a role is about goes on behind "and": "Lehrerin für Biologie und Chemie"."""
    behind = next(iter(text[stop.end() :].split()), "")
    joins = behind != "" and tongue.joined.match(f"{stop[0].strip()} ") is not None
    return joins and _has_field(text[: stop.start()], tongue) and not names_role(behind, tongue)


def _has_field(role: str, tongue: Tongue) -> bool:
    """Whether a role says what it is about."""
    return any(tongue.field.match(role[at:]) for at in range(len(role)) if role[at] == " ")


def _second_case(text: str, tongue: Tongue) -> int:
    """Return where the organisation begins that stands behind a role with no word between:
    "доцент Северного университета"."""
    words = list(_WORD.finditer(text[:_REACH])) if tongue.cases else []
    plain = [word[0].strip(".,") for word in words]
    at = next((at for at, word in enumerate(plain) if at and names_house(word, tongue)), None)
    first = words[_first_of_name(plain, at)].start() if at else len(text)
    return first if names_role(text[:first], tongue) else len(text)


def _first_of_name(words: list[str], at: int) -> int:
    """Return where a name begins, its adjectives before the noun: "Липецкого государственного"."""
    first = at
    while first > 1 and (words[first - 1][:1].isupper() or words[first - 1].endswith(_QUALIFIES)):
        first -= 1
    while first < at and not words[first][:1].isupper():
        first += 1
    return first
