"""Courses of study that a sentence tells: "I obtained a PhD at UC Berkeley"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from coffeechat.extraction.earned_studies import earned_at, earned_in_joined, enrolled_at
from coffeechat.extraction.joined_studies import joined_studies
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import is_region_name
from coffeechat.extraction.school_names import find_school_name
from coffeechat.extraction.sentences.tongues import tells_of_others
from coffeechat.extraction.study_chains import with_chained
from coffeechat.extraction.text import clean, clip, fold, joined_script
from coffeechat.extraction.vocabulary import degree_words, has_legal_form, load, school_words
from coffeechat.extraction.whereabouts import DOT, organisation_end
from coffeechat.records.fact import EVIDENCE_LIMIT
from coffeechat.records.record import Education

_ENDS = re.compile(
    r"(?<!\b[A-Z]\.[A-Z])(?<!\bLL\.[MB])(?<!\bphil)(?<!\bnat)(?<!\bmed)(?<!\bpol)(?<!\bIng)(?<!\biur)(?<![\s\"“'][A-Z])"
    + DOT
    + r"\s+(?![a-zà-ÿ])|[;!?]\s+|(?<=[。！？])"
)  # no "B.S. in"
_DEGREE = re.compile(
    r"\b(?:Ph\.?\s?D\.?|D\.?Phil\.?|M\.?Sc\.?|M\.?A\.?|M\.?S\.?|M\.?Eng\.?|M\.?Phil\.?|MBA|B\.?Sc\.?|B\.?A\.?|B\.?S\.?|B\.?Eng\.?|B\.?Tech\.?|(?i:doctora(?:te|t|do|l\sdegree)"
    r"|promoviert|dottorato|(?:master|bachelor)(?:['’]?s)?(?:\s(?:of|in)\s\w+)?|undergrad(?:uate)?|graduat(?:ed|ing)|degree|estud[io]{1,2}s|studies|études|studi|certifiée?|formée|diplom[ae]?|laurea|licence|licenciatura|studied|studierte|(?:formad|graduad|licenciad|titulad|egresad|diplomad|laureat)[oa]|diplômée?"
    r"|étudié|estudié|studiato))(?=[\s,(])",
)
_GOES_ON = re.compile(
    r"^\s*(?:students?|candidates?|programm?e?|researcher|thesis|fellow|position)\b", re.IGNORECASE
)
_AT = re.compile(
    r"\b(?:at|from|par\s+l['’]|par\s+la|an\s+der|am|à\s+l['’]|à\s+la|à|en\s+la|en\s+el|na|no|pel[ao]|por\s+la|de\s+la|de\s+l['’]|presso\s+l['’]|presso|all['’]|aan\s+de"
    r"|på|vid|w|na|su|sulla|nell['’]|alla|bij|ved)(?:\s+|(?<=['’]))(?:the\s+)?(?=[A-ZÀ-ÖØ-Þ])",
)
_EARNED = re.compile(r"(?i:graduat|laureat|diplômé|graduad|licenciad|egresad|promoviert)")
_SUBJECT = re.compile(  # what a degree is in: "MSc in Wool and Looms"
    r"(?:\s+degree)?(\s+(?:in|of|en|em|di)\s+(?!the\s)[^\W\d_][^,;:.()]{1,60})"
)
_TITLED = re.compile(r"(?i:master|bachelor)|[^a-z]*[A-Z][^a-z]*[A-Z]|Ph\.?\s?D|[MB]\.?Sc|D\.?Phil")
# Between the words of a subject: "Wool and Linen".
_JOINS = frozenset((
    "in", "of", "and", "for", "the", "en", "em", "di", "de", "del", "della", "da", "do", "e", "y",
    "et", "und", "&",
))  # fmt: skip
_LEFT = re.compile(r"(?:\s[a-zà-ÿ]{1,3}){1,3}$")  # of what goes on: "at Harbour School and"
_NAME_WORDS = 4
_SUBJECT_WORDS = 8
_LEAST = 3  # letters of a school in a script without blanks
_BETWEEN = 90  # characters from the degree to the school
_CARDS = 500  # lines of a page that may be cards


def told_studies(lines: Iterable[Line], source: str) -> list[Education]:
    """Return the schools that sentences say somebody has a degree from, each once."""
    found: dict[str, Education] = {}
    for line in lines:
        for sentence in _ENDS.split(line.text[:1_500]):
            if tells_of_others(sentence):
                continue
            told = joined_studies(sentence) or list(_studies_of(sentence))
            told = told or earned_in_joined(sentence)
            told = told or list(_left_schools(sentence))
            if not told and (school := earned_at(sentence) or enrolled_at(sentence)):
                told = [("", school)]
            for degree, school in with_chained(sentence, told):
                found.setdefault(fold(school), Education(
                    institution=school, source=source, evidence=clip(sentence, EVIDENCE_LIMIT),
                    **({"degree": degree} if degree else {}),
                ))  # fmt: skip
    return list(found.values())


def carded_studies(lines: Sequence[Line], source: str) -> list[Education]:
    """Return the studies of cards that show a school and the degree under it, no more."""
    return [
        Education(institution=school.text, degree=degree.text, source=source,
                  evidence=clip(f"{school.text} {degree.text}", EVIDENCE_LIMIT))
        for school, degree in pairwise(lines[:_CARDS])
        if school.path[:-1] == degree.path[:-1] and max(len(school.text), len(degree.text)) < 80
        and school_words(school.text) and not degree_words(school.text)
        and degree_words(degree.text) and not school_words(degree.text)
        and school.position + 1 == degree.position and not school.anchor
    ]  # fmt: skip


def _studies_of(sentence: str) -> Iterable[tuple[str, str]]:
    for hit in _DEGREE.finditer(sentence):
        rest = sentence[hit.end() :]
        at = _AT.search(rest[:_BETWEEN])
        if at is None or _GOES_ON.match(rest):
            continue
        between = rest[: at.start()]
        subject = _subject_of(hit[0], between)
        name = rest[at.end() :]
        school = _LEFT.sub("", clean(name[: organisation_end(name)]).strip(" ,."))
        sure = _leads_to_school(at[0], subject, school) or (
            at[0].startswith("from") and hit[0] == "degree" and between.isspace()
        )
        if (
            school.count('"') % 2 == 0
            and 2 < len(school) <= 90
            and (
                school_words(school)
                or _is_name(school, sure, name)
                or (_says_where(at[0], between) and _earned_at(hit[0], school))
            )  # "diplômée, je tisse à X"
        ):
            said = hit[0].rstrip(" ,") + subject
            yield ("" if said.islower() and "'" not in said and "’" not in said else said), school


def _subject_of(degree: str, between: str) -> str:
    """Return what stands between a titled degree and its school, where it is its subject."""
    opened = " in " in degree or " of " in degree  # "Master in Wool" goes on: "Weaving"
    words = between.split() if opened else []
    goes_on = bool(words) and all(word[:1].isupper() for word in words)
    told = None if goes_on else _SUBJECT.fullmatch(between.rstrip())
    subject = told[1] if told else between.rstrip() if goes_on else ""
    titled = _TITLED.match(degree) and len(subject.split()) <= _SUBJECT_WORDS
    return subject if titled and _is_subject(subject.split()) else ""


def _is_subject(words: Sequence[str]) -> bool:
    """Whether words are written alike, all capitalised or all small, as the words of a subject
    are: "in Wool and work" goes on with what somebody does."""
    said = [word for word in words if word.lower() not in _JOINS]
    risen = [word[:1].isupper() for word in said]
    return all(risen) or (not any(risen) and len(said) == len(words) - 1)


def _leads_to_school(at: str, subject: str, school: str) -> bool:
    """Whether what stands behind a subject is a school, called as it may be: behind "from", or
    where subject and school are written as names are, since "physics at" goes on with anything."""
    named = (" " in school or school.isupper()) and not subject.islower()
    return bool(subject) and (at.startswith("from") or (named and _says_where(at, subject)))


def _says_where(at: str, between: str) -> bool:
    """Whether a word leads from a degree to where it was earned: not behind a comma, and not as
    "su" does, which stands before what somebody writes for or about."""
    return "," not in between and not at.startswith("su")


def _is_name(school: str, sure: bool, behind: str) -> bool:
    """Whether what stands behind a degree and its subject, or "degree from", is a short name,
    which is a school's unless one is named behind it."""
    few = sure and len(school.split()) < _NAME_WORDS and not is_region_name(school)
    firm = has_legal_form(school)
    return few and not (firm or degree_words(school) or find_school_name(behind))


