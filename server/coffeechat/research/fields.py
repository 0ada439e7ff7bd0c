"""Which field of work and role family a title names."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

LONGEST_PHRASE = 5  # words of a title looked up together
COMPOUND = 7  # letters from which a foreign word may stand inside a longer one
LED = re.compile(r"\b(?:head|director|vp|chief|lead|leader|manager) (?:of|for) (\w+ .+)")
WORD = re.compile(r"[\w&+#]+(?:[/'’.-][\w&+#]+)*")


@dataclass(frozen=True)
class FieldOfWork:
    """`name` is what a sentence calls it ("nursing"), `family` the role family
    ("health"); `english` whether an English title was recognised."""

    name: str
    family: str
    english: bool


@dataclass(frozen=True)
class _Table:
    english: dict[str, FieldOfWork]
    words: frozenset[str]  # every word of the English titles
    other: list[tuple[str, FieldOfWork]]  # the longest word first


@cache
def _table() -> _Table:
    text = resources.files(__package__).joinpath("role_fields.toml").read_text("utf-8")
    english: dict[str, FieldOfWork] = {}
    other: dict[str, FieldOfWork] = {}
    for name, row in tomllib.loads(text).items():
        for title in (*row["titles"], name.removeprefix("the ").casefold()):
            english.setdefault(title, FieldOfWork(name, row["family"], english=True))
        for word in row["other"]:
            other.setdefault(fold(word), FieldOfWork(name, row["family"], english=False))
    words = frozenset(word for title in english for word in title.split())
    return _Table(english, words, sorted(other.items(), key=lambda item: -len(item[0])))


def is_title_word(word: str) -> bool:
    """Whether a word is one that English titles are made of."""
    return fold(word) in _table().words


def fold(text: str) -> str:
    """Return the text in one normal form and case, for comparing."""
    return unicodedata.normalize("NFKC", text).casefold()


@lru_cache(maxsize=4096)
def find_field(title: str) -> FieldOfWork | None:
    """Return the field of work that a title (or a subject of study) names, if known."""
    folded = fold(title[:200])
    head = folded.partition(" in ")[0]  # a "PhD student in computer science" is a student
    led = LED.search(folded)  # a "head of product design" leads designers
    parts = (led.group(1) if led else "", head, folded)
    found = (_find_english(part) for part in parts if part)
    return next((field for field in found if field), None) or _find_other(folded)


def _find_english(title: str) -> FieldOfWork | None:
    words = WORD.findall(title)
    table = _table().english
    for length in range(min(LONGEST_PHRASE, len(words)), 0, -1):
        found = None
        for start in range(len(words) - length + 1):
            phrase = " ".join(words[start : start + length])
            found = table.get(phrase) or table.get(phrase.removesuffix("s")) or found
        if found:
            return found
    return None


def _find_other(title: str) -> FieldOfWork | None:
    for word, field in _table().other:
        at = title.find(word)
        if at < 0:
            continue
        starts_word = at == 0 or not title[at - 1].isalpha()
        if starts_word or len(word) >= COMPOUND or not _spaced(word):
            return field
    return None


def _spaced(word: str) -> bool:
    """Whether the word's script puts spaces between words."""
    return ord(word[0]) < 0x3000
