"""The organisations and towns that a clause names, by the words of its tongue for "at" and "in"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.residences import place_in
from coffeechat.extraction.sentences.tongues import Tongue, is_employer, names_house
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import (
    has_legal_form,
    is_part,
    name_words,
    names_whole_school,
    role_words,
)

QUOTES = "„“”\"«»‚‘’'"
_BESIDE = re.compile(r"[,(]\s?([^\W\d_][^,();.]{1,40})")
_JOINTS = frozenset((  # small words within German names
    "für", "der", "des", "von", "vom", "zu", "zur", "zum", "am", "im", "an", "und", "ob", "e.V.",
    "mbH",
))  # fmt: skip


def employers_in(text: str, tongue: Tongue, *, heads: bool = False) -> Iterator[tuple[str, str]]:
    """Yield the employers that a text names, each with the town behind it; behind who heads one,
    a name may be any."""
    if own := _second_case(text.lstrip(), tongue):
        yield own, town_behind(text.lstrip(), own, tongue)
    for unit in tongue.units.finditer(text):
        rest = text[unit.end() :]
        name = name_at(rest, tongue)
        known = not unit[0].endswith(", ") or names_house(name, tongue)
        if known and may_employ(name, tongue):
            yield name, town_behind(rest, name, tongue)
    for lead in tongue.leads.finditer(text):
        rest = text[lead.end() :]
        name, bare = _with_noun(lead["noun"] or "", rest, tongue)
        led = lead["at"] or (heads and tongue.of.match(f" {lead[0].strip()} "))
        if (led or _is_known(name, lead["noun"] or "", rest, tongue)) and may_employ(name, tongue):
            yield name, town_behind(rest, bare, tongue)


def _second_case(text: str, tongue: Tongue) -> str:
    """Return the organisation that a text begins with, as it stands behind a role with no word
    between: "Северного университета"."""
    if not (tongue.cases and text):
        return ""
    leads = text[:1].isupper() or names_house(text.split(maxsplit=1)[0], tongue)
    name = name_at(text, tongue) if leads else ""
    return name if names_house(name, tongue) else ""


def _with_noun(noun: str, text: str, tongue: Tongue) -> tuple[str, str]:
    """Return a name with the noun before it, where that tells what it is, and without."""
    name = name_at(text, tongue)
    told = names_house(noun, tongue) and not is_employer(noun)
    return (f"{noun}{name}" if told else name), name


def _is_known(name: str, noun: str, text: str, tongue: Tongue) -> bool:
    """Whether words, a noun before it or its quotes tell that a name is an organisation's."""
    quoted = text[:1] in QUOTES and not noun
    return names_house(name, tongue) or has_legal_form(name) or is_employer(noun) or quoted


def name_at(text: str, tongue: Tongue) -> str:
    """Return the organisation that a text begins with."""
    bare = text.lstrip(QUOTES)
    stop = tongue.name_ends.search(bare)
    if (
        stop
        and _is_kind(bare[: stop.start()])
        and tongue.town.match(f" {bare[stop.start() :].strip()}")
    ):
        stop = tongue.name_ends.search(bare, stop.end())
    while stop and (whole := _of_whole(bare, stop.start(), tongue)):
        stop = tongue.name_ends.search(bare, whole)
    name = bare[: stop.start()] if stop else bare
    if stop and stop[0] in QUOTES and any(sign in QUOTES for sign in name):
        name = f"{name}{stop[0]}"
    if stop and stop[0] == "," and is_part(name):
        name += _whole_behind(bare[stop.end() :], tongue)
    return _without_last(name.strip(" .").split(), tongue)


def _of_whole(text: str, at: int, tongue: Tongue) -> int:
    """Return where the name begins of the organisation that one is a part of: "Institut für Garne
    der Universität Kassel"; 0 where it is of none."""
    of = tongue.of.match(text, at)
    rest = text[of.end() :] if of else ""
    stop = tongue.name_ends.search(rest)
    whole = rest[: stop.start()] if stop else rest
    part = is_part(text[:at]) and names_house(whole, tongue) and whole[:1].isupper()
    return of.end() if of and part else 0


