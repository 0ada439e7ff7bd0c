"""Every question that could be asked of one person, scored."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import lru_cache
from hashlib import blake2b
from operator import attrgetter

from coffeechat.questions.bank import Bank, Wording, list_fillable, load_bank
from coffeechat.questions.filling import (
    Candidate,
    fill_slots,
    identify,
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


def list_candidates(
    evidence: Sequence[Evidence], contact: Contact, me: Profile, beliefs: Sequence[Belief]
) -> list[Candidate]:
    """Return every question that could be asked, the best first, always in one order."""
    chance = _Chance(contact.name or contact.record.url)
    founded = list_founded(evidence, contact.record.value("headline"))
    found = _fill_all(evidence[:MOST_CITED], load_bank(), me, beliefs, founded)
    for candidate in found:
        candidate.score += SPREAD * chance.of(candidate.id)
    return sorted(found, key=attrgetter("score"), reverse=True)


def _fill_all(
    evidence: Sequence[Evidence], bank: Bank, me: Profile, beliefs: Sequence[Belief],
    founded: Set[str],
) -> list[Candidate]:  # fmt: skip
    """Return every question with the points it has before chance."""
    own = own_slots(me, evidence)
    told = [(belief, f".{identify(belief)}", tell_belief(belief)) for belief in beliefs]
    sources: list[tuple[Evidence | None, dict[str, str]]] = [(None, own)]
    sources += [(item, {**own, **fill_slots(item, bank, founded)}) for item in evidence]
    found: list[Candidate] = []
    for item, slots in sources:
        kind, base = (item.kind, item.weight) if item else ("", UNANCHORED)
        basis = f".{item.id}" if item else ""
        found += [
            Candidate(wording.id + basis, wording, slots, base + points, item)
            for wording, points in _list_fitting(kind, slots, me)
        ]
        for belief, name, words in told:
            filled, above = {**slots, **words}, base + FOR_BELIEF
            found += [
                Candidate(wording.id + name, wording, filled, above + points, item, belief)
                for wording, points in _list_fitting(kind, filled, me)
                if wording.needed & BELIEF_SLOTS
            ]
    return found


def _list_fitting(kind: str, slots: dict[str, str], me: Profile) -> list[tuple[Wording, float]]:
    suited = _list_suited(kind, frozenset(slots), slots.get("family", ""), slots.get("field", ""))
    return [
        (wording, points) for wording, points in suited
        if wording.is_free or _allows(wording, slots, me)
    ]  # fmt: skip


def _allows(wording: Wording, slots: dict[str, str], me: Profile) -> bool:
    """Whether a wording may be asked with these slots, and by this user."""
    if wording.where and not wording.where.items() <= slots.items():
        return False
    return not wording.setting or getattr(me, wording.setting)


@lru_cache(maxsize=4096)
def _list_suited(
    kind: str, known: frozenset[str], family: str, field: str
) -> tuple[tuple[Wording, float], ...]:
    """Return the wordings for a kind of evidence that these slots can fill and that are meant
    for a family of roles and a field of work, in the bank's order, with their points."""
    return tuple(
        (wording, _rate(wording, kind)) for wording in list_fillable(kind, known)
        if not wording.families or not {family, field}.isdisjoint(wording.families)
    )  # fmt: skip


def _rate(wording: Wording, kind: str) -> float:
    score = AFFINITY.get((wording.theme, kind), 0.0)
    score += FOR_FAMILY if wording.families else 0.0
    score += FOR_FIELD if wording.needed & FIELD_SLOTS else 0.0
    return score + (FOR_USER if wording.needed & USER_SLOTS else 0.0)


class _Chance:
    """Numbers from 0 to 1, always the same for a person and a question."""

    def __init__(self, seed: str) -> None:
        self._begun = blake2b(f"{seed}|".encode(), digest_size=4)

    def of(self, key: str) -> float:
        """Return the number of a question."""
        digest = self._begun.copy()
        digest.update(key.encode())
        return int.from_bytes(digest.digest(), "big") / 2**32
