"""The town that a sentence of a Romance tongue tells, behind an employer or of a workshop."""

from __future__ import annotations

import re
from functools import cache

from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.residences import PROPER
from coffeechat.extraction.sentences.romance_names import name_at
from coffeechat.extraction.sentences.romance_tongues import Tongue, all_words, is_firm
from coffeechat.extraction.vocabulary import names_whole_school, organisation_words, role_words

_STATE = re.compile(r"\s?[-–/]\s?[A-Z]{2}(?!\w)")
_BRACKETS = re.compile(r"^\s?\(([^()]{2,40})\)")
_TAIL = re.compile(rf"\s(?:d[eoai]|du|di|del|della|des|din)\s({PROPER})$|\sd['’]({PROPER})$")
_TWO = rf"{PROPER}(?:,\s+{PROPER})?"
_TOWN = re.compile(
    rf"^,\s+({PROPER}(?:,\s+{PROPER}|\s\({PROPER}\))?)(?=[.,;]|\s\W|\s[^\W\d_A-Z]|$)"
)
_FROM = re.compile(rf"\s(?:desde|depuis|des\sde)\s({_TWO})")
_MAKES = re.compile(  # and is not born there
    r"(?!.*\s(?:née?|nat[oa]|nacid[oa]|nascid[oa])\b)(?:Je\s\w+|[A-ZÀ-Ý]\w+[^dts\W]o)\s(?:[a-zà-ÿ]+\s){1,5}?$"
)
_NOUN = re.compile(r"^[A-Z][\w'’-]+\s(?:de|di|du|do|da)\s")


def place_after(behind: str, tongue: Tongue) -> str:
    """Return the town that follows an employer: ", à Nancy", "(Logroño)", ", Faro."."""
    if bracketed := _BRACKETS.match(behind):
        if looks_like_place(bracketed[1]) or _may_be_town(bracketed[1]):
            return bracketed[1]
        behind = behind[bracketed.end() :]
    larger, rest = name_at(behind[2:], tongue) if behind.startswith(", ") else ("", "")
    if organisation_words(larger) and not (looks_like_place(larger) or role_words(larger)):
        behind = rest  # "Centro do Linho, Universidade do Algarve, Faro"
    return _beside(behind) or _near(behind, tongue)


def _beside(behind: str) -> str:
    """Return the known town behind a comma."""
    town = _TOWN.match(behind)
    if town is None:
        return ""
    state = _STATE.match(behind, town.end(1))
    texts = (town[1] + state[0] if state else "", town[1], town[1].partition(", ")[0])
    return next((text for text in texts if looks_like_place(text)), "")


def _may_be_town(text: str) -> bool:
    """Whether a proper name in brackets behind an employer may be a town that nobody knows."""
    plain = re.fullmatch(PROPER, text) is not None and not text.isupper()
    return plain and not (organisation_words(text) or role_words(text) or is_firm(text))


@cache
def _in_town(tongue: Tongue) -> re.Pattern[str]:
    tail = rf"(?:,\s{PROPER}|\s\({PROPER}\)|\s?[-–/]\s?[A-Z]{{2}}\b)?"
    return re.compile(rf"(,)?\s+{tongue.near}({PROPER})({tail})")


def _near(behind: str, tongue: Tongue) -> str:
    """Return the town behind a word for "in", known or not where a comma parts it."""
    near = _in_town(tongue).match(behind)
    if near is None or role_words(near[2]) or organisation_words(near[2]):
        return ""
    whole = near[2] + near[3]
    if near[3] and looks_like_place(whole):
        return whole
    return near[2] if near[1] or looks_like_place(near[2]) else ""


def town_of(name: str) -> str:
    """Return the known town that ends a name which is no university's: "hôpital X de Lyon"."""
    tail = None if names_whole_school(name) else _TAIL.search(name)
    towns = [tail[1] or tail[2]] if tail else []
    towns += [_NOUN.sub("", town) for town in towns]
    return next((town for town in towns if looks_like_place(town)), "")


@cache
def _seats(tongue: Tongue) -> re.Pattern[str]:
    shops = rf"(?:^|(?:{all_words('mine')})\s){all_words('workshops')}"
    return re.compile(rf"(?:^|\s)(?i:{all_words('seats')}|{shops})\s(?i:{tongue.near})({_TWO})")


def seat_in(text: str, tongue: Tongue) -> str:
    """Return the town that a text says somebody is or has a workshop in, works from or makes
    things in."""
    if found := _seats(tongue).search(text):
        towns = (found[1], found[1].partition(", ")[0])
        return next((town for town in towns if looks_like_place(town)), towns[1])
    if (found := _FROM.search(text)) and looks_like_place(found[1]):
        return found[1]
    makes = (near for near in re.finditer(rf"{tongue.near}({PROPER})", text)
             if _MAKES.match(text[: near.start()]) and looks_like_place(near[1]))  # fmt: skip
    return next((near[1] for near in makes), "")
