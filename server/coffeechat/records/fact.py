"""A value with where it comes from."""

from __future__ import annotations

from pydantic import Field

from coffeechat.records.base import Entry

EVIDENCE_LIMIT = 300  # characters
YOU = "you"  # the source of what the user typed


class Fact(Entry):
    """One value read from a page or typed by the user.

    `source` is json-ld, microdata, h-card, open-graph, page-text, site:NAME or you.
    `evidence` is the page's own words, at most 300 characters.
    `confidence` runs from 0.0 to 1.0.
    """

    value: str = Field(min_length=1)
    source: str
    evidence: str = Field(max_length=EVIDENCE_LIMIT)
    confidence: float = Field(ge=0.0, le=1.0)


def typed(value: str) -> Fact:
    """Return the fact that the user's own word makes."""
    return Fact(value=value, source=YOU, evidence=value[:EVIDENCE_LIMIT], confidence=1.0)
