"""The role that a page tells beside its text: at the top, in its title, brand, foot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from coffeechat.extraction.first_clauses import STOPS
from coffeechat.extraction.greetings import introduces
from coffeechat.extraction.headings import exact_section_kind, says_my
from coffeechat.extraction.headline_places import drop_place, split_place
from coffeechat.extraction.headlines import split_role
from coffeechat.extraction.messages import sender_role
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.own_pages import names_page
from coffeechat.extraction.page import Page
from coffeechat.extraction.page_noise import is_noise
from coffeechat.extraction.places import has_street
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.section_readers import is_prose
from coffeechat.extraction.sections import Section
from coffeechat.extraction.short_texts import begins_dated, is_study
from coffeechat.extraction.subjects import ARTICLE, after_subject
from coffeechat.extraction.text import fold, joined_script
from coffeechat.extraction.title_votes import CUT
from coffeechat.extraction.vocabulary import (
    degree_words,
    names_whole_school,
    organisation_words,
    role_words,
)
from coffeechat.extraction.voices import says_i

_BRAND = 30  # lines at either end of a page among which its brand and its foot stand
_BESIDE = ("nav", "header", "footer", "aside")
_PARTS = frozenset(("admin", "academic", "speaker", "speakers", "staff", "author", "board"))
_SHORT = 90  # characters
# Words before where somebody can be found, in what is written for search engines.
_SEAT = re.compile(
    r"\s(?:dans|près\s+de|near|nahe|in\s+der\s+Nähe|cerca\s+de|perto\s+de|vicino\s+a)\s"
)
_LOOSE = re.compile(r"[¡¿]|\s(?=[!?])")  # signs that stand before a sentence, a blank before one
_ROLE = 8  # words
_LONGEST = 20  # characters of an organisation in a title
_SIGNS = tuple(",|·•:–—-")  # between a name and what stands behind it


def take_school_above(page: Page, reading: Reading) -> None:
    """The school that a page's first line names, above a form: "UNIVERSITAS TENUN LIMA"."""
    first = next(iter(page.body), None)
    told = first is not None and len(first.text.split()) <= 6 and names_whole_school(first.text)
    if first and told and not (role_words(first.text) or degree_words(first.text)):
        reading.say("organisation", first.text, first.text, 0.55)


def take_contact_school(lines: Sequence[Line], reading: Reading) -> None:
    """The school that a postal address among contact details begins with."""
    for at, line in enumerate(lines[:_BRAND]):
        below = [other.text for other in lines[at + 1 : at + 4]]
        if exact_section_kind(line.text.rstrip(":")) == "references":
            return  # those who speak for somebody have addresses too
        named = len(line.text) < _SHORT and names_whole_school(line.text)
        if named and not role_words(line.text) and any(map(has_street, below)):
            reading.say("organisation", line.text.rstrip(" ,."), line.text, 0.5)
            return


def take_top_role(sections: Sequence[Section], name: str, reading: Reading) -> None:
    """A line near the top that names a role, where none stands beside the name."""
    told_already = "role" in reading.facts
    if told_already and "headline" in reading.facts:
        return
    for line in [line for s in sections[:3] if s.kind in ("", "about") for line in s.lines[:12]]:
        words = line.text
        if role := sender_role(words):
            reading.say("role", role, words, 0.5)
            continue
        if line.level and name in words:  # "Professor Ada Rossi"
            title = words.partition(name)[0].strip(" ,")
            reading.say("role", title if role_words(title) else "", words, 0.4)
            continue
        says_role = len(words) < 90 and role_words(words) and not says_my(words)
        says_role = says_role and not (names_page(words) or is_study(words) or is_noise(line))
        says_role = says_role and not begins_dated(words)
        told = is_prose(line) or words.endswith((".", "。", "!", "?", ":", "…")) or "@" in words
        told = told and not (line.level == 1 and _lists_roles(words))
        if says_role and not told and not line.anchor:
            if told_already:
                if line.level:
                    reading.say("headline", line.text, line.text, 0.5)
                return
            text, place = drop_place(line.text)
            reading.say("headline", line.text, line.text, 0.5)
            role, organisation = split_role(text)
            reading.say("role", role, line.text, 0.5)
            reading.say("organisation", organisation, line.text, 0.5)
            reading.say("location", place, line.text, 0.5)
            return


def _lists_roles(text: str) -> bool:
    """Whether a text is a row of what somebody is, in full stops: "Weaver. Dyer. Poet."."""
    return all(len(piece.split()) <= 3 for piece in STOPS.split(text)) and "." in text[:-1]


def take_greeted(lines: Sequence[Line], name: str, reading: Reading) -> None:
    """The role that a heading goes on with behind its greeting: "Hi! I'm Ada! A weaver."."""
    given = name.partition(" ")[0]
    for line in [line for line in lines[:_BRAND] if line.level and len(line.text) < _SHORT]:
        for said, told in pairwise(STOPS.split(_LOOSE.sub("", line.text))):
            held = role_words(told) and len(told.split()) <= _ROLE and not says_i(told)
            if held and not told.endswith("?") and introduces(said, given):
                bare = ARTICLE.sub("", told).strip(" .!")
                role, place = split_place(split_role(bare)[0])
                reading.say("role", role, line.text, 0.7)
                reading.say("location", place, line.text, 0.6)
                return


