"""Which of the names on a page are a site's or a firm's, and who is behind them."""

from __future__ import annotations

from coffeechat.extraction.greetings import NameVote
from coffeechat.extraction.name_parts import keys_of, take_apart
from coffeechat.extraction.names import likeness
from coffeechat.extraction.own_pages import first_heading, is_person_address, is_self_page
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold, unaccent
from coffeechat.extraction.title_votes import CUT

_HEADING = 4.0  # the weight of a heading of the first level

Scored = tuple[float, NameVote]


def over_brand(best: NameVote, scored: list[Scored], page: Page) -> Scored | None:
    """Return who says their name, or is called a doctor, where the best is the site's name.

    A brand stands in the title and at the foot of every page, who is behind it in a sentence.
    """
    keys = keys_of(best.name)
    if best.introduced or best.sure or any(
        vote.introduced and keys_of(vote.name) & keys for _, vote in scored
    ):  # fmt: skip
        return None
    others = [entry for entry in scored if not keys_of(entry[1].name) & keys]
    if page.voices[0] > page.voices[1] or is_self_page(page):
        said = [entry for entry in others if entry[1].introduced or _is_titled(entry[1])]
    else:
        said = []
    if not said and len(keys) == 1:
        headed = [entry for entry in others if _is_headed(entry[1])]
        alone = len({keys_of(vote.name) for _, vote in headed}) == 1 and _heads(best, page)
        said = headed if alone or is_person_address(page.url) else []
    if not said and all(line.text != best.name for line in page.body[:60]):
        said = [entry for entry in others if _is_headed(entry[1]) and _opens_title(entry[1], page)]
    return max(said, key=lambda entry: entry[0], default=None)


def _heads(vote: NameVote, page: Page) -> bool:
    """Whether a name is the page's heading or title: what it is about, a word such as "Reiki"."""
    said = (first_heading(page), page.title, *CUT.split(page.title))
    return fold(vote.name) in map(fold, said)


def _opens_title(vote: NameVote, page: Page) -> bool:
    """Whether a name is the first of several parts of the title: "Ada Rossi · Looms"."""
    pieces = CUT.split(page.title)
    return len(pieces) > 1 and fold(pieces[0]) == fold(vote.name)


def _is_headed(vote: NameVote) -> bool:
    full = len(vote.name.split()) > 1 and likeness(vote.name) >= 0.95
    return full and vote.weight >= 2 and vote.name == vote.evidence


def _is_titled(vote: NameVote) -> bool:
    return vote.weight >= 2 and bool(take_apart(vote.name).titles) and likeness(vote.name) >= 0.9


def over_business(best: NameVote, likely: list[tuple[NameVote, frozenset[str], float]]) -> NameVote:
    """Return the name in the heading where the best is a business of that family name."""
    keys = keys_of(best.name)
    if best.introduced or best.sure or len(keys) < 2:
        return best
    heads = [
        vote for vote, other, like in likely
        if vote.weight == _HEADING and vote.name == vote.evidence
        and like >= 0.9 and len(other) > 1 and len(other & keys) == 1
    ]  # fmt: skip
    return heads[0] if heads and best.weight < _HEADING else best


def within_brand(best: NameVote, scored: list[Scored], page: Page, own: frozenset[str]) -> NameVote:
    """Return the name in a brand that only title and metadata write: "Ada Rossi Slow Wool",
    where the address or the © says "Ada Rossi"."""
    keys = keys_of(best.name)
    if len(keys) < 3 or any(best.name in line.text for line in page.outline.lines[:100]):
        return best
    held = [
        vote for _, vote in scored if keys_of(vote.name) < keys and len(vote.name.split()) > 1
        and ("©" in vote.evidence or unaccent(vote.name).replace(" ", "") in own)
    ]  # fmt: skip
    return held[0] if held else best
