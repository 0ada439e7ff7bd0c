"""Several roles that somebody held at one employer, on LinkedIn: above them stand the employer
and, perhaps behind the kind of employment, how long all of them lasted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bs4 import Tag

from coffeechat.extraction.dates import find_range, only_length
from coffeechat.extraction.entry_titles import bare_title
from coffeechat.extraction.line_groups import shared_depth
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.vocabulary import is_kind_of_work, role_words
from coffeechat.sites._linkedin_boxes import is_within
from coffeechat.sites._linkedin_told import DOT, is_told, names_skills

_LONGEST = 90  # characters of a length of time


@dataclass(slots=True)
class Group:
    """Roles at one employer: the numbers of the lines that name it and say how long they lasted,
    and the elements that hold the roles and nobody else's."""

    first: int
    whole: int
    employer: str
    around: list[Tag]


def find_group(lines: Sequence[Line], begin: int, at: int, dated: Sequence[int]) -> Group | None:
    """Return the group that begins before a role; `at` is the number of its line of dates."""
    whole = _whole_length(lines, begin, at)
    if whole is None:
        return None
    first = next((n for n in range(whole - 1, begin, -1) if not is_kind(lines[n])), begin)
    depth = shared_depth([lines[whole], lines[at]])
    ends = (*lines[at].path[depth - 1 : depth], *lines[at].path[depth : depth + 1])
    others = [lines[other] for other in dated if other != at]
    # Around all jobs of the section, an element tells nothing.
    around = [tag for tag in ends if not all(is_within(other, tag) for other in others)]
    return Group(first, whole, without_kind(lines[first].text), around)


def _whole_length(lines: Sequence[Line], begin: int, at: int) -> int | None:
    """Return the number of the line that says how long all roles of a group lasted."""
    for number in range(at - 1, begin, -1):
        text = lines[number].text
        told = len(text) <= _LONGEST and only_length(text.rpartition(DOT)[2])
        if told and not find_range(text) and _heads(lines, number, at):
            return number
    return None


def _heads(lines: Sequence[Line], number: int, at: int) -> bool:
    """Whether a length of time stands straight behind an employer, and is not what the job above
    tells of: an element is around both, or there is but a role between it and the dates."""
    line = lines[number]
    if shared_depth([lines[number - 1], line]) > shared_depth([line, lines[at]]):
        return True
    return is_kind(line) and len(_roles(lines[number + 1 : at])) < 2


def _roles(lines: Sequence[Line]) -> list[Line]:
    """Return the lines between a whole length of time and the dates of the first role, without
    the place of all roles and the kind of employment."""
    kept = [line for line in lines if not is_kind(line)]
    placed = len(kept) > 1 and looks_like_place(bare_title(kept[0].text))
    return kept[1:] if placed else kept


def first_role(lines: Sequence[Line], group: Group, at: int) -> list[Line]:
    """Return the title of the first role of a group. A place that is not known stands nearer to
    the employer than to the dates."""
    between = lines[group.whole + 1 : at]
    above, below = lines[group.whole], lines[at]
    near = [ln for ln in between if shared_depth([ln, above]) <= shared_depth([ln, below])]
    return _roles(near)[:1]


def goes_on(before: list[Line], boxed: list[Line], dated: Line, group: Group) -> bool:
    """Whether a role is a further one of a group, going by the lines before its dates."""
    if not before or any(is_within(dated, tag) for tag in group.around):
        return True
    if DOT in before[-1].text:
        return False
    if boxed or is_kind(before[-1]):
        return len(boxed) == 1 or is_kind(before[-1])
    return len(before) < 2 or not _names_both(*before)


def _names_both(role: Line, employer: Line) -> bool:
    """Whether two lines, of which no markup tells, are a role and an employer; not what ends the
    job above, and a role."""
    if role_words(employer.text):
        return False
    ends = is_told(role) or names_skills(role) or looks_like_place(bare_title(role.text))
    return role_words(role.text) > 0 or not ends


def is_kind(line: Line) -> bool:
    """Whether a line says but of which kind the employment is, or how long it lasted."""
    return not bare_title(line.text)


def _says_kind(piece: str) -> bool:
    """Whether what stands behind an employer is of which kind the employment is: "Intern"."""
    intern = is_kind_of_work(piece) or (" " not in piece and role_words(piece))
    return bool(intern) or not bare_title(piece)


def without_kind(text: str) -> str:
    """Return an employer without the kinds of employment behind a dot; nothing where a line says
    such a kind and no employer."""
    pieces = text.split(DOT)
    kept = len(pieces)
    while kept > 1 and _says_kind(pieces[kept - 1]):
        kept -= 1
    named = kept < len(pieces) or bare_title(text)  # "Freelance · Self-employed"
    return DOT.join(pieces[:kept]) if named else ""
