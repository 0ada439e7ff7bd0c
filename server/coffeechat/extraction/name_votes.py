"""The places of a page that may name its person, and how much each counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise, takewhile

from coffeechat.extraction.accounts import (
    account_votes,
    asked_account,
    headed_account,
    shown_account,
)
from coffeechat.extraction.eastern_titles import is_plain
from coffeechat.extraction.edge_votes import edge_votes
from coffeechat.extraction.greetings import introduction_votes
from coffeechat.extraction.heading_votes import (
    OF_ENTRIES,
    heading_votes,
    inner_headings,
    top_heading,
)
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.labelled import Labelled, find_labelled, split_label
from coffeechat.extraction.leading_names import leading_name
from coffeechat.extraction.left_names import left_votes
from coffeechat.extraction.line_votes import (
    FIRST,
    halved_votes,
    headed_votes,
    mailed_votes,
    plain_votes,
)
from coffeechat.extraction.name_parts import in_both_scripts, take_apart
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness, no_name_word
from coffeechat.extraction.names_over import is_overruled, names_over
from coffeechat.extraction.openings import opening_votes, patronymic_votes, recurring_votes
from coffeechat.extraction.outline import Line
from coffeechat.extraction.own_pages import is_self_titled, says_self
from coffeechat.extraction.ownership import practice_owner
from coffeechat.extraction.page import Page
from coffeechat.extraction.presented import presented_votes
from coffeechat.extraction.signatures import signature_votes
from coffeechat.extraction.site_names import site_name_votes
from coffeechat.extraction.talks import talk_votes
from coffeechat.extraction.text import fold, is_uncased, joined_script
from coffeechat.extraction.title_votes import (
    meta_votes,
    strip_around,
    title_votes,
)
from coffeechat.extraction.vocabulary import (
    field_kind,
    name_words,
    organisation_words,
    role_words,
)
from coffeechat.extraction.welcome_names import welcome_votes

_BYLINE = re.compile(
    r"(?:^|\s)(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v|[Pp]rzez):?\s((?:[^\W\d_a-zß-öø-ÿ][\w'’.-]{0,20}\s?){2,4}?)"
    r"(?=$|\s?[,|·•–—]|\s(?:in|on|at|am|um|le|el|il|op|w|en|às|alle|kl)\s)"
)
_PICTURE_OF = re.compile(  # "Porträt-Foto von Ada Rossi"
    r"(?i:^.{0,20}\b(?:profiel|profil|pas|pass|porträt|portret|portrait|bewerbungs)?-?"
    r"(?:foto|photo|picture|portrait|porträt|image|bild|headshot|avatar|bilde|billede|slika"
    r"|fotka|kuva|zdjecie|retrato|ritratto|zdjęcie)\b\W{0,3}(?:of|von|de|di|da|van|av)?)"
    r"\s+(?=[^\W\d_a-z])"
)
_NO_PEN_NAME = re.compile(r"[:：/@。、，,!！?？]|\w\.\w|^\d+$")
_PEN_NAME, _JOINED = 20, 4  # characters of a pen name, of a name without blanks
_TOP_LINES = 30
_WITH_EMPLOYERS = frozenset(("experience", "education", "projects"))  # lines that name others
_SURELY = 0.9  # how like a name
_REFEREES = 12  # lines under a heading for those who speak for somebody
_OF_EMPLOYER = 0.3  # how much such a line counts
_LABEL_LENGTH = 40  # characters
_BEFORE = ("", "about", "contact")  # sections in which the name may yet stand
_PERSONAL = frozenset(("birth", "role", "pronouns"))
_LABEL_END = re.compile(r"[】\]]|\s*[:：|｜\s]")
_HALVES = frozenset(("name", "given_name", "family_name"))  # of forms: "Nom", "Prénom"


def page_votes(page: Page) -> Iterator[NameVote]:
    """Yield the texts that may be the name, those of the title first.

    A text that writes the name in two scripts counts for each.
    """
    readers = (title_votes, meta_votes, _body_votes, edge_votes, _labelled_votes, _picture_votes,
               account_votes, asked_account, shown_account, headed_account, _byline_votes,
               signature_votes, presented_votes, left_votes, patronymic_votes, recurring_votes,
               mailed_votes, site_name_votes, talk_votes)  # fmt: skip
    over, referees = names_over(page), _referees(page)
    for vote in chain.from_iterable(read(page) for read in readers):
        if is_overruled(vote, over) or vote.evidence in referees:
            continue
        yield vote
        names = [] if vote.sure else in_both_scripts(vote.name)
        sure = any(likeness(name) >= 0.9 for name in names)  # no firm, written so
        for name in names:
            yield replace(vote, name=name, weight=vote.weight + (2.0 if sure else 0.0))


def _referees(page: Page) -> frozenset[str]:
    """Return the lines under a heading such as "References", in which others are named."""
    heads = (at for at, line in enumerate(page.body)
             if line.level and exact_section_kind(line.text) == "references")  # fmt: skip
    at = next(heads, len(page.body))
    return frozenset(line.text for line in page.body[at + 1 : at + 1 + _REFEREES])


def _body_votes(page: Page) -> Iterator[NameVote]:
    """Yield the names in the page's own text, from the top."""
    first = top_heading(page.body)
    inner, opened = inner_headings(page.body, first), _first_section(page.body)
    yield from _cv_votes(page)
    yield from _self_votes(page)
    headings, before, section = 0, "", ""
    i_said = page.voices[0] > page.voices[1]
    written = {line.text for line in page.body if len(line.text) < 60}
    for index, line in enumerate(page.body):
        below = page.body[index + 1 : index + 2]
        if index < _TOP_LINES:
            section = exact_section_kind(line.text) or section
        if line.level and len(line.text) < 80:
            headings += not exact_section_kind(line.text)  # a CV may begin with its side column
            votes = heading_votes(line, 1 if line is first else headings, index + 1, first)
            yield from (replace(vote, weight=vote.weight * (0.3 if index in inner else 1.0))
                        for vote in votes)  # fmt: skip
            if says_self(before) and likeness(line.text) >= 0.4:
                yield NameVote(line.text, 2.0, line.text)  # under "Curriculum vitae"
            before = line.text
        elif index < _TOP_LINES and len(line.text) < 90 and not (i_said and _labels_other(line)):
            share = _OF_EMPLOYER if section in _WITH_EMPLOYERS else 1.0
            yield from (replace(vote, weight=vote.weight * share)
                        for vote in plain_votes(line, index + 1))  # fmt: skip
        if line.level == 1 or (line.level == 2 and index < 12) or index < FIRST:
            yield from halved_votes(line, page.body[index + 1 : index + 3], written)
        if index < _TOP_LINES:
            yield from introduction_votes(line, below, first=index == 0)
            yield from opening_votes(line)
            yield from welcome_votes(line)
            yield from headed_votes(line, below) if index < opened else ()


