"""What a sentence of a Romance tongue says that somebody is, where and in which town, however it
turns it: "Tisserande au musée Lin, à Brest", "Entrei na Teares como gerente"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.residences import PROPER
from coffeechat.extraction.sentences.romance_names import employer_of, is_employer, name_at
from coffeechat.extraction.sentences.romance_places import place_after, seat_in, town_of
from coffeechat.extraction.sentences.romance_present import present_of
from coffeechat.extraction.sentences.romance_roles import (
    checked,
    is_head,
    is_past_study,
    is_retired,
    is_role,
    role_of,
)
from coffeechat.extraction.sentences.romance_tongues import Tongue, bars, is_firm, tongue_of
from coffeechat.extraction.sentences.romance_work import (
    read_joined,
    read_where,
    read_working,
    speaks,
)
from coffeechat.extraction.statements import Statement
from coffeechat.extraction.text import clean
from coffeechat.extraction.vocabulary import (
    degree_words,
    organisation_words,
    role_words,
    school_words,
)

_REACH = 220  # characters in which an employer may follow a role
_BAR = 90
_APART = re.compile(r"[;.:]|\s(?:con|com|avec|amb|cu)\s(?!sede|base)")  # "con pasión por el Lino"
_RUN_TOGETHER = re.compile(r"[A-Z][a-z]+[A-Z]")
_BARE_OF = ("de", "di", "d'", "d’")  # which subjects follow too
_NOTHING = Statement()
_COMMA = re.compile(r",\s(?=[^\W\d_])")


def read_romance(
    sentence: str, name: str = "", language: str = "", *, whole: bool = True
) -> Statement | None:
    """Return what a sentence says of the person, if it is one of a Romance tongue that does. Few
    words leave open of which, unless the page says in what language it is written; without a
    verb, only whole sentences are read."""
    tongue = tongue_of(sentence, language)
    plain = present_of(sentence, name, tongue) if tongue else ""
    if tongue is None or not plain:
        return None
    bare = _bare(plain, tongue) if whole else None
    found = next(filter(None, _told(plain, tongue, name)), bare) or _NOTHING
    if bare and found != _NOTHING and not found.role:
        first = bare if bare.organisation else found  # "Tisserande chez X, j'enseigne à Y"
        place = first.location or found.location or bare.location
        found = Statement(bare.role, first.organisation, place)
    place = found.location or seat_in(plain, tongue) or town_of(found.organisation)
    admitted = found.organisation == "" and bars().search(plain) is not None
    role = "" if admitted else found.role  # "avocate au Barreau de X" is the whole of it
    found = replace(found, role=role, location=place)
    return None if found == _NOTHING else replace(found, evidence=sentence)


def _told(plain: str, tongue: Tongue, name: str) -> Iterator[Statement | None]:
    """Yield what a sentence tells by a verb."""
    for read in (read_where, read_joined, _being, read_working):
        yield read(plain, tongue, name)


def _being(text: str, tongue: Tongue, name: str) -> Statement | None:
    """ "Je suis ROLE à X", "ADA es ROLE en X"."""
    if where := tongue.where_role.search(text):
        return _held(text[where.end() :], tongue)
    for spoken in tongue.am.finditer(text):
        before = text[: spoken.start()].rstrip()
        ours = before == "" or before[-1] in ",;:–—!?)" or tongue.and_last.search(before)
        if (ours or speaks(before, tongue, name)) and (
            found := _held(text[spoken.end() :], tongue)
        ):
            return found
    for spoken in tongue.other.finditer(text[:120]):
        if speaks(text[: spoken.start()], tongue, name):
            return _held(text[spoken.end() :], tongue)
    return None


def _bare(text: str, tongue: Tongue) -> Statement | None:
    """ "ROLE à X", without a verb."""
    if not text[:1].isupper():
        return None
    text = tongue.as_role.sub("", text, count=1) if tongue.as_role.match(text) else text
    article = re.match(tongue.article, text, re.IGNORECASE)
    text = text[article.end() :] if article else text
    first = " ".join(text.split()[:2])
    opens = role_words(first) > 0 or is_head(first.partition(" ")[0])
    found = _held(text, tongue) if opens else None
    return None if found and _has_verb(f"{found.role} ", tongue) else found


def _has_verb(role: str, tongue: Tongue) -> bool:
    """Whether what seems a role is another's sentence: "Nuestra tejedora es ADA"."""
    return any(verb.search(role) for verb in (tongue.other, tongue.verb("works")))


