"""The skills of a LinkedIn profile: each stands above where it was used and who endorsed it."""

from __future__ import annotations

import re

from coffeechat.extraction.employer_leads import words_for_at
from coffeechat.extraction.headings import exact_section_kind, section_kind
from coffeechat.extraction.line_groups import children, shared_depth, tag_of
from coffeechat.extraction.outline import Line
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import organisation_words, school_words

_ENDORSED = re.compile(  # under a skill: "推薦12件", "Ada Rossi +2", "26 endorsements: Ada", "26"
    r"^\D{0,8}\d+\s?[件个個개人]\D{0,6}$|^\D{3,40}\s\+\d{1,3}$|^\d{1,4}\+?$"
    r"|^\d{1,4}\s?[^\W\d][^:：\d]{2,30}[:：]\s"
)
_LEADS = re.compile(rf"(?:^|\s)(?:{words_for_at('surely_at')}|@)\s$|\d")  # or says how many


def without_use(lines: list[Line], reading: Reading) -> list[Line]:
    """Return the skills without the lines that say where one was used: "Weaver at Looms AB"."""
    heads, names = _heads(lines), _names(reading)
    boxed = len(heads) > 1
    return [line for line in lines if not _heads_group(line)
            and (id(line) in heads or not _tells_use(line, reading, names, boxed))]  # fmt: skip


def add_labels(lines: list[Line], reading: Reading) -> None:
    """Add the skills that are labels of sections elsewhere: "Teaching", "Research"."""
    for line in lines:
        if exact_section_kind(line.text) and not line.level:
            reading.add("skills", line.text, line.text, 0.8)


def _heads(lines: list[Line]) -> set[int]:
    """Return the first line of each box of a list, where boxes part it; else the list's first."""
    groups = children(lines) if lines else []
    depth = shared_depth(lines) if lines else 0
    tags = [tag_of(group, depth) for group in groups]
    boxed = any(len(group) > 1 for group in groups) or all(tag and tag.name == "li" for tag in tags)
    return {id(group[0]) for group in (groups if boxed else groups[:1])}


def _names(reading: Reading) -> list[str]:
    """Return the employers and schools of the page."""
    names = {fold(job.organisation) for job in reading.experience}
    names |= {fold(study.institution) for study in reading.education}
    return sorted(filter(None, names))


def _heads_group(line: Line) -> bool:
    """Whether a line is a heading over some of the skills: "Interpersonal Skills"."""
    return line.level > 0 and section_kind(line.text) == "skills"


def _tells_use(line: Line, reading: Reading, names: list[str], boxed: bool) -> bool:
    both = (job for job in reading.experience if job.organisation and job.role)
    text = fold(line.text)
    return bool(
        any(_ends_with(text, name, boxed) for name in names) or _ENDORSED.search(line.text)
        or any(job.organisation in line.text and job.role in line.text for job in both)
    )  # fmt: skip


def _ends_with(text: str, name: str, boxed: bool) -> bool:
    """Whether a line that heads no box ends with an employer or a school, not with a skill that is
    called as the employer is: "SAP", "Consultoría SAP"."""
    before = text.removesuffix(name)
    if before == text or (before and not before[-1].isspace()):
        return False
    named = organisation_words(name) > 0 or school_words(name) > 0
    alone = not before and (boxed or " " in name)  # of one word, it may be a skill
    return named or alone or _LEADS.search(before) is not None
