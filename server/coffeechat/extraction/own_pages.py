"""What a page's address, title and heading say of it: somebody's own page, or a search."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote, urlsplit

from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.messages import is_message
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import close_up, fold, joined_script, title_parts, unaccent
from coffeechat.extraction.vocabulary import load, name_words, role_words

_SELF_PAGE = re.compile(
    r"/(?:about(?:[-_]?me|[-_]the[-_](?:author|artist))?|bio|biography|biographie|biografia|cv|vita"
    r"|curriculum(?:-vitae)?|lebenslauf|resume|profile|me|who[-_]i[-_]am|(?:ue|u)ber[-_]mich|zur-person"
    r"|ueber-(?:den-autor|die-autorin)|a[-_]propos(?:-de-(?:moi|l-?aut(?:eur|rice)))?|qui-suis-je"
    r"|(?:sobre|acerca-de)[-_]m[ií]m?|(?:sobre|acerca)-(?:el|del?|la|de-la|o|a)-autora?"
    r"|qui[eé]n[-_]soy|quem[-_]sou(?:-eu)?|hoja-de-vida|chi[-_]sono|(?:sull-?)?autore|over-mij"
    r"|over-de-auteur|wie-ben-ik|o[-_]mnie|o[-_]mne|o[-_]meni|o-autor(?:ze|ce)|kim-jestem|om[-_]m[ie]g"
    r"|om-forfatt(?:aren|eren)|hakk[iı]mda|tentang-saya|despre-mine|rolam|minusta"
    r"|ob[-_]avtore|pro-avtora|obo[-_]mne|o-sebe|pro-(?:mene|sebe)|jikoshoukai)"
    r"(?:[-_](?:[a-z]{2}|zh-(?:cn|tw)))?(?:\.html?|\.php)?/?(?:index\.html?)?(?:[?#]|$)",
    re.IGNORECASE,
)

_ENDING = re.compile(r"\.(?:html?|php|aspx?)$", re.IGNORECASE)
_OF_PAGE = re.compile(
    r"\b(?:profile?|page|bio(?:graphy)?|homepage|website|cv|r[eé]sum[eé]|portfolio|blog|perfil"
    r"|profilo)$",
    re.IGNORECASE,
)
_OF_JOINED = re.compile(
    "(?:プロフィール|紹介|介绍|介紹|简介|簡介|소개|프로필)$|^(?:关于|關於)|について$"
)
_ASKED = re.compile(r"(?:^|&)(?:q|query|search|keywords?|s|p|text|wd)=[^&]")


def first_heading(page: Page) -> str:
    """Return the page's first heading of the first level, or an empty string."""
    lines = [line for line in page.outline.lines if line.level == 1]
    return " ".join(line.text for line in lines if line.path == lines[0].path)


def names_page(text: str) -> bool:
    """Whether a heading names what sort of page it stands on: "Staff profile"."""
    named = _OF_PAGE.search(text) or _OF_JOINED.search(text)
    return named is not None and len(text.split()) <= 3


@cache
def _people_paths() -> frozenset[str]:
    return frozenset(load("names")["people_paths"])


def is_person_address(url: str) -> bool:
    """Whether an address is one of somebody's page among others: "/people/ada"."""
    return any(part in _people_paths() for part in folders_of(url))


def is_author_address(url: str) -> bool:
    """Whether an address is one of all that somebody wrote on a site: "/author/ada"."""
    return not _author_paths().isdisjoint(folders_of(url))


@cache
def _author_paths() -> frozenset[str]:
    return frozenset(load("names")["author_paths"])


def person_of(url: str) -> frozenset[str]:
    """Return the words of whom an address among those of people is about: "/people/ada-rossi"."""
    words = unaccent(_last_part(url)).split() if is_person_address(url) else []
    return frozenset(word for word in words if word.isalpha())


def folders_of(url: str) -> Iterator[str]:
    """Yield the folders of an address, in small letters."""
    parts = [part for part in urlsplit(url).path.casefold().split("/") if part]
    yield from parts[:-1]


def is_self_page(page: Page) -> bool:
    """Whether a page is somebody's own About page or CV, whatever its metadata call it."""
    heading = first_heading(page)
    if _names_cv(heading) and _addresses(heading):
        return False  # "Send us your CV"
    by_address = _SELF_PAGE.search(page.url) or _is_self_address(page.url)
    by_address = by_address or exact_section_kind(heading) == "about"
    return bool(by_address) or is_self_titled(page) or is_message(page)


