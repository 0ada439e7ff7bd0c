"""Who signs what a page says: a name under its last paragraph, with what they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.messages import is_message
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.own_pages import is_self_page
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import (
    degree_words,
    name_words,
    organisation_words,
    role_words,
)

_PARAGRAPH = 100  # characters; what is signed is text
_BELOW = 4  # lines under it in which the signature stands
_SHORT = 60
_QUOTES = "\"“”„«»‘'"
_DASHES = "-–—―~ "


def signature_votes(page: Page) -> Iterator[NameVote]:
    """Yield the name under the page's last paragraph, where a role, a degree or a closing
    formula stands beside it, or a dash before it; or where the page is a message to all."""
    lines = page.body
    last = max((at for at, line in enumerate(lines)
                if len(line.text) >= _PARAGRAPH and line.tag != "li"), default=-1)  # fmt: skip
    below = lines[last + 1 : last + 1 + _BELOW] if last >= 0 else []
    end = next((at for at, line in enumerate(below) if line.level), len(below))
    if end < len(below) and (not is_self_page(page) or _is_quoted(lines[last])):
        return  # another section follows
    message = is_message(page)
    for at in range(last + 1, last + 1 + end):
        head, _, rest = lines[at].text.lstrip(_DASHES).partition(",")
        dated = any(map(str.isdigit, rest))  # an entry: "Ada Rossi Looms, May 2021"
        signed = _is_signed(lines, at, rest) or (message and not rest)
        if len(head) < _SHORT and not dated and _is_full_name(head) and signed:
            yield NameVote(head, 2.5, lines[at].text, introduced=True)
            return


def _is_quoted(line: Line) -> bool:
    """Whether a paragraph is what somebody else said, under which their name stands."""
    within = any(tag.name == "blockquote" for tag in line.path)
    return within or line.text[:1] in _QUOTES


def _is_full_name(text: str) -> bool:
    known = knownness(text)
    named = known >= 0 and likeness(text) >= (0.7 if known >= 1 else 0.9)
    return named and not role_words(text) and not organisation_words(text)


def _is_signed(lines: Sequence[Line], at: int, rest: str) -> bool:
    """Whether the line of a name is a signature: by what it says and what stands beside it."""
    beside = [line.text for line in (*lines[at - 1 : at], *lines[at + 1 : at + 2])
              if len(line.text) < _SHORT]  # fmt: skip
    told = any(role_words(text) or degree_words(text) for text in (rest, *beside))
    closed = fold(lines[at - 1].text) in name_words("closings")
    quoted = rest.strip() and not told  # "— Ada Rossi, The Art of the Loom"
    return told or closed or (lines[at].text[:1] in _DASHES and not quoted)
