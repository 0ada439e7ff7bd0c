"""Questions, drafts, the prep sheet and the check."""

from __future__ import annotations

from typing import Any

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.context import companion
from coffeechat.api.requests import (
    CheckBody,
    ContactPath,
    DraftQuery,
    QuestionEdit,
    QuestionQuery,
)  # fmt: skip
from coffeechat.workflow import preparation, writing
from coffeechat.workflow.occasions import Suiting
from coffeechat.workflow.time_zones import require_zone
from coffeechat.workflow.undoing import undoable

blueprint = Blueprint("writing", __name__)


@blueprint.get("/contacts/<id>/questions")
def list_questions(path: ContactPath, query: QuestionQuery) -> dict[str, Any]:
    """Return the questions to ask, with their evidence and the agenda."""
    return writing.questions_for(companion(), path.id, query.minutes, query.order).to_json()


@blueprint.post("/contacts/<id>/questions")
def edit_questions(path: ContactPath, body: QuestionEdit) -> dict[str, Any]:
    """Pin, remove, edit, add or exchange a question; `step` can be taken back."""
    with undoable(companion()) as done:
        asked = writing.edit_questions(companion(), path.id, body.action, body.question, body.text)
    if body.minutes or body.order:
        asked = writing.questions_for(companion(), path.id, body.minutes, body.order)
    return {**asked.to_json(), "step": done.id}


@blueprint.get("/contacts/<id>/drafts")
def list_drafts(path: ContactPath, query: DraftQuery) -> dict[str, Any]:
    """Return drafts, in each channel's own length."""
    suiting = Suiting(query.times, require_zone(query.their_time_zone))
    drafts = writing.drafts_for(
        companion(), path.id, query.channel, query.angle, variant=query.variant, suiting=suiting
    )
    return {"drafts": [draft.to_json() for draft in drafts]}


@blueprint.get("/contacts/<id>/prep")
def prepare(path: ContactPath) -> dict[str, Any]:
    """Return the prep sheet as Markdown."""
    return {"markdown": preparation.as_markdown(preparation.prep_sheet(companion(), path.id))}


@blueprint.post("/check")
def check(body: CheckBody) -> dict[str, Any]:
    """Check a text and explain each finding."""
    findings = writing.check(companion(), body.text, body.channel)
    return {"findings": [finding.to_json() for finding in findings]}
