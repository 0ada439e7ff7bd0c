"""What the classifier sees of a sentence: its words, what they mean, and their neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import combinations

from coffeechat.etiquette.inflections import list_noun_forms, list_verb_forms
from coffeechat.etiquette.tables import read_table

TOKEN = re.compile(r"[a-z0-9']{1,40}|\?")
STEM = 6
#: How far apart two concepts may stand and still be read together.
REACH = 4
#: Only so many tokens of a sentence are read.
LONGEST = 80

#: How the words of each part of the table of sorts are inflected.
FORMS: dict[str, Callable[[str], Iterable[str]]] = {
    "nouns": list_noun_forms, "verbs": list_verb_forms, "others": lambda word: (word,)
}  # fmt: skip

#: A word and its concept.
Token = tuple[str, str]
#: A feature and the tokens (by index) that make it.
Feature = tuple[str, tuple[int, ...]]


@cache
def _concepts() -> dict[str, str]:
    """Return what each word is read as: its concept, in capitals, or else its sort."""
    named = {word: name for name, words in read_table("concepts").items() for word in words}
    return {**_list_sorts(), **named}


def _list_sorts() -> dict[str, str]:
    """Return the sort of each form of each word of the table: "welders" is a ~trade."""
    sorts: dict[str, str] = {}
    for part, rows in read_table("sorts").items():
        for name, words in rows.items():
            for word in words.split():
                for form in FORMS[part](word):
                    sorts.setdefault(form, f"~{name}")
    return sorts


def list_tokens(raw: str, plain: str) -> list[Token]:
    """Return each word with its concept; `plain` is `raw` normalised, of equal length."""
    tokens, concepts = [("^", "^")], _concepts()
    for found in TOKEN.finditer(plain):
        word = found[0]
        concept = concepts.get(word)
        if len(tokens) > 1 and _is_capitalised(raw, found.start()):
            word = concept = "NAME"
        tokens.append((word, concept or word[:STEM]))
        if len(tokens) > LONGEST:
            break
    return tokens


def _is_capitalised(raw: str, at: int) -> bool:
    return raw[at].isupper() and raw[at + 1 : at + 2].islower()


def name_features(tokens: Sequence[Token]) -> frozenset[str]:
    """Return what stands in a sentence, each once, wherever it stands."""
    return frozenset([name for name, _ in list_features(tokens)])


def list_features(tokens: Sequence[Token]) -> Iterator[Feature]:
    """Yield what stands in a sentence and what stands together in it."""
    yield from _list_neighbours(tokens)
    known = [(at, concept) for at, (_, concept) in enumerate(tokens) if concept.isupper()]
    yield from _list_near(known)
    yield from _list_company(known)
    begins = " ".join(concept for _, concept in tokens[1:3])
    asks = tokens[-1][0] == "?"
    for at, concept in known:
        yield f"f {begins} {concept}", (at,)
        if asks:
            yield f"q {concept}", (at,)


def _list_neighbours(tokens: Sequence[Token]) -> Iterator[Feature]:
    """Yield words and concepts, and pairs and triples of neighbours."""
    words, concepts = [word for word, _ in tokens], [concept for _, concept in tokens]
    for at, (word, concept) in enumerate(tokens):
        yield f"w {word}", (at,)
        yield f"c {concept}", (at,)
        if at + 1 < len(tokens):
            yield f"v {word} {words[at + 1]}", (at, at + 1)
            yield f"b {concept} {concepts[at + 1]}", (at, at + 1)
        if at + 2 < len(tokens):
            yield f"u {word} {words[at + 1]} {words[at + 2]}", (at, at + 1, at + 2)
            yield f"t {concept} {concepts[at + 1]} {concepts[at + 2]}", (at, at + 1, at + 2)


def _list_near(known: Sequence[tuple[int, str]]) -> Iterator[Feature]:
    """Yield concepts that follow each other within reach."""
    for index, (at, concept) in enumerate(known):
        for later, other in known[index + 1 : index + 1 + REACH]:
            if 2 <= later - at <= REACH:
                yield f"s {concept} {other}", (at, later)


def _list_company(known: Sequence[tuple[int, str]]) -> Iterator[Feature]:
    """Yield the concepts that stand anywhere in one sentence."""
    first = {concept: at for at, concept in reversed(known) if concept != "NAME"}
    for one, other in combinations(sorted(first), 2):
        yield f"p {one} {other}", (first[one], first[other])
