"""What a page says that is said of people alone: a role, a life, a mail address, a handle."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest

from coffeechat.extraction.accounts import account_texts, spells
from coffeechat.extraction.contact_details import is_social, mail_of, read_mails
from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.labelled import split_label
from coffeechat.extraction.name_parts import has_personal_form, keys_of
from coffeechat.extraction.name_standing import is_hosted
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.own_pages import (
    first_heading,
    is_person_address,
    says_self,
)
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold, is_handle, joined_script, unaccent
from coffeechat.extraction.title_votes import CUT, title_pieces
from coffeechat.extraction.vocabulary import name_words, organisation_words, role_words
from coffeechat.extraction.voices import says_we

# "Director: Ann Lee", "designed by Ann Lee", "a lovely chair - Ann Lee".
_OF_ANOTHER = re.compile(r"[:：]\s*(\S.{2,50})$|\bby\s+(\S.{2,50})$|\s[–—-]\s+(\S.{2,50})$")
_THIRD_PERSON = re.compile(
    r"\b(?:she|he|her|his|hers|him|they|who|born|lives|hails|grew|sie|er|ihre?|geboren|lebt|elle|il|née?"
    r"|vit|ella|él|nació|vive|ela|ele|nasceu|lei|lui|nata|nato|zij|hij|haar|zijn|ona|jej|jego"
    r"|hon|han|hennes|hans)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r"^(?:She|He|Er|Elle|Ella|Él|Ela|Ele|Lei|Lui|Zij|Hij|Ona|Hon|Han)\s")
_LIFE = re.compile(
    r"\b(?:lives and works|lebt und arbeitet|vit et travaille|vive y trabaja|vive e trabalha"
    r"|vive e lavora|woont en werkt|mieszka i pracuje|bor och arbetar"
    r"|(?:born|geb\.|geboren|née?|nacid[oa]|nascid[oa]|nat[oa]|urodzon[ya]|född)"
    r"(?: in| en| em| à| nel| i)? \d{4})\b|^\*\s?\d{4}\b",
    re.IGNORECASE,
)
_LIVED = re.compile(  # how artists tell their lives, without a subject
    r"^(?:Born|Raised|Studied|Graduated|Lives|Works)\s(?:in|at|from)\s[^\W\d_a-z]"
    r"|^(?i:born|geb\.|geboren|née?|nacid[oa]|nascid[oa]|nat[oa]|urodzon[ya]|född|født)"
    r"\s(?:(?:on|am|le|el|il|den|em)\s)?\d"
    r"|生まれ|\d{4}\s?年?.{0,8}(?:生于|出生)|(?:生于|出生[于在])|^\d{4}年?.{2,30}(?:卒業|中退|修了)"
)
_SHARED = frozenset((  # what firms have too
    "portfolio", "portafolio", "portfólio", "portifólio", "portifolio", "portofolio", "portfolió",
    "портфолио", "портфоліо", "homepage", "strona domowa", "소개", "about the author", "о себе",
))  # fmt: skip
_PIECES = 4  # of a title, less than
_ROLE_LINES = 25  # from the top of the page


def tells_of_person(page: Page, name: str, keys: frozenset[str], known: float) -> bool:
    """Whether a page says anything that is said of people alone, of the bearer of a name, or has
    what only a person's page has; `known` is how well the name is known."""
    return (
        tells_role(page, keys) or _tells_of(page, keys, known) or _mail_fits(page, keys)
        or _account_fits(page, keys) or _has_handle(page, keys) or has_personal_form(name)
        or is_person_address(page.url) or is_hosted(page, keys) or _heads_account(page, keys)
        or _leads_to_cv(page) or _is_personal_site(page) or _titles_role(page, keys)
        or _says_birth(page) or _has_other_name(page, name)
    )  # fmt: skip


def _heads_account(page: Page, keys: frozenset[str]) -> bool:
    """Whether the page is an account of a network that has the name in its title and on top."""
    first = page.body[0].text if page.body else ""
    titled = not page.title or any(keys_of(piece) == keys for piece in title_pieces(page.title))
    return is_social(page.url) and titled and keys_of(first) == keys


def _titles_role(page: Page, keys: frozenset[str]) -> bool:
    """Whether the title is the name and what somebody is: "Ada Rossi | Weaver"."""
    pieces = [piece for piece in CUT.split(page.title) if piece.strip()]
    others = [piece for piece in pieces if keys_of(piece) != keys]
    return 0 < len(others) < len(pieces) < _PIECES and any(
        role_words(piece) and not organisation_words(piece) for piece in others
    )


