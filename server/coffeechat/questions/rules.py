"""The rules for one question: each function returns what is wrong, or an empty string."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from functools import cache
from importlib import resources

from coffeechat.records.evidence import Evidence
from coffeechat.records.remembering import remembered

MOST_WORDS = 30
STEM = 4  # letters that a named word and a captured one must share from the start

_QUOTED = re.compile(r"“[^”]{0,400}”|\"[^\"]{0,400}\"")
_ASKING = (
    r"(?:(?:in|at|on|by|to|of|with|for|from|behind|about|after|through|under|during|since|around)\s)?"
    r"(?:what|which|how|why|where|when|who|whom|whose)\b"
)
_OPEN = re.compile(rf"(?:^|[,;:–—.]\s)(?:and\s|but\s|so\s|then\s)?{_ASKING}")
_CLOSED = re.compile(
    r"(?:^|[;:.–—,]\s)(?:and\s|but\s|so\s)?(?:(?:do|does|did|is|are|was|were|can|could|will|would|"
    r"shall|should|have|has|had|may|might|must)(?:n't|n’t)?\s(?:you|your|it|this|that|there|the|"
    r"we|i|they|he|she|people|anyone|someone)\b|any\b)"
)
#: A bracket, or a space or comma before what cannot follow it: one set of characters at its start,
#: so that it takes a fifth of the time.
_GAP = re.compile(r"[{}\[\]<>\s,](?:(?<=[{}\[\]<>])|(?<=\s)[\s,.;?]|(?<=,),)")
_NONE = re.compile(r"\bNone\b")


@remembered(64)  # every rule asks for the same text
def _unquoted(text: str) -> str:
    return _QUOTED.sub("“…”", text)


@remembered(64)
def _lowered(text: str) -> str:
    """Return what stands outside quotations in small letters: patterns that need not look for
    both take a third of the time."""
    return _unquoted(text).lower()


@cache
def _forbidden() -> dict[str, re.Pattern[str]]:
    text = resources.files(__package__).joinpath("forbidden.toml").read_text("utf-8")
    return {
        what: re.compile(rf"\b(?:{'|'.join(patterns)})")
        for what, patterns in tomllib.loads(text).items()
    }


def _asks(text: str, what: str) -> bool:
    return bool(_forbidden()[what].search(_lowered(text)))


def check_mark(text: str) -> str:
    """One question mark, at the end."""
    marks = text.count("?") + text.count("？")
    return "" if marks == 1 and text.rstrip().endswith("?") else "Ask one question, with one mark."


def check_length(text: str) -> str:
    """At most 30 words."""
    return "" if len(text.split()) <= MOST_WORDS else f"Use at most {MOST_WORDS} words."


def check_open(text: str) -> str:
    """It cannot be answered by yes or no."""
    plain = _lowered(text)
    if _CLOSED.search(plain) or not _OPEN.search(plain):
        return "Ask an open question: what, how, which, where, why, who."
    return ""


def check_pay(text: str) -> str:
    """Not about pay."""
    return "Leave pay out of it." if _asks(text, "pay") else ""


def check_hiring(text: str) -> str:
    """Not about openings, being hired or being referred."""
    return "Ask for insight, not for a job." if _asks(text, "hiring") else ""


def check_personal(text: str) -> str:
    """Not about private life."""
    return "Leave private matters out." if _asks(text, "personal") else ""


def check_neutral(text: str) -> str:
    """It does not put the answer in the other's mouth."""
    return "Leave the answer to them." if _asks(text, "leading") else ""


def check_specific(text: str) -> str:
    """Neither a question that anyone gets nor one that a website answers."""
    return "Ask what only this person can answer." if _asks(text, "vague") else ""


def check_complete(text: str) -> str:
    """No gap, bracket or doubled space is left."""
    plain = _unquoted(text)
    unfilled = _GAP.search(plain) or ("None" in plain and _NONE.search(plain))
    return "Something is left unfilled." if unfilled else ""


def check_fact_is_not_answer(text: str) -> str:
    """The captured fact does not already answer it."""
    return "The captured words already answer it." if _asks(text, "told") else ""


def check_names_fact(text: str, evidence: Evidence) -> str:
    """It names something that stands in the captured words."""
    stems = {word[:STEM] for word in _long_words(evidence.text)}
    captured = _squeeze(evidence.text)
    for value in evidence.slots.values():
        if value in text and (
            _squeeze(value) in captured or any(word[:STEM] in stems for word in _long_words(value))
        ):
            return ""
    return "It names nothing of the captured words."


@remembered(4096)
def _long_words(text: str) -> tuple[str, ...]:
    return tuple(word for word in re.findall(r"\w+", text.casefold()) if len(word) >= STEM - 1)


@remembered(4096)
def _squeeze(text: str) -> str:
    """Return the letters and digits alone."""
    return "".join(filter(str.isalnum, text.casefold()))


RULES: tuple[Callable[[str], str], ...] = (
    check_mark, check_length, check_open, check_pay, check_hiring, check_personal,
    check_neutral, check_specific, check_complete,
)  # fmt: skip


def find_faults(text: str, evidence: Evidence | None = None) -> list[str]:
    """Return what is wrong with a question, in sentences; nothing wrong: an empty list.

    With the evidence it claims to rest on, it is held to that as well.
    """
    faults = [rule(text) for rule in RULES]
    if evidence:
        faults += [check_fact_is_not_answer(text), check_names_fact(text, evidence)]
    return [fault for fault in faults if fault]


def is_sound(text: str, evidence: Evidence | None = None) -> bool:
    """Whether nothing is wrong with a question; what is wrong most often is looked at first."""
    if evidence and (check_names_fact(text, evidence) or check_fact_is_not_answer(text)):
        return False
    return not any(rule(text) for rule in RULES)
