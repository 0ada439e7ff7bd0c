"""Where somebody works and studies, as their sentences tell."""

from __future__ import annotations

import re

from coffeechat.extraction.outline import Line
from coffeechat.extraction.text import clean, fold
from coffeechat.extraction.vocabulary import is_unit, role_words, school_words

_WORK_AT = re.compile(
    r"\b(?:ha(?:s|ve)\s+been\s+(?:working|teaching)\s+(?:(?:on|in|as)\s+[^.,;]{3,60}?\s)?(?:at|for)"
    r"|i\s+(?:currently\s+|now\s+)?work\s+(?:on\s+[^.,;]{3,60}?\s)?(?:at|for)|(?:currently|now|am|i['’]m)\s+"
    r"(?:\w+\s)?(?:working|serving|employed|teaching)\s+(?:at|for)|,[^,.;]{3,80}\sworking\s+at|\bi\s+am\s+an?\s[^,.;]{3,80}\sworking\s+(?:at|for)"
    r"|\b(?:am|is)\s+(?:currently\s+|now\s+)?employed\s+as\s[^,.;]{3,80}\s(?:at|by)|ich\s+arbeite\s+(?:derzeit\s+)?bei"
    r"|je\s+travaille\s+(?:chez|à|pour)|trabajo\s+(?:en|para)|trabalho\s+(?:na|no|em|para)"
    r"|lavoro\s+(?:presso|in|per)|ik\s+werk\s+bij|pracuję\s+w|i\s+(?:lead|run|manage|head)\s+[^.,;]{3,60}?\sat|jag\s+driver|jag\s+(?:arbetar"
    r"|jobbar)\s+(?:på|hos)|(?:is|was|been)\s+employed\s+(?:at|by|with)|works\s+(?:at|for)|arbeitet\s+(?:\w+\s)?bei"
    r"|travaille\s+(?:chez|pour)|trabaja\s+(?:en|para)|trabalha\s+(?:na|no|em|para)"
    r"|lavora\s+(?:presso|per)|werkt\s+bij|pracuje\s+w|(?:jobber|arbeider|arbejder)\s+(?:i|hos|på|ved))\s+(?:the\s+)?",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:i am|currently|now|presently|derzeit|aktuell|zurzeit|actuellement|actualmente|atualmente"
    r"|attualmente|momenteel|obecnie|för närvarande)\b",
    re.IGNORECASE,
)
_AS_A = re.compile(
    r"\b(?:as|als|como|come|comme|jako|som)\s+(?:an?\s+|the\s+|eine?\s+|una?\s+|uma?\s+|een\s+)?"
    r"([^.,;:]{3,60}?)(?=\s+(?:on|at|in|for|with|where|and|im|bei)\s|[.,;:]|$)"
)
# "I study weaving at the", in one clause.
_STUDY_AT = re.compile(
    r"\b(?:stud(?:y|ying|ies|ent|ente|entin|ieren?|iere|iert|iante|io|iando|o|eer|eert|iuję"
    r"|entka|erar)|mahasisw[ai]|kuliah|studi|estud(?:io|ia|iante|iando|o)|étudi\w+|frequent[oa]|iscritt[ao])\b[^.;!?]{0,80}?"
    r"\s(?:at|an\s+der|am|à\s+l['’]|à\s+la|à|en\s+la|en\s+el|en|na|no|presso|all['’]|alla|al"
    r"|aan\s+de|aan|bij|na|w|på|vid|di)\s*(?:the\s+|the\s+|la\s+|el\s+|de\s+|het\s+)?",
    re.IGNORECASE,
)
DOT = (  # that ends a sentence, not a title or a degree
    r"(?<!\bPh)(?<!\bPh\.D)(?<!\bM\.Sc)(?<!\bB\.Sc)(?<!\bDr)(?<!\bProf)(?<!\bSt)(?<!\bSr)(?<!\bJr)"
    r"\.(?=\s|$)"
)
_ORG_STOP = re.compile(
    DOT + r"|[;!?。](?:\s|$)|,\s+(?=[a-zà-ÿ])|,\s+(?:I|Ich|Je|He|She|They)\b|\s+(?:where|who|in"
    r"|working|focusing|and|with|since|under|advised|supervised|leading|as|on|wo|und|och|en"
    r"|seit|où|et|depuis|donde|y|desde|onde|e|dove|waar|sinds|gdzie|od|där|sedan|which|that"
    r"|whose|based|from|before|after|to|doing|building|researching|studying|developing|teaching|speciali[sz]ing|speciali[sz]ed|–|—|\|)\s+|\s*[(（]",
    re.IGNORECASE,
)


