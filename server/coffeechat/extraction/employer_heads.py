"""Roles with headings of their own under the heading of their employer."""

from __future__ import annotations

import re
from itertools import pairwise

from coffeechat.extraction.dates import find_range, means_now, only_time_words
from coffeechat.extraction.entry_dates import without_date
from coffeechat.extraction.entry_titles import holds_at
from coffeechat.extraction.line_groups import Item, between, dated
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.vocabulary import has_legal_form, organisation_words, role_words

_SHORT = 60  # characters of a line that but names an employer

_BEHIND = re.compile(r"\s*[,(|:–—]|\s-\s|\s[^\W\d_A-Z]{1,3}\s")  # a role's first words


def cut_nested(items: list[Item]) -> list[Item]:
    """Return the roles with smaller headings under the employers, a heading each, that stand
    straight over the first of them: dated each, or held in the time that the employer says."""
    parted = [between(item.lines, _smaller_heads(item)) for item in items]
    several = any(len(parts) > 1 for parts in parted) and all(parted)
    if not several or not (_are_dated(items, parted) or _are_stays(items, parted)):
        return []
    when = any(dated(line) for parts in parted for part in parts for line in part.lines)
    return [
        _held(part.lines, item.lines[:1], when)
        for parts, item in zip(parted, items, strict=True)
        for part in parts
    ]


def _held(lines: list[Line], header: list[Line], when: bool) -> Item:
    """Return a role under its employer; where it does not say when, what stands below it tells of
    it, but for the place."""
    titles = 1 + (len(lines) > 1 and looks_like_place(lines[1].text))
    return Item(lines, header) if when else Item(lines[:titles], header, lines[titles:])


def _are_dated(items: list[Item], parted: list[list[Item]]) -> bool:
    """Whether each role says when, and no employer does."""
    held = all(any(map(dated, part.lines)) for parts in parted for part in parts)
    return held and not any(dated(item.lines[0]) for item in items)


def _are_stays(items: list[Item], parted: list[list[Item]]) -> bool:
    """Whether each employer says when, and what stands below it are roles that do not."""
    heads = [part.lines[0].text for parts in parted for part in parts]
    told = sum(map(_is_role, heads))
    when = any(dated(line) for parts in parted for part in parts for line in part.lines)
    stays = all(dated(item.lines[0]) and not _says_role(item) for item in items)
    return stays and not when and told * 2 > len(heads)


def _is_role(head: str) -> bool:
    """Whether a heading is a role, not what holds the word for one: "Head of Looms", "Senior
    Weaver, Linen", but not "Loom manager app"."""
    words = _BEHIND.split(head, maxsplit=1)[0].split() or [""]
    return any(map(role_words, (words[0], words[-1])))


def _smaller_heads(item: Item) -> list[int]:
    """Return where headings stand as the one straight below that which lines begin with."""
    first, second = [*item.lines, *item.lines][:2]
    level = second.level if second.level > first.level > 0 else 0
    return [i for i, line in enumerate(item.lines) if level and line.level == level]


def cut_under_peers(items: list[Item]) -> list[Item]:
    """Return the roles under employers whose headings rank with theirs: an employer is a heading
    that says no date and has another heading straight below it."""
    heads = [_is_bare(item) and not _is_bare(below) for item, below in pairwise(items)]
    starts = [at for at, is_head in enumerate([*heads, False]) if is_head]
    if starts[:1] != [0] or len(starts) < 2 or any(map(_is_bare, _roles(items, starts))):
        return []
    roles = _roles(items, starts)
    employers = not any(_says_role(items[at]) or _sorts(items[at]) for at in starts)
    employers = employers and sum(map(_names_employer, roles)) * 2 <= len(roles)
    told = sum(1 for role in roles if any(map(dated, role.lines)) or _says_role(role))
    if not (employers and told * 2 > len(roles) > len(starts)):
        return []
    bounds = [*starts, len(items)]
    return [Item(role.lines, header=items[one].lines)
            for one, two in pairwise(bounds) for role in items[one + 1 : two]]  # fmt: skip


def _roles(items: list[Item], starts: list[int]) -> list[Item]:
    return [item for at, item in enumerate(items) if at not in starts]


def _is_bare(item: Item) -> bool:
    """Whether an entry is a heading alone that says no date."""
    return len(item.lines) == 1 and item.lines[0].level > 0 and not dated(item.lines[0])


def _says_role(item: Item) -> bool:
    text = item.lines[0].text
    return role_words(text) > organisation_words(text)


def _sorts(item: Item) -> bool:
    """Whether a heading sorts jobs by when or where they were held: "Current", "Leeds"."""
    text = item.lines[0].text
    return bool(means_now(text) or only_time_words(text) or looks_like_place(text))


def _names_employer(role: Item) -> bool:
    """Whether a role says itself where it was held, so that what heads it is no employer."""
    if holds_at(role.lines[0].text):
        return True
    return any(
        len(line.text) < _SHORT
        and (organisation_words(line.text) or has_legal_form(line.text) or _beside_dates(line))
        for line in role.lines[:2]
    )


def _beside_dates(line: Line) -> bool:
    """Whether something that is no place stands on a line with dates: "Looms, 2015 - 2019"."""
    when = find_range(line.text)
    left = without_date(line.text, when) if when and not line.level else ""
    return any(map(str.isalpha, left)) and not looks_like_place(left)
