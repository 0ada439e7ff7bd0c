"""Titles of an entry joined or taken apart as those of the entries beside it are."""

from __future__ import annotations

from collections.abc import Sequence

from coffeechat.extraction.entry_parts import Draft
from coffeechat.extraction.entry_titles import SPLIT, holds_at
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.vocabulary import (
    has_legal_form,
    role_words,
    workplace_words,
)

_HALVES = 2  # of a title: the role and the employer
_SIGNS = (" / ", " : ", ": ")  # that part them where they do so in every entry


def join_roles(drafts: Sequence[Draft]) -> None:
    """Make one title of "Weaver — rugs and shawls" where the line under it says with whom, as
    it does in the entries whose first line is one title."""
    halved = [draft for draft in drafts if draft.rows and draft.rows[0][1] == len(draft.titles) == 2
              and draft.below and not role_words(draft.below)
              and not holds_at(draft.rows[0][0])]  # fmt: skip
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
    for sign in _SIGNS if len(drafts) > 1 else ():
        _part_by(sign, drafts)


def _part_by(sign: str, drafts: Sequence[Draft]) -> None:
    """Take apart "Madder Hall / Weaver" where each entry holds the sign, and the words of most
    say that it parts a role from an employer; but leave "Dyer / Printer" among them whole."""
    whole = [draft for draft in drafts if _may_hold(sign, draft)]
    parted = sum(_was_parted(sign, draft) for draft in drafts)
    told = [draft for draft in whole if _are_told(draft.titles[0].split(sign))]
    if len(whole) + parted == len(drafts) and (len(told) + parted) * 2 >= len(drafts):
        for draft in told:
            draft.titles[:] = draft.titles[0].split(sign)


def _may_hold(sign: str, draft: Draft) -> bool:
    """Whether an entry is one title that holds a sign."""
    alone = len(draft.titles) == len(draft.rows) == 1 and not (draft.header or draft.labelled)
    return alone and sign in draft.titles[0]


def _was_parted(sign: str, draft: Draft) -> bool:
    """Whether the two titles of an entry are what the sign in its line parted."""
    two = len(draft.rows) > 0 and len(draft.titles) == _HALVES
    return two and draft.rows[0][0].startswith(sign.join(draft.titles))


def _are_told(halves: list[str]) -> bool:
    """Whether one half of a title is a role and the other an employer, by the words of both."""
    roles = [role_words(half) > 0 for half in halves]
    employers = [workplace_words(half) > 0 or has_legal_form(half) for half in halves]
    return len(halves) == _HALVES and roles.count(True) == 1 and roles == employers[::-1]
