"""The user's own profile."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from coffeechat.records.profile import Profile
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput


def get_profile(companion: Companion) -> Profile:
    """Return the user's profile; an empty one where nothing was said yet."""
    return Profile(**companion.store.settings.get("profile", {}))


def save_profile(companion: Companion, changes: dict[str, Any]) -> Profile:
    """Change the named fields and keep the rest; raise BadInput naming the field."""
    with companion.writing:
        known = companion.store.settings.get("profile", {})
        try:
            profile = Profile(**{**known, **changes})
        except ValidationError as error:
            raise BadInput(explain(error)) from error
        companion.store.settings.set("profile", profile.model_dump(mode="json"))
    return profile


def explain(error: ValidationError) -> str:
    """Return the first fault of a validation as a sentence that names the field."""
    first = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in first["loc"]) or "the input"
    return f"{field}: {first['msg'][:1].lower()}{first['msg'][1:]}."
