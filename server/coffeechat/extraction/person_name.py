"""Whose page this is: every place that may name the person votes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice
from urllib.parse import unquote, urlsplit

from coffeechat.extraction.accounts import account_fit, account_texts
from coffeechat.extraction.contact_details import is_social
from coffeechat.extraction.greetings import NameVote
from coffeechat.extraction.name_parts import has_personal_form, keys_of, plain_name, take_apart
from coffeechat.extraction.name_votes import page_votes
from coffeechat.extraction.names import likeness, no_name_word
from coffeechat.extraction.own_pages import (
    first_heading,
    is_person_address,
    is_self_page,
    person_of,
)
from coffeechat.extraction.ownership import practice_owner
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold, unaccent
from coffeechat.extraction.title_votes import CUT
from coffeechat.extraction.vocabulary import role_words

_LINKEDIN = re.compile(r"linkedin\.com/in/([^/?#]{3,80})")
_HEADING = 4.0  # the weight of a heading of the first level
_ADDRESSED = 8.0  # what a name gains whose words are the page's address: "/people/ada-rossi"
MAX_VOTES = 250  # each is weighed against each


@dataclass(frozen=True)
class NameChoice:
    """The name that won, and how strongly; 3 and more is sure enough to name somebody."""

    name: str
    evidence: str
    score: float
    introduced: bool = False  # somebody says it of themselves: "I'm Ada"
    owns: bool = False  # the page's © line is theirs


def choose_name(page: Page, votes: Iterable[NameVote] = ()) -> NameChoice | None:
    """Return the name most places agree on; `votes` come from structured data."""
    all_votes = [
        *map(_without_tagline, votes),
        *map(_without_practice, islice(page_votes(page), MAX_VOTES)),
    ]
    own, slug = _own_handles(page), person_of(page.url)
    likely = [(vote, keys_of(vote.name), _likeness(vote, own)) for vote in all_votes]
    network = frozenset(page.host.split(".")[-2:-1]) if is_social(page.url) else frozenset()
    likely = [entry for entry in likely if entry[2] > 0.1 and entry[1] and entry[1] != network]
    if not likely:
        return None
    heaviest = sorted(likely, key=lambda entry: -entry[0].weight)  # of the same words said often
    handle, accounts = _handle_text(page), account_texts(page)
    scored = [
        (_score(entry, heaviest, handle) + account_fit(entry[1], accounts), entry[0])
        for entry in likely
    ]
    most = max(scored, key=lambda pair: pair[0] + _spells_address(pair[1].name, own)
               + _fits_slug(keys_of(pair[1].name), slug))  # fmt: skip
    score, best = _fuller(most, scored)
    best = _over_business(_over_brand(best, scored, page), likely)
    best = _without_genitive(_as_headed(best, likely), likely)
    keys = keys_of(best.name)
    introduced = any(vote.introduced and other <= keys for vote, other, _ in likely)
    owns = any("©" in vote.evidence and other == keys for vote, other, _ in likely)
    name = plain_name(best.name)
    turned = " ".join(reversed(name.split()))
    if turned != name and any(fold(vote.name) == fold(turned) for vote, _, _ in likely):
        name = turned if _is_account(turned, page) else name
    return NameChoice(name, best.evidence, score, introduced, owns)


def _likeness(vote: NameVote, own: frozenset[str]) -> float:
    """Weigh a text as a name: surely one where the page's own address spells it, though its last
    word names a trade: "Ada Cook" on adacook.example."""
    words = vote.name.split()
    spelt = (
        len(words) == 2 and role_words(words[1]) > 0 and "".join(unaccent(vote.name).split()) in own
    )
    spelt = spelt and words[0][:1].isupper() and not no_name_word(words[0])
    return 1.0 if vote.sure else max(likeness(vote.name), 0.9 if spelt else 0.0)


def _without_tagline(vote: NameVote) -> NameVote:
    """ "Ada Rossi, a weaver's blog" is declared as a name by many a blog's template."""
    head = CUT.split(vote.name, maxsplit=1)[0]
    return replace(vote, name=head) if likeness(vote.name) < 0.3 <= likeness(head) - 0.5 else vote


