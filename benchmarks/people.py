"""Invented contacts and talks for the benchmarks: the same ones for the same number."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import accumulate

from coffeechat.records.contact import Contact, OwnNote
from coffeechat.records.conversation import Conversation, Remark
from coffeechat.records.fact import Fact
from coffeechat.records.record import Experience, Record

_FIRST = "Mara Tomas Ana Karl Ingrid Okafor Yuki Leila Bram Sana Piotr Noor Elif Jonas Chidi"
_SYLLABLES = "lin berg vo sa rei hol kes tre mar dun fal qui or ne wick ham ost bel gra zen"
_ROLES = "engineer designer analyst researcher nurse teacher editor buyer planner chemist"
_FIELDS = "data learning product climate supply clinical policy robotics energy content"
_START = datetime(2026, 1, 1, tzinfo=UTC)


class Inventor:
    """Words by Zipf's law: a few common ones, many rare ones, as in real text."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        made = random.Random(1)
        syllables = _SYLLABLES.split()
        self._words = [
            "".join(made.choices(syllables, k=made.randrange(1, 4))) for _ in range(20_000)
        ]
        self._weights = list(accumulate(1 / (rank + 10) for rank in range(len(self._words))))

    def sentences(self, words: int) -> str:
        """Return invented prose."""
        chosen = self.chance.choices(self._words, cum_weights=self._weights, k=words)
        lines = (" ".join(chosen[at : at + 12]).capitalize() for at in range(0, words, 12))
        return ". ".join(lines) + "."

    def name(self) -> str:
        """Return an invented name."""
        last = "".join(self.chance.choices(_SYLLABLES.split(), k=2)).capitalize()
        return f"{self.chance.choice(_FIRST.split())} {last}"

    def surname(self) -> str:
        """Return an invented family name, or the name of a place."""
        return "".join(self.chance.choices(_SYLLABLES.split(), k=3)).capitalize()

    def role(self) -> str:
        """Return an invented job title."""
        return f"{self.skill()} {self.pick(_ROLES)}".capitalize()

    def organisation(self) -> str:
        """Return an invented organisation's name."""
        return self.pick(_SYLLABLES).capitalize() + " Works"

    def skill(self) -> str:
        """Return a field of work."""
        return self.pick(_FIELDS)

    def pick(self, words: str) -> str:
        """Return one of the words."""
        return self.chance.choice(words.split())


def invent_contacts(count: int, seed: int = 0) -> Iterator[Contact]:
    """Yield contacts of about 3 KB each as JSON."""
    inventor = Inventor(seed)
    for number in range(count):
        moment = _START + timedelta(minutes=number)
        yield Contact(
            record=Record(
                url=f"https://people.example/{number}",
                kind="person",
                name=_fact(inventor.name()),
                role=_fact(inventor.role()),
                organisation=_fact(inventor.organisation()),
                about=_fact(inventor.sentences(60)),
                skills=[_fact(inventor.skill()) for _ in range(4)],
                experience=[_job(inventor) for _ in range(3)],
            ),
            own_notes=[OwnNote(text=inventor.sentences(30), written_at=moment)],
            created_at=moment,
            updated_at=moment,
        )


def invent_conversations(contacts: Iterable[str], seed: int = 0) -> Iterator[Conversation]:
    """Yield a talk with three remarks for each contact id."""
    inventor = Inventor(seed)
    for contact in contacts:
        remarks = [Remark(text=inventor.sentences(20)) for _ in range(3)]
        yield Conversation(contact=contact, remarks=remarks)


def _fact(value: str) -> Fact:
    return Fact(value=value, source="json-ld", evidence=value[:300], confidence=0.9)


def _job(inventor: Inventor) -> Experience:
    summary = inventor.sentences(30)
    return Experience(
        role=inventor.role(),
        organisation=inventor.organisation(),
        start="2020-01",
        end=None,
        summary=summary,
        source="page-text",
        evidence=summary[:200],
    )
