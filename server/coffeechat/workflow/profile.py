"""The user's own profile."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from coffeechat import research
from coffeechat.records.days_off import read_days
from coffeechat.records.profile import LIMITS, VALUE_LIMIT, VALUES, Profile
from coffeechat.records.record import Record
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.time_zones import require_zone
from coffeechat.workflow.typed_words import clean

PROFILE = "profile"  # the setting that holds it


def get_profile(companion: Companion) -> Profile:
    """Return the user's profile; an empty one where nothing was said yet."""
    kept = companion.store.settings.get(PROFILE, {})
    try:
        return Profile(**kept)
    except ValidationError:
        return Profile(**_known(companion))


def save_profile(companion: Companion, changes: dict[str, Any]) -> Profile:
    """Change the named fields and keep the rest; raise BadInput naming all that are wrong."""
    with companion.writing:
        profile = _change(_known(companion), clean(changes))
        companion.store.settings.set(PROFILE, profile.model_dump(mode="json"))
    return profile


def _change(known: dict[str, Any], changes: dict[str, Any]) -> Profile:
    faults = _list_faults(changes)
    if "time_zone" in changes and "time_zone" not in faults:
        changes = {**changes, "time_zone": require_zone(str(changes["time_zone"]))}
    try:
        profile = Profile(**{**known, **changes})
    except ValidationError as error:
        faults = {_field_of(error): explain(error)} | faults
    if faults:  # the first that was given is the first to mend
        in_turn = (*changes, *faults)
        raise BadInput.of_fields({field: faults[field] for field in in_turn if field in faults})
    return profile


def _list_faults(changes: dict[str, Any]) -> dict[str, str]:
    """Return what is wrong with fields, by their names, that their types do not tell."""
    faults = _lacking_room(changes)
    for check in (_require_days, _require_zone):
        try:
            check(changes)
        except BadInput as error:
            faults |= error.faults
    return faults


def _require_zone(changes: dict[str, Any]) -> None:
    require_zone(str(changes.get("time_zone", "")), "time_zone")


def _fitting(field: str, value: Any) -> Any:
    """Return what a page says of a field as far as there is room for it."""
    if isinstance(value, str):
        return value if len(value) <= LIMITS.get(field, VALUE_LIMIT) else ""
    return [one for one in value if len(one) <= VALUE_LIMIT][:VALUES]


def _lacking_room(changes: dict[str, Any]) -> dict[str, str]:
    """Return why fields are refused that are longer than drafts could ever use."""
    faults = {}
    for field, value in changes.items():
        if isinstance(value, str) and len(value) > LIMITS.get(field, VALUE_LIMIT):
            faults[field] = (
                f"{field}: {LIMITS.get(field, VALUE_LIMIT)} characters at most. Shorten it."
            )
        texts = [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
        if len(texts) > VALUES or any(len(one) > VALUE_LIMIT for one in texts):
            faults[field] = (
                f"{field}: {VALUES} values at most, each of {VALUE_LIMIT} characters at most."
            )
    return faults


def _require_days(changes: dict[str, Any]) -> None:
    lines = changes.get("days_off", [])
    try:
        read_days(*map(str, lines if isinstance(lines, list) else []))
    except ValueError:
        raise BadInput(
            "Write one day or span to a line, such as 2026-12-25 or 2026-12-24 to 2027-01-01.",
            "days_off",
        ) from None


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
    filled = {
        key: fitting
        for key, value in read.items()
        if (fitting := _fitting(key, value)) and not getattr(known, key)
    }
    return save_profile(companion, filled), sorted(filled)


def _introduce(record: Record) -> str:
    role, organisation = record.value("role"), record.value("organisation")
    if not role:
        return ""
    cleaned = research.clean_role(role, organisation)
    spoken = cleaned if cleaned and "“" not in cleaned else role  # a foreign title as it stands
    place = research.clean_organisation(organisation)
    return f"I'm {research.at_place(research.with_article(spoken), spoken, place)}"


def _field_of(error: ValidationError) -> str:
    return str(error.errors(include_url=False)[0]["loc"][0])


def explain(error: ValidationError) -> str:
    """Return the first fault of a validation as a sentence that names the field."""
    first = error.errors(include_url=False)[0]
    field = ".".join(str(part) for part in first["loc"]) or "the input"
    return f"{field}: {first['msg'][:1].lower()}{first['msg'][1:]}."
