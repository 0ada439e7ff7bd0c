"""The user's own profile."""

from __future__ import annotations

from typing import Any

from flask_openapi3.blueprint import APIBlueprint

from coffeechat.api.context import companion
from coffeechat.api.requests import ProfileBody
from coffeechat.workflow import profile

blueprint = APIBlueprint("profile", __name__, url_prefix="/api/profile")


@blueprint.get("")
def get() -> dict[str, Any]:
    """Return the user's profile."""
    return {"profile": profile.get_profile(companion()).model_dump(mode="json")}


@blueprint.patch("")
def save(body: ProfileBody) -> dict[str, Any]:
    """Change what is named and keep the rest."""
    saved = profile.save_profile(companion(), body.model_dump(exclude_unset=True, mode="json"))
    return {"profile": saved.model_dump(mode="json")}
