"""The places of a page that may name its person, and how much each counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from coffeechat.extraction.accounts import account_votes, headed_account
from coffeechat.extraction.greetings import NameVote, introduction_votes, until_greeting
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.labelled import find_labelled
from coffeechat.extraction.name_parts import has_personal_form, in_both_scripts, tidy_name
from coffeechat.extraction.names import likeness, no_name_word
from coffeechat.extraction.openings import opening_votes
from coffeechat.extraction.outline import Line
from coffeechat.extraction.own_pages import says_self
from coffeechat.extraction.ownership import owner_votes, practice_owner
from coffeechat.extraction.page import Page
from coffeechat.extraction.title_votes import (
    CUT,
    meta_votes,
    strip_around,
    title_pieces,
    title_votes,
)
from coffeechat.extraction.vocabulary import organisation_words, role_words

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*,?\s*(?:by\s+)?([^"
    r"|.,©·•\d]{3,50})",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"\b(?:all rights reserved|alle rechte vorbehalten|tous (?:les )?droits réservés"
    r"|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati"
    r"|alle rechten voorbehouden|wszelkie prawa zastrzeżone|alla rättigheter förbehållna)\b\.?",
    re.IGNORECASE,
)
_MADE_BY = re.compile(
    r"\b(?:created|made|built|designed|coded|written|developed|erstellt|gemacht|réalisé|fait|créé"
    r"|hecho|creado|feito|criado|realizzato|creato|gemaakt|wykonane|skapad)\b[^.]{0,20}?\b(?:by|von"
    r"|par|por|da|di|door|przez|av)\s+((?:[^.|,©·•\d]|(?<=\b\w)\.){3,50})",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:^|\s)(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Pp]rzez):?\s((?:[^\W\d_a-zß-öø-ÿ][\w'’.-]{0,20}\s?){2,4}?)"
    r"(?=$|\s?[,|·•–—]|\s(?:in|on|am|le|el|il|op|w)\s)"
)
_DIVIDED = re.compile(r"\s*[|/·]\s*")
_HANDLE = re.compile(r"^@[\w.-]{2,30}$")
_TOP_LINES = 30
_OF_ENTRIES = frozenset(("experience", "education", "skills", "projects", "publications"))
_NO_LEVEL = 9
_FOOT_LINES = 3
_BEFORE = ("", "about", "contact")  # sections in which the name may yet stand
_HALVES = frozenset(("name", "given_name", "family_name"))  # of forms: "Nom", "Prénom"


def page_votes(page: Page) -> Iterator[NameVote]:
    """Yield the texts that may be the name, those of the title first.

    A text that writes the name in two scripts counts for each.
    """
    readers = (title_votes, meta_votes, _body_votes, _edge_votes, _labelled_votes, _picture_votes,
               account_votes, headed_account, _byline_votes)  # fmt: skip
    for vote in chain.from_iterable(read(page) for read in readers):
        yield vote
        names = [] if vote.sure else in_both_scripts(vote.name)
        sure = any(likeness(name) >= 0.9 for name in names)  # no firm, written so
        for name in names:
            yield replace(vote, name=name, weight=vote.weight + (2.0 if sure else 0.0))


def _body_votes(page: Page) -> Iterator[NameVote]:
    """Yield the names in the page's own text, from the top."""
    headings = 0
    first = next((line for line in page.body if line.level == 1), None)
    before = ""
    sectioned, within = False, _NO_LEVEL
    labels = Counter(line.level for line in page.body[:60] if exact_section_kind(line.text))
    for index, line in enumerate(page.body):
        below = page.body[index + 1 : index + 2]
        if line.level and len(line.text) < 80:
            kind = exact_section_kind(line.text)
            headings += not kind  # a CV may begin with its side column
            votes = _heading_votes(line, 1 if line is first else headings, index + 1)
            alone = " " not in tidy_name(line.text) and line is not first
            among = line.level > within or (alone and labels[line.level] > 1)
            yield from (replace(vote, weight=vote.weight * 0.3) if among else vote
                        for vote in votes)  # fmt: skip
            if line.level <= within:
                within = line.level if kind in _OF_ENTRIES else _NO_LEVEL
            if says_self(before) and likeness(line.text) >= 0.9:
                yield NameVote(line.text, 2.0, line.text)  # under "Curriculum vitae"
            before = line.text
        elif index < _TOP_LINES and len(line.text) < 90:
            yield from _plain_votes(line, index + 1)
        if line.level in (1, 2) and index < 12:
            yield from _halved_votes(line, below)
        if index < _TOP_LINES:
            yield from introduction_votes(line, below)
            yield from opening_votes(line)
            sectioned = sectioned or exact_section_kind(line.text) not in _BEFORE
            if not sectioned:
                yield from _headed_votes(line, below)


