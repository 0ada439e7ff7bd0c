"""A headline taken apart: "Role at Organisation", "Role, Organisation", in many languages."""

from __future__ import annotations

import re
from functools import cache

from coffeechat.extraction.employer_leads import lead_pattern, words_for_at
from coffeechat.extraction.first_clauses import BRACKETS, take_first_clause
from coffeechat.extraction.joined_statements import split_blanks, split_commas, split_pair
from coffeechat.extraction.juxtaposed import split_juxtaposed
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.statements import HEADS
from coffeechat.extraction.subjects import strip_subject
from coffeechat.extraction.text import fold, joined_script
from coffeechat.extraction.vocabulary import (
    degree_words,
    is_part,
    is_unit,
    load,
    name_words,
    names_whole_school,
    organisation_words,
    role_words,
    school_words,
    workplace_words,
)

# Words that stand between a role and who it is held at, and hardly anywhere else.
_AT = re.compile(
    lead_pattern() + rf"|\s+(?!at\s+[Ll]aw\b)(?:{words_for_at('surely_at')}|@|w\s+firmie)"
    r"\s+(?:the\s+|l['’](?=\w))?|\s*@\s+|\s*@(?=[A-Z])|\s+ב[-־](?=\S)"
)
# Words that stand there too, and before places, subjects and nouns of all sorts.
IN = re.compile(
    rf"\s+(?:(?:{words_for_at('often_at', 'often_of')})\s+"
    r"(?:la\s+|el\s+|the\s+|der\s+|dem\s+|den\s+|le\s+|l['’]|het\s+)?|(?:all|dell|nell)['’](?=\w))"
)
_OF = ("of", "für", "de", "di")  # what somebody teaches or works on may stand behind
_AT_A = frozenset(("à", "au", "an", "am", "aan", "al", "alla", "all", "w", "på", "ved", "ve"))
_SHORT_FORM = re.compile(
    r"(?!(?:AI|IT|HR|BI|UX|UI|ML|PR|C[EMP]\d?)\b)[A-Z][A-Z0-9-]{1,9}[a-z]{0,2}(?=$|[ ,.(])"
)
_BEFORE_FIRMS = ("na", "no")  # and before places that are known, no subjects; "в Москве" is none
_NAMED_LATER = re.compile(  # "historia en el Colegio": where that is stands further on
    rf"\s(?:{words_for_at('surely_at', 'often_at')})\s"
    r"(?:(?:la|el|the|der|dem)\s)?(?=[^\W\d_a-zß-öø-ÿа-џ])"
)
_UNIT = re.compile(r"\s(?:in|at|within|with)\s(?:the|my|our)\s")
_SEPARATORS = re.compile(r"\s+[|•·–—-]\s+|\s*[|•]\s*|\s*[，、]\s*")
_HEADS = re.compile(rf"\b{HEADS}$", re.IGNORECASE)
_RUN_TOGETHER = re.compile(
    r"[A-Z][A-Za-z]*[a-z][A-Z]\w*|[A-Z]{3,}[a-z]\w+"
)  # as firms alone are written
_COMMA = re.compile(r",\s+")
_ROLES = 4  # that somebody lists in one sentence, at most


def split_role(text: str) -> tuple[str, str]:
    """Return the role and the organisation of a headline; each may be empty."""
    text = take_first_clause(text.replace("＠", "@"))
    text = _first_held(text) or text
    readers = (_by_brackets, _by_at, _by_commas, _by_in, _by_separators, split_juxtaposed,
               split_blanks, split_commas, split_pair)  # fmt: skip
    for read in readers:
        if found := read(text):
            return found
    return text, ""


def _first_held(text: str) -> str:
    """Return the first of several roles that each say where they are held, or an empty string:
    "Weaver at Looms AB, teacher at the School of Wool"."""
    pieces = _COMMA.split(text)
    others = pieces[1:] if 1 < len(pieces) <= _ROLES else []
    first = _by_at(pieces[0]) or _by_in(pieces[0])
    held = first is not None and first[1] != ""
    later = others and all(piece[:1].islower() and role_words(piece) for piece in others)
    return pieces[0] if held and later and any(_by_at(x) or _by_in(x) for x in others) else ""


