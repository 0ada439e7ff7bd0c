"""Talks planned and held: what was said, and what the user promised."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from coffeechat.records.contact import STAGES, Contact, Stage, StageChange
from coffeechat.records.conversation import Conversation
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import get_contact
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.profile import explain


def list_talks(companion: Companion, contact_id: str) -> list[Conversation]:
    """Return a contact's talks, in the order they were added."""
    return companion.store.conversations.find(contact=get_contact(companion, contact_id).id)


def add_talk(companion: Companion, contact_id: str, fields: dict[str, Any]) -> Conversation:
    """Log or plan a talk; a held one makes the contact a talked one, a dated one planned."""
    with companion.writing:
        contact = get_contact(companion, contact_id)
        if contact.deleted_at:
            raise BadInput("This person is in the trash. Restore them first.")
        talk = companion.store.conversations.add(_build({**fields, "contact": contact.id}))
        _move_on(companion, contact, talk)
    return talk


def change_talk(companion: Companion, talk_id: str, changes: dict[str, Any]) -> Conversation:
    """Change what is named of a talk and keep the rest."""
    with companion.writing:
        known = get_talk(companion, talk_id)
        talk = _build({**known.model_dump(), **_with_known_remarks(known, changes)})
        companion.store.conversations.save(talk)
        _move_on(companion, get_contact(companion, talk.contact), talk)
    return talk


def get_talk(companion: Companion, talk_id: str) -> Conversation:
    """Return a talk; raise NotFound."""
    talk = companion.store.conversations.get(talk_id)
    if talk is None:
        raise NotFound("This talk")
    return talk


def _with_known_remarks(known: Conversation, changes: dict[str, Any]) -> dict[str, Any]:
    """Return the changes with what is known of each remark that is sent again, told by its id
    or its words: what hangs on it stays."""
    if "remarks" not in changes:
        return changes
    before = {key: one.model_dump() for one in known.remarks for key in (one.text, one.id)}
    told = [
        {**before.get(one.get("id") or one.get("text"), {}), **one} for one in changes["remarks"]
    ]
    return {**changes, "remarks": told}


def _build(fields: dict[str, Any]) -> Conversation:
    try:
        talk = Conversation(**fields)
    except ValidationError as error:
        raise BadInput(explain(error)) from error
    for moment in (talk.starts_at, talk.ended_at):
        if moment is not None and moment.tzinfo is None:
            raise BadInput("Say the time with its zone, such as 2026-11-23T16:00:00+01:00.")
    if talk.starts_at and talk.ended_at and talk.ended_at < talk.starts_at:
        raise BadInput("A talk cannot end before it starts.")
    return talk


def _move_on(companion: Companion, contact: Contact, talk: Conversation) -> None:
    reached: Stage = "talked" if talk.ended_at else "planned" if talk.starts_at else "found"
    if STAGES.index(contact.stage) >= STAGES.index(reached):
        return
    contact.stage, contact.updated_at = reached, companion.now()
    change = StageChange(stage=reached, at=companion.now(), because=f"talk, {talk.medium}")
    contact.history = [*contact.history, change]
    companion.store.contacts.save(contact)
