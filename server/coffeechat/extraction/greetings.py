"""Where somebody says their own name: "Hello, I'm Ada"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from coffeechat.extraction.greeted_names import names_behind, names_self
from coffeechat.extraction.joined_greetings import named_in
from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.text import close_signs, fold, joined_script
from coffeechat.extraction.vocabulary import name_words

# A stop may want its space: "I'm Ada Rossi.2002 was my first year".
_SENTENCE = re.compile(
    r"(?<=\w[.!?])(?<!\b[DMS]r\.)(?<!\bM[rs]s\.)(?<!\bMs\.)(?<!\bProf\.)(?<!\bEng\.)(?<!\bIng\.)\s+|(?<=[^\W\d_][^\W\d_A-Z][.!?])(?=[^\W_a-z])"
)
_COMMA = re.compile(r",\s+|\s(?:and|und|et|y|e|en|i|och|og)\s")
_CLAUSE = re.compile(r"[,:;]\s+(?:(?:and|und|et|y|e|en|och|og)\s)?|\s[–—-]\s")
_QUOTES = '"“”„«»'


# "Szia, Ada vagyok!": a given name alone, behind a greeting.
_VAGYOK_ALONE = re.compile(
    r"^(?:Szia|Sziasztok|Üdv|Helló?)[,!.]?\s([^\W\d_a-z][\w-]{1,20}) vagyok\b"
)
_HERE = re.compile(r"^((?:[^\W\d_a-z][\w'’-]{1,20}\s){1,3})here(?=[,.!]|\sfrom\s|$)")
_VAGYOK = re.compile(r"^((?:[^\W\d_]+ ){1,3}?[^\W\d_]+) vagyok\b")  # Hungarian says I am last


def introduction_votes(line: Line, after: list[Line], *, first: bool = False) -> Iterator[NameVote]:
    """ "Hello, I'm" and a name behind it, on the same line or the next one; what a heading or the
    first line says counts most."""
    if joined_script(line.text[:300]):
        yield from (NameVote(name, 4.0, line.text, sure=sure, introduced=True)
                    for name, sure in named_in(line.text, headed=bool(line.level)))  # fmt: skip
    for sentence in _SENTENCE.split(close_signs(line.text[:300]))[:4]:
        part = sentence[:200]
        folded = fold(part)
        if not joined_script(part):
            yield from _vagyok_votes(part, line)
            yield from _here_votes(part, line)
        said = _greeting(folded)
        if not names_self(said) and _welcomes(folded) and (clause := _naming_clause(part)):
            part, folded = clause, fold(clause)
            said = _greeting(folded)
        if not said and (late := list(_late_votes(part, line.text))):
            yield from late
            return
        if said and folded == said and part == close_signs(line.text):
            for follower in after:
                yield NameVote(until_greeting(follower.text), 3.0, follower.text)
            return
        if said and folded != said:
            weight = 4.0 if first or line.level in (1, 2) else 2.5
            yield from names_behind(part, said, weight, line.text)


def _welcomes(folded: str) -> bool:
    """Whether a sentence begins with a greeting or a word of welcome."""
    words = folded.split(" ", 3)[:3]
    runs = {" ".join(words[at:end]) for end in (1, 2, 3) for at in range(end)}
    return not runs.isdisjoint(name_words("bare_greetings") | name_words("welcome_words"))


def _naming_clause(sentence: str) -> str:
    """Return what follows the welcome of a sentence, where it says a name: "Hello and welcome
    to my page, my name is Ada"."""
    clauses = (sentence[hit.end() :] for hit in _COMMA.finditer(sentence))
    return next((clause for clause in clauses if names_self(_greeting(fold(clause)))), "")


def _late_votes(sentence: str, evidence: str) -> Iterator[NameVote]:
    """Yield the full name that somebody says of themselves in the middle of a sentence that
    speaks of names, outside of quotes: "If you must put a name to it: I am Ada Rossi". Any other
    may tell of a part or a song: "In my dreams, I am Ada Rossi"."""
    for hit in _CLAUSE.finditer(sentence):
        clause = sentence[hit.end() :]
        said = _greeting(fold(clause))
        quoted = sum(map(sentence[: hit.end()].count, _QUOTES)) > 0
        asked = names_self(fold(sentence[: hit.start()])) and not quoted
        if asked and " " in said and said not in name_words("bare_greetings"):
            votes = names_behind(clause, said, 2.5, evidence)
            yield from (replace(vote, passing=True) for vote in votes
                        if " " in vote.name and vote.introduced)  # fmt: skip
            return


def _greeting(folded: str) -> str:
    """Return the words that lead to a name: "hello", "hello my name is"; empty where none do."""
    words = folded.split(" ", _longest())[: _longest()]
    heads = (" ".join(words[:size]) for size in range(len(words), 0, -1))
    said = next((head for head in heads if head in name_words("introductions")), "")
    if said not in name_words("bare_greetings"):
        return said
    return f"{said} {_greeting(folded[len(said) + 1 :])}".rstrip()


@cache
def _longest() -> int:
    """Return the number of words of the longest introduction."""
    return max(len(said.split()) for said in name_words("introductions"))


def introduces(text: str, handle: str) -> bool:
    """Whether somebody says in a text that they are called by a handle."""
    folded = f" {fold(text)} "
    if f" {handle.casefold()} " not in folded:
        return False
    told = name_words("introductions") - name_words("bare_greetings")
    return any(f" {said} {handle.casefold()} " in folded for said in told)


def until_greeting(text: str) -> str:
    """Return a name without the sentence that goes on behind it: "Ada Rossi I am a weaver"."""
    words, folded = text.split(), fold(text).split()
    for at in range(2, len(words) if len(words) == len(folded) else 0):
        runs = (" ".join(folded[at : at + size]) for size in (2, 1))
        if any(len(run) > 3 and run in name_words("introductions") for run in runs):
            return " ".join(words[:at])
    return text


def _vagyok_votes(part: str, line: Line) -> Iterator[NameVote]:
    """ "Szövő vagyok", "Ada here!": the name stands before the verb."""
    for pattern, sure in ((_VAGYOK, False), (_VAGYOK_ALONE, True)):
        found = pattern.search(part)
        if found and (likeness(found[1]) >= 0.9 or (sure and line.level)):
            yield NameVote(found[1], 4.0, line.text, sure=sure, introduced=True)
            return


def _here_votes(part: str, line: Line) -> Iterator[NameVote]:
    """ "Ada here!", though nobody is known to be called so where a greeting goes before."""
    greeting, comma, rest = part.partition(", ")
    greeted = comma != "" and fold(greeting) in name_words("bare_greetings")
    here = _HERE.match(rest if greeted else part)
    if here and likeness(here[1]) >= 0.4 and (greeted or knownness(here[1]) > 0):
        yield NameVote(here[1].strip(), 3.0, line.text, introduced=True)
