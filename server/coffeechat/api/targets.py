"""What the user aims at, and what they believe of it."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.context import companion
from coffeechat.api.requests import Body, Parameters
from coffeechat.workflow import targets

blueprint = Blueprint("targets", __name__, url_prefix="/api/targets")


class TargetPath(Parameters):
    """The id of a target."""

    id: str = Field(max_length=20)


class BeliefPath(TargetPath):
    """The id of a belief about a target."""

    belief: str = Field(max_length=20)


class TargetBody(Body):
    """A company, an industry, a role, or any of them together."""

    company: str = Field(default="", max_length=200)
    industry: str = Field(default="", max_length=200)
    role: str = Field(default="", max_length=200)


class BeliefBody(Body):
    """What the user believes before the talks."""

    text: str = Field(min_length=1, max_length=1_000)


@blueprint.get("")
def list_targets() -> dict[str, Any]:
    """List the targets with the beliefs about each."""
    found = targets.list_targets(companion())
    return {"targets": [{**one.model_dump(), "beliefs": _beliefs(one.id)} for one in found]}


@blueprint.post("")
def add(body: TargetBody) -> tuple[dict[str, Any], int]:
    """Add a target."""
    return {"target": targets.add_target(companion(), body.model_dump()).model_dump()}, 201


@blueprint.delete("/<id>")
def remove(path: TargetPath) -> dict[str, Any]:
    """Remove a target and the beliefs about it."""
    targets.remove_target(companion(), path.id)
    return {"removed": path.id}


@blueprint.post("/<id>/beliefs")
def believe(path: TargetPath, body: BeliefBody) -> tuple[dict[str, Any], int]:
    """Write down a belief before the talks."""
    belief = targets.add_belief(companion(), path.id, body.text)
    return {"belief": belief.model_dump(mode="json")}, 201


@blueprint.delete("/<id>/beliefs/<belief>")
def disbelieve(path: BeliefPath) -> dict[str, Any]:
    """Remove a belief."""
    targets.remove_belief(companion(), path.belief)
    return {"removed": path.belief}


def _beliefs(target: str) -> list[dict[str, Any]]:
    found = targets.list_beliefs(companion(), target)
    return [belief.model_dump(mode="json") for belief in found]
