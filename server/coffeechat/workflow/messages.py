"""Messages the user sent by their own hand, logged."""

from __future__ import annotations

from pydantic import ValidationError

from coffeechat.records.contact import Contact, StageChange
from coffeechat.records.conversation import Message
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import get_contact
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.profile import explain

#: Channels whose first message asks for a talk.
REQUESTS = ("connection-note", "linkedin-message", "inmail", "email")
SENT = "sent: "  # how the history says that a message moved a contact on


def mark_sent(
    companion: Companion, contact_id: str, channel: str, angle: str = "", subject: str = "",
    body: str = "",
) -> Message:  # fmt: skip
    """Log a message the user has sent; a first one makes a found contact an asked one."""
    with companion.writing:
        contact = get_contact(companion, contact_id)
        try:
            message = Message(
                contact=contact.id, channel=channel, angle=angle, subject=subject, body=body,
                at=companion.now(),
            )  # fmt: skip
        except ValidationError as error:
            raise BadInput(explain(error)) from error
        message = companion.store.messages.add(message)
        if contact.stage == "found" and channel in REQUESTS:
            change = StageChange(stage="asked", at=companion.now(), because=SENT + channel)
            _save(companion, contact, [*contact.history, change])
    return message


def unmark_sent(companion: Companion, contact_id: str, message_id: str) -> Contact:
    """Take a message back out of the log; a contact that it made an asked one is found again."""
    with companion.writing:
        contact = get_contact(companion, contact_id)
        message = companion.store.messages.get(message_id)
        if message is None or message.contact != contact.id:
            raise NotFound("This message")
        companion.store.messages.remove(message_id)
        last = contact.history[-1] if contact.history else None
        moved = contact.stage == "asked" and last and last.because == SENT + message.channel
        if moved and not list_messages(companion, contact_id):
            _save(companion, contact, contact.history[:-1])
    return contact


def list_messages(companion: Companion, contact_id: str) -> list[Message]:
    """Return the messages logged with a contact, oldest first."""
    messages = companion.store.messages.find(contact=get_contact(companion, contact_id).id)
    return sorted(messages, key=lambda message: message.at)


def count_invitations(companion: Companion) -> int:
    """Return how many connection notes were sent this month, by the user's own calendar."""
    today = companion.now().astimezone()
    sent = (one.at.astimezone() for one in companion.store.messages.find(channel="connection-note"))
    return sum((moment.year, moment.month) == (today.year, today.month) for moment in sent)


def _save(companion: Companion, contact: Contact, history: list[StageChange]) -> None:
    contact.history = history
    contact.stage = history[-1].stage if history else "found"
    contact.updated_at = companion.now()
    companion.store.contacts.save(contact)
