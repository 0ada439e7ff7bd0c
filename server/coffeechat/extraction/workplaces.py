"""Where somebody works, as their sentences tell in many languages: a verb, a few words, a word
such as "at", and the employer's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.residences import place_behind
from coffeechat.extraction.text import fold
from coffeechat.extraction.verb_last import works_at
from coffeechat.extraction.vocabulary import is_part, load, organisation_words, role_words
from coffeechat.extraction.whereabouts import organisation_in

_MOST = 800  # characters of a text that is looked at
_REACH = 70  # characters from the verb to the name
_CLAUSE = re.compile(r"[.;:!?]\s|[()\n]|,\s")
_NEAR = 14  # letters of what may stand before "at" and leaves it the verb's: "currently", "ich"
_FEW = 2  # words of the same
_NOW = re.compile(
    r"\b(?:i am|currently|now|presently|today|derzeit|aktuell|momentan|heute|zurzeit"
    r"|actuellement|aujourd['’]hui|actualmente|hoy|atualmente|hoje|attualmente|oggi|momenteel|nu"
    r"|obecnie|för närvarande|idag|lige nu|i dag|nå|trenutno|în prezent|сейчас|зараз)\b",
    re.IGNORECASE,
)
_AS = re.compile(r"\s(?:as|als)\s")
_AS_A = re.compile(
    r"\b(?:as|als|como|come|comme|en\s+tant\s+que|jako|som)\s+(?:an?\s+|the\s+|eine?\s+|una?\s+|uma?\s+|een\s+)?"
    r"([^.,;:]{3,60}?)(?=\s+(?:on|at|in|for|with|where|and|from|since|im|bei|seit)\s|\s(?:tätig|angestellt|beschäftigt)\b|[.,;:]|$)"
)
_WHERE = re.compile(  # "onde ainda", before the verb
    r",?\s(?:where|onde|donde|où|wo|waar|dove|där|hvor|gdzie|kde|где|де)\s(?:\S{1,12}\s){0,2}$",
    re.IGNORECASE,
)
_NAME = re.compile(  # a run of words with capitals, and what joins them
    r"[^\W\d_a-zß-öø-ÿ][\w.&’'-]*(?:\s(?:&|of|for|de|van|und|[^\W\d_a-zß-öø-ÿ][\w.&’'-]*)(?!\w)){0,5}"
)
_ANYBODY = frozenset(("you", "us", "me", "them", "everyone", "sie", "dich", "uns", "vous", "nous"))


@dataclass(frozen=True)
class Workplace:
    """Where a sentence says that somebody works; as what and in which town, if it says so; and how
    sure it is."""

    name: str
    role: str = ""
    sure: float = 0.6
    place: str = ""


def find_workplace(line: Line) -> Workplace | None:
    """Return where a sentence says that the person works ("I work at X"), if one does."""
    text = line.text[:_MOST]
    starts = [(verb, start) for verb in _verbs().finditer(text)
              for start in (*_behind_where(text, verb), *_name_starts(text, verb))]  # fmt: skip
    for verb, start in starts:
        name, behind = organisation_in(line.text[start:], line)
        if _employs(name):
            now = _NOW.search(text[max(0, verb.start() - 20) : start])
            sure = 0.6 if is_part(name) else 0.72 if now else 0.69
            return Workplace(name, _role_behind(text, start), sure, place_behind(behind))
    if _employs(name := works_at(text)):
        return Workplace(name, sure=0.69)
    for lead in (_own_firms(), _joined_firms()):
        led = lead.search(text)
        if led and _employs(name := _named_at(text, led.end())):
            behind = text[led.end() + len(name) :]
            return Workplace(name, _role_behind(text, led.end()), 0.57, place_behind(behind))
    return None


def _role_behind(text: str, start: int) -> str:
    """Return the role that a sentence goes on with behind a name: "at Looms AB as a weaver"."""
    said = _AS_A.search(text[start : start + 160])
    return said[1] if said and role_words(said[1]) else ""


def _named_at(text: str, start: int) -> str:
    """Return the name of a firm that a text goes on with."""
    named = _NAME.match(text, start)
    return named[0].strip(" .,") if named else ""


def _employs(name: str) -> bool:
    """Whether a name may be an employer's: no place, nobody, and no professor's group."""
    led = name.split(" ", 1)[0]
    return bool(name) and not (
        fold(name) in _ANYBODY or looks_like_place(name) or (role_words(led) and led != name)
        or fold(led) in _meetings()
    )  # fmt: skip


@cache
def _meetings() -> frozenset[str]:
    """Return the nouns for where two fields meet: "at the interface of craft and law"."""
    return frozenset(load("work")["meetings"])


def _name_starts(text: str, verb: re.Match[str]) -> Iterator[int]:
    """Yield where the names begin that stand behind words for "at" in a verb's clause."""
    clause = _CLAUSE.split(text[verb.end() : verb.end() + 2 * _REACH], maxsplit=1)[0]
    tongue = _tongues()[verb.lastgroup or ""]
    if tongue.behind and not any(f" {word}" in clause for word in tongue.behind):
        return
    hits = sorted(tongue.at.finditer(clause), key=lambda hit: not hit["at"])
    for hit in hits:  # what is surely "at" first
        between = clause[: hit.start()].strip()
        rest = clause[hit.end() :]
        if hit.start() > _REACH or not _begins_name(rest):
            continue
        near = len(between) <= _NEAR and len(between.split()) <= _FEW
        sure = hit["at"] or hit["firm"] or (hit["near"] and near and not role_words(between))
        if sure or organisation_words(_AS.split(rest, maxsplit=1)[0][:60]):
            yield verb.end() + hit.end()


