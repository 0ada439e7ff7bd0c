"""The places of a page that may name its person, and how much each counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from coffeechat.extraction.accounts import account_votes
from coffeechat.extraction.greetings import NameVote, introduction_votes
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.labelled import find_labelled
from coffeechat.extraction.names import in_both_scripts, likeness, no_name_word, tidy_name
from coffeechat.extraction.outline import Line
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
# Two to four capitalised words, and what follows a subject.
_SUBJECT = re.compile(
    r"^((?:[^\W\d_a-zß-öø-ÿ][\w'’.-]{0,20}\s){1,3}[^\W\d_a-zß-öø-ÿ][\w'’-]{1,20}),?\s"
    r"(?:is|was|works|lives|ist|war|arbeitet|lebt|est|travaille|vit|es|trabaja|vive|é|trabalha|è"
    r"|lavora|werkt|woont|jest|pracuje|mieszka|är|arbetar|bor|er|joined|has|leads|teaches)\s"
)
# What is said of people alone.
_LIVED = re.compile(
    r"^((?:[^\W\d_a-zß-öø-ÿ][\w'’.-]{0,20}\s){1,3}[^\W\d_a-zß-öø-ÿ][\w'’-]{1,20})\s"
    r"(?:hails\sfrom|was\sborn|grew\sup|(?:has\s)?(?:earned|received)\s(?:his|her|their)\s|holds\san?\s"
    r"|(?:wurde|ist)\s(?:\S+\s){1,4}geboren|wuchs\s|est\snée?\s|nació\s|nasceu\s|è\snat[oa]\s|urodził)"
)
# "林晓燕，女，教授": how entries about people begin.
_ENTRY = re.compile(
    r"^([\u3400-\u9fff·]{2,6})(?:\s?[(（][A-Za-z ,]{2,40}[)）])?[，,、\s]\s?[男女][，,、。]"
)
_BYLINE = re.compile(
    r"(?:^|\s)(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Pp]rzez):?\s((?:[^\W\d_a-zß-öø-ÿ][\w'’.-]{0,20}\s?){2,4}?)"
    r"(?=$|\s?[,|·•–—]|\s(?:in|on|am|le|el|il|op|w)\s)"
)
_TOP_LINES = 30
_HALVES = frozenset(("name", "given_name", "family_name"))  # of forms: "Nom", "Prénom"


def page_votes(page: Page) -> Iterator[NameVote]:
    """Yield the texts that may be the name, those of the title first.

    A text that writes the name in two scripts counts for each.
    """
    readers = (title_votes, meta_votes, _line_votes, _labelled_votes, _picture_votes,
               account_votes, _byline_votes)  # fmt: skip
    for vote in chain.from_iterable(read(page) for read in readers):
        yield vote
        names = in_both_scripts(vote.name)
        sure = any(likeness(name) >= 0.9 for name in names)  # no firm, written so
        for name in names:
            yield replace(vote, name=name, weight=vote.weight + (2.0 if sure else 0.0))


def _line_votes(page: Page) -> Iterator[NameVote]:
    seen_main = 0
    headings = 0
    lines = page.outline.lines
    for index, line in enumerate(lines):
        if line.region in ("main", "header", "aside"):
            seen_main += 1
            if line.level and len(line.text) < 80:
                headings += 1
                yield from _heading_votes(line, headings, seen_main)
            elif seen_main <= _TOP_LINES and len(line.text) < 90:
                yield from _plain_votes(line, seen_main)
            if line.level in (1, 2) and seen_main <= 12:
                yield from _halved_votes(line, lines[index + 1 : index + 2])
            if seen_main <= _TOP_LINES:
                yield from introduction_votes(line, lines[index + 1 : index + 2])
                yield from _opening_votes(line)
        elif line.region == "footer" and len(line.text) < 120:
            yield from _foot_votes(line)
        if line.region in ("header", "nav") and index < 8 and len(line.parts) > 1:
            for part in line.parts[-2:]:  # a name and a brand, or where a trail of links ends
                yield NameVote(part.strip(" /»›>"), 1.2, line.text)
        if line.region == "nav" and index < 12 and len(line.text) < 50:
            yield NameVote(strip_around(line.text), 1.2, line.text)
        if line.region == "footer" and (made := _MADE_BY.search(line.text[:120])):
            yield NameVote(tidy_name(made[1]), 1.5, line.text)
        if "©" in line.text or "opyright" in line.text:
            yield from _owner_votes(line)


def _foot_votes(line: Line) -> Iterator[NameVote]:
    if len(line.text) < 60:
        yield NameVote(line.text, 0.8, line.text)
    pieces = CUT.split(line.text)
    if (
        len(pieces) > 1 and likeness(pieces[0]) >= 0.8
    ):  # "Ada Rossi · Bergstraße 3 · 79100 Freiburg"
        yield NameVote(pieces[0], 1.0, line.text)


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
        alone = all(word.isalpha() and not no_name_word(word) for word in words)
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
            yield NameVote(f"{given} {family}", 6.0, other.line.text)
    for hit in hits:
        if hit.field == "name" and likeness(hit.value) >= 0.7:
            yield NameVote(hit.value, 4.0, hit.line.text)


def _opening_votes(line: Line) -> Iterator[NameVote]:
    """ "Ada Rossi is a weaver": a paragraph that begins with who it is about."""
    found = _SUBJECT.match(line.text) if len(line.text) > 25 and not line.level else None
    entry = _ENTRY.match(line.text)
    if entry and likeness(entry[1]) >= 0.5:
        yield NameVote(entry[1], 3.0, line.text)
    lived = _LIVED.match(line.text) if len(line.text) > 25 and not line.level else None
    if lived and likeness(lived[1]) >= 0.8:
        yield NameVote(lived[1], 3.0, line.text)
    elif found and likeness(found[1]) >= 0.8 and role_words(line.text[found.end() :][:120]):
        yield NameVote(found[1], 2.5, line.text)


def _heading_votes(line: Line, number: int, position: int) -> Iterator[NameVote]:
    weight = {1: 4.0, 2: 2.5, 3: 2.0}.get(line.level, 1.5 if position <= 8 else 1.0)
    if number > 3 or position > 60:
        weight *= 0.3
    yield NameVote(line.text, weight, line.text)
    if len(line.parts) > 1 and line.text.startswith(line.parts[0]):
        yield NameVote(line.parts[0], weight * 0.8, line.text)  # "<b>Ada Rossi</b>, weaver"
    for piece in title_pieces(line.text):
        if piece != line.text:
            yield NameVote(piece, weight * 0.8, line.text)
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
