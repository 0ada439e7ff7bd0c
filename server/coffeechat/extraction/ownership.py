"""Whose page a phrase says it is: "Ada's home page", "Blog of Ada Rossi", "Kanzlei Ada Rossi"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.name_parts import take_apart
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import name_words, role_words

_GENITIVE = re.compile(r"^(.{2,40}?)(?:['’`´]s|(?<=[szxß])['’`´])\s+(.{2,40})$", re.IGNORECASE)
_BARE_GENITIVE = re.compile(r"^(.{2,40}?[^\Ws])s\s+(\S{3,20})$")
_OF = re.compile(
    r"^(.{2,40}?)\s+(?:of|by|di|de|do|da|del|von|vom|van|av|af|d['’]|du)(?:\s+|(?<=['’]))(.{3,40})$",
    re.IGNORECASE,
)
_JOINED = re.compile(  # "林晓燕的博客", "adaのホームページ", "ひつじさんのページ"
    r"^(?P<name>[\u3400-\u9fff々]{2,4}|[\u3400-\u9fff々]{1,3}[ \u3000][\u3400-\u9fff々]{1,3}"
    r"|[\u3041-\u309f\u30a1-\u30ffー]{2,8}|[\uac00-\ud7af]{2,6}?|[A-Za-z][\w.-]{2,20})\s?"
    r"(?:的|(?P<called>さん|くん|ちゃん|氏)?の|(?P<sir>님)?의 ?)(?:个人|個人)?(?P<page>\S.{0,10})$"
)
_KANA = re.compile("[\u3041-\u309f\u30a1-\u30ffー]+")
_POINTERS = frozenset(("thi", "hi", "it", "da", "die", "le", "me", "te", "se", "mi", "tu", "su"))
_PARTS = frozenset(("about", "publications", "teaching", "experience", "interests"))
_SURELY = 0.9  # how like a name
_LONGEST = 90  # characters of a phrase


def owner_votes(text: str, weight: float) -> Iterator[NameVote]:
    """Yield whom a title, heading or line calls the owner of the page.

    Somebody's home page, diary or CV is theirs out of their own mouth (`introduced`).
    """
    phrase = past_welcome(text.strip(" .!:|–—-"))
    if len(phrase) > _LONGEST:
        return
    joined = _JOINED.match(phrase)
    if joined and _may_own(joined["name"]) and _is_owned(joined):
        called = joined["name"].isascii() or _KANA.fullmatch(joined["name"]) is not None
        yield NameVote(joined["name"], weight, text, sure=called, introduced=True)
    for name, page_words in _halves(phrase):
        named = likeness(name)
        if named >= 0.4 and (own := _says_page(page_words, "own_pages")):
            yield NameVote(name, weight, text, introduced=own)
        elif _says_page(page_words, "pages"):
            called = 0.4 <= named < 0.8 and knownness(name) > 0  # "Ada's blog"
            if named >= 0.8 or called:
                yield NameVote(name, weight, text, introduced=called)
        elif named >= _SURELY and " " in name and exact_section_kind(page_words) in _PARTS:
            yield NameVote(name, weight, text)  # "Publications of Ada Rossi"


def _is_owned(joined: re.Match[str]) -> bool:
    """Whether such a page is somebody's: whatever stands before "blog" may be, but before "page"
    and "room" only a name, or who is spoken of as people are."""
    page, name = fold(joined["page"]), joined["name"]
    if joined["called"] or joined["sir"] or likeness(name) >= _SURELY:
        return page.endswith(_pages("joined_pages") + _pages("shared_pages"))
    return page.endswith(_pages("called_pages" if _KANA.fullmatch(name) else "joined_pages"))


@cache
def _pages(kind: str) -> tuple[str, ...]:
    return tuple(name_words(kind))


def _may_own(name: str) -> bool:
    """Whether what such a page is said to be of is no word for a reader or for what one does."""
    return not role_words(name) and name not in name_words("anybody")


def _halves(phrase: str) -> Iterator[tuple[str, str]]:
    """Yield the name and the words for a page that a phrase may be made of."""
    if found := _GENITIVE.match(phrase):
        yield found[1], found[2]
    elif (found := _BARE_GENITIVE.match(phrase)) and _may_have(found[1]):
        yield found[1], found[2]  # "Adas Blog", but "Biographisches CV"
    if found := _OF.match(phrase):
        yield found[2], found[1]
    yield from _behind_role(phrase.split())


def _may_have(name: str) -> bool:
    """Whether a name may stand before the bare s of "Adas Blog"; not that of "This blog"."""
    return fold(name) not in _POINTERS and (" " in name or knownness(name) > 0)


def _behind_role(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the halves of "blog programisty Adam Kowal": what the owner does stands between."""
    for size in (3, 2):
        middle = words[1:-size]
        if middle and (any(map(role_words, middle)) or all(map(str.islower, middle))):
            name = " ".join(words[-size:])
            if not role_words(name):
                yield name, words[0]
                return


def _says_page(words: str, kind: str) -> bool:
    """Whether words call something a page; of `own_pages`, one that only a person has."""
    folded, known = fold(words).split(), name_words(kind)
    last = words.rsplit(maxsplit=1)[-1]
    if (
        last[:1].isupper()
        and not last.isupper()
        and fold(last) not in name_words("own_pages")
        and fold(last) not in name_words("pages")
    ):
        return False  # "CV - Ada" of "CV - Ada de Rossi"
    runs = (" ".join(folded[at : at + size]) for size in (1, 2) for at in range(len(folded)))
    return len(folded) <= 5 and any(run in known for run in runs)


def past_welcome(phrase: str) -> str:
    """Return a phrase without a welcome before it."""
    words = phrase.split()
    for size in (4, 3, 2, 1):
        if len(words) > size and fold(" ".join(words[:size])) in name_words("welcomes"):
            return " ".join(words[size:])
    return phrase


def practice_owner(text: str) -> str:
    """Return the name in a brand of one who works alone: "Kanzlei Ada Rossi", "Ada Rossi
    Photography"; an empty string where there is none."""
    words = text.split()
    start, end = 0, len(words)
    while start < end and _is_practice(words[start]):
        start += 1
    while end > start and _is_practice(words[end - 1]):
        end -= 1
    dropped = len(words) - (end - start)
    if not dropped:
        return ""
    name = " ".join(words[start:end]).strip(" ,&|–-")
    size = len(take_apart(name).bare.split())
    enough = 0.8 if dropped > 1 or knownness(name) > 0 else 0.9
    return name if size in (2, 3) and likeness(name) >= enough else ""


def _is_practice(word: str) -> bool:
    folded = fold(word.strip(",&|"))
    joined = len(folded) > 8 and folded.endswith(_practice_endings())  # "Ingenieurberatung"
    return joined or folded in name_words("practices") or folded in name_words("firms")


@cache
def _practice_endings() -> tuple[str, ...]:
    return tuple(name_words("practice_endings"))