def _by_brackets(text: str) -> tuple[str, str] | None:
    """ "Role (Organisation)", told by their words."""
    found = BRACKETS.match(text)
    if found is None or not role_words(found[1]) or role_words(found[2]):
        return None
    return (found[1], found[2].strip()) if organisation_words(found[2]) else None


def _by_at(text: str) -> tuple[str, str] | None:
    for piece in _SEPARATORS.split(text):
        halves = _AT.split(piece, maxsplit=1)
        if "au sein" in piece and (held := _by_in(halves[0])):
            return held  # "Weaver au CNRS, au sein du groupe X"
        before, comma, last = halves[0].rpartition(", ")
        if comma and role_words(before) and organisation_words(last) and not role_words(last):
            return None  # "Weaver, University of Looms at Hull"
        if len(halves) == 2 and halves[1].strip() and (role_words(halves[0]) or "@" not in piece):
            return halves[0].strip(" ,"), _until_comma(halves[1])
    return None


def says_held(text: str) -> bool:
    """Whether a short line says what is held and where, in words known or not: "Drayman at
    Kestrel Brewing"."""
    halves = _AT.split(text, maxsplit=1)
    said = len(halves) == 2 and halves[1][:1].isupper() and halves[0][:1].isalpha()
    said = said and not text.endswith(("!", ".")) and strip_subject(text) == text
    return said and len(halves[0].split()) <= 6 and not organisation_words(halves[0])


def _until_comma(text: str) -> str:
    """Return an organisation without the clause behind its comma: "Tarefish, a company", and
    without what is done there in brackets: "Looms AB (Head of Dyeing)"."""
    aside = BRACKETS.match(text.strip(" ,."))
    if aside and role_words(aside[2]) and not organisation_words(aside[2]):
        text = aside[1]
    head, comma, tail = text.partition(" I ")[0].strip(" ,.").partition(", ")
    return head if comma and tail[:1].islower() else text.strip(" ,.")


def _by_commas(text: str) -> tuple[str, str] | None:
    """ "Role, Organisation" and "Role, Role, Organisation", told by their words."""
    pieces = _COMMA.split(text)
    if (parted := _by_separators(pieces[0])) and parted[1]:  # "Reader · School of X, Y University"
        return parted[0], ", ".join([parted[1], *pieces[1:]])
    roles = [i for i, piece in enumerate(pieces) if role_words(piece)]
    cut = roles[-1] + 1 if roles else 0
    rest = ", ".join(pieces[cut:]).strip(" .")
    if not 2 <= len(pieces) <= 4 or not cut or not rest or _is_unit_alone(rest):
        return None
    if fold(rest).split()[0] in _specialties():
        return ", ".join(pieces[:cut]), ""
    if cut == 1 and (held := _by_in(pieces[0]) or split_juxtaposed(pieces[0])):
        larger = names_whole_school(rest) or (is_part(held[1]) and organisation_words(rest))
        return held[0], rest if larger else held[1]
    known = organisation_words(rest) or (cut == 1 and len(pieces) == 2 and _is_proper(rest))
    return (", ".join(pieces[:cut]), rest) if known else None


def _is_unit_alone(text: str) -> bool:
    """Whether one word says what is worked on rather than where: "Researcher, Systems"."""
    return organisation_words(text) > 0 and fold(text) in name_words("not_names")


def turn_around(text: str) -> tuple[str, str] | None:
    """ "Organisation, Role", as speakers have it beside their names."""
    at, _, role = text.partition(", ")
    plain = len(at.split()) > 1 or _RUN_TOGETHER.fullmatch(at) or organisation_words(at)
    plain = plain and _is_proper(at) and not (role_words(at) or degree_words(at))
    held = all(word[:1].isupper() or len(word) < 4 for word in role.split())
    return (role, at) if plain and held and role_words(role) and "," not in role else None


@cache
def _specialties() -> frozenset[str]:
    """Return the words that open what somebody is best at: "Weaver, Schwerpunkt Leinen"."""
    return frozenset(fold(word) for word in load("roles")["specialties"])


