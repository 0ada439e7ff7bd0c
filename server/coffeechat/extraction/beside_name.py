"""What stands in one line with the name: "Name, Role", "Name (Organisation) works on"."""

from __future__ import annotations

import re
from dataclasses import replace

from coffeechat.extraction.introduced import Introduction, take_role
from coffeechat.extraction.name_parts import find_pronouns, take_apart
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.subjects import after_subject
from coffeechat.extraction.text import fold
from coffeechat.extraction.verb_last import before_name
from coffeechat.extraction.vocabulary import (
    degree_words,
    names_whole_school,
    organisation_words,
    role_words,
)
from coffeechat.extraction.voices import says_i

_BRACKETED = re.compile(r"\(([^()/]{4,80})\)")
_SIGN = re.compile(r"^\s*[|·•:,]\s*|^\s+[–—-]\s+")  # between a name and what stands behind it
_LEADS = re.compile(  # in what leads to a name: "About the author", "Portfolio of designer"
    r"[!?.:。！：]|\b(?:about|the|of|from|by|with|über|von|mit|der|die|sobre|de|del|la|el|das?|do|o|il|lo"
    r"|di|con|le|à|par|avec|om|av|med|over|van|met|het|portfolio|cv|resume|welcome)\b",
    re.IGNORECASE,
)
_ROLE = 5  # words
_MEET = re.compile(r"^(?:Meet|Introducing|This\sis)\s+")
PIECE = re.compile(r"[,،.;(|]\s?")  # what parts an organisation from what stands behind it


def take_inline(line: Line, name: str, found: Introduction) -> None:
    """ "Name (she/her)", "Name, Role" and "Name - Role" on one line."""
    if pronouns := find_pronouns(line.text):
        found.pronouns = (pronouns, line)
    if before := before_name(line.text, name):
        take_role(before, replace(line, parts=()), found)
        return
    at = line.text.find(name)
    rest = line.text[at + len(name) :].strip(" ,|·•–—-:") if at >= 0 else ""
    if at > 0:
        _take_ahead(line.text[:at].strip(" ,|·•–—-:"), not rest, line, found)
    account = fold(rest).replace(" ", "") == fold(name).replace(" ", "")  # "Ada Rossi adarossi"
    if account or _goes_on_as_sentence(line, name):
        return
    if bracketed := _BRACKETED.fullmatch(rest):
        rest = bracketed[1]  # "Name (Role)"
    signed = bracketed or _SIGN.match(line.text[at + len(name) :])
    if signed and (held := _affiliation(rest)):
        found.organisation = (held, line)
    if found.location is None and looks_like_place(rest):
        found.location = (rest, line)  # "Ada Rossi · Berlin"
    if rest and role_words(rest) and len(rest) < 120 and not _only_degrees(rest):
        take_role(rest, line, found)
        if len(line.parts) == 2 and line.parts[0].strip(" |·–—-:,") == name:
            found.headline = (rest, line)


def _take_ahead(ahead: str, last: bool, line: Line, found: Introduction) -> None:
    """Take the role that stands before the name in a heading: "Weaver Ada Rossi"; `last` where
    nothing stands behind it."""
    if last and line.level and role_words(ahead) and not says_i(ahead):
        told = _MEET.sub("", ahead)
        if len(told.split()) <= _ROLE and told[:1].isalpha() and not _LEADS.search(told):
            take_role(told, replace(line, parts=()), found)


def _affiliation(rest: str) -> str:
    """Return the organisation in a row that names no role: "Linen Lab, University of X"."""
    pieces = [piece.strip() for piece in PIECE.split(rest)]
    held = [piece for piece in pieces if organisation_words(piece)]
    plain = held and len(rest) < 110 and not (role_words(rest) or degree_words(rest))
    plain = plain and ":" not in rest and "©" not in rest  # "(Foto: Museum X)"
    return next(filter(names_whole_school, held), held[0]) if plain else ""


def _goes_on_as_sentence(line: Line, name: str) -> bool:
    """Whether a line is a sentence about who it begins with, which is read as one elsewhere."""
    if after_subject(line.text, name) is not None:
        return True
    behind = line.text.partition(name)[2]
    whole = len(line.parts) < 2 and line.text.endswith((".", "!"))
    return whole and behind[:1] == " " and behind[1:2].islower()


def _only_degrees(rest: str) -> bool:
    """Whether what stands behind a name are brackets or degrees alone: "PhD, FRCP"."""
    return rest.startswith("(") or bool(take_apart(f"A B, {rest}").suffixes)


def take_behind_name(line: Line, name: str, found: Introduction) -> bool:
    """Take the role behind the name where both stand once more: "Ada Rossi | Weaver"."""
    rest = _MEET.sub("", line.text).removeprefix(name)
    sign = _SIGN.match(rest) if rest != line.text and len(rest) < 100 else None
    if after_subject(line.text, name) is not None:
        return False
    if sign is None or not role_words(rest) or _only_degrees(rest[sign.end() :]):
        return False
    role = rest[sign.end() :]
    if line.level or found.headline is None:
        found.headline = (role, line)
    if found.role is None:
        take_role(role, replace(line, parts=()), found)
    return True


def take_bracketed(line: Line, name: str, found: Introduction) -> None:
    """Take the organisation in brackets behind the name: "Ada Rossi (Harbour University) works"."""
    beside = _BRACKETED.match(line.text.removeprefix(name).lstrip())
    if found.organisation is None and line.text.startswith(name) and beside:
        held = _affiliation(beside[1])
        found.organisation = (held, line) if held else None
