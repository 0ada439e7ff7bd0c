"""The titles a line of an entry holds: role and company, degree and school."""

from __future__ import annotations

import re

from coffeechat.extraction.dated_blocks import only_dated_text
from coffeechat.extraction.dates import drop_length
from coffeechat.extraction.employer_leads import lead_pattern, words_for_at
from coffeechat.extraction.joined_statements import split_joined
from coffeechat.extraction.outline import Line
from coffeechat.extraction.school_letters import with_letters
from coffeechat.extraction.text import clean, joined_script
from coffeechat.extraction.told_titles import told_titles
from coffeechat.extraction.vocabulary import (
    degree_words,
    has_legal_form,
    is_level,
    load,
    organisation_words,
    role_words,
    school_words,
    workplace_words,
)


def _any_of(*lists: str) -> str:
    """Return a pattern for the words of lists of data/work.toml, longer ones first."""
    words = {word for name in lists for word in load("work")[name]}
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


SPLIT = re.compile(r"\s*\|\s*|\s+[•·]\s+|\s+[–—]\s+|\s+-\s+|\s*[，；]\s*")
_AT = re.compile(
    rf"\s+(?:bei\s+de[rmn](?=\s[A-Z])|w\s+firmie|{words_for_at('surely_at')}|@)\s+|\s+@\s*",
    re.IGNORECASE,
)
_LED = re.compile(lead_pattern())
_AT_LAST = re.compile(r"(?:^|\s)(?:at|in|of|for|with|the|and|bei|chez|en|na|no|w|på|hos)$|[.:]$")
_KIND_OF_WORK = re.compile(
    r"(?:\s*[·|(]|\s[–—-]\s(?=cd[id]\b|full|part|voll|teil|temps|stage\b|alternance|int[eé]r|jornada))"
    rf"\s*(?:{_any_of('employment', 'workplace')})\)?\s*(?=$|[·|,])",
    re.IGNORECASE,
)
_LINK = re.compile(r"\s*[(\[](?:link|www|web|website|site|strona)[)\]]\s*$", re.IGNORECASE)
_FORM_AHEAD = re.compile(  # "инженер ООО «Лён»": the legal form stands before the name
    r"^([^«»\"„“()]{4,60}?)\s+((?:ООО|ОАО|ЗАО|ПАО|АО|ИП|ЧП|ФГУП|ГУП|ТОВ|АТ|ПАТ|ПрАТ|ПП|ФОП|UAB|SIA|OÜ)"
    r"\s+[«\"„“][^«»\"„“”]+[»\"“”])"
)
_IN_BRACKETS = re.compile(r"^([^()]{3,90}?)\s*\(([^()]{4,90})\)\.?$")
_ASIDE = re.compile(
    r"\s*[(（](?:(?:c?gpa|cga|grade|marks?|note|thesis|dissertation|supervis(?:or|ed)|advis[oe]r|advised|betreuer(?:in)?|mentor)\b"
    r"|[^\W\d_][^\W\d_. -]{2,24}:\s"
    r"|(?:合作)?[导導][师師]|[指](?:导|導)(?:教师|教師|教員|老师)|지도\s?교수|受入研究者)[^()（）]*[)）]"
    r"|,?\s*[(（]\d{1,3}(?:\.\d+)?\s?/\s?\d{1,3}(?:\.\d+)?[)）]$"  # a grade: "(3.3/4.5)"
    r"|\s*[(（](?:現在に至る|至今|迄今|現職|现职)[)）]"
    r"|,\s(?:note|gpa|cgpa|grade|nota(?:\sfinale)?|voto|promedio|média|moyenne|cijfer|ocena|betyg|not\sortalaması)\s?:?\s?\d[^,]{0,9}(?:,\d{1,2})?$"
    r"|,\s(?:hosted|(?:co-?)?supervised|(?:co-?)?advised|mentored|encadrée?|betreut|dirigid[oa]|supervisad[oa])"
    r"\s(?:by|par|von|durch|por)\s.*$",
    re.IGNORECASE,
)
_ADVISED = re.compile(
    r"\s*[(（](?:合作)?[导導][師师]\s*[:：][^()（）]*[)）]$"
)  # whose role is another's
_PAIR = 2  # halves of a title
_NO_DEGREE = (
    re.compile(  # "(conferred June 2026)", "(Dual Degree Program)", "(Master Thesis: Wool)"
        r"[\d:]|(?i:\b(?:campus|thesis|dissertation|thèse|mémoire|tesis|tesi|tese|\w*arbeit)\b)"
        r"|(?:Degree|Program(?:me)?)$"
    )
)
_ROLE = 13  # letters of a role in such a script
_LONGEST_FORM = 4  # letters of a form that stands behind a comma


