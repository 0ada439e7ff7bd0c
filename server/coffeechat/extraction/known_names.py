"""The names and the everyday words of many languages, which the library Faker knows."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any

from coffeechat.extraction.name_parts import take_apart, tidy_name
from coffeechat.extraction.places import is_region_name
from coffeechat.extraction.text import joined_script, unaccent
from coffeechat.extraction.vocabulary import name_words, organisation_words
from coffeechat.records.remembering import remembered

_LATIN = frozenset(("la", "en_PH"))  # their words are no language's: "lorem ipsum"
_TELLING = 4  # letters of a word that is no name's syllable too
_WITHIN = frozenset(("الله", "الدين", "الرحمن"))  # second halves of names: "عطا الله"


@cache
def known_names() -> tuple[frozenset[str], frozenset[str]]:
    """Return the given and the family names, each as `unaccent` writes it."""
    from faker.providers import person

    given: set[str] = set()
    family: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = import_module(f"{person.__name__}.{module.name}").Provider
        for key, names in vars(provider).items():
            if "name" in key and ("first" in key or "last" in key):
                (given if "first" in key else family).update(_words(names))
    return frozenset(map(unaccent, given)), frozenset(map(unaccent, family))


@cache
def everyday_words(language: str) -> frozenset[str]:
    """Return frequent words of a language ("de") and of English that are nobody's name, as
    `unaccent` writes them; of some 25 languages where `language` is empty."""
    from faker.providers import lorem

    words: set[str] = set()
    for module in pkgutil.iter_modules(lorem.__path__):
        spoken = module.name[:2] in ("en", language) or not language
        if spoken and module.name not in _LATIN:
            words.update(import_module(f"{lorem.__name__}.{module.name}").Provider.word_list)
    longer = frozenset(unaccent(word) for word in words if len(word) >= _TELLING)
    longer |= frozenset(map(unaccent, name_words("brand_words")))
    return longer.difference(*known_names(), _WITHIN)


def is_worded(name: str, language: str) -> bool:
    """Whether a text that nobody is known to bear holds a word of every day: "Global Looms"."""
    words = unaccent(take_apart(tidy_name(name)).bare.replace("-", " ")).split() or [""]
    borne = knownness(name) > 0 or words[0] in known_names()[0]
    return not borne and not everyday_words(language).isdisjoint(words)


def _words(names: Any) -> Iterator[str]:
    """Yield the words of a list; an entry may be one name in several scripts."""
    for name in names if isinstance(names, (tuple, list, dict)) else ():
        yield from (name,) if isinstance(name, str) else name


@remembered(1_024)  # many readers ask for the same names
def knownness(name: str) -> float:
    """Return from -1.0 to 1.0 how well a name is known: 1.0 where a given name is in its place,
    0.5 where but a family name is, or one word of those who put the family first; -1.0 where
    there are several words and nobody is known to bear one; 0.0 where that tells nothing."""
    parts = take_apart(tidy_name(name))
    bare = parts.bare
    words = [word for part in bare.split() if len(word := unaccent(part)) > 1]
    words = [word for word in words if word not in name_words("particles")]
    given, family = known_names()
    if not words or joined_script(bare) or organisation_words(_behind_given(bare, given)):
        return 0.0
    first, last = words[0], words[-1]
    if len(first) < 3 and first.isascii():
        return 0.0  # "Om Ada Rossi" is about her, though Om is a name
    if len(words) == 1:
        return 0.5 if first in given else 0.0
    if (first in given and not is_region_name(first)) or (first in family and last in given):
        return 1.0
    if last in family or (last in given and not last.isascii()):
        return 1.0 if parts.titles else 0.5
    return 0.0 if is_region_name(first) or not _is_strange(words, given, family) else -1.0


def _behind_given(bare: str, given: frozenset[str]) -> str:
    """Return a name without a given name before it that is written as one: short forms of schools
    are given names too ("Greta", "Kit")."""
    first, _, rest = bare.partition(" ")
    return rest if rest and first.istitle() and unaccent(first) in given else bare


def _is_strange(words: list[str], given: frozenset[str], family: frozenset[str]) -> bool:
    """Whether no word is a name in Latin letters; of other scripts the library knows too few."""
    return words[0] not in family and given.isdisjoint(words) and all(map(str.isascii, words))
