"""The sections of a LinkedIn profile: its lists, and what says that they go on elsewhere."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.headings import section_kind
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.section_readers import EntryStyle, take_section
from coffeechat.extraction.sections import Section, split_sections
from coffeechat.extraction.vocabulary import degree_words

_DETAILS = re.compile(r"/details?/(\w+)")
_ALL = re.compile(
    r"\d+\W+(?:\w+\W+){0,2}(?:experience|education|skill|project|licen|cert|cours|public|language|honor|award"
    r"|position|role)|(?:show|view|see) (?:all|more)|\balle\b.*anzeigen|afficher|mostrar"
    r"|ver (?:tod|más|mais)|exibir|mostra|weergeven|pokaż|visa alla|すべて"
    r"|显示全部|查看全部|عرض كل",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^(?:show|see|view) all \d|^alle \d.*anzeigen$|^afficher les \d|^mostrar (?:las|los|tod)"
    r"|^ver (?:las|los|tod)|^exibir|^mostra tutt|^alle \d.*weergeven|^pokaż wszystkie"
    r"|^visa alla|件すべて|显示全部|عرض كل",
    re.IGNORECASE,
)
_UNFOLDS = re.compile(r"^(?:view|see|show) (?:\d+ more|more \w)(?!.*summary)", re.IGNORECASE)


def take_sections(page: Page, lines: list[Line], reading: Reading) -> None:
    """Read a profile's sections, and note where a list goes on elsewhere."""
    sections = split_sections(lines)
    for section in _with_details_page(sections, page):
        if section.kind not in ("others", "interests", "references"):
            _note_more(section, reading)
            take_section(section, reading, page, EntryStyle(plain=True))
            _name_subjects(section, reading)
    _note_buttons(page, sections, reading)


def _with_details_page(sections: list[Section], page: Page) -> list[Section]:
    """On a page of one section ("/details/experience") the address says which it is."""
    found = _DETAILS.search(urlsplit(page.url).path)
    kind = section_kind(found[1]) if found else ""
    if kind and all(section.kind != kind for section in sections):
        largest = max(sections, key=lambda section: len(section.lines))
        largest.kind = kind
    return sections


def _note_more(section: Section, reading: Reading) -> None:
    """Note that a list goes on elsewhere, and take the words for it out of the list."""
    for line in section.lines[1:]:
        leads_on = any(_DETAILS.search(link.href) or "see-more" in link.href for link in line.links)
        told = len(line.text) < 80 and (leads_on or _COUNTED.search(line.text))
        if section.kind and told and _ALL.search(line.text):
            reading.more.setdefault(section.kind, line.text)
            section.lines = [other for other in section.lines if other is not line]


def _name_subjects(section: Section, reading: Reading) -> None:
    """A degree and its subject may stand beside each other: "BSc" and "Geology"."""
    for line in section.lines:
        both = line.parts[:2]
        if len(both) == 2 and degree_words(both[0]) and not find_range(line.text):
            for study in reading.education:
                if study.degree in both and line.text in study.evidence:
                    study.degree = ", ".join(both)


def _note_buttons(page: Page, sections: list[Section], reading: Reading) -> None:
    """Where a button unfolds a list ("View 13 more"), the list goes on too."""
    headed = [section for section in sections if section.heading is not None and section.kind]
    for line in page.outline.lines:
        if line.region == "control" and _UNFOLDS.match(line.text):
            before = [s for s in headed if s.heading and s.heading.position < line.position]
            if before and before[-1].kind in ("experience", "education", "skills"):
                reading.more.setdefault(
                    before[-1].kind, line.parts[-1] if line.parts else line.text
                )
