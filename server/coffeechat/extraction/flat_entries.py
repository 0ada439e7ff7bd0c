"""Lines without structure cut into entries: by how they are set, by their dates, by schools."""

from __future__ import annotations

from itertools import pairwise

from coffeechat.extraction.dates import drop_length, find_range, means_now
from coffeechat.extraction.employer_heads import cut_nested, cut_under_peers
from coffeechat.extraction.line_groups import (
    DATED_LENGTH,
    Item,
    between,
    children,
    dated,
    only_dated,
    shared_depth,
    signature,
)
from coffeechat.extraction.outline import Line
from coffeechat.extraction.vocabulary import (
    degree_words,
    is_level,
    role_words,
    school_words,
    workplace_words,
)

_PAIRS = 3  # pieces of two entries, less one
_TITLE = 90  # characters of an entry on one line
_ROLE = 5  # words of one


def _cut_titles(lines: list[Line]) -> list[Item]:
    """Return several lines built alike, each of which is an entry that says no date."""
    builds = {(*map(id, line.path[-2:-1]), line.tag, line.bold) for line in lines}
    alike = len(lines) > 1 and len(builds) == 1
    named = sum(1 for line in lines if role_words(line.text) or degree_words(line.text))
    short = all(len(line.text) < _TITLE and not dated(line) for line in lines)
    whole = named == len(lines) or (named > 0 and all(map(_says_length, lines)))
    return [Item([line]) for line in lines] if alike and short and whole else []


def _says_length(line: Line) -> bool:
    """Whether a line says behind its titles how long it took: "Weaver – Tow Mill – 6 months"."""
    return drop_length(line.text) != line.text


def cut_flat(lines: list[Line]) -> list[Item]:
    """Cut lines without structure: an entry begins where a line looks like the first one."""
    if apart := _cut_titles(lines) or _cut_held_blocks(lines):
        return apart
    depth = shared_depth(lines)
    first = signature(lines[0], depth)
    starts = [i for i, line in enumerate(lines) if signature(line, depth) == first]
    told_apart = lines[0].level or lines[0].bold or len(starts) * 2 <= len(lines)
    if told_apart and 1 < len(starts) < len(lines):
        items = between(lines, starts)
        if paired := _paired(items):
            return paired
        if _alternate(items) and (told := cut_by_dates(lines)):
            return told
        if held := cut_under_peers(items) or _told_better(items, lines) or cut_nested(items):
            return held
        whole = [Item(lines)] if _is_one(items) else items
        return [part for item in whole for part in cut_held(item.lines)]
    alike = between(lines, starts) if told_apart and len(starts) > 1 else [Item(lines)]
    return cut_by_dates(lines) or (_cut_by_schools(lines) if len(alike) == 1 else []) or alike


def _told_better(items: list[Item], lines: list[Line]) -> list[Item]:
    """Return the entries that dates tell, where pieces cut by how lines are set say none, or
    several dates; what begins each of them is set as the first line is."""
    when = _date_heads(lines)
    heads = {id(lines[at]) for at in when}
    held = [sum(1 for line in item.lines if id(line) in heads) for item in items]
    plain = not (lines[0].level or lines[0].bold)
    if not heads or not (max(held) > 1 or (plain and 0 in held)):
        return []
    told = _cut_at(lines, when)
    alike = {_look(item.lines[0]) for item in told} == {_look(lines[0])}
    return told if alike and (plain or len(told) > len(items)) else []


def _cut_held_blocks(lines: list[Line]) -> list[Item]:
    """Return the roles under each of several employers, every one of them in a block of its own."""
    blocks = [cut_held(block) for block in children(lines)]
    held = len(blocks) > 1 and all(items[0].header or _is_short(items) for items in blocks)
    several = held and any(len(items) > 1 for items in blocks)
    return [item for items in blocks for item in items] if several else []


def _is_short(items: list[Item]) -> bool:
    """Whether a block is one entry of two lines, the second of which says when."""
    lines = items[0].lines
    return len(items) == 1 and len(lines) == 2 and dated(lines[1]) and not dated(lines[0])


def cut_held(lines: list[Line]) -> list[Item]:
    """Return the roles that stand dated, a line each, under the one employer who is the heading;
    or the studies under a heading that but says their level."""
    head, *rest = lines
    if is_level(head.text) and head.level and len(rest) > _PAIRS:
        depth = shared_depth(rest)
        first = signature(rest[0], depth)
        studies = between(rest, [i for i, ln in enumerate(rest) if signature(ln, depth) == first])
        return studies if all(len(study.lines) > 1 for study in studies) else [Item(lines)]
    named = workplace_words(head.text) > role_words(head.text)
    named = named or (len(rest) > 1 and not role_words(head.text))
    held = rest and (_are_roles(rest) or _are_degrees(rest) or (head.level and _are_bare(rest)))
    if not (named and held) or dated(head):
        return [Item(lines)]
    return [Item([line], header=[head]) for line in rest]