_WITHIN = re.compile(
    r"\s*(?:\([^()]{2,12}\)\s*)?(?:at|of|an\s+der|der|des|de|da|do|della|dell['’]|van|på|vid|w)\s+"
    r"(?:the\s+|la\s+|l['’]|el\s+|de\s+)?"
)
_ANYBODY = frozenset(("you", "us", "me", "them", "everyone", "sie", "dich", "uns", "vous", "nous"))


def organisation_in(rest: str, line: Line) -> tuple[str, str]:
    """Return the organisation that the rest of a line begins with, and what follows it."""
    for link in line.links:
        if link.text and len(link.text) > 1 and rest.startswith(link.text):
            return _school_behind(link.text, rest[len(link.text) :])
    end = organisation_end(rest)
    name = clean(rest[:end]).strip(" ,.")
    return (_whole_of(name) if len(name) <= 90 else ""), rest[end:]


def _school_behind(name: str, rest: str) -> tuple[str, str]:
    """Return the school that a group belongs to, where a sentence goes on with it: "the Linen
    Group at Harbour University"; else the name as it is; and what follows."""
    within = _WITHIN.match(rest) if is_unit(name.rsplit(maxsplit=1)[-1]) else None
    if within is None or not rest[within.end() :][:1].isupper():
        return name, rest
    school = rest[within.end() :]
    end = organisation_end(school)
    whole = clean(school[:end]).strip(" ,.")
    return (whole, school[end:]) if school_words(whole) and len(whole) <= 90 else (name, rest)


def _whole_of(name: str) -> str:
    """Return the university of "Department of X at Y University"; other names as they are."""
    unit, at, school = name.partition(" at ")
    school = school.removeprefix("the ")
    return school if at and is_unit(unit) and school_words(school) else name


def organisation_end(rest: str) -> int:
    """Return where the organisation that a text begins with ends, within 100 characters."""
    stop = _ORG_STOP.search(rest[:200])
    return stop.start() if stop else min(len(rest), 100)


def role_as(text: str) -> str:
    """Return the role of "I work at X as a weaver", or an empty string."""
    found = _WORK_AT.search(text[:800])
    said = _AS_A.search(text[found.end() : found.end() + 160]) if found else None
    return said[1] if said and role_words(said[1]) else ""


def school_in(text: str) -> str:
    """Return the school a sentence says the person studies at, or an empty string."""
    found = _STUDY_AT.search(text[:600])
    if not found or not text[found.end() : found.end() + 1].isupper():
        return ""
    rest = text[found.end() :]
    stop = _ORG_STOP.search(rest[:160])
    school = clean(rest[: stop.start()] if stop else rest[:160]).strip(" ,.")
    return school if len(school) <= 90 and school_words(school) else ""


def says_now(text: str) -> bool:
    """Whether what a sentence says of where somebody works is so today: "Currently"."""
    found = _WORK_AT.search(text[:800])
    return (
        found is not None
        and _NOW.search(text[max(0, found.start() - 12) : found.end()]) is not None
    )


def workplace_in(line: Line) -> str:
    """Return where a sentence says the person works ("I work at X"), or an empty string."""
    found = _WORK_AT.search(line.text[:800])
    if not found or not line.text[found.end() : found.end() + 1].isupper():
        return ""
    name = organisation_in(line.text[found.end() :], line)[0]
    return "" if fold(name) in _ANYBODY else name
