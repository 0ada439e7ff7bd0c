"""Contact details that stand below the last entry of a CV, with no heading of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coffeechat.extraction.contact_details import read_mails, read_phones
from coffeechat.extraction.dates import find_range
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import has_street
from coffeechat.extraction.sections import Section

_LISTS = frozenset(("experience", "education", "skills", "languages", "certifications"))
_MOST = 8  # lines of contact details
_LONGEST = 70  # characters of one
_LINK = re.compile(r"(?:https?://|www\.)\S+|[\w.-]+\.[a-z]{2,6}/\S*")
_CODED = re.compile(r"\b\d{5}(?:-\d{3,4})?\b")


def part_tails(sections: Sequence[Section]) -> list[Section]:
    """Return the sections, the contact details at the end of each list apart."""
    return [part for section in sections for part in _parted(section)]


def _parted(section: Section) -> Iterator[Section]:
    lines, at = section.lines, len(section.lines)
    while section.kind in _LISTS and len(lines) - at < _MOST and at > 1 and _tells(lines[at - 1]):
        at -= 1
    tail = lines[at:]
    if len(tail) < 2 or not any(read_mails(line.text) for line in tail):
        yield section
        return
    section.lines = lines[:at]
    yield section
    yield Section("contact", lines=tail)


def _tells(line: Line) -> bool:
    """Whether a short line is a mail address, a telephone number, a link or an address."""
    text = line.text
    if len(text) > _LONGEST or line.level or find_range(text):
        return False
    way = read_mails(text) or read_phones(text) or _LINK.fullmatch(text)
    return bool(way or has_street(text) or _CODED.search(text))
