"""Whose page this is: every place that may name the person votes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import unquote

from coffeechat.extraction.accounts import account_fit, account_texts, spells
from coffeechat.extraction.addressed_names import (
    fits_slug,
    handle_text,
    own_handles,
    spells_address,
)
from coffeechat.extraction.brand_names import (
    in_headed_script,
    over_brand,
    over_business,
    over_leftover,
    within_brand,
    without_trade,
)
from coffeechat.extraction.known_names import known_names, knownness
from coffeechat.extraction.name_parts import has_personal_form, keys_of, plain_name
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.own_pages import person_of
from coffeechat.extraction.page import Page
from coffeechat.extraction.site_names import domain_votes, hosted_votes
from coffeechat.extraction.text import fold, joined_script, unaccent
from coffeechat.extraction.vocabulary import name_words
from coffeechat.extraction.weighed_votes import Weighed, likely_votes, weigh
from coffeechat.extraction.whole_names import whole_votes

_LINKEDIN = re.compile(r"linkedin\.com/in/([^/?#]{3,80})")
_KNOWN = 1.5  # what a name gains that people are known to bear
_GIVEN, _SURELY = 3, 0.9  # letters of a given name; how like a name a full one is
_FINNISH = frozenset(("olen", "vuodesta", "minun", "myös", "sekä"))  # words of no other tongue
_FULL = 0.4  # how much a full name looks like one at least


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
    likely = likely_votes(page, votes)
    if not any(len(keys) > 1 and like > _FULL for _, keys, like in likely):
        likely += weigh(page, (*hosted_votes(page), *domain_votes(page)))
    likely += weigh(page, whole_votes(page, [vote for vote, _, _ in likely]))
    if not likely:
        return None
    score, best = _best_vote(page, likely)
    keys = keys_of(best.name)
    introduced = any(vote.introduced and other <= keys for vote, other, _ in likely)
    owns = any("©" in vote.evidence and other == keys for vote, other, _ in likely)
    return NameChoice(_in_order(best.name, page, likely), best.evidence, score, introduced, owns)


def _best_vote(page: Page, likely: list[Weighed]) -> tuple[float, NameVote]:
    """Return the vote that wins, in its best form, and the score of its name."""
    own, slug = own_handles(page), person_of(page.url)
    heaviest = sorted(likely, key=lambda entry: -entry[0].weight)  # of the same words said often
    handle, accounts = handle_text(page), account_texts(page)
    scored = [
        (_score(entry, heaviest, handle) + account_fit(entry[1], accounts), entry[0])
        for entry in likely
    ]
    most = max(scored, key=lambda pair: pair[0] + spells_address(pair[1].name, own)
               + fits_slug(keys_of(pair[1].name), slug))  # fmt: skip
    score, best = _fuller(most, scored)
    behind = over_brand(best, scored, page, own)
    best = over_business(_fuller(behind, scored)[1] if behind else best, likely)
    best = over_leftover(best, scored, page)
    best = _whole_joined(without_trade(within_brand(best, scored, page, own), page), scored)
    best = in_headed_script(best, scored, page)
    return score, _without_genitive(_as_headed(best, likely), likely, page)


def _in_order(written: str, page: Page, likely: list[Weighed]) -> str:
    """Return the plain name, turned where the page writes it so too, and an account of the page
    has the given name first or the turned one is better known."""
    name = plain_name(written)
    turned = " ".join(reversed(name.split()))
    if turned != name and any(fold(vote.name) == fold(turned) for vote, _, _ in likely):
        first = _is_account(turned, page) or knownness(turned) > max(knownness(name), 0.5)
        return turned if first else name
    return name


def _is_account(name: str, page: Page) -> bool:
    """Whether a LinkedIn address on the page has the name's two words in this order.

    It settles which of two orders that a page writes has the given name first.
    """
    words = [unaccent(word) for word in name.split()]
    slugs = (_LINKEDIN.search(link.href) for link, _ in page.outline.links[:400])
    return len(words) == 2 and any(
        slug is not None and unaccent(unquote(slug[1])).split()[:2] == words for slug in slugs
    )


def _as_headed(best: NameVote, likely: list[Weighed]) -> NameVote:
    """Return the form of the name that counts most: a heading's order goes before a title's."""
    keys = keys_of(best.name)
    bare = best.name.replace(" ", "")
    spaced = joined_script(bare)  # "佐々木 遥" is how the page has "佐々木遥"
    same = [vote for vote, other, _ in likely
            if other == keys or (spaced and vote.name.replace(" ", "") == bare)]  # fmt: skip
    head = max(same, key=lambda vote: (vote.weight, vote is best), default=best)
    if 1 < _capitals(head.name) < len(head.name.split()) and head.name == head.evidence:
        return head  # "ROSSI LIND Ada" says which words are of the family
    alike = [head, *(vote for vote in same if fold(vote.name) == fold(head.name))]
    return min(alike, key=lambda vote: (_capitals(vote.name), vote is not head))


def _without_genitive(best: NameVote, likely: list[Weighed], page: Page) -> NameVote:
    """ "Ada Rossis Lebenslauf" names Ada Rossi, where the page writes the name without the s, or
    one is known to be called so and nobody is with it."""
    finnish = page.language == "fi" or not _FINNISH.isdisjoint(page.small_words)
    if finnish and best.name != best.evidence and (name := _bare_finnish(best.name)):
        return replace(best, name=name)
    if not best.name.endswith("s"):
        return best
    bare = replace(best, name=best.name[:-1])
    if best.name != best.evidence and knownness(bare.name) > 0 >= knownness(best.name):
        return bare
    return next((vote for vote, keys, _ in likely if keys == keys_of(bare.name)), best)


def _bare_finnish(name: str) -> str:
    """Return the family name that "Ada Virtasen portfolio" has in the genitive; or ""."""
    given, _, family = name.rpartition(" ")
    bare = f"{family[:-3]}nen" if family.endswith("sen") else family[:-1]
    known = unaccent(family) not in known_names()[1] and knownness(given) > 0
    return f"{given} {bare}" if known and family.endswith("n") and len(bare) > 3 else ""


def _capitals(name: str) -> int:
    return sum(1 for word in name.split() if len(word) > 2 and word.isupper())


def _fuller(
    best: tuple[float, NameVote], scored: list[tuple[float, NameVote]]
) -> tuple[float, NameVote]:
    """Return the fuller form of the best name, where a heading writes it out."""
    keys = keys_of(best[1].name)
    if len({*best[1].name.split()}) == 1 and (full := _one_full_name(keys, scored)):
        return max(full[0], best[0]), full[1]
    longer = [entry for entry in scored if entry[0] >= best[0] * 0.7
              and (_is_fuller(keys, entry[1]) or _is_all_of(best[1], entry[1]))]  # fmt: skip
    return max(longer, key=lambda entry: entry[0], default=best)


def _one_full_name(
    keys: frozenset[str], scored: list[tuple[float, NameVote]]
) -> tuple[float, NameVote] | None:
    """Return the one full name on the page that holds a given name alone, if there is one."""
    full = [entry for entry in scored if entry[1].weight >= 1.2
            and _holds(keys_of(entry[1].name), keys)
            and likeness(_risen(entry[1].name)) >= 0.8]  # fmt: skip
    longest = max(full, key=lambda entry: (entry[0], len(entry[1].name)), default=None)
    if longest is None:
        return None
    whole = keys_of(longest[1].name)
    alike = all(
        keys_of(vote.name) & whole > keys or keys_of(vote.name) == whole for _, vote in full
    )
    return longest if alike else None  # of two people, neither


def _whole_joined(best: NameVote, scored: list[tuple[float, NameVote]]) -> NameVote:
    """Return the full name that ends with a given name in a script without blanks."""
    given = best.name
    if not joined_script(given) or len(given) > _GIVEN or not best.introduced:
        return best
    whole = (vote for _, vote in scored if vote.name.endswith(given) and len(vote.name) > len(given)
             and likeness(vote.name) >= _SURELY)  # fmt: skip
    return max(whole, key=lambda vote: vote.weight, default=best)


def _holds(whole: frozenset[str], keys: frozenset[str]) -> bool:
    """Whether a full name has a given name, or spells a handle: "arossi"."""
    return keys < whole or spells(whole, keys)


def _risen(name: str) -> str:
    """Return a name that is all in small letters with capitals, as likeness looks for them."""
    return name.title() if name.islower() else name


def _is_all_of(best: NameVote, vote: NameVote) -> bool:
    """Whether a name is all of the heading whose first words another is, particles among it:
    "Ana Rita Jacinto de Oliveira Medeiros"."""
    whole = vote.weight >= 3 and vote.name == vote.evidence == best.evidence
    rest = vote.name.removeprefix(f"{best.name} ").split()
    led = not name_words("particles").isdisjoint(map(fold, rest))
    return whole and led and vote.name != best.name and likeness(vote.name) >= 0.7


def _is_fuller(keys: frozenset[str], vote: NameVote) -> bool:
    other = keys_of(vote.name)
    if _differ_by_initials(keys, other):
        return sum(map(len, other)) > sum(map(len, keys)) and vote.weight >= 2
    last = unaccent(vote.name.rsplit(" ", 1)[-1])
    headed = vote.weight >= 3 and vote.name == vote.evidence and likeness(vote.name) >= 0.7
    headed = headed and (last in keys or last in known_names()[1])
    headed = headed and all(len(word) > 2 for word in other - keys)  # "Om Ada Rossi"
    return keys < other and len(keys) > 1 and (vote.weight >= 4 or headed)


def _score(entry: Weighed, others: list[Weighed], handle: str) -> float:
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
    score += _KNOWN * max(knownness(vote.name), 0.0)
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
