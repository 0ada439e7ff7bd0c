"""Where verbs of a Romance tongue say that somebody works: "dirige X", "trabajo en X", "entrei na X
como ROLE"."""

from __future__ import annotations

import re
from dataclasses import replace

from coffeechat.extraction.residences import PROPER
from coffeechat.extraction.sentences.romance_names import employer_of, is_employer, name_at
from coffeechat.extraction.sentences.romance_places import place_after, town_of
from coffeechat.extraction.sentences.romance_roles import checked, is_role, role_of
from coffeechat.extraction.sentences.romance_tongues import Tongue, is_firm
from coffeechat.extraction.statements import Statement
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import (
    degree_words,
    name_words,
    organisation_words,
    role_words,
)

_CLAUSE = re.compile(r"[,;:]\s|[,;:]$")
_STOP = re.compile(r"[;:.]\s")
_THE = re.compile(r"\s(?:l['’]\s?|(?:le|la|les|el|los|las|o|a|il|lo|i|els)\s)")
_NEAR, _REACH = 2, 120  # words before a name that is surely the verb's; characters looked at


def speaks(front: str, tongue: Tongue, name: str) -> bool:
    """Whether what stands before a verb is the person: a name, a pronoun or nothing."""
    clause = _CLAUSE.split(front)[-1].strip()
    words = [word.strip(".") for word in clause.split() if fold(word) not in name_words("titles")]
    return all(word in name.split() or word.lower() in tongue.small for word in words)


def read_joined(text: str, tongue: Tongue, name: str) -> Statement | None:
    """ "Elle a rejoint X comme ROLE"."""
    verb = _verb("joins", text, tongue, name)
    rest = text[verb.end() :].lstrip() if verb else ""
    article = re.match(tongue.article, rest)
    organisation, behind = name_at(rest[article.end() if article else 0 :], tongue)
    if not is_employer(organisation):
        return None
    return Statement(
        _as_what(behind, tongue), employer_of(organisation), place_after(behind, tongue)
    )


def read_where(text: str, tongue: Tongue, name: str) -> Statement | None:
    """ "Travaille chez X, où elle est ROLE"."""
    told = tongue.where_role.search(text)
    role = checked(role_of(text[told.end() :])) if told else ""
    found = read_working(text[: told.start()], tongue, name) if told and role else None
    return replace(found, role=role) if found and found.organisation else None


def read_working(text: str, tongue: Tongue, name: str) -> Statement | None:
    """ "Je dirige X", "trabajo en X", "fais partie de X"."""
    for kind, lead in (("part_of", tongue.of), ("leads", _THE)):
        verb = _verb(kind, text, tongue, name)
        led = lead.match(text, verb.end()) if verb else None
        if led and (found := _charge(text[led.end() :], tongue)):
            return found
    verb = _verb("works", text, tongue, name)
    return _worked_at(_STOP.split(text[verb.end() :])[0], tongue) if verb else None


def _verb(kind: str, text: str, tongue: Tongue, name: str) -> re.Match[str] | None:
    """Return a verb whose subject is the person."""
    for found in tongue.verb(kind).finditer(text):
        front = text[: found.start()].rstrip()
        if speaks(front, tongue, name) or tongue.and_last.search(front):
            return found
    return None


def _as_what(text: str, tongue: Tongue) -> str:
    """Return as what a text says that somebody works."""
    for found in tongue.as_role.finditer(text):
        rest = text[found.end() :]
        first = " ".join(rest.split()[:2])
        if role_words(first) or (is_role(first) and found[0].split()[0] != "de"):
            ends = (lead.start() for lead in tongue.leads_in.finditer(rest)
                    if lead["at"] or is_employer(name_at(rest[lead.end() :], tongue)[0])
            )  # fmt: skip
            return checked(role_of(rest[: next(ends, len(rest))]), known=False)
    return ""


def _charge(text: str, tongue: Tongue) -> Statement | None:
    """Return the employer that somebody leads, or leads a part of."""
    whole, behind = name_at(text, tongue, any_noun=True)
    name = employer_of(whole)
    firm = name != "" and (name != whole or is_firm(name.split(maxsplit=1)[0]))
    if not firm or not is_employer(name) or degree_words(name):
        return None
    return Statement("", name, place_after(behind, tongue) or town_of(whole))


def _worked_at(clause: str, tongue: Tongue) -> Statement | None:
    """Return the employer in a clause behind a verb of working, as what, and in which town."""
    role, town = _as_what(clause, tongue), ""
    for at in tongue.leads_in.finditer(clause[:_REACH]):
        name, behind = name_at(clause[at.end() :], tongue)
        name = employer_of(name)
        if at["of"] or not name[:1].isalnum():
            continue
        known = organisation_words(name) > 0 or is_firm(name.split(maxsplit=1)[0])
        if not known and (at["weak"] or "").strip() in tongue.towns and re.fullmatch(PROPER, name):
            town = town or name  # "travaille à Gap"
            continue
        near = role != "" or (at["weak"] and len(clause[: at.start()].split()) <= _NEAR)
        if is_employer(name) and (at["at"] or near or known):
            return Statement(role, name, place_after(behind, tongue) or town)
    return Statement(role, "", town) if role or town else None
