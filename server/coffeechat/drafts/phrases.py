"""Phrasings with slots: how the wording files are written and filled.

`{organisation}` is a slot, `{quoted title}` one in quotation marks; square brackets enclose the words that claim something, so that the
panel can show what they rest on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from coffeechat.drafts.language import quoted, without_contractions

MARK = re.compile(r"(\{[a-z_ ]+\}|\[|\])")
FORMS: Mapping[str, Callable[[str], str]] = {"quoted": quoted}


class Known(NamedTuple):
    """A slot's words, and the captured words (or "your profile") that prove them."""

    text: str
    rests_on: str


class Filled(NamedTuple):
    """A phrasing with its slots filled; each claim is (phrase, rests_on)."""

    text: str
    claims: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Phrase:
    """One phrasing of a wording file, cut at its marks."""

    pieces: tuple[str, ...]

    @property
    def slots(self) -> frozenset[str]:
        """The names of the slots it needs."""
        return frozenset(_slot(piece)[1] for piece in self.pieces if piece[0] == "{")

    def fill(self, known: Mapping[str, Known]) -> Filled | None:
        """Return the phrasing with its slots filled, or None where one is not known."""
        if not self.slots <= known.keys():
            return None
        out, start, proof = "", 0, ""
        claims: list[tuple[str, str]] = []
        for piece in self.pieces:
            if piece == "[":
                start, proof = len(out), ""
            elif piece == "]":
                claims.append((out[start:], proof))
            elif piece[0] == "{":
                form, name = _slot(piece)
                proof = proof or known[name].rests_on
                out += FORMS[form](known[name].text) if form else known[name].text
            else:
                out += piece
        return Filled(_tidy_end(out), tuple(claims))


def parse_phrase(text: str, *, formal: bool = False) -> Phrase:
    """Return a phrasing ready to be filled; the formal tone has no contractions."""
    words = without_contractions(text) if formal else text
    return Phrase(tuple(piece for piece in MARK.split(words) if piece))


def _slot(piece: str) -> tuple[str, str]:
    form, _, name = piece[1:-1].rpartition(" ")
    return form, name


def _tidy_end(text: str) -> str:
    # A captured name may end in a full stop of its own ("Acme Inc.").
    return re.sub(r"([.?!])(”?)\.(?=\s|$)", r"\1\2", text)
