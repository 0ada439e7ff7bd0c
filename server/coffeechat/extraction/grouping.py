"""The lines of a section cut into its entries: by the page's structure, else by its order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from bs4 import Tag

from coffeechat.extraction.dates import count_ranges, find_range
from coffeechat.extraction.label_tables import entry_field, read_label_table
from coffeechat.extraction.outline import Line
from coffeechat.extraction.vocabulary import organisation_words

_DATED_LENGTH = 140  # a longer line is prose that mentions years
_LABEL = re.compile(r"^([^:：]{2,40}?)\s*[:：]\s*\S")
_WHOLE = frozenset(("table", "ul", "ol", "dl"))
_LIST_TAGS = frozenset(("li", "tr", "article"))
_ITEM_TAGS = frozenset(("li", "article", "tr", "details", "section", "dd", "div", "a", "td"))


@dataclass(slots=True)
class Item:
    """One entry's lines; `header` are those of a group it belongs to (one employer)."""

    lines: list[Line]
    header: list[Line] = field(default_factory=list)


def cut_items(lines: Sequence[Line]) -> list[Item]:
    """Return the entries of a section."""
    lines = _without_tail(_without_head(lines))
    if lines and (entries := read_label_table(lines)):
        return [Item(values) for values in entries]
    return _join_dates(_cut_labelled(lines) or _cut(lines, depth=0)) if lines else []


def _join_dates(items: list[Item]) -> list[Item]:
    """Return the entries with dates that stood in a box of their own, before or behind."""
    alone = [all(map(only_dated, item.lines)) and not item.header for item in items]
    if not any(alone) or all(alone):
        return items
    joined: list[Item] = []
    ahead: list[Line] = []
    for item, is_date in zip(items, alone, strict=True):
        if not is_date:
            joined.append(Item([*ahead, *item.lines], item.header))
            ahead = []
        elif alone[0]:
            ahead = item.lines
        else:
            joined[-1].lines.extend(item.lines)
    return joined


