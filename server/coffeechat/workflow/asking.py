"""Whom to ask next about a belief: only from what records hold."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from coffeechat import research
from coffeechat.records.belief import Belief
from coffeechat.records.contact import Contact
from coffeechat.records.profile import Target
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.targets import targets_of

SHORTEST = 4  # letters that the forms of a word must share to be looked for by them
BEFORE_A_TALK = ("found", "asked", "agreed", "planned")
LOOKED_AT = 30  # people found by a word


@dataclass(frozen=True)
class Proposal:
    """Somebody to ask, and why: the words of their record that touch the belief, or, where
    none do, a talk that is planned (`talk_at`)."""

    contact: str
    name: str
    words: str = ""
    talk_at: datetime | None = None


def propose_next(
    companion: Companion, target: Target, belief: Belief, spoken: Collection[str]
) -> Proposal | None:
    """Return who could speak to a belief of a target and has not yet; None where no record
    says so."""
    found = _find_by_words(companion, belief)
    for contact_id in sorted(found, key=lambda one: -len(found[one])):
        contact = companion.store.contacts.get(contact_id)
        if contact and contact_id not in spoken and _may_tell(companion, target, contact):
            return Proposal(contact.id, contact.name, words=next(iter(found[contact_id].values())))
    return _find_by_plan(companion, target, spoken)


def _find_by_words(companion: Companion, belief: Belief) -> dict[str, dict[str, str]]:
    """Return contacts with the belief's stems that their records hold, and the words around."""
    found: dict[str, dict[str, str]] = {}
    for word in dict.fromkeys(research.telling_words(belief.text)):
        [stem] = research.find_stems(word)
        for hit in companion.store.search(_begin(word, stem), LOOKED_AT, questions=False):
            if stem in research.find_stems(hit.snippet):
                found.setdefault(hit.contact, {})[stem] = hit.snippet
    return found


def _begin(word: str, stem: str) -> str:
    """Return what the forms of a word begin with, where that is enough to look for."""
    same = next((at for at, sign in enumerate(stem) if not word.startswith(sign, at)), len(stem))
    return word[:same] if same >= SHORTEST else word


def _find_by_plan(companion: Companion, target: Target, spoken: Collection[str]) -> Proposal | None:
    plans = sorted(
        (talk.starts_at, talk.contact)
        for talk in companion.store.conversations.all()
        if talk.ahead and talk.starts_at and talk.contact not in spoken
    )
    for starts_at, contact_id in plans:
        contact = companion.store.contacts.get(contact_id)
        if contact and _may_tell(companion, target, contact):
            return Proposal(contact.id, contact.name, talk_at=starts_at)
    return None


def _may_tell(companion: Companion, target: Target, contact: Contact) -> bool:
    not_yet = not contact.deleted_at and contact.stage in BEFORE_A_TALK
    return not_yet and target.id in targets_of(companion, contact)
