"""Making facts: cleaned, with their source, the page's own words and a confidence."""

from __future__ import annotations

from coffeechat.extraction.text import clean, clip
from coffeechat.records.fact import EVIDENCE_LIMIT, Fact

MAX_VALUE = 500  # characters of a short value
MAX_ABOUT = 8_000


def make_fact(
    value: str, source: str, evidence: str, confidence: float, limit: int = MAX_VALUE
) -> Fact | None:
    """Return a fact, or None where nothing is left of the value after cleaning."""
    value = clip(clean(value), limit).strip()
    words = clip(clean(evidence) or value, EVIDENCE_LIMIT)
    if not value:
        return None
    return Fact(value=value, source=source, evidence=words, confidence=round(confidence, 2))