def _held(text: str, tongue: Tongue) -> Statement | None:
    """Return the role that a text begins with, where it is held and in which town."""
    text, town = _without_bar(text)
    role = role_of(text)
    for at, name, behind in _employers(text, tongue):
        before = text[: at.start()]
        held = checked(role if len(role) < len(before) else clean(before), known=False)
        place = town or place_after(behind, tongue)
        return Statement(held, name, place or town_of(name)) if held else None
    if beside := _beside(text, role, tongue):
        return beside
    if town:
        return Statement(checked(role), "", town)
    bare, near = _before_town(text, tongue)
    role = checked(bare if near and len(bare) < len(role) else role)
    return Statement(role, "", near) if role else None


def _without_bar(text: str) -> tuple[str, str]:
    """Return a text without the bar that somebody pleads at, and its town: "Avocate au barreau de
    Paris, associée du cabinet X"."""
    bar = bars().search(text[:_BAR])
    if bar is None:
        return text, ""
    return re.sub(r"\s\S+\s*$", "", text[: bar.start()]) + text[bar.end() :], bar["town"]


def _before_town(text: str, tongue: Tongue) -> tuple[str, str]:
    """Return the role and the town of "ROLE à X", "ROLE, con studio a X", where it is known or
    the word before it stands before towns alone."""
    near = re.match(
        rf"(?P<role>.{{3,60}}?),?\s(?:(?:con|com|avec)\s\w+\s)?(?P<in>{tongue.near})"
        rf"(?P<town>{PROPER}(?:,\s{PROPER})?)", text,
    )  # fmt: skip
    first = near["town"].partition(", ")[0] if near else ""
    town = near is not None and near["in"].strip() in tongue.towns and _may_be_town(first)
    if near is None or not (town or looks_like_place(first)):
        return "", ""
    return near["role"], near["town"] if looks_like_place(near["town"]) else first


def _may_be_town(name: str) -> bool:
    """Whether nothing says that a proper name is another thing's than a town's."""
    other = organisation_words(name) or role_words(name) or is_firm(name.split(maxsplit=1)[0])
    return not (other or name.isupper() or any(map(str.isdigit, name)))


def _beside(text: str, role: str, tongue: Tongue) -> Statement | None:
    """ "ROLE, ORGANISATION", told by its words."""
    comma = _COMMA.match(text, len(role)) if role_words(role) else None
    name, behind = name_at(text[comma.end() :], tongue) if comma else ("", "")
    known = (
        is_employer(name) and organisation_words(name) and not role_words(name.split(maxsplit=1)[0])
    )
    return Statement(checked(role), name, place_after(behind, tongue)) if known else None


def _employers(text: str, tongue: Tongue) -> list[tuple[re.Match[str], str, str]]:
    """Return the employers behind a role, each with the word that leads to it and what follows:
    first those behind words that hardly mean anything else."""
    found = []
    for at in tongue.leads_in.finditer(text[:_REACH]):
        before = text[: at.start()]
        left = is_past_study(before) or is_retired(before)
        if left or _APART.search(before) or not is_role(before) or _of_other(before):
            continue
        name, behind = name_at(text[at.end() :], tongue)
        placed = place_after(behind, tongue) != ""
        name, behind = _school_of(employer_of(name), behind, tongue)
        if is_employer(name) and _fits(at, before, name, placed=placed):
            found.append((at, name, behind))
    return sorted(found, key=lambda one: not one[0]["at"])


def _of_other(before: str) -> bool:
    """Whether what stands before a word for "at" ends with another clause than a role: "potière,
    fille de pêcheur et élève aux"."""
    clause = before.rpartition(", ")[2] if ", " in before else ""
    return clause != "" and not is_role(" ".join(clause.split()[:2]))


def _school_of(name: str, behind: str, tongue: Tongue) -> tuple[str, str]:
    """Return the school of a course of study, and what follows it: "Programa de Pós-Graduação em
    Ecologia da UFMG"; other names as they are."""
    course = degree_words(name) > 0 and not is_firm(name.split(maxsplit=1)[0])
    if not course or school_words(name):
        return name, behind
    schools = (name_at(behind[of.end() :], tongue) for of in tongue.of.finditer(behind[:_BAR]))
    return next((found for found in schools if organisation_words(found[0])), ("", behind))


def _fits(at: re.Match[str], before: str, name: str, *, placed: bool) -> bool:
    """Whether a name behind a word for "at", "in" or "of" is that of an employer."""
    first = name.split(maxsplit=1)[0]
    if at["of"]:  # "pesquisadora do Ipea", not "profesora de Historia"
        bare = at["of"].strip() in _BARE_OF
        owned = is_head(before) or (not bare and role_words(before.rpartition(" ")[2]) > 0)
        owned = owned and "," not in before
        plain = not (role_words(first) or any(map(str.isdigit, name)))  # no "Under 15"
        return plain and (owned or is_firm(first) or organisation_words(name) > 0)
    if at["at"] or is_firm(first) or organisation_words(name):
        return True
    firm = " " in name or _RUN_TOGETHER.match(name) is not None
    return placed or (firm and not (degree_words(before) or degree_words(name)))
