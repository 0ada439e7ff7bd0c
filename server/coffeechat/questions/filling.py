"""A wording filled with what is known: one question that might be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from coffeechat.questions.bank import Bank, Wording
from coffeechat.questions.rules import is_sound
from coffeechat.records.belief import Belief
from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import Profile
from coffeechat.records.typography import typeset

LONGEST_BACKGROUND = 14  # words
LONGEST_EXPLORING = 7
LONGEST_BELIEF, SHORTEST_BELIEF = 13, 4
CLAUSE_END = re.compile(
    r"\s*[,;:–—]\s+|\s+(?=(?:because|since|although|while|whereas|so that|and that)\b)"
)
FIRST_PERSON = re.compile(r"(?:I|I'm|I’m|I've|I’ve|As|After|For)\b")
#: What points at a belief that is too long to quote.
POINTED = "a longer thought"
#: A clause that cannot stand without the next one.
LEANS = re.compile(
    r"(?:if|when|whenever|although|though|while|because|since|as|unless|after|before|once|in|to)\b",
    re.I,
)
FOUNDERS = re.compile(r"(?:co-?)?founder\b|.*\bfounder$", re.I)
FOUNDING = re.compile(r"\b(?:co-?)?found(?:er|ed)\b", re.I)


@dataclass(eq=False)
class Candidate:
    """A wording with the evidence, the slots and the belief that fill it, under the question's
    id: the wording's, and what it rests on. `score` says how well it suits, before it is seen
    beside others."""

    id: str
    wording: Wording
    slots: dict[str, str]
    score: float
    evidence: Evidence | None = None
    belief: Belief | None = None

    @cached_property
    def text(self) -> str:
        """The question as it is asked."""
        filled = self.wording.text.format_map(self.slots)
        return filled[0].upper() + filled[1:]

    @cached_property
    def sound(self) -> bool:
        """Whether it keeps every rule for a question."""
        return is_sound(self.text, self.evidence)


def identify(belief: Belief) -> str:
    """Return what stands for a belief in the id of a question, the same for the same words."""
    return blake2b(belief.text.casefold().encode(), digest_size=5).hexdigest()


def own_slots(me: Profile, evidence: Sequence[Evidence]) -> dict[str, str]:
    """Return what the user's profile offers to a wording: nothing where what the user looks
    for is known and is not what this person does."""
    aims = _stems(
        " ".join([me.exploring, *(f"{t.role} {t.industry} {t.company}" for t in me.targets)])
    )
    works = " ".join(
        " ".join(item.slots.get(slot, "") for slot in ("role", "field", "organisation"))
        for item in evidence if item.kind in {"role", "organisation"}
    )  # fmt: skip
    if aims and not aims & _stems(works):
        return {}
    slots = {}
    background = me.background.strip().rstrip(".")
    if FIRST_PERSON.match(background) and len(background.split()) <= LONGEST_BACKGROUND:
        slots["background"] = background
    exploring = me.exploring.strip().rstrip(".")
    if exploring and len(exploring.split()) <= LONGEST_EXPLORING:
        slots["exploring"] = exploring
    return {key: typeset(value) for key, value in slots.items() if "?" not in value}


def _stems(text: str) -> set[str]:
    return {word[:6] for word in re.findall(r"\w{4,}", text.casefold())}


def list_founded(evidence: Sequence[Evidence], headline: str = "") -> set[str]:
    """Return the organisations that this person founded: nobody arrives there as a newcomer."""
    told = headline if FOUNDING.search(headline) else ""
    return {
        place for item in evidence if (place := item.slots.get("organisation", ""))
        and (FOUNDERS.match(item.slots.get("role", "")) or place in told)
    }  # fmt: skip


def fill_slots(evidence: Evidence, bank: Bank, founded: Set[str] = frozenset()) -> dict[str, str]:
    """Return an evidence's slots, with what the bank knows of its field."""
    slots = {**bank.fields.get(evidence.slots.get("field", ""), {}), **evidence.slots}
    if slots.get("organisation") in founded:
        slots["founded"] = slots["organisation"]
    return slots


def tell_belief(belief: Belief) -> dict[str, str]:
    """Return a belief's words to stand between quotation marks: its first sentence, or of a
    long one the clauses that stand by themselves. What has none is pointed at."""
    words = " ".join(belief.text.split()).strip("\"'“”‘’ ").rstrip(".!?; ")
    sentence = re.split(r"[.;?!]\s", typeset(words), maxsplit=1)[0]
    sentence = sentence.replace("“", "‘").replace("”", "’")
    if "?" in sentence or not sentence:
        return {}
    if len(sentence.split()) <= LONGEST_BELIEF:
        return {"belief": sentence}
    ends = [] if LEANS.match(sentence) else [end.start() for end in CLAUSE_END.finditer(sentence)]
    fitting = [sentence[:end] for end in ends
               if SHORTEST_BELIEF <= len(sentence[:end].split()) <= LONGEST_BELIEF]  # fmt: skip
    return {"belief": fitting[-1]} if fitting else {"thought": POINTED}
