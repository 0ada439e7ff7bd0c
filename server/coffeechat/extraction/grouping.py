"""The lines of a section cut into its entries: by the page's structure, else by its order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from coffeechat.extraction.columns import (
    cut_columns,
    cut_rows,
    without_head,
    without_lead,
    without_tail,
)
from coffeechat.extraction.dated_blocks import cut_blocks, says_date
from coffeechat.extraction.dates import count_ranges, find_range, only_length
from coffeechat.extraction.flat_entries import cut_by_dates, cut_flat, cut_held
from coffeechat.extraction.joined_entries import join_dates, join_heads, join_parts, join_told
from coffeechat.extraction.label_tables import entry_field, read_headed_table, read_label_table
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
from coffeechat.extraction.vocabulary import role_words, school_words

_LABEL = re.compile(r"^([^:：]{2,40}?)\s*[:：]\s*\S")
_CELLS = 12  # lines of one row of a table
_TITLE = 90  # characters of an entry on one line
_LIST_TAGS = frozenset(("li", "tr", "article"))
_ITEM_TAGS = frozenset(("li", "article", "tr", "details", "section", "dd", "div", "a", "td"))


def cut_items(lines: Sequence[Line]) -> list[Item]:
    """Return the entries of a section."""
    lines = without_tail(without_head(without_lead(lines)))
    if not lines:
        return []
    if entries := read_label_table(lines) or read_headed_table(lines):
        return [Item(values) for values in entries]
    items = join_heads(_cut_labelled(lines) or _cut(lines, depth=0))
    items = join_told(join_parts(join_dates(items)))
    return _told_better(items, cut_blocks(lines)) if _is_uneven(items) else items


def _is_uneven(items: list[Item]) -> bool:
    """Whether an entry has several dates that each might be one's own."""
    return any(sum(map(says_date, item.lines)) > 1 for item in items)


def _told_better(items: list[Item], blocks: list[Item]) -> list[Item]:
    """Return the entries, of which more should have one date each."""
    told = [sum(1 for item in found if sum(map(says_date, item.lines)) == 1)
            for found in (items, blocks)]  # fmt: skip
    return blocks if told[1] > told[0] else items


def _ranges(lines: Sequence[Line]) -> int:
    """Return how many ranges of dates, or dates on a line of their own, some lines say."""
    return sum(
        count_ranges(line.text) or only_dated(line)
        for line in lines
        if len(line.text) <= DATED_LENGTH
    )


def _cut(lines: list[Line], depth: int) -> list[Item]:
    if len(lines) < 2 or depth > 30 or (depth == 0 and _is_row(lines)):
        return [Item(lines)]
    if depth == 0 and (columns := cut_columns(lines)):
        return columns
    groups = children(lines)
    if rows := cut_rows(groups):
        return rows
    groups = _pair_rows(groups)
    if _are_items(groups) or _are_told_alike(groups):
        return [item for group in groups for item in _cut_group(group, depth)]
    if len(groups) > 1 and _is_headed_list(groups):
        return [Item(lines)]
    inner = _single_list(groups) if depth == 0 else []
    items = _under(lines, _cut(inner, depth + 1)) if inner else []
    titled = len(items) == 1 and any(map(dated, inner)) and lines[0].level  # over its box
    return items if items and not titled else cut_flat(lines)


def _is_row(lines: list[Line]) -> bool:
    """Whether lines are the cells of one row of a table, the first of which says when."""
    around = lines[0].path[: shared_depth(lines)]
    row = bool(around) and around[-1].name == "tr" and len(lines) <= _CELLS
    return row and only_dated(lines[0]) and not any(map(dated, lines[1:]))


def _under(lines: list[Line], items: list[Item]) -> list[Item]:
    """Return the entries, under the employer whose name and length of time stand over them."""
    head = lines[: lines.index(items[0].lines[0])] if items else []
    if len(head) == 2 and only_length(head[1].text):
        return [Item(item.lines, item.header or head) for item in items]
    return items


def _cut_labelled(lines: list[Line]) -> list[Item]:
    """Cut lines such as "Company: Acme" where the first label comes again; empty for others."""
    found = [_LABEL.match(line.text) for line in lines]
    labels = [entry_field(hit[1]) if hit else "" for hit in found]
    if not labels[0] or not any(labels[1:3]):
        return []
    return between(lines, [i for i, label in enumerate(labels) if label == labels[0]])


def _cut_group(group: list[Line], depth: int) -> list[Item]:
    """Return the entries of one structural group: one, or several roles at one employer."""
    if len(group) > 2 and len(held := cut_held(group)) > 1:
        return held
    if _ranges(group) < 2:
        return [Item(group)]
    heads = [i for i, line in enumerate(group) if line.level and line.level == group[0].level]
    headed = between(group, heads) if len(heads) > 1 else []
    if headed and all(_ranges(item.lines) for item in headed):
        return headed
    alike = children(group)
    if len(alike) > 2 and _are_items(alike) and all(map(_ranges, alike)) and _same_build(alike):
        return [Item(part) for part in alike]
    for size in range(1, len(group) - 1):
        if only_dated(group[size]):
            break
        rest = group[size:]
        parts = children(rest)
        if len(parts) > 1 and _are_items(parts) and all(_ranges(part) for part in parts):
            return [Item(part, header=group[:size]) for part in parts]
        if len(parts) > 1 and not _same_tag(parts):
            continue
    return [Item(group)] if _ranges(group) < 2 else _cut_roles(group)


