"""The user's own profile."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from coffeechat.records.profile import Profile
from coffeechat.records.record import Record
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.time_zones import require_zone
from coffeechat.workflow.typed_words import clean

PROFILE = "profile"  # the setting that holds it


def get_profile(companion: Companion) -> Profile:
    """Return the user's profile; an empty one where nothing was said yet."""
    return Profile(**_known(companion))


def save_profile(companion: Companion, changes: dict[str, Any]) -> Profile:
    """Change the named fields and keep the rest; raise BadInput naming the field."""
    with companion.writing:
        known = _known(companion)
        if "time_zone" in changes:
            changes = {**changes, "time_zone": require_zone(str(changes["time_zone"]))}
        try:
            profile = Profile(**{**known, **clean(changes)})
        except ValidationError as error:
            raise BadInput(explain(error)) from error
        companion.store.settings.set(PROFILE, profile.model_dump(mode="json"))
    return profile


def _known(companion: Companion) -> dict[str, Any]:
    """Return what is kept of the profile, without fields that read as nothing this version
    knows: a damaged one, or one that a newer version wrote, must not hide the others."""
    kept: dict[str, Any] = companion.store.settings.get(PROFILE, {})
    try:
        Profile(**kept)
    except ValidationError as error:
        odd = {entry["loc"][0] for entry in error.errors(include_url=False)}
        return {field: value for field, value in kept.items() if field not in odd}
    return kept


def fill_profile(companion: Companion, record: Record) -> tuple[Profile, list[str]]:
    """Fill what the user has not said yet from their own page; return the profile and
    the names of the fields that were filled. What they wrote stays."""
    known = get_profile(companion)
    read: dict[str, Any] = {
        "name": record.value("name"),
        "background": _introduce(record),
        "location": record.value("location"),
        "skills": [fact.value for fact in record.skills],
        "languages": [fact.value for fact in record.languages],
        "schools": [entry.institution for entry in record.education if entry.institution],
        "experience": [entry.to_json() for entry in record.experience],
    }
    filled = {key: value for key, value in read.items() if value and not getattr(known, key)}
    return save_profile(companion, filled), sorted(filled)


def _introduce(record: Record) -> str:
    role, organisation = record.value("role"), record.value("organisation")
    if not role:
        return ""
    article = "an" if role[:1].casefold() in "aeiou" else "a"
    return f"I'm {article} {role}" + (f" at {organisation}" if organisation else "")


def explain(error: ValidationError) -> str:
    """Return the first fault of a validation as a sentence that names the field."""
    first = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in first["loc"]) or "the input"
    return f"{field}: {first['msg'][:1].lower()}{first['msg'][1:]}."
