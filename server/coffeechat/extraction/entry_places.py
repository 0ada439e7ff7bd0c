"""Which lines of an entry, and which words beside its dates, are its place."""

from __future__ import annotations

import re

from coffeechat.extraction.dates import DateRange
from coffeechat.extraction.entry_parts import BULLET, Draft
from coffeechat.extraction.entry_pieces import spread
from coffeechat.extraction.entry_towns import may_be_town
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import all_known, looks_like_place
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import has_legal_form, name_words, places, role_words

_DASH = re.compile(r"\s+[—–·|]\s+")
_COUNTIED = re.compile(r"\w{3}/[A-Z]{2}$")  # "Farroupilha/RS", the town of an employer
_REGIONED = re.compile(r"^[^,]*\w{3}, [A-Z]{2}$")  # "Guelph, ON"


def take_back_employer(draft: Draft) -> None:
    """Take the employer from what stood with the dates as a place, where no title names one:
    "2019 - 2021 Alder Mill, Leeds", and below it the role."""
    held, comma, town = draft.place.rpartition(", ")
    alone = len(draft.titles) == 1 and role_words(draft.titles[0]) and not draft.labelled
    if draft.opened and alone and comma and fold(town) in places()[1] and not all_known(held):
        draft.titles.append(held)
        draft.place = town


def follows_dates(line: Line, text: str, draft: Draft) -> bool:
    """Where each line is one value, a short one straight after the dates is the place."""
    near = draft.plain and draft.dated_at and 0 < line.position - draft.dated_at <= 3
    return (
        bool(near)
        and len(text) < 50
        and not BULLET.match(line.text)
        and text[-1:].isalpha()
        and len(text.split()) < 6
    )


def in_margin(line: Line, text: str, draft: Draft) -> bool:
    """Whether a line is the place under the dates that an entry begins with."""
    opened = draft.when is not None and not draft.titles and not draft.place
    return opened and line.position == draft.dated_at + 1 and all_known(text)


def stands_with_date(text: str, found: DateRange, draft: Draft) -> bool:
    """Whether what is left of a line that begins with its date is a place: "2022 · Leeds, UK"."""
    if found.at == 0 and draft.titles and not draft.place and may_be_town(text):
        known = len(spread(draft)) > 1  # "2019 - 2021, Borås" stands below both titles
        return known and fold(text) not in name_words("not_names")  # "Remote"
    first = found.at == 0 and not (draft.titles or draft.place)
    bare = "," in text and "(" not in text  # not "Looms AB (Borås, Sweden)"
    bare = bare and not any(map(has_legal_form, text.split(", ")))
    return first and bare and looks_like_place(text)


def is_place(text: str, draft: Draft) -> bool:
    """Whether a line is the entry's place: surely so, or where the titles are known."""
    head, tail = [*_DASH.split(text, maxsplit=1), ""][:2]
    if tail and looks_like_place(tail) and not looks_like_place(head):
        return False  # "Looms — Leeds, UK"
    told = len(draft.titles) > 1 or draft.plain or _COUNTIED.search(text) or all_known(text)
    return bool(told) and looks_like_place(text)


def is_town_beside(title: str) -> bool:
    """Whether what stands beside a title is a town and its region: "Guelph, ON"."""
    coded = _REGIONED.match(title) is not None and not has_legal_form(title)
    return coded and looks_like_place(title)
