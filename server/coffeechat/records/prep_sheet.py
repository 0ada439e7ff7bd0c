"""The prep sheet: what one page holds before a talk."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation, PromisedAction
from coffeechat.records.question import QuestionSet
from coffeechat.records.time_zones import LocalTime


@dataclass(frozen=True)
class Introduction:
    """The user's own, in their words, with its length in words and in seconds aloud."""

    text: str
    words: int
    seconds: int


@dataclass(frozen=True)
class Source:
    """Where what is known was read, and the last day it was looked at."""

    host: str
    day: date


@dataclass(frozen=True)
class PrepSheet:
    """What one page holds.

    `talk` is the next one, with `times` by both clocks where it has a time. `changes` are
    what captures found new since the last talk, or since the capture before where there
    was none. `own_check` says what is missing from the user's own profile.
    """

    contact: Contact
    questions: QuestionSet
    introduction: Introduction
    sources: list[Source]
    changes: list[str]
    may_ask: list[str]
    fit: tuple[str, ...]
    own_check: list[str]
    checklist: list[str]
    talk: Conversation | None = None
    times: list[LocalTime] = field(default_factory=list)
    last_talks: list[Conversation] = field(default_factory=list)
    promises: list[PromisedAction] = field(default_factory=list)
