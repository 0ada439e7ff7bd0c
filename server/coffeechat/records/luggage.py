"""What came in with a file, so that all of it can be taken back."""

from __future__ import annotations

from typing import Literal

from coffeechat.records.base import Entry
from coffeechat.records.moments import Moment

#: What becomes of a person in a file: "same" is known already, "skipped" cannot be read.
Verdict = Literal["new", "updated", "same", "skipped"]


class Place(Entry):
    """A document that an import wrote, and the digest of how it left it."""

    table: str
    id: str
    digest: str


class Import(Entry):
    """One import. `counts` is how many people had each verdict, `further` how many talks,
    messages and other records came with them, `left_out` how many of those could not be taken
    in, `backup` the file with what was before."""

    id: str
    file: str
    at: Moment
    counts: dict[Verdict, int]
    further: int = 0
    left_out: int = 0
    backup: str = ""
    places: list[Place] = []
