"""Whose site a page is on: the organisation it speaks for, or where its person works."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from coffeechat.extraction.contact_details import SOCIAL, read_mails
from coffeechat.extraction.employer_leads import words_for_at
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.headlines import split_role
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.names import likeness
from coffeechat.extraction.own_pages import first_heading, is_self_page, is_self_title
from coffeechat.extraction.page import Page
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import fold, unaccent
from coffeechat.extraction.vocabulary import (
    has_legal_form,
    load,
    name_words,
    organisation_words,
    role_words,
)

_TITLE_CUT = re.compile(rf"\s+[|–—·:-]\s+|\s*[|｜»]\s*|:\s+|\s+(?:{words_for_at('surely_at')})\s+")
_SPEAKS_FOR = re.compile(
    rf"\s(?:of|from|von|@|{words_for_at('surely_at')})\s((?:[^\W\d_a-zß-öø-ÿ][\w&.'’-]{{1,25}}\s?){{1,4}})$"
)
_COPYRIGHT = re.compile(
    r"(?:(?:©|\(c\)|copyright)\s*)+(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*[,|]?\s*([^|.,©·•\d]{3,50})",
    re.IGNORECASE,
)


def organisation_of(page: Page) -> tuple[str, str]:
    """Return the organisation a page without a person speaks for, and its words for it."""
    site = page.metas.get("og:site_name", "")
    if site and len(site) < 80:
        return site, site
    said = (_past_about(piece) for piece in _TITLE_CUT.split(page.title))
    pieces = [piece for piece in said if piece.strip()]
    owners = [(owner, line.text) for line in page.outline.lines
              if (owner := _owner(line.text)) and not _is_anybody(owner)]  # fmt: skip
    host = _joined(page.host.split(".")[-2]) if page.host.count(".") else ""
    if any(" " in piece and _joined(piece) == host for piece in pieces):
        owners = [owner for owner in owners if _joined(owner[0]) != host or " " in owner[0]]
    for name, words in [*owners, *((piece, page.title) for piece in pieces)]:
        if host and host in _joined(name) and len(name.split()) < 8:
            return name, words
    if owners:
        return owners[0]
    return (pieces[-1] if len(pieces) > 1 else pieces[0], page.title) if pieces else ("", "")


def _joined(text: str) -> str:
    """Return a text as an address spells it."""
    return unaccent(text).replace(" ", "")


def _past_about(piece: str) -> str:
    """Return a part of a title without the word for such pages before it: "About Looms"; nothing
    of one that is but that: "About me"."""
    words = [] if exact_section_kind(piece) == "about" else piece.split()
    about = len(words) > 1 and exact_section_kind(words[0]) == "about"
    return " ".join(words[1:] if about else words)


def _is_anybody(owner: str) -> bool:
    """Whether who owns the rights in a page is somebody, not an organisation."""
    return likeness(owner) >= 0.95 and not organisation_words(owner)


def _owner(text: str) -> str:
    """Return who a copyright line names."""
    found = _COPYRIGHT.search(text) if "©" in text or "opyright" in text else None
    owner = found[1].strip(" .-–") if found else ""
    return "" if fold(owner) in name_words("titles") else owner  # "© Dr. Ada Rossi"


def employer_of(page: Page, name: str) -> tuple[str, str]:
    """Return the organisation whose site shows the person as one of its own, and the page's
    words for it; empty where the site may be the person's, a network or a conference's."""
    folders = set(urlsplit(page.url).path.casefold().strip("/").split("/")[:-1])
    base = ".".join(page.host.split(".")[-2:])
    if base in SOCIAL or folders & set(load("names")["guest_paths"]):
        return "", ""
    site, words = organisation_of(page)
    if role_words(site) > 1 and (held := split_role(site)[1]):
        site = held  # "Looms AB weaver, dyer"
    if (
        not site
        or len(site) > 70
        or (keys_of(site) & keys_of(name) and not organisation_words(site))
        or is_own_site(site, name)
        or keys_of(site) <= keys_of(name)
    ):
        return "", ""
    shown = _is_stated(page, site) or any(
        line.anchor and line.text == site for line in page.outline.lines[:40]
    )
    staff = bool(folders & set(load("names")["people_paths"])) and shown
    brand = site in page.title and not is_self_title(site) and _is_stated(page, site)
    own = brand and is_self_page(page) and fold(site) != fold(first_heading(page))
    known = organisation_words(site) or staff or own or (shown and _is_mailed(page, site))
    return (site, words) if known else ("", "")


def is_own_site(site: str, name: str) -> bool:
    """Whether a site is called somebody's own: "Ada's notes", of Ada Rossi."""
    owner, genitive, _ = site.replace("’", "'").partition("'s ")
    own = genitive != "" and not keys_of(owner).isdisjoint(keys_of(name))
    return own and not (organisation_words(site) or has_legal_form(site))


