"""Where somebody says their own name: "Hello, I'm Ada"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import takewhile

from coffeechat.extraction.joined_greetings import named_in, says_copula
from coffeechat.extraction.known_names import known_names, knownness
from coffeechat.extraction.name_parts import tidy_name
from coffeechat.extraction.names import likeness, no_name_word
from coffeechat.extraction.outline import Line
from coffeechat.extraction.text import fold, is_handle, joined_script, unaccent
from coffeechat.extraction.vocabulary import name_words

# A stop may want its space: "I'm Ada Rossi.2002 was my first year".
_SENTENCE = re.compile(r"(?<=\w[.!?])\s+|(?<=[^\W\d_][^\W\d_A-Z][.!?])(?=[^\W_a-z])")
_COMMA = re.compile(r",\s+|\s(?:and|und|et|y|e|en|i|och|og)\s")
_ENGLISH = ("i am", "i m")  # before "a Developer"
_ARTICLES = frozenset(
    ("a", "o", "die", "der", "la", "el", "ο", "η")
)  # before a name, in some languages
_CLAUSE = re.compile(r"[,:;]\s+(?:(?:and|und|et|y|e|en|och|og)\s)?|\s[–—-]\s")
_QUOTES = '"“”„«»'
_CLAUSE_ENDS = re.compile(r"\s*(?:[,.!…]|\s(?:and|und|et|y|e|en|i|och|og|a|an|the|from)\s)")

_UNCASED = re.compile("[\u0590-\u06ff\u0900-\u0e7f]")
# "Ben Ada Rossi Gentliyim": what somebody is ends in the Turkish for "I am".
_I_AM = re.compile(r"(?<=\w)(?:l[ıiuü]y|y)[ıiuü]m$")
_PRONOUNS = frozenset(("אני", "انا"))  # before verbs as well as before names
_AND_I = re.compile("وأ|وانا$|ואני$|เป็น")  # where what somebody does follows their name
_VERB_LAST = frozenset(("من", "मैं"))  # the same, of languages whose verb ends the sentence
# "Szia, Ada vagyok!": a given name alone, behind a greeting.
_VAGYOK_ALONE = re.compile(
    r"^(?:Szia|Sziasztok|Üdv|Helló?)[,!.]?\s([^\W\d_a-z][\w-]{1,20}) vagyok\b"
)
_HERE = re.compile(r"^((?:[^\W\d_a-z][\w'’-]{1,20}\s){1,3})here(?=[,.!]|\sfrom\s|$)")
_VAGYOK = re.compile(r"^((?:[^\W\d_]+ ){1,3}?[^\W\d_]+) vagyok\b")  # Hungarian says I am last


@dataclass(frozen=True)
class NameVote:
    """A text that may be the person's name, how much it counts, and the words it is from."""

    name: str
    weight: float
    evidence: str
    sure: bool = False  # the page says itself that this is a name
    introduced: bool = False  # somebody says it of themselves: "I'm Ada"
    passing: bool = False  # said of whoever it may be: nothing against a full name over the page


def introduction_votes(line: Line, after: list[Line], *, first: bool = False) -> Iterator[NameVote]:
    """ "Hello, I'm" and a name behind it, on the same line or the next one; what a heading or the
    first line says counts most."""
    if joined_script(line.text[:300]):
        yield from (NameVote(name, 4.0, line.text, sure=sure, introduced=True)
                    for name, sure in named_in(line.text, headed=bool(line.level)))  # fmt: skip
    for sentence in _SENTENCE.split(line.text[:300])[:4]:
        part = sentence[:200]
        folded = fold(part)
        if not joined_script(part):
            yield from _vagyok_votes(part, line)
            yield from _here_votes(part, line)
        said = _greeting(folded)
        if not _names_self(said) and _welcomes(folded) and (clause := _naming_clause(part)):
            part, folded = clause, fold(clause)
            said = _greeting(folded)
        if not said and (late := list(_late_votes(part, line.text))):
            yield from late
            return
        if said and folded == said and part == line.text:
            for follower in after:
                yield NameVote(until_greeting(follower.text), 3.0, follower.text)
            return
        if said and folded != said:
            weight = 4.0 if first or line.level in (1, 2) else 2.5
            yield from _after_greeting(part, said, weight, line.text)


def _welcomes(folded: str) -> bool:
    """Whether a sentence begins with a greeting or a word of welcome."""
    words = folded.split(" ", 3)[:3]
    runs = {" ".join(words[at:end]) for end in (1, 2, 3) for at in range(end)}
    return not runs.isdisjoint(name_words("bare_greetings") | name_words("welcome_words"))


def _naming_clause(sentence: str) -> str:
    """Return what follows the welcome of a sentence, where it says a name: "Hello and welcome
    to my page, my name is Ada"."""
    clauses = (sentence[hit.end() :] for hit in _COMMA.finditer(sentence))
    return next((clause for clause in clauses if _names_self(_greeting(fold(clause)))), "")


def _late_votes(sentence: str, evidence: str) -> Iterator[NameVote]:
    """Yield the full name that somebody says of themselves in the middle of a sentence that
    speaks of names, outside of quotes: "If you must put a name to it: I am Ada Rossi". Any other
    may tell of a part or a song: "In my dreams, I am Ada Rossi"."""
    for hit in _CLAUSE.finditer(sentence):
        clause = sentence[hit.end() :]
        said = _greeting(fold(clause))
        quoted = sum(map(sentence[: hit.end()].count, _QUOTES)) > 0
        asked = _names_self(fold(sentence[: hit.start()])) and not quoted
        if asked and " " in said and said not in name_words("bare_greetings"):
            votes = _after_greeting(clause, said, 2.5, evidence)
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


