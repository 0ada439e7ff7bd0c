"""The titles of a course of study told apart: degree and school."""

from __future__ import annotations

import re

from coffeechat.extraction.entry_parts import Draft
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.places import all_known
from coffeechat.extraction.school_names import find_school_name
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import (
    degree_words,
    has_legal_form,
    is_level,
    names_whole_school,
    organisation_words,
    role_words,
    school_words,
)

_LEADS = re.compile(  # what leads to a school: "BSc at the"
    r"\s+(?:at|from|by|of|in|the|de|del|de\sla|de\sl['’]|d['’]|du|à|à\sl['’]|l['’]|an|an\sder|am|der|die|von|presso"
    r"|presso\sl['’]|all['’]|dell['’]|della|bij|aan|aan\sde|vid|na|w|en|en\sla|en\sel|pela|pelo|por\sla|в|у|в|από|του|στο)$",
    re.IGNORECASE,
)
_UNIT = re.compile(  # a part of the school named before it
    r"^(?:(?:graduate|law|business|medical)\s+)?(?:faculty|school|college|department|dept\.?|division)"
    r"\s+of\b|^(?:fakultät|fachbereich|institut für|faculté|facultad|faculdade|facoltà"
    r"|dipartimento|département|departamento|wydział|faculteit)\b",
    re.IGNORECASE,
)
_AT_SCHOOL = re.compile(
    r"\s+(?:(?:at|from|by)(?:\sthe)?\s+|(à\sl['’])|(?:à|an\sder|an\sdem|am|presso(?:\sl['’])?|bij|aan\sde|vid"
    r"|na|w|en\sla|en\sel|pela|pelo|por\sla|all['’]|в|у)\s*)(?=[^\W\d_])",
)
_FROM_SCHOOL = re.compile(
    r"^(?:(?:formad|graduad|licenciad|titulad|egresad|diplomad|laureat|diplômé)[oae]{0,2}\s+"
    r"(?:pel[ao]|por\s+la|por\s+el|de\s+la|de\s+l['’]|del|presso\s+l['’]|na|no|en\s+la|all['’])\s*"
    r"|(?:окончил|закончил)а?\s+|(?:закінчи|скінчи)(?:в|ла)\s+|ukończy[łl]a?\s+|absolvoval[aá]?\s+)",
    re.IGNORECASE,
)
_MEASURE = re.compile(r"^~?\d[\d/.,]*\s*[^\W\d_]+$")  # "20/60 ECTS"
_SCHOOL_LAST = re.compile(r"^(.{3,}?)\s*\(([^()]{4,80})\)$")
_ENROLLED = re.compile(
    r"(?:入学|卒業|修了|退学|中退|在学中?|毕业|畢業|肄业|입학|졸업|수료)(?:見込み?|予定|예정)?[)）]?$"
)
_HIGH_SCHOOL = re.compile(r"[\u4e00-\u9fff]{2,8}(?:高中|[國国]中|初中)$")  # else a level
_FOUNDED_BY = re.compile(r"^(?:私立|公立|[国國]立|県立|市立)\s+")  # "私立 東湖高等学校"
_STOP = re.compile(
    r"(?<=[^\W\d_]{5})\.$|(?<=[A-ZÀ-Þ]{3})\.$"
)  # "Harbour School.", but "Harbour Univ.", "Univ. B.C."
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]\s*$")
_NAME = 60  # characters of a firm's name
_LEAST = 2  # letters of a school's kind alone: "大学"
_BEHIND_SCHOOL = re.compile(r",\s+(?=[a-zà-ÿ])|\s+(?:and|und|et)\s+(?=[A-Z])|\s*\(\d{4,6}\)|[;“\"]")


def studied_at(draft: Draft) -> list[str]:
    """Return degree and school of "MSc in Textiles at X", where one title tells both in words.

    Empty where none does.
    """
    whole = draft.titles[0].partition(";")[0]
    if len(draft.titles) > 2 or draft.header or school_words(whole.split()[0]):
        return []
    if (last := _SCHOOL_LAST.match(whole)) and _is_in_brackets(*last.groups()):
        return [last[1], last[2]]
    halves = [pair for hit in _AT_SCHOOL.finditer(whole) if (pair := _halves(whole, hit))]
    for degree, school, named in halves:
        if degree_words(degree) and (school_words(school) or named):
            return [degree, school]
    if len(draft.titles) == 1 and halves and "," not in halves[0][0] and len(halves[0][1]) > 2:
        return list(halves[0][:2])  # "Diploma of Looms at the Harbour Mill"
    return []


