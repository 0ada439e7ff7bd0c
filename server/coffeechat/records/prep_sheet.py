"""The prep sheet: what one page holds before a talk."""

from __future__ import annotations

from dataclasses import dataclass

from coffeechat.records.contact import Contact
from coffeechat.records.evidence import Evidence
from coffeechat.records.question import QuestionSet


@dataclass(frozen=True)
class PrepSheet:
    """What one page holds. `introduction` is the user's own, with its length in words
    and seconds aloud; `changes` are what the last capture found new."""

    contact: Contact
    questions: QuestionSet
    evidence: list[Evidence]
    introduction: str
    introduction_words: int
    introduction_seconds: int
    may_ask: list[str]
    fit: tuple[str, ...]
    checklist: tuple[str, ...]
    changes: list[str]
    missing: list[str]