def _left_schools(sentence: str) -> Iterable[tuple[str, str]]:
    """Yield the school that a sentence says somebody studied at, with no degree: "attended"."""
    joined = joined_script(sentence)
    ways = _ways()[2:] if joined else _ways()[:2]
    for behind, pattern in enumerate(ways):
        hit = pattern.search(sentence)
        if hit is None:
            continue
        near = sentence[max(0, hit.start() - _BETWEEN) : hit.start()] if behind else ""
        near = near or (sentence if joined else sentence[hit.end() :][:_BETWEEN])
        school = find_school_name(near)
        if len(school.split()) > 1 or (joined and len(school) > _LEAST):
            yield "", school
            return


@cache
def _ways() -> tuple[re.Pattern[str], ...]:
    """Return what tells of studies: before a school, behind it, and in joined scripts."""
    table = load("degrees")
    before, behind = (
        re.compile(rf"(?<!\w)(?:{'|'.join(map(_spaced, table[key]))})(?!\w)", re.IGNORECASE)
        for key in ("studied", "studied_behind")
    )
    return before, behind, re.compile("|".join(table["studied_parts"]))


def _spaced(words: str) -> str:
    """Return a pattern of words that stand one after the other."""
    return r"[\s'’-]+".join(map(re.escape, words.split()))


def _earned_at(verb: str, name: str) -> bool:
    """Whether what stands behind "graduated from" is a name, which a school's is then."""
    few = len(name.split()) <= _NAME_WORDS and not is_region_name(name)
    return bool(_EARNED.match(verb)) and few and not degree_words(name)
