"""What happened with a person, latest first: captures, stages, messages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from coffeechat.records.contact import Capture, Contact
from coffeechat.records.conversation import Message
from coffeechat.web.words import CHANNELS, say_host


@dataclass(frozen=True)
class Event:
    """One thing that happened; `words` are a sent message's own."""

    at: datetime
    what: str
    url: str = ""
    details: list[str] = field(default_factory=list)
    words: str = ""


def tell(contact: Contact, messages: list[Message]) -> list[Event]:
    """Return everything that happened with a contact, the latest first."""
    events = [*_captures(contact.captures), *_stages(contact), *map(_message, messages)]
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
        # A capture says by itself that someone was found, a sent message that they were asked.
        told = change.stage == "found" and contact.captures
        if not told and not change.because.startswith("sent"):
            why = [] if change.because == "set by you" else [change.because.capitalize()]
            yield Event(change.at, change.stage.capitalize(), details=why)


def _message(message: Message) -> Event:
    verb = "You sent" if message.direction == "sent" else "You received"
    channel = CHANNELS[message.channel].lower() if message.channel != "inmail" else "InMail"
    words = [f"Subject: {message.subject}"] if message.subject else []
    return Event(message.at, f"{verb}: {channel}", words="\n\n".join([*words, message.body]))
