"""Taking back what was just done."""

from __future__ import annotations

from pydantic import Field

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.context import companion
from coffeechat.api.requests import Parameters
from coffeechat.workflow.undoing import undo

blueprint = Blueprint("steps", __name__, url_prefix="/api/steps")


class StepPath(Parameters):
    """The id of a step, as the answer to a change names it."""

    id: str = Field(max_length=20)


@blueprint.post("/<id>/undo")
def take_back(path: StepPath) -> dict[str, int]:
    """Take a step back; `left` is how much of it was changed again since, and stays."""
    return {"left": undo(companion(), path.id)[1]}
