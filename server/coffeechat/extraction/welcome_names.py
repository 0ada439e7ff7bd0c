"""Whose page a welcome at its top says it is: "Welcome to the page of Ada Rossi"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.ownership import owner_votes
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import fold, joined_script
from coffeechat.extraction.title_votes import strip_around
from coffeechat.extraction.vocabulary import name_words, organisation_words

_LONGEST = 100  # characters of a welcome
_SIZES = (4, 3, 2)  # words of a full name
_STOP = re.compile(r"[!.,:;|¡]+\s*|\s[–—-]\s")
_JOINED_WELCOME = re.compile(  # "欢迎来到林晓燕的主页", "水野真帆のサイトへようこそ"
    "^(?:欢迎|歡迎)(?:来到|來到|光临|光臨|访问|訪問)?|^ようこそ[！!、\\s]*|へ(?:ようこそ)?.?$|에\\s?오신\\s?것을\\s?환영합니다.?$"
)
_WELCOMING = re.compile(
    "^([\u3400-\u9fff々]{2,5})の(?:[^の]{1,6}の)?(?:部屋|お部屋|ページ)$"
)  # "堀涼の趣味の部屋"


def welcome_votes(line: Line) -> Iterator[NameVote]:
    """Yield the one full name that a line of welcome holds, beside other words."""
    text = line.text
    if len(text) > _LONGEST or not _welcomes(text) or organisation_words(text):
        return
    weight = 3.0 if line.level else 2.0
    if joined_script(text):
        bare = _JOINED_WELCOME.sub("", text).strip()
        name = strip_around(bare)
        if likeness(name) >= 0.9:
            yield NameVote(name, weight, text)
        else:
            yield from owner_votes(bare, weight)
            if (owner := _WELCOMING.match(bare)) and not looks_like_place(owner[1]):
                yield NameVote(owner[1], 1.5 * weight, text, sure=True, introduced=True)
        return
    names = {
        name
        for part in _STOP.split(text)
        if (name := _known_name(_past_words(part)))
        and not fold(part).endswith(f" the {fold(name)}")
    }  # "the Rose Pages"
    if len(names) == 1:
        yield NameVote(names.pop(), weight, text)


def _welcomes(text: str) -> bool:
    folded = fold(text)
    if joined_script(text):
        return any(word in folded for word in name_words("welcome_words"))
    padded = f" {folded} "
    return any(f" {word} " in padded for word in name_words("welcome_words"))


def _past_words(part: str) -> list[str]:
    """Return the words of a part of a welcome that are not of those it greets with."""
    greeting = {word for said in name_words("welcome_words") for word in said.split()}
    return [word for word in part.split() if fold(word) not in greeting]


def _known_name(words: list[str]) -> str:
    """Return the longest run of words, of which others go before or follow, that is a full name
    and begins with one that people bear."""
    for size in _SIZES:
        for start in range(max(len(words) - size, -1), -1, -1):
            name = " ".join(words[start : start + size])
            if likeness(name) >= 0.8 and knownness(name) >= 1:
                return name
    return ""
