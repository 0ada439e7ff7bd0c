"""Which field of work and role family a title names."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib import resources

from coffeechat.records.remembering import remembered

LONGEST_PHRASE = 5  # words of a title looked up together
COMPOUND = 7  # letters from which a foreign word may stand inside a longer one
WHOLE = 4  # letters up to which one in Latin script has to stand alone
START = 3  # letters by which foreign words are looked up; the shortest have one less
LATIN = 0x250  # where other scripts begin
LED = re.compile(r"\b(?:head|director|vp|chief|lead|leader|manager) (?:of|for) (\w+ .+)")
WORD = re.compile(r"[\w&+#]+(?:[/'’.-][\w&+#]+)*")


@dataclass(frozen=True)
class FieldOfWork:
    """`name` is what a sentence calls it ("nursing"), `family` the role family
    ("health"); `english` whether an English title was recognised. Both names are empty
    where a title may stand for several kinds of work."""

    name: str
    family: str
    english: bool


@dataclass(frozen=True)
class _Table:
    english: dict[str, FieldOfWork]
    words: frozenset[str]  # every word of the English titles
    other: dict[str, list[_Foreign]]  # by the letters that a word begins with


#: A word of another language, with its rank: of those in a title the longest counts.
_Foreign = tuple[int, str, FieldOfWork]


@cache
def _table() -> _Table:
    text = resources.files(__package__).joinpath("role_fields.toml").read_text("utf-8")
    english: dict[str, FieldOfWork] = {}
    other: dict[str, FieldOfWork] = {}
    rows = tomllib.loads(text)
    english.update(dict.fromkeys(rows.pop("unclear"), FieldOfWork("", "", english=True)))
    for name, row in rows.items():
        for title in (*row["titles"], name.removeprefix("the ").casefold()):
            english.setdefault(title, FieldOfWork(name, row["family"], english=True))
        for word in row["other"]:
            other.setdefault(fold(word), FieldOfWork(name, row["family"], english=False))
    words = frozenset(word for title in english for word in title.split())
    return _Table(english, words, _list_by_start(other))


def _list_by_start(other: dict[str, FieldOfWork]) -> dict[str, list[_Foreign]]:
    starts: dict[str, list[_Foreign]] = {}
    longest_first = sorted(other.items(), key=lambda item: -len(item[0]))
    for rank, (word, field) in enumerate(longest_first):
        starts.setdefault(word[:START], []).append((rank, word, field))
    return starts


def is_title_word(word: str) -> bool:
    """Whether a word is one that English titles are made of."""
    return fold(word) in _table().words


def fold(text: str) -> str:
    """Return the text in one normal form and case, for comparing."""
    return unicodedata.normalize("NFKC", text).casefold()


def find_field(title: str) -> FieldOfWork | None:
    """Return the field of work that a title (or a subject of study) clearly names, or None."""
    field = recognise_title(title)
    return field if field and field.name else None


@remembered(4096)
def recognise_title(title: str) -> FieldOfWork | None:
    """Return what is known of a title: its field, a nameless one where it is unclear, or None."""
    folded = fold(title[:200])
    head = folded.partition(" in ")[0]  # a "PhD student in computer science" is a student
    led = LED.search(folded)  # a "head of product design" leads designers
    parts = (led.group(1) if led else "", head, folded)
    found = [field for part in parts if part and (field := _find_english(part))]
    if not found:
        return _find_other(folded)
    return next((field for field in found if field.name), found[0])


def _find_english(title: str) -> FieldOfWork | None:
    words = WORD.findall(title)
    table = _table().english
    for length in range(min(LONGEST_PHRASE, len(words)), 0, -1):
        phrases = (" ".join(words[at : at + length]) for at in range(len(words) - length + 1))
        found = [table.get(phrase) or table.get(phrase.removesuffix("s")) for phrase in phrases]
        known = [field for field in found if field]
        if known:  # the last that says what the work is, else the last
            return next((field for field in reversed(known) if field.name), known[-1])
    return None


def _find_other(title: str) -> FieldOfWork | None:
    starts = _table().other
    parts = {title[at : at + size] for size in (START - 1, START) for at in range(len(title))}
    for _, word, field in sorted(one for part in parts & starts.keys() for one in starts[part]):
        at = title.find(word)
        if at < 0:
            continue
        if not _spaced(word) or len(word) >= COMPOUND:
            return field
        end = at + len(word)
        inflected = ord(word[0]) >= LATIN or len(word) > WHOLE
        begins = at == 0 or not title[at - 1].isalpha()
        if begins and (inflected or not title[end : end + 1].isalpha()):
            return field
    return None


def _spaced(word: str) -> bool:
    """Whether the word's script puts spaces between words."""
    return ord(word[0]) < 0x3000