def without_aside(text: str) -> str:
    """Return a title without what is told of it: "(GPA 3.8)", ", hosted by Ada Rossi"."""
    return _ASIDE.sub("", text)


def bare_title(text: str) -> str:
    """Return a title line without length of time, kind of employment and bullets."""
    text = _LINK.sub("", _KIND_OF_WORK.sub("", " · " + drop_length(text)))
    text = _ADVISED.sub("", clean(text))
    return text.strip(" ,;|·•–—-~，、،:：@")


def says_at(text: str) -> bool:
    """Whether a text begins with a word that leads to an employer: "presso Telai Rossi"."""
    return _AT.match(f" {text}") is not None


def holds_at(text: str) -> bool:
    """Whether a word within a text leads to an employer: "Weaver at Telai Rossi"."""
    return _AT.search(text) is not None


def linked_titles(line: Line, text: str) -> list[str]:
    """Return what stands before a link and the link: "PhD, <a>Harbour University</a>, with..."."""
    for link in line.links[:2] if len(line.parts) > 2 else []:
        before, found, _ = text.partition(link.text) if link.text else ("", "", "")
        before = bare_title(before).strip("(")
        if not found or not 0 < len(before) < 70 or len(link.text) > 90 or _AT_LAST.search(before):
            continue
        if school_words(link.text) and not school_words(before):
            return [before, link.text]
        if role_words(before) and not role_words(link.text) and not SPLIT.search(before):
            return [before, link.text]
    return []


def parts_of(line: Line, text: str) -> list[str]:
    """Return the values that stand side by side on a line, where each is one element."""
    parts = [bare for part in line.parts if (bare := bare_title(part)) and bare in text]
    return parts if len(parts) > 1 and " ".join(parts) == text else [text]


def titles_of(line: Line, text: str) -> list[str]:
    """Return the titles one line holds: "Role - Company", "Role at Company"."""
    if 2 <= len(line.parts) <= 3 and "".join(line.parts) == text:
        return [bare for part in line.parts if (bare := bare_title(part))]  # nothing between them
    pieces = with_letters([piece for piece in SPLIT.split(text) if piece.strip()])
    if len(pieces) == 2 and ":" not in text and all(map(_is_role, pieces)):
        pieces = [text]  # "Weaver · Teacher"
    if len(pieces) == 1 and any(part.startswith("/ ") for part in line.parts):
        pieces = text.split(" / ")  # "<b>Weaver</b> / Looms / Leeds"
    apart = 1 < len(line.parts) <= 3 and (not line.level or only_dated_text(line.parts[0]))
    if len(pieces) == 1 and apart:
        raised = any(len(part) == 1 and part.isalnum() for part in line.parts)  # "1<sup>o</sup>"
        parts = [bare_title(part) for part in line.parts if not raised]
        kept = [part for part in parts if part and part in text and len(part) > 1]
        if len(kept) > 1 and sum(map(len, kept)) > len(text) - 8:
            pieces = kept
    if len(pieces) == 1 and (formed := _FORM_AHEAD.match(text)) and role_words(formed[1]):
        pieces = [formed[1], formed[2]]
    if len(pieces) == 1 and line.level and len(line.parts) == 2 and text.startswith(line.parts[0]):
        role, at = line.parts[0], text[len(line.parts[0]) :].strip()
        pieces = [role, at] if role_words(role) and at and not role_words(at) else pieces
    if len(pieces) == 1 and len(halves := text.split(" / ")) in (2, 3):
        held = role_words(halves[0]) > 0 and not any(map(role_words, halves[1:]))
        two = joined_script(text) and len(halves) == _PAIR  # "海風織造 / 設計師"
        last = two and role_words(halves[1]) > 0 and not role_words(halves[0])
        pieces = halves if held or last else pieces  # "Weaver / Looms"
    if len(pieces) == 1 and not degree_words(text) and (joined := split_joined(text)):
        pieces = list(joined) if len(joined[0]) < _ROLE else pieces  # "東湖織機有限公司織工"
    if len(pieces) == 1:
        pieces = _by_colon(text) or _by_brackets(text) or pieces
    pieces = [half for piece in pieces for half in _held_in_polish(piece)]
    if len(pieces) == 1 and len(halves := _LED.split(text, maxsplit=1)) == 2:
        pieces = halves
    if len(pieces) == 1 and len(halves := _AT.split(text, maxsplit=1)) == 2 and not (
        school_words(halves[0]) and not role_words(halves[0])  # "University of X at Y"
    ):  # fmt: skip
        pieces = halves
    pieces = pieces if len(pieces) > 1 else told_titles(text) or pieces
    return [bare for piece in pieces if (bare := balanced(piece.strip(" ,;:")))]