def _is_mailed(page: Page, site: str) -> bool:
    """Whether mail addresses of the page are at a domain that is spelt as the site is called:
    "Holm & Rowan", holmrowan.example."""
    letters = "".join(filter(str.isalnum, _joined(site)))
    hosts = (mail.partition("@")[2] for line in page.body for mail in read_mails(line.text))
    return len(letters) > 3 and any(letters == host.split(".")[-2] for host in hosts if "." in host)


def practice_of(page: Page, name: str) -> tuple[str, str]:
    """Return the business that bears the person's name, and the page's words for it: "Ada Rossi
    Photography", "Cabinet ROSSI"; or, on an About page, the one that the © line names."""
    keys = keys_of(name)
    lines = page.outline.lines
    edges = [line.text for line in lines if line.region in ("header", "nav", "footer")]
    heads = [line.text for line in lines[:40] if line.level == 1 or line.anchor]
    said = [page.metas.get("og:site_name", ""), *_TITLE_CUT.split(page.title)]
    owners = [(owner, text) for text in edges if (owner := _owner(text))]
    for text in dict.fromkeys([*said, *heads, *edges, *(owner for owner, _ in owners)]):
        bare = text.strip(" .©|–—-")
        if 3 < len(bare) < 60 and _is_practice(bare, keys):
            return bare, text
    for line in lines[:20]:
        first, *others = line.parts if len(line.parts) == 2 else ("",)
        if others and keys_of(first) == keys and _names_firm(others[0]):
            return others[0].strip(" ,|·–—-"), line.text
    for owner, text in owners if is_self_page(page) else []:
        if len(owner) < 40 and not name_words("firms").isdisjoint(fold(owner).split()):
            return owner, text
    return "", ""


def spoken_for(page: Page, name: str) -> tuple[str, str]:
    """Return whom a guest speaks for, and the page's words for it, where a heading or link
    ends with it: "A talk with Ada Rossi of Looms AB"."""
    for line in page.outline.lines[:80]:
        behind = line.text.partition(name)[2] if line.level or line.anchor else ""
        if (found := _SPEAKS_FOR.match(behind)) and not looks_like_place(found[1]):
            return found[1], line.text
    return "", ""


def _is_practice(text: str, keys: frozenset[str]) -> bool:
    """Whether a text is a word of the name and words of a business, no more."""
    said = fold(text).split()
    if not any(map(_is_firm, said)):
        return False  # most texts, told at once
    words = [word for word in said if unaccent(word) not in keys]
    known = all(word in _practices() or _is_firm(word) for word in words)
    return bool(keys & keys_of(text)) and known and any(map(_is_firm, words))


def _names_firm(text: str) -> bool:
    """Whether a short text beside a name is a business: "Naturheilpraxis am Deich"."""
    words = fold(text).split()
    return len(words) <= 5 and any(map(_is_firm, words)) and not role_words(text)


def _is_firm(word: str) -> bool:
    """Whether a word is one of firms, or is joined from one: "Gitaarlespraktijk"."""
    return word in name_words("firms") or (len(word) > 10 and word.endswith(_firm_endings()))


@cache
def _firm_endings() -> tuple[str, ...]:
    return tuple(word for word in name_words("firms") if len(word) > 5)


@cache
def _practices() -> frozenset[str]:
    words = [*load("names")["practices"], *load("names")["legal_forms"]]
    return frozenset(fold(word) for word in words)


def _is_stated(page: Page, site: str) -> bool:
    """Whether the page's head or foot names its owner too, as its logo or in a © line."""
    edges = [line.text for line in page.outline.lines if line.region in ("header", "footer", "nav")]
    return any(fold(site) in fold(text) for text in edges if len(text) < 200)
