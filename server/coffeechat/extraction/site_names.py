"""Whom a site is called after, where its About page says I and no name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coffeechat.extraction.contact_details import mail_of, read_mails
from coffeechat.extraction.known_names import known_names, knownness
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import is_family, likeness
from coffeechat.extraction.own_pages import is_self_page
from coffeechat.extraction.ownership import owner_votes, past_welcome, practice_owner
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import unaccent
from coffeechat.extraction.title_votes import CUT, strip_around

_TOP_LINES = 8  # where a site's name stands, before its menu
_LONGEST = 50
_PAIR = re.compile(  # what stands side by side, and may overlap what follows
    r"\b([^\W\d_a-z][\w'’-]{1,20})(,)?\s(?=([^\W\d_a-z][\w'’-]{1,20}))"
)
_SHORTEST = 7  # letters of a domain that is a full name
_REACH, _MOST = 150, 400  # lines, and characters of each
_PARTED = re.compile(r"^([^\W\d_]{3,20})[._-]([^\W\d_]{3,20})$")


def site_name_votes(page: Page) -> Iterator[NameVote]:
    """Yield the known names in what a site is called: "Ada Rossi blog". Who says I on its About
    page is the one it is called after, or whom its one mail address spells."""
    i_said, we_said = page.voices
    if i_said <= we_said or not is_self_page(page):
        return
    for text in dict.fromkeys(_site_texts(page)):
        names = dict.fromkeys(_names_in(text))
        yield from (NameVote(name, 3.0, text) for name in names if _is_full_name(name))
    spelt = {name: mail for mail in _mails(page) if (name := _spelt_by(mail))}
    if len(spelt) == 1:
        yield from (NameVote(name, 1.0, mail) for name, mail in spelt.items())


def domain_votes(page: Page) -> Iterator[NameVote]:
    """Yield the known name that the domain of somebody's own page spells, for pages that name
    nobody."""
    i_said, we_said = page.voices
    if i_said >= we_said and is_self_page(page):
        for label in page.host.split(".")[:-1]:
            if name := _spelt_in(label):
                yield NameVote(name, 3.0, label)


def hosted_votes(page: Page) -> Iterator[NameVote]:
    """Yield the full name in a page's text whose two words are the page's domain, in any order, for
    pages that name nobody: "Rossi, Ada" of publications, on adarossi.example."""
    label = max(page.host.split(".")[:-1], key=len, default="").replace("-", "")
    if len(label) < _SHORTEST or page.voices[1] > page.voices[0]:
        return
    for line in page.outline.lines[:_REACH]:
        for pair in _PAIR.finditer(line.text[:_MOST]):
            first, comma, last = pair.groups()
            near = abs(len(first) + len(last) - len(label)) < 2
            if near and label in (_letters(first + last), _letters(last + first)):
                yield NameVote(f"{last} {first}" if comma else f"{first} {last}", 3.0, line.text)
                return


def _letters(text: str) -> str:
    return unaccent(text).replace(" ", "")


def _site_texts(page: Page) -> Iterator[str]:
    """Yield what a page says its site is called: its logo, the words before its menu."""
    for line in page.outline.lines[:_TOP_LINES]:
        if line.region in ("header", "nav"):
            yield from (text for text in (line.text, *line.parts[:1]) if len(text) < _LONGEST)
    yield from filter(None, (page.metas.get("og:site_name"), page.metas.get("application-name")))


def _names_in(text: str) -> Iterator[str]:
    """Yield what may be a name in what a site is called, without the words for sites."""
    yield from (vote.name for vote in owner_votes(text, 1.0))
    for piece in CUT.split(past_welcome(text)):
        bare = strip_around(piece.strip())
        yield practice_owner(bare) or bare


def _is_full_name(name: str) -> bool:
    return " " in name and likeness(name) >= 0.8 and knownness(name) >= 0.5


def _mails(page: Page) -> Iterator[str]:
    for line in page.outline.lines[:100]:
        yield from read_mails(line.text) if "@" in line.text else ()
    yield from filter(None, (mail_of(link) for link, _ in page.outline.links[:100]))


def _spelt_in(label: str) -> str:
    """Return the known name that a part of a domain spells, or an empty string: "ada-rossi",
    "adarossi"."""
    given, family = known_names()
    first, dash, rest = label.partition("-")
    if dash and rest.isalpha() and first in given and len(rest) > 2:
        return f"{first} {rest}".title() if _is_full_name(f"{first} {rest}".title()) else ""
    cuts = (at for at in range(len(label) - 3, 2, -1) if label[:at] in given)
    at = next((at for at in cuts if label[at:] in family), 0)
    return f"{label[:at]} {label[at:]}".title() if at else ""


def _spelt_by(mail: str) -> str:
    """Return the known name that a mail address spells, or an empty string: "ada.rossi@"."""
    parted = _PARTED.match(mail.partition("@")[0])
    name = " ".join(parted.groups()).title() if parted else ""
    borne = any(map(is_family, name.split()))  # "ada.writes@" says what she does
    return name if borne and knownness(name) >= 1 and _is_full_name(name) else ""
