"""The full name of who says but a given name: "Hi, I'm Ada" above ada.rossi@looms.example, a
picture of "Ada Rossi at her loom" or a last line with "Ada Rossi, 5 Weir Road"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coffeechat.extraction.contact_details import mail_of, read_mails
from coffeechat.extraction.greetings import NameVote
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.names import likeness, no_name_word
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold, is_uncased, joined_script, unaccent
from coffeechat.extraction.vocabulary import name_words, organisation_words, role_words

_MOST_GIVEN = 3  # names that people say of themselves on one page
_LINES, _CHARACTERS = 300, 200  # looked at, of each line
_FAMILY = 3  # letters of a family name in a mail address
_MOST_WORDS = 4
_WEIGHT = 2.0
_CUT = re.compile("[._-]")
_STOPS = ",.;:!?)(|·"


def whole_votes(page: Page, said: Sequence[NameVote]) -> Iterator[NameVote]:
    """Yield the full names of those who introduce themselves by one word, of whose votes `said`
    are: what a picture, a contact line or the foot begins with, or a mail address spells."""
    given = {vote.name for vote in said if vote.introduced and len(keys_of(vote.name)) == 1
             and not joined_script(vote.name)}  # fmt: skip
    for name in sorted(given)[:_MOST_GIVEN]:
        written = {full: text for text in _texts(page, name) if (full := _full_name(name, text))}
        if len({keys_of(full) for full in written}) == 1:  # of two people, neither
            yield from (NameVote(full, _WEIGHT, text) for full, text in written.items())
        elif not written:
            yield from _mailed(page, name)


def _texts(page: Page, given: str) -> Iterator[str]:
    """Yield the texts that a given name begins where people leave their full name: what pictures
    show, short lines and the foot, wherever in it the name stands."""
    yield from (text for text in page.outline.pictures[:20] if text.startswith(given))
    for line in page.outline.lines[:_LINES]:
        if line.tag != "li" and given in line.text[:_CHARACTERS] and _may_hold(line, given):
            yield line.text[line.text.index(given) :][:_CHARACTERS]


def _may_hold(line: Line, given: str) -> bool:
    if line.region == "footer":
        return f" {given}" in f" {line.text}"
    addressed = any(map(str.isdigit, line.text)) and "," in line.text  # "Ada Rossi, 5 Weir Road"
    return line.text.startswith(given) and not line.level and addressed


def _full_name(given: str, text: str) -> str:
    """Return the full name that a text begins with; empty where it begins with but the given."""
    words = _leading(text.split())
    sizes = range(len(words), 1, -1)
    names = (" ".join(words[:size]) for size in sizes)
    return next((name for name in names if likeness(name) >= 0.8 and fold(words[0]) == fold(given)
                 and not (role_words(name) or organisation_words(name))), "")  # fmt: skip


def _leading(words: list[str]) -> list[str]:
    """Return the words of a text that may be of a name, up to the first that ends a part."""
    taken: list[str] = []
    for word in words[:_MOST_WORDS]:
        bare = word.strip(_STOPS)
        particle = taken and fold(bare) in name_words("particles")
        form = len(bare) < _FAMILY and bare.isupper()  # "Ada Rossi EI"
        named = bare[:1].isupper() or is_uncased(bare) or particle
        if not named or (form and taken) or no_name_word(bare):
            break
        taken.append(bare)
        if word[-1] in _STOPS:
            break
    return taken


def _mailed(page: Page, given: str) -> Iterator[NameVote]:
    """Yield the name that the page's mail addresses spell, if they spell but one with the given
    name: "ada.rossi@looms.example"."""
    texts = [line.text for line in page.outline.lines[:_LINES] if "@" in line.text]
    mails = [mail for text in texts for mail in read_mails(text)]
    mails += [mail for link, _ in page.outline.links[:_LINES] if (mail := mail_of(link))]
    families = {family: mail for mail in mails if (family := _family_in(mail, given))}
    if len(families) == 1:
        family, mail = families.popitem()
        yield NameVote(f"{given} {family}", _WEIGHT, mail)


def _family_in(mail: str, given: str) -> str:
    """Return the family name behind a given one in a mail address, or an empty string."""
    first, *others = _CUT.split(mail.partition("@")[0])
    family = others[0] if len(others) == 1 and unaccent(first) == unaccent(given) else ""
    fits = family.isalpha() and len(family) >= _FAMILY and not no_name_word(family)
    return family.title() if fits else ""