def _halves(whole: str, hit: re.Match[str]) -> tuple[str, str, bool] | None:
    """Return what stands before "at", the school behind it, and whether "à l'" must name one."""
    degree, school = whole[: hit.start()].strip(" ,"), whole[hit.end() :]
    if school[:1].islower() or school_words(degree) or len(degree) < 3 or _MEASURE.match(degree):
        return None
    return degree, _BEHIND_SCHOOL.split(school, maxsplit=1)[0].strip(" ,."), bool(hit[1])


def bare_school(text: str) -> str:
    """Return a school without the sentence before it, or what was done there behind it:
    "Formado pela Faculdade da Foz.", "高等学校 (県) 卒業"."""
    if says_enrolled(text) and not find_school_name(text):
        return _BRACKETS.sub("", _ENROLLED.sub("", text)).strip()
    bare = _FROM_SCHOOL.sub("", _FOUNDED_BY.sub("", text))
    bare = bare.rstrip(".") if bare != text else bare
    return _STOP.sub("", bare.lstrip(" .,;"))


def find_school(school: str, degree: str, prose: list[str]) -> tuple[str, str]:
    """Return the school and the degree; a school that stands within a longer text, in the degree
    or in what the entry tells, where no title names one, is taken out of it."""
    if school_words(school) and (name := _enrolled_at(school)):
        return name, degree or school.removeprefix(name).strip(" ,、，")
    if school_words(school):
        name = "" if joined_script(school) else find_school_name(school)
        before = school.partition(name)[0].rstrip() if name else ""
        led = (
            degree_words(school)
            or before.endswith("(")
            or (_LEADS.search(before) and not school_words(before))
        )
        if not before or not led:
            return school, degree
        return name, degree or _before_school(before)
    if not is_level(degree) and (name := find_school_name(degree)):
        before, _, behind = degree.partition(name)
        return name, _before_school(before) or behind.strip(" ,;:.–—-") or school
    told = next((name for line in prose[:4] if (name := find_school_name(line))), "")
    if not told and degree and not organisation_words(school):
        told = next((line for line in prose[:2] if _is_firm(line)), "")
    if told:
        return told, ", ".join(filter(None, (degree, school)))
    return school, degree


def _is_in_brackets(degree: str, school: str) -> bool:
    """Whether a school stands whole in brackets behind a degree and a part of it: "MSc in Wool at
    the Polytechnic (Harbour University)"."""
    return names_whole_school(school) and degree_words(degree) > 0 and not degree_words(school)


def _is_firm(text: str) -> bool:
    """Whether a line is the name of a firm, which may train somebody as a school does."""
    return len(text) < _NAME and has_legal_form(text)


def says_enrolled(text: str) -> bool:
    """Whether a text ends with what somebody did at the school it names: "織物大学 卒業"."""
    return _ENROLLED.search(text) is not None


def only_enrolled(text: str) -> bool:
    """Whether a text says what somebody did at a school, and no more: "畢業"."""
    return _ENROLLED.match(text) is not None


def _enrolled_at(text: str) -> str:
    """Return the school of "織物大学 工学部 入学", which says what somebody did there."""
    name = find_school_name(text) if says_enrolled(text) else ""
    return name if len(name) > _LEAST and text.startswith(name) else ""


def _before_school(text: str) -> str:
    """Return a degree without the words that lead to its school."""
    return _LEADS.sub("", text.strip(" ,;:.–—-(")).strip(" ,;:.–—-(")


