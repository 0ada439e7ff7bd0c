"""What happened with a person, latest first: captures, stages, messages, talks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from coffeechat.records.contact import BY_HAND, Capture, Contact
from coffeechat.records.conversation import Conversation, Message
from coffeechat.web.words import BY, CHANNELS, count, say_host


@dataclass(frozen=True)
class Event:
    """One thing that happened; `words` are a sent message's own, `held` marks a talk,
    `ahead` one that is planned."""

    at: datetime
    what: str
    url: str = ""
    details: list[str] = field(default_factory=list)
    words: str = ""
    held: bool = False
    ahead: bool = False


def tell(
    contact: Contact, messages: list[Message], talks: Sequence[Conversation] = ()
) -> list[Event]:
    """Return everything that happened with a contact, the latest first."""
    events = [
        *_captures(contact.captures), *_stages(contact), *map(_message, messages), *_talks(talks),
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
        # A capture says by itself that someone was found, a sent message that they were
        # asked, a talk that it was held.
        told = change.stage == "found" and contact.captures
        if not told and not change.because.startswith(("sent", "talk,")):
            why = [] if change.because == BY_HAND else [change.because.capitalize()]
            yield Event(change.at, change.stage.capitalize(), details=why)


def _message(message: Message) -> Event:
    verb = "You sent" if message.direction == "sent" else "You received"
    channel = CHANNELS[message.channel].lower() if message.channel != "inmail" else "InMail"
    words = [f"Subject: {message.subject}"] if message.subject else []
    return Event(message.at, f"{verb}: {channel}", words="\n\n".join([*words, message.body]))


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