def _is_kind(name: str) -> bool:
    """Whether a name is but the word for a school, and goes on with its town: "Universitetet i"."""
    return " " not in name.strip() and names_whole_school(name)


def _whole_behind(text: str, tongue: Tongue) -> str:
    """Return what a part of an organisation is of, as it stands behind a comma."""
    whole = text.strip()
    end = tongue.name_ends.search(whole)
    whole = whole[: end.start()] if end else whole
    return f", {whole}" if names_house(whole, tongue) and whole[:1].isupper() else ""


def _without_last(words: list[str], tongue: Tongue) -> str:
    """Return a name without the small words behind it: "Klinik Nord unserer Stadt"."""
    if not tongue.lower:
        small = (at for at, word in enumerate(words) if word[:1].islower() and word not in _JOINTS)
        words = words[: next(small, len(words))]
    kept = tongue.lower and names_house(" ".join(words), tongue)
    while not kept and len(words) > 1 and words[-1].islower():
        words = words[:-1]
    return " ".join(words)


def may_employ(name: str, tongue: Tongue) -> bool:
    """Whether a name may be an employer's: no place, and nobody."""
    first = name.split(" ", 1)[0]
    nobody = fold(first) in name_words("titles")
    nobody = nobody or (role_words(first) > 0 and not names_house(name, tongue))
    return len(name) > 1 and not nobody and not looks_like_place(name)


def led_by(text: str, tongue: Tongue) -> tuple[str, str]:
    """Return the organisation that somebody leads, and its town, behind the verb: "driver
    keramikverkstaden Lera i Visby"."""
    found = tongue.objects.match(text)
    if found is None or not names_house(found["noun"], tongue):
        return "", ""
    name = name_at(text[found.end() :], tongue)
    return name, town_behind(text[found.end() :], name, tongue)


def client_in(text: str, tongue: Tongue) -> tuple[str, str]:
    """Return whom somebody works for, and its town: "arbeite für die Elbe-Bahn"."""
    lead = tongue.clients.search(text)
    rest = text[lead.end() :] if lead else ""
    name = name_at(rest, tongue)
    proper = tongue.lower or "-" in name or " " in name  # any German noun begins with a capital
    known = proper and may_employ(name, tongue)
    return (name, town_behind(rest, name, tongue)) if known else ("", "")


def town_behind(text: str, name: str, tongue: Tongue) -> str:
    """Return the town that stands straight behind a name in a text."""
    behind = text[text.find(name) + len(name) :].lstrip(QUOTES).lstrip()
    if beside := _BESIDE.match(behind):
        town = beside[1].strip(" .")
        return town if looks_like_place(town) else ""
    found = tongue.town.match(f" {behind}")
    return _town(found, tongue, sure=True) if found else ""


def town_in(text: str, tongue: Tongue, *, ends: bool = False) -> str:
    """Return a town that a text names: a known one, that somebody is of, or any that it ends
    with."""
    found = tongue.town.search(f" {text.lstrip()}")
    if found is None:
        return ""
    last = f" {text.lstrip()}"[found.end() :].strip(" .") == ""
    return _town(found, tongue, sure=last and (ends or found["from"] is not None))


def _town(found: re.Match[str], tongue: Tongue, *, sure: bool) -> str:
    town = found["town"]
    first = town.partition(", ")[0]
    if looks_like_place(town):
        return town
    plain = not (names_house(first, tongue) or role_words(first))
    return first if looks_like_place(first) or (sure and plain) else ""


def home_in(text: str, tongue: Tongue) -> str:
    """Return the town that somebody calls their home, lives in, or has their workshop in."""
    found = tongue.home.search(text)
    return (found["town"] or found["first"] or found["own"] or "") if found else place_in(text)
