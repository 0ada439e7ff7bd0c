"""Facts from meta elements: OpenGraph, Twitter cards, description."""

from __future__ import annotations

import re

from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.things import is_thing

SOURCE = "open-graph"
# What networks write of every account: numbers, or that one may read there.
_COUNTS = re.compile(
    r"\d\s*[KkMm]?\s*(?:followers|posts|repositories|connections)|^Read writing from"
    r"|^View .{1,60} profile|on LinkedIn|Cited by \d",
    re.IGNORECASE,
)


def read_open_graph(page: Page) -> Reading:
    """Return what the page's meta elements say, seldom surely."""
    reading = Reading(SOURCE)
    kind = page.metas.get("og:type", "").lower()
    if kind == "profile":
        reading.kind = "person"
    elif kind == "article":
        reading.kind = "post"
    elif is_thing(kind):
        reading.things.append(page.metas.get("og:title", ""))
    described = page.metas.get("og:description") or page.metas.get("description", "")
    if len(described) > (20 if kind == "profile" else 40) and not _COUNTS.search(described):
        reading.say("about", described, described, 0.45)
    if site := page.metas.get("og:site_name", ""):
        reading.say("site", site, site, 0.4)
    return reading
