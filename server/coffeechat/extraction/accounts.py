"""How a page's mail addresses and accounts call somebody, and how well a name fits them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations
from urllib.parse import parse_qsl, unquote, urlsplit

from coffeechat.extraction.contact_details import is_social, mail_of, read_mails
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness, no_name_word
from coffeechat.extraction.outline import Line
from coffeechat.extraction.own_pages import is_author_address, is_person_address, person_of
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import unaccent
from coffeechat.extraction.title_votes import CUT
from coffeechat.extraction.vocabulary import role_words

_OF_CODE = re.compile(r"^https?://(?:www\.)?(?:github|gitlab|bitbucket|codeberg|huggingface)\.")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’-][^\W\d_]+)*")
_PARTED = re.compile(r"^[^\W\d_]{2,20}(?:[._-][^\W\d_]{1,20}){1,2}$")
_MOST_LINES, _TOP_LINES = 200, 40
_TITLED = re.compile(r"\s*[|｜»«•·:：–—→()（）]\s*")  # what a title is made of, brackets too
_GENITIVES = ("'s ", "’s ")
_GENERAL = frozenset((  # accounts of whoever runs a site
    "admin", "administrator", "root", "editor", "redaktion", "webmaster", "guest", "team", "staff",
))  # fmt: skip
_SHORTEST = 4  # letters of an account that tell more than chance


def account_texts(page: Page) -> frozenset[str]:
    """Return the names by which the page's mail addresses and accounts call somebody."""
    return frozenset(unaccent(words).replace(" ", "") for words in _handles(page))


def _handles(page: Page) -> frozenset[str]:
    links = [link for link, _ in page.outline.links[:_MOST_LINES]]
    texts = [line.text for line in page.outline.lines[:_MOST_LINES] if "@" in line.text]
    mails = [*map(mail_of, links), *(mail for text in texts for mail in read_mails(text))]
    slugs = [_slug(link.href) for link in links if _is_account_link(link.href)]
    said = [*(mail.partition("@")[0] for mail in mails), *map(unquote, slugs)]
    return frozenset(words for words in said if words)


def _slug(href: str) -> str:
    """Return the path of an account, without the repository that a host of code has below it."""
    path = urlsplit(href).path
    return path.strip("/").partition("/")[0] if _OF_CODE.search(href) else path


def _is_account_link(href: str) -> bool:
    return href.startswith("http") and is_social(href)


def account_fit(keys: frozenset[str], accounts: frozenset[str]) -> float:
    """Weigh how well a name fits the mail addresses and accounts that the page gives."""
    longer = [word for word in keys if len(word) > 2 and len(keys) > 1]  # no handle alone
    fits = max((sum(word in account for word in longer) for account in accounts), default=0)
    return 1.5 if fits > 1 or spells(keys, accounts) else 0.5 if fits else 0.0


def spells(keys: frozenset[str], accounts: frozenset[str]) -> bool:
    """Whether an account is an initial and a whole word of the name: "arossi", "rossia"."""
    if not 2 <= len(keys) <= 4 or not accounts:
        return False
    pairs = [(one, other) for one, other in permutations(keys, 2) if len(other) > 3]
    return any(f"{one[0]}{other}" in accounts or f"{other}{one[0]}" in accounts
               for one, other in pairs)  # fmt: skip


def account_votes(page: Page) -> Iterator[NameVote]:
    """Yield the names that the page writes out and an address of it spells: "ada.rossi@"."""
    parted = [re.split(r"[._-]", _plain_handle(handle)) for handle in _handles(page)
              if _PARTED.match(handle.strip("/").rpartition("/")[2])]  # fmt: skip
    wanted = {frozenset(words): words for words in parted if not any(map(no_name_word, words))}
    if not wanted:
        return
    for line in page.outline.lines[:_MOST_LINES]:
        short = len(line.text) < 120 and not line.text.isascii()
        lower = unaccent(line.text) if short else line.text.lower()
        for keys, words in wanted.items():
            if all(word in lower for word in words):
                name = line.text if _is_longer(line, keys) else _written(line.text, keys)
                if name and likeness(name) >= 0.8:
                    yield NameVote(name, 2.5, line.text)


