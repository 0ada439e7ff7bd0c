"""The name behind the words of an introduction: "Hello, I'm" Ada Rossi, "my name is" ada7."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile, takewhile

from coffeechat.extraction.joined_greetings import says_copula
from coffeechat.extraction.known_names import is_worded, known_names, knownness
from coffeechat.extraction.name_parts import tidy_name
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness, no_name_word
from coffeechat.extraction.text import fold, is_handle, unaccent
from coffeechat.extraction.vocabulary import name_words, role_words

_ENGLISH = ("i am", "i m")  # before "a Developer"
_ARTICLES = frozenset(
    ("a", "o", "die", "der", "la", "el", "ο", "η")
)  # before a name, in some languages
_CLAUSE_ENDS = re.compile(r"\s*(?:[,.!…]|\s(?:and|und|et|y|e|en|i|och|og|a|an|the|from)\s)")
_GOES_ON = frozenset(("i", "im", "i'm", "a", "an", "and", "from", "the"))  # behind "im ada rossi"
_FEW = 5  # words of a name
_PSEUDONYM = re.compile(r"(?=[\w-]*\d)(?=[\w-]*[^\W\d_])[\w-]{2,20}")  # "My name is 444B"
_UNCASED = re.compile("[\u0590-\u06ff\u0900-\u0e7f]")
# "Ben Ada Rossi Gentliyim": what somebody is ends in the Turkish for "I am".
_I_AM = re.compile(r"(?<=\w)(?:l[ıiuü]y|y)[ıiuü]m$")
_PRONOUNS = frozenset(("אני", "انا"))  # before verbs as well as before names
_AND_I = re.compile("وأ|وانا$|ואני$|เป็น")  # where what somebody does follows their name
_VERB_LAST = frozenset(("من", "मैं"))  # the same, of languages whose verb ends the sentence


def names_behind(text: str, said: str, weight: float, evidence: str) -> Iterator[NameVote]:
    """Yield the name that stands in a text behind the folded words of an introduction, `said`."""
    words = re.split(r"\s+|(?<=,)", re.sub(r"(?<=\w)['’](?=\w)", " ", text))
    words = [word for word in words if any(char.isalnum() for char in word)]
    rest = _first_clause(words[len(said.split()) :])
    rest = rest if said.endswith(_ENGLISH) else _without_article(rest)
    of_self = said not in name_words("bare_greetings")
    rest = _without_titles(rest) if of_self else rest  # "I am Mr. Ada"
    if said.endswith("ben"):
        rest = list(takewhile(lambda word: not _I_AM.search(word.strip(".!")), rest))
    if rest and says_copula(rest[0]):
        return  # "저는 김서윤입니다", read by its verb
    if rest and of_self and is_handle(handle := rest[0].rstrip(".!")):
        yield NameVote(handle[1:], weight, evidence, sure=True, introduced=True)
        return
    if rest and _UNCASED.match(rest[0]):
        last = said.rsplit(" ", 1)[-1]
        if of_self and (weight >= 4 or last not in _PRONOUNS or _says_role_next(text, rest)):
            yield from _uncased_name(rest, text, weight, evidence, held=last in _VERB_LAST)
        return
    if piece := _whole_name(rest):
        yield NameVote(piece, max(weight, 4.0) if of_self else weight, evidence,
                       introduced=of_self)  # fmt: skip
        return
    bare = list(takewhile(lambda word: word not in _GOES_ON, rest)) if text.islower() else rest
    small = " ".join(bare).strip(" .!").title() if text.islower() and len(bare) == 2 else ""
    if small and (of_self or weight >= 4) and likeness(small) >= 0.8 and knownness(small) >= 1:
        yield NameVote(small, weight, evidence, sure=True, introduced=of_self)  # "i'm ada rossi"
    elif of_self and names_self(said) and (name := _until_end(rest)):
        yield NameVote(name, max(weight, 4.0), evidence, sure=True, introduced=True)
    elif names_self(said) and rest and _is_pseudonym(rest):
        yield NameVote(rest[0].rstrip(".!"), weight, evidence, sure=True, introduced=True)
    elif of_self:
        yield from _given_name_alone(rest, text, weight, evidence)


def _says_role_next(text: str, rest: list[str]) -> bool:
    """Whether a role follows the first comma behind a name of few words: "أنا آدا روسي، طالبة"."""
    name, comma, behind = text.partition(rest[0])[2].replace("،", ",").partition(",")
    return comma != "" and len(name.split()) < _FEW and role_words(" ".join(behind.split()[:3])) > 0


def _whole_name(words: list[str]) -> str:
    """Return the longest run of first words that looks like a name; or ""."""
    for size in (4, 3, 2):
        piece = " ".join(words[:size]).strip(" .!,:;")
        goes_on = size > 2 and (len(words) < size or piece.rsplit(" ", 1)[-1].islower())
        if not goes_on and likeness(piece) >= 0.8:  # no "Ada Rossi and"
            return piece
    return ""


def _without_article(words: list[str]) -> list[str]:
    """Return words without the article before a name: "Olá, eu sou a Ada Rossi"."""
    bare = _without_titles(words[1:])
    led = bool(bare) and words[0] in _ARTICLES and bare[0][:1].isupper()
    led = led and not "".join(bare[1:2]).islower()  # "sou a Mãe do Pedro", "bin die Oma von Emil"
    borne = led and (words[0] in "οη" or unaccent(bare[0].strip(".!")) in known_names()[0])
    return bare if borne else words


def _is_pseudonym(words: list[str]) -> bool:
    """Whether words begin with letters and digits that somebody is called by, and end there."""
    behind = words[1:2]
    ends = not behind or words[0][-1] in ".!" or _CLAUSE_ENDS.match(f" {behind[0]} ") is not None
    return ends and _PSEUDONYM.fullmatch(words[0].rstrip(".!")) is not None


def _without_titles(words: list[str]) -> list[str]:
    """Return the words of a name without the titles before it."""
    titles = name_words("titles")
    bare = list(dropwhile(lambda word: fold(word).replace(" ", "") in titles, words))
    return bare or words


def names_self(said: str) -> bool:
    """Whether the words of an introduction can lead to a name alone: "my name is"."""
    return not name_words("named").isdisjoint(said.split())


def _until_end(words: list[str]) -> str:
    """Return two or three words as they stand, "ada ruth Rossi"; all in small letters, those of
    no language."""
    name = " ".join(words).strip(" .!?")
    name = name.title() if name.islower() and not is_worded(name, "") else name
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
