"""Which of the names on a page are a site's or a firm's, and who is behind them."""

from __future__ import annotations

from dataclasses import replace

from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.name_parts import keys_of, take_apart
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.own_pages import first_heading, is_person_address, is_self_page
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold, is_uncased, joined_script, unaccent
from coffeechat.extraction.title_votes import CUT

_HEADING = 4.0  # the weight of a heading of the first level
_SURELY = 0.9  # how like a name
_TOP = 8  # lines

Scored = tuple[float, NameVote]


def over_brand(
    best: NameVote, scored: list[Scored], page: Page, own: frozenset[str]
) -> Scored | None:
    """Return who says their name, or is called a doctor, where the best is the site's name.

    A brand stands in the title and at the foot of every page, who is behind it in a sentence.
    """
    keys = keys_of(best.name)
    if (
        best.introduced
        or best.sure
        or any(
            (vote.introduced and keys_of(vote.name) & keys)
            or (vote.sure and keys_of(vote.name) == keys)
            for _, vote in scored
        )
    ):
        return None
    others = [entry for entry in scored if not keys_of(entry[1].name) & keys]
    if page.voices[0] > page.voices[1] or is_self_page(page):
        said = [entry for entry in others if entry[1].introduced or _is_titled(entry[1])]
    else:
        said = []
    if not said and len(keys) == 1:
        lines = {line.text for line in page.body}
        headed = [entry for entry in others if _is_headed(entry[1]) and entry[1].evidence in lines]
        alone = len({keys_of(vote.name) for _, vote in headed}) == 1 and _heads(best, page)
        said = headed if alone or is_person_address(page.url) else []
    if not said and len(keys) == 1 and knownness(best.name) <= 0 and not joined_script(best.name):
        said = [entry for entry in others if _is_titular(entry[1], page, own)]
    if not said and all(line.text != best.name for line in page.body[:60]):
        said = [entry for entry in others if _is_headed(entry[1]) and _opens_title(entry[1], page)]
    return max(said, key=lambda entry: entry[0], default=None)


def _is_titular(vote: NameVote, page: Page, own: frozenset[str]) -> bool:
    """Whether a full name is a part of the title, and known as one or the page's domain: a page
    called "Ada Rossi | Weaving" is not about Weaving."""
    pieces = [fold(piece) for piece in CUT.split(page.title)]
    full = len(vote.name.split()) > 1 and likeness(vote.name) >= 0.95
    spelt = unaccent(vote.name).replace(" ", "") in own
    titled = len(pieces) > 1 and fold(vote.name) in pieces
    return full and titled and (spelt or knownness(vote.name) > 0)


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


def over_leftover(best: NameVote, scored: list[Scored], page: Page) -> NameVote:
    """Return the name that is the page's first heading and what a picture shows, where the best
    stands in the title alone, left there by whoever made the template."""
    head, keys = first_heading(page), keys_of(best.name)
    written = any(keys <= keys_of(line.text) for line in page.outline.lines[:200])
    shown = any(head in picture for picture in page.outline.pictures)
    if written or not shown or keys & keys_of(head):
        return best
    return next((vote for _, vote in scored if vote.name == head and " " in head), best)


def without_trade(best: NameVote, page: Page) -> NameVote:
    """Return a known name without the last of its three words, where that is no family name and
    the page uses it in small letters: "Ada Rossi Upholstery"."""
    *name, trade = best.name.split()
    if len(name) != 2 or knownness(" ".join(name)) < 1 or knownness(f"{name[1]} {trade}") > 0:
        return best
    used = {word.rstrip("s") for word in page.small_words}
    return replace(best, name=" ".join(name)) if unaccent(trade).rstrip("s") in used else best


def in_headed_script(best: NameVote, scored: list[Scored], page: Page) -> NameVote:
    """Return the name of the title or first heading that is in a script without capitals, where
    the best, in Latin letters, is but one that an address spells."""
    if best.sure or best.introduced or is_uncased(best.name):
        return best
    head = first_heading(page) or next((line.text for line in page.body[:_TOP] if line.level), "")
    whole = (vote for _, vote in scored if vote.name == head and joined_script(head)
             and vote.weight >= best.weight and likeness(head) >= _SURELY)  # fmt: skip
    if best.evidence == best.name:
        return next(whole, best)  # "水野真帆", and below it "Maho Mizuno"
    heads = (head, page.title)
    written = (vote for _, vote in scored if vote.name in heads and is_uncased(vote.name)
               and likeness(vote.name) >= 0.8)  # fmt: skip
    return next(written, best)
