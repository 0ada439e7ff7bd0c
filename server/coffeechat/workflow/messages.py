"""Messages the user sent by their own hand, and the answers they received, logged."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from pydantic import ValidationError

from coffeechat.follow_up.sentences import say_day
from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Message
from coffeechat.workflow.clock import calendar_of, noon_of
from coffeechat.workflow.companion import Companion
from coffeechat.workflow.contacts import get_contact, require_present
from coffeechat.workflow.errors import AlreadyKept, BadInput, NotFound
from coffeechat.workflow.profile import explain
from coffeechat.workflow.stages import follow_events

THANKS = "thank-you"
USUAL_ANSWER = "email"  # where nothing was sent before
AHEAD = timedelta(minutes=5)  # how far another clock may go before this one


def log_message(companion: Companion, contact_id: str, fields: dict[str, Any]) -> Message:
    """Log a message that was sent, or an answer that was received; `fields` are those of a
    Message, whose `at` may be None for now. An answer without a channel came by that of the
    last message sent. Raises AlreadyKept for the same a second time."""
    with companion.writing:
        contact = require_present(companion, contact_id)
        at = fields.get("at") or companion.now()
        channel = fields.get("channel") or _answer_channel(companion, contact.id, fields)
        told = {**fields, "channel": channel, "contact": contact.id, "at": at}
        message = _build(companion, told)
        _refuse_twice(companion, contact, message)
        message = companion.store.messages.add(message)
        follow_events(companion, contact.id)
    return message


def _answer_channel(companion: Companion, contact_id: str, fields: dict[str, Any]) -> str | None:
    if fields.get("direction") != "received":
        return None
    sent = [one for one in list_messages(companion, contact_id) if one.direction == "sent"]
    return sent[-1].channel if sent else USUAL_ANSWER


def mark_sent(companion: Companion, contact_id: str, channel: str, **fields: Any) -> Message:
    """Log a message the user has sent by their own hand."""
    return log_message(companion, contact_id, {"channel": channel, **fields})


def change_message(
    companion: Companion, contact_id: str, message_id: str, changes: dict[str, Any]
) -> Message:
    """Change what is named of a logged message: its day, channel, outcome or words."""
    with companion.writing:
        known = get_message(companion, contact_id, message_id)
        changed = _build(companion, {**known.model_dump(), **changes})
        companion.store.messages.save(changed)
        follow_events(companion, contact_id)
    return changed


def remove_message(companion: Companion, contact_id: str, message_id: str) -> Contact:
    """Take a message back out of the log; the contact stands where the rest puts it."""
    with companion.writing:
        companion.store.messages.remove(get_message(companion, contact_id, message_id).id)
        return follow_events(companion, contact_id)


def get_message(companion: Companion, contact_id: str, message_id: str) -> Message:
    """Return a message logged with a contact; raise NotFound."""
    message = companion.store.messages.get(message_id)
    if message is None or message.contact != get_contact(companion, contact_id).id:
        raise NotFound("This message")
    return message


def list_messages(companion: Companion, contact_id: str) -> list[Message]:
    """Return the messages logged with a contact, oldest first."""
    messages = companion.store.messages.find(contact=get_contact(companion, contact_id).id)
    return sorted(messages, key=lambda message: message.at)


def moment_of(
    companion: Companion, contact_id: str, channel: str | None, day: date | None
) -> datetime | None:
    """Return the moment that stands for a day on which a message went to or fro: its noon,
    but for thanks on the day of a talk, which followed it; None, for now, where it is today."""
    noon = noon_of(companion, day)
    if noon is None or channel != THANKS:
        return noon
    talks = companion.store.conversations.find(contact=contact_id)
    ends = [talk.ended_at for talk in talks if talk.ended_at and talk.held]
    calendar = calendar_of(companion)
    return max([noon, *(end for end in ends if calendar.day_of(end) == day)])


def require_past(companion: Companion, at: datetime) -> None:
    """Refuse a moment without a zone, or one that is still to come, for what has happened."""
    if at.tzinfo is None:
        raise BadInput("Say the time with its zone, such as 2026-11-23T16:00:00+01:00.")
    if at > companion.now() + AHEAD:
        raise BadInput("That is still to come. Say a day that has been, or today.")


def _build(companion: Companion, fields: dict[str, Any]) -> Message:
    try:
        message = Message(**fields)
    except ValidationError as error:
        raise BadInput(explain(error)) from error
    require_past(companion, message.at)
    return message


def _refuse_twice(companion: Companion, contact: Contact, message: Message) -> None:
    """Tell where the same is logged already: the same words on the same day, or the same
    answer with no message between."""
    calendar = calendar_of(companion)
    day, today = calendar.day_of(message.at), calendar.day_of(companion.now())
    for known in list_messages(companion, contact.id):
        if not _is_same(known, message):
            continue
        if calendar.day_of(known.at) == day or _is_repeated(companion, known, message):
            what = "This message" if message.direction == "sent" else "This answer"
            raise AlreadyKept(
                f"{what} is logged already: "
                f"{say_day(calendar.day_of(known.at), today)}. Nothing was added."
            )


def _is_same(one: Message, other: Message) -> bool:
    return all(
        getattr(one, part) == getattr(other, part)
        for part in ("direction", "channel", "outcome", "variant", "body")
    )


def _is_repeated(companion: Companion, known: Message, message: Message) -> bool:
    if message.direction == "sent" or not message.outcome:
        return False
    between = sorted((known.at, message.at))
    return not any(
        one.direction == "sent" and between[0] <= one.at <= between[1]
        for one in companion.store.messages.find(contact=known.contact)
    )
