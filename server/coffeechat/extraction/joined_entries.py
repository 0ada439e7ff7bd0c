"""Pieces of a list that belong to the entry beside them: dates in a box of their own, what is
told."""

from __future__ import annotations

import re

from coffeechat.extraction.dates import find_range, means_now
from coffeechat.extraction.entry_dates import without_date
from coffeechat.extraction.line_groups import Item, dated, only_dated
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import all_known, looks_like_place
from coffeechat.extraction.vocabulary import role_words

_VALUES = re.compile(r"[^\W\d_](?:[,，、|]|\s[–—-])\s?[^\W\d_]")
_OPENING = 3  # signs before a date that opens a line
_TITLES = 3  # lines over the dates of an entry
_SHORT = 60  # characters of such a line
_CELLS = frozenset(("li", "td", "tr"))
_BULLETS = frozenset("●•▪■◆‣○◦")


def join_dates(items: list[Item]) -> list[Item]:
    """Return the entries with dates that stood in a box of their own, before or behind."""
    alone = [_is_margin(item.lines) and not item.header for item in items]
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


def _is_margin(lines: list[Line]) -> bool:
    """Whether lines are dates, and at most the place below them."""
    dates = [line for line in lines if only_dated(line)]
    return only_dated(lines[0]) and all(all_known(ln.text) for ln in lines if ln not in dates)


def join_heads(items: list[Item]) -> list[Item]:
    """Return as one entry the titles, a line each, that stand over the only date of a section."""
    *heads, last = items or [Item([])]
    if not 0 < len(heads) <= _TITLES or not all(map(_is_title, heads)):
        return items
    when = find_range(last.lines[0].text[:_SHORT])
    dates = [line for line in last.lines[1:] if line.tag != "li" and dated(line)]
    if when is None or not when.ranged or when.at >= _OPENING or dates:
        return items
    rest = without_date(last.lines[0].text, when)
    if role_words(rest) or (" " in rest and not looks_like_place(rest)):
        return items  # "2015 - 2019: Dyer at Looms AB" is one of its own
    return [Item([*(item.lines[0] for item in heads), *last.lines], last.header)]


def _is_title(item: Item) -> bool:
    """Whether an entry is one short line that holds one value and no date."""
    line = item.lines[0]
    short = len(item.lines) == 1 and len(line.text) < _SHORT and line.tag not in _CELLS
    return short and not (dated(line) or _VALUES.search(line.text) or item.header)


def join_parts(items: list[Item]) -> list[Item]:
    """Return the entries with the parts that bullets head: "● Care of looms:" in a heading."""
    joined: list[Item] = []
    for item in items:
        head = item.lines[0]
        if joined and head.level and head.text[:1] in _BULLETS:
            joined[-1].lines.extend(item.lines)
        else:
            joined.append(item)
    return joined


def join_told(items: list[Item]) -> list[Item]:
    """Return the entries with what is told of them in pieces of their own, which say no date
    where most entries begin with theirs."""
    heads = [find_range(item.lines[0].text) for item in items]
    opened = [head is not None and head.at < _OPENING for head in heads]
    says = [any(map(dated, item.lines)) or means_now(item.lines[0].text) for item in items]
    if not items or says != opened or not opened[0] or 2 * sum(opened) <= len(items):
        return items
    joined: list[Item] = []
    for item, opens in zip(items, opened, strict=True):
        if opens:
            joined.append(item)
        elif _VALUES.search(joined[-1].lines[0].text):
            joined[-1].told.extend(item.lines)  # its titles stand on one line
        else:
            joined[-1].lines.extend(item.lines)
    return joined
