"""Where somebody works and studies, as their sentences tell."""

from __future__ import annotations

import re

from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.school_names import find_school_name
from coffeechat.extraction.text import clean
from coffeechat.extraction.vocabulary import (
    degree_words,
    is_part,
    is_unit,
    organisation_words,
    school_words,
)

# That somebody studies, now; what follows in the sentence may name the school.
_STUDIES = re.compile(
    r"\b(?:stud(?:y|ies|(?<!after\sstud)(?<!from\sstud)ying|ent|ente|entin|iere|iert"
    r"|iante|io|iando|eer|eert|iuję|iuje|uji|uje|entka|erar|erer|ujem|iez)|pursuing|pursue|enrolled"
    r"|mahasisw[ai]|уч(?:усь|ится)|обуча(?:юсь|ется)|навча(?:юсь|ється)|kuliah|estud(?:io|ia|iante|iando|o)|ac?tualmente\s(?:estoy\s)?curs(?:o|ando)|étudi\w+"
    r"|poursui[st]|en\s(?:\w+\s(?:année\s)?(?:de\s)?)?(?:doctorat|thèse|master|licence)|(?:termine|prépare|finis|réalise|effectue)\s(?:actuellement\s)?(?:ma|une|mon|un)\s(?:thèse|doctorat|master)|(?:hago|realizo|termino|preparo)\s(?:mi|un|el|una)\s(?:doctorado|tesis|máster|grado)|(?:faço|realizo|termino)\s(?:o\s|um\s|o\smeu\s|meu\s)?(?:doutora(?:do|mento)|mestrado)|svolgo\s(?:il\s|un\s)?(?:mio\s)?dottorato|frequent[oa]|iscritt[ao]|promovier[et]|doing\s(?:my|his|her|their|an?)\s(?:PhD|Ph\.D\.|doctorate|master['’]?s?)|l[äæ]ser|zit\sin\s\S+\s\S+\sjaar|im\s\S+\sSemester)\b",
    re.IGNORECASE,
)
_PAST = re.compile(  # "Previously, I was a PhD"
    r"\b(?:was|were|had|plans?|planning|hopes?|hoping|wants?|never|former|previously|war|hatte|ehemalige\w?|étais|était|ancien\w*|era|fui|fue|foi|ero|stat[oa]"
    r"|was|tidigare|var|byłe?[ma]|była)\s(?:[^.;!?]{0,20}\s)?$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.;!?](?:\s|$)")
DOT = (  # that ends a sentence, not a title or a degree
    r"(?<!\b[A-Z]\.[A-Z])(?<!\bsp)(?<!\bo\.o)(?<!\bs\.r\.o)(?<!\bInc)(?<!\bPh)(?<!\bPh\.D)(?<!\bM\.Sc)(?<!\bB\.Sc)(?<!\bDr)(?<!\bProf)(?<!\bSt)(?<!\bSr)(?<!\bJr)"
    r"\.(?=\s|$)"
)
_ORG_STOP = re.compile(
    DOT
    + r"|[;!?。](?:\s|$)|,\s+(?=[a-zà-ÿ])|,\s+(?:I|Ich|Je|He|She|They)\b|\s+(?:(?-i:I)|where|who|in"
    r"|working|focusing|and|with|since|under|advised|supervised|leading|(?-i:as)|on|wo|und|och|en"
    r"|seit|où|et|depuis|donde|y|desde|onde|e|dove|waar|sinds|gdzie|od|där|sedan|which|that"
    r"|whose|based|from|before|after|until|to|doing|building|researching|studying|developing|teaching|speciali[sz]ing|speciali[sz]ed|als|como|come|som|jako|à"
    r"|ca|–|—|\|)\s+|\s(?:tätig|angestellt|beschäftigt)\b|(?<!universitetet)\si\s(?=\S)|\s*[(（]",
    re.IGNORECASE,
)


