"""The towns that entries name behind their employers and schools: "Looms AB, Borås"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.extraction.places import all_known, looks_like_place, names_street
from coffeechat.extraction.text import fold, joined_script
from coffeechat.extraction.vocabulary import (
    degree_words,
    has_legal_form,
    name_words,
    organisation_words,
    role_words,
    school_words,
    workplace_words,
)

_FORM = re.compile(r"\s(?:S\.?[AL]|S\.R\.L|s\.r\.o|a\.s|AG|KG|AB|AS|Oy|A/S|B\.V|o\.o)\.?$")
_BEHIND = re.compile(r"^(.{2,}?)(?:\s*[,،]\s+|\s+[·|–—-]\s+)([^,،·|]{2,40})$")
_BRACKETED = re.compile(r"^([^()]{2,80}?)\s*\(([^()]{3,40})\)$")
_PARTED = re.compile(r"\s[|·–—-]\s")
_TOWN_IN_FRENCH = re.compile(  # "Tissages Garance à St Marcel (26)"; no school is called so
    r"^([^,]{3,60}?)(, [^,]{3,40})?\sà\s([A-ZÀ-Ý][\w’'-]+(?:\s[\w’'-]+){0,3})(\s\(\d{2,3}\))?$"
)
# How names of French towns alone are built: "Brissac-sur-Lune", "St Marcel".
_BUILT = re.compile(r"[-\s](?:lez|l[eè]s|sur|sous)[-\s]|^(?:St|Ste|Saint|Sainte)[-\s]")
_TOWN_WORDS = 4


def without_place(organisation: str) -> str:
    """Return an organisation without the place behind it: a known one, or one that signs tell."""
    organisation = _before_sign(organisation)
    school, colon, town = organisation.partition(": ")
    if colon and looks_like_place(town):
        return school
    pieces = organisation.split(", ")
    formed = has_legal_form(pieces[0]) or bool(_FORM.search(pieces[0]))
    if len(pieces) == 2 and formed and pieces[1].isalpha():
        return pieces[0]  # "Looms GmbH, Duisburg"
    for cut in range(1, len(pieces)):
        town = ", ".join(pieces[cut:])
        placed = looks_like_place(town) and not school_words(town)
        if placed or (_is_street(*pieces[cut : cut + 2]) and len(pieces) > cut + 1):
            return ", ".join(pieces[:cut])
    behind = _BEHIND.match(organisation)
    if behind and all_known(behind[2]) and not organisation_words(behind[2]):
        return _before_towns(behind[1])  # "Port University · Leeds", "جامعة، المدينة، البلد"
    return organisation


def _is_street(text: str, behind: str = "") -> bool:
    """Whether a piece is a street: it has a number, in it or behind, or the word for one at its
    end. "Wall Street Journal" and "Mill Road Hospital" are none."""
    if organisation_words(text) or school_words(text) or not names_street(text):
        return False
    return any(map(str.isdigit, text + behind[:1])) or names_street(text.rpartition(" ")[2])


def _before_sign(organisation: str) -> str:
    """Return what stands before " / " and a known place, or before "à" and one that is known or
    told as a town: "Aide à Domicile" is a name."""
    name, slash, town = organisation.rpartition(" / ")
    if slash and looks_like_place(town) and not workplace_words(town):
        return name
    held = _TOWN_IN_FRENCH.match(organisation)
    told = held and (held[2] or held[4] or looks_like_place(held[3]) or _BUILT.search(held[3]))
    return held[1] if held and told else organisation


def split_bracketed(title: str) -> tuple[str, str]:
    """Return a title and the place in brackets behind it, if one is there: "Looms AB (Borås)"."""
    found = _BRACKETED.match(title)
    town = found[2] if found else ""
    placed = all_known(town.partition(", ")[0]) and looks_like_place(town)
    placed = placed and fold(town) not in name_words("not_names")
    return (found[1], town) if found and placed and not organisation_words(town) else (title, "")


def _before_towns(text: str) -> str:
    """Return a school or firm without the unknown towns that stand before a known place."""
    while (behind := _BEHIND.match(text)) and organisation_words(behind[1]) and may_be_town(
        behind[2]
    ):  # fmt: skip
        text = behind[1]
    return text


def towns_by_likeness(names: Sequence[str], placed: int) -> list[str]:
    """Return for each name the town behind it, where entries beside it have theirs there.

    `placed` says of how many entries the place is known. All names are to have a town, or none.
    """
    found = [_BEHIND.match(name) for name in names]
    towns = [hit[2] if hit and may_be_town(hit[2]) and _may_be_at(hit[1]) else ""
             for hit in found]  # fmt: skip
    held = sum(1 for town in towns if town)
    if not held or held + placed < len(names) or not (placed or len(set(towns)) < len(towns)):
        return [""] * len(names)
    return towns


def without_town(name: str, town: str) -> str:
    """Return a name without the town behind it."""
    return name.removesuffix(town).rstrip(" ,·|–—-،") if town else name


def _may_be_at(name: str) -> bool:
    return bool(name[:1].isupper() or not name.isascii()) and not role_words(name)


def may_be_town(text: str) -> bool:
    """Whether a text is written as a town is: a few capitalised words that say nothing else."""
    words = text.split()
    risen = all(word[:1].isupper() or len(word) < 4 or not word.isascii() for word in words)
    says = organisation_words(text) or role_words(text) or degree_words(text)
    plain = text[:1].isalpha() and not _PARTED.search(text)
    plain = (
        plain and not says and not has_legal_form("x " + text) and not any(map(str.isdigit, text))
    )
    return plain and risen and len(words) <= _TOWN_WORDS and not joined_script(text)