def _without_head(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without a table's first row where it but names the columns."""
    row = (
        next((tag for tag in reversed(lines[0].path) if tag.name == "tr"), None) if lines else None
    )
    head = [line for line in lines[:6] if row is not None and any(tag is row for tag in line.path)]
    if len(head) < 2 or any(dated(line) for line in head):
        return list(lines)
    named = sum(1 for line in head if entry_field(line.text) and len(line.text) < 30)
    return list(lines[len(head) :] if named == len(head) and len(lines) > len(head) + 1 else lines)


def _without_tail(lines: list[Line]) -> list[Line]:
    """Return the lines without the prose behind a table or list of dated entries."""
    groups = _children(lines) if lines else []
    if len(groups) < 2 or sum(map(dated, groups[0])) < 2:
        return lines
    listed = all(any(tag.name in _WHOLE for tag in line.path[-5:]) for line in groups[0])
    prose = all(line.tag == "p" and len(line.text) > _DATED_LENGTH and not line.bold
                for group in groups[1:] for line in group)  # fmt: skip
    return groups[0] if listed and prose else lines


def dated(line: Line) -> bool:
    """Whether a line says when an entry began or ended."""
    found = find_range(line.text[:_DATED_LENGTH])
    return found is not None and (len(line.text) <= _DATED_LENGTH or found.at < 3)


def _ranges(lines: Sequence[Line]) -> int:
    return sum(count_ranges(line.text) for line in lines if len(line.text) <= _DATED_LENGTH)


def _cut(lines: list[Line], depth: int) -> list[Item]:
    if len(lines) < 2 or depth > 30:
        return [Item(lines)]
    if depth == 0 and (columns := _cut_columns(lines)):
        return columns
    groups = _children(lines)
    if rows := _cut_rows(groups):
        return rows
    if groups and _are_items(groups):
        return [item for group in groups for item in _cut_group(group, depth)]
    if groups and depth == 0 and (inner := _single_list(groups)):
        return _cut(inner, depth + 1)
    return _cut_flat(lines)


def _cut_columns(lines: list[Line]) -> list[Item]:
    """Cut a column of dates and a column of as many entries beside it; empty where it is none."""
    count = next((i for i, line in enumerate(lines) if not only_dated(line)), 0)
    rest = lines[count:]
    if count < 2 or any(only_dated(line) for line in rest):
        return []
    groups = _children(rest)
    apart = len(groups) != count or any(map(_all_places, groups))
    if apart and (columns := _cut_side_by_side(groups, count)):
        return [Item([column[0], when, *column[1:]])
                for column, when in zip(columns, lines, strict=False)]  # fmt: skip
    if len(groups) != count:
        depth = shared_depth(rest)
        first = _signature(rest[0], depth)
        starts = [i for i, line in enumerate(rest) if _signature(line, depth) == first]
        groups = [item.lines for item in _between(rest, starts)]
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


def _cut_labelled(lines: list[Line]) -> list[Item]:
    """Cut lines such as "Company: Acme" where the first label comes again; empty for others."""
    found = [_LABEL.match(line.text) for line in lines]
    labels = [entry_field(hit[1]) if hit else "" for hit in found]
    if not labels[0] or not any(labels[1:3]):
        return []
    return _between(lines, [i for i, label in enumerate(labels) if label == labels[0]])


def _cut_rows(groups: list[list[Line]]) -> list[Item]:
    """Cut a table in which an entry takes several rows, the first of them dated."""
    when = [i for i, group in enumerate(groups) if any(dated(line) for line in group)]
    if len(when) < 2 or when[0] != 0 or len(when) * 5 > len(groups) * 3:
        return []
    depth = shared_depth([line for group in groups for line in group])
    if any((tag := _tag_of(group, depth)) is None or tag.name != "tr" for group in groups):
        return []
    bounds = [*when, len(groups)]
    return [Item([line for group in groups[one:two] for line in group])
            for one, two in pairwise(bounds)]  # fmt: skip


def only_dated(line: Line) -> bool:
    """Whether a line is a date or a range of dates and nothing else."""
    found = find_range(line.text) if len(line.text) < 40 else None
    return bool(found and found.at < 2 and len(line.text) - found.to < 2)


def _cut_group(group: list[Line], depth: int) -> list[Item]:
    """Return the entries of one structural group: one, or several roles at one employer."""
    if _ranges(group) < 2:
        return [Item(group)]
    for size in range(1, len(group) - 1):
        if only_dated(group[size]):
            break
        rest = group[size:]
        parts = _children(rest)
        if len(parts) > 1 and _are_items(parts) and all(_ranges(part) for part in parts):
            return [Item(part, header=group[:size]) for part in parts]
        if len(parts) > 1 and not _same_tag(parts):
            continue
    return [Item(group)] if _ranges(group) < 2 else _cut_roles(group)


def _cut_roles(group: list[Line]) -> list[Item]:
    """Cut a group without structure at each dated line: a role stands before its dates."""
    starts = [i for i, line in enumerate(group) if _range_line(line)]
    if len(starts) < 2 or starts[0] < 1:
        return [Item(group)]
    firsts = [max(start - 1, 0) for start in starts]
    header = group[: firsts[0]]
    bounds = [*firsts, len(group)]
    items = [group[one:two] for one, two in pairwise(bounds)]
    return [Item(part, header=header) for part in items] if header else [Item(group)]


def _range_line(line: Line) -> bool:
    found = find_range(line.text) if len(line.text) < 60 else None
    return bool(found and found.ranged and found.at < 3)


def _children(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines grouped by the child of their common ancestor they stand in."""
    depth = shared_depth(lines)
    groups: list[tuple[Tag | None, list[Line]]] = []
    for line in lines:
        child = line.path[depth] if len(line.path) > depth else None
        if groups and child is not None and groups[-1][0] is child:
            groups[-1][1].append(line)
        else:
            groups.append((child, [line]))
    return [group for _, group in groups]


def shared_depth(lines: Sequence[Line]) -> int:
    """Return how many elements, from the outermost, all the lines have around them."""
    first = lines[0].path
    depth = len(first)
    for line in lines[1:]:
        depth = min(depth, len(line.path))
        while depth and line.path[depth - 1] is not first[depth - 1]:
            depth -= 1
    return depth


def _tag_of(group: list[Line], depth: int) -> Tag | None:
    path = group[0].path
    return path[depth] if len(path) > depth else None


def _same_tag(groups: list[list[Line]]) -> bool:
    depth = shared_depth([line for group in groups for line in group])
    return len({tag.name if (tag := _tag_of(group, depth)) else "" for group in groups}) == 1


def _are_items(groups: list[list[Line]]) -> bool:
    """Whether groups are alike enough to be the entries of a list."""
    if len(groups) < 2:
        return False
    depth = shared_depth([line for group in groups for line in group])
    tags = [_tag_of(group, depth) for group in groups]
    names = {tag.name if tag is not None else "" for tag in tags}
    if len(names) != 1 or not names <= _ITEM_TAGS:
        return False
    if names <= _LIST_TAGS:
        return True
    several = sum(1 for group in groups if len(group) > 1 or count_ranges(group[0].text))
    when = sum(1 for group in groups if any(dated(line) for line in group))
    return several == len(groups) and when * 2 >= len(groups)


def _single_list(groups: list[list[Line]]) -> list[Line]:
    """Return the one group that holds nearly all lines, where there is one."""
    largest = max(groups, key=len)
    rest = sum(len(group) for group in groups) - len(largest)
    headed = all(line.level for group in groups if group is not largest for line in group)
    listed = len(largest) > 1 and headed and all(line.tag == "li" for line in largest)
    long = len(largest) > 3 or listed
    return largest if long and rest <= 2 and len(groups) <= 3 else []


def _signature(line: Line, depth: int) -> tuple[object, ...]:
    return (tuple(tag.name for tag in line.path[depth:]), line.level, line.bold)


def _cut_flat(lines: list[Line]) -> list[Item]:
    """Cut lines without structure: an entry begins where a line looks like the first one."""
    depth = shared_depth(lines)
    first = _signature(lines[0], depth)
    starts = [i for i, line in enumerate(lines) if _signature(line, depth) == first]
    told_apart = lines[0].level or lines[0].bold or len(starts) * 2 <= len(lines)
    if told_apart and len(starts) > 1:
        return _between(lines, starts)
    return _cut_by_dates(lines) or [Item(lines)]


def _between(lines: list[Line], starts: list[int]) -> list[Item]:
    bounds = [*starts, len(lines)]
    return [Item(lines[one:two]) for one, two in pairwise(bounds)]


def _cut_by_dates(lines: list[Line]) -> list[Item]:
    """Cut a run of alike lines by its dates: each entry has the same number before them."""
    when = [i for i, line in enumerate(lines) if dated(line)]
    if len(when) < 2:
        return []
    lead = when[0]
    starts = [max(0, at - lead) for at in when]
    if any(two <= one for one, two in pairwise(starts)):
        return []
    return _between(lines, [0, *starts[1:]])
