"""Phrasings with slots: how the wording files are written and filled.

`{organisation}` is a slot, `{Organisation}` the same at the start of a sentence,
`{quoted title}` one in quotation marks, `{said claim}` a whole sentence so. Square
brackets enclose the words that claim something, so that the panel can show what they
rest on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from coffeechat.drafts.language import capitalised, quoted, said, without_contractions
from coffeechat.records.typography import typeset

MARK = re.compile(r"(\{[A-Za-z_ ]+\}|\[|\])")
FORMS: Mapping[str, Callable[[str], str]] = {"quoted": quoted, "said": said}
STOPS = (".", "?", "!", "…", "”")
DOUBLED_STOP = re.compile(r"([.?!…]”?)\.(?=\s|$)")


class Known(NamedTuple):
    """A slot's words, and the captured words (or "your profile") that prove them; words
    that were filled themselves bring the claims they hold."""

    text: str
    rests_on: str
    claims: tuple[tuple[str, str], ...] = ()


class Filled(NamedTuple):
    """A phrasing with its slots filled; each claim is (phrase, rests_on)."""

    text: str
    claims: tuple[tuple[str, str], ...] = ()


class Slot(NamedTuple):
    """A slot of a phrasing, and how its words are shaped."""

    name: str
    shape: Callable[[str], str]


@dataclass(frozen=True)
class Phrase:
    """One phrasing of a wording file, cut at its marks, with the slots it needs."""

    pieces: tuple[str | Slot, ...]
    slots: frozenset[str]

    @cached_property
    def _bare(self) -> int:
        """The characters that stand in it whatever fills it."""
        texts = [piece for piece in self.pieces if isinstance(piece, str)]
        return sum(_count(text) for text in texts if text not in ("[", "]"))

    @cached_property
    def _whole(self) -> tuple[str, ...]:
        """The slots whose words are put in as they are, so that none of them is lost."""
        slots = [piece for piece in self.pieces if isinstance(piece, Slot)]
        return tuple(slot.name for slot in slots if slot.shape in (str, capitalised))

    def least(self, known: Mapping[str, Known]) -> int:
        """Return a number of characters that it does not go below, as far as is told without
        filling it."""
        return self._bare + sum([_count(known[slot].text) for slot in self._whole])

    def fill(self, known: Mapping[str, Known]) -> Filled | None:
        """Return the phrasing with its slots filled, or None where one is not known."""
        if not self.slots <= known.keys():
            return None
        out, start, proof, stops = "", 0, "", False
        claims: list[tuple[str, str]] = []
        for piece in self.pieces:
            if isinstance(piece, Slot):
                value = known[piece.name]
                shaped = typeset(piece.shape(value.text))
                claims += [
                    (shaped if said == value.text else said, why) for said, why in value.claims
                ]
                proof = proof or value.rests_on
                stops = stops or shaped.endswith(STOPS)
                out += shaped
            elif piece == "[":
                start, proof = len(out), ""
            elif piece == "]":
                claims.append((out[start:], proof))
            else:
                out += piece
        return Filled(_one_stop(out) if stops else out, tuple(claims))


def _count(text: str) -> int:
    """Return the length of a text without its full stops, which may be dropped where two meet."""
    return len(text) - text.count(".")


def _one_stop(text: str) -> str:
    """Return a text with one full stop where a captured name brought its own ("Acme Inc.")."""
    return DOUBLED_STOP.sub(r"\1", text)


def parse_phrase(text: str, *, formal: bool = False) -> Phrase:
    """Return a phrasing ready to be filled; the formal tone has no contractions."""
    words = typeset(without_contractions(text) if formal else text)
    pieces = tuple(
        _read_slot(piece) if piece[0] == "{" else piece for piece in MARK.split(words) if piece
    )
    return Phrase(pieces, frozenset(piece.name for piece in pieces if isinstance(piece, Slot)))


def _read_slot(piece: str) -> Slot:
    form, _, name = piece[1:-1].rpartition(" ")
    shape = FORMS[form] if form else capitalised if name[0].isupper() else str
    return Slot(name.lower(), shape)
