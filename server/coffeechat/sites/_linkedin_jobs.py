"""The jobs of a LinkedIn profile, each found by its line of dates.

That line also says how long the job lasted ("Jan 2017 - Present · 9 yrs 10 mos"), which no line
of a description does. Straight before it stand the role and the employer; or, where several roles
were held at one employer, the role and perhaps the kind of employment, below the employer and the
whole length of time. Boxes of the markup part the entries; where there are none, the order of the
lines does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bs4 import Tag

from coffeechat.extraction.dates import find_range, only_length
from coffeechat.extraction.entry_titles import bare_title
from coffeechat.extraction.joined_evidence import join_evidence
from coffeechat.extraction.line_groups import only_dated
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import clip
from coffeechat.extraction.vocabulary import role_words
from coffeechat.records.record import Experience
from coffeechat.sites._linkedin_boxes import box_of, build_of, is_within, range_of, shared

_LONGEST = 90  # characters of a length of time
_PLACE = 60  # characters of a place
_MOST = 60  # entries
_SKILLS_LENGTH = 200  # characters of a line of skills
_DOT = " · "
_SKILLS_LINK = "skill-associations"  # under a job, to the skills it took
_SKILLS = (
    r"(?:skills?|kenntnisse|fähigkeiten|compétences?|aptitudes|competências|competenz[ea]"
    r"|vaardigheden|umiejętności|kompetenser|навык\w*|yetenek|スキル|技能|보유기술|مهارات)"
)
_SKILLS_LINE = re.compile(  # "Weaving and 4 other skills", "Skills: Weaving · Dyeing"
    rf"\d+\s?(?:\S{{1,12}}\s){{0,2}}\S{{0,2}}{_SKILLS}(?:\s\S{{1,8}})?$|{_SKILLS}\s\d+개$|^{_SKILLS}\s?[:：]",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Entry:
    """A job: its first line and its line of dates by their numbers, the lines of its titles."""

    first: int
    dated: int
    titles: list[Line]
    employer: str = ""  # of a group of roles


@dataclass(slots=True)
class _Group:
    """Roles at one employer, and the elements that hold them and nobody else's."""

    employer: str
    around: list[Tag]


def read_dated_jobs(lines: Sequence[Line], source: str) -> list[Experience]:
    """Return the jobs of a section; none where no line of dates says how long one lasted."""
    dated = _dated(lines)[:_MOST]
    entries: list[_Entry] = []
    group: _Group | None = None
    for number, at in enumerate(dated):
        begin = dated[number - 1] + 1 if number else 0
        group = _group(lines, begin, at, dated) or group
        entry = _entry(lines, begin, at, box_of(lines, number, dated), group)
        entries.append(entry)
        group = group if entry.employer else None
    ends = [*(entry.first for entry in entries[1:]), len(lines)]
    return [_job(entry, lines[entry.dated : end], source)
            for entry, end in zip(entries, ends, strict=False)]  # fmt: skip


def _dated(lines: Sequence[Line]) -> list[int]:
    """Return the numbers of the lines of dates; built as those that say how long a job lasted,
    one may leave that out."""
    sure = [at for at, line in enumerate(lines) if only_length(_behind_dates(line))]
    builds = {build_of(lines[at]) for at in sure}
    bare = [at for at, line in enumerate(lines)
            if build_of(line) in builds and only_dated(line) and range_of(line)]  # fmt: skip
    return sorted(sure + bare)


def _behind_dates(line: Line) -> str:
    """Return what stands behind a dot behind the dates that a line begins with."""
    found = range_of(line)
    behind = line.text[found.to :].strip() if found else ""
    return behind.lstrip("·• ") if behind[:1] in ("·", "•") else ""


def _group(lines: Sequence[Line], begin: int, at: int, dated: Sequence[int]) -> _Group | None:
    """Return the group of roles whose employer and whole length of time stand before a role."""
    whole = _whole_length(lines, begin, at)
    if whole is None:
        return None
    depth = shared(lines[whole], lines[at])
    ends = (*lines[at].path[depth - 1 : depth], *lines[at].path[depth : depth + 1])
    others = [lines[other] for other in dated if other != at]
    # Around all jobs of the section, an element tells nothing.
    around = [tag for tag in ends if not all(is_within(other, tag) for other in others)]
    return _Group(_without_kind(lines[whole - 1].text), around)