def _without_practice(vote: NameVote) -> NameVote:
    """ "Kanzlei Ada Rossi" is the name of Ada Rossi, who works under it."""
    owner = practice_owner(vote.name)
    return replace(vote, name=owner) if owner else vote


def _is_account(name: str, page: Page) -> bool:
    """Whether a LinkedIn address on the page has the name's two words in this order.

    It settles which of two orders that a page writes has the given name first.
    """
    words = [unaccent(word) for word in name.split()]
    slugs = (_LINKEDIN.search(link.href) for link, _ in page.outline.links[:400])
    return len(words) == 2 and any(
        slug is not None and unaccent(unquote(slug[1])).split()[:2] == words for slug in slugs
    )


def _as_headed(best: NameVote, likely: list[tuple[NameVote, frozenset[str], float]]) -> NameVote:
    """Return the form of the name that counts most: a heading's order goes before a title's."""
    keys = keys_of(best.name)
    same = [vote for vote, other, _ in likely if other == keys]
    head = max(same, key=lambda vote: (vote.weight, vote is best))
    alike = [vote for vote in same if fold(vote.name) == fold(head.name)]
    return min(alike, key=lambda vote: (_capitals(vote.name), vote is not head))


def _over_brand(best: NameVote, scored: list[tuple[float, NameVote]], page: Page) -> NameVote:
    """Return who says their name, or is called a doctor, where the best is the site's name.

    A brand stands in the title and at the foot of every page, who is behind it in a sentence.
    """
    keys = keys_of(best.name)
    if best.introduced or best.sure or any(
        vote.introduced and keys_of(vote.name) & keys for _, vote in scored
    ):  # fmt: skip
        return best
    others = [entry for entry in scored if not keys_of(entry[1].name) & keys]
    if page.voices[0] > page.voices[1] or is_self_page(page):
        said = [entry for entry in others if entry[1].introduced or _is_titled(entry[1])]
    else:
        said = []
    if not said and len(keys) == 1:
        headed = [entry for entry in others if _is_headed(entry[1])]
        alone = len({keys_of(vote.name) for _, vote in headed}) == 1 and _heads(best, page)
        said = headed if alone or is_person_address(page.url) else []
    return _fuller(max(said, key=lambda entry: entry[0]), scored)[1] if said else best


def _heads(vote: NameVote, page: Page) -> bool:
    """Whether a name is the page's heading or title: what it is about, a word such as "Reiki"."""
    return fold(vote.name) in (fold(first_heading(page)), fold(page.title))


def _is_headed(vote: NameVote) -> bool:
    full = len(vote.name.split()) > 1 and likeness(vote.name) >= 0.95
    return full and vote.weight >= 2 and vote.name == vote.evidence


def _is_titled(vote: NameVote) -> bool:
    return vote.weight >= 2 and bool(take_apart(vote.name).titles) and likeness(vote.name) >= 0.9


def _over_business(
    best: NameVote, likely: list[tuple[NameVote, frozenset[str], float]]
) -> NameVote:
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


def _without_genitive(
    best: NameVote, likely: list[tuple[NameVote, frozenset[str], float]]
) -> NameVote:
    """ "Ada Rossis Lebenslauf" names Ada Rossi, where the page writes the name without the s."""
    if not best.name.endswith("s"):
        return best
    bare = keys_of(best.name[:-1])
    return next((vote for vote, keys, _ in likely if keys == bare), best)


def _capitals(name: str) -> int:
    return sum(1 for word in name.split() if len(word) > 2 and word.isupper())


def _fuller(
    best: tuple[float, NameVote], scored: list[tuple[float, NameVote]]
) -> tuple[float, NameVote]:
    """Return the fuller form of the best name, where a heading writes it out."""
    keys = keys_of(best[1].name)
    if len(best[1].name.split()) == 1 and (full := _one_full_name(keys, scored)):
        return max(full[0], best[0]), full[1]
    longer = [entry for entry in scored if _is_fuller(keys, entry[1])
              and entry[0] >= best[0] * 0.7]  # fmt: skip
    return max(longer, key=lambda entry: entry[0], default=best)