def degree_and_school(titles: list[str], degree_first: bool, comma: bool) -> tuple[str, str]:
    """Return the degree and the school among titles; `comma` says that one title held them."""
    if len(titles) == 1:
        alone = titles[0]
        degree = degree_words(alone) > school_words(alone) and not _HIGH_SCHOOL.match(alone)
        degree = degree or (role_words(alone) > 0 and not organisation_words(alone))
        return (alone, "") if degree else ("", alone)
    if comma:
        return _study_by_commas(titles, degree_first)
    if levelled := _by_level(titles):
        return levelled
    one, two = titles[0], titles[1]
    if joined_script(one) and degree_words(one) and not school_words(one):
        named = [title for title in titles[1:] if find_school_name(title)]
        return one, next(reversed(named), two)  # the whole last: "学士，纺织学院，东湖大学"
    if len(titles) > 2 and school_words(one) and not degree_words(two):
        two = next((title for title in titles[2:] if degree_words(title)), two)
    awarded = school_words(two) and degree_words(two)  # "Hons. with a University Medal"
    field = joined_script(two) and not find_school_name(two)  # "控制系统", before "东湖大学"
    if len(titles) > 2 and not school_words(one) and (awarded or field or not school_words(two)):
        two = _school_among(titles[2:], two)
    whole = [_is_whole(title) for title in (one, two)]
    if whole[0] != whole[1] and school_words(one) and school_words(two):
        degree_first = whole[1]  # a school's unit stands with the degree
    elif (school_words(one) > 0) != (school_words(two) > 0):
        degree_first = school_words(two) > 0
    elif degree_words(one) != degree_words(two):
        # "High School Graduate" before "Harbour High School"
        degree_first = degree_words(one) > degree_words(two)
    return (one, two) if degree_first else (two, one)


def _is_whole(title: str) -> bool:
    """Whether a title names a school, not a part of one: "东湖大学", not "纺织系"."""
    return bool(find_school_name(title)) if joined_script(title) else names_whole_school(title)


def _school_among(titles: list[str], other: str) -> str:
    """Return the first title that names a school, or that surely is a firm's, else another."""
    schools = filter(school_words, titles)
    firms = [title for title in titles if has_legal_form(title)]
    return next(schools, firms[0] if firms and not organisation_words(other) else other)


def _by_level(titles: list[str]) -> tuple[str, str] | None:
    """Return degree and school where a title says but of which kind the school is: its level."""
    level = next((title for title in titles[:2] if is_level(title)), "")
    rest = [title for title in titles if not is_level(title)]
    names = [title for title in rest if not degree_words(title)]
    if not level or not names:
        return None
    school = next(filter(school_words, names), names[0])
    if len(rest) == 2 and not any(map(organisation_words, rest)) and titles[0] == level:
        school = names[-1]  # the level, the subject, and where
    subject = rest[0] if len(rest) == 2 and rest[0] != school else ""
    return ", ".join(filter(None, (level, subject))), school


def is_short_form(text: str) -> bool:
    """Whether a text is a school's letters: "KTH"."""
    return text.isalpha() and text.isupper() and 1 < len(text) < 9


def _study_by_commas(pieces: list[str], degree_first: bool) -> tuple[str, str]:
    schools = [
        i for i, piece in enumerate(pieces) if school_words(piece) and not exact_section_kind(piece)
    ]
    if len(schools) > 1:  # "컴퓨터공학과 석사, 동호대학교": a part of the school, and the degree
        schools = [i for i in schools if not degree_words(pieces[i])] or schools
    if not schools and len(pieces) > 2 and degree_first and is_short_form(pieces[-1]):
        return ", ".join(pieces[:-1]), pieces[-1]
    goes_on = all(piece[:1].islower() for piece in pieces[1:])  # "BSc in Wool, with honours"
    if not schools and goes_on and degree_words(pieces[0]):
        return ", ".join(pieces), ""
    if not schools:
        return (
            (pieces[0], ", ".join(pieces[1:]))
            if degree_first
            else (", ".join(pieces[1:]), pieces[0])
        )
    first, last = schools[0], schools[-1]
    if first > 0:
        return ", ".join(pieces[:first]), ", ".join(pieces[first:])
    of_school = [at for at in range(last + 1) if at == 0 or not _UNIT.match(pieces[at])]
    rest = [piece for piece in pieces[last + 1 :] if not (_UNIT.match(piece) or all_known(piece))]
    return ", ".join(rest), ", ".join(pieces[at] for at in of_school)
