"""Beliefs put to the test: which remark speaks to which, and what the user makes of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import get_args

from pydantic import ValidationError

from coffeechat.follow_up.voices import join_stances
from coffeechat.records.belief import Belief, Stance, Testimony, Verdict
from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation, Remark
from coffeechat.workflow import targets
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.profile import explain
from coffeechat.workflow.talks import get_talk
from coffeechat.workflow.typed_words import clean

STANCES: tuple[Stance, ...] = get_args(Stance)


@dataclass(frozen=True)
class Quote:
    """A remark that speaks to a belief, in the words it is kept in."""

    testimony: str
    stance: Stance
    text: str
    said_on: datetime
    talk: str


@dataclass(frozen=True)
class Voice:
    """One person who spoke to a belief, with all they said of it, the latest first."""

    contact: str
    name: str
    stance: Stance
    quotes: list[Quote]


def testify(
    companion: Companion, belief_id: str, talk_id: str, remark_id: str, stance: str
) -> Testimony | None:
    """Say what a remark says of a belief; an empty stance takes it back. Said anew, the new
    stance replaces the old."""
    if stance and stance not in STANCES:
        raise BadInput("A remark speaks for a belief, against it, or both.")
    with companion.writing:
        belief, talk = targets.get_belief(companion, belief_id), get_talk(companion, talk_id)
        if remark_id not in [remark.id for remark in talk.remarks]:
            raise NotFound("This remark")
        store = companion.store.testimonies
        known = store.find(talk=talk.id, remark=remark_id, belief=belief.id)
        for old in known:
            if old.stance == stance:
                return old
            store.remove(old.id)
        if not stance:
            return None
        return store.add(Testimony(
            belief=belief.id, talk=talk.id, remark=remark_id, stance=stance,
            given_at=companion.now(),
        ))  # fmt: skip


def withdraw(companion: Companion, testimony_id: str) -> Testimony:
    """Take a testimony back, and return it as it was."""
    with companion.writing:
        testimony = companion.store.testimonies.get(testimony_id)
        if testimony is None:
            raise NotFound("This voice")
        companion.store.testimonies.remove(testimony_id)
    return testimony


def give_verdict(companion: Companion, belief_id: str, text: str) -> Belief:
    """Keep what the user makes of a belief now; what they made of it before stays beside it."""
    with companion.writing:
        belief = targets.get_belief(companion, belief_id)
        words = clean(text).strip()
        if belief.verdicts and belief.verdicts[-1].text == words:
            return belief
        voices = len(hear_voices(companion, [belief])[belief.id])
        try:
            verdict = Verdict(text=words, written_at=companion.now(), voices=voices)
        except ValidationError as error:
            raise BadInput(
                explain(error) if words else "Write what you make of it first."
            ) from error
        belief.verdicts = [*belief.verdicts, verdict]
        companion.store.beliefs.save(belief)
    return belief


def stances_in(companion: Companion, talk: Conversation) -> Mapping[str, dict[str, Stance]]:
    """Return, for each remark of a talk, what it says of which belief."""
    found: dict[str, dict[str, Stance]] = defaultdict(dict)
    for one in companion.store.testimonies.find(talk=talk.id):
        found[one.remark][one.belief] = one.stance
    return found


def hear_voices(companion: Companion, beliefs: Iterable[Belief]) -> dict[str, list[Voice]]:
    """Return who spoke to each belief, the latest first. A remark that was taken out of its
    talk is no voice any more."""
    said: dict[str, dict[str, list[Quote]]] = {belief.id: defaultdict(list) for belief in beliefs}
    talks: dict[str, Conversation | None] = {}
    for one in companion.store.testimonies.all():
        if one.belief in said:
            if one.talk not in talks:
                talks[one.talk] = companion.store.conversations.get(one.talk)
            talk = talks[one.talk]
            remark = _find(talk, one.remark)
            if talk and remark:
                quote = Quote(one.id, one.stance, remark.text, said_on(talk, remark), talk.id)
                said[one.belief][talk.contact].append(quote)
    return {belief: _as_voices(companion, people) for belief, people in said.items()}


def beliefs_to_test(companion: Companion, contact: Contact) -> list[Belief]:
    """Return the beliefs a talk with this person can test, those that fewest have spoken to
    first; among equals each person has an order of their own, so that every one gets its
    chance. What this person has spoken to already is not asked again."""
    beliefs = targets.beliefs_about(companion, contact)
    voices = hear_voices(companion, beliefs)
    open_ones = [
        belief
        for belief in beliefs
        if contact.id not in [voice.contact for voice in voices[belief.id]]
    ]
    return sorted(
        open_ones, key=lambda belief: (len(voices[belief.id]), _chance(contact.id, belief.id))
    )


def _chance(*parts: str) -> bytes:
    return sha256("|".join(parts).encode()).digest()


def said_on(talk: Conversation, remark: Remark) -> datetime:
    """Return when a remark fell: the talk's own day, where that is known."""
    return talk.ended_at or talk.started_at or talk.starts_at or remark.said_at


def _find(talk: Conversation | None, remark_id: str) -> Remark | None:
    remarks = talk.remarks if talk else []
    return next((remark for remark in remarks if remark.id == remark_id), None)


def _as_voices(companion: Companion, people: Mapping[str, list[Quote]]) -> list[Voice]:
    voices = []
    for contact_id, quotes in people.items():
        if contact := companion.store.contacts.get(contact_id):
            latest = sorted(quotes, key=lambda quote: quote.said_on, reverse=True)
            stance = join_stances(quote.stance for quote in quotes)
            voices.append(Voice(contact.id, contact.name, stance, latest))
    return sorted(voices, key=lambda voice: voice.quotes[0].said_on, reverse=True)
