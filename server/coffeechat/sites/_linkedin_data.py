"""The data that LinkedIn's signed-in pages carry in `<code>` elements, of several years.

A page that was captured before it was drawn holds nothing else. Where a profile is in sight,
what is in sight counts: the record says what its user can see on the page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import clean, clip
from coffeechat.records.fact import EVIDENCE_LIMIT
from coffeechat.records.record import Education, Experience

_MOST = 1_000_000  # characters of one block
_MOST_NODES = 5_000
_SURE = 0.85


def find_profile(page: Page, name: str) -> list[dict[str, Any]]:
    """Return the profile of this page, of the name in its title or of its address, and what
    belongs to it; empty where the page carries none or shows one."""
    if not page.outline.embedded or any(line.level for line in page.body):
        return []
    nodes = list(_nodes(page))
    slug = unquote(urlsplit(page.url).path).strip("/").rpartition("/")[2]
    profiles = [node for node in nodes if _type(node) == "Profile"]
    own = next((p for p in profiles if slug and p.get("publicIdentifier") == slug), None)
    own = own or next((p for p in profiles if name and keys_of(name_of(p)) == keys_of(name)), None)
    if own is None:
        return []
    member = str(own.get("entityUrn", "")).rpartition(":")[2]
    return [own, *(n for n in nodes if member and f"({member}," in str(n.get("entityUrn", "")))]


def name_of(profile: dict[str, Any]) -> str:
    """Return the name that a profile holds, as the page would show it."""
    return clean(f"{_text(profile, 'firstName')} {_text(profile, 'lastName')}")


def read_profile(nodes: list[dict[str, Any]], reading: Reading) -> None:
    """Say what a profile's data hold."""
    own = nodes[0]
    place = _text(own, "geoLocationName") or _text(own, "locationName")
    headline, about = _text(own, "headline"), _text(own, "summary")
    for field, said in (("headline", headline), ("about", about), ("location", place)):
        reading.say(field, said, said, _SURE)
    jobs = [_job(node, reading.source) for node in nodes if _type(node) == "Position"]
    studies = [_study(node, reading.source) for node in nodes if _type(node) == "Education"]
    jobs = [job for job in jobs if job.role or job.organisation]
    studies = [study for study in studies if study.institution]
    reading.experience = sorted(jobs, key=_latest, reverse=True)
    reading.education = sorted(studies, key=_latest, reverse=True)
    for node in nodes:
        if _type(node) == "Skill":
            reading.add("skills", _text(node, "name"), _text(node, "name"), _SURE)


def _nodes(page: Page) -> Iterator[dict[str, Any]]:
    """Yield the entities of all blocks."""
    left = _MOST_NODES
    for tag in page.outline.embedded[:60]:
        text = tag.get_text()
        try:
            block = json.loads(text, strict=False) if len(text) <= _MOST else None
        except (ValueError, RecursionError):
            continue  # the page's text is read all the same
        included = block.get("included") if isinstance(block, dict) else None
        for node in (included if isinstance(included, list) else [])[:left]:
            left -= 1
            if isinstance(node, dict):
                yield node


def _type(node: dict[str, Any]) -> str:
    return str(node.get("$type", "")).rpartition(".")[2]


def _text(node: dict[str, Any], key: str) -> str:
    value = node.get(key)
    return clean(value) if isinstance(value, str) else ""


def _job(node: dict[str, Any], source: str) -> Experience:
    role, organisation = _text(node, "title"), _text(node, "companyName")
    values = {"role": role, "organisation": organisation, "location": _text(node, "locationName"),
              "summary": clip(_text(node, "description"), 2_000), **_dates(node)}  # fmt: skip
    return Experience(source=source, evidence=clip(role or organisation, EVIDENCE_LIMIT),
                      **{k: v for k, v in values.items() if v or v is None})  # fmt: skip


def _study(node: dict[str, Any], source: str) -> Education:
    school = _text(node, "schoolName")
    values = {"institution": school, "degree": _text(node, "degreeName"),
              "field": _text(node, "fieldOfStudy"), **_dates(node)}  # fmt: skip
    return Education(source=source, evidence=clip(school, EVIDENCE_LIMIT),
                     **{k: v for k, v in values.items() if v or v is None})  # fmt: skip


def _dates(node: dict[str, Any]) -> dict[str, str | None]:
    """Return start and end as records write them; a job that began and has no end goes on."""
    span = node.get("timePeriod") or node.get("dateRange")
    if not isinstance(span, dict):
        return {}
    start = _date(span.get("startDate") or span.get("start"))
    end = _date(span.get("endDate") or span.get("end"))
    return {"start": start, "end": end or None} if start else {}


def _date(value: Any) -> str:
    year, month = (value.get("year"), value.get("month")) if isinstance(value, dict) else (0, 0)
    if not isinstance(year, int) or not 1900 < year < 2100:
        return ""
    return f"{year}-{month:02}" if isinstance(month, int) and 1 <= month <= 12 else str(year)


def _latest(entry: Experience | Education) -> tuple[str, str]:
    """Weigh an entry by when it ended, what goes on first, then by when it began."""
    goes_on = "end" in entry.model_fields_set and entry.end is None
    return ("9999" if goes_on else entry.end or entry.start, entry.start)
