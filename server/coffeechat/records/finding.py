"""What the etiquette check says about a stretch of text."""

from __future__ import annotations

from typing import Literal

from coffeechat.records.base import Entry

Severity = Literal["blocks", "warns"]


class Finding(Entry):
    """`start` and `end` are offsets into the text in Python characters; `suggestion`
    is what to write in place of that stretch, empty to cut it, absent for no advice."""

    rule: str
    severity: Severity
    start: int
    end: int
    message: str
    why: str
    suggestion: str | None = None
