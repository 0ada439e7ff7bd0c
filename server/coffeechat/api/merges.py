"""Making two contacts one, and parting them again."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.context import companion
from coffeechat.api.requests import Body, ContactPath, Parameters
from coffeechat.workflow import contacts, same_person

blueprint = Blueprint("merges", __name__)


class MergeBody(Body):
    """The contact to take in."""

    other: str = Field(max_length=20)


class MergePath(Parameters):
    """The id of a merge."""

    id: str = Field(max_length=20)


@blueprint.get("/contacts/<id>/alike")
def list_alike(path: ContactPath) -> dict[str, Any]:
    """List contacts that may be the same person."""
    contact = contacts.get_contact(companion(), path.id)
    return {"alike": [one.to_json() for one in same_person.find_alike(companion(), contact)]}


@blueprint.post("/contacts/<id>/merge")
def merge(path: ContactPath, body: MergeBody) -> tuple[dict[str, Any], int]:
    """Take another contact into this one; the answer's `merge` undoes it."""
    made = same_person.merge_contacts(companion(), path.id, body.other)
    kept = contacts.get_contact(companion(), path.id)
    return {"merge": made.id, "contact": kept.to_public()}, 201


@blueprint.post("/merges/<id>/undo")
def undo(path: MergePath) -> dict[str, Any]:
    """Part two merged contacts; the answer is the one that was taken in."""
    return {"contact": same_person.undo_merge(companion(), path.id).to_public()}
