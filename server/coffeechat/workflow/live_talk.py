"""The talk while it goes on: its agenda, and what the live page sends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from coffeechat.follow_up.live_talk import apply_change
from coffeechat.records.conversation import Conversation
from coffeechat.records.errors import Explained
from coffeechat.records.live_change import LiveChange
from coffeechat.records.question import Agenda
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.profile import explain
from coffeechat.workflow.talks import change_talk, get_talk
from coffeechat.workflow.typed_words import clean
from coffeechat.workflow.writing import questions_for

CHANGED = (
    "started_at", "paused_at", "paused_seconds", "ended_at", "minutes", "asked", "remarks",
    "actions", "applied", "agenda",
)  # fmt: skip


def agenda_of(companion: Companion, talk: Conversation) -> Agenda:
    """Return a talk's agenda: as it was when the talk began, else as it would be now."""
    return talk.agenda or questions_for(companion, talk.contact, talk.minutes).agenda


def change_live(
    companion: Companion, talk_id: str, sent: Sequence[dict[str, Any]]
) -> tuple[Conversation, dict[str, str]]:
    """Apply what the live page sent, in its order, and keep the talk at once.

    Returns the talk, and by their ids why single changes could not be taken. Raises
    BadInput where none can, such as for a cancelled talk: then all may be sent again.
    """
    with companion.writing:
        before = talk = get_talk(companion, talk_id)
        if talk.cancelled_at:
            raise BadInput("This talk was cancelled. Bring it back first.")
        refused: dict[str, str] = {}
        for one in sent:
            try:
                talk = _apply(companion, talk, LiveChange.model_validate(clean(one)))
            except (ValidationError, Explained) as error:
                refused[str(one.get("id", ""))[:40]] = _say(error)
        if talk is before:
            return talk, refused
        changes = {name: getattr(talk, name) for name in CHANGED}
        return change_talk(companion, talk_id, _as_fields(changes)), refused


def _apply(companion: Companion, talk: Conversation, change: LiveChange) -> Conversation:
    after = apply_change(talk, change, companion.now())
    if after.started_at and not after.agenda:
        # From here on the questions stay in their order, whatever is captured meanwhile.
        after.agenda = agenda_of(companion, talk)
    return after


def _as_fields(changes: dict[str, Any]) -> dict[str, Any]:
    """Return the changes as plain values: what hangs on a remark is merged in by its id."""
    return Conversation(contact="", **changes).model_dump(include=set(changes))


def _say(error: ValidationError | Explained) -> str:
    return explain(error) if isinstance(error, ValidationError) else str(error)
