"""What a later message is about: the talk, the advice, the post, the new role."""

from __future__ import annotations

from datetime import datetime

from coffeechat.records.base import Entry
from coffeechat.records.draft import Variant
from coffeechat.records.errors import Explained
from coffeechat.records.profile import Medium


class Occasion(Entry):
    """What the user knows beyond the contact's page; any part may be empty.

    `variant` is one of VARIANTS; `called` is what notes may call the person by, the longest
    first. `remarks` are what the contact said, the ones to thank
    for first; `action` what the user means to do; `advice` what was suggested and `done`
    what the user did with it; `post` the post's title or a line of it, `thought` the
    user's own sentence on it; `role` and `organisation` the new role; `times` and
    `starts_at` carry their zone, `their_time_zone` is the contact's own where known; `angle`
    is the id of the angle of the first message, where one was sent.
    """

    variant: Variant = ""
    called: list[str] = []
    by_email: bool = True
    angle: str = ""
    remarks: list[str] = []
    action: str = ""
    advice: str = ""
    done: str = ""
    post: str = ""
    thought: str = ""
    role: str = ""
    organisation: str = ""
    offer: str = ""
    times: list[datetime] = []
    their_time_zone: str = ""
    starts_at: datetime | None = None
    medium: Medium | None = None
    place: str = ""


class NeedsDetail(Explained):
    """There is nothing true to write yet; the message says what would change that."""
