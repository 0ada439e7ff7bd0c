"""Whether a site is still read as well as it used to be."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from coffeechat.records.record import Record
from coffeechat.storage import Store

PREFIX = "site-read/"
WATCHED = ("experience", "education", "about", "skills")
ENOUGH = 5  # pages of a site before anything is called usual
MOSTLY = 0.8  # of its pages


@dataclass(frozen=True)
class SiteReading:
    """How often a site's pages gave each watched field, and how often one was missed
    that they mostly give."""

    site: str
    pages: int
    missed: int


def watch(store: Store, record: Record) -> list[str]:
    """Count what a page gave, and return a sentence for each thing its site mostly gives
    and this page did not."""
    if "/details/" in record.url:
        return []  # a page of one section alone
    site = (urlsplit(record.url).hostname or "").removeprefix("www.")
    counts = _counts(store, PREFIX + site)
    pages = counts.get("pages", 0)
    missed = [
        field
        for field in WATCHED
        if not getattr(record, field) and pages >= ENOUGH and counts.get(field, 0) >= MOSTLY * pages
    ]
    told = {field: counts.get(field, 0) + bool(getattr(record, field)) for field in WATCHED}
    told |= {"pages": pages + 1, "missed": counts.get("missed", 0) + bool(missed)}
    store.settings.set(PREFIX + site, told)
    return [
        f"Pages of {site} mostly show {field}; on this one none was found. "
        "The site may have changed, or the page was not loaded to its end."
        for field in missed
    ]


def list_readings(store: Store) -> list[SiteReading]:
    """Return how the sites were read so far, those with the most missed first."""
    found = [
        SiteReading(key.removeprefix(PREFIX), counts.get("pages", 0), counts.get("missed", 0))
        for key in store.settings.keys(PREFIX)
        if (counts := _counts(store, key))
    ]
    return sorted(found, key=lambda one: one.missed, reverse=True)


def _counts(store: Store, key: str) -> dict[str, int]:
    kept: dict[str, int] = store.settings.get(key, {})
    return {field: count for field, count in kept.items() if isinstance(count, int)}