def _cv_votes(page: Page) -> Iterator[NameVote]:
    """The name that a CV begins with, though nothing there is marked as a heading."""
    labels = (exact_section_kind(line.text) for line in page.body[:80] if len(line.text) < 40)
    first = next((line for line in page.body if not line.links), None)
    if first and not first.level and len({*labels} & OF_ENTRIES) > 1:
        name = strip_around(first.text)  # "Ada Rossi CV"
        enough = 0.5 if joined_script(name) else 0.8
        if likeness(name) >= enough and not role_words(name) and not organisation_words(name):
            yield NameVote(name, 2.5, first.text)


def _self_votes(page: Page) -> Iterator[NameVote]:
    """The first line that is a name at the top of what calls itself a CV or somebody's page."""
    if is_self_titled(page):
        top = page.body[: _first_section(page.body)]  # projects have names of their own
        lines = (line for line in top if line.region != "nav" and not line.anchor
                 and likeness(line.text) >= (0.7 if _is_spaced(line.text) else 0.9))  # fmt: skip
        line = next(lines, None)
        if line and (is_uncased(line.text) or knownness(line.text) >= 1):
            yield NameVote(line.text, 1.5, line.text)


def _is_spaced(text: str) -> bool:
    """Whether a text is in a script without capitals that parts words by blanks, as Arabic is:
    who has four names or five looks less like one."""
    return is_uncased(text) and not joined_script(text)


