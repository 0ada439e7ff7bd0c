"""The words by which readers know what they look at, from the data files, in many languages."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise
from typing import Any

from coffeechat.extraction.text import close_up, fold, unaccent
from coffeechat.records.remembering import remembered

_FEW = 5  # words


@cache
def load(name: str) -> dict[str, Any]:
    """Return the table of a data file."""
    return tomllib.loads(_text(f"{name}.toml"))


def _text(name: str) -> str:
    return (files("coffeechat.extraction") / "data" / name).read_text("utf-8")


_ASIDE = re.compile(r"\s*[(（][^()（）]{1,30}[)）]\s*$")  # "Location (at present):"
_HALVES = re.compile(r"\s*[/,&+]\s*|\s(?:and|und|et|y|e|en|i|och|og|ve|и|та)\s", re.IGNORECASE)
_LONGEST_LABEL = 40  # characters of one with two halves
_PAIR = 2
_DOTTED = re.compile(r"(?<=\b\w)\.(?=\w\b)")  # "S.p.A." is one word


@cache
def name_words(key: str) -> frozenset[str]:
    """Return a list of data/names.toml, as `fold` writes its words."""
    return frozenset(fold(words) for words in load("names")[key])


@dataclass(frozen=True)
class Words:
    """Words of one kind: whole words, ends of words, and parts of scripts without blanks."""

    words: frozenset[str]
    endings: tuple[str, ...]
    parts: tuple[str, ...]
    others: frozenset[str]  # that end alike, and are none of them
    other_pairs: frozenset[str]  # in which a word of the kind is none

    def count(self, text: str) -> int:
        """Return how many words of this kind the text holds."""
        folded = fold(_DOTTED.sub("", text) if "." in text else text)
        words = folded.split()
        hits = [word in self.words or self._ends(word) for word in words]
        found = sum(hits)
        for at, (one, two) in enumerate(pairwise(words)):  # "ph d"; but "google scholar"
            found += f"{one} {two}" in self.words
            found -= f"{one} {two}" in self.other_pairs and (hits[at] or hits[at + 1])
        if folded.isascii() or self.openers.isdisjoint(folded):
            return found
        return found + sum(1 for part in self.parts if part in folded)

    @cached_property
    def openers(self) -> frozenset[str]:
        """The first letters of the parts, of which most texts hold none."""
        return frozenset(part[0] for part in self.parts)

    def _ends(self, word: str) -> bool:
        return len(word) > 6 and word.endswith(self.endings) and word not in self.others


@cache
def words_of(kind: str, *keys: str) -> Words:
    """Return the words of a data file: roles, organisations or degrees."""
    table = load(kind)
    chosen = [word for key in keys or ("words",) for word in table[key]]
    if kind == "roles":
        chosen += [word for words in load("occupations").values() for word in words]
    return Words(
        words=frozenset(form(word) for word in chosen for form in (fold, unaccent, _unjoined)),
        endings=tuple(table["endings"]), parts=tuple(table["parts"]),
        others=frozenset(map(fold, table.get("no_endings", ()))),
        other_pairs=frozenset(
            form(pair) for pair in table.get("no_pairs", ()) for form in (fold, unaccent)
        ),
    )  # fmt: skip


def _unjoined(word: str) -> str:
    """Return a word folded as those write it who put a blank for a joint within it."""
    return fold(word.replace("\u200c", " "))


@remembered(2_048)  # many readers ask for the same lines
def role_words(text: str) -> int:
    """Return how many words of the text name what a person does."""
    return words_of("roles").count(text)


@remembered(1_024)
def organisation_words(text: str) -> int:
    """Return how many words of the text name an organisation, schools among them."""
    return words_of("organisations", "words", "schools", "universities").count(text)


@remembered(1_024)
def workplace_words(text: str) -> int:
    """Return how many words of a title in a list of jobs name where somebody works: those of an
    organisation, and such as "bakery" and "port", which say it there and much else anywhere."""
    return organisation_words(text) + _workplaces().count(text)


@cache
def _workplaces() -> Words:
    table = load("organisations")
    return Words(
        words=frozenset(form(word) for word in table["workplaces"] for form in (fold, unaccent)),
        endings=(), parts=tuple(table["workplace_parts"]),
        others=frozenset(), other_pairs=frozenset(),
    )  # fmt: skip


def school_words(text: str) -> int:
    """Return how many words of the text name a school."""
    return words_of("organisations", "schools", "universities").count(text)


def is_unit(text: str) -> bool:
    """Whether a text names but a part of a school or firm: "Department of Geology"."""
    words = fold(text).split()
    ministry = words[:2] == ["department", "for"]  # of a government
    return (
        bool(words)
        and not ministry
        and words[0] in _units()
        and not _universities().intersection(words)
    )


def is_part(name: str) -> bool:
    """Whether a name is that of a department or group: "Department of X", "X Systems Group"."""
    return is_unit(name) or is_unit(name.rpartition(" ")[2])


@cache
def _units() -> frozenset[str]:
    return frozenset(fold(word) for word in load("fields")["unit"])


@cache
def _universities() -> frozenset[str]:
    return frozenset(fold(word) for word in load("organisations")["universities"])


def names_whole_school(text: str) -> bool:
    """Whether a text names a school that is a whole, not a part of one."""
    words = set(fold(text).split())
    if "MIT" not in text:
        words.discard("mit")  # German for "with"
    return not _universities().isdisjoint(words)


def degree_words(text: str) -> int:
    """Return how many words of the text name a degree."""
    return words_of("degrees").count(text)


def is_level(text: str) -> bool:
    """Whether a text says but of which kind a school is: "High school", "Secundaria"."""
    return fold(text) in _levels()


@cache
def _levels() -> frozenset[str]:
    return frozenset(fold(words) for words in load("degrees")["levels"])


def is_kind_of_work(text: str) -> bool:
    """Whether a text is but a kind of work: "Internship", "Praktikum"."""
    return fold(text) in _kinds_of_work()


def says_else(text: str) -> bool:
    """Whether a kind of work is a word for something else in another language: "Stage"."""
    return fold(text) in load("roles")["said_of_else"]


@cache
def _kinds_of_work() -> frozenset[str]:
    return frozenset(map(fold, load("roles")["kinds_of_work"]))


def says_none(text: str) -> bool:
    """Whether a short text says that there is nothing to tell: "None so far", "keine"."""
    words = fold(text).split()
    return len(words) <= _FEW and not _nothing().isdisjoint(words) and not role_words(text)


@cache
def _nothing() -> frozenset[str]:
    return frozenset(fold(word) for word in load("roles")["nothing"])


@cache
def _dotted() -> frozenset[str]:
    return frozenset(load("names")["dotted_forms"])


def has_legal_form(text: str) -> bool:
    """Whether a text ends with a company's legal form: "Looms GmbH"."""
    words = fold(text).split()
    letters = len(words)
    while letters and len(words[letters - 1]) == 1:
        letters -= 1
    dotted = "".join(words[letters:])  # "e.V.", "s.r.o."
    return len(words) > 1 and (
        words[-1] in name_words("legal_forms") or (letters > 0 and dotted in _dotted())
    )


