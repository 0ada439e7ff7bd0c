"""What an entry's lines are told apart into: titles, dates, place and prose."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from coffeechat.extraction.dates import DateRange

BULLET = re.compile(r"^\s*[-–—•●▪■◦*·・>»‣º°]+\s*")


@dataclass(slots=True)
class Draft:
    """An entry half read: its titles in order, dates, place and what it says."""

    titles: list[str] = field(default_factory=list)
    header: list[str] = field(default_factory=list)
    when: DateRange | None = None
    place: str = ""
    opened: bool = False  # whether the place stood with the dates, before any title
    prose: list[str] = field(default_factory=list)
    evidence: str = ""
    plain: bool = False
    now: bool = False
    dated_at: int = 0
    in_list: bool = False  # whether the first title is itself a list's entry
    lists: int = 0  # in how many lists, one within the other, the first title stands
    role_below: bool = False  # whether the second line says a role
    undated: bool = False  # whether no line of the entry says when
    rows: list[tuple[str, int]] = field(default_factory=list)  # lines of titles, how many each
    below: str = ""  # a short line under the titles, which may name more than it tells
    headed: bool = False  # whether the first title is a heading
    head: str = ""  # the heading, where one holds the first two titles
    labelled: dict[str, str] = field(default_factory=dict)  # role and organisation, said so
