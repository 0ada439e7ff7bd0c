"""What one clause tells in tongues whose verbs move and whose nouns change: "Im Team Garne der
Kettgarn GmbH in Kassel kümmere ich mich als Weberin um Leinen"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.sentences.clause_names import (
    client_in,
    employers_in,
    home_in,
    led_by,
    town_in,
)
from coffeechat.extraction.sentences.clause_roles import cut_role, heads
from coffeechat.extraction.sentences.tongues import Tongue, tongue_of
from coffeechat.extraction.text import clean, fold
from coffeechat.extraction.vocabulary import has_legal_form, is_part, name_words

_MOST = 320  # characters of a sentence
_PLAIN = 4  # words of a role that nothing else is told beside
_SHORT = 6  # words of a sentence too short to tell its tongue
_TOWN = 3  # words
_GREETED = 60  # characters in which a sentence gives a name
_PERIOD = re.compile(r"\b(?:19|20)\d\d\s?[–—-]\s?(?:19|20)?\d\d\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True)
class Clause:
    """What a clause tells; empty parts are not told."""

    role: str = ""
    organisation: str = ""
    place: str = ""
    spoken: bool = False  # with a verb


def read_clauses(sentence: str, name: str, around: str = "") -> list[Clause]:
    """Return what the clauses of a sentence tell of the person who is named so."""
    short = len(sentence.split()) <= _SHORT
    tongue = tongue_of(sentence) or (tongue_of(around) if short else None)
    if tongue is None:
        return []
    text = _without_name(sentence[:_MOST], name, tongue)
    told = (_read(part, tongue) for part in _parts(text, tongue))
    return [clause for clause in told if clause.role or clause.organisation or clause.place]


def _without_name(text: str, name: str, tongue: Tongue) -> str:
    """Return a sentence without the name that it gives first, "Hallo, ich bin Ada, Weberin", or
    with a pronoun for the name that it begins with."""
    given = name.split(" ", 1)[0] if name else ""
    at = text.find(given, 0, _GREETED) if given else -1
    if at < 0 or tongue.then.search(text[:at]):
        return text
    end = at + len(name if text.startswith(name, at) else given)
    titles = (fold(word) in name_words("titles") for word in text[:at].split())
    if text[end : end + 1] == " " and all(titles):
        return f"{tongue.they}{text[end:]}"
    return text[end:].lstrip(" ,") if text[end : end + 1] in (",", " ") else text


def _parts(text: str, tongue: Tongue) -> Iterator[str]:
    """Yield the clauses of a sentence that tell of the person and of the present."""
    start = 0
    for stop in [*tongue.clauses.finditer(text), None]:
        part = tongue.joined.sub("", text[start : stop.start() if stop else len(text)].strip())
        start = stop.end() if stop else start
        bygone = tongue.then.search(part) or _PERIOD.search(part)
        lasting = tongue.began.search(part) and _YEAR.search(part)
        if part and not tongue.others.search(part) and (not bygone or lasting):
            yield part


def _read(part: str, tongue: Tongue) -> Clause:
    plain = clean(tongue.by_the_way.sub(" ", f" {part} ")).strip(" ,.!–—-")
    found = next(filter(None, (pattern.match(plain) for pattern in tongue.told)), None)
    if found:
        told = _spoken(found, tongue)
        return told if told.place else replace(told, place=home_in(plain, tongue))
    if tongue.began.search(part):
        return _told([plain], tongue)
    bare = _bare(tongue.said.sub("", plain), tongue)
    alone = plain if looks_like_place(plain) and len(plain.split()) <= _TOWN else ""
    place = bare.place or home_in(plain, tongue) or alone
    if not place and not bare.role and tongue.now.search(part):
        place = town_in(plain, tongue, ends=True)  # "geniet nu van zijn pensioen in Leeds"
    return replace(bare, place=place)


def _spoken(found: re.Match[str], tongue: Tongue) -> Clause:
    """Return what a clause tells around its verb; without a role, where the verb tells of work."""
    around = [piece for piece in (found["front"], found["rest"]) if piece and piece.strip(" ,")]
    pieces = [piece.strip(" ,") for piece in around]
    works = tongue.works.match(found["verb"]) is not None
    told = _is(pieces, tongue) if tongue.being.match(found["verb"]) else _told(pieces, tongue)
    if not told.role and works:
        told = _told(pieces, tongue)
    if works and not told.organisation:
        firms = (led_by(found["rest"].strip(" ,"), tongue),
                 *(client_in(piece, tongue) for piece in pieces))  # fmt: skip
        firm, town = next((one for one in firms if one[0]), ("", ""))
        told = replace(told, organisation=firm, place=told.place or town, spoken=True)
    return told if told.role or works else Clause()


def _is(pieces: list[str], tongue: Tongue) -> Clause:
    """Return what a clause tells behind "I am": a role and where it is held, or nothing."""
    for piece in pieces:
        role, rest = cut_role(piece, tongue)
        if role:
            others = (other for other in pieces if other is not piece)
            return _held_at(role, [rest, *others], tongue)
    told = _told(pieces, tongue)
    return told if told.role else Clause()


def _told(pieces: list[str], tongue: Tongue) -> Clause:
    """Return what a clause tells that says as what somebody works, or but where."""
    for piece in pieces:
        led = tongue.role.search(f" {piece}")
        role, rest = cut_role(piece[led.end() - 1 :], tongue) if led else ("", "")
        if led and role:
            others = (other for other in pieces if other is not piece)
            return _held_at(role, [rest, *others, piece[: led.start()]], tongue)
    return _held_at("", pieces, tongue)


def _held_at(role: str, around: list[str], tongue: Tongue) -> Clause:
    """Return a role with the employer and the town that stand in what is left of its clause."""
    found = [one for text in around for one in employers_in(text, tongue, heads=heads(role))]
    whole = (one for one in found if not is_part(one[0]))
    best = next((one for one in found if has_legal_form(one[0])), None) or next(whole, None)
    organisation, place = best or next(iter(found), ("", ""))
    if not (role or organisation):
        return Clause()
    towns = (town_in(text, tongue) for text in around)
    return Clause(role, organisation, place or next(filter(None, towns), ""), spoken=True)


def _bare(text: str, tongue: Tongue) -> Clause:
    """Return what a clause without a verb tells: "Mutter, Läuferin und Weberin bei Kettgarn"."""
    if tongue.spoken.search(text):
        return Clause()  # another's, or a verb that is not known
    led = tongue.role.match(text)
    text = text[led.end() :] if led else text  # "arbeitet ADA als Weberin"
    first, start = Clause(), 0
    stops = list(tongue.joins.finditer(text))
    for at, stop in enumerate([*stops, None]):
        role, rest = cut_role(text[start:], tongue)
        within = len(text) - len(rest) < (stop.start() if stop else len(text))
        held = _held_at(role, [rest], tongue) if role and within else Clause(role)
        joined = bool(first.role) and at == 1 and "," not in stops[0][0]
        if held.organisation:  # "Weberin und Leiterin der Webstube" is both there
            return replace(held, role=first.role if joined else role, spoken=False)
        if joined and role:
            both = text[: len(text) - len(rest)].strip(" ,")
            first = Clause(both, "", first.place or held.place)
        first = first if first.role else Clause(role, "", held.place)
        start = stop.end() if stop else start
    plain = len(first.role.split()) <= _PLAIN and not tongue.of.search(f" {first.role} ")
    return first if plain else Clause()
