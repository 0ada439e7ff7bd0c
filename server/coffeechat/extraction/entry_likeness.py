"""Titles of an entry joined or taken apart as those of the entries beside it are."""

from __future__ import annotations

from collections.abc import Sequence

from coffeechat.extraction.entry_parts import Draft
from coffeechat.extraction.entry_titles import SPLIT
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.vocabulary import role_words

_HALVES = 2  # of a title: the role and the employer


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