def _is_longer(line: Line, keys: frozenset[str]) -> bool:
    """Whether what stands over a page is a whole name, one word longer than an address has it."""
    words = line.text.split()
    named = line.region == "nav" and len(words) == len(keys) + 1 and keys < keys_of(line.text)
    return named and likeness(line.text) >= 0.9 and not role_words(line.text)


def headed_account(page: Page) -> Iterator[NameVote]:
    """Yield what the heading of an account's page calls its owner: the handle that is the page's
    address too, or on a network's page whatever the heading says."""
    handle = person_of(page.url)
    head = next((line for line in page.body if line.level == 1), None)
    if head is None or len(head.text) > 60:
        return
    first = head.parts[0].strip() if len(head.parts) > 1 else ""
    if first.casefold() in _GENERAL:
        return
    account = urlsplit(page.url).path.strip("/").casefold()
    if is_social(page.url) and head.parts[1:] and head.parts[-1].strip("@ ").casefold() == account:
        yield NameVote(first, 6.0, head.text, sure=True, introduced=True)  # "Ada Rossi" "ada7"
        return
    whole = " ".join(_WORD.findall(head.text))  # "Ada | Rossi" is one name, "ada7 Collector" none
    if handle and keys_of(first) == handle and likeness(whole) < 0.8:
        yield NameVote(first, 6.0, head.text, sure=True, introduced=True)
    elif not page.title and is_person_address(page.url) and is_social(page.url):
        yield NameVote(head.text, 6.0, head.text, sure=True)
    label, colon, said = head.text.replace("：", ":").partition(":")
    titled = said.strip() in CUT.split(page.title)
    if colon and titled and is_author_address(page.url) and not exact_section_kind(label):
        yield NameVote(said.strip(), 6.0, head.text, sure=True)  # "Author: ada7"


def asked_account(page: Page) -> Iterator[NameVote]:
    """Yield the account that a network's address asks for, where its title or first lines say
    it alone or behind a label: "/user?id=ada7"."""
    query = urlsplit(page.url).query if is_social(page.url) else ""
    asked = [value for _, value in parse_qsl(query)]
    said = [*CUT.split(page.title), *(line.text for line in page.body[:12])]
    for text in said:
        if text in asked and len(text) > 1 and not text.isdigit():
            yield NameVote(text, 6.0, text, sure=True, introduced=True)
            return


def shown_account(page: Page) -> Iterator[NameVote]:
    """Yield what a network's page shows an account as, where nobody's full name stands in its
    title or heading: a short text of its first lines and its title that begins as the address
    does, "warpweft" for "/id/warpweft77"."""
    handle = unaccent(unquote(urlsplit(page.url).path).strip("/").rpartition("/")[2])
    lines = page.outline.lines[:_TOP_LINES]
    heads = [_first_part(line) for line in lines if line.level == 1]
    pieces = (*_TITLED.split(page.title), *CUT.split(page.title))
    named = max(map(likeness, (*heads, *pieces)), default=0.0) >= 0.8
    of_account = is_social(page.url) or is_person_address(page.url)
    if named or len(handle) < _SHORTEST or not of_account:
        return
    for line in lines:
        text = _first_part(line)
        letters = unaccent(text).replace(" ", "")
        begins = len(letters) >= _SHORTEST and handle.startswith(letters)
        owned = any(text + mark in page.title for mark in _GENITIVES)  # "ada7's profile"
        if begins and (owned or (is_social(page.url) and text in page.title)):
            yield NameVote(text, 6.0, line.text, sure=True, introduced=True)
            return


def _first_part(line: Line) -> str:
    """Return what stands in the first of the elements that make up a line."""
    return (line.parts[0] if line.parts else line.text).strip()


def _plain_handle(handle: str) -> str:
    """Return the last part of an account's path, in small letters without accents."""
    last = handle.strip("/").rpartition("/")[2]
    return "-".join(unaccent(part).replace(" ", "") for part in re.split(r"[._-]", last))


def _written(text: str, keys: frozenset[str]) -> str:
    """Return the words of a text, side by side, that are these words of an address."""
    found = list(_WORD.finditer(text[:400]))
    size = len(keys)
    for at in range(len(found) - size + 1):
        run = text[found[at].start() : found[at + size - 1].end()]
        if run[0].isupper() and keys_of(run) == keys:
            return run
    return ""
