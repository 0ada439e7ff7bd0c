"""The user's notes put into sentences: what was said, suggested, planned and done."""

from __future__ import annotations

import re

from coffeechat.drafts.language import clip_brackets
from coffeechat.drafts.phrases import Known

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
# How advice and plans begin, and what was done: enough of the common verbs; another word
# is told after a colon, which is right for all.
VERBS = re.compile(
    r"(?:add|arrange|ask|avoid|be|become|begin|book|bring|build|call|change|check|choose|collect|"
    r"come|compare|contact|copy|count|cut|draft|draw|drop|finish|find|focus|follow|get|give|go|have|"
    r"help|hold|interview|join|keep|learn|leave|listen|look|make|map|meet|move|observe|organi[sz]e|"
    r"pick|plan|practi[sc]e|prepare|publish|put|read|rebuild|record|redo|rewrite|run|say|schedule|"
    r"see|send|set|shadow|share|show|sign|sit|sketch|skip|speak|spend|start|stay|stop|study|"
    r"subscribe|take|talk|teach|tell|test|think|track|trust|try|turn|use|visit|volunteer|wait|walk|"
    r"watch|work|write)\s",
    re.I,
)
PAST = re.compile(
    r"(?:began|bought|brought|built|came|chose|did|drew|found|gave|got|had|held|kept|learnt|led|"
    r"left|made|met|put|ran|read|rebuilt|redid|rewrote|said|sat|saw|sent|set|spent|spoke|stood|"
    r"stopped|taught|took|told|went|wrote|[a-z]+ed)\s",
    re.I,
)
THIRD_PERSON = re.compile(r"\b(?:she|he|her|his|him|hers)\b", re.I)
OWN_SENTENCE = re.compile(r"(?:I|I['’]\w+|We|My)\s")


def retell(note: str) -> str:
    """Return a note without who said it, without its full stop."""
    words = clip_brackets(note).rstrip(".;, ")
    return REPORTED.sub("", words, count=1) if REPORTED.match(words) else words


def tell_remark(note: str) -> dict[str, Known]:
    """Return a remark for the sentence its form allows: `about` ("saying no"), `advice`
    ("shadow a review") or `remark` (after a colon)."""
    words = retell(note)
    slot = "advice" if is_verb(words) else "about" if is_noun_phrase(words) else "remark"
    return {slot: Known(_lowered(words) if slot != "remark" else words, note)} if words else {}


def tell_action(note: str) -> dict[str, Known]:
    """Return a plan as `action` ("I'm going to ..."), `acting` or `plan`."""
    words = re.sub(r"^to\s+", "", clip_brackets(note).rstrip(".;, "), flags=re.I)
    if OWN_SENTENCE.match(words):
        return {"own_plan": Known(words, note)}
    slot = "action" if is_verb(words) else "acting" if GERUND.match(words) else "plan"
    return {slot: Known(_lowered(words) if slot != "plan" else words, note)} if words else {}


def tell_done(note: str) -> dict[str, Known]:
    """Return what was done as a sentence of the user's own."""
    words = clip_brackets(note).rstrip(".;, ")
    if not words:
        return {}
    if OWN_SENTENCE.match(words) or not PAST.match(words):
        return {"done": Known(words[0].upper() + words[1:], note)}
    return {"done": Known(f"I {_lowered(words)}", note)}


def is_verb(words: str) -> bool:
    """Whether a note starts as advice or a plan does ("shadow a sprint review")."""
    return bool(VERBS.match(words))


def is_noun_phrase(words: str) -> bool:
    """Whether a note can stand after "about": "saying no", "how teams decide"."""
    if GERUND.match(words):
        return not re.search(r"\b(?:is|are|was|were)\b", words)
    return bool(NOUN_START.match(words)) and (
        bool(re.match(r"(?:how|why|what|when|where)\s", words, re.I))
        or not re.search(r"\b(?:is|are|was|were|has|have|can|will|should|do|does)\b", words)
    )


def speaks_of_third_person(notes: list[str]) -> bool:
    """Whether a note calls the person "she" or "he", which reads wrongly in a letter."""
    return any(THIRD_PERSON.search(retell(note)) for note in notes)


def _lowered(words: str) -> str:
    return words[0].lower() + words[1:] if not words[:2].isupper() else words