def _edge_votes(page: Page) -> Iterator[NameVote]:
    """Yield the names in a page's menus, trails of links and foot, and behind a ©."""
    last = len(page.outline.lines) - _FOOT_LINES
    for index, line in enumerate(page.outline.lines):
        if line.region in ("header", "nav") and index < 8 and len(line.parts) > 1:
            for part in line.parts[-2:]:  # a name and a brand, or where a trail of links ends
                yield NameVote(part.strip(" /»›>"), 1.2, line.text)
        if line.region == "nav" and index < 12 and len(line.text) < 50:
            bare = strip_around(line.text)
            if bare != line.text or len(line.parts) < 3:  # "HCI NLP AR" is a menu
                yield NameVote(bare, 1.2, line.text)
        if line.region == "footer" and len(line.text) < 120:
            yield from _foot_votes(line)
        elif index >= last and index >= _TOP_LINES // 2 and len(line.text) < 60:
            yield from _made_by(line)  # a foot that no markup calls so
        if "©" in line.text or "opyright" in line.text:
            yield from _owner_votes(line)


def _headed_votes(line: Line, after: list[Line]) -> Iterator[NameVote]:
    """A name with a role or a handle under it, as profiles and cards have it."""
    for below in after:
        named = len(below.text) < 80 and likeness(line.text) >= 0.9 and not role_words(line.text)
        role = role_words(below.text) and below.region != "nav"
        role = role and (below.tag != "li" or line.tag == "li")  # no vacancies under a heading
        if named and (role or _HANDLE.match(below.text)):
            yield NameVote(line.text, 2.0 if role else 3.0, line.text)


def _foot_votes(line: Line) -> Iterator[NameVote]:
    if len(line.text) < 60:
        yield NameVote(line.text, 0.8, line.text)
    yield from _made_by(line)
    pieces = CUT.split(line.text)
    for piece in pieces[:2] if len(pieces) > 1 else []:
        if likeness(piece) >= 0.8:  # "Ada Rossi · Bergstraße 3 · 79100 Freiburg"
            own = says_self(pieces[0])  # "Portfolio — Ada Rossi · 2025"
            yield NameVote(piece, 3.0 if own else 1.0, line.text, introduced=own)


def _made_by(line: Line) -> Iterator[NameVote]:
    if made := _MADE_BY.search(line.text):
        yield NameVote(tidy_name(made[1]), 1.5, line.text)


def _picture_votes(page: Page) -> Iterator[NameVote]:
    """What the one picture of somebody is said to show."""
    shown = {strip_around(practice_owner(words) or words): words
             for words in page.outline.pictures[:20]}  # fmt: skip
    named = [(name, words) for name, words in shown.items() if likeness(name) >= 0.8]
    if len(named) == 1:
        yield NameVote(named[0][0], 1.2, named[0][1])


def _halved_votes(line: Line, after: list[Line]) -> Iterator[NameVote]:
    """A heading that is a given name, and the family name in the heading under it."""
    for other in after:
        words = [line.text, other.text]
        alone = all(word.isalpha() and not no_name_word(word) and not exact_section_kind(word)
                    for word in words)  # fmt: skip
        if alone and other.level and line.path[:-1] == other.path[:-1]:
            name = " ".join(words)
            if likeness(name) >= 0.8:
                yield NameVote(name, 5.0, name)


