"""The small words by which Romance tongues join a person, a role, an employer and a town."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import load, organisation_words, workplace_words

_WORDS = re.compile(r"[^\W\d_]+")
_FEWEST = 3  # votes of small words by which a tongue is known, two by each of its own
_FOREIGN = 6  # the same, on a page that says it is in another language
_NEAR = 2  # votes by which the tongue that a page declares may have fewer than another
_UP = "[^\\W\\d_a-zß-öø-ÿа-џ]"


@dataclass(frozen=True, eq=False)
class Tongue:
    """How one tongue says it: its table, and the patterns made of it."""

    table: dict[str, Any]

    @cached_property
    def known(self) -> frozenset[str]:
        """The small words by which the tongue is known."""
        return frozenset(self.table["known"])

    @cached_property
    def ends(self) -> frozenset[str]:
        """The small words that no name goes on with."""
        return frozenset(self.table["ends"])

    @cached_property
    def ands(self) -> frozenset[str]:
        """The words for "and"."""
        return frozenset(self.table["ands"])

    @cached_property
    def small(self) -> frozenset[str]:
        """Pronouns and articles, which may stand before a verb that is the person's."""
        words = f"{self.table['pronouns']}|{self.table['articles']}".split("|")
        return frozenset((*words, "y", "en"))

    @cached_property
    def towns(self) -> frozenset[str]:
        """Words before towns, and before such employers alone as are known by their words."""
        return frozenset(self.table["towns"])

    @property
    def near(self) -> str:
        """The words for "in" before a town."""
        return f"(?:{self.table['near']})"

    @cached_property
    def article(self) -> str:
        """An article, if there is one."""
        return rf"(?:(?:{self.table['articles']})(?:\s+|(?<=['’])))?"

    @cached_property
    def am(self) -> re.Pattern[str]:
        """ "I am a"."""
        words = rf"(?<![\w’'])(?:{self.table['am']})(?!\w)\s*{self.article}\s*"
        return re.compile(words, re.IGNORECASE)

    @cached_property
    def other(self) -> re.Pattern[str]:
        """ "is a"."""
        return re.compile(rf"(?<!\w)(?:{self.table['is']})\s+{self.article}\s*", re.IGNORECASE)

    @cached_property
    def as_role(self) -> re.Pattern[str]:
        """ "as a"."""
        return re.compile(rf"(?:^|\s)(?:{self.table['as']})\s{self.article}", re.IGNORECASE)

    @cached_property
    def of(self) -> re.Pattern[str]:
        """ "of", at the beginning of a text."""
        return re.compile(rf"\s(?:{'|'.join(self.table['of'])})\s*")

    @cached_property
    def leads_in(self) -> re.Pattern[str]:
        """What may lead to an employer: surely, or before towns and subjects too, or "of"."""
        at, weak, of = ("|".join(self.table[key]) for key in ("at", "weak", "of"))
        return re.compile(rf"\s(?:(?P<at>{at})|(?P<weak>{weak})|(?P<of>{of}))\s*(?=[^\W_])")

    @cached_property
    def where_role(self) -> re.Pattern[str]:
        """ ", where I am a"."""
        said = rf"{self.table['am']}|{self.table['is']}"
        said = rf"{said}|(?:{self.table['works']})\s(?:{self.table['as']})"
        return re.compile(
            rf",?\s{self.table['where']}\s(?:(?:{self.table['pronouns']})\s)?(?:{said})\s{self.article}",
            re.IGNORECASE,
        )

    @cached_property
    def and_last(self) -> re.Pattern[str]:
        """ "and", at the end of a text."""
        return re.compile(rf"(?:^|\s)(?:{'|'.join(map(re.escape, self.table['ands']))})$")

    @cache  # noqa: B019 - there are as many tongues as tables
    def verb(self, kind: str) -> re.Pattern[str]:
        """The verbs of a kind: of joining, leading, working, of being part of."""
        words = self.table[kind]
        return re.compile(rf"(?<![\w’'])(?:je\s|j['’])?(?:{words})(?!\w)", re.IGNORECASE)


@cache
def _tongues() -> dict[str, Tongue]:
    return {key: Tongue(table) for key, table in load("romance").items() if key != "all"}


def tongue_of(sentence: str, language: str = "") -> Tongue | None:
    """Return the tongue that most small words of a sentence are of, if any; between two that share
    them, the one that its page is written in."""
    words = {word.lower() for word in _WORDS.findall(sentence[:300])}
    counts = {
        key: sum(1 + (word in _distinct()) for word in tongue.known & words)
        for key, tongue in _tongues().items()
    }
    most = max(counts.values())
    declared = language in counts and counts[language] >= most - _NEAR
    key = language if declared else max(counts, key=lambda one: counts[one])
    least = _FEWEST if language in ("", *counts) else _FOREIGN
    return _tongues()[key] if declared or most >= least else None


@cache
def _distinct() -> frozenset[str]:
    """Return the small words that one tongue alone has."""
    counts = Counter(word for tongue in _tongues().values() for word in tongue.known)
    return frozenset(word for word, count in counts.items() if count == 1)


@cache
def all_words(key: str) -> str:
    """Return the pieces of a pattern that all tongues share."""
    words = load("romance")["all"][key]
    return words if isinstance(words, str) else "|".join(words)


@cache
def bars() -> re.Pattern[str]:
    """Return what finds the bar that somebody pleads at, and its town."""
    return re.compile(
        rf"(?i:{all_words('bars')})\s+(?i:de\s|di\s|d['’]|do\s|da\s|din\s)\s*"
        rf"(?P<town>{_UP}[\w’'-]+(?:[ -]{_UP}[\w’'-]+)?)"
    )


def is_bar(name: str) -> bool:
    """Whether a name is that of a bar, which admits and does not employ."""
    return re.match(rf"(?:{all_words('bars')})(?!\w)", name, re.IGNORECASE) is not None


def without_noun(name: str) -> str:
    """Return a firm's name without the noun for firms before it: "empresa Teares"."""
    noun, _, rest = name.partition(" ")
    return rest if noun.islower() and noun in _employers() and rest[:1].isupper() else name


@cache
def _nouns(key: str) -> frozenset[str]:
    return frozenset(map(fold, load("romance")["all"][key]))


def is_team(word: str) -> bool:
    """Whether a noun is that of a part of a firm."""
    return fold(word) in _nouns("teams")


def is_firm(word: str) -> bool:
    """Whether a noun is that of an employer."""
    known = fold(word) in _nouns("firms") or fold(word) in _employers()
    return known or organisation_words(word) > 0 or workplace_words(word) > 0


@cache
def _employers() -> frozenset[str]:
    return frozenset(map(fold, load("organisations")["employers"]))