def _one_full_name(
    keys: frozenset[str], scored: list[tuple[float, NameVote]]
) -> tuple[float, NameVote] | None:
    """Return the one full name on the page that holds a given name alone, if there is one."""
    full = [entry for entry in scored if keys < keys_of(entry[1].name) and entry[1].weight >= 1.2
            and likeness(_risen(entry[1].name)) >= 0.8]  # fmt: skip
    longest = max(full, key=lambda entry: (entry[0], len(entry[1].name)), default=None)
    if longest is None:
        return None
    whole = keys_of(longest[1].name)
    alike = all(len(keys_of(vote.name) & whole) > len(keys) for _, vote in full)
    return longest if alike else None  # of two people, neither


def _risen(name: str) -> str:
    """Return a name that is all in small letters with capitals, as likeness looks for them."""
    return name.title() if name.islower() else name


def _is_fuller(keys: frozenset[str], vote: NameVote) -> bool:
    other = keys_of(vote.name)
    if _differ_by_initials(keys, other):
        return sum(map(len, other)) > sum(map(len, keys)) and vote.weight >= 2
    return keys < other and len(keys) > 1 and vote.weight >= 4


def _score(
    entry: tuple[NameVote, frozenset[str], float],
    others: list[tuple[NameVote, frozenset[str], float]],
    handle: str,
) -> float:
    vote, keys, like = entry
    score = 2.0 if vote.introduced and len(keys) > 1 else 0.0  # out of their own mouth
    told: Counter[str] = Counter()  # the same words count twice, not every time
    for other, other_keys, _ in others:
        if other_keys == keys and told[other.evidence] < 2:
            score += other.weight
        elif (
            other_keys != keys
            and len(other_keys & keys) >= 1
            and (other_keys < keys or keys < other_keys)
        ):
            score += other.weight * (0.5 if len(other_keys) > 1 or other.introduced else 0.2)
        elif _differ_by_initials(keys, other_keys):
            score += other.weight * 0.5
        told[other.evidence] += other_keys == keys
    score += 2.0 if has_personal_form(vote.name) else 0.0
    fits = sum(1 for word in keys if len(word) > 2 and word in handle)
    return (score + (1.5 if fits else 0.0) + (0.5 if fits > 1 else 0.0)) * (0.4 + 0.6 * like)


def _differ_by_initials(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one name is the other with initials: "R. P. Kestel" and "Ruth P. Kestel"."""
    if not any(len(word) > 2 for word in one & other) or one == other:
        return False
    left, right = one - other, other - one
    short, long = (left, right) if all(len(word) == 1 for word in left) else (right, left)
    return bool(short) and all(len(w) == 1 for w in short) and (
        {word[0] for word in long} >= short
    )  # fmt: skip


def _fits_slug(keys: frozenset[str], slug: frozenset[str]) -> float:
    """Weigh how well a name fits an address among those of people: "/people/ada-rossi"."""
    if not slug or not slug <= keys:
        return 0.0
    return _ADDRESSED if keys == slug else _ADDRESSED / 2


def _own_handles(page: Page) -> frozenset[str]:
    """Return the parts of the page's host before its ending: "adarossi"; of a page among those
    of people without the domain, which is that of whom they work for."""
    labels = page.host.split(".")[: -2 if is_person_address(page.url) else -1]
    return frozenset(unaccent(label).replace(" ", "") for label in labels)


def _spells_address(name: str, own: frozenset[str]) -> float:
    """Weigh, among names, the one that the page's own domain is, or whose family name it is: of
    two, it is the owner's. Brands have their own word first: "NodeConf Argentina"."""
    words = unaccent(name).split()
    if len(words) < 2:
        return 0.0
    family = len(words[-1]) > 4 and words[-1] in own
    return 1.5 if "".join(words) in own else 3.0 if family else 0.0


def _handle_text(page: Page) -> str:
    parts = urlsplit(page.url)
    host = page.host
    own = host if not host.startswith(("linkedin.", "github.com", "x.com")) else ""
    own = "".join(host.split(".")[:-2]) if is_person_address(page.url) else own
    return unaccent(unquote(own + parts.path)).replace(" ", "")
