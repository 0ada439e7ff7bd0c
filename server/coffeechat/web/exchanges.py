"""What came back on a person's page: answers, quick interactions, the log's corrections."""

from __future__ import annotations

from datetime import date, datetime

from werkzeug.wrappers import Response

from coffeechat.records.moments import within_reach
from coffeechat.web.blueprint import companion, posted, web
from coffeechat.web.person import change_person
from coffeechat.workflow import contacts, interactions, messages
from coffeechat.workflow.errors import BadInput


def posted_day(contact_id: str, channel: str = "") -> datetime | None:
    """Return the moment that a form's day means for a message by a channel, or for anything
    else; None for today or none."""
    typed = posted("day")
    try:
        day = within_reach(date.fromisoformat(typed)) if typed else None
    except ValueError:
        raise BadInput("Write the day as 2026-11-30.") from None
    return messages.moment_of(companion(), contact_id, channel, day)


@web.post("/people/<contact_id>/answers")
def log_answer(contact_id: str) -> Response | tuple[str, int]:
    """Log an answer as received."""

    def log() -> object:
        return messages.log_message(companion(), contact_id, {
            "direction": "received", "channel": posted("channel"), "outcome": posted("outcome"),
            "body": posted("words"), "at": posted_day(contact_id),
        })  # fmt: skip

    return change_person(contact_id, "answered", log, "answered", "answer")


@web.post("/people/<contact_id>/messages/<message_id>/remove")
def remove_message(contact_id: str, message_id: str) -> Response | tuple[str, int]:
    """Take a message or an answer back out of the log."""
    return change_person(
        contact_id, "story",
        lambda: messages.remove_message(companion(), contact_id, message_id), "taken-out", "story",
    )  # fmt: skip


@web.post("/people/<contact_id>/messages/<message_id>/day")
def move_message(contact_id: str, message_id: str) -> Response | tuple[str, int]:
    """Say that a message was sent or received on another day."""

    def move() -> object:
        channel = messages.get_message(companion(), contact_id, message_id).channel
        at = posted_day(contact_id, channel) or companion().now()
        return messages.change_message(companion(), contact_id, message_id, {"at": at})

    return change_person(contact_id, "story", move, "moved", "story")


@web.post("/people/<contact_id>/interactions")
def log_interaction(contact_id: str) -> Response | tuple[str, int]:
    """Log that the two met, called or wrote elsewhere."""
    return change_person(
        contact_id, "met",
        lambda: interactions.add_interaction(
            companion(), contact_id, posted("kind"), text=posted("met"), at=posted_day(contact_id)
        ),
        "met", "answer",
    )  # fmt: skip


@web.post("/people/<contact_id>/interactions/<interaction_id>/day")
def move_interaction(contact_id: str, interaction_id: str) -> Response | tuple[str, int]:
    """Say that the two met, called or wrote on another day."""

    def move() -> object:
        at = posted_day(contact_id) or companion().now()
        return interactions.change_interaction(companion(), contact_id, interaction_id, {"at": at})

    return change_person(contact_id, "story", move, "moved", "story")


@web.post("/people/<contact_id>/interactions/<interaction_id>/remove")
def remove_interaction(contact_id: str, interaction_id: str) -> Response | tuple[str, int]:
    """Take an interaction back out of the log."""
    return change_person(
        contact_id, "story",
        lambda: interactions.remove_interaction(companion(), contact_id, interaction_id),
        "taken-out", "story",
    )  # fmt: skip


@web.post("/people/<contact_id>/rhythm")
def set_rhythm(contact_id: str) -> Response | tuple[str, int]:
    """Say how often to be in touch with a person: as the profile says, or in so many days."""

    def change() -> object:
        days = posted("rhythm")
        if days and not days.isdecimal():
            raise BadInput("Choose how often to be in touch.")
        wanted = {"rhythm_days": int(days) if days else None}
        return contacts.amend_contact(companion(), contact_id, wanted)

    return change_person(contact_id, "rhythm", change, "saved", "yours")