def _is_proper(text: str) -> bool:
    """Whether a short text is written as a proper name and is no place."""
    words = text.split()
    if all(fold(word) in name_words("not_names") for word in words):
        return False  # "Director, Research"
    risen = all(word[:1].isupper() or len(word) < 4 for word in words)
    if "to" in words:  # "Baker, Lagos to Leeds"
        return False
    return 1 <= len(words) <= 4 and risen and words[0][:1].isupper() and not looks_like_place(text)


def _by_in(text: str) -> tuple[str, str] | None:
    for piece in _SEPARATORS.split(text):
        for hit in IN.finditer(piece):
            role, rest = piece[: hit.start()].strip(" ,"), piece[hit.end() :].strip(" ,.")
            near, short = IN.split(rest, maxsplit=1)[0], _is_short_form(hit[0].split(), rest)
            later = near != rest and organisation_words(rest) and not organisation_words(near)
            if later and not short:
                continue  # "Maître de conférences à l'Université X"
            heads = (_HEADS.search(role) or hit[0].strip() == "w") and rest[:1].isupper()
            heads = heads or (hit[0].strip() in _BEFORE_FIRMS and _is_proper(rest))
            taught = _is_subject(rest) and (" " not in rest or hit[0].strip() in _OF)
            known = heads or (organisation_words(rest) and not taught)
            known = known or short
            named = rest[:1].isupper() or names_whole_school(near)
            known = known and (named or not _NAMED_LATER.search(rest))
            if role_words(role) and not role_words(rest) and known:
                return role.removesuffix(" au sein"), _until_comma(rest)
    return None


def _is_short_form(lead: list[str], text: str) -> bool:
    """Whether capitals behind "at a", or "in the", name an employer: "Weaver à l'ESPCI"."""
    led = lead[0].strip("'’") in _AT_A or len(lead) > 1
    words = re.split(r"[,.(]", text, maxsplit=1)[0].split()
    named = _SHORT_FORM.match(text) is not None and all(word[:1].isupper() for word in words)
    return led and named and not looks_like_place(text)


def _is_subject(text: str) -> bool:
    """Whether a text says what is taught, not where: "Law", "Media", "Commercial Law"."""
    words = text.split()
    taught = len(words) == 1 or fold(words[-1]) in _taught()
    return taught and "," not in text and not school_words(text)


@cache
def _taught() -> frozenset[str]:
    return frozenset(fold(word) for word in load("organisations")["taught"])


def _by_separators(text: str) -> tuple[str, str] | None:
    pieces = [piece.strip() for piece in _SEPARATORS.split(text) if piece.strip()]
    pieces = pieces if len(pieces) > 1 else text.split(" / ")
    held = [piece for piece in pieces if " " in piece or not degree_words(piece)]  # "PhD - Weaver"
    pieces = held if len(held) > 1 and role_words(held[0]) else pieces
    if len(pieces) > 1 and _HEADS.fullmatch(pieces[0]) and _is_proper(pieces[1]):
        return pieces[0], pieces[1]  # "Founder · LoomWorks · Weaving Days"
    if len(pieces) > 2 and role_words(pieces[0]) and not any(map(role_words, pieces[1:])):
        near = next(filter(organisation_words, pieces[1:2]), "")
        far = next(filter(school_words, pieces[2:]), "")
        unit = is_part(near) and names_whole_school(far)  # "Weaver · Linen Group · Looms College"
        whole = text[text.index(near) : text.index(far) + len(far)] if unit else ""
        return pieces[0], whole or near or far
    if len(pieces) == 2 and role_words(pieces[1]) and not role_words(pieces[0]):
        known = organisation_words(pieces[0]) or _RUN_TOGETHER.fullmatch(pieces[0])
        return (pieces[1], pieces[0]) if known else None  # "LoomWorks | Weaver"
    if len(pieces) != 2 or not role_words(pieces[0]) or role_words(pieces[1]):
        return None
    firm = joined_script(pieces[1]) and workplace_words(pieces[1])  # "工程师 | 织光科技"
    return pieces[0], pieces[1] if firm or organisation_words(pieces[1]) else ""


def without_unit(role: str) -> str:
    """Return a role without the group or department it is in: "weaver in the Linen Lab"."""
    found = _UNIT.search(role)
    within = found is not None and is_unit(role.rsplit(maxsplit=1)[-1])
    return role[: found.start()] if found and within else role
