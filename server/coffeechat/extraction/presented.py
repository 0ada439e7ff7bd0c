"""Whom a page presents to those it serves: "Your dentist" above a name and what they are, or a
picture of "Ada Rossi at her loom" beside "Ada is a weaver"."""

from __future__ import annotations

from collections.abc import Iterator

from coffeechat.extraction.leading_names import leading_name
from coffeechat.extraction.name_parts import keys_of, take_apart
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import name_words, role_words

_LINES, _HEADING, _NEAR = 100, 5, 80  # lines looked at; words; characters of a sentence
_STOPS = ",.;:!?)(|·"


def presented_votes(page: Page) -> Iterator[NameVote]:
    """Yield the one whom a heading presents by a role, and who is shown and told of."""
    presented = list(_headed(page))
    if len(presented) == 1:  # of several, each is one of a team
        yield from presented
    shown = {
        name: text
        for text in page.outline.pictures[:20]
        if (name := leading_name(text)) and name != text
    }  # customers have their name alone
    told = {name: text for name, text in shown.items() if _is_told_of(page, name)}
    if len(told) == 1 and page.voices[0] == 0:  # who says "I" shows those they love
        yield from (NameVote(name, 3.0, text, passing=True) for name, text in told.items())


def presents_several(page: Page) -> bool:
    """Whether a page presents several people so: its team."""
    return len({vote.name for vote in _headed(page)}) > 1


def is_presented(page: Page, keys: frozenset[str]) -> bool:
    """Whether a name is the one that the page presents, and nobody speaks for several."""
    i_said, we_said = page.voices
    return we_said <= max(i_said, 1) and any(
        keys_of(vote.name) == keys for vote in presented_votes(page)
    )


def _headed(page: Page) -> Iterator[NameVote]:
    """Yield the names under headings such as "Your dentist", with what somebody is beside them."""
    body = page.body[:_LINES]
    for at, line in enumerate(body[:-1]):
        below = body[at + 1]
        if not _presents(line) or below.level:
            continue
        name = leading_name(below.text.removeprefix("The "))
        rest = below.text.partition(name)[2] if name else ""
        follows = body[at + 2].text if len(body) > at + 2 and not rest.strip(_STOPS) else rest
        if name and (role_words(follows[:_NEAR]) or take_apart(name).titles):
            yield NameVote(name, 3.5, below.text, passing=True)


def _presents(line: Line) -> bool:
    """Whether a heading is a role that is the reader's: "Your dentist"."""
    words = fold(line.text).split()
    own = not name_words("addressed").isdisjoint(words)
    return own and line.level > 0 and len(words) <= _HEADING and role_words(line.text) > 0


def _is_told_of(page: Page, name: str) -> bool:
    """Whether a paragraph begins with the given name, or the name, and says what they are."""
    given, *_ = name.split()
    texts = (
        line.text
        for line in page.body[:_LINES]
        if line.text.startswith(f"{given} ") and all(tag.name != "blockquote" for tag in line.path)
    )
    return any(role_words(text[len(given) :][:_NEAR]) for text in texts if len(text) > len(name))
