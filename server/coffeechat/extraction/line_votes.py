"""Names in the lines at the top of a page that no heading marks, alone or with a role beside
or under them, and names that two lines share."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from coffeechat.extraction.contact_details import read_mails
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness, no_name_word
from coffeechat.extraction.outline import Line
from coffeechat.extraction.ownership import owner_votes
from coffeechat.extraction.page import Page
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import fold, is_handle, is_uncased, joined_script, unaccent
from coffeechat.extraction.title_votes import CUT, beside_role, strip_around
from coffeechat.extraction.vocabulary import (
    field_kind,
    name_words,
    organisation_words,
    role_words,
)

FIRST = 3  # where a name stands that is no heading
_RUN_TOGETHER = re.compile(r"([^\W\d_a-z][a-zß-öø-ÿ]{2,15})([^\W\d_a-z][a-zß-öø-ÿ]{2,20})")
_DIVIDED = re.compile(r"\s*[|/·]\s*")
_AGE = re.compile(r"\d\d\s[^\W\d_]{2,8}\b")  # "Ada Rossi, 34 years"
_LONGEST = 90  # characters of a name and a role
_TOP = 10  # lines in which a name has any one word behind its comma: "Ada Rossi, Leeds"
_REACH = 40  # lines in which a mail address may stand
_INITIAL = re.compile(r"[^\W\d_a-zß-öø-ÿ]\.$")
_LISTED = ("td", "th", "li", "dt")


def plain_votes(line: Line, position: int) -> Iterator[NameVote]:
    """Yield what a line may name, the `position`th from the top (from 1)."""
    weight = 2.0 if position <= 3 else 1.5 if position <= 10 else 0.8
    if line.anchor and not line.bold:
        weight *= 0.6
    text = line.text
    if exact_section_kind(text) or text.endswith((":", "：")):
        return
    if len(text) < 60:
        yield NameVote(text, weight, text)
    if line.tag != "li":  # "Ada's blog" in a list is one of others
        yield from owner_votes(text, weight)
    bare = _DIVIDED.sub(" ", text)
    if position <= FIRST and bare != text and len(bare.split()) == 2:
        lower = bare.islower()  # "ada | rossi"
        yield NameVote(bare.title() if lower else bare, weight * (1 + lower), text)
    if position <= FIRST and (halves := _RUN_TOGETHER.fullmatch(text)):
        name = " ".join(halves.groups())
        if knownness(name) >= 1:
            yield NameVote(name, 2 * weight, text)  # "AdaRossi"
    head, _, rest = text.partition(", ")
    beside = role_words(rest) or "@" in rest or _AGE.match(rest)
    beside = beside or (position <= _TOP and rest.isalpha() and knownness(head) >= 1)
    if likeness(head) >= 0.8 and beside:
        yield NameVote(head, weight, text)  # "Ada Rossi, weaver in Ghent"
    elif name := _beside_role(text):
        yield NameVote(name, weight, text)


def _beside_role(text: str) -> str:
    """Return the one name in a text of two parts, the other of which is a role: "Ada Rossi |
    Weaver", "Weaver: Ada Rossi"; or ""."""
    if len(text) >= _LONGEST:
        return ""
    pieces = [piece.strip() for piece in CUT.split(text)]
    if len(pieces) == 1:
        return beside_role(text)
    names = [piece for piece in pieces if likeness(piece) >= 0.8 and not role_words(piece)]
    beside = len(pieces) == 2 and len(names) == 1 and any(map(role_words, pieces))
    firm = beside and (organisation_words(names[0]) or knownness(names[0]) < 0)
    return names[0] if beside and not firm else ""


def mailed_votes(page: Page) -> Iterator[NameVote]:
    """The line near the top whose words are those of a mail address, however it is written:
    "Rossi ada", ada.rossi@looms.example."""
    top = page.body[:FIRST]
    mails = {mail for line in page.body[:_REACH] for mail in read_mails(line.text)}
    spelt = {
        frozenset(unaccent(mail.partition("@")[0].replace("_", " ")).split()) for mail in mails
    }
    for line in top:
        words = line.text.split()
        named = 1 < len(words) < 5 and all(word.isalpha() for word in words)
        if named and frozenset(map(unaccent, words)) in spelt:
            yield NameVote(line.text, 4.0, line.text, sure=True, introduced=True)


def headed_votes(line: Line, after: list[Line]) -> Iterator[NameVote]:
    """A name with a role or a handle under it, as profiles and cards have it."""
    for below in after:
        named = len(below.text) < 80 and likeness(line.text) >= 0.8 and not role_words(line.text)
        role = role_words(below.text) and below.region != "nav"
        role = role and (below.tag != "li" or line.tag == "li")  # no vacancies under a heading
        if named and (role or is_handle(below.text)):
            yield NameVote(line.text, 2.0 if role else 3.0, line.text)


def halved_votes(line: Line, after: list[Line], written: Container[str]) -> Iterator[NameVote]:
    """A line that is a given name, and the family name in the line under it, built alike or as
    a heading; a third would make them a list. `written` are whole lines of the page."""
    halves = [other for other in (line, *after) if _is_half(other.text)]
    halves = [
        other for other in halves if other.tag == line.tag or not looks_like_place(other.text)
    ]
    if len(halves) != 2 or halves[1] is not after[0]:
        return
    family = after[0]
    name = f"{line.text} {family.text}"
    alike = line.path[:-1] == family.path[:-1] or line.tag == family.tag
    long = " " in f"{line.text}{family.text}" and (line.level != 1 or family.level != 1)
    if not alike or long or line.tag in _LISTED or (line.level and not family.level):
        return
    borne = not is_uncased(name) or (line.level == family.level > 0 and knownness(name) > 0)
    borne = borne or name in written
    if likeness(name) >= 0.8 and fold(line.text) != fold(family.text) and borne:
        yield NameVote(name, 5.0, name)


def _is_capital(word: str) -> bool:
    """Whether a word is written as names are: "Ada", or in a script without capitals."""
    if is_uncased(word):
        return not joined_script(word) and not any(map(str.isdigit, word))
    return _INITIAL.match(word) is not None or (word.isalpha() and word[0].isupper())


def _is_half(text: str) -> bool:
    """Whether a text may be half a name: one or two words, of which none is a page's."""
    words = [word for word in text.split() if fold(word) not in name_words("particles")]
    plain = 0 < len(words) < 3 and all(_is_capital(word) for word in words)
    plain = plain and not role_words(text)
    told = exact_section_kind(text) or field_kind(text) or strip_around(f"{text} A") != f"{text} A"
    return plain and not told and not any(map(no_name_word, words))
