"""The places of a page that may name its person, and how much each counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import chain, pairwise

from coffeechat.extraction.greetings import NameVote, introduction_votes
from coffeechat.extraction.labelled import find_labelled
from coffeechat.extraction.names import in_both_scripts, likeness, no_name_word, tidy_name
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import (
    exact_section_kind,
    load,
    organisation_words,
    role_words,
)

_CUT = re.compile(
    r"\s+by\s+(?=[A-Z])|\s*[|｜»«•·:：–—→]\s*|\s+[-/~]\s+|\s*[,，]\s+(?=[a-z])"
    r"|\s*[,]\s+(?=Ph\.?D|Dr\b)",
)
_POSSESSIVE = re.compile(r"^(.{3,50}?)['’]s?\s+(?:\w+\s*){1,4}$")
_OWN_PAGE = re.compile(
    r"^(.{2,40}?)['’]s?\s+(?:personal\s+|own\s+)?(?:homepage|home page|portfolio"
    r"|personal \w+|cv|resume)$",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"^(.{1,60}?)\s*[(（]\s*@[\w.@-]+\s*[)）]")
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
_OF = frozenset(("of", "di", "de", "do", "da", "von", "van", "av", "for", "du", "d'"))
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
_RUN_TOGETHER = re.compile(r"^([^\W\d_a-z][a-zà-ÿ]{2,15})([^\W\d_a-z][a-zà-ÿ]{2,20})\.[a-z]{2,5}$")
_EDGE = re.compile(r"^[\s,!.:]+|[\s,!.:]+$")
_IN_BRACKETS = re.compile(r"^\S{2,40}\s+\(([^()@]{3,60})\)")
# "李娜的主页", "田中さんのホームページ": a page's word joined to the name.
_JOINED_AROUND = re.compile(
    r"(?:的?(?:个人|個人|学术|學術)?(?:主页|主頁|首页|首頁|网站|網站|网页|網頁|简历|簡歷|博客|部落格|空间)"
    r"|(?:さん|氏)?の(?:ホームページ|サイト|ウェブサイト|ブログ|プロフィール|ページ|履歴書)"
    r"|님?의\s?(?:홈페이지|블로그|포트폴리오|이력서|웹사이트))$"
)
_TOP_LINES = 30
_HALVES = frozenset(("name", "given_name", "family_name"))  # of forms: "Nom", "Prénom"


def page_votes(page: Page) -> Iterator[NameVote]:
    """Yield the texts that may be the name, those of the title first.

    A text that writes the name in two scripts counts for each.
    """
    readers = (_title_votes, _meta_votes, _line_votes, _labelled_votes, _picture_votes)
    for vote in chain.from_iterable(read(page) for read in readers):
        yield vote
        names = in_both_scripts(vote.name)
        sure = any(likeness(name) >= 0.9 for name in names)  # no firm, written so
        for name in names:
            yield replace(vote, name=name, weight=vote.weight + (2.0 if sure else 0.0))


def _title_votes(page: Page) -> Iterator[NameVote]:
    for weight, title in ((3.0, page.title), (2.0, page.metas.get("og:title", ""))):
        handle = _HANDLE.match(title)
        if handle:
            yield NameVote(handle[1], weight + 3, title, sure=True)
        inside = _IN_BRACKETS.match(title)  # "handle (Name)"
        if inside and likeness(inside[1]) >= 0.8:
            yield NameVote(inside[1], weight + 2, title)
        joined = _RUN_TOGETHER.match(title)  # "AdaRossi.example"
        if joined and _says_cv(page):
            yield NameVote(f"{joined[1]} {joined[2]}", weight, title)
        own = _OWN_PAGE.match(title)
        if own and likeness(own[1]) >= 0.4:
            yield NameVote(own[1], weight, title, introduced=True)
        for index, piece in enumerate(title_pieces(title)):
            yield NameVote(piece, weight if index == 0 else weight * 0.6, title)


def _says_cv(page: Page) -> bool:
    """Whether a heading near the top says that a CV or an About page follows."""
    heads = [line.text for line in page.outline.lines[:20] if line.level][:3]
    return any(exact_section_kind(text) == "about" or fold(text) in _set("self_titles")
               for text in heads)  # fmt: skip


def title_pieces(title: str) -> list[str]:
    """Return the parts of a page's title, without words such as "Home" and "CV"."""
    pieces = []
    title = title.replace("_", " ")
    for piece in [title, *_CUT.split(title)]:
        owner = _POSSESSIVE.match(piece)
        bare = strip_around(owner[1] if owner else piece)
        if exact_section_kind(piece) == "about" and likeness(bare) < 0.8:
            continue  # but "Profile of Ada Rossi"
        if bare and bare not in pieces:
            pieces.append(bare)
    return pieces