def _whole_length(lines: Sequence[Line], begin: int, at: int) -> int | None:
    """Return the number of the line that says how long all roles of a group lasted."""
    for number in range(at - 1, begin, -1):
        text = lines[number].text
        if len(text) <= _LONGEST and only_length(text.rpartition(_DOT)[2]) and not (
            find_range(text)
        ):  # fmt: skip
            return number
    return None


def _entry(
    lines: Sequence[Line], begin: int, at: int, box: Tag | None, group: _Group | None
) -> _Entry:
    whole = _whole_length(lines, begin, at)
    start = begin if whole is None else whole + 1
    boxed = [line for line in lines[start:at] if box is not None and is_within(line, box)]
    before = boxed or list(lines[max(start, at - 2) : at])
    within = whole is not None or (group is not None and _goes_on(before, boxed, lines[at], group))
    if not within or group is None:
        titles = before[:2] if boxed else before
        return _Entry(at - len(before), at, titles)
    titles = before if boxed or _is_kind(before[-1]) else before[-1:]
    first = at - len(titles) if whole is None else whole - 1
    return _Entry(first, at, titles[:1], group.employer)


def _goes_on(before: list[Line], boxed: list[Line], dated: Line, group: _Group) -> bool:
    """Whether a role is a further one of a group, going by the lines before its dates."""
    if not before or any(is_within(dated, tag) for tag in group.around):
        return True
    if _DOT in before[-1].text:
        return False
    if boxed or _is_kind(before[-1]):
        return len(boxed) == 1 or _is_kind(before[-1])
    return len(before) < 2 or not _names_both(*before)


def _names_both(role: Line, employer: Line) -> bool:
    """Whether two lines, of which no markup tells, are a role and an employer; not what ends the
    job above, and a role."""
    if role_words(employer.text):
        return False
    ends = _is_told(role) or _names_skills(role) or looks_like_place(bare_title(role.text))
    return role_words(role.text) > 0 or not ends


def _is_told(line: Line) -> bool:
    """Whether a line is a sentence, or a point of a list."""
    return line.text[-1] in ".!?:;。" or not line.text[0].isalnum()


def _is_kind(line: Line) -> bool:
    """Whether a line says but of which kind the employment is: "Part-time"."""
    return not bare_title(line.text)


def _without_kind(text: str) -> str:
    """Return an employer without the kind of employment behind a dot."""
    return text.rpartition(_DOT)[0] or text


def _job(entry: _Entry, lines: Sequence[Line], source: str) -> Experience:
    """Return the job of an entry; `lines` are its line of dates and what follows."""
    when = range_of(lines[0])
    titles = [line.text for line in entry.titles]
    employer = entry.employer or (_without_kind(titles[1]) if len(titles) > 1 else "")
    place, told = _place(lines)
    words = " ".join(line.text for line in told if not _names_skills(line))
    values = {"role": titles[0] if titles else "", "organisation": employer, "location": place,
              "summary": clip(words, 2_000)}  # fmt: skip
    dates = {"start": when.start, "end": when.end} if when else {}
    head = [*entry.titles, *lines[: len(lines) - len(told)]]
    return Experience(source=source, evidence=join_evidence(head), **dates,
                      **{key: value for key, value in values.items() if value})  # fmt: skip


def _place(lines: Sequence[Line]) -> tuple[str, Sequence[Line]]:
    """Return the place of a job, which stands below its dates, and what follows."""
    if len(lines) < 2 or _names_skills(lines[1]):
        return "", lines[1:]
    line, dated = lines[1], lines[0]
    bare = bare_title(line.text)
    if not bare:
        return "", lines[2:]  # but from where the work is done: "Remote"
    place = bare.partition(_DOT)[0]
    beside = shared(line, dated) >= len(dated.path) - 2 and len(line.path) == len(dated.path)
    short = beside and len(line.text) <= _PLACE and not _is_told(line)
    if looks_like_place(place) or short:
        return place, lines[2:]
    return "", lines[1:]


def _names_skills(line: Line) -> bool:
    """Whether a line under a job lists the skills it took."""
    if len(line.text) < _SKILLS_LENGTH and _SKILLS_LINE.search(line.text):
        return True
    return _SKILLS_LINK in line.anchor or any(_SKILLS_LINK in link.href for link in line.links)
