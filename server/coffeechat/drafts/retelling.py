"""The user's notes put into sentences: what was said, suggested, planned and done."""

from __future__ import annotations

import re

from coffeechat.drafts.language import clip_brackets, quoted
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
    r"(?:add|arrange|ask|attend|avoid|be|become|begin|book|bring|build|call|change|check|choose|"
    r"collect|come|compare|contact|copy|count|create|cut|discuss|draft|draw|drop|explore|finish|find|"
    r"focus|follow|gather|get|give|go|have|help|hold|interview|invite|join|keep|learn|leave|listen|"
    r"look|make|map|meet|move|observe|organi[sz]e|pick|plan|practi[sc]e|prepare|prototype|publish|"
    r"put|read|rebuild|record|redo|rewrite|run|say|schedule|see|send|set|shadow|share|show|sign|sit|"
    r"sketch|skip|speak|spend|start|stay|stop|study|subscribe|take|talk|teach|tell|test|think|track|"
    r"trust|try|turn|use|visit|volunteer|wait|walk|watch|work|write)\s"
    r"(?!(?:of|is|are|was|were|has|can|will|should|must|takes?|needs?)\b)",  # a noun before these
    re.I,
)
PAST = re.compile(
    r"(?:began|bought|brought|built|came|chose|did|drew|found|gave|got|had|held|kept|learnt|led|"
    r"left|made|met|put|ran|read|rebuilt|redid|rewrote|said|sat|saw|sent|set|spent|spoke|stood|"
    r"stopped|taught|took|told|went|wrote|[a-z]+ed)\s",
    re.I,
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
IRREGULAR = {
    "be": "was", "become": "became", "begin": "began", "bring": "brought", "build": "built",
    "choose": "chose", "come": "came", "cut": "cut", "draw": "drew", "find": "found", "get": "got",
    "give": "gave", "go": "went", "have": "had", "hold": "held", "keep": "kept", "leave": "left",
    "make": "made", "meet": "met", "put": "put", "read": "read", "rebuild": "rebuilt",
    "redo": "redid", "rewrite": "rewrote", "run": "ran", "say": "said", "see": "saw",
    "send": "sent", "set": "set", "sit": "sat", "speak": "spoke", "spend": "spent",
    "take": "took", "teach": "taught", "tell": "told", "think": "thought", "write": "wrote",
    "drop": "dropped", "map": "mapped", "plan": "planned", "skip": "skipped", "stop": "stopped",
}  # fmt: skip
THIRD_PERSON = re.compile(r"\b(?:she|he|her|his|him|hers)\b", re.I)
OWN_SENTENCE = re.compile(r"(?:I|I['’]\w+|We|My)\s")


def retell(note: str) -> str:
    """Return a note without who said it, without its full stop."""
    words = clip_brackets(note).rstrip(".;, ")
    return REPORTED.sub("", words, count=1) if REPORTED.match(words) else words


def tell_remark(note: str) -> dict[str, Known]:
    """Return a remark for the sentence its form allows: `about` ("saying no"), `advice`
    ("shadow a review") or `remark` (after a colon)."""
    words = re.sub(r"^I should\s+", "", retell(note))
    if OWN_SENTENCE.match(words):  # their "I", which must not read as the user's
        return {"remark": Known(quoted(words), note)}
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
    """Return what was done as a sentence of the user's own (`done`), or, where it was noted
    as a plan of several steps, as it stands (`did`)."""
    words = clip_brackets(note).rstrip(".;, ")
    if not words:
        return {}
    plan = INTENT.sub("", words, count=1) if INTENT.match(words) else words
    if is_verb(f"{plan} "):
        return _tell_kept(plan, note)
    if OWN_SENTENCE.match(words) or not PAST.match(f"{words} "):
        return {"done": Known(words[0].upper() + words[1:], note)}
    return {"done": Known(f"I {_lowered(words)}", note)}


def _tell_kept(plan: str, note: str) -> dict[str, Known]:
    """Return a plan that was kept, in the past: "shadow a review" becomes "I shadowed a
    review"."""
    steps = MEANT_FOR.sub("", plan)
    if any(is_verb(f"{steps[found.end() :]} ") for found in SECOND_VERB.finditer(steps)):
        return {"did": Known(_lowered(steps), note)}
    verb, _, rest = steps.partition(" ")
    return {"done": Known(f"I {_past(verb.lower())} {rest}".rstrip(), note)}


def _past(verb: str) -> str:
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if re.search(r"[^aeiou]y$", verb) else f"{verb}ed"


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
