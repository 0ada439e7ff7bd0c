"""The places that headlines and roles end with: "Weaver — Ghent, BE", "Teacher in Leeds"."""

from __future__ import annotations

import re

from coffeechat.extraction.headlines import IN
from coffeechat.extraction.known_names import everyday_words
from coffeechat.extraction.places import all_known, looks_like_place
from coffeechat.extraction.text import unaccent
from coffeechat.extraction.vocabulary import organisation_words, role_words

_CODE, _HELD = 2, 3  # letters of a state's; pieces that say what somebody is, and where
_FROM = re.compile(r"\s+(?:aus|from|uit|från|fra|ze?|из|iz|based\s+in)\s+")  # before a place
# What ends a role, be it a town that nobody knows, a reason or a paper; where somebody is based
# is a town.
_ORIGIN = re.compile(
    r"^(.{3,60}?)\s(aus|uit|från|based\sin)\s([^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?)\.?$"
)


def drop_place(text: str) -> tuple[str, str]:
    """Return a headline without the place it ends with: "Weaver — Ghent, BE"."""
    head, sign, last = (part.strip() for part in re.split(r"\s+([|•·–—-])\s+", text)[-3:]) if (
        re.search(r"\s[|•·–—-]\s", text)
    ) else (text, "", "")  # fmt: skip
    if sign and head and looks_like_place(last) and not role_words(last):
        return text[: text.rfind(last)].rstrip(" |•·–—-"), last
    return _without_last(text)


def _without_last(text: str) -> tuple[str, str]:
    """Return a role and an employer without the town behind them: "Weaver, Looms, Oslo, Norway"."""
    pieces = text.split(", ")
    town = next((pieces[-n:] for n in (2, 1) if _are_town(pieces[-n:])), [])
    if len(town) == 1 and len(pieces) > _HELD and _may_be_town(pieces[-2]) and pieces[-2].istitle():
        town = pieces[-2:]  # "Weaver, Looms & Sons, Salina, Kansas"
    held = pieces[: len(pieces) - len(town)]
    plain = 2 <= len(held) <= _HELD and role_words(held[0]) and not role_words(held[-1])
    plain = plain and not everyday_words("") & {unaccent(held[-1])}  # "Journalist, Politics, Rome"
    return (", ".join(held), ", ".join(town).strip(" .")) if town and plain else (text, "")


def _are_town(pieces: list[str]) -> bool:
    """Whether pieces between commas are a known town, its country behind it or not."""
    told = len(pieces[0].strip(" .")) > _CODE and not any(map(organisation_words, pieces))
    return told and ")" not in pieces[-1] and all_known(", ".join(pieces))


def split_place(role: str) -> tuple[str, str]:
    """Return the role and the place of "Teacher in Leeds"; the place may be empty."""
    halves = _FROM.split(role, maxsplit=1)
    halves = halves if len(halves) == 2 else IN.split(role, maxsplit=1)
    if len(halves) == 2 and role_words(halves[0]) and looks_like_place(halves[1]):
        return halves[0], halves[1].strip(" .")
    if (origin := _ORIGIN.match(role)) and role_words(origin[1]) and _may_be_town(origin[3]):
        return origin[1], origin[3] if origin[2].startswith("based") else ""
    bare, comma, town = role.partition(", ")
    known = all_known(town.partition(", ")[0])  # no "Tutor, Fine Art, MA"
    if comma and role_words(bare) and not role_words(town) and known and looks_like_place(town):
        return bare, town.strip(" .")  # "Weaver, Leeds, UK"
    return role, ""


def _may_be_town(text: str) -> bool:
    """Whether nothing says that a proper name is another thing's than a town's."""
    return not (organisation_words(text) or role_words(text) or text.isupper())