def _says_birth(page: Page) -> bool:
    """Whether a label at the top says when somebody was born, which firms were not."""
    return any(split_label(line.text)[0] == "birth" for line in page.body[:_ROLE_LINES])


def _has_other_name(page: Page, name: str) -> bool:
    """Whether title or heading has a given name in brackets behind one in another script."""
    said = (page.title, first_heading(page)) if joined_script(name) else ()
    beside = [text.removeprefix(name).strip() for text in said if text.startswith(name)]
    return any(
        text.startswith(("(", "（")) and knownness(text.strip("()（）")) > 0
        for text in beside
        if text
    )


def _is_personal_site(page: Page) -> bool:
    """Whether the page says at its top that it is somebody's: "Personal website"."""
    said = [page.metas.get("description", ""), *(line.text for line in page.body[:6])]
    words = [f" {fold(text)} " for text in said if len(text) < 90]
    return any(f" {phrase} " in text for text in words for phrase in name_words("personal_sites"))


def _leads_to_cv(page: Page) -> bool:
    """Whether a menu at the top leads to a CV, which only a person has."""
    links = page.outline.links[:30]
    return any(len(link.text) < 30 and says_self(link.text) and fold(link.text) not in _SHARED
               for link, _ in links)  # fmt: skip


def tells_role(page: Page, keys: frozenset[str]) -> bool:
    """Whether one of the first lines says a role, and gives it to nobody else."""
    top = page.body[:_ROLE_LINES]
    return any(
        len(line.text) < 160
        and role_words(line.text)
        and not says_we(line.text)  # "our chef recommends"
        and not _names_another(line.text, keys)
        and not _labels_another(line, after, keys)
        for line, after in zip_longest(top, top[1:])
    )


def _labels_another(line: Line, after: Line | None, keys: frozenset[str]) -> bool:
    """Whether a line is a label ("Mayor") before somebody else's name."""
    label = line.tag in ("th", "dt", "td", "label") or line.bold
    return after is not None and label and likeness(after.text) >= 0.8 and not (
        keys & keys_of(after.text)
    )  # fmt: skip


def _names_another(text: str, keys: frozenset[str]) -> bool:
    """Whether a line with a role gives it to somebody else."""
    said = [part for hit in _OF_ANOTHER.finditer(text) for part in hit.groups() if part]
    said += [name.partition(",")[0] for name in said]
    return any(likeness(name) >= 0.8 and not keys & keys_of(name) for name in said)


def _tells_of(page: Page, keys: frozenset[str], known: float) -> bool:
    """Whether a sentence begins with the name, or one word of it, and tells of a person, or
    one below it, where people bear that name, goes on with "She"."""
    for index, line in enumerate(page.body[:60]):
        first, _, rest = line.text.partition(" ")
        begins = unaccent(first).split(" ")[0] in keys and len(first) > 2
        if _names_another(line.text, keys):
            continue
        if _LIFE.search(line.text) or _LIVED.search(line.text):
            return True
        if not begins or len(line.text) <= 25:
            continue
        after = page.body[index + 1 : index + 7] if known >= 1 else []
        if (
            _THIRD_PERSON.search(rest)
            or role_words(rest)
            or any(_SUBJECT.match(x.text) for x in after)
        ):
            return True
    return False


def _mail_fits(page: Page, keys: frozenset[str]) -> bool:
    """Whether a mail address on the page carries a word of the name."""
    texts = [line.text for line in page.outline.lines[:300] if "@" in line.text]
    mails = [mail for text in texts for mail in read_mails(text)]
    mails += [mail for link, _ in page.outline.links[:300] if (mail := mail_of(link))]
    users = [unaccent(mail.partition("@")[0]).replace(" ", "") for mail in mails]
    return any(word in user for user in users for word in keys if len(word) > 3)


def _has_handle(page: Page, keys: frozenset[str]) -> bool:
    """Whether a handle stands under the name: "@ada"."""
    top = page.body[:12]
    return any(is_handle(below.text) and keys_of(line.text) == keys
               for line, below in pairwise(top))  # fmt: skip


def _account_fits(page: Page, keys: frozenset[str]) -> bool:
    """Whether an account that the page links to carries two words of the name."""
    longer = [word for word in keys if len(word) > 2]
    accounts = account_texts(page)
    whole = any(sum(word in account for word in longer) > 1 for account in accounts)
    return whole or spells(keys, accounts)
