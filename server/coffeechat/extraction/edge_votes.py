"""The names at the edges of a page: in its menus, trails of links and foot, behind a ©."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coffeechat.extraction.name_parts import tidy_name
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.own_pages import says_self
from coffeechat.extraction.page import Page
from coffeechat.extraction.title_votes import CUT, strip_around
from coffeechat.extraction.vocabulary import organisation_words

_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*,?\s*(?:by\s+)?([^"
    r"|.,。©·•\d]{2,50})",
    re.IGNORECASE,
)
_BEFORE_YEAR = re.compile(  # "Ada Rossi © 2024"
    r"^([^©|\d]{3,50}?)\s*[|,.–-]?\s*(?:©|copyright)\s*\d{4}(?:\s*[-–]\s*\d{4})?\W*$", re.IGNORECASE
)
_RIGHTS = re.compile(
    r"\b(?:all rights reserved|alle rechte vorbehalten|tous (?:les )?droits réservés"
    r"|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati"
    r"|alle rechten voorbehouden|wszelkie prawa zastrzeżone|alla rättigheter förbehållna"
    r"|alle rettigheder forbeholdes|alle rettigheter (?:reservert|forbeholdt)"
    r"|kaikki oikeudet pidätetään|tüm hakları saklıdır|her hakkı saklıdır"
    r"|všechna práva vyhrazena|všetky práva vyhradené|minden jog fenntartva"
    r"|toate drepturile rezervate|sva prava (?:pridržana|zadržana)|vse pravice pridržane"
    r"|все права защищены|(?:усі|всі) права захищен[іо]|всички права запазени"
    r"|hak cipta dilindungi(?: undang-undang)?|tots els drets reservats|bản quyền thuộc về)\b\.?",
    re.IGNORECASE,
)
_MADE_BY = re.compile(
    r"(?:\b(?:created|made|buil[dt]|designed|coded|written|developed|erstellt|entwickelt|gestaltet|gemacht"
    r"|réalisé|fait|créé|développé|conçu|hecho|creado|desarrollad[oa]|diseñad[oa]|elaborad[oa]"
    r"|feito|criado|desenvolvid[oa]|produzid[oa]|realizzato|creato|sviluppato|progettato|gemaakt"
    r"|ontwikkeld|wykonane|stworzon[aey]|zaprojektowan[aey]|skapad|utvecklad|udviklet|utviklet|lavet"
    r"|vytvořeno|creat|realizat|készítette|dibuat|dikembangkan)\b[^.]{0,20}?"
    r"(?:\b(?:by|von|par|por|pel[ao]|da|di|dal|door|przez|av|af|de|oleh)\s+|(?<=készítette)\s*:?\s+)"
    r"|(?:разработал[аи]?|сделал[аи]?|создал[аи]?|розробив|розробила|створив|створила)\s*:?\s+)"
    r"((?:[^.|,©·•\d]|(?<=\b\w)\.){3,50})",
    re.IGNORECASE,
)
_ALL_BY = re.compile(  # "All words and photographs by Ada Rossi", but no pictures alone
    r"\b(?:all|alle|tous|toutes|todos|todas|tutti|tutte)\s(?=(?:[^.,:©\s]{3,20}\s(?:\S{1,3}\s)?)?"
    r"(?:words|writing|texts?|texte[ns]?|textos|testi|teksten|tekster|teksty)\s)"
    r"[^.,:©\s]{3,20}\s(?:and|&|und|et|y|e|en|og|och)\s[^.,:©\s]{3,20}\s(?:by|von|par|por|di|door|av)"
    r"\s+([^|,©·•\d]{3,50}?)(?=[.|,©·•]|$)",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"\s*[»›>/|]\s*")  # of links: "Home » Looms"
_FOOT_LINES = 3
_FULL = 2.0  # what a full name behind a © counts
_LATE = 15  # lines; the last ones of a shorter page are no foot


def edge_votes(page: Page) -> Iterator[NameVote]:
    """Yield the names in a page's menus, trails of links and foot, and behind a ©."""
    last = len(page.outline.lines) - _FOOT_LINES
    for index, line in enumerate(page.outline.lines):
        if line.region in ("header", "nav") and index < 8 and len(line.parts) > 1:
            for part in line.parts[-2:]:  # a name and a brand, or where a trail of links ends
                yield NameVote(part.strip(" /»›>"), 1.2, line.text)
        if line.region == "nav" and line.level == 1:
            yield NameVote(line.text, 3.0, line.text)
        if line.region == "nav" and index < 12 and len(line.text) < 50:
            bare = strip_around(_TRAIL.split(line.text)[-1])
            if bare != line.text or len(line.parts) < 3:  # "HCI NLP AR" is a menu
                yield NameVote(bare, 1.2, line.text)
        if line.region == "footer" and len(line.text) < 120:
            yield from _foot_votes(line)
        elif index >= last and index >= _LATE and len(line.text) < 60:
            yield from _made_by(line)  # a foot that no markup calls so
        if "©" in line.text or "opyright" in line.text:
            yield from _owner_votes(line)


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
    if (whole := _ALL_BY.search(line.text)) and likeness(whole[1]) >= 0.8:
        yield NameVote(tidy_name(whole[1]), _FULL, line.text)
    if made := _MADE_BY.search(line.text):
        yield NameVote(tidy_name(made[1]), 1.5, line.text)


def _owner_votes(line: Line) -> Iterator[NameVote]:
    parts = [part for part in line.parts if _COPYRIGHT.search(part)]
    text = _RIGHTS.sub(" ", line.text)
    owners = list(_copyright_votes(parts[0], line)) if len(parts) == 1 else []
    owned = any(vote.weight >= _FULL for vote in owners)  # what follows is a theme's maker
    for piece in [] if owned else _owning_pieces(text):  # "© 2024 site.example | Ada Rossi"
        if likeness(piece) >= 0.8 and not organisation_words(piece):
            yield NameVote(piece, _FULL, line.text)
    if (before := _BEFORE_YEAR.match(text)) and likeness(before[1]) >= 0.8:
        yield NameVote(before[1], 2.0, line.text)
    yield from owners if owned else _copyright_votes(text, line)


def _copyright_votes(text: str, line: Line) -> Iterator[NameVote]:
    for found in _COPYRIGHT.finditer(_RIGHTS.sub(" ", text)):
        name = strip_around(found[1].strip())
        full = likeness(name) >= 0.8 and not organisation_words(name)
        yield NameVote(name, _FULL if full else 1.5, line.text)


def _owning_pieces(text: str) -> Iterator[str]:
    """Yield the pieces of a © line behind the first, but those of other people, whom a label
    says to have made the site: "© 2024 | Design: Ada Rossi"."""
    at = 0
    for cut in CUT.finditer(text):
        start, at = at, cut.end()
        if start and ":" not in text[max(start - 3, 0) : start]:
            yield text[start : cut.start()]
    if at and ":" not in text[max(at - 3, 0) : at]:
        yield text[at:]