def _by_colon(text: str) -> list[str]:
    """Return the halves of "BSc in Wool: Harbour University" and "Weaver: Harbour Mill"."""
    held, colon, at = text.partition(": ")
    named = role_words(held) or degree_words(held)
    at_one = (
        organisation_words(at.partition(",")[0]) > 0
        and not organisation_words(held)
        and len(at) < 90
    )
    at_one = at_one or (is_level(held) and at[:1].isupper() and len(at) < 90)
    named = named or is_level(held)
    return [held, at] if colon and named and at_one else []


def _by_brackets(text: str) -> list[str]:
    """Return the degree and the school of "BTS (Lycée des Laines)", the role and the employer of
    "Weaver (Madder Mill)"."""
    found = _IN_BRACKETS.match(text)
    if not found:
        return []
    before, inside = found[1], found[2]
    if school_words(before):
        return [inside, before] if _is_earned(inside) else []
    if role_words(before) and _is_firm(inside):
        return [before, inside]
    schools = [piece for piece in inside.split(",") if school_words(piece)]
    return [before, schools[0].strip()] if schools else []


def _is_earned(text: str) -> bool:
    """Whether what stands in brackets behind a school is a degree: "(BSc Wool)"."""
    named = degree_words(text) and not school_words(text) and text[:1].isupper()
    return bool(named) and not _NO_DEGREE.search(text)


def _is_firm(text: str) -> bool:
    """Whether what stands in brackets behind a role is an employer: "(Madder Mill)"."""
    named = workplace_words(text) or has_legal_form(text)
    return bool(named) and text[:1].isupper() and not role_words(text)


def _is_role(piece: str) -> bool:
    named = organisation_words(piece.rpartition(" ")[2])  # "The Weaver Group"
    return 0 < role_words(piece) >= organisation_words(piece) and not named


def _held_in_polish(piece: str) -> list[str]:
    """Take apart "Kierownik w Firma": the word stands before towns and subjects as well."""
    role, found, at = piece.partition(" w ")
    named = organisation_words(role.rpartition(" ")[2])  # "asystent, Uniwersytet w Lipnie"
    return [role, at] if found and role_words(role) and at[:1].isupper() and not named else [piece]


def join_forms(pieces: list[str]) -> list[str]:
    """Return pieces of a title with a legal form at the name it belongs to: "Looms, Inc."."""
    joined: list[str] = []
    for piece in pieces:
        form = piece.replace(".", "")
        if joined and len(form) <= _LONGEST_FORM and has_legal_form("x " + form):
            joined[-1] = f"{joined[-1]}, {piece}"
        else:
            joined.append(piece)
    return joined


def balanced(text: str) -> str:
    """Return a title without a bracket that has lost its partner."""
    if text.count("(") == text.count(")"):
        return text[1:-1].strip() if text.startswith("(") and text.endswith(")") else text
    return text.strip(" ()")
