"""Names that a page leaves in passing: one with a nickname that the page goes on with, the owner
behind a business's name, who lives at the address in the foot, one written in two scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from coffeechat.extraction.heading_votes import top_heading
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.leading_names import leading_name
from coffeechat.extraction.name_parts import keys_of, take_apart
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.own_pages import is_self_titled
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold, is_handle, is_uncased, joined_script
from coffeechat.extraction.title_votes import CUT
from coffeechat.extraction.vocabulary import organisation_words, role_words

_LINES, _TOP, _CHARACTERS = 120, 6, 300  # lines looked at, from the top; of each line
_SHORT = 60
_CAPITALISED = r"[^\W\d_a-zß-öø-ÿ][\w’'-]{1,20}"
_NICKNAMED = re.compile(  # 'Ada "Rosie" Rossi'
    rf"(?:{_CAPITALISED}\s){{1,2}}[\"“„«]([^\W\d_][\w-]{{1,15}})[\"”“»]\s{_CAPITALISED}"
)
_OWNER = re.compile(  # "Foto di", "Design by" and their like are of those who made a part
    r"^\sdi\s+(?=[^\W\d_a-z])|^\s*[,–-]?\s(?:[Ii]nh(?:aber(?:in)?)?\.?:?"
    r"|[Pp]rop\.?|[Pp]ropriétaire:?|[Tt]itolare:?|[Ee]igenaar:?)\s+(?=[^\W\d_a-z])"
)
_ADDRESS = re.compile(r"^,\s[^,]{3,40}\s\d{1,4}[a-z]?\b|^,\s\d{1,4}[a-z]?,?\s[^,]{3,40}")
_BRACKETED = re.compile(r"^([^\W\d_][^(),.]{3,40}?)\s\(([A-Za-z][A-Za-z '-]{4,40})\)\s(?=\w)")
_BY = re.compile(r"^(?:by|von|par|por|di|door|av|przez)\s+", re.IGNORECASE)


def left_votes(page: Page) -> Iterator[NameVote]:
    """Yield the names that a page leaves in passing."""
    yield from _nicknamed(page)
    yield from _owners(page)
    yield from _addressed(page)
    yield from _under_handle(page)
    yield from _bylined(page)
    yield from _in_both_scripts(page)


def _in_both_scripts(page: Page) -> Iterator[NameVote]:
    """Yield the name that the text under "About" begins with in two scripts, before what somebody
    is; elsewhere it may be a teacher's."""
    for line, below in pairwise(page.body[:_LINES]):
        found = _BRACKETED.match(below.text[:_CHARACTERS])
        headed = line.level > 0 and exact_section_kind(line.text) == "about"
        if (
            found
            and headed
            and _is_in_both(found)
            and role_words(below.text[found.end() :][:_SHORT])
        ):
            yield NameVote(found[1], 4.0, below.text, sure=True, passing=True)


def _is_in_both(found: re.Match[str]) -> bool:
    """Whether a name in a script without capitals has the same in Latin letters behind it."""
    uncased = is_uncased(found[1]) and not joined_script(found[1])
    return uncased and likeness(found[2]) >= 0.8 and likeness(found[1]) >= 0.7


def _nicknamed(page: Page) -> Iterator[NameVote]:
    """Yield the one name with a nickname by which title, address or sentences call somebody."""
    texts = [line.text[:_CHARACTERS] for line in page.body[:_LINES]]
    found = {hit[0]: (hit, text) for text in texts for hit in _NICKNAMED.finditer(text)}
    if len(found) == 1:
        name, (hit, text) = found.popitem()
        at_head = hit.start() == 0 or _begins_with_brand(page, text)  # else "married to" them
        if at_head and likeness(name) >= 0.8 and _is_called(page, hit):
            yield NameVote(name, 4.0, text, introduced=True, passing=True)


def is_told_of(page: Page, keys: frozenset[str]) -> bool:
    """Whether a page that says no "we" goes on with the nickname of a name, or has it in two
    scripts before what somebody is, once."""
    votes = [*_nicknamed(page), *_in_both_scripts(page)] if page.voices[1] == 0 else []
    return len(votes) == 1 and keys_of(votes[0].name) == keys


