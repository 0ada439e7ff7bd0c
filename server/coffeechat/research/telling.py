"""What kind of sentence a captured one is, by the words that tell."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from coffeechat.records.remembering import remembered
from coffeechat.research.phrases import is_latin

LONGEST_READ = 3000  # characters of a text looked through
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[^a-z])|(?<=[。！？])|\n+|\s?[•▪●]\s?")
MARKS = frozenset("<>{}[]")
SHORTEST = 9  # characters


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    text = resources.files(__package__).joinpath("telling_words.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def _pattern(what: str, plain: bool) -> re.Pattern[str]:
    """Return the pattern of a kind: for a text in plain ASCII without what that cannot hold,
    which is looked for at every letter."""
    table = _tables()[what]
    whole = rf"(?<!\w)(?:{'|'.join(table['words'])})(?!\w)"
    parts = [part for part in table["parts"] if part.isascii() or not plain]
    return re.compile("|".join([whole, *map(re.escape, parts)]))


@remembered(64)  # a sentence is asked for one kind after the other
def _lowered(text: str) -> str:
    """Return a text in small letters: patterns that need not look for both take half the time."""
    return text.lower()


def tells(what: str, text: str) -> bool:
    """Whether a text holds a telling word of a kind (a table of telling_words.toml)."""
    lowered = _lowered(text)
    return bool(_pattern(what, lowered.isascii()).search(lowered))


def begins_deed(text: str) -> bool:
    """Whether a text begins with a thing done."""
    lowered = _lowered(text)
    return bool(_pattern("deed", lowered.isascii()).match(lowered))


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a text that begin as sentences do."""
    parts = (part.strip(" -–—*·\t") for part in SENTENCE_END.split(text[:LONGEST_READ]))
    return [part for part in parts if len(part) >= SHORTEST and not part[0].islower()]


def is_plain(text: str) -> bool:
    """Whether a text holds no markup and no placeholder, and may be quoted."""
    return not set(text) & MARKS


def says_enough(text: str, fewest: int) -> bool:
    """Whether a quoted text has words enough to be asked about."""
    if not is_latin(text):
        return len(text) >= fewest
    return len(text.split()) >= fewest