def _labelled_votes(page: Page) -> Iterator[NameVote]:
    """ "Name: Ada Rossi", as tables of personal data and forms have it."""
    lines = [line for line in page.outline.lines[:120] if line.region in ("main", "aside")]
    hits = find_labelled(lines)
    for one, other in pairwise(hits):
        parts = {hit.field: hit.value for hit in (one, other)}
        if len(parts) == 2 and parts.keys() < _HALVES:
            given = parts.get("given_name") or parts.get("name", "")
            family = parts.get("family_name") or parts.get("name", "")
            yield NameVote(f"{given} {family}", 6.0, other.line.text, introduced=True)
    for hit in hits:
        value = hit.value.rstrip(".;")
        if hit.field == "name" and likeness(value) >= 0.7:
            own = hit.line.region == "main"
            yield NameVote(value, 4.0, hit.line.text, introduced=own)


def _heading_votes(line: Line, number: int, position: int) -> Iterator[NameVote]:
    small = 2.5 if position == 1 else 1.5 if position <= 8 else 1.0
    weight = {1: 4.0, 2: 2.5, 3: 2.0}.get(line.level, small)
    if (number > 3 or position > 60) and not has_personal_form(line.text):
        weight *= 0.3
    yield NameVote(until_greeting(line.text), weight, line.text)
    if len(line.parts) > 1 and line.text.startswith(line.parts[0]):
        first = line.parts[0].strip(" |·–—-:")  # "<b>Ada Rossi</b>, weaver"
        yield NameVote(first, weight * 0.8, line.text)
    pieces = [piece for piece in title_pieces(line.text) if piece != line.text]
    for piece in pieces:
        yield NameVote(piece, weight * 0.8, line.text)
    if line.level == 1 and len(pieces) == 2 and all(map(str.isalpha, pieces)):
        yield NameVote(" ".join(pieces), weight, line.text)  # "Ada | Rossi"
    yield from owner_votes(line.text, weight * 0.8)


def _plain_votes(line: Line, position: int) -> Iterator[NameVote]:
    weight = 2.0 if position <= 3 else 1.5 if position <= 10 else 0.8
    if line.anchor and not line.bold:
        weight *= 0.6
    text = line.text
    if exact_section_kind(text):
        return
    if len(text) < 60:
        yield NameVote(text, weight, text)
    yield from owner_votes(text, weight)
    bare = _DIVIDED.sub(" ", text)
    if position <= 3 and bare != text and bare.islower() and len(bare.split()) == 2:
        yield NameVote(bare.title(), 2 * weight, text)  # "ada | rossi"
    head, _, rest = text.partition(", ")
    if likeness(head) >= 0.8 and (role_words(rest) or "@" in rest):
        yield NameVote(head, weight, text)  # "Ada Rossi, weaver in Ghent"


def _byline_votes(page: Page) -> Iterator[NameVote]:
    """The one who wrote every post of a list: "March 3rd, by Ada Rossi"."""
    said: dict[str, list[Line]] = {}
    for line in page.outline.lines[:200]:
        found = _BYLINE.search(line.text) if len(line.text) < 90 else None
        if found and likeness(found[1]) >= 0.8:
            said.setdefault(found[1], []).append(line)
    for name, lines in said.items():
        if len(said) == 1 and len(lines) > 1:
            yield NameVote(name, 4.0, lines[0].text)


def _owner_votes(line: Line) -> Iterator[NameVote]:
    text = _RIGHTS.sub(" ", line.text)
    for piece in CUT.split(text)[1:]:  # "© 2024 site.example | Ada Rossi"
        if likeness(piece) >= 0.8 and not organisation_words(piece):
            yield NameVote(piece, 2.0, line.text)
    for found in _COPYRIGHT.finditer(text):
        name = strip_around(found[1].strip())
        full = likeness(name) >= 0.8 and not organisation_words(name)
        yield NameVote(name, 2.0 if full else 1.5, line.text)
