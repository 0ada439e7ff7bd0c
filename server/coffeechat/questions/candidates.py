"""Every question that could be asked of one person, scored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

from coffeechat.questions.bank import Bank, Wording, load_bank
from coffeechat.questions.filling import (
    Candidate,
    fill_slots,
    fits,
    list_founded,
    own_slots,
    tell_belief,
)
from coffeechat.records.belief import Belief
from coffeechat.records.contact import Contact
from coffeechat.records.evidence import Evidence
from coffeechat.records.profile import Profile

MOST_CITED = 24  # pieces of evidence that questions are made from
UNANCHORED = -20.0  # what a question without captured words starts from
SPREAD = 26.0  # how far chance, fixed for a person, moves a question up
#: What suits a theme best, in points: a day is best asked of a role, a turn of a move.
AFFINITY: dict[tuple[str, str], float] = {
    ("typical-day", "role"): 22, ("typical-day", "organisation"): 16, ("typical-day", "move"): 4,
    ("typical-day", "tenure"): 14, ("typical-day", "promotion"): 8, ("typical-day", "stance"): -6,
    ("typical-day", "long-tenure"): 8, ("typical-day", "note"): -6, ("typical-day", "post"): -4,
    ("skills", "role"): 12, ("skills", "move"): 10, ("skills", "skill"): 16,
    ("skills", "education"): 8, ("skills", "project"): 4, ("skills", "volunteering"): 6,
    ("skills", "organisation"): 10,
    ("wish-known", "move"): 12, ("wish-known", "role"): 12, ("wish-known", "tenure"): 12,
    ("wish-known", "organisation"): 12, ("wish-known", "note"): -12, ("wish-known", "post"): -8,
    ("wish-known", "stance"): -6, ("wish-known", "talk"): -6, ("wish-known", "promotion"): 6,
    ("advice", "role"): 18, ("advice", "move"): 14, ("advice", "organisation"): 14,
    ("advice", "education"): 6, ("advice", "note"): -10, ("advice", "stance"): -10,
    ("advice", "post"): -4,
    ("path", "move"): 10, ("path", "long-tenure"): 8, ("path", "talk"): 4, ("path", "place"): 8,
    ("culture", "organisation"): 12, ("trends", "role"): 8, ("validation", "role"): 6,
    ("resources", "role"): 4, ("path", "role"): 6,
}  # fmt: skip
FOR_FAMILY, FOR_FIELD, FOR_USER, FOR_BELIEF = 14.0, 4.0, 6.0, 60.0
FIELD_SLOTS = frozenset({"busy", "quiet", "call", "people", "imagined", "craft", "change"})
USER_SLOTS = frozenset({"background", "exploring"})
BELIEF_SLOTS = frozenset({"belief", "thought"})


@dataclass(eq=False)
class Scored:
    """A candidate and how well it suits, before it is seen beside others."""

    candidate: Candidate
    score: float


def list_candidates(
    evidence: Sequence[Evidence], contact: Contact, me: Profile, beliefs: Sequence[Belief]
) -> list[Scored]:
    """Return every question that could be asked, the best first, always in one order."""
    bank = load_bank()
    seed = contact.name or contact.record.url
    founded = list_founded(evidence, contact.record.value("headline"))
    found = _fill_all(evidence[:MOST_CITED], bank, me, beliefs, founded)
    scored = [Scored(candidate, _rate(candidate, seed)) for candidate in found]
    return sorted(scored, key=lambda s: (-s.score, s.candidate.id))


def _fill_all(
    evidence: Sequence[Evidence], bank: Bank, me: Profile, beliefs: Sequence[Belief],
    founded: Set[str],
) -> Iterator[Candidate]:  # fmt: skip
    own = own_slots(me, evidence)
    told = [(belief, tell_belief(belief)) for belief in beliefs]
    sources: list[tuple[Evidence | None, str, dict[str, str]]] = [(None, "", dict(own))]
    sources += [(item, item.kind, {**own, **fill_slots(item, bank, founded)}) for item in evidence]
    for item, kind, slots in sources:
        for wording in bank.by_kind.get(kind, ()):
            if wording.setting and not getattr(me, wording.setting):
                continue
            if not wording.needed & BELIEF_SLOTS:
                if fits(wording, slots):
                    yield Candidate(wording, slots, item)
                continue
            for belief, words in told:
                if fits(wording, {**slots, **words}):
                    yield Candidate(wording, {**slots, **words}, item, belief)


def _rate(candidate: Candidate, seed: str) -> float:
    wording, evidence = candidate.wording, candidate.evidence
    score = evidence.weight if evidence else UNANCHORED
    if evidence:
        score += AFFINITY.get((wording.theme, evidence.kind), 0)
    score += FOR_BELIEF if candidate.belief else 0
    return score + _rate_wording(wording) + SPREAD * _chance(seed, candidate.id)


@cache
def _rate_wording(wording: Wording) -> float:
    score = FOR_FAMILY if wording.families else 0.0
    score += FOR_FIELD if wording.needed & FIELD_SLOTS else 0.0
    return score + (FOR_USER if wording.needed & USER_SLOTS else 0.0)


def _chance(seed: str, key: str) -> float:
    """Return a number from 0 to 1 that is always the same for a person and a question."""
    digest = blake2b(f"{seed}|{key}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") / 2**32
