"""What the user aims at, and what they believe of it before the talks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from coffeechat.records.base import new_id
from coffeechat.records.belief import Belief
from coffeechat.records.contact import Contact
from coffeechat.records.profile import Target
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.profile import explain, get_profile, save_profile


def list_targets(companion: Companion) -> list[Target]:
    """Return the user's targets in the order they were added."""
    return get_profile(companion).targets


def add_target(companion: Companion, fields: dict[str, str]) -> Target:
    """Add a company, an industry, a role, or any of them together."""
    target = Target(id=new_id(), **{key: value.strip() for key, value in fields.items()})
    if not (target.company or target.industry or target.role):
        raise BadInput("Name a company, an industry or a role.")
    with companion.writing:
        _keep(companion, [*list_targets(companion), target])
    return target


def remove_target(companion: Companion, target_id: str) -> None:
    """Remove a target with what was believed of it, said of that, and wanted."""
    with companion.writing:
        target = get_target(companion, target_id)
        _keep(companion, [one for one in list_targets(companion) if one.id != target.id])
        for belief in list_beliefs(companion, target_id):
            remove_belief(companion, belief.id)
        for want in companion.store.wants.find(target=target_id):
            companion.store.wants.remove(want.id)


def get_target(companion: Companion, target_id: str) -> Target:
    """Return a target; raise NotFound."""
    for target in list_targets(companion):
        if target.id == target_id:
            return target
    raise NotFound("This target")


def list_beliefs(companion: Companion, target_id: str) -> list[Belief]:
    """Return what the user believes of a target, oldest first."""
    return companion.store.beliefs.find(target=target_id)


def add_belief(companion: Companion, target_id: str, text: str) -> Belief:
    """Write down a belief before the talks, to be tested in them."""
    target = get_target(companion, target_id)
    try:
        belief = Belief(target=target.id, text=text.strip(), written_at=companion.now())
    except ValidationError as error:
        raise BadInput(explain(error)) from error
    return companion.store.beliefs.add(belief)


def get_belief(companion: Companion, belief_id: str) -> Belief:
    """Return a belief; raise NotFound."""
    belief = companion.store.beliefs.get(belief_id)
    if belief is None:
        raise NotFound("This belief")
    return belief


def remove_belief(companion: Companion, belief_id: str) -> None:
    """Remove a belief with what was said of it."""
    with companion.writing:
        belief = get_belief(companion, belief_id)
        companion.store.beliefs.remove(belief.id)
        for testimony in companion.store.testimonies.find(belief=belief.id):
            companion.store.testimonies.remove(testimony.id)


def targets_of(companion: Companion, contact: Contact) -> list[str]:
    """Return the ids of the targets a person can tell of: those the user chose, else those
    at the same company, else the only one."""
    return find_targets(list_targets(companion), contact)


def find_targets(targets: Sequence[Target], contact: Contact) -> list[str]:
    """Return the ids of those of the targets that a person can tell of."""
    known = [target.id for target in targets]
    company = contact.record.value("organisation").casefold()
    chosen = [one for one in contact.targets if one in known]
    near = chosen or [one.id for one in targets if company and one.company.casefold() == company]
    return near or (known if len(known) == 1 else [])


def beliefs_about(companion: Companion, contact: Contact) -> list[Belief]:
    """Return the beliefs a talk with this person can test."""
    return [
        belief
        for target in targets_of(companion, contact)
        for belief in list_beliefs(companion, target)
    ]


def _keep(companion: Companion, targets: list[Target]) -> None:
    kept: list[dict[str, Any]] = [target.model_dump() for target in targets]
    save_profile(companion, {"targets": kept})