def take_titled(page: Page, name: str, reading: Reading) -> None:
    """The role beside the name in the title or at the foot: "Ada Rossi | Weaver"."""
    foot = [line.text for line in page.outline.lines if line.region == "footer"][:20]
    for brand in [line.text for line in page.outline.lines[:3] if len(line.text) < 80]:
        behind = brand.removeprefix(name).strip(" ,|·–—-") if brand.startswith(name) else ""
        if role_words(behind) and not brand.endswith((".", "。", "!")):
            reading.say("role", split_role(behind)[0], brand, 0.51)
    for text in (page.title, page.metas.get("og:site_name", ""), *foot):
        pieces = [piece.strip() for piece in CUT.split(text) if piece.strip()]
        if len(text) < 150 and any(keys_of(piece) == keys_of(name) for piece in pieces):
            for piece in pieces:
                if role_words(piece) and len(piece.split()) < 7 and keys_of(piece) != keys_of(name):
                    role, organisation = split_role(piece)
                    reading.say("role", split_place(role)[0], text, 0.53)
                    reading.say("organisation", organisation, text, 0.42)
                    return
        for piece in pieces if len(text) < 150 else ():
            if role := _beside_name(piece, name):
                reading.say("role", role, text, 0.52)
                return


def take_signed(page: Page, name: str, reading: Reading) -> None:
    """The role under the name where both stand beside the text: in the page's brand, in its
    menu, at its foot."""
    lines, keys = page.outline.lines, keys_of(name)
    for line, below in [*pairwise(lines[:_BRAND]), *pairwise(lines[-_BRAND:])]:
        named = line.region in _BESIDE and keys_of(line.text) == keys
        one = line.anchor != "" and line.anchor == below.anchor  # both are the brand's link
        told = below.region == line.region and _is_role(below) and (one or not is_noise(below))
        if named and told:
            role, organisation = split_role(drop_place(below.text)[0])
            reading.say("role", role, below.text, 0.54)
            reading.say("organisation", organisation, below.text, 0.54)


def take_foot(page: Page, reading: Reading) -> None:
    """The role and the organisation that a line at the foot tells, both and no more: "Weaver,
    Harbour University"."""
    for line in [line for line in page.outline.lines[-_BRAND:] if line.region == "footer"]:
        role, organisation = split_role(line.text) if len(line.text) < _SHORT else ("", "")
        if _is_role(line) and organisation_words(organisation) and not line.anchor:
            reading.say("role", role, line.text, 0.43)
            reading.say("organisation", organisation, line.text, 0.43)
            return


def take_headed(page: Page, reading: Reading) -> None:
    """The role that heads a page about one person, all by itself: "Pastor", "Mayor"."""
    heads = [line.text for line in page.body[:_BRAND] if line.level][:2]
    for text in (*CUT.split(page.title), *heads):
        words = text.split()
        alone = 0 < len(words) <= 2 and role_words(text) >= len(words)
        if (
            alone
            and not (organisation_words(text) or names_page(text))
            and fold(text) not in _PARTS
        ):
            reading.say("role", text.strip(), text, 0.44)
            return


def _is_role(line: Line) -> bool:
    """Whether a line is but what somebody is."""
    told = role_words(line.text) > 0 and len(line.text) < _SHORT
    return told and not line.text.endswith((".", "。", "!", "?", ":"))


def take_titled_organisation(page: Page, reading: Reading) -> None:
    """The organisation beside a name in the title, where no blanks part words."""
    pieces = [piece.strip() for piece in CUT.split(page.title) if joined_script(piece)]
    named = any(likeness(piece) >= 0.9 for piece in pieces)
    held = [piece for piece in pieces if organisation_words(piece) and not role_words(piece)]
    if named and len(held) == 1 and len(held[0]) <= _LONGEST:
        reading.say("organisation", held[0], page.title, 0.45)


def _beside_name(text: str, name: str) -> str:
    """Return the role in a text that is the name and that, no more: "Lawyer Ada Rossi"."""
    before, named, behind = text.partition(name)
    told = [part.strip(" ,|·–—-()") for part in (before, behind) if part.strip(" ,|·–—-()")]
    if not named or len(told) != 1 or len(told[0].split()) > 5:
        return ""
    role = split_place(split_role(told[0])[0])[0]
    return role if role_words(role) else ""


def take_described(page: Page, name: str, reading: Reading) -> None:
    """What the page's description for search engines says behind the name."""
    words = page.metas.get("description", "") or page.metas.get("og:description", "")
    at = words.casefold().find(name.casefold())  # "Ada rossi, weaver"
    behind = words[at + len(name) :] if at >= 0 else ""
    said = after_subject(words, name) or (
        behind[1:] if behind[:3].strip(" )")[:1] in _SIGNS else ""
    )
    said = said.strip(" ,|·•:–—-").split(": ")[0]
    role, organisation = split_role(said[:160]) if name and said else ("", "")
    role = role if len(role) < _SHORT else role.partition(", ")[0]
    if role and role_words(role) and len(role) < _SHORT:
        reading.say("role", split_place(_SEAT.split(role)[0])[0], words, 0.5)
        small = organisation.isascii() and organisation.islower()
        reading.say("organisation", "" if small else organisation, words, 0.5)
