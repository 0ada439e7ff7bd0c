"""What happened with a person, latest first: captures, stages, messages, talks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from coffeechat.records.contact import BY_HAND, Capture, Contact
from coffeechat.records.conversation import Conversation, Message
from coffeechat.records.profile import BY
from coffeechat.web.words import CHANNELS, begin_sentence, count, say_host

#: How an answer is told, by its outcome.
OUTCOMES = {
    "yes": "The answer was yes", "no": "The answer was no", "later": "The answer was later",
    "": "An answer",
}  # fmt: skip
MEETINGS = {"met": "You met", "called": "You called", "wrote": "You wrote to each other elsewhere"}


@dataclass(frozen=True)
class Event:
    """One thing that happened; `words` are a message's own, `held` marks a talk, `ahead` one
    that is planned. `logged` is where on the person's address what was logged is mended."""

    at: datetime
    what: str
    url: str = ""
    details: list[str] = field(default_factory=list)
    words: str = ""
    held: bool = False
    ahead: bool = False
    logged: str = ""


def tell(
    contact: Contact, messages: list[Message], talks: Sequence[Conversation] = ()
) -> list[Event]:
    """Return everything that happened with a contact, the latest first."""
    events = [
        *_captures(contact.captures), *_stages(contact), *map(_message, messages), *_talks(talks),
        *_interactions(contact),
    ]  # fmt: skip
    return sorted(events, key=lambda event: event.at, reverse=True)


def _captures(captures: list[Capture]) -> Iterator[Event]:
    for number, capture in enumerate(captures):
        verb = "Captured again from" if number else "Captured from"
        nothing = ["Nothing new on the page."] if number else []
        yield Event(
            capture.captured_at, f"{verb} {say_host(capture.url)}", capture.url,
            capture.changes or nothing,
        )  # fmt: skip


def _stages(contact: Contact) -> Iterator[Event]:
    for change in contact.history:
        # A capture says by itself that someone was found, and so does what is logged.
        told = change.cause or (change.stage == "found" and contact.captures)
        if not told:
            why = [] if change.because == BY_HAND else [begin_sentence(change.because)]
            yield Event(change.at, change.stage.capitalize(), details=why)


def _message(message: Message) -> Event:
    channel = CHANNELS[message.channel].lower() if message.channel != "inmail" else "InMail"
    way = f"to the {channel}" if message.channel == "connection-note" else f"by {channel}"
    answer = f"{OUTCOMES[message.outcome]}, {way}"
    words = [f"Subject: {message.subject}"] if message.subject else []
    return Event(
        message.at, f"You sent: {channel}" if message.direction == "sent" else answer,
        words="\n\n".join([*words, message.body]), logged=f"messages/{message.id}",
    )  # fmt: skip


def _interactions(contact: Contact) -> Iterator[Event]:
    for one in contact.interactions:
        details = [one.text] if one.text else []
        logged = f"interactions/{one.id}"
        yield Event(one.at, MEETINGS[one.kind], details=details, held=True, logged=logged)


def _talks(talks: Sequence[Conversation]) -> Iterator[Event]:
    for talk in talks:
        if talk.ended_at:
            parts = [
                f"{talk.minutes} minutes",
                *([f"{count(len(talk.asked), 'question')} asked"] if talk.asked else []),
                *([count(len(talk.remarks), "remark")] if talk.remarks else []),
            ]
            sums = f"{', '.join(parts)}."
            yield Event(talk.ended_at, f"Talked {BY[talk.medium]}", details=[sums], held=True)
        elif talk.starts_at:
            place = [talk.place] if talk.place else []
            yield Event(talk.starts_at, f"A talk {BY[talk.medium]}", details=place, ahead=True)
