"""A post or article: who wrote it, when, and what it says."""

from __future__ import annotations

import re

from coffeechat.extraction.dates import parse_date
from coffeechat.extraction.name_parts import tidy_name
from coffeechat.extraction.names import likeness
from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import clean, clip
from coffeechat.records.fact import EVIDENCE_LIMIT
from coffeechat.records.record import Activity, TeamMember

SOURCE = "page-text"
_BYLINE = re.compile(
    r"^(?:by|von|par|por|di|door|autor|author|av|written by|posted by"
    r"|text)[:\s]+(.{3,50}?)(?:\s*[|·•,–—]|\s+on\s|$)",
    re.IGNORECASE,
)
_DATES = (
    "article:published_time", "date", "dc.date", "og:updated_time", "article:modified_time",
)  # fmt: skip
_ISO = re.compile(r"^\d{4}-\d\d-\d\d")


def read_post(page: Page, readings: list[Reading]) -> tuple[list[TeamMember], Activity | None]:
    """Return the author, as a list of none or one, and the post itself."""
    title, words = _title(page)
    if not title:
        return [], None
    author = _author(page, readings)
    values = {"date": declared_date(page) or _first_date(page), "url": page.url}
    post = Activity(
        kind="post", title=clip(title, 300), source=SOURCE, evidence=clip(words, EVIDENCE_LIMIT),
        **{key: value for key, value in values.items() if value},
    )  # fmt: skip
    return (
        [TeamMember(name=author[0], evidence=clip(author[1], EVIDENCE_LIMIT))] if author else []
    ), post


def _title(page: Page) -> tuple[str, str]:
    heading = next((line for line in page.outline.lines
                    if line.level == 1 and line.region in ("main", "header")), None)  # fmt: skip
    if heading is not None and len(heading.text) > 8:
        return heading.text, heading.text
    title = page.metas.get("og:title") or page.title
    return title, title


def _author(page: Page, readings: list[Reading]) -> tuple[str, str] | None:
    for reading in readings:
        for vote in reading.votes:
            if vote.sure or likeness(vote.name) >= 0.8:
                return tidy_name(vote.name), vote.evidence
    for key in ("author", "article:author", "twitter:creator", "parsely-author", "dc.creator"):
        value = page.metas.get(key, "")
        if value and "://" not in value and likeness(value) >= 0.4:
            return tidy_name(value), value
    for link, line in page.outline.links:
        if "author" in link.rel.split() and likeness(link.text) >= 0.4:
            return tidy_name(link.text), line.text or link.text
    for line in page.outline.lines[:60]:
        found = _BYLINE.match(line.text)
        if found and likeness(found[1]) >= 0.8:
            return tidy_name(found[1]), line.text
    return None


def declared_date(page: Page) -> str:
    """Return the day that a page's meta elements say it is of, or an empty string."""
    said = (page.metas.get(key, "") for key in _DATES)
    return next((stamp[:10] for stamp in said if _ISO.match(stamp)), "")


def _first_date(page: Page) -> str:
    if not page.outline.times:
        return ""
    tag = page.outline.times[0]
    stamp = clean(str(tag.get("datetime") or ""))
    return stamp[:10] if _ISO.match(stamp) else parse_date(clean(tag.get_text(" "))[:60])
