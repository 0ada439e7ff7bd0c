"""The full names in a page's title and heading, which nothing that it says in passing overrules."""

from __future__ import annotations

from coffeechat.extraction.heading_votes import top_heading
from coffeechat.extraction.known_names import is_worded, knownness
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.page import Page
from coffeechat.extraction.title_votes import CUT, strip_around
from coffeechat.extraction.vocabulary import organisation_words, role_words


def names_over(page: Page) -> list[str]:
    """Return the full names that people are known to bear in title and heading, and
    of any on which the two agree."""
    heading = top_heading(page.body)
    titled, headed = ([strip_around(piece) for piece in CUT.split(text)]
                      for text in (page.title, heading.text if heading else ""))  # fmt: skip
    full = (name for name in (*titled, *headed) if likeness(name) >= 0.8
            and sum(len(word) > 1 for word in keys_of(name)) > 1  # but "Ada R."
            and not (role_words(name) or organisation_words(name)))  # fmt: skip
    return [name for name in full if knownness(name) > 0 or _agree(name, titled, headed)]


def is_overruled(vote: NameVote, over: list[str]) -> bool:
    """Whether a vote is of what a page says in passing and the names over it are others'."""
    return vote.passing and over != [] and not any(_agrees_with(vote, name) for name in over)


def _agrees_with(vote: NameVote, name: str) -> bool:
    """Whether a vote is for who has a name, or says whose business it is: "Quay Looms di Ada"."""
    said_of = knownness(name) < 1 and vote.evidence.startswith(f"{name} ")
    return said_of or bool(keys_of(name) & keys_of(vote.name))


def _agree(name: str, titled: list[str], headed: list[str]) -> bool:
    """Whether title and heading both have a name of which no word is one of every day."""
    return name in titled and name in headed and not is_worded(name, "")
