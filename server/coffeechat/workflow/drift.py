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
REMEMBERED = 40  # pages of a site: what is older counts for less and less


@dataclass(frozen=True)
class SiteReading:
    """How many of a site's last pages lacked a field that they mostly give, and on how many
    the general rules found more than the site's own."""

    site: str
    pages: int
    missed: int
    outdated: int


def watch(store: Store, record: Record) -> list[str]:
    """Count what a page gave, and return a sentence where its site mostly gives more."""
    if "/details/" in record.url:
        return []  # a page of one section alone
    site = (urlsplit(record.url).hostname or "").removeprefix("www.")
    counts = _fade(_counts(store, PREFIX + site))
    pages = counts.get("pages", 0)
    missed = [
        field
        for field in WATCHED
        if not getattr(record, field) and pages >= ENOUGH and counts.get(field, 0) >= MOSTLY * pages
    ]
    told = {field: counts.get(field, 0) + bool(getattr(record, field)) for field in WATCHED}
    told |= {
        "pages": pages + 1,
        "missed": counts.get("missed", 0) + bool(missed),
        "outdated": counts.get("outdated", 0) + bool(record.missed),
    }
    store.settings.set(PREFIX + site, told)
    if not missed:
        return []
    return [
        f"Pages of {site} mostly show {', '.join(missed)}, where on this one nothing was found. "
        "The site may have changed, or the page was not loaded to its end."
    ]


def list_readings(store: Store) -> list[SiteReading]:
    """Return how the sites were read lately, those with the most missed first."""
    found = [
        SiteReading(
            key.removeprefix(PREFIX),
            **{field: counts.get(field, 0) for field in ("pages", "missed", "outdated")},
        )
        for key in store.settings.keys(PREFIX)
        if (counts := _counts(store, key))
    ]
    return sorted(found, key=lambda one: one.missed + one.outdated, reverse=True)


def _fade(counts: dict[str, int]) -> dict[str, int]:
    """Halve what was counted once enough pages were, so that a site can be well again."""
    if counts.get("pages", 0) < REMEMBERED:
        return counts
    return {field: count // 2 for field, count in counts.items()}


def _counts(store: Store, key: str) -> dict[str, int]:
    kept: dict[str, int] = store.settings.get(key, {})
    return {field: count for field, count in kept.items() if isinstance(count, int)}