def _is_called(page: Page, hit: re.Match[str]) -> bool:
    """Whether the page goes by a nickname, alone or with parts of the name behind it, or where
    nobody says "I" a sentence begins with it."""
    called, family = hit[1], fold(hit[0]).split()[-1]
    heads = (page.title, page.url, *(line.text for line in page.body[:_TOP] if line.level))
    pieces = (fold(piece).split() for text in heads for piece in CUT.split(text))
    named = any(words[:1] == [fold(called)] and all(map(family.startswith, words[1:]))
                for words in pieces)  # fmt: skip
    return named or (page.voices[0] == 0 and any(
        line.text.startswith(f"{called} ") or f". {called} " in line.text[:_CHARACTERS]
        for line in page.body[:_LINES]
    ))  # fmt: skip


def _begins_with_brand(page: Page, text: str) -> bool:
    """Whether a text begins with what the page's title or its heading is called."""
    return any(text.startswith(f"{brand} ") for brand in _brands(page))


def _brands(page: Page) -> set[str]:
    """Return the names of two words or more that title and heading may have of a business."""
    pieces = {piece.strip() for piece in CUT.split(page.title)}
    pieces |= {line.text for line in page.body[:_TOP] if line.level == 1}
    return {piece for piece in pieces if " " in piece and knownness(piece) < 1}


def _owners(page: Page) -> Iterator[NameVote]:
    """Yield the owner whom the foot names behind the business: "Quay Looms di Ada Rossi"."""
    brands = _brands(page)
    for line in page.outline.lines:
        text = line.text[:_CHARACTERS] if line.region == "footer" and not line.level else ""
        brand = next((brand for brand in brands if text.startswith(brand)), "")
        owner = _OWNER.match(text[len(brand) :]) if brand else None
        if owner and (name := leading_name(text[len(brand) + owner.end() :])):
            yield NameVote(name, 3.5, line.text, introduced=True, passing=True)


def _addressed(page: Page) -> Iterator[NameVote]:
    """Yield who lives at the address in the foot: "Contact: Ada Rossi, Weir Road 5, Leeds"."""
    for line in page.outline.lines:
        text = line.text[:_CHARACTERS] if line.region == "footer" else ""
        label, colon, rest = text.partition(": ")
        text = rest if colon and len(label) < _SHORT else text
        name = leading_name(text)
        own = not colon or exact_section_kind(label) == "contact"  # "Web design: Bo Lind"
        if name and own and _ADDRESS.match(text[len(name) :]):
            yield NameVote(name, 2.0, line.text, passing=True)


def _under_handle(page: Page) -> Iterator[NameVote]:
    """Yield the name that the line under a handle begins with, where that heads the page: "@brim"
    and "Ada Rossi · weaver". Elsewhere, or before an hour, it is of who wrote a post."""
    for line, below in pairwise(page.body[:2]):
        pieces = CUT.split(below.text)
        held = len(pieces) > 1 and line.level > 0 and not any(map(str.isdigit, below.text))
        held = held and role_words(pieces[1]) > 0 and not organisation_words(pieces[0])
        if held and is_handle(line.text) and likeness(pieces[0]) >= 0.9:
            yield NameVote(pieces[0], 3.0, below.text, introduced=True, passing=True)


def _bylined(page: Page) -> Iterator[NameVote]:
    """Yield who made what says that it is somebody's page, on a line of its own right under its
    heading, in small letters or not: "by ada rossi". Under anything else it is of that alone."""
    lines = page.body[:_TOP] if is_self_titled(page) else []
    first = top_heading(page.body)
    headed = False
    for above, line in pairwise(lines):
        headed = above is first or (headed and ":" in above.text)  # "Instructor: Bo Lind"
        short = len(line.text) < _SHORT and not line.level
        made = _BY.match(line.text) if headed and short else None
        name = line.text[made.end() :] if made else ""
        shown = name.title() if name.islower() else name
        if name and likeness(shown) >= 0.8 and len(take_apart(name).bare.split()) > 1:
            yield NameVote(shown, 4.0, line.text, introduced=True, passing=True)
