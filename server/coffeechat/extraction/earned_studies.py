"""Degrees that a sentence says somebody earned, and studies that it says go on."""

from __future__ import annotations

import re
from functools import cache

from coffeechat.extraction.school_names import find_school_name
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import degree_words, is_unit, load

_NEAR = 220  # characters from the verb to the school
_STUDENT = re.compile(  # "I am a PhD student at", "elle est doctorante à"
    r"(?:\b(?:[Ii]|[Hh]e|[Ss]he|[Tt]hey)(?:\s+(?:am|is|are|was|have\sbeen|has\sbeen)|['’]m|['’]s)"
    r"|^(?:[^\W\d_][\w.'’-]*\s+){1,4}?is|\b(?i:je\ssuis|elle\sest|il\sest|ich\sbin|sono|soy|sou"
    r"|jestem|ik\sben|jag\sär|jeg\ser))\s+"
    r"(?:(?!visiting|exchange)[^\s,;:()]{1,20}\s+){0,8}?(?:(student|candidate)|studentin|étudiante?|estudiante"
    r"|studentessa|studente|studentką|studentem|doctorante?|doktorand(?:in)?|dottorand[oa]"
    r"|doctorand[oa]|doutorand[oa]|promovend(?:us|a)|doktorantką|doktorantem)(?=[\s,(])"
)
_JOINED = 600  # characters of a sentence that tells several degrees
_HAN = "\u4e00-\u9fff"
_EARNED_JOINED = re.compile(  # "获东湖大学学士学位"; "于东湖大学获纺织专业硕士学位"
    rf"(?:[获獲取]得?|[于於在从從自])(?P<school>[{_HAN}]{{2,14}}?(?:大学|大學|学院|學院|研究院|研究所))"
    rf"[{_HAN}]{{0,20}}?(?P<degree>(?:学士|學士|硕士|碩士|博士)(?:学位|學位)?)"
)
_NO_DEGREE = re.compile(  # what a school gives and has besides degrees
    r"\b(?:students?|candidates?|thes[ei]s|awards?|prizes?|grants?|scholarships?|fellow(?:ship)?"
    r"|professor(?:ship)?|lecturer|teaching|chair|position|programs?|programmes?|director|dean)\b",
    re.IGNORECASE,
)


def earned_at(sentence: str) -> str:
    """Return the school at which a sentence says somebody earned a degree, or ""."""
    verb = None if joined_script(sentence) else _earned().search(sentence)
    if verb is None:
        return ""
    near = sentence[verb.end() :][:_NEAR]
    school = _school_in(near)
    between = near.partition(school)[0] if school else ""
    return school if degree_words(between) and not _NO_DEGREE.search(between) else ""


def earned_in_joined(sentence: str) -> list[tuple[str, str]]:
    """Return the degrees and schools of "获东湖大学学士，获西山大学硕士"; fewer than two
    say nothing that others do not read."""
    found = _EARNED_JOINED.findall(sentence[:_JOINED]) if joined_script(sentence) else []
    return [(degree, school) for school, degree in found] if len(found) > 1 else []


def enrolled_at(sentence: str) -> str:
    """Return the school at which a sentence says somebody is a student, or ""."""
    hit = _STUDENT.search(sentence[:400])
    if hit is None or (hit[1] == "candidate" and not degree_words(hit[0])):
        return ""
    return _school_in(sentence[hit.end() :][:_NEAR])


def _school_in(text: str) -> str:
    """Return the school that a text names with more than one word, no unit of one alone."""
    school = find_school_name(text)
    return school if len(school.split()) > 1 and not is_unit(school) else ""


@cache
def _earned() -> re.Pattern[str]:
    words = "|".join(map(re.escape, load("degrees")["earned"]))
    return re.compile(rf"(?<!\w)(?:{words})(?=[\s,])", re.IGNORECASE)
