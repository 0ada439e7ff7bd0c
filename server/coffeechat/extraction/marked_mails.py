"""Mail addresses that stand in a page's attributes alone: of an icon, or scrambled by a guard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bs4 import Tag

from coffeechat.extraction.contact_details import read_mails
from coffeechat.extraction.facts import make_fact
from coffeechat.extraction.page import Page
from coffeechat.extraction.regions import HOSTS, SCRAMBLED, is_told_aside
from coffeechat.records.fact import Fact

_MOST, _LONGEST = 200, 300  # marked elements that are looked at, characters of an attribute
_GUARDED = re.compile(r"/cdn-cgi/l/email-protection#([0-9a-f]{8,200})$")
_USERS = ("data-user", "data-name", "data-local", "data-mailbox")
# What a script puts together when it is clicked: "'mailto:' + 'ada' + '@' + 'mill.example'".
_JOINT = re.compile(r"['\"]\s{0,3}\+\s{0,3}['\"]")


def find_marked_mails(page: Page, known: Iterable[Fact], source: str) -> list[Fact]:
    """Return the mail addresses in a page's attributes that are not among those known."""
    found = {fact.value.lower() for fact in known}
    facts = []
    for mail, words in (*_of_elements(page.outline.marked), *_of_links(page)):
        if mail.lower() not in found and (fact := make_fact(mail, source, words, 0.8)):
            found.add(mail.lower())
            facts.append(fact)
    return facts


def _of_elements(marked: list[Tag]) -> Iterator[tuple[str, str]]:
    for tag in marked[:_MOST]:
        values = {key: value for key, value in tag.attrs.items() if type(value) is str}
        for key, value in values.items():
            if key == SCRAMBLED:
                yield from _alone(unscramble(value), value)
            elif key == "onclick":
                yield from ((mail, value) for mail in read_mails(_JOINT.sub("", value[:_LONGEST])))
            elif is_told_aside(key):
                yield from _alone(value, value)
        user, host = (next(filter(None, map(values.get, keys)), "") for keys in (_USERS, HOSTS))
        yield from _alone(f"{user}@{host}", host)


def _of_links(page: Page) -> Iterator[tuple[str, str]]:
    for link, _ in page.outline.links[:_MOST]:
        if guarded := _GUARDED.search(link.href[:_LONGEST]):
            yield from _alone(unscramble(guarded[1]), guarded[1])


def _alone(text: str, words: str) -> Iterator[tuple[str, str]]:
    """Yield the address that a text is, be it with a label: data may hold much else."""
    if "@" in text and len(text) < 80:
        found = read_mails(text)
        if len(found) == 1 and len(text) - len(found[0]) < 20:
            yield found[0], words


def unscramble(code: str) -> str:
    """Return the address that Cloudflare wrote as a key and the letters under it, or ""."""
    try:
        key, *letters = bytes.fromhex(code[:_LONGEST])
    except ValueError:
        return ""
    return "".join(chr(letter ^ key) for letter in letters)
