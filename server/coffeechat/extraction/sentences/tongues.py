"""The tongues that are read clause by clause, and in which of them a sentence is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from coffeechat.extraction.vocabulary import load, organisation_words, role_words
from coffeechat.records.remembering import remembered

_CYRILLIC = re.compile("[а-я]{3}")
_WORD = re.compile(r"[^\W\d_]+")
_MOST = 320  # characters of a text that are looked at
_REACH = 800  # characters of a text whose sentences are told apart
_OPENING = 60  # characters in which a text says of whom it tells
_LETTERS = 3  # what a letter weighs that no other tongue has
_SENTENCE = re.compile(r"(?<=\w{2})[.!?]\s+(?=\w)")
_STEM = 3  # letters of a noun without its ending, at least
_UP = r"[^\W\d_a-zß-öø-ÿа-џāăąćčďēęěğģīįķĺļľłńņňōőŕřśşšţťūůűźżž]"
_LOW = r"[a-zß-öø-ÿа-џāăąćčďēęěğģīįķĺļľłńņňōőŕřśşšţťūůűźżž-]"
_YEAR = r"(?:19|20)\d\d(?:\s(?:roku|roce|году|года|році|року|r\.|г\.|р\.))?"
_SINCE = rf"(?:seit|ab|sinds|sedan|siden|od|с|со|з|із|from|since)\s(?:[^\W\d_]+\s){{0,2}}{_YEAR}"
_IN_YEAR = rf"(?:(?:im\sjahr|in|i|w|v|в|у)\s)?{_YEAR}"


@dataclass(frozen=True)
class Tongue:
    """How the clauses of a tongue are built, as patterns."""

    then: re.Pattern[str]  # what tells that a clause is of the past
    they: str  # who is spoken of
    began: re.Pattern[str]  # or of what began in it and lasts
    others: re.Pattern[str]  # that a clause is not of the person, or of a wish
    by_the_way: re.Pattern[str]  # since when, and adverbs that tell nothing
    clauses: re.Pattern[str]  # where another clause begins
    told: tuple[re.Pattern[str], ...]  # subject and verb, and what stands around them
    being: re.Pattern[str]  # a verb behind which stands what somebody is
    role: re.Pattern[str]  # the word before the role of a verb of work
    article: re.Pattern[str]
    role_ends: re.Pattern[str]
    name_ends: re.Pattern[str]
    leads: re.Pattern[str]  # to an employer
    units: re.Pattern[str]  # a part of an employer, before its name
    field: re.Pattern[str]  # what a role is about
    works: re.Pattern[str]  # a verb that tells of work, or of a life
    clients: re.Pattern[str]  # whom somebody works for, behind such a verb
    houses: re.Pattern[str]  # nouns for organisations
    said: re.Pattern[str]  # a pronoun that needs no verb
    town: re.Pattern[str]
    home: re.Pattern[str]
    now: re.Pattern[str]  # an adverb that says so
    of: re.Pattern[str]
    speaks: re.Pattern[str]  # a pronoun of whoever speaks, anywhere
    spoken: re.Pattern[str]  # any pronoun or verb, anywhere
    joins: re.Pattern[str]
    joined: re.Pattern[str]  # what joins a clause to nothing
    objects: re.Pattern[str]  # an organisation that somebody leads
    cases: dict[str, str]
    also: frozenset[str]  # nouns for what somebody is, beside those of the lists
    lower: bool  # whether nouns begin with small letters


@cache
def _signs() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Return the small words and the letters that tell each tongue."""
    return {key: (frozenset(table["signs"].split("|")), frozenset(table.get("letters", "")))
            for key, table in load("clauses").items()}  # fmt: skip


def tongue_of(text: str) -> Tongue | None:
    """Return the tongue that a text is in, where its small words and letters tell one of these."""
    words = [
        word.casefold() for word in _WORD.findall(text) if not (len(word) == 1 and word.isupper())
    ]
    seen = frozenset("".join(word for word in _WORD.findall(text) if word.islower()))
    weighed = {key: sum(word in signs for word in words) + _LETTERS * bool(seen & letters)
               for key, (signs, letters) in _signs().items()}  # fmt: skip
    best = max(weighed, key=lambda key: weighed[key])
    told = weighed[best] > 0 and best != "other" and weighed[best] > weighed["other"]
    plain = "russian" if not weighed[best] and _CYRILLIC.search(text) else ""
    return _tongue(best) if told else _tongue(plain) if plain else None


