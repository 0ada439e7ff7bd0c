"""The user's notes put into sentences: what was said, suggested, planned and done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.drafts.language import clip_brackets, quoted
from coffeechat.drafts.naming import speak_to, still_names
from coffeechat.drafts.phrases import Known
from coffeechat.drafts.verbs import is_past, is_verb, say_past

REPORTED = re.compile(
    r"(?:(?:she|he|they|you|[A-Z]\w+)\s+)?(?:said|says|mentioned|told me|thinks|pointed out|"
    r"suggested|suggests|recommended|recommends|advised|advises)\s*:?\s+"
    r"(?:to me\s+)?(?:that\s+)?(?:I should\s+|I\s+(?=[a-z]+\b))?(?:to\s+)?",
    re.I,
)
NOUN_START = re.compile(r"(?:the|an?|how|why|what|when|where|your|not)\s", re.I)
GERUND = re.compile(
    r"(?!(?:bring|thing|king|during|nothing|something|everything|morning)\b)[a-z]{2,}ing\s", re.I
)
# How a plan begins where it says that it is one, and when it was meant for.
INTENT = re.compile(
    r"(?:to|I(?:['’]ll| will| want to|['’]d like to| would like to| should| plan to| mean to|"
    r"['’]m going to| am going to))\s+(?:try to\s+)?",
    re.I,
)
MEANT_FOR = re.compile(
    r",?\s(?:(?:on|in|by|before|until|for)\s)?(?:the\s)?"
    r"(?:(?:next|this|coming|end of|early|later)\s){0,3}"
    r"(?:today|tomorrow|tonight|soon|week|weekend|month|spring|summer|autumn|winter|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b[\w\s]{0,20}$",
    re.I,
)
SECOND_VERB = re.compile(r"(?:\band|\bthen|,)\s(?=[a-z])")
THIRD_PERSON = re.compile(r"\b(?:she|he|her|his|him|hers)\b", re.I)
#: How a remark begins that is no name, and so goes on in small letters after a colon.
COMMON_START = re.compile(
    r"(?:the|an?|it|that|this|there|these|you|your|they|most|many|few|nobody|everybody|people|one|"
    r"every|each|no|not|never|always|nothing|what|how|why|when|where|if|in|on|at|after|before|with|"
    r"without|only|even|good|bad|first)\s",
    re.I,
)
OWN_SENTENCE = re.compile(r"(?:I|I['’]\w+|We|My)\s")


def retell(note: str, names: Sequence[str] = ()) -> str:
    """Return a note without who said it, without its full stop."""
    words = speak_to(clip_brackets(note).rstrip(".;, "), names)
    return REPORTED.sub("", words, count=1) if REPORTED.match(words) else words


def tell_remark(note: str, names: Sequence[str] = ()) -> dict[str, Known]:
    """Return a remark for the sentence its form allows: `about` ("saying no"), `advice`
    ("shadow a review") or `remark` (after a colon). `names` are the person's own: the note
    is turned to speak to them, or else quoted."""
    words = re.sub(r"^I should\s+", "", retell(note, names))
    if OWN_SENTENCE.match(words) or still_names(words, names):  # their "I" is not the user's
        return {"remark": Known(quoted(words), note)}
    slot = "advice" if is_verb(words) else "about" if is_noun_phrase(words) else "remark"
    told = _lowered(words) if slot != "remark" or COMMON_START.match(words) else words
    return {slot: Known(told, note)} if words else {}


def tell_action(note: str, names: Sequence[str] = ()) -> dict[str, Known]:
    """Return a plan as `action` ("I'm going to ..."), `acting` or `plan`; `names` as for a
    remark."""
    noted = re.sub(r"^to\s+", "", clip_brackets(note).rstrip(".;, "), flags=re.I)
    words = speak_to(noted, names)
    if still_names(words, names) or re.match("you ", words):  # no step of the user's own
        return {"plan": Known(quoted(noted), note)}
    if OWN_SENTENCE.match(words):
        return {"own_plan": Known(words, note)}
    slot = "action" if is_verb(words) else "acting" if GERUND.match(words) else "plan"
    return {slot: Known(_lowered(words) if slot != "plan" else words, note)} if words else {}


def tell_done(note: str, names: Sequence[str] = ()) -> dict[str, Known]:
    """Return what was done as a sentence of the user's own (`done`), or, where it was noted
    as a plan of several steps, as it stands (`did`); `names` as for a remark."""
    words = speak_to(clip_brackets(note).rstrip(".;, "), names)
    if not words:
        return {}
    if still_names(words, names):
        return {"did": Known(quoted(words), note)}
    plan = INTENT.sub("", words, count=1) if INTENT.match(words) else words
    if is_verb(f"{plan} "):
        return _tell_kept(plan, note)
    if OWN_SENTENCE.match(words) or not is_past(f"{words} "):
        return {"done": Known(words[0].upper() + words[1:], note)}
    return {"done": Known(f"I {_lowered(words)}", note)}


def _tell_kept(plan: str, note: str) -> dict[str, Known]:
    """Return a plan that was kept, in the past: "shadow a review" becomes "I shadowed a
    review"."""
    steps = MEANT_FOR.sub("", plan)
    if any(is_verb(f"{steps[found.end() :]} ") for found in SECOND_VERB.finditer(steps)):
        return {"did": Known(_lowered(steps), note)}
    verb, _, rest = steps.partition(" ")
    return {"done": Known(f"I {say_past(verb.lower())} {rest}".rstrip(), note)}


def is_noun_phrase(words: str) -> bool:
    """Whether a note can stand after "about": "saying no", "how teams decide", and not "the
    team plans by the week"."""
    if GERUND.match(words):
        return not re.search(r"\b(?:is|are|was|were)\b", words)
    if re.match(r"(?:how|why|what|when|where)\s", words, re.I):
        return True
    states = re.search(r"\b(?:is|are|was|were|has|have|can|will|should|do|does)\b", words)
    return bool(NOUN_START.match(words)) and not (states or _says_what_is_done(words))


def _says_what_is_done(words: str) -> bool:
    """Whether a verb of the third person follows the noun that a note begins with."""
    later = re.findall(r"[a-z]+", words.lower())[2:]
    return any(word.endswith("s") and is_verb(f"{word[:-1]} x") for word in later)


def speaks_of_third_person(notes: list[str]) -> bool:
    """Whether a note calls the person "she" or "he", which reads wrongly in a letter."""
    return any(THIRD_PERSON.search(retell(note)) for note in notes)


def _lowered(words: str) -> str:
    return words[0].lower() + words[1:] if not words[:2].isupper() else words
