"""How texts about people begin: "Ada Rossi is a weaver", "Ada Rossi was born in"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coffeechat.extraction.greetings import NameVote
from coffeechat.extraction.name_parts import take_apart
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.vocabulary import role_words

_NAMED = (  # two to four capitalised words, particles among them
    r"^((?:[^\W\d_a-zß-öø-ÿ][\w'’.-]{0,20}\s(?:(?:van|von|de|der|den|da|del|di|dos|ten|ter|la|el|al|bin)\s){0,2})"
    r"{1,3}[^\W\d_a-zß-öø-ÿ][\w'’-]{1,20})"
)
_SUBJECT = re.compile(
    _NAMED + r",?\s"
    r"(?:is|was|works|lives|ist|war|arbeitet|lebt|est|travaille|vit|es|trabaja|vive|é|trabalha|è"
    r"|lavora|werkt|woont|jest|pracuje|mieszka|är|arbetar|bor|er|joined|has|leads|teaches"
    r"|heeft|hat|ha|tem|tiene|ma|har|a(?=\s[a-zà-ÿ]{5}))\s"
)
_DASHED = re.compile(_NAMED + r"\s[–—-]\s")  # "Ада Росси — врач", as languages without "is" do
# What is said of people alone.
_LIVED = re.compile(
    _NAMED + r"\s"
    r"(?:hails\sfrom|was\sborn|grew\sup|(?:has\s)?(?:earned|received)\s(?:his|her|their)\s|holds\san?\s"
    r"|(?:wurde|ist)\s(?:\S+\s){1,4}geboren|wuchs\s|est\snée?\s|nació\s|nasceu\s|è\snat[oa]\s|urodził)"
)
# "林晓燕，女，教授": how entries about people begin.
_ENTRY = re.compile(
    r"^([\u3400-\u9fff·]{2,6})(?:\s?[(（][A-Za-z ,]{2,40}[)）])?[，,、\s]\s?[男女][，,、。]"
)


def opening_votes(line: Line) -> Iterator[NameVote]:
    """Yield whom a paragraph begins with: who it is about."""
    if line.level:
        return
    entry = _ENTRY.match(line.text)
    if entry and likeness(entry[1]) >= 0.5:
        yield NameVote(entry[1], 3.0, line.text)
    if len(line.text) <= 25:
        return
    found, lived = _SUBJECT.match(line.text), _LIVED.match(line.text)
    found = found or _DASHED.match(line.text)
    if lived and likeness(lived[1]) >= 0.8:
        yield NameVote(lived[1], 3.5, line.text)
    elif found and likeness(found[1]) >= 0.8 and _is_of_person(found, line.text):
        near = role_words(line.text[found.end() :][:40]) > 0  # "Ada Rossi is a weaver"
        near = near or bool(take_apart(found[1]).titles)
        yield NameVote(found[1], 3.2 if near else 2.5, line.text)


def _is_of_person(found: re.Match[str], text: str) -> bool:
    titled = bool(take_apart(found[1]).titles)
    return titled or role_words(text[found.end() :][:120]) > 0
