"""The jobs of a LinkedIn profile, each found by its line of dates.

That line also says how long the job lasted ("Jan 2017 - Present · 9 yrs 10 mos"), which no line
of a description does. Straight before it stand the role and the employer; or, where several roles
were held at one employer, the role and perhaps the kind of employment, below the employer and the
whole length of time. Boxes of the markup part the entries; where there are none, the order of the
lines does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bs4 import Tag

from coffeechat.extraction.entries import MAX_ENTRIES
from coffeechat.extraction.joined_evidence import join_evidence
from coffeechat.extraction.outline import Line
from coffeechat.extraction.text import clip
from coffeechat.records.record import Experience
from coffeechat.sites._linkedin_boxes import (
    box_of,
    date_fields,
    dated_lines,
    dates_of,
    is_within,
    undated_boxes,
)
from coffeechat.sites._linkedin_groups import (
    Group,
    find_group,
    first_role,
    goes_on,
    is_kind,
    without_kind,
)
from coffeechat.sites._linkedin_told import names_skills, read_place


@dataclass(slots=True)
class _Entry:
    """A job: the numbers of its first line, of its line of dates (where it has none, the last of
    its titles) and the lines of its titles."""

    first: int
    dated: int
    titles: list[Line]
    employer: str = ""  # of a group of roles


def read_dated_jobs(lines: Sequence[Line], source: str) -> list[Experience]:
    """Return the jobs of a section; none where no line of dates says how long one lasted."""
    dated = dated_lines(lines)[: MAX_ENTRIES + 1]  # the last one ends the one before it
    boxes = [box_of(lines, number, dated) for number in range(len(dated))]
    undated = undated_boxes(lines, boxes, dated)
    entries = [*_dated(lines, dated, boxes, undated),
               *(_undated(lines, item) for item in undated)]  # fmt: skip
    entries.sort(key=lambda entry: entry.first)
    ends = [*(entry.first for entry in entries[1:]), len(lines)][
        :MAX_ENTRIES
    ]  # the rest is not read
    below = [lines[entry.dated + 1] for entry, end in zip(entries, ends, strict=False)
             if entry.dated + 1 < end]  # fmt: skip
    return [_job(entry, lines[entry.dated : end], below, source)
            for entry, end in zip(entries, ends, strict=False)]  # fmt: skip


def _dated(
    lines: Sequence[Line],
    dated: Sequence[int],
    boxes: Sequence[Tag | None],
    undated: Sequence[Sequence[int]],
) -> list[_Entry]:
    """Return the entries that say when; those of a group share its employer."""
    others = {at for item in undated for at in item}
    entries: list[_Entry] = []
    group: Group | None = None
    for number, at in enumerate(dated):
        last = boxes[number - 1] if number else None
        begin = dated[number - 1] + 1 if number else 0
        taken = [n for n in range(begin, at) if n in others or is_within(lines[n], last)]
        begin = max(taken, default=begin - 1) + 1
        opened = find_group(lines, begin, at, dated)
        entry = (_first(lines, at, opened) if opened
                 else _entry(lines, begin, at, boxes[number], group))  # fmt: skip
        entries.append(entry)
        group = (opened or group) if entry.employer else None
    return entries


def _first(lines: Sequence[Line], at: int, group: Group) -> _Entry:
    return _Entry(group.first, at, first_role(lines, group, at), group.employer)


def _entry(
    lines: Sequence[Line], begin: int, at: int, box: Tag | None, group: Group | None
) -> _Entry:
    boxed = [line for line in lines[begin:at] if is_within(line, box)]
    before = boxed or list(lines[max(begin, at - 2) : at])
    if group is None or not goes_on(before, boxed, lines[at], group):
        return _Entry(at - len(before), at, before[:2])
    titles = before if boxed or (before and is_kind(before[-1])) else before[-1:]
    return _Entry(at - len(titles), at, titles[:1], group.employer)


def _undated(lines: Sequence[Line], item: Sequence[int]) -> _Entry:
    """Return the entry of an item without dates: a role, and the employer below it."""
    titles = [lines[at] for at in item[:2]]
    return _Entry(item[0], item[len(titles) - 1], titles)


def _job(entry: _Entry, lines: Sequence[Line], below: Sequence[Line], source: str) -> Experience:
    """Return the job of an entry; `lines` are its line of dates and what follows."""
    when = dates_of(lines[0])
    titles = [line.text for line in entry.titles]
    employer = entry.employer or (without_kind(titles[1]) if len(titles) > 1 else "")
    place, told = read_place(lines, below)
    words = " ".join(line.text for line in told if not names_skills(line))
    values = {"role": titles[0] if titles else "", "organisation": employer, "location": place,
              "summary": clip(words, 2_000)}  # fmt: skip
    shown = lines[: len(lines) - len(told)]
    head = [*(line for line in entry.titles if line is not lines[0]), *shown]
    return Experience(source=source, evidence=join_evidence(head), **date_fields(when),
                      **{key: value for key, value in values.items() if value})  # fmt: skip
