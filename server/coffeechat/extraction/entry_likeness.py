"""Titles of an entry joined or taken apart as those of the entries beside it are."""

from __future__ import annotations

from collections.abc import Sequence

from coffeechat.extraction.entry_parts import Draft
from coffeechat.extraction.entry_titles import SPLIT
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.vocabulary import (
    has_legal_form,
    load,
    role_words,
    workplace_words,
)

_HALVES = 2  # of a title: the role and the employer
_SIGNS = (" / ", " : ", ": ")  # that part them where they do so in every entry
_LEADS = tuple(f" {word} " for word in load("work")["often_at"])


def join_roles(drafts: Sequence[Draft]) -> None:
    """Make one title of "Weaver — rugs and shawls" where the line under it says with whom, as
    it does in the entries whose first line is one title."""
    halved = [draft for draft in drafts if draft.rows and draft.rows[0][1] == len(draft.titles) == 2
              and draft.below and not role_words(draft.below)]  # fmt: skip
    whole = sum(1 for draft in drafts if len(draft.rows) > 1 and draft.rows[0][1] == 1)
    for draft in halved:
        held, sign, town = draft.below.partition(" — ")
        held, sign, town = (held, sign, town) if sign else draft.below.partition(" · ")
        placed = looks_like_place(town)
        if whole >= len(halved) or placed:
            draft.titles[:] = [draft.rows[0][0], held if placed else draft.below]
            draft.place, draft.prose = town if placed else draft.place, draft.prose[1:]


def part_alike(drafts: Sequence[Draft]) -> None:
    """Take apart "Weaver — Loom Partners", though both say a role, where each entry beside it
    is two such halves."""
    whole = [draft for draft in drafts if len(draft.titles) == len(draft.rows) == 1
             and len(SPLIT.split(draft.titles[0])) == _HALVES]  # fmt: skip
    parted = [draft for draft in drafts if draft.rows and draft.rows[0][1] == _HALVES]
    if whole and len(parted) > 1 and len(whole) + len(parted) == len(drafts):
        for draft in whole:
            draft.titles[:] = SPLIT.split(draft.titles[0])
    for sign in (*_SIGNS, *_LEADS) if len(drafts) > 1 else ():
        _part_by(sign, drafts)


def _part_by(sign: str, drafts: Sequence[Draft]) -> None:
    """Take apart "Weaver / Madder Hall" where each entry holds the sign, and the words of one say
    that it parts a role from an employer; a word, as in "Tejedora en Rubia", where it does so in
    another entry."""
    whole = [draft for draft in drafts if len(draft.titles) == len(draft.rows) == 1
             and not (draft.header or draft.labelled) and sign in draft.titles[0]]  # fmt: skip
    halves = [draft.titles[0].split(sign) for draft in whole]
    if not whole or any(len(parts) != _HALVES or not all(parts) for parts in halves):
        return
    parted = sum(1 for draft in drafts if draft.rows and len(draft.titles) == _HALVES
                 and draft.rows[0][0].startswith(sign.join(draft.titles)))  # fmt: skip
    if sign in _LEADS:
        known = parted + sum(1 for _, two in halves if _is_employer(two))
        told = known > 0 and all(
            role_words(one) and two[:1].isupper() and (_is_employer(two) or "," not in two)
            for one, two in halves
        )
    else:
        sure = parted + sum(map(_are_told, halves))
        told = len(whole) + parted == len(drafts) and sure * 2 >= len(drafts)
    for draft, parts in zip(whole, halves, strict=True) if told else ():
        draft.titles[:] = parts


def _is_employer(text: str) -> bool:
    """Whether what a text begins with is an employer by its words."""
    name = text.partition(",")[0]
    return workplace_words(name) > 0 or has_legal_form(name)


def _are_told(halves: list[str]) -> bool:
    """Whether one half of a title is a role and the other an employer, by the words of both; or
    a role alone, and the other a name."""
    one, two = (role_words(half) - workplace_words(half) for half in halves)
    named = max(one, two) > 0 == min(one, two) and all(half[:1].isupper() for half in halves)
    return one * two < 0 or named
