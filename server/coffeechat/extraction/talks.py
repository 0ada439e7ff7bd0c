"""Who gives the talk that a page is about: "Keynote", and a name below it."""

from __future__ import annotations

from collections.abc import Iterator

from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import name_words, organisation_words

_TALK_LINES = 8  # below "Keynote": its title, what it is about, who gives it


def talk_votes(page: Page) -> Iterator[NameVote]:
    """Yield the name before where the speaker is from: "Ada Rossi, Harbour University"."""
    for text in _lines_of_speaker(page):
        head, _, rest = text.partition(",")
        if likeness(head) >= 0.9 and organisation_words(rest):
            yield NameVote(head, 3.0, text)


def presents_speaker(page: Page, keys: frozenset[str]) -> bool:
    """Whether a heading says that the speaker or the talk of honour follows, and the name begins
    a line below it: a page about a talk."""
    return any(_begins_with(text, keys) for text in _lines_of_speaker(page))


def _lines_of_speaker(page: Page) -> list[str]:
    """Return the lines that may name the speaker: below the heading for them, or the talk's."""
    return [*_below(page, "speakers")[:1], *_below(page, "talks_of_honour")[:_TALK_LINES]]


def _below(page: Page, heads: str) -> list[str]:
    """Return the lines below the one heading of a kind; none where there are several."""
    found = [at for at, line in enumerate(page.body[:60])
             if len(line.text) < 40 and fold(line.text) in name_words(heads)]  # fmt: skip
    return [line.text for line in page.body[found[0] + 1 :]] if len(found) == 1 else []


def _begins_with(text: str, keys: frozenset[str]) -> bool:
    """Whether a text begins with a name, which a title may go before."""
    words = text.split()[: len(keys) + 1]
    return any(keys_of(" ".join(words[:size])) == keys for size in (len(keys), len(keys) + 1))
