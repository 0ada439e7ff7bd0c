"""The capture receipt: what was read from a page, by which rule, when."""

from __future__ import annotations

from coffeechat.records.base import Entry
from coffeechat.records.record import ENTRY_FIELDS, LIST_FIELDS, SINGLE_FIELDS, Record

SURE = 0.7  # a fact below this confidence asks for a look


class ReceiptLine(Entry):
    """One thing that was read. `doubtful` asks the user to keep or drop it."""

    field: str
    value: str
    source: str
    evidence: str
    confidence: float
    doubtful: bool


class Receipt(Entry):
    """`facts` counts the lines; `counts` the entries of each list; `changes` says in
    sentences what differs from what was known; `warnings` what went wrong in reading."""

    url: str
    title: str = ""
    captured_at: str
    facts: int
    lines: list[ReceiptLine]
    counts: dict[str, int]
    more: dict[str, str] = {}
    changes: list[str] = []
    warnings: list[str] = []


def write_receipt(record: Record, captured_at: str, changes: list[str]) -> Receipt:
    """Return the receipt of one capture, doubtful lines first."""
    facts = [(field, getattr(record, field)) for field in SINGLE_FIELDS if getattr(record, field)]
    facts += [(field, fact) for field in LIST_FIELDS for fact in getattr(record, field)]
    lines = [
        ReceiptLine(field=field, doubtful=fact.confidence < SURE, **fact.model_dump())
        for field, fact in facts
    ]
    lines.sort(key=lambda line: not line.doubtful)
    counts = {field: len(getattr(record, field)) for field in (*ENTRY_FIELDS, "people")}
    return Receipt(
        url=record.url, title=record.title, captured_at=captured_at,
        facts=len(lines) + sum(counts.values()), lines=lines,
        counts={field: count for field, count in counts.items() if count},
        more=record.more, changes=changes, warnings=record.warnings,
    )  # fmt: skip
