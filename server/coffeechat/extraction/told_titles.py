"""Titles of an entry that words take apart, not signs: "Looms AB en tant que tisserand",
"Praktikum im Tuchhaus Lindner"."""

from __future__ import annotations

import re
from functools import cache

from coffeechat.extraction.employer_leads import words_for_at
from coffeechat.extraction.places import all_known
from coffeechat.extraction.school_names import find_school_name
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import (
    degree_words,
    has_legal_form,
    is_kind_of_work,
    is_unit,
    load,
    organisation_words,
    role_words,
    school_words,
    workplace_words,
)

_AS = re.compile(
    r"\s(?:en\stant\sque|en\squalité\sd[e’']|as\san?|als|como|jako|come|som|na\squalidade\sde|en\scalidad\sde"
    r"|in\squalità\sdi)\s*(?=[^\W\d_])"
)
_COLON = re.compile(r"\s?[:：]\s?")
_NAME = r"(?=[«»„“\"‘]?[^\W_a-zß-öø-ÿа-џά-ώ])"
_NEAR = re.compile(  # what leads to an employer behind a kind of work
    r"\s(?:bei|beim|im|in\sder|in\sdem|am|an\sder|auf\sder|von|vom|chez|dans|à\sla|à|au|aux|no|na"
    rf"|nell[ao]|nel|presso|w|we|v|ve|på|hos|vid|i|bij)\s+{_NAME}"
    rf"|\s(?:à\sl|nell|all)['’]{_NAME}"
)
_AT = re.compile(  # what leads to an organisation that is known by its words
    rf"(?:\s(?:{words_for_at('surely_at', 'often_at')}|of|for)|(?<=\w{{5}})\sla)\s"
    rf"(?:(?:the|der|dem|la|le|el|de|het)\s)?{_NAME}|\s(?:à\sl|dans\sl|de\sl|nell|all|dell)['’](?=[^\W\d_])"
)
_LEADS_TO_SUBJECTS = re.compile(r"\s(?:of|for|de)\b")  # "Director of Bar Operations"
_OF = re.compile(rf"\s(?:del|de\sla|do|da|du|dell[ao])\s{_NAME}|\s(?:de\sl|dell)['’]{_NAME}")
_IN_QUOTES = re.compile(r"\s(?:в|во|у|w|v|ve)\s+(?=[^\W\d_]+\s[«„“\"])")
_TITLE = 90  # characters


def told_titles(text: str) -> list[str]:
    """Return the two titles of a text that words take apart; empty for any other."""
    if len(text) > _TITLE or text.endswith("."):
        return []
    return _held_as(text) or _role_behind(text) or _of_work(text) or _held_at(text) or _quoted(text)


def _held_as(text: str) -> list[str]:
    """Return employer and role of "Looms AB en tant que tisserand"."""
    employer, role = [*_AS.split(text, maxsplit=1), ""][:2]
    named = organisation_words(employer) or has_legal_form(employer)
    held = named and role_words(role) > role_words(employer) == 0
    return [employer, role] if held else []


def _role_behind(text: str) -> list[str]:
    """Return employer and role of "Looms AB: Weaver", degree and school of "学士：东湖大学"."""
    one, two = [*_COLON.split(text, maxsplit=1), ""][:2]
    if not two or _COLON.search(two) or len(one) > _TITLE // 2 or one.count("(") > one.count(")"):
        return []
    if degree_words(one) and not school_words(one) and find_school_name(two):
        return [one, two]
    named = one[:1].isupper() or not one[:1].islower()
    at = named and not (role_words(one) or degree_words(one))
    return [one, two] if at and 0 < role_words(two) >= organisation_words(two) else []


def _of_work(text: str) -> list[str]:
    """Return the kind of work and the employer of "Praktikum im Tuchhaus", "stage Tissages"."""
    words = text.split()
    if len(words) < 2 or not is_kind_of_work(words[0]):
        return []
    leads = list(_NEAR.finditer(text))
    if leads:
        kind, name = text[: leads[-1].start()], text[leads[-1].end() :]
    else:
        kind, name = words[0], text[len(words[0]) :].strip()
    plain = name[:1].isupper() and not (role_words(name) or degree_words(name))
    told = plain and not all_known(name) and fold(name.split()[0]) not in _subjects()
    return [kind, name] if told and not ("," in kind or "(" in kind) else []


def _held_at(text: str) -> list[str]:
    """Return the role and the organisation, known by its words, of "Professorin für Weben an der
    Universität Marle"."""
    for lead in _AT.finditer(text):
        role, name = text[: lead.start()].strip(" ,"), text[lead.end() :]
        first = name.partition(",")[0]
        named = len(first.split()) > 1 or school_words(first)  # not the subject "Law"
        led_by_of = _LEADS_TO_SUBJECTS.match(lead[0]) is not None
        told = organisation_words(first) if led_by_of else workplace_words(first)
        told = told or has_legal_form(first)
        known = named and told and not (role_words(first) or degree_words(first))
        if known and role_words(role) and not (organisation_words(role) or degree_words(role)):
            return [role, name]
    return _head_of(text)


def _quoted(text: str) -> list[str]:
    """Return the role and the employer of "Официант в кафе «Лён»"."""
    role, name = [*_IN_QUOTES.split(text, maxsplit=1), ""][:2]
    return [role, name] if name and role_words(role) and not role_words(name) else []


def _head_of(text: str) -> list[str]:
    """Return the role and the organisation of "Directora del Museo de la Lana": its noun opens
    the name in tongues that say it so, and a whole name follows."""
    lead = _OF.search(text)
    role, name = (text[: lead.start()], text[lead.end() :]) if lead else ("", "")
    noun, *others = name.partition(",")[0].split() or [""]
    held = organisation_words(noun) and others and not (is_unit(noun) or role_words(name))
    return [role, name] if held and role_words(role) and not organisation_words(role) else []


@cache
def _subjects() -> frozenset[str]:
    return frozenset(map(fold, load("roles")["fields_of_work"]))