@cache
def _tongue(key: str) -> Tongue:
    it = load("clauses")[key]
    at, within, of = it["at"], it["within"], it["of"] or "(?!)"
    nouns = "|".join(load("organisations")["employers"])
    small = "(?!)" if key == "german" else rf"{_LOW}{{4,}}"  # a noun before a name
    word = rf"{_UP}[\w’'-]+"
    links = r"am|an\sder|im|nad|pod|aan\sde|op"
    place = rf"(?P<town>{word}(?:\s(?:(?:{links})\s)?{word}){{0,2}}(?:,\s{_UP}\w+)?)"
    own = place.replace("town", "own")
    lead = rf"\s(?:{at}|{within}|{of})\s(?:{it['article']})?(?=[„“\"«»]?{_UP}|(?:{nouns})\s)"
    verb = rf"(?P<verb>{it['now']})"
    return Tongue(
        then=_any(rf"\b(?:{it['then']})\b"),
        they=it["they"].partition("|")[0],
        began=_any(rf"\b(?:{it['began']})\b"),
        others=_any(
            rf"\b(?:(?:{it['others']})(?!\s(?:{it['and']})\s{it['i']}\b)|{it['wished']})\b"
        ),
        by_the_way=_any(
            rf"(?:^|[\s,])+(?:{_SINCE}|{_IN_YEAR}|{it['aside']})(?=[\s,.]|$)(?:\s[–—-](?=\s))?"
        ),
        clauses=_any(
            rf"\s*;\s+|,\s(?:{it['where']})\s|,?\s(?:{it['and']})\s(?=(?:{it['verbs']})\s|\w+\s(?:{it['aside']})\s)|,\s(?=(?:{it['verbs']}|{it['then']})\s)"
        ),
        told=(
            _any(rf"^(?:{it['i']})\s(?!(?:{it['verbs']})\s)(?P<front>.{{2,80}}?)\s(?P<verb>{it['verbs']})\b(?P<rest>[^,]*)$"),
            _any(rf"^(?P<front>.*?)(?:^|\b){verb}\s{it['i']}\b(?P<rest>.*)$"),
            _any(rf"^(?P<front>(?!))?(?:{it['i']})\s(?P<verb>{it['now']}|{it['am']})\s(?P<rest>.*)$"),
            _any(rf"^(?P<front>(?!))?(?P<verb>{it['verbs']}|{it['am']})\s(?P<rest>.*)$"),
            _any(rf"^(?P<front>(?!))?(?:{it['they']})\s(?P<verb>{it['now_they']})\s(?P<rest>.*)$"),
        ),
        being=_any(rf"^(?:{it['am']})$"),
        role=_any(rf"(?:^|\s)(?:{it['as']})\s"),
        article=_any(rf"^(?:{it['article']})"),
        role_ends=_any(
            rf"[,;:(.]|\s[–—|]\s|(?<!-)\s(?:{it['ends']})(?=\s|$)|\s(?:{at})\s|(?-i:{lead})"
        ),
        name_ends=_any(
            rf"[;:()|]|\.(?:\s|$)|[»”“\"](?=[\s,.]|$)|\s[–—]\s|,|\s(?:{it['inside']}|{it['from']})\s(?=(?-i:{_UP}))"
            rf"|\s(?:{it['as']}|{it['verbs']}|{it['ends']})(?=\s|$)|\s(?:{it['and']})\s(?=(?-i:[a-zа-яіїєß-ÿ]))"
        ),
        leads=re.compile(
            rf"(?:^|[\s,])(?:(?P<at>(?i:{at}))|(?P<within>(?i:{within}|{of})))\s"
            rf"(?:(?i:{it['article']}))?(?P<noun>(?i:{nouns})\s|{small}\s)?(?=[„“\"«»]?{_UP})"
        ),
        units=re.compile(
            rf"(?:{it['unit']}\s(?i:{of})|(?:^|\s)(?i:{at}|{within})\s(?:{it['article']})?{_LOW}{{5,}}(?:\s{_LOW}{{3,}})?,)\s(?=[„“\"«»]?{_UP})"
        ),
        works=_any(rf"^(?:{it['verbs']})$"),
        clients=re.compile(rf"(?:^|\s)(?i:{it['for']})\s(?=[„“\"«»]?{_UP})"),
        houses=_any(rf"\b(?:{it['houses']})\b"),
        field=_any(rf"^\s(?:{it['field']})\s"),
        said=_any(rf"^(?:{it['i']}|{it['they']})\s(?:[–—-]\s)?"),
        town=re.compile(rf"(?:^|\s)(?:(?P<in>(?i:{it['inside']}))|(?P<from>(?i:{it['from']})))\s{place}"),
        home=re.compile(
            rf"(?i:{it['home']})\s(?:\w+\s{it['i']}\s)?(?:(?:{it['inside']})\s)?{place}"
            rf"|^(?P<first>{_UP}[\w’'-]+)\s(?i:{it['home']})"
            rf"|(?i:(?:^|\b{it['mine']}){it['own']})\s(?:{it['inside']})\s(?:(?:der|het)\s\w+\s(?:von|van)\s)?{own}"
        ),
        now=_any(rf"\b(?:{it['aside']})\b"),
        of=_any(rf"\s(?:{of})\s"),
        speaks=_any(rf"\b{it['i']}\b"),
        spoken=_any(rf"\b(?:{it['i']}|{it['they']}|{it['we']}|{it['verbs']})\b"),
        joined=_any(rf"^(?:{it['and']})\s"),
        objects=re.compile(rf"^(?:(?i:{it['article']}))?(?P<noun>{_LOW}{{4,}}(?:\s{_LOW}{{3,}})?)\s(?=[„“\"«»]?{_UP})"),
        joins=_any(rf",\s(?:(?:{it['and']})\s)?|(?<!-)\s(?:{it['and']})\s"),
        cases=it.get("cases", {}),
        also=frozenset(it["also"].split("|")),
        lower=key != "german",
    )  # fmt: skip


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def names_role(text: str, tongue: Tongue) -> bool:
    """Whether a text names what somebody is, in the case of lists or of "as a"."""
    if role_words(text):
        return True
    words = text.casefold().split()
    if not tongue.also.isdisjoint(words):
        return True
    return any(role_words(word[: len(word) - len(end)] + other)
               for word in words for end, other in tongue.cases.items()
               if word.endswith(end) and len(word) - len(end) >= _STEM)  # fmt: skip


