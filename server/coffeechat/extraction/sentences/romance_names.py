"""Where an employer's name begins and ends in a sentence of a Romance tongue."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coffeechat.extraction.places import is_region_name, looks_like_place
from coffeechat.extraction.sentences.romance_tongues import (
    Tongue,
    is_bar,
    is_firm,
    is_team,
    without_noun,
)
from coffeechat.extraction.vocabulary import degree_words, organisation_words, role_words

_LONGEST = 90  # characters of a name
_SHORT = 3  # letters of what a team does: "área de TI"
_SMALL = 3  # words in small letters that may follow one another in a name
_TOKEN = re.compile(r"(?:[dlDL]['’]|dell['’]|all['’]|[Dd]e\sl['’])?[^\s,;:()]+|[,;:()]")
_SHORT_FORM = re.compile(r"(?:\w\.){2,}")  # "S.L."
_LINKS = frozenset((
    "de", "la", "le", "les", "du", "des", "del", "della", "dello", "dei", "degli", "delle", "di",
    "do", "da", "dos", "das", "los", "las", "el", "al", "dels", "els", "d", "l", "für", "of", "din",
))  # fmt: skip
_ELIDED = re.compile(r"^(?:d|l|dell|all|de\sl)['’](?=\w)", re.IGNORECASE)
_OF = re.compile(
    r"\s(?:d[eoai]|du|di|del|della|dello|dels|de\s(?:la|los|las)|al|a|din)\s(?=[^\W\d_])"
    r"|\s(?:de\s)?(?:dell|d|l)['’]\s?(?=\w)"
)


@dataclass
class _Draft:
    """A name as far as it is read: where it ends, how many words in small letters end it, and
    whether such may follow, as they do behind a noun for an employer."""

    end: int = 0
    small: int = 0
    open: bool = False


def name_at(text: str, tongue: Tongue, *, any_noun: bool = False) -> tuple[str, str]:
    """Return the name that a text begins with, and what follows it; `any_noun` may open it."""
    draft = _Draft(open=any_noun)
    for at, found in enumerate(_TOKEN.finditer(text[:160])):
        token = found[0] if _SHORT_FORM.fullmatch(found[0]) else found[0].rstrip(".!?")
        if not _takes(draft, found.start(), token, text, tongue, first=at == 0):
            break
        if found[0] != token:
            break
    name = without_noun(text[: draft.end].strip(" ,"))
    return (name if len(name) <= _LONGEST else "", text[draft.end :])


def _takes(
    draft: _Draft, start: int, token: str, text: str, tongue: Tongue, *, first: bool
) -> bool:
    """Whether a name goes on with a word, which is then taken."""
    bare = _ELIDED.sub("", token)
    linked = bare != token or token.lower() in _LINKS
    if bare.lower() in tongue.ands:
        return _goes_on(text[start + len(token) :], text[: draft.end], tongue)
    if not token[:1].isalnum() or (not first and not linked and bare.lower() in tongue.ends):
        return False
    if bare[:1].isupper() or bare[:1].isdigit():
        draft.small, draft.open = 0, is_firm(bare) or is_team(bare)
        another = draft.end and role_words(bare) and not organisation_words(text[: draft.end])
        draft.end = draft.end if another else start + len(token)
        return not another
    if linked and bare == token:
        draft.open = draft.open or draft.small > 0
        return True
    fits = _is_small(bare, draft, linked=linked) and bare not in tongue.ends
    if fits:
        draft.end, draft.small, draft.open = start + len(token), draft.small + 1, True
    return fits


def _is_small(word: str, draft: _Draft, *, linked: bool) -> bool:
    """Whether a word in small letters belongs to a name: "lycée hôtelier", "de physique"."""
    plain = draft.open or not role_words(word)  # "lycée hôtelier"
    noun = draft.open or linked or is_firm(word) or is_team(word)
    return noun and plain and draft.small <= _SMALL


def _goes_on(behind: str, before: str, tongue: Tongue) -> bool:
    """Whether "and" stands within a name: "Facultad de Filosofía y Letras", "Lin & Fils"."""
    word = next(iter(behind.split()), "").strip(",.;")
    named = word[:1].isupper() and not role_words(word) and word.lower() not in tongue.ends
    return named and (organisation_words(before) > 0 or " " not in before)


def is_employer(name: str) -> bool:
    """Whether a name may be an employer's: it is written as one, and is no town or degree."""
    risen = any(word[:1].isupper() or "’" in word or "'" in word for word in name.split())
    plain = bool(name) and not (looks_like_place(name) or is_region_name(name))
    return plain and risen and not is_bar(name)


def employer_of(name: str) -> str:
    """Return the employer that a team is a part of: "equipo de Telares"; other names as they are;
    "" for a team alone: "área de TI"."""
    head, _, rest = name.partition(" ")
    if not (head.islower() or head.isupper()) or not is_team(head):
        return name
    tails = [tail for of in _OF.finditer(name) if is_employer(tail := name[of.end() :])]
    tails = [tail for tail in tails if not degree_words(tail) and len(tail) > _SHORT]
    firms = [tail for tail in tails if is_firm(tail.split()[0])]
    named = [*firms, *(tail for tail in tails if tail[:1].isupper())]
    return next(iter(named), "" if _OF.match(f" {rest}") else name)