_ANDS = frozenset(("and", "und", "et", "y", "e", "en", "och", "og", "i"))
_QUOTED = re.compile(r"[«„“\"]([^«»„“”\"]{2,60})[»“”\"]")
_LONGEST = 90  # characters of a name
_COLLEGE = re.compile(r",\s+University\s+of\s+[A-Z]\w+")  # a college of a university
_WITHIN = re.compile(
    r"(?:\s*\([^()]{2,12}\))?(?:,\s+(?:(?:a\s+)?part\s+of\s+)?(?=[A-Z]|the\s[A-Z])|\s+(?:at|of|in|an\s+der|der|des|de|da|do|della|dell['’]|van|på|vid|w)\s+)"
    r"(?:the\s+|la\s+|l['’]|el\s+|de\s+)?"
)


def organisation_in(rest: str, line: Line) -> tuple[str, str]:
    """Return the organisation that the rest of a line begins with, and what follows it."""
    for link in line.links:
        if link.text and len(link.text) > 1 and rest.startswith(link.text):
            return _school_behind(link.text, rest[len(link.text) :])
    if quoted := _QUOTED.match(rest):
        return quoted[1], rest[quoted.end() :]
    end = organisation_end(rest)
    name = _whole_of(clean(rest[:end]).strip(" ,."))
    return _school_behind(name, rest[end:]) if len(name) <= _LONGEST else ("", rest[end:])


def _school_behind(name: str, rest: str) -> tuple[str, str]:
    """Return the school that a group belongs to, where a sentence goes on with it: "the Linen
    Group at Harbour University"; else the name as it is; and what follows."""
    unit = is_part(name)
    if name and not unit and (college := _COLLEGE.match(rest)):
        return f"{name}{college[0]}", rest[college.end() :]
    within = _WITHIN.match(rest) if unit else None
    if within is None or not rest[within.end() :][:1].isupper():
        return name, rest
    school = rest[within.end() :]
    end = organisation_end(school)
    whole = clean(school[:end]).strip(" ,.")
    known = school_words(whole) and len(whole) <= _LONGEST
    return (whole, school[end:]) if known else (name, rest)


def _whole_of(name: str) -> str:
    """Return the university of "Department of X at Y University"; other names as they are."""
    unit, at, school = name.partition(" at ")
    school = school.removeprefix("the ")
    return school if at and is_unit(unit) and school_words(school) else name


def organisation_end(rest: str) -> int:
    """Return where the organisation that a text begins with ends, within 100 characters."""
    stops = _ORG_STOP.finditer(rest[:200])
    stop = next((one for one in stops if not _joins_name(rest, one)), None)
    return stop.start() if stop else min(len(rest), 100)


def _joins_name(text: str, stop: re.Match[str]) -> bool:
    """Whether "and" stands within one name: "Clay and Glass Laboratory"; or "à", before no town."""
    before, behind = text[: stop.start()], text[stop.end() :].split()[:4]
    if stop[0].strip() == "à":
        return not looks_like_place(" ".join(behind[:1]).rstrip(".,"))
    if stop[0].strip() not in _ANDS or not behind or not behind[0][:1].isupper():
        return False
    whole, of, subject = before.rpartition(" of ")
    if of and organisation_words(whole) and not looks_like_place(subject):
        another = " ".join(behind).partition(",")[0].partition(" ")[2]  # "Institute of X and Y"
        return not (organisation_words(another) or degree_words(another))
    ends = organisation_words(" ".join(behind)) and not organisation_words(before)
    return is_unit(before) or bool(ends and len(before.split()) <= 3)


def school_in(text: str) -> str:
    """Return the school a sentence says the person studies at, or an empty string."""
    for found in _STUDIES.finditer(text[:600]):
        clause = _SENTENCE.split(text[found.end() : found.end() + 200])[0]
        past = _PAST.search(text[max(0, found.start() - 30) : found.start()])
        if not past and (school := find_school_name(clause)):
            return school
    return ""