def _is_self_address(url: str) -> bool:
    """Whether an address ends as such a page is called where letters are others: "/简历.html"."""
    last = _last_part(url)
    return not last.isascii() and is_self_title(last)


def _last_part(url: str) -> str:
    """Return the last part of an address, without its ending."""
    return _ENDING.sub("", unquote(urlsplit(url).path).rstrip("/").rpartition("/")[2])


def presents_holder(page: Page, keys: frozenset[str]) -> bool:
    """Whether a page titled by a role has the name as a heading over it: "Our Pastor"; or a
    message the name as a line over it."""
    titled = any(role_words(piece) for piece in (*title_parts(page.title), first_heading(page)))
    signed = is_message(page)
    heads = [at for at, line in enumerate(page.body[:60]) if line.level or signed]
    under = [below for at in heads if keys_of(page.body[at].text) == keys
             for below in page.body[at + 1 : at + 2]]  # fmt: skip
    return (titled or signed) and any(role_words(line.text) for line in under)


def is_self_titled(page: Page) -> bool:
    """Whether the title or a heading at the top says that a CV or somebody's page follows."""
    headings = [line.text for line in page.outline.lines[:12] if line.level in (1, 2)][:2]
    return any(is_self_title(text) for text in (page.title, *headings))


def is_self_title(text: str) -> bool:
    """Whether a title or heading says that it heads a CV or somebody's own page."""
    return len(text) < 90 and _names_cv(close_up(text)) and not _addresses(text)


def says_self(text: str) -> bool:
    """Whether a heading is but a word for somebody's own page: "Lebenslauf"."""
    return fold(text) in name_words("self_titles")


def _names_cv(text: str) -> bool:
    titles, words = name_words("self_titles"), fold(text).split()
    if words == ["vita"] or (joined_script(text) and cut_self_title(text) != text):
        return True  # Vita is a given name too
    return any(" ".join(words[at : at + size]) in titles
               for size in (1, 2, 3) for at in range(len(words) - size + 1))  # fmt: skip


def cut_self_title(text: str) -> str:
    """Return a text without the word for such a page that ends it, where no blanks part words:
    "私の自己紹介", "3학년 김서윤 자기소개서"."""
    ending = max((end for end in _joined_titles() if text.endswith(end)), key=len, default="")
    return text.removesuffix(ending).rstrip()


@cache
def _joined_titles() -> tuple[str, ...]:
    return tuple(title for title in name_words("self_titles") if joined_script(title))


def _addresses(text: str) -> bool:
    """Whether a text speaks to the reader, as forms do."""
    return not _addressed().isdisjoint(fold(text).split())


@cache
def _addressed() -> frozenset[str]:
    return frozenset(load("names")["addressed"])


def is_of_us(page: Page) -> bool:
    """Whether title or heading say that several tell of themselves: "Chi siamo", "Our team"."""
    pieces = (first_heading(page), *title_parts(page.title))
    return any(map(_is_of_several, pieces))


def is_address_of_us(url: str) -> bool:
    """Whether an address is that of a page of several: "/unternehmen.html"."""
    return unaccent(_last_part(url)) in _us_addresses()


def _is_of_several(text: str) -> bool:
    return is_us_title(text) or fold(text) in name_words("company_titles")


@cache
def _us_addresses() -> frozenset[str]:
    return frozenset(
        unaccent(words) for words in name_words("us_titles") | name_words("company_titles")
    )


def is_us_title(text: str) -> bool:
    """Whether a heading says that several tell of themselves: "Our team"."""
    return fold(text) in name_words("us_titles")


def is_search(page: Page) -> bool:
    """Whether the page lists what a search found."""
    parts = urlsplit(page.url)
    if not _ASKED.search(parts.query):
        return False
    words = frozenset(load("names")["search"])
    folders = frozenset(part for part in parts.path.casefold().split("/") if part)
    said = {fold(piece) for piece in (first_heading(page), *re.split(r"[|–—:-]", page.title))}
    named = any(phrase in words or phrase.startswith(tuple(f"{w} " for w in words))
                or phrase.endswith(tuple(f" {w}" for w in words)) for phrase in said)  # fmt: skip
    return named or bool(folders & words)