def _after_greeting(text: str, said: str, weight: float, evidence: str) -> Iterator[NameVote]:
    words = re.split(r"\s+|(?<=,)", re.sub(r"(?<=\w)['’](?=\w)", " ", text))
    words = [word for word in words if any(char.isalnum() for char in word)]
    rest = _first_clause(words[len(said.split()) :])
    rest = rest if said.endswith(_ENGLISH) else _without_article(rest)
    of_self = said not in name_words("bare_greetings")
    if said.endswith("ben"):
        rest = list(takewhile(lambda word: not _I_AM.search(word.strip(".!")), rest))
    if rest and says_copula(rest[0]):
        return  # "저는 김서윤입니다", read by its verb
    if rest and of_self and is_handle(handle := rest[0].rstrip(".!")):
        yield NameVote(handle[1:], weight, evidence, sure=True, introduced=True)
        return
    if rest and _UNCASED.match(rest[0]):
        last = said.rsplit(" ", 1)[-1]
        if of_self and (weight >= 4 or last not in _PRONOUNS):
            yield from _uncased_name(rest, text, weight, evidence, held=last in _VERB_LAST)
        return
    for size in (4, 3, 2):
        if len(rest) >= size or size == 2:
            piece = " ".join(rest[:size]).strip(" .!,:;")
            if size > 2 and piece.rsplit(" ", 1)[-1].islower():
                continue  # "Ada Rossi and"
            if likeness(piece) >= 0.8:
                yield NameVote(piece, max(weight, 4.0) if of_self else weight, evidence,
                               introduced=of_self)  # fmt: skip
                return
    small = " ".join(rest).strip(" .!").title() if text.islower() and len(rest) == 2 else ""
    if small and weight >= 4 and likeness(small) >= 0.8 and knownness(small) >= 1:
        yield NameVote(small, weight, evidence, sure=True, introduced=of_self)  # "i'm ada rossi"
    elif of_self and _names_self(said) and (name := _until_end(rest)):
        yield NameVote(name, max(weight, 4.0), evidence, sure=True, introduced=True)
    elif of_self:
        yield from _given_name_alone(rest, text, weight, evidence)


def _without_article(words: list[str]) -> list[str]:
    """Return words without the article before a name: "Olá, eu sou a Ada Rossi"."""
    led = len(words) > 1 and words[0] in _ARTICLES and words[1][:1].isupper()
    led = led and not "".join(words[2:3]).islower()  # "sou a Mãe do Pedro", "bin die Oma von Emil"
    borne = led and (words[0] in "οη" or unaccent(words[1].strip(".!")) in known_names()[0])
    return words[1:] if borne else words


def _names_self(said: str) -> bool:
    """Whether the words of an introduction can lead to a name alone: "my name is"."""
    return not name_words("named").isdisjoint(said.split())


def _until_end(words: list[str]) -> str:
    """Return two or three words as they stand, one of them with a capital: "ada ruth Rossi"."""
    name = " ".join(words).strip(" .!?")
    fits = 2 <= len(words) <= 3 and name.replace(" ", "").isalpha() and not name.islower()
    return name if fits and not any(map(no_name_word, words)) else ""


def _first_clause(words: list[str]) -> list[str]:
    """Return the words up to the first that a comma follows."""
    end = next((at for at, word in enumerate(words, 1) if word.endswith(",")), len(words))
    return [word.rstrip(",") for word in words[:end]]


def _uncased_name(
    rest: list[str], text: str, weight: float, evidence: str, *, held: bool
) -> Iterator[NameVote]:
    """In scripts without capitals, a name is what is left of the clause, if that is short;
    `held` where a verb must end the clause, which is no part of the name."""
    tail = text[text.rfind(rest[0]) :] if text.count(rest[0]) == 1 else ""
    clause = tidy_name(re.split(r"[.,،!؟:;।]", tail)[0]).split()
    verb = next((at for at, word in enumerate(clause) if fold(word) in name_words("last_verbs")), 0)
    if held and not verb:
        return
    clause = list(takewhile(lambda word: not _AND_I.match(word), clause[: verb or None]))
    name = " ".join(clause).strip(" .!")
    if 1 <= len(clause) <= 3 and not any(map(no_name_word, clause)):
        sure = weight >= 4
        yield NameVote(name, max(weight, 4.0), evidence, sure=sure, introduced=True)


def _given_name_alone(
    rest: list[str], text: str, weight: float, evidence: str
) -> Iterator[NameVote]:
    """ "Hi, I'm Ada": one word that may be a name, where the sentence or clause ends."""
    words = [word for word in (tidy_name(word).strip(".") for word in rest[:4]) if word]
    if not words or not words[0].replace("-", "").isalpha() or len(words[0]) < 2:
        return
    if words[0][0].islower() and not (weight >= 4 and text.islower()):
        return  # but all small in a heading: "hi, i'm ada"
    behind = text.partition(words[0])[2]
    if (len(words) == 1 or _CLAUSE_ENDS.match(behind)) and not no_name_word(words[0]):
        yield NameVote(words[0], weight, evidence, sure=weight >= 4, introduced=True)
