"""The full name of who says but a given name: "Hi, I'm Ada" above ada.rossi@looms.example, a
picture of "Ada Rossi at her loom" or a last line with "Ada Rossi, 5 Weir Road"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coffeechat.extraction.contact_details import mail_of, read_mails
from coffeechat.extraction.leading_names import leading_name
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import is_family
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold, joined_script, unaccent

_MOST_GIVEN = 3  # names that people say of themselves on one page
_LINES, _CHARACTERS = 300, 200  # looked at, of each line
_FAMILY = 4  # letters of a family name in a mail address
_WEIGHT = 2.0
_CUT = re.compile("[._-]")
_CUTS = "·|•–—"  # before a part of a line: "© 2020 Looms · Ada Rossi"
_OWNER = re.compile(r"(?:(?:©|\(c\)|copyright|[\d\s–,-])\s*){0,9}", re.IGNORECASE)  # "© 2020–2024 "
_ANSWERS = re.compile(  # who answers for a site, as laws of several countries want it said
    r"(?:(?:édité|publié|rédigé)e?s?\spar|(?:éditeur|directeur|directrice)(?:\sde\sla\spublication)?\s?:|verantwortlich[^:]{0,40}:"
    r"|inhaber(?:in)?\s?:?|titolare(?:\sdel\ssito)?\s?:|responsable\s?:|(?:published|written|words)\s(?:and\s\w+\s)?by)$",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"(?:(?:made|created|designed|built|posted|written|coded)\s(?:with\s\S+\s)?by|(?:publicado|creado|hecho|criado|feito)\spor|autor(?:a|ka|in)?\s?:"
    r"|wykona[lł]a?\s?:?|(?:publié|créé|réalisé)\spar|(?:pubblicato|creato|realizzato)\sda|(?:geschrieben|verfasst|erstellt)\svon"
    r"|(?:gemaakt|geplaatst|geschreven)\sdoor|автор\s?:|diposting\soleh|dibuat\soleh)$",
    re.IGNORECASE,
)


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
    for text in page.outline.pictures[:20]:
        if (at := text.casefold().find(given.casefold())) >= 0:
            yield text[at:]  # "Certificate of completion: ADA ROSSI"
    for line in page.outline.lines[:_LINES]:
        if line.tag != "li" and given in line.text[:_CHARACTERS] and _may_hold(line, given):
            yield line.text[line.text.index(given) :][:_CHARACTERS]


def _may_hold(line: Line, given: str) -> bool:
    """Whether a line's words about a given name may be of its bearer: a foot begins with it or
    has it behind a ©; and who wrote or made a page stands behind words that say so."""
    if _MADE.search(line.text[: line.text.index(given)].rstrip()):
        return True
    if line.region == "footer":
        before = line.text[: line.text.index(given)].rstrip()
        owned = _OWNER.fullmatch(before) is not None or ("©" in before and before[-1] in _CUTS)
        return owned or _ANSWERS.search(before) is not None
    if line.level in (1, 2) and line.text.partition(given)[2].count(" ") in (1, 2):
        return True  # "Hand weaving Ada Rossi"
    addressed = any(map(str.isdigit, line.text)) and "," in line.text  # "Ada Rossi, 5 Weir Road"
    return line.text.startswith(given) and not line.level and addressed


def _full_name(given: str, text: str) -> str:
    """Return the full name that a text begins with; empty where it begins with but the given."""
    name = leading_name(text)
    return name if name and fold(name.split()[0]) == fold(given) else ""


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
    """Return the family name behind a given one in a mail address, or an empty string: one that
    people are known to bear, as what somebody does or where stands there too, "ada.writes"."""
    first, *others = _CUT.split(mail.partition("@")[0])
    family = others[0] if len(others) == 1 and unaccent(first) == unaccent(given) else ""
    fits = family.isalpha() and len(family) >= _FAMILY and is_family(family)
    return family.title() if fits else ""
