"""The record on a person's page: correcting, dropping and adding what is known."""

from __future__ import annotations

from typing import Any

from flask import request
from werkzeug.wrappers import Response

from coffeechat.records.record import LIST_FIELDS
from coffeechat.web import entries
from coffeechat.web.blueprint import companion, posted, web
from coffeechat.web.person import change_person
from coffeechat.web.refusal import Stale
from coffeechat.web.words import FIELDS
from coffeechat.workflow import contacts
from coffeechat.workflow.errors import BadInput


@web.post("/people/<contact_id>/fields")
def change_field(contact_id: str) -> Response | tuple[str, int]:
    """Set or drop a field; in a list, the one value that the form names as `was`. What drops or
    keeps is a button of its own, whose value is the field, a space, and what it is of."""
    field, was, typed = posted("field"), request.form.get("was", ""), posted("value")
    dropped = "drop" in request.form
    if pressed := request.form.get("drop", request.form.get("keep")):
        field, _, was = pressed.partition(" ")
        typed = was

    def change() -> None:
        if field not in FIELDS:
            raise Stale("That is no field of a record.")
        value: Any = None if dropped else _needed(typed)
        if field in LIST_FIELDS:
            contact = contacts.get_contact(companion(), contact_id)
            known = [fact.value for fact in getattr(contact.record, field)]
            value = _replace(known, was, value)
        contacts.amend_contact(companion(), contact_id, {field: value})

    done = "dropped" if dropped else "saved"
    return change_person(contact_id, f"field-{field}", change, done, "record")


def _needed(value: str) -> str:
    if not value:
        raise BadInput("Write what is right, or press Drop.")
    return value


def _replace(known: list[str], was: str, value: str | None) -> list[str] | None:
    """Return the list with `was` replaced, left out (value None) or, unnamed, added to."""
    if not was:
        return [*known, value] if value else known
    if was not in known:
        raise Stale("This has changed meanwhile. Look at it again, then change it.")
    return [value if item == was else item for item in known if value or item != was] or None  # type: ignore[misc]


@web.post("/people/<contact_id>/entries/<any(experience, education, activities):kind>")
def change_entry(contact_id: str, kind: str) -> Response | tuple[str, int]:
    """Correct, add or drop a role, a study or a published thing."""
    dropped, was = "drop" in request.form, request.form.get("drop", posted("was"))
    typed = None if dropped else {key: posted(key) for key, _, _ in entries.FORMS[kind]}

    def change() -> None:
        contact = contacts.get_contact(companion(), contact_id)
        changed = entries.change_entries(contact, kind, was, typed)
        contacts.amend_contact(companion(), contact_id, {kind: changed})

    return change_person(
        contact_id, f"entry-{kind}", change, "dropped" if dropped else "saved", "background"
    )
