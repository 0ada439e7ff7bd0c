"""What went to and fro: messages, answers, quick interactions, and the stage they make."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import Field

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.contacts import show
from coffeechat.api.context import companion
from coffeechat.api.requests import TEXT, Body, ContactPath
from coffeechat.records.contact import Interaction
from coffeechat.records.conversation import Message, Outcome
from coffeechat.records.draft import Channel, Variant
from coffeechat.records.moments import ZonedMoment
from coffeechat.workflow import contacts, interactions, messages, stages
from coffeechat.workflow.clock import calendar_of

blueprint = Blueprint("exchanges", __name__, url_prefix="/api/contacts")


class MessagePath(ContactPath):
    """The id of a message logged with a contact."""

    message: str = Field(max_length=20)


class InteractionPath(ContactPath):
    """The id of an interaction logged with a contact."""

    interaction: str = Field(max_length=20)


class MessageBody(Body):
    """A message the user has sent by their own hand, or an answer they received; `at` is
    when, or `day` on which day, where it was not now. An answer without a channel came by
    that of the last message."""

    channel: Channel | None = None
    direction: Literal["sent", "received"] = "sent"
    angle: str = Field(default="", max_length=100)
    variant: Variant = ""
    outcome: Outcome = ""
    subject: str = Field(default="", max_length=500)
    body: str = Field(default="", max_length=TEXT)
    at: ZonedMoment | None = None
    day: date | None = None


class MessageChanges(Body):
    """What to change of a logged message; what is not named stays."""

    channel: Channel = "email"
    outcome: Outcome = ""
    subject: str = Field(default="", max_length=500)
    body: str = Field(default="", max_length=TEXT)
    at: ZonedMoment | None = None
    day: date | None = None


class InteractionChanges(Body):
    """What to change of a logged interaction; what is not named stays."""

    kind: Literal["met", "called", "wrote"] = "met"
    text: str = Field(default="", max_length=2_000)
    at: ZonedMoment | None = None
    day: date | None = None


class InteractionBody(Body):
    """How the two had to do with each other, and when or on which day, where it was not now."""

    kind: Literal["met", "called", "wrote"]
    text: str = Field(default="", max_length=2_000)
    at: ZonedMoment | None = None
    day: date | None = None


@blueprint.get("/<id>/messages")
def list_messages(path: ContactPath) -> dict[str, Any]:
    """List the messages logged with a contact, each with its `day` where the user is."""
    found = messages.list_messages(companion(), path.id)
    return {"messages": [_tell(message) for message in found]}


@blueprint.post("/<id>/messages")
def log(path: ContactPath, body: MessageBody) -> tuple[dict[str, Any], int]:
    """Log a message that was sent, or an answer that was received."""
    told = _with_moment(body.model_dump(), path.id, body.channel)
    return _show(messages.log_message(companion(), path.id, told)), 201


@blueprint.patch("/<id>/messages/<message>")
def change(path: MessagePath, body: MessageChanges) -> dict[str, Any]:
    """Change what is named of a logged message, such as its day."""
    channel = messages.get_message(companion(), path.id, path.message).channel
    told = body.model_dump(exclude_unset=True, exclude_none=True)
    changes = _with_moment(told, path.id, told.get("channel", channel))
    return _show(messages.change_message(companion(), path.id, path.message, changes))


@blueprint.delete("/<id>/messages/<message>")
def remove(path: MessagePath) -> dict[str, Any]:
    """Take a message back out of the log."""
    return show(messages.remove_message(companion(), path.id, path.message))


@blueprint.post("/<id>/interactions")
def add_interaction(path: ContactPath, body: InteractionBody) -> tuple[dict[str, Any], int]:
    """Log that the two met, called or wrote to each other elsewhere."""
    told = _with_moment(body.model_dump(), path.id)
    return _show_met(path.id, interactions.add_interaction(companion(), path.id, **told)), 201


@blueprint.patch("/<id>/interactions/<interaction>")
def change_interaction(path: InteractionPath, body: InteractionChanges) -> dict[str, Any]:
    """Change what is named of a logged interaction, such as its day."""
    changes = _with_moment(body.model_dump(exclude_unset=True, exclude_none=True), path.id)
    changed = interactions.change_interaction(companion(), path.id, path.interaction, changes)
    return _show_met(path.id, changed)


@blueprint.delete("/<id>/interactions/<interaction>")
def remove_interaction(path: InteractionPath) -> dict[str, Any]:
    """Take an interaction back out of the log."""
    return show(interactions.remove_interaction(companion(), path.id, path.interaction))


@blueprint.delete("/<id>/stage")
def undo_stage(path: ContactPath) -> dict[str, Any]:
    """Take back the last stage that was set by hand."""
    return show(stages.undo_stage(companion(), path.id))


def _show(message: Message) -> dict[str, Any]:
    stage = contacts.get_contact(companion(), message.contact).stage
    return {"message": _tell(message), "stage": stage}


def _tell(message: Message) -> dict[str, Any]:
    day = calendar_of(companion()).day_of(message.at)
    return {**message.model_dump(mode="json"), "day": day.isoformat()}


def _show_met(contact_id: str, made: Interaction) -> dict[str, Any]:
    stage = contacts.get_contact(companion(), contact_id).stage
    return {"interaction": made.model_dump(mode="json"), "stage": stage}


def _with_moment(
    told: dict[str, Any], contact_id: str, channel: str | None = None
) -> dict[str, Any]:
    """Return what was told with the moment that its day stands for, where it names one."""
    day = told.pop("day", None)
    if day is None or told.get("at"):
        return told
    at = messages.moment_of(companion(), contact_id, channel, day)
    return {**told, "at": at or companion().now()}
