"""Notes that name the person, turned to speak to them: "send Sara the draft" is "send you"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial

from coffeechat.drafts.addressee import clean_name
from coffeechat.drafts.language import is_latin
from coffeechat.drafts.verbs import is_past, is_verb
from coffeechat.records.contact import Contact
from coffeechat.records.remembering import remembered

#: Names that are months too, and what stands before a month.
MONTHS = ("April", "May", "June", "August")
NO_MONTH = "".join(
    rf"(?<!\b{word} )"
    for word in ("in", "by", "of", "since", "until", "before", "after", "from", "next", "last",
                 "early", "late", "mid")
)  # fmt: skip
#: After these a name is an object, whatever verb follows it.
PREPOSITIONS = {
    "about", "after", "at", "before", "behind", "beside", "between", "by", "for", "from", "in",
    "like", "near", "of", "on", "than", "through", "to", "toward", "towards", "via", "with",
    "without",
}  # fmt: skip
FORMS = {
    "is": "are", "was": "were", "has": "have", "does": "do", "isn’t": "aren’t",
    "wasn’t": "weren’t", "hasn’t": "haven’t", "doesn’t": "don’t",
}  # fmt: skip
SAME_FORM = re.compile(r"(?:will|would|can|could|may|might|should|must|did)(?:n’t)?$")
#: After "Sara's", these say that it means "Sara is".
CONTRACTED = re.compile(r"(?:an?|the|not|been|always|never|still|very|too|so|[a-z]+ing)$")
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


def names_of(contact: Contact) -> list[str]:
    """Return what a note may call the person by, the longest first."""
    record = contact.record
    full = clean_name(record.value("name"))
    greeting = record.greeting.value if record.greeting else ""
    names = {full, greeting, *(full.split()[:1] if is_latin(full) else [])}
    return sorted(names - {""}, key=lambda name: (-len(name), name))


def speak_to(note: str, names: Sequence[str]) -> str:
    """Return a note with "you" and "your" for the person's name, where that reads right; where
    it does not, the name stays."""
    if not names:
        return note
    text = note.replace("'", "’")
    return _pattern(tuple(names)).sub(partial(_turn, text), text)


def still_names(words: str, names: Sequence[str]) -> bool:
    """Whether words still call the person by name."""
    return bool(names) and bool(_pattern(tuple(names)).search(words))


@remembered(64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a name with the word behind it; "Sara Berg" is not Sara."""
    called = "|".join(f"{NO_MONTH if name in MONTHS else ''}{re.escape(name)}" for name in names)
    return re.compile(
        rf"(?<![\w’-])(?P<name>{called})(?P<own>’s|(?<=s)’)?(?![\w’-])"
        rf"(?!\s(?!{WEEKDAY})[A-Z][a-z])(?P<next>\s+(?P<word>[a-z]+(?:’t)?))?"
    )


def _turn(text: str, found: re.Match[str]) -> str:
    before = re.findall(r"[\w’]+|[.;:?!]", text[: found.start()].lower())[-1:]
    spoken = _say_you("".join(before), found)
    return found[0] if spoken is None else spoken


def _say_you(before: str, found: re.Match[str]) -> str | None:
    """Return what stands for a name and the word behind it, or None where "you" is not sure."""
    after, word = found["next"] or "", found["word"] or ""
    if found["own"]:
        return None if CONTRACTED.match(word) else f"your{after}"
    if before in PREPOSITIONS or before.endswith("ing") or _acts(before):
        return f"you{after}"
    if word in FORMS:
        return f"you {FORMS[word]}"
    if SAME_FORM.match(word) or is_past(f"{word} x"):
        return f"you{after}"
    begins = before in ("", ".", ";", ":", "?", "!")
    return None if begins or (word.endswith("s") and not word.endswith("ss")) else f"you{after}"


def _acts(word: str) -> bool:
    return is_verb(f"{word} x") or is_past(f"{word} x")