def _labels_other(line: Line) -> bool:
    """Whether a line has a name behind who teaches, as who speaks of themselves on a page for a
    class has another's: "Instructor: Ada Rossi"; their own stands behind "Author" and the like."""
    role, colon, name = line.text.partition(":")
    labelled = colon and len(role) < _LABEL_LENGTH and not split_label(line.text)[0]
    teaches = any(word in name_words("teachers") for word in fold(role).split())
    return bool(labelled) and teaches and likeness(name.strip()) >= 0.8


def _first_section(body: list[Line]) -> int:
    """Return where a section begins in which nobody's name stands any more."""
    sections = (at for at, line in enumerate(body[:_TOP_LINES])
                if exact_section_kind(line.text) not in _BEFORE)  # fmt: skip
    return next(sections, _TOP_LINES)


def _picture_votes(page: Page) -> Iterator[NameVote]:
    """What the one picture of somebody is said to show."""
    shown = {strip_around(practice_owner(words) or _PICTURE_OF.sub("", words)): words
             for words in page.outline.pictures[:20]}  # fmt: skip
    named = [(name, words) for name, words in shown.items() if likeness(name) >= 0.8]
    titled = ((leading_name(words), words) for words in shown.values())
    named += [(name, words) for name, words in titled if take_apart(name).titles and not named]
    if len(named) == 1:
        yield NameVote(named[0][0], 1.2, named[0][1])


def _labelled_votes(page: Page) -> Iterator[NameVote]:
    """ "Name: Ada Rossi", as tables of personal data and forms have it."""
    lines = [line for line in page.outline.lines[:120] if line.region in ("main", "aside")]
    lines = list(takewhile(lambda line: exact_section_kind(line.text) != "references", lines))
    hits = find_labelled(lines)
    for one, other in pairwise(hits):
        parts = {hit.field: hit.value for hit in (one, other)}
        if len(parts) == 2 and parts.keys() < _HALVES:
            given = parts.get("given_name") or parts.get("name", "")
            family = parts.get("family_name") or parts.get("name", "")
            yield NameVote(f"{given} {family}", 6.0, other.line.text, introduced=True)
    personal = any(map(_is_personal, hits))
    for hit in hits:
        value = hit.value.rstrip(".;")
        value = next(filter(joined_script, in_both_scripts(value)), value)  # "水野真帆 Maho Mizuno"
        enough = 0.3 if joined_script(value) else 0.7
        own = hit.line.region == "main"
        if hit.field == "name" and likeness(value) >= enough:
            sure = joined_script(value) and len(value) <= _JOINED and _is_pen_name(value)
            sure = sure or (personal and own and " " in value and likeness(value) >= _SURELY)
            yield NameVote(value, 4.0, hit.line.text, sure=sure, introduced=own)
        elif (hit.field == "name" or (hit.field == "called" and personal)) and _is_pen_name(value):
            yield NameVote(value, 3.0, hit.line.text, sure=True, introduced=own)


def _is_personal(hit: Labelled) -> bool:
    """Whether a label stands on no page but a person's, where plants have other names too."""
    label = _LABEL_END.split(hit.label.text, maxsplit=1)[0].strip(" 【[■●・")
    return hit.field in _PERSONAL or fold(label) in name_words("personal_labels")


def _is_pen_name(text: str) -> bool:
    """Whether a text may be what somebody goes by: a word or two that say nothing of them."""
    short = 2 <= len(text) <= _PEN_NAME and len(text.split()) <= 2 and any(map(str.isalpha, text))
    plain = not _NO_PEN_NAME.search(text) and is_plain(text) and not no_name_word(text)
    told = role_words(text) or organisation_words(text) or field_kind(text)
    told = told or text in name_words("no_pen_names")
    return short and plain and not told


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