def _are_roles(lines: list[Line]) -> bool:
    """Whether each of several lines says from when to when, and most of them a role."""
    found = [find_range(line.text) if len(line.text) < DATED_LENGTH else None for line in lines]
    known = sum(1 for line in lines if role_words(line.text))
    return known * 2 > len(lines) and all(when is not None and when.ranged for when in found)


def _are_bare(lines: list[Line]) -> bool:
    """Whether several items of a list are roles and no more, none of them dated."""
    return len(lines) > 1 and all(
        line.tag == "li" and len(line.text.split()) <= _ROLE and not dated(line)
        and line.text[:1].isupper() and role_words(line.text.rpartition(" ")[2])
        for line in lines
    )  # fmt: skip


def _are_degrees(lines: list[Line]) -> bool:
    """Whether several lines are a degree each, dated, and name no school."""
    return len(lines) > 1 and all(
        degree_words(line.text) and not school_words(line.text) and dated(line) for line in lines
    )


def _cut_by_schools(lines: list[Line]) -> list[Item]:
    """Cut undated lines without structure by the schools, each below its degree or above it."""
    at = [i for i, line in enumerate(lines) if school_words(line.text) and len(line.text) < _TITLE]
    if len(at) < 2 or any(map(dated, lines)) or at[0] > 1:
        return []
    starts = [i - at[0] for i in at]
    return between(lines, starts) if all(b - a > 1 for a, b in pairwise(starts)) else []


def _alternate(items: list[Item]) -> bool:
    """Whether every other piece says a date, and those between say none: halves of entries."""
    says = [any(map(dated, item.lines)) for item in items]
    return len(items) > _PAIRS and all(one != two for one, two in pairwise(says))


def _paired(items: list[Item]) -> list[Item]:
    """Return the entries whose halves are headed each, the date in one of them: "Weaver", and
    "Leeds (2019 - 2021)" with what was done below it."""
    says = [dated(item.lines[0]) for item in items]
    heads = len(items) > _PAIRS and bool(items[0].lines[0].level)
    if not heads or any(one == two for one, two in pairwise(says)):
        return []
    halves = [*items[::2]], [*items[1::2], Item([])]
    return [Item([*one.lines, *two.lines]) for one, two in zip(*halves, strict=False)]


def _is_one(items: list[Item]) -> bool:
    """Whether pieces are one entry: a title alone, and the only date in the next one."""
    first, second, *rest = items
    head = len(first.lines) == 1 and not dated(first.lines[0])
    return head and not rest and dated(second.lines[0]) and only_dated(second.lines[0])


def cut_by_dates(lines: list[Line]) -> list[Item]:
    """Cut a run of alike lines by its dates: each entry has the same number before them."""
    when = [line for line in lines if dated(line)]
    if not when and all(map(_opens_dated, lines)):
        when = lines  # each tells, behind its dates, what was done
    heads = (dated, _says_now) if dated(lines[0]) or _says_now(lines[0]) else (dated,)
    return _cut_at(lines, [
        i for i, line in enumerate(lines) if any(is_head(line) for is_head in heads)
        or (when and _look(line) == _look(when[0]) and _opens_dated(line))
    ])  # fmt: skip


def _says_now(line: Line) -> bool:
    """Whether a line is labelled as what somebody does now: "Current: Weaver at Looms AB"."""
    label, colon, value = line.text.partition(":")
    return bool(colon and role_words(value)) and means_now(label)


def _cut_at(lines: list[Line], when: list[int]) -> list[Item]:
    """Cut lines at those that date an entry each, with the same number before them."""
    if len(when) < 2:
        return []
    lead = when[0]
    starts = [max(0, at - lead) for at in when]
    if any(two <= one for one, two in pairwise(starts)):
        return []
    return between(lines, [0, *starts[1:]])


def _date_heads(lines: list[Line]) -> list[int]:
    """Return where lines date entries: those that are set as the first dated one is."""
    when = [i for i, line in enumerate(lines) if dated(line)]
    return [i for i in when if _look(lines[i]) == _look(lines[when[0]])]


def _opens_dated(line: Line) -> bool:
    """Whether a long line begins as an entry: "Weaver, Looms AB, 2019 - 2021", and what it was."""
    found = find_range(line.text[:_TITLE])
    return found is not None and found.ranged


def _look(line: Line) -> tuple[str, int, bool]:
    return line.tag, line.level, line.bold
