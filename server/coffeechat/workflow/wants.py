"""Still want it? The user's answers for each part of a target, dated, none overwritten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from pydantic import ValidationError

from coffeechat.records.belief import Part, Want
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.profile import explain
from coffeechat.workflow.targets import get_target
from coffeechat.workflow.typed_words import clean

PARTS: tuple[Part, ...] = get_args(Part)


@dataclass(frozen=True)
class PartWanted:
    """One part of a target and the answers given for it, oldest first."""

    part: Part
    name: str
    answers: list[Want]

    @property
    def first(self) -> Want | None:
        """The first answer."""
        return self.answers[0] if self.answers else None

    @property
    def now(self) -> Want | None:
        """The answer that stands."""
        return self.answers[-1] if self.answers else None


def list_wants(companion: Companion, target_id: str) -> list[PartWanted]:
    """Return the parts that a target has, each with its answers."""
    target = get_target(companion, target_id)
    found = sorted(companion.store.wants.find(target=target.id), key=lambda want: want.at)
    return [
        PartWanted(part, getattr(target, part), [one for one in found if one.part == part])
        for part in PARTS
        if getattr(target, part)
    ]


def answer_want(
    companion: Companion, target_id: str, part: str, answer: str, why: str = ""
) -> Want:
    """Keep an answer for one part of a target; the same answer twice in a row is kept once."""
    with companion.writing:
        known = {one.part: one for one in list_wants(companion, target_id)}
        if part not in known:
            raise BadInput("This target has no such part. Answer for one that it has.")
        last, why = known[part].now, clean(why).strip()
        if last and (last.answer, last.why) == (answer, why):
            return last
        try:
            want = Want(target=target_id, part=part, answer=answer, why=why, at=companion.now())
        except ValidationError as error:
            choose = "Choose how you feel about it now."
            raise BadInput(explain(error) if answer else choose) from error
        return companion.store.wants.add(want)


def take_back_answer(companion: Companion, want_id: str) -> None:
    """Remove an answer that was given by mistake; the one before it stands again."""
    if not companion.store.wants.remove(want_id):
        raise NotFound("This answer")
