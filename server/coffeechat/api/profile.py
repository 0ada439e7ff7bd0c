"""The user's own profile."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.context import companion
from coffeechat.api.requests import CaptureBody, ProfileBody
from coffeechat.workflow import captures, profile
from coffeechat.workflow.captures import SentPage
from coffeechat.workflow.invitations import A_MONTH, count_invitations, tell_invitations
from coffeechat.workflow.undoing import undoable

blueprint = Blueprint("profile", __name__, url_prefix="/api/profile")


@blueprint.get("")
def get() -> dict[str, Any]:
    """Return the user's profile, and how many invitations with a note went out this month, of
    about how many a free account has; for such an account also in a sentence."""
    told = tell_invitations(companion())
    return {
        "profile": profile.get_profile(companion()).model_dump(mode="json"),
        "invitations_this_month": count_invitations(companion()),
        "invitations_a_month": A_MONTH,
        **({"invitations": asdict(told)} if told else {}),
    }


@blueprint.post("/capture")
def capture(body: CaptureBody) -> dict[str, Any]:
    """Fill what the user has not said yet from their own profile page; `step` can be taken
    back."""
    with undoable(companion()) as done:
        saved, filled = captures.read_own_page(companion(), SentPage(**body.model_dump()))
    return {"profile": saved.model_dump(mode="json"), "filled": filled, "step": done.id}


@blueprint.patch("")
def save(body: ProfileBody) -> dict[str, Any]:
    """Change what is named and keep the rest."""
    saved = profile.save_profile(companion(), body.model_dump(exclude_unset=True, mode="json"))
    return {"profile": saved.model_dump(mode="json")}
