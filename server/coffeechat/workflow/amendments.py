"""Changes the user makes to a contact: their word wins from then on."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from coffeechat.records.contact import BY_HAND, Contact, StageChange
from coffeechat.records.fact import EVIDENCE_LIMIT, YOU, typed
from coffeechat.records.merging import dropped_key, entry_key
from coffeechat.records.record import ENTRY_FIELDS, LIST_FIELDS, SINGLE_FIELDS
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.profile import explain
from coffeechat.workflow.typed_words import clean

RECORD_FIELDS = (*SINGLE_FIELDS, *LIST_FIELDS, *ENTRY_FIELDS)
OWN_FIELDS = ("stage", "tags", "targets", "rhythm_days")
VALUE_LIMIT = 10_000  # characters of one typed value


def apply_changes(companion: Companion, contact: Contact, changes: dict[str, Any]) -> Contact:
    """Return the contact with flat changes applied; raise BadInput naming what is wrong.

    A string sets a field as the user's own word, null drops it for good, a list
    replaces a list. Nothing is changed unless all of it can be.
    """
    document = contact.model_dump(mode="json")
    for field, value in clean(changes).items():
        if field in OWN_FIELDS:
            document[field] = value
        elif field in RECORD_FIELDS:
            _amend_record(document, field, value)
        else:
            raise BadInput(f"“{field[:60]}” is no field of a contact.")
    try:
        changed = Contact(**document)
    except ValidationError as error:
        raise BadInput(explain(error)) from error
    if not changed.name:
        raise BadInput("A contact needs a name.")
    changed.dropped = sorted({*changed.dropped, *_left_out(contact, changed)})
    return _note_stage(companion, contact, changed)


def _left_out(before: Contact, after: Contact) -> set[str]:
    """Return the names of the list entries that the user took out."""
    return {
        dropped_key(field, entry)
        for field in (*LIST_FIELDS, *ENTRY_FIELDS)
        for entry in getattr(before.record, field)
        if entry_key(field, entry)
        not in {entry_key(field, kept) for kept in getattr(after.record, field)}
    }


def _amend_record(document: dict[str, Any], field: str, value: Any) -> None:
    record, dropped = document["record"], set(document["dropped"])
    if value is None or value in ("", []):
        record.pop(field, None)
        dropped.add(field)
    else:
        record[field] = _typed_value(field, value, record.get(field))
        dropped.discard(field)
    document["dropped"] = sorted(dropped)


def _typed_value(field: str, value: Any, old: Any) -> Any:
    if field in SINGLE_FIELDS:
        return _typed_fact(field, value)
    if not isinstance(value, list):
        raise BadInput(f"{field} takes a list.")
    if field in LIST_FIELDS:
        known = {fact["value"]: fact for fact in old or []}
        return [known.get(_text(item)) or _typed_fact(field, item) for item in value]
    return [_typed_entry(field, item) for item in value]


def _typed_fact(field: str, value: Any) -> dict[str, Any]:
    text = _text(value)
    if not text:
        raise BadInput(f"{field} takes text.")
    if len(text) > VALUE_LIMIT:
        raise BadInput(f"{field} is too long: {VALUE_LIMIT} characters at most.")
    return typed(text).model_dump()


def _text(value: Any) -> str:
    """Return the text of a plain value or of a FACT object."""
    text = value.get("value") if isinstance(value, dict) else value
    return text.strip() if isinstance(text, str) else ""


def _typed_entry(field: str, entry: Any) -> dict[str, Any]:
    if not isinstance(entry, dict):
        raise BadInput(f"Each entry of {field} is an object.")
    words = ", ".join(str(value) for value in entry.values() if isinstance(value, str))
    return {"source": YOU, "evidence": words[:EVIDENCE_LIMIT], **entry}


def _note_stage(companion: Companion, before: Contact, after: Contact) -> Contact:
    if before.stage != after.stage:
        change = StageChange(stage=after.stage, at=companion.now(), because=BY_HAND)
        after.history = [*after.history, change]
    after.updated_at = companion.now()
    return after
