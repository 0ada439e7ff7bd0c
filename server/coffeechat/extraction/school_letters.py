"""The letters by which a school is known, on the line that names it: "Universidad X - UNAD"."""

from __future__ import annotations

from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import degree_words, role_words, school_words


def with_letters(pieces: list[str]) -> list[str]:
    """Return the pieces with a school's letters at its name: "VÚT – Vysoké učení technické"."""
    pieces = _behind_name(pieces)
    short = len(pieces) > 1 and _are_letters(pieces[0].strip())
    if short and len(pieces[0]) < 13 and school_words(pieces[1]):
        return [f"{pieces[0]} – {pieces[1]}", *pieces[2:]]
    return pieces


def _are_letters(piece: str) -> bool:
    """Whether a piece is written in capitals alone, as a school's letters are."""
    return piece.isupper() and len(piece.split()) == 1 and not joined_script(piece)


def _behind_name(pieces: list[str]) -> list[str]:
    """Return the pieces with a school's letters at the name before: "Universidad X - UNAD"."""
    joined: list[str] = []
    for at, piece in enumerate(pieces):
        if at and _is_short(piece.strip()) and school_words(pieces[at - 1]):
            joined[-1] = f"{joined[-1].strip()} - {piece.strip()}"
        else:
            joined.append(piece)
    return joined


def _is_short(piece: str) -> bool:
    """Whether a piece is the letters of a school's name: "UNAD"."""
    letters = piece.isupper() and piece.isascii() and piece.isalpha() and 2 < len(piece) < 13
    return letters and not (degree_words(piece) or role_words(piece))