@cache
def labels_of(file: str) -> dict[str, str]:
    """Return what each label of a data file announces, by the label folded."""
    lists = {kind: words for kind, words in load(file).items() if isinstance(words, list)}
    found = {fold(label): kind for kind, labels in lists.items() for label in labels}
    plain = {unaccent(label): kind for label, kind in found.items()
             if not label.isascii()}  # as many write them  # fmt: skip
    plain |= {_unjoined(label): kind for kind, labels in lists.items() for label in labels
              if "\u200c" in label}  # fmt: skip
    return plain | found


def field_kind(label: str) -> str:
    """Return which field a label such as "Location:" announces, or an empty string."""
    words = close_up(fold(_ASIDE.sub("", label)))
    known = labels_of("fields").get(words, "")
    known = known or _of_both(label)
    if known or words.count(" ") != 1:
        return known
    last = labels_of("fields").get(words.split()[1], "")
    return last if last == "skills" else ""  # "Main technologies", "Główne technologie"


def _of_both(label: str) -> str:
    """Return the field that both halves of a label announce: "City and country", "Stadt/Land"."""
    halves = _HALVES.split(label) if len(label) < _LONGEST_LABEL else []
    kinds = {labels_of("fields").get(close_up(fold(half)), "") for half in halves}
    return kinds.pop() if len(halves) == _PAIR > len(kinds) else ""


@cache
def places() -> tuple[frozenset[str], frozenset[str]]:
    """Return the folded names of countries and states, and of towns."""
    countries, cities = _text("places.txt").split("\n--\n")
    return frozenset(countries.splitlines()[1:]), frozenset(cities.splitlines())