@cache
def _set(key: str) -> frozenset[str]:
    return frozenset(fold(words) for words in load("names")[key])


def strip_around(text: str) -> str:
    """Return a title without the words that stand around a name."""
    around = _set("around")
    words = text.split()
    start, changed = len(words), True
    while words and changed:
        changed = False
        for size in (3, 2, 1):
            if len(words) > size and fold(" ".join(words[:size])) in around:
                words, changed = words[size:], True
            if len(words) > size and fold(" ".join(words[-size:])) in around:
                words, changed = words[:-size], True
    if len(words) < start and len(words) > 1 and words[0].casefold() in _OF:
        words = words[1:]  # "Curriculum vitae di Ada Rossi"
    bare = _JOINED_AROUND.sub("", _EDGE.sub("", " ".join(words)))
    return text if fold(text) == f"the {fold(bare)}" else bare  # "The Harbour Post"


def _meta_votes(page: Page) -> Iterator[NameVote]:
    metas = page.metas
    first, last = metas.get("profile:first_name", ""), metas.get("profile:last_name", "")
    if first or last:
        yield NameVote(f"{first} {last}".strip(), 4.0, f"{first} {last}".strip())
    own = any(strip_around(piece) != piece for piece in _CUT.split(page.title))
    own = (
        own or exact_section_kind(page.title) == "about" or fold(page.title) in _set("self_titles")
    )
    weights = {"author": 3.0 if own else 2.0, "og:site_name": 1.0, "article:author": 1.0,
               "twitter:title": 1.0, "dc.creator": 1.5}  # fmt: skip
    for key, weight in weights.items():
        if value := metas.get(key, ""):
            yield NameVote(strip_around(value), weight, value)


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
            elif seen_main <= _TOP_LINES and len(line.text) < 60:
                yield _plain_vote(line, seen_main)
            if line.level in (1, 2) and seen_main <= 12:
                yield from _halved_votes(line, lines[index + 1 : index + 2])
            if seen_main <= _TOP_LINES:
                yield from introduction_votes(line, lines[index + 1 : index + 2])
                yield from _opening_votes(line)
        elif line.region == "footer" and len(line.text) < 60:
            yield NameVote(line.text, 0.8, line.text)
        if line.region in ("header", "nav") and index < 8 and len(line.parts) == 2:
            for part in line.parts:
                yield NameVote(part, 1.2, line.text)
        if line.region == "nav" and index < 12 and len(line.text) < 50:
            yield NameVote(strip_around(line.text), 1.2, line.text)
        if line.region == "footer" and (made := _MADE_BY.search(line.text[:120])):
            yield NameVote(tidy_name(made[1]), 1.5, line.text)
        if "©" in line.text or "opyright" in line.text:
            yield from _owner_votes(line)


def _picture_votes(page: Page) -> Iterator[NameVote]:
    """What the one picture of somebody is said to show."""
    shown = {strip_around(words): words for words in page.outline.pictures[:20]}
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


def _plain_vote(line: Line, position: int) -> NameVote:
    weight = 2.0 if position <= 3 else 1.5 if position <= 10 else 0.8
    if line.anchor and not line.bold:
        weight *= 0.6
    text = line.text
    if exact_section_kind(text):
        weight = 0.0
    return NameVote(text, weight, text)


def _owner_votes(line: Line) -> Iterator[NameVote]:
    text = _RIGHTS.sub(" ", line.text)
    for piece in _CUT.split(text)[1:]:  # "© 2024 site.example | Ada Rossi"
        if likeness(piece) >= 0.8 and not organisation_words(piece):
            yield NameVote(piece, 2.0, line.text)
    for found in _COPYRIGHT.finditer(text):
        name = strip_around(found[1].strip())
        full = likeness(name) >= 0.8 and not organisation_words(name)
        yield NameVote(name, 2.0 if full else 1.5, line.text)
