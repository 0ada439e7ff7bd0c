"""Which votes may be for a name, and how much each text looks like one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

from coffeechat.extraction.addressed_names import own_handles
from coffeechat.extraction.contact_details import is_social
from coffeechat.extraction.known_names import is_worded, knownness
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.name_votes import page_votes
from coffeechat.extraction.names import likeness, no_name_word
from coffeechat.extraction.ownership import practice_owner
from coffeechat.extraction.page import Page
from coffeechat.extraction.places import is_region_name
from coffeechat.extraction.text import fold, unaccent
from coffeechat.extraction.title_votes import CUT
from coffeechat.extraction.vocabulary import places, role_words

MAX_VOTES = 250  # each is weighed against each

_SAYING_OM = frozenset(("sv", "da", "no", "nb", "nn"))

Weighed = tuple[NameVote, frozenset[str], float]  # its words, how much it looks like a name


def likely_votes(page: Page, votes: Iterable[NameVote]) -> list[Weighed]:
    """Return the votes for what may be a name, those of structured data and the page's own."""
    declared = map(_without_tagline, votes)
    return weigh(page, [*declared, *islice(page_votes(page), MAX_VOTES)])


def weigh(page: Page, votes: Iterable[NameVote]) -> list[Weighed]:
    """Return the votes for what may be a name, each with its words and how much it looks so."""
    plain = [_said_once(_without_practice(vote)) for vote in votes]
    if page.language in _SAYING_OM:
        plain = [_past_om(vote) for vote in plain]
    all_votes = _past_greetings(plain)
    weighed = [(vote, keys_of(vote.name), _likeness(vote, page)) for vote in all_votes]
    network = frozenset(page.host.split(".")[-2:-1]) if is_social(page.url) else frozenset()
    return [entry for entry in weighed if entry[2] > 0.1 and entry[1] and entry[1] != network]


def _past_greetings(votes: list[NameVote]) -> list[NameVote]:
    """Leave out what is an introduction and the name behind it: "Sono Ada Rossi"."""
    said = {(vote.evidence, f" {fold(vote.name)}") for vote in votes if vote.introduced}
    return [vote for vote in votes if vote.introduced or not any(
        vote.evidence == text and fold(vote.name).endswith(name) for text, name in said
    )]  # fmt: skip


def _likeness(vote: NameVote, page: Page) -> float:
    """Weigh a text as a name: surely one where the page's own address spells it, though its last
    word names a trade: "Ada Cook" on adacook.example."""
    spelt = _is_address(vote.name, page)
    if fold(vote.name) in places()[0] and not vote.sure and knownness(vote.name) <= 0:
        return 0.0  # a country, but Jordan
    if vote.sure or spelt:
        return 1.0 if vote.sure else max(likeness(vote.name), 0.9)
    like = likeness(vote.name) * (0.1 if _names_town(vote.name) else 1.0)
    return like * (0.1 if like and is_worded(vote.name, page.language) else 1.0)


def _names_town(name: str) -> bool:
    """Whether words that nobody is known to bear end with a town's name: "Airsoft Miskolc"."""
    last = name.rpartition(" ")[2]
    return last != name and knownness(name) < 0 and is_region_name(last)


def _is_address(name: str, page: Page) -> bool:
    """Whether the page's own address spells a name whose last word is a trade."""
    given, _, trade = name.partition(" ")
    spelt = " " not in trade and role_words(trade) and given[:1].isupper()
    short = len(given) < 4 and given.isupper()  # "QB Engineers"
    letters = unaccent(name).replace(" ", "")
    return bool(spelt) and not (short or no_name_word(given)) and letters in own_handles(page)


def _without_tagline(vote: NameVote) -> NameVote:
    """ "Ada Rossi, a weaver's blog" is declared as a name by many a blog's template."""
    head = CUT.split(vote.name, maxsplit=1)[0]
    return replace(vote, name=head) if likeness(vote.name) < 0.3 <= likeness(head) - 0.5 else vote


def _past_om(vote: NameVote) -> NameVote:
    """ "Om Ada Rossi" is about her in the languages of Scandinavia, though Om is a name."""
    about, _, whom = vote.name.partition(" ")
    return replace(vote, name=whom) if about == "Om" and likeness(whom) >= 0.9 else vote


def _said_once(vote: NameVote) -> NameVote:
    """ "Ada Rossi Ada Rossi", as one element has it that is written twice."""
    words = vote.name.split()
    half = len(words) // 2
    doubled = half > 1 and words[:half] == words[half:]
    return replace(vote, name=" ".join(words[:half])) if doubled else vote


def _without_practice(vote: NameVote) -> NameVote:
    """ "Kanzlei Ada Rossi" is the name of Ada Rossi, who works under it."""
    owner = practice_owner(vote.name)
    return replace(vote, name=owner) if owner else vote
