"""The verbs that notes begin with, and their past."""

from __future__ import annotations

import re

# How advice and plans begin, and what was done: enough of the common verbs; another word
# is told after a colon, which is right for all.
VERBS = re.compile(
    r"(?:add|apply|arrange|ask|attend|avoid|be|become|begin|book|bring|build|call|change|check|choose|"
    r"collect|come|compare|contact|copy|count|create|cut|discuss|draft|draw|drop|explore|finish|find|"
    r"focus|follow|gather|get|give|go|have|help|hold|interview|introduce|invite|join|keep|learn|leave|listen|"
    r"look|make|map|meet|move|observe|organi[sz]e|pick|plan|practi[sc]e|prepare|prototype|publish|"
    r"put|read|rebuild|record|redo|remind|reply|rewrite|run|say|schedule|see|send|set|shadow|share|show|sign|sit|"
    r"sketch|skip|speak|spend|start|stay|stop|study|subscribe|take|talk|teach|tell|test|thank|think|track|"
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


def is_verb(words: str) -> bool:
    """Whether a note starts as advice or a plan does ("shadow a sprint review")."""
    return bool(VERBS.match(words))


def is_past(words: str) -> bool:
    """Whether words begin with what was done ("shadowed a review", "sent it")."""
    return bool(PAST.match(words))


def say_past(verb: str) -> str:
    """Return a verb in the past: "tried", "sent"."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if re.search(r"[^aeiou]y$", verb) else f"{verb}ed"
