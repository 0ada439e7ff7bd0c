"""What stands below the dates of a job on LinkedIn: its place, what is told of it, its skills."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.extraction.entry_titles import bare_title
from coffeechat.extraction.line_groups import shared_depth
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place

DOT = " · "
_PLACE = 60  # characters of a place
_SMALL = 3  # characters of "del"
_SKILLS_LENGTH = 200  # characters of a line of skills
_SKILLS_LINK = "skill-associations"  # under a job, to the skills it took
_SKILLS = (
    r"(?:skills?|kenntnisse|fähigkeiten|compétences?|aptitudes|competências|competenz[ea]"
    r"|vaardigheden|umiejętności|kompetenser|навык\w*|yetenek|スキル|技能|보유기술|مهارات)"
)
_SKILLS_LINE = re.compile(  # "Weaving and 4 other skills", "Skills: Weaving · Dyeing"
    rf"\d+\s?(?:\S{{1,12}}\s)?\S{{0,2}}{_SKILLS}(?:\s\S{{1,8}})?$|{_SKILLS}\s\d+개$"
    rf"|^{_SKILLS}\s?[:：](?:(?:\s?[^\s·]+){{1,3}}$|[^·]{{1,60}}\s·\s)",
    re.IGNORECASE,
)


def read_place(lines: Sequence[Line], others: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    """Return the place of a job, which stands below its dates, and what follows; `others` are the
    lines below the dates of all jobs. A place that is not known stands as known ones do."""
    if len(lines) < 2 or names_skills(lines[1]):
        return "", lines[1:]
    line, dated = lines[1], lines[0]
    bare = bare_title(line.text)
    if not bare:
        return "", lines[2:]  # but from where the work is done: "Remote"
    beside = shared_depth([line, dated]) >= len(dated.path) - 2 and len(line.path) == len(
        dated.path
    )
    if _is_place(line) or (beside and _may_be_place(line, others)):
        return bare.partition(DOT)[0], lines[2:]
    return "", lines[1:]


def _is_place(line: Line) -> bool:
    return looks_like_place(bare_title(line.text).partition(DOT)[0])


def _may_be_place(line: Line, others: Sequence[Line]) -> bool:
    """Whether a line may name a place that is not known: names alone ("Ulverdale, Westmoor"), or
    short words between them where other jobs have places."""
    if len(line.text) > _PLACE or is_told(line):
        return False
    small = [word for word in line.text.split() if word[0].islower()]
    return not small or (max(map(len, small)) <= _SMALL and any(map(_is_place, others)))


def is_told(line: Line) -> bool:
    """Whether a line is a sentence, or a point of a list."""
    return line.text[-1] in ".!?:;。" or not line.text[0].isalnum()


def names_skills(line: Line) -> bool:
    """Whether a line under a job lists the skills it took."""
    if len(line.text) < _SKILLS_LENGTH and _SKILLS_LINE.search(line.text):
        return True
    return _SKILLS_LINK in line.anchor or any(_SKILLS_LINK in link.href for link in line.links)
