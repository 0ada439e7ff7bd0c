"""Entries set out in tables and in columns side by side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from coffeechat.extraction.contact_details import is_social, read_mails
from coffeechat.extraction.entry_titles import SPLIT
from coffeechat.extraction.label_tables import entry_field
from coffeechat.extraction.line_groups import (
    DATED_LENGTH,
    Item,
    between,
    children,
    dated,
    only_dated,
    shared_depth,
    signature,
    tag_of,
)
from coffeechat.extraction.outline import Line
from coffeechat.extraction.vocabulary import (
    degree_words,
    organisation_words,
    role_words,
    workplace_words,
)

_FEW = 3  # lines that may be one entry
_SENTENCE = 60  # characters of a sentence that leads to a list
_NAME = 5  # words of an employer that no word calls so
_WHOLE = frozenset(("table", "ul", "ol", "dl"))


def cut_columns(lines: list[Line]) -> list[Item]:
    """Cut a column of dates and a column of as many entries beside it; empty where it is none."""
    count = next((i for i, line in enumerate(lines) if not only_dated(line)), 0)
    rest = lines[count:]
    if count < 2 or any(only_dated(line) for line in rest):
        return []
    groups = children(rest)
    apart = len(groups) != count or any(map(_all_places, groups))
    if apart and (columns := _cut_side_by_side(groups, count)):
        return [Item([column[0], when, *column[1:]])
                for column, when in zip(columns, lines, strict=False)]  # fmt: skip
    if len(groups) != count:
        depth = shared_depth(rest)
        first = signature(rest[0], depth)
        starts = [i for i, line in enumerate(rest) if signature(line, depth) == first]
        groups = [item.lines for item in between(rest, starts)]
    if len(groups) != count:
        return []
    return [Item([group[0], when, *group[1:]]) for group, when in zip(groups, lines, strict=False)]


def _all_places(group: list[Line]) -> bool:
    """Whether a column lists schools or employers alone."""
    return len(group) > 1 and all(organisation_words(line.text) for line in group)


def _cut_side_by_side(groups: list[list[Line]], count: int) -> list[list[Line]]:
    """Return the entries of further columns: all roles in one box, all employers in the next."""
    if len(groups) < 2 or any(len(group) != count for group in groups):
        return []
    return [list(entry) for entry in zip(*groups, strict=True)]


def cut_rows(groups: list[list[Line]]) -> list[Item]:
    """Cut a table in which an entry takes several rows, the first of them dated; or a list in
    which it takes several items, where what is dated is bold and what is told is not."""
    when = [i for i, group in enumerate(groups) if any(dated(line) for line in group)]
    if len(when) < 2 or when[0] != 0 or len(when) * 5 > len(groups) * 3:
        return []
    depth = shared_depth([line for group in groups for line in group])
    tags = {tag.name if (tag := tag_of(group, depth)) else "" for group in groups}
    if tags != {"tr"} and not (tags == {"li"} and _are_set_apart(groups, when)):
        return []
    bounds = [*when, len(groups)]
    return [Item([line for group in groups[one:two] for line in group])
            for one, two in pairwise(bounds)]  # fmt: skip


def _are_set_apart(groups: list[list[Line]], when: list[int]) -> bool:
    """Whether the dated ones of a list's items begin in bold, and not all of the others do."""
    others = [group for i, group in enumerate(groups) if i not in when]
    return all(groups[i][0].bold for i in when) and not all(group[0].bold for group in others)


def without_head(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without a table's first row where it but names the columns."""
    heads = next((at for at, line in enumerate(lines) if line.tag != "th"), len(lines))
    if heads > 1 and all(entry_field(line.text) for line in lines[:heads]):
        return list(lines[heads:])
    around = reversed(lines[0].path) if lines else ()
    row = next((tag for tag in around if tag.name == "tr"), None)
    head = [line for line in lines[:6] if row is not None and any(tag is row for tag in line.path)]
    if len(head) < 2 or any(dated(line) for line in head):
        return list(lines)
    named = sum(1 for line in head if entry_field(line.text) and len(line.text) < 30)
    return list(lines[len(head) :] if named == len(head) and len(lines) > len(head) + 1 else lines)


def without_lead(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without the sentences before the first of several dated entries."""
    opening = int(_is_motto(lines))
    first = next((at for at, line in enumerate(lines) if at >= opening and not _is_lead(line)), 0)
    alike = first < len(lines) and lines[0].path == lines[first].path
    when = sum(map(dated, lines[first:]))
    several = first and (when > 1 or (not when and len(lines) - first > _FEW))
    return list(lines[first:] if several and not alike else lines)


def _is_motto(lines: Sequence[Line]) -> bool:
    """Whether lines open with a heading of several words that is no entry's: it ranks above all
    others there, and names nobody's work or school."""
    levels = [line.level for line in lines if line.level]
    above = len(levels) > 2 and lines[0].level == levels[0] < min(levels[1:])
    return above and names_no_work(lines[0])


def names_no_work(line: Line) -> bool:
    """Whether a heading of several words names nobody's work or school: a motto."""
    text = line.text if line.level else ""
    named = role_words(text) or workplace_words(text) or degree_words(text)
    return len(text.split()) > _NAME and not (named or dated(line))


def _is_lead(line: Line) -> bool:
    told = len(line.text) > _SENTENCE and not SPLIT.search(line.text[:_SENTENCE])
    told = told and line.text.rstrip().endswith((".", "!", ":", "…"))
    return (
        told and line.tag not in ("li", "td", "dd") and not (line.level or line.bold or dated(line))
    )


def _is_list(group: list[Line]) -> bool:
    return len(group) > 1 and all(line.tag == "li" for line in group)


def _leads_on(line: Line) -> bool:
    """Whether a line behind a list is a link or a mail address: "Download CV"."""
    return bool(line.anchor or (read_mails(line.text) and len(line.text) < 80))


def _without_accounts(lines: list[Line]) -> list[Line]:
    """Return the lines without the accounts behind the entries, each on a site of its own, and
    what stands over these in their box: "Follow me!" over "Instagram" and "GitHub"."""
    end, sites = len(lines), set[str]()
    while end and is_social(url := lines[end - 1].anchor) and urlsplit(url).netloc not in sites:
        sites.add(urlsplit(url).netloc)
        end -= 1
    if not 0 < end < len(lines) - 1:
        return lines
    before, over, account = lines[max(end - 2, 0)], lines[end - 1], lines[end]
    boxed = shared_depth([over, account]) > shared_depth([before, over])
    return lines[: end - 1 if boxed else end]


def without_tail(lines: list[Line]) -> list[Line]:
    """Return the lines without the prose behind a table or list of dated entries, or accounts."""
    lines = _without_accounts(lines)
    groups = children(lines) if lines else []
    if (
        len(groups) > 1
        and _is_list(groups[0])
        and all(_leads_on(ln) for g in groups[1:] for ln in g)
    ):
        return groups[0]
    if len(groups) < 2 or sum(map(dated, groups[0])) < 2:
        return lines
    listed = all(any(tag.name in _WHOLE for tag in line.path[-5:]) for line in groups[0])
    prose = all(line.tag == "p" and len(line.text) > DATED_LENGTH and not line.bold
                for group in groups[1:] for line in group)  # fmt: skip
    return groups[0] if listed and prose else lines