def _behind_where(text: str, verb: re.Match[str]) -> Iterator[int]:
    """Yield where the name begins that stands before "where I work"."""
    first = max(0, verb.start() - _REACH)
    where = _WHERE.search(text[first : verb.start()])
    if where is None:
        return
    before = text[: first + where.start()]
    hits = [hit for hit in _tongues()[verb.lastgroup or ""].at.finditer(before)
            if len(before) - hit.end() < _REACH and _begins_name(before[hit.end() :])
            and (hit["at"] or hit["firm"] or organisation_words(before[hit.end() :]))]  # fmt: skip
    firms = [hit for hit in hits if hit["firm"]]
    yield from (hit.end() for hit in (firms or hits)[-1:])


def _begins_name(rest: str) -> bool:
    """Whether a text begins with a name, or with an organisation's word before one: "escuela
    Rossi"."""
    first, _, second = rest.partition(" ")
    named = first.lstrip("«„“\"'")[:1]
    return named.isupper() or (second[:1].isupper() and organisation_words(first) > 0)


@dataclass(frozen=True)
class _Tongue:
    at: re.Pattern[str]
    behind: tuple[str, ...]


@cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return {key: table for key, table in load("work").items() if isinstance(table, dict)}


@cache
def _verbs() -> re.Pattern[str]:
    groups = (f"(?P<{key}>{'|'.join(table['verbs'])})" for key, table in _tables().items())
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?=\s)", re.IGNORECASE)


@cache
def _own_firms() -> re.Pattern[str]:
    """Return what finds a firm that somebody calls their own: "my own studio, Looms"."""
    owns, articles = ("|".join(_longest(load("work")[key])) for key in ("owns", "articles"))
    firms = "|".join(_longest([*load("work")["own_firms"], *load("organisations")["employers"]]))
    return re.compile(
        rf"(?<!\w)(?i:{owns})\s+(?:(?:{articles})\s+|l['’])?(?i:{firms}),?\s+(?=[^\W\d_a-zß-öø-ÿ])"
    )


@cache
def _joined_firms() -> re.Pattern[str]:
    """Return what finds a firm that somebody came to or began: "I joined Looms AB"; a month is
    none: "Joined March 2011"."""
    joins, articles = ("|".join(_longest(load("work")[key])) for key in ("joins", "articles"))
    return re.compile(
        rf"(?<!\w)(?i:{joins})\s+(?i:(?:{articles})\s+)?(?=[^\W\d_a-zß-öø-ÿ])(?!\w+,?\s\d{{4}})"
    )


@cache
def _tongues() -> dict[str, _Tongue]:
    return {key: _Tongue(_words_for_at(table), tuple(table.get("behind", ())))
            for key, table in _tables().items()}  # fmt: skip


def _words_for_at(table: dict[str, list[str]]) -> re.Pattern[str]:
    """Return what finds a tongue's words for "at", and the article or noun behind them."""
    kinds = (f"(?P<{kind}>{'|'.join(_longest(table[kind])) or '(?!)'})"
             for kind in ("at", "near", "within"))  # fmt: skip
    articles = "|".join(_longest(load("work")["articles"]))
    firms = "|".join(_longest(load("organisations")["employers"]))
    return re.compile(
        rf"(?<!\S)(?:{'|'.join(kinds)})(?:\s+|(?<=['’]))(?:(?:{articles})\s+|l['’])?(?P<firm>(?i:{firms})\s+)?"
    )


def _longest(words: list[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)
