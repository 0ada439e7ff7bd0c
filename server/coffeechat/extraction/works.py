"""What a person published, built, said or won, from the sections that list it."""

from __future__ import annotations

import re

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.grouping import cut_items
from coffeechat.extraction.line_groups import Item
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.sections import Section
from coffeechat.extraction.text import clip
from coffeechat.records.fact import EVIDENCE_LIMIT
from coffeechat.records.record import Activity, ActivityKind

MAX_WORKS = 12
_BETWEEN_NAMES = re.compile(r"\s*[,;&·]\s*|\s+(?:and|und|et|y|e|en|och|i)\s+")
#: A network's line above a post: who did what with it, and when.
_BYLINE = re.compile(
    r"\b(?:re)?posted this\b|\b(?:shared|liked|likes|commented on) this\b|\breplied to a\b", re.I
)
_FOLLOWERS = re.compile(
    r"^(?!(?:19|20)\d\d\b)[\d.,\s]+[KMk]?\+?\s?\S+$|^[\u3040-\u9fff]{1,8}\d[\d.,]*\S?$"
)
_KINDS: dict[str, ActivityKind] = {
    "projects": "project", "publications": "publication", "awards": "award", "talks": "talk",
    "activity": "post",
}  # fmt: skip


def read_works(section: Section, page: Page, source: str) -> list[Activity]:
    """Return the entries of a section of works, the first dozen."""
    kind = _KINDS[section.kind]
    if kind == "post" and page.outline.links and not any(map(_tells_of_post, section.lines)):
        return []  # "Ada hasn't posted yet" are a network's words
    works = [_work(item, kind, page, source) for item in cut_items(section.lines[:200])[:40]]
    return [work for work in works if work is not None][:MAX_WORKS]


def _tells_of_post(line: Line) -> bool:
    """Whether a line has what stands at a post: its link, its day, or who posted it."""
    return bool(line.anchor or line.links or _BYLINE.search(line.text) or find_range(line.text))


def _work(item: Item, kind: ActivityKind, page: Page, source: str) -> Activity | None:
    line = next((line for line in item.lines if _may_be_title(line, kind)), None)
    if line is None:
        return None
    title = _title(line)
    values = {
        "url": _address(item.lines, page),
        "date": _date(item.lines),
        "summary": _summary(item.whole, line),
    }
    if kind == "publication" and not values["date"] and not values["url"]:
        return None
    return Activity(
        kind=kind, title=clip(title, 300), source=source, evidence=clip(line.text, EVIDENCE_LIMIT),
        **{key: value for key, value in values.items() if value},
    )  # fmt: skip


def _may_be_title(line: Line, kind: ActivityKind) -> bool:
    text = line.text
    dates = find_range(text)
    only_dates = dates is not None and dates.to - dates.at == len(text)
    if len(text) <= 8 or line.anchor.startswith("#") or only_dates:
        return False
    if kind == "post":
        return not (_BYLINE.search(text) or _FOLLOWERS.match(text))
    return kind == "project" or not _names_authors(text)  # "CloudCost Analyzer" is nobody


def _names_authors(text: str) -> bool:
    """Whether a line is the names of those who wrote something, and no more."""
    names = [name for name in _BETWEEN_NAMES.split(text) if name.strip(" *†.")]
    return len(text) < 300 and all(likeness(name) >= 0.8 for name in names)


def _title(line: Line) -> str:
    """Return the title: the link's text where a link is most of the line."""
    for link in line.links:
        if len(link.text) > 12 or (
            line.text.startswith(link.text) and len(line.text) - len(link.text) < 12
        ):
            return link.text
    return line.text


def _address(lines: list[Line], page: Page) -> str:
    for line in lines:
        for link in line.links:
            if (whole := page.absolute(link.href)) and whole.startswith("http"):
                return whole
    return ""


def _date(lines: list[Line]) -> str:
    for line in lines:
        if len(line.text) < 300 and (found := find_range(line.text)):
            return found.start
    return ""


def _summary(lines: list[Line], title: Line) -> str:
    rest = [line.text for line in lines if line is not title and len(line.text) > 40]
    return clip(rest[0], 400) if rest else ""
