"""Contacts and their notes."""

from __future__ import annotations

from typing import Any

import orjson

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.context import companion
from coffeechat.api.requests import (
    ContactChanges,
    ContactPath,
    ListQuery,
    NewContact,
    NoteBody,
    NotePath,
)  # fmt: skip
from coffeechat.records.contact import Contact
from coffeechat.workflow import contacts
from coffeechat.workflow.undoing import undoable

blueprint = Blueprint("contacts", __name__, url_prefix="/api/contacts")


@blueprint.get("")
def list_contacts(query: ListQuery) -> dict[str, Any]:
    """List contacts, fifty a page."""
    only = contacts.Only(query.stage, query.tag, query.target)
    found = contacts.list_contacts(companion(), query.q, only, query.sort, query.page)
    encoded = (contacts.encode_row(companion(), row) for row in found.contacts)
    # One that can no longer be read must not hide the others.
    listed = [orjson.Fragment(row) for row in encoded if row]
    return {
        "contacts": listed,
        "page": found.page, "pages": found.pages, "total": found.total,
    }  # fmt: skip


@blueprint.post("")
def add(body: NewContact) -> tuple[dict[str, Any], int]:
    """Add a contact by hand."""
    return show(contacts.add_contact(companion(), body.model_dump(exclude_unset=True))), 201


@blueprint.get("/<id>")
def get(path: ContactPath) -> dict[str, Any]:
    """Return a contact with its record."""
    return show(contacts.get_contact(companion(), path.id))


@blueprint.patch("/<id>")
def amend(path: ContactPath, body: ContactChanges) -> dict[str, Any]:
    """Change fields of a contact; the user's word wins over every later capture. `step` can
    be taken back."""
    changes = body.model_dump(exclude_unset=True)
    with undoable(companion()) as done:
        contact = contacts.amend_contact(companion(), path.id, changes)
    return {**show(contact), "step": done.id}


@blueprint.delete("/<id>")
def trash(path: ContactPath) -> dict[str, Any]:
    """Put a contact into the trash."""
    return show(contacts.trash_contact(companion(), path.id))


@blueprint.post("/<id>/restore")
def restore(path: ContactPath) -> dict[str, Any]:
    """Take a contact out of the trash."""
    return show(contacts.restore_contact(companion(), path.id))


@blueprint.get("/<id>/notes")
def list_notes(path: ContactPath) -> dict[str, Any]:
    """List the user's own notes and those captured."""
    contact = contacts.get_contact(companion(), path.id)
    return {
        "notes": [note.model_dump(mode="json") for note in contact.own_notes],
        "captured": [note.to_json() for note in contact.record.notes],
    }


@blueprint.post("/<id>/notes")
def add_note(path: ContactPath, body: NoteBody) -> tuple[dict[str, Any], int]:
    """Add a note of the user's own; `step` can be taken back."""
    with undoable(companion()) as done:
        contact = contacts.add_note(companion(), path.id, body.text)
    return {"note": contact.own_notes[-1].model_dump(mode="json"), "step": done.id}, 201


@blueprint.delete("/<id>/notes/<note>")
def remove_note(path: NotePath) -> dict[str, Any]:
    """Remove a note of the user's own; `step` can be taken back."""
    with undoable(companion()) as done:
        contact = contacts.remove_note(companion(), path.id, path.note)
    return {**show(contact), "step": done.id}


def show(contact: Contact) -> dict[str, Any]:
    """Return the answer that holds one contact."""
    return {"contact": contact.to_public()}
