"""What a person says of themselves in a sentence: "I'm a ROLE at COMPANY in CITY"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coffeechat.extraction.clauses import (
    AND_WORD,
    FORMER,
    STOP,
    SURELY_AT,
    find_at,
    find_stop,
)
from coffeechat.extraction.employer_leads import words_for_at
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.residences import place_behind, place_in
from coffeechat.extraction.sentences.told_words import employer_in
from coffeechat.extraction.subjects import after_subject, behind_service, strip_as
from coffeechat.extraction.text import clean, joined_script
from coffeechat.extraction.unknown_roles import AGE, is_held
from coffeechat.extraction.verb_last import read_verb_last
from coffeechat.extraction.vocabulary import organisation_words, role_words
from coffeechat.extraction.whereabouts import organisation_in

# Who heads a whole organisation: "founder of X", where others are of a subject.
HEADS = (
    r"(?:chief\s+executive|vicar|rector|ceo|cto|cfo|coo|chief\s+(?:[\w&-]+\s+){1,3}officer|(?:managing|executive)\s+director|(?<!vice\s)president|co-?founder|founder|owner|publisher|gründer(?:in)?|inhaber(?:in)?"
    r"|geschäftsführer(?:in)?|(?:co)?fondat(?:eur|rice)|pdg|(?:co)?fundador[ae]?|dueñ[oa]"
    r"|(?:co)?fondat(?:ore|rice)|titolare|sóci[oa]|(?:mede)?oprichter|eigenaar"
    r"|założyciel(?:ka)?|właściciel(?:ka)?|(?:med)?grundare|vd)"
)
_HEAD_OF = re.compile(
    rf"^((?:[\w-]{{2,20}}\s+){{0,2}}(?:{HEADS}\s+(?:and|und|et|y|e|en|i|och|&)\s+)?{HEADS})\s+"
    r"(?:of|von|der|des|de|di|du|van|av|da|do|för)\s+(?:the\s+)?(?=[A-ZÀ-ÖØ-Þ])",
    re.IGNORECASE,
)
_NATIONAL = re.compile(  # "a German soprano": no part of what she does
    r"^(?:[A-Z][a-zé]+[- ]born,?\s+)?(?:(?:[A-Z]\w{3,9}[-/])?"
    r"(?:German|Austrian|Swiss|French|Belgian|Dutch|British|English|Scottish|Welsh|Irish|American|Canadian|Australian|Spanish|Catalan|Portuguese|Brazilian"
    r"|Mexican|Argentine|Argentinian|Chilean|Colombian|Italian|Greek|Polish|Czech|Slovak|Hungarian"
    r"|Romanian|Bulgarian|Serbian|Croatian|Slovenian|Ukrainian|Russian|Turkish|Swedish|Norwegian"
    r"|Danish|Finnish|Icelandic|Estonian|Latvian|Lithuanian|Indian|Pakistani|Chinese|Taiwanese"
    r"|Japanese|Korean|Vietnamese|Thai|Indonesian|Filipino|Iranian|Persian|Israeli|Egyptian|Lebanese"
    r"|Moroccan|Nigerian|Kenyan|South African|New Zealand)\s+(?=[a-z]))"
    r"|^(?:deutsch|österreichisch|schweizerisch|französisch|italienisch|spanisch|britisch|amerikanisch"
    r"|niederländisch|polnisch|russisch|ukrainisch|türkisch)e[rs]?\s+"
)
NATIONAL_LAST = re.compile(  # as Romance languages have it: "romancier américain"
    r"\s(?:américain|français|belge|suisse|canadien|québécois|anglais|britannique|allemand|italien|espagnol"
    r"|portugais|brésilien|marocain|algérien|tunisien|sénégalais|español|mexican|argentin|chilen|colombian|peruan"
    r"|venezolan|cuban|uruguay|ecuatorian|estadounidense|italian|frances|inglés|alemán|portugués|portugues|brasileir"
    r"|angolan|moçambican|american|tedesc|svizzer|spagnol|inglese|francese)(?:n?[eao])?$",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    rf"\s[(（][^()（）]{{2,30}}[)）](?=\s(?:{words_for_at('surely_at', 'often_at')}|of|for)\s)"
)
_TEAM = re.compile(r"\son\s(?:the|a)\s[^.,;]{2,30}?\steam(?=\sat\s)")
_NO_BRANDS = frozenset((  # "a weaver at heart"
    "heart", "home", "night", "work", "large", "school", "university", "college", "scale", "court",
    "present", "last", "least", "first", "once", "that", "music", "time", "noon", "weekend", "uni",
    "formation", "recherche", "casa", "hause", "abend", "fritid", "hemma", "hjemme", "thuis",
))  # fmt: skip
_AGED = re.compile(AGE, re.IGNORECASE)
_FEW = 5  # words
_COMMAS = re.compile(r",\s+")
_BESIDE = re.compile(r",\s+(?=[A-Z])")  # "a lecturer, Harbour University"
_SENTENCE_END = re.compile(r"[.;:!?(](?:\s|$)")
# Where lawyers are admitted, not where they work: "avocat au Barreau de X".
_BAR = re.compile(
    r"^(?:bar|barreaux?|ordre|ordine|foro|(?:ilustre\s+)?colegio|ordem|rechtsanwaltskammer|balie|orde)\b",
    re.IGNORECASE,
)


_OPENING = re.compile(
    r"^(?:an?\s+|eine?\s+|une?\s+|una?\s+|uma?\s+)?([^.;!?:]{4,70}?)(?:,\s+(?=[a-zà-ÿ])|،\s|\s+[–—]\s"
    r"|[.!]\s+(?=(?-i:[^\W\d_a-zß-öø-ÿ]))|\s+(?:aus\sleidenschaft|par\spassion|por\spasi[óo]n|per\spassione"
    r"|with|based|who|since|seit|depuis|desde|dal|sinds|sedan|siden|mit|avec|con|com|met|med|z|dengan|(?:specialis|specializ|focus|passion|especial"
    r"|enfoc|spécial|passionn|apasion|apaixon|appassion|gespecial|speciali[sz])\w*)\s)",
    re.IGNORECASE,
)


_TRAINED = re.compile(  # what somebody learnt, and may no longer be
    r"^\S.{3,40}?\s(?:z\s+wykształcenia|by\s+(?:training|education|background)|de\s+forma(?:tion|ci[oó]n|ção)"
    r"|di\s+formazione|van\s+opleiding|av\s+utbildning)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Statement:
    """What a sentence says about the person; empty parts are not said."""

    role: str = ""
    organisation: str = ""
    location: str = ""
    evidence: str = ""


def read_statement(line: Line, name: str = "") -> Statement | None:
    """Return what the first sentence of a line that speaks of the person says, if any does."""
    rest = after_subject(line.text, name)
    if rest is not None:
        return _read(rest, line) if rest else None
    role, organisation = read_verb_last(line.text)
    organisation = employer_in(organisation) if joined_script(organisation) else organisation
    return Statement(role, organisation, place_in(line.text), line.text) if role else None


def read_service(line: Line) -> Statement | None:
    """Return what a line says that somebody works as: "In Leeds, he serves as weaver at Looms"."""
    rest = behind_service(line.text)
    return _read(rest, line) if rest else None


def read_opening(line: Line) -> str:
    """Return the role that a text opens with, without a verb: "Weaver with ten years of..."."""
    text = _past_naming(line.text)
    found = None if _TRAINED.match(text) else _OPENING.match(text)
    role = clean(strip_as(found[1])).strip(" ,") if found else ""
    told = (
        0 < len(role.split()) <= 7
        and not joined_script(role)
        and role_words(role)
        and after_subject(role, "") is None
    )
    return role if told else ""


def _past_naming(text: str) -> str:
    """Return a text without a first sentence of a few words that tells but a name."""
    first, _, rest = text.partition(". ")
    return rest if rest and len(first.split()) <= _FEW and not role_words(first) else text


def _read(rest: str, line: Line) -> Statement | None:
    rest = rest[len(aged[0]) :] if (aged := _AGED.match(rest)) else rest
    if (heads := _HEAD_OF.match(rest[:160])) and rest[heads.end()].isupper():
        organisation, behind = organisation_in(rest[heads.end() :], line)
        place = place_behind(behind) or place_in(line.text)
        return Statement(heads[1], organisation.partition(", ")[0], place, line.text)
    rest = _TEAM.sub("", rest[:200]) + rest[200:]
    stop = find_stop(_ASIDE.sub(lambda aside: "x" * len(aside[0]), rest))
    if at := find_at(rest, line.text, stop):
        role = clean(rest[: at.start()])
        organisation, behind = organisation_in(rest[at.end() :], line)
        role, organisation = _in_whole(role, at[0], organisation)
        if _BAR.match(organisation):
            role, organisation = clean(f"{role}{at[0]}{organisation}"), ""
    else:
        role, organisation, behind = clean(rest[: stop.start()] if stop else rest), "", ""
        if stop and role_words(role) and (beside := _BESIDE.match(rest, stop.start())):
            name, behind = organisation_in(rest[beside.end() :], line)
            organisation = name if organisation_words(name) and not role_words(name) else ""
        joins = stop and (AND_WORD.fullmatch(stop[0]) or stop[0].strip() in ("–", "—"))
        ends = role_words(role.rpartition(" ")[2])  # with what somebody is: "Software Engineer"
        if stop and role_words(role) and joins and (ends or not organisation_words(role)):
            more = _second_role(rest[stop.end() :])
            role = f"{role}{stop[0]}{more}" if more else role
        elif stop and role_words(role) and stop[0].startswith(","):
            role = _several_roles(rest) or role
    if " & " in role and role_words(role.partition(" & ")[0]):
        role = role.partition(" & ")[0]
    role = NATIONAL_LAST.sub("", _NATIONAL.sub("", role)).strip("‘’“”\"'")
    role = role.rstrip("0123456789 ")  # "student in her 4"
    named = role_words(role) > 0 or is_held(role, organisation, line.text.partition(rest[:20])[0])
    if not role or len(role) > 90 or not named:
        return None
    place = place_behind(behind) or place_in(line.text)
    small = organisation.isascii() and not organisation[:1].isupper()
    if small and not (at and at[0].split()[0] in SURELY_AT and _is_brand(organisation, behind)):
        organisation = ""
    if looks_like_place(organisation):
        organisation, place = "", place or organisation
    return Statement(role.strip(" ,"), organisation, place, line.text)


def _in_whole(role: str, at: str, name: str) -> tuple[str, str]:
    """Return the role and the whole name of "student in Harbour Center for Looms", and a role
    without the units it is held in, where a university follows these."""
    held, _, unit = role.partition(" in ")
    unit = unit.removeprefix("the ")
    if not organisation_words(unit) or not unit[:1].isupper() or not role_words(held):
        return role, name
    return held, f"{unit}{at}{name}" if at.strip() == "for" else name


def _is_brand(name: str, behind: str) -> bool:
    """Whether a word in small letters may be a firm's name, which a stop follows: "at loomly."."""
    plain = " " not in name and len(name) > 3 and name.islower() and not name.endswith("s")
    return plain and name not in _NO_BRANDS and behind[:1] in ("", ",", ".")


def _second_role(rest: str) -> str:
    """Return the role that stands behind "and": "researcher and engineer", in a few words."""
    if FORMER.match(rest):
        return ""
    stop = STOP.search(rest[:60])
    words = clean(rest[: stop.start()] if stop else rest[:60]).split()
    last = next((at for at, word in enumerate(words[:3]) if role_words(word)), None)
    return " ".join(words[: last + 1]) if last is not None else ""


def _several_roles(rest: str) -> str:
    """Return "weaver, poet and teacher", where that is what a sentence says."""
    clause = _SENTENCE_END.split(rest[:160])[0]
    *others, last = _COMMAS.split(clause)
    if not 1 <= len(others) <= 4 or not (parts := AND_WORD.search(f" {last}")):
        return ""
    end = parts.end() - 1
    first, behind = last[: max(parts.start() - 1, 0)], _second_role(last[end:])
    behind = behind or next(iter(last[end:].split()), "")
    roles = [*others, *([first] if first else [])]
    plain = bool(behind) and all(len(role.split()) <= 3 for role in roles)
    told = [*roles, behind]
    known = sum(1 for role in told if role_words(role)) * 3 >= len(told) * 2
    return clause[: clause.rindex(last) + end + len(behind)] if plain and known else ""
