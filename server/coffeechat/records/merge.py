"""Two contacts made one, and what it takes to part them again."""

from __future__ import annotations

from coffeechat.records.base import Entry, Stored
from coffeechat.records.contact import Contact
from coffeechat.records.moments import Moment


class Merge(Stored):
    """`before` is the kept contact as it was; `messages` and `conversations` are the ids
    of what was moved to it from the absorbed one."""

    kept: str
    absorbed: str
    before: Contact
    messages: list[str] = []
    conversations: list[str] = []
    at: Moment


class Likeness(Entry):
    """A contact that may be the same person, and the reason in words."""

    id: str
    name: str
    role: str = ""
    organisation: str = ""
    why: str