def is_employer(noun: str) -> bool:
    """Whether a noun is but one for an employer, before its name: "firmie", "компании"."""
    return noun.strip().casefold() in _employers()


@cache
def _employers() -> frozenset[str]:
    return frozenset(noun.casefold() for noun in load("organisations")["employers"])


def names_house(text: str, tongue: Tongue) -> bool:
    """Whether a text names an organisation, in any case of its noun."""
    return organisation_words(text) > 0 or tongue.houses.search(text) is not None


@remembered(1_024)  # facts of one line are told one by one
def tells_of_others(text: str, told: str = "") -> bool:
    """Whether all sentences of a text that hold what is told, or its first, begin with somebody
    else than who speaks, and go on so: "Mijn vrouw is rechter"."""
    sentences = _SENTENCE.split(text[:_REACH])
    holding = [one for one in sentences if told and told in one] or sentences[:1]
    return all(map(_of_others, holding))


def _of_others(sentence: str) -> bool:
    tongue = tongue_of(sentence[:_OPENING])
    if tongue is not None:
        return tongue.others.match(sentence) is not None
    kin = _kin()[0].match(sentence)
    return kin is not None and _kin()[1].search(sentence, kin.end()) is None


@cache
def _kin() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what tells relatives in the tongues that are not read clause by clause, and who
    speaks there."""
    it = load("clauses")["other"]
    return _any(rf"(?:{it['others']})(?![\w'’])"), _any(rf"\b(?:{it['i']})\b")


def tells_else(text: str) -> bool:
    """Whether a short text tells what somebody was or wishes to be, or of somebody else."""
    text = text[:_MOST]
    tongue = tongue_of(text) if " " in text else None
    if tongue is None:
        return False
    past = tongue.then.search(text) is not None and tongue.speaks.search(text) is not None
    return past or tongue.others.match(text) is not None
