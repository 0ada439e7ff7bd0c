"""The small pattern language of the rule tables, compiled to regular expressions.

A pattern is words with single spaces between them, matched inside one sentence:

    word      that word; `word*` any word that begins so
    (a|b c)   one of these; `(a|b)?` or `word?` may be missing
    {name}    one of the phrases that words.toml lists under that name
    !(a|b)    here none of these may follow
    ...       up to five words of any kind
    ~         up to four words that keep to one noun phrase (no preposition, no "your")
    ^  $      the beginning, the end of a clause
    ?         the sentence ends with a question mark

Every repetition is bounded and separators share no character with words, so that
matching stays linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property

SEPARATOR = r"[^a-z0-9'.!?\n]{1,9}"
WORD = r"[a-z0-9']{1,40}"
PHRASE_BREAKERS = (
    "of|on|about|into|in|at|from|with|your|ur|their|his|her|our|how|what|why|which|that|who|"
    "view|insight|perspective|if|to|and|but|you"
)
GAP = f"(?:{SEPARATOR}{WORD}){{0,5}}?"
NOUN_GAP = f"(?:{SEPARATOR}(?!(?:{PHRASE_BREAKERS})(?![a-z0-9'])){WORD}){{0,4}}?"
CLAUSE_START = r"(?:\A|(?<=[.!?;:,\n]))[^a-z0-9'.!?\n]{0,4}"
CLAUSE_END = r"(?=\s{0,4}(?:[-.!?,;:)–—]|\Z))"
QUESTION = r"(?=[^.!?\n]{0,300}\?)"
NEUTRAL = {"...": GAP, "~": NOUN_GAP, "^": CLAUSE_START, "$": CLAUSE_END, "?": QUESTION}

WORDS = re.compile(r"[a-z0-9']+")
STEM = 4  # letters by which `word*` is looked up
COMMON_COST = 50
COMMON = frozenset({
    "the", "and", "for", "with", "you", "your", "are", "was", "were", "would", "could", "can",
    "will", "that", "this", "what", "how", "have", "has", "had", "not", "but", "about", "from",
    "more", "any", "some", "there", "here", "then", "than", "been", "being", "get",
})  # fmt: skip

Words = Mapping[str, Sequence[str]]
#: Sets of words, of each of which a text must hold one.
Needs = tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Pattern:
    """A pattern and the fragments of which a text must hold one before it is tried."""

    source: str
    words: Words = field(repr=False)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression, made when first needed."""
        return re.compile(f"(?<![a-z0-9']){_compile(self.source, self.words)}")

    @cached_property
    def needs(self) -> Needs:
        """Sets of words; every text that matches holds one of each, rarest set first."""
        required = sorted(_required(self.source, self.words), key=_cost)
        return tuple(frozenset(words) for words in required)

    def could_match(self, vocabulary: Set[str]) -> bool:
        """Tell cheaply whether a text with these words is worth searching."""
        return not any(map(vocabulary.isdisjoint, self.needs))

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the pattern matches, from its first word."""
        for match in self.regex.finditer(text):
            first = WORDS.search(text, match.start(), match.end())
            yield (first or match).start(), match.end()

    def matches(self, text: str, vocabulary: Set[str]) -> bool:
        """Tell whether a normalised text with these words holds the pattern."""
        return self.could_match(vocabulary) and self.regex.search(text) is not None


def list_words(text: str) -> Set[str]:
    """Return the words of a normalised text, and the beginnings that stand for `word*`."""
    words = set(WORDS.findall(text))
    return words | {_stem(word) for word in words}


def _stem(word: str) -> str:
    """Return what a word that begins so is looked up by; it is no word itself."""
    return f"{word[:STEM]}*"


def _split(phrase: str, separator: str = " ") -> list[str]:
    """Split outside parentheses."""
    parts, depth, begin = [], 0, 0
    for index, character in enumerate(phrase):
        depth += (character == "(") - (character == ")")
        if character == separator and depth == 0:
            parts.append(phrase[begin:index])
            begin = index + 1
    return [part for part in (*parts, phrase[begin:]) if part]


def _alternatives(part: str, words: Words) -> Sequence[str]:
    """Return the phrases a group stands for; a plain word stands for itself."""
    if part.startswith("{"):
        return words[part[1:-1]]
    return _split(part[1:-1], "|") if part.startswith("(") else [part]


def _required(phrase: str, words: Words) -> list[tuple[str, ...]]:
    """Return the fragments of each part that no match can do without."""
    parts = [part for part in _split(phrase) if part not in NEUTRAL and part[-1] != "?"]
    found = [_literals(part, words) for part in parts if part[0] != "!"]
    return [fragments for fragments in found if fragments]


def _literals(part: str, words: Words) -> tuple[str, ...]:
    """Return one fragment for each alternative of a part; none where one has none."""
    if not part.startswith(("(", "{")):
        return (_stem(part[:-1]) if part[-1] == "*" else part,)
    found: list[str] = []
    for phrase in _alternatives(part, words):
        inner = _required(phrase, words)
        if not inner:
            return ()
        found += min(inner, key=_cost)
    return tuple(dict.fromkeys(found))


def _cost(words: Iterable[str]) -> int:
    """Weigh how common the words are: a pattern is best known by rare ones."""
    return sum(COMMON_COST if word in COMMON or len(word) < 3 else 1 for word in words)


def _compile(phrase: str, words: Words) -> str:
    """Return the expression of a sequence of parts."""
    expression, started = "", False
    for part in _split(phrase):
        if part in NEUTRAL:
            expression += NEUTRAL[part]
        elif part[0] == "!":
            expression += f"(?!{_place(part[1:], words, SEPARATOR)})"
        else:
            expression += _place_next(part, words, started)
            started = started or part[-1] != "?"
    return expression


def _place_next(part: str, words: Words, started: bool) -> str:
    """Return a part with its separator: before it, or after it at the beginning."""
    core, optional = part.rstrip("?"), "?" if part[-1] == "?" else ""
    if started:
        return _place(core, words, SEPARATOR) + optional
    return f"(?:{_place(core, words, '')}{SEPARATOR})?" if optional else _place(core, words, "")


def _place(part: str, words: Words, separator: str) -> str:
    """Return the alternatives of a part; one without words needs no separator."""
    placed = [
        _compile(phrase, words) if phrase[0] in "$?" else separator + _compile_phrase(phrase, words)
        for phrase in _alternatives(part, words)
    ]
    return f"(?:{'|'.join(placed)})"


def _compile_phrase(phrase: str, words: Words) -> str:
    if " " in phrase or phrase[0] in "({":
        return _compile(phrase, words)
    stem = re.escape(phrase.rstrip("*"))
    return stem + ("[a-z0-9']{0,20}" if phrase[-1] == "*" else "(?![a-z0-9'])")
