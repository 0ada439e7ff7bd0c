"""What a page says, to hold evidence against."""

from __future__ import annotations

import re
from typing import Any

from bs4 import BeautifulSoup

from coffeechat.extraction.text import clean
from coffeechat.records.record import ENTRY_FIELDS, LIST_FIELDS, SINGLE_FIELDS, Record


def missing_evidence(record: Record, html: str) -> list[dict[str, Any]]:
    """Return the facts, entries and people of a record whose evidence is neither on the page
    nor in its address, or is none at all, or too long."""
    told, said = record.to_json(), _words_of(html) + record.url
    facts = [told[field] for field in SINGLE_FIELDS if field in told]
    facts += [
        entry for field in (*LIST_FIELDS, *ENTRY_FIELDS, "people") for entry in told.get(field, [])
    ]
    return [
        fact
        for fact in facts
        if not 0 < len(fact["evidence"]) <= 300 or _squeeze(fact["evidence"]) not in said
    ]


def _words_of(html: str) -> str:
    """Return all a page says without blanks: its text, its attributes, its data; and its text
    without drawings, as it is seen: a drawing's title stands within a line and is not shown."""
    soup = BeautifulSoup(html, "lxml")
    values = [value for tag in soup.find_all(True) for value in tag.attrs.values()]
    words = [" ".join(value) if isinstance(value, list) else str(value) for value in values]
    data = [tag.string or "" for tag in soup.find_all("script")]
    whole = soup.get_text()
    for drawing in soup.find_all("svg"):
        drawing.extract()
    return _squeeze(" ".join([whole, soup.get_text(), *words, *data]))


def _squeeze(text: str) -> str:
    return re.sub(r"\s+", "", clean(text))
