"""A captured page about an organisation, a team or a post: research, not a contact."""

from __future__ import annotations

from typing import Any

from pydantic import field_serializer

from coffeechat.records.base import Stored
from coffeechat.records.moments import Moment
from coffeechat.records.record import Record


class CapturedPage(Stored):
    """`organisation` is the name questions are matched by; the page's paragraphs are
    `record.passages`, its people `record.people`."""

    url: str
    organisation: str = ""
    record: Record
    captured_at: Moment
    snapshot: str = ""

    @field_serializer("record")
    def _only_what_was_found(self, record: Record) -> dict[str, Any]:
        return record.to_json()