def _same_build(groups: list[list[Line]]) -> bool:
    """Whether groups are built alike, line by line."""
    depth = shared_depth([line for group in groups for line in group])
    return len({tuple(signature(line, depth) for line in group[:2]) for group in groups}) == 1


def _cut_roles(group: list[Line]) -> list[Item]:
    """Cut a group without structure at each dated line: a role stands before its dates."""
    starts = [i for i, line in enumerate(group) if _range_line(line)]
    if len(starts) < 2 or starts[0] < 1:
        return cut_by_dates(group) or [Item(group)]
    firsts = [max(start - 1, 0) for start in starts]
    header = group[: firsts[0]]
    bounds = [*firsts, len(group)]
    items = [group[one:two] for one, two in pairwise(bounds)]
    return [Item(part, header=header) for part in items] if header else [Item(group)]


def _range_line(line: Line) -> bool:
    found = find_range(line.text) if len(line.text) < 60 else None
    return bool(found and found.ranged and found.at < 3)


def _same_tag(groups: list[list[Line]]) -> bool:
    depth = shared_depth([line for group in groups for line in group])
    return len({tag.name if (tag := tag_of(group, depth)) else "" for group in groups}) == 1


def _are_items(groups: list[list[Line]]) -> bool:
    """Whether groups are alike enough to be the entries of a list."""
    if len(groups) < 2:
        return False
    depth = shared_depth([line for group in groups for line in group])
    tags = [tag_of(group, depth) for group in groups]
    names = {tag.name if tag is not None else "" for tag in tags}
    if len(names) != 1 or not names <= _ITEM_TAGS:
        return False
    if names <= _LIST_TAGS:
        return True
    several = sum(1 for group in groups if len(group) > 1 or dated(group[0]))
    when = sum(1 for group in groups if any(dated(line) for line in group))
    return several == len(groups) and (
        when * 2 >= len(groups) or _are_named(groups) or _hold_lists(groups, depth)
    )


def _pair_rows(groups: list[list[Line]]) -> list[list[Line]]:
    """Return the groups; the rows of a table, of which every other one is the head of the dated
    row below it, two by two."""
    heads, rows = groups[::2], groups[1::2]
    alternate = len(heads) == len(rows) > 1 and all(
        len(head) == 1 and head[0].tag == "th" and not dated(head[0]) and any(map(dated, row))
        and all(line.tag == "td" for line in row)
        for head, row in zip(heads, rows, strict=True)
    )  # fmt: skip
    return [head + row for head, row in zip(heads, rows, strict=True)] if alternate else groups


def _are_told_alike(groups: list[list[Line]]) -> bool:
    """Whether paragraphs are entries: of several lines each, the first of them set alike, and
    dated but for one."""
    depth = shared_depth([line for group in groups for line in group])
    tags = {tag.name if (tag := tag_of(group, depth)) else "" for group in groups}
    when = sum(1 for group in groups if any(map(dated, group)))
    heads = {signature(group[0], depth) for group in groups}
    several = all(1 < len(group) <= _CELLS for group in groups)
    return tags == {"p"} and several and len(heads) == 1 and 1 < when >= len(groups) - 1


def _hold_lists(groups: list[list[Line]], depth: int) -> bool:
    """Whether groups without dates begin alike, each with a title and with a list below it."""
    heads = {signature(group[0], depth) for group in groups}
    titled = all(group[0].tag != "li" and len(group[0].text) < _TITLE for group in groups)
    return len(heads) == 1 and titled and all(group[-1].tag == "li" for group in groups)


def _are_named(groups: list[list[Line]]) -> bool:
    """Whether groups of two short lines are entries without dates: most name a school."""
    heads = [line.text for group in groups for line in group[:2]]
    named = sum(1 for group in groups if any(school_words(line.text) for line in group[:2]))
    return named * 3 >= len(groups) * 2 and all(len(text) < _TITLE for text in heads)


def _single_list(groups: list[list[Line]]) -> list[Line]:
    """Return the one group that holds nearly all lines, where there is one."""
    largest = max(groups, key=len)
    rest = sum(len(group) for group in groups) - len(largest)
    headed = all(line.level for group in groups if group is not largest for line in group)
    listed = len(largest) > 1 and headed and all(line.tag == "li" for line in largest)
    heads = [line for group in groups if group is not largest for line in group]
    if any(map(dated, heads)) and (heads[0].tag == "li" or not any(map(dated, largest))):
        return []  # a list of its own; or one entry's heading, and what was done there
    long = len(largest) > 3 or listed
    return largest if long and rest <= 2 and len(groups) <= 3 else []


def _is_headed_list(groups: list[list[Line]]) -> bool:
    """Whether lines are one undated entry: its title in a heading, and a list of what was done."""
    head, *rest = groups
    lines = [line for group in rest for line in group]
    titled = len(head) == 1 and head[0].level > 0 and role_words(head[0].text) > 0
    return titled and bool(lines) and all(
        line.tag == "li" and not (role_words(line.text) or dated(line)) for line in lines
    )  # fmt: skip
