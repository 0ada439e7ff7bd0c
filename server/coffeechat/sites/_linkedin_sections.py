"""The sections of a LinkedIn profile: its lists, and what says that they go on elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from itertools import takewhile
from urllib.parse import urlsplit

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.entries import MAX_ENTRIES
from coffeechat.extraction.heading_builds import heading_kind
from coffeechat.extraction.headings import exact_section_kind, section_kind
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.section_readers import FILE_NAME, EntryStyle, take_about
from coffeechat.extraction.section_readers import take_section as take_plain_section
from coffeechat.extraction.sections import Section, split_sections
from coffeechat.extraction.vocabulary import degree_words
from coffeechat.sites._linkedin_boxes import dated_lines
from coffeechat.sites._linkedin_jobs import read_dated_jobs
from coffeechat.sites._linkedin_skills import add_labels, without_use
from coffeechat.sites._linkedin_studies import read_boxed_studies

_MAIN = frozenset(("about", "experience", "education"))
_DETAILS = re.compile(r"/details?/(\w+)")
_ALL = re.compile(
    r"\d+\W+(?:\w+\W+){0,2}(?:experience|education|skill|project|licen|cert|cours|public|language|honor|award"
    r"|position|role)|(?:show|view|see) (?:all|more)|\balle\b.*anzeigen|afficher|mostrar"
    r"|ver (?:tod|más|mais)|exibir|mostra|weergeven|pokaż|visa alla|すべて"
    r"|显示全部|查看全部|عرض (?:ال)?كل|tümünü göster|모두 보기|показать все",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^(?:show|see|view) all \d|^alle \d.*anzeigen$|^afficher les \d|^mostrar (?:las|los|tod)"
    r"|^ver (?:las|los|tod)|^exibir|^mostra tutt|^alle \d.*weergeven|^pokaż wszystkie"
    r"|^visa alla|件すべて|显示全部|عرض (?:ال)?كل|tümünü göster|모두 보기$|^показать все",
    re.IGNORECASE,
)
_MORE_SKILLS = re.compile(r"\s\+\d+\s[^\W\d]+$")  # "Weaving, dyeing and +6 skills", under a job
_UNFOLDS = re.compile(r"^(?:view|see|show) (?:\d+ more|more \w)(?!.*summary)", re.IGNORECASE)


def take_sections(page: Page, lines: list[Line], reading: Reading) -> None:
    """Read a profile's sections, and note where a list goes on elsewhere."""
    sections, kind = _split(lines), _details_kind(page)
    if kind:
        sections = _only(kind, sections)
        reading.complete |= _MAIN - {kind}
    for section in sorted(sections, key=lambda section: section.kind == "skills"):
        if section.kind not in ("others", "interests", "references"):
            _note_more(section, reading)
            take_section(section, reading, page)
            _name_subjects(section, reading)
    _take_summary(sections, reading)
    _note_absent(sections, reading)
    _note_buttons(page, sections, reading)


def _split(lines: list[Line]) -> list[Section]:
    """Return the sections, opened by what is set as the headings of the main ones are; where the
    markup has no such headings, by what generic readers take for one."""
    ranks = Counter(line.level for line in lines
                    if line.level and exact_section_kind(line.text) in _MAIN)  # fmt: skip
    sections = _split_at(lines, ranks.most_common(1)[0][0]) if ranks else split_sections(lines)
    for section in sections:
        head = section.heading
        if head and head.level and section.kind in _MAIN and not exact_section_kind(head.text):
            section.kind = ""  # "Exclusive tools for your career"
    _find_jobs(sections)
    return sections


def _find_jobs(sections: list[Section]) -> None:
    """Where no heading is known to open the jobs, they stand under one that is not, before the
    studies, and say how long they lasted."""
    if any(section.kind == "experience" for section in sections):
        return
    for section in takewhile(lambda section: section.kind != "education", sections):
        headed = section.heading and section.heading.level
        if headed and not section.kind and dated_lines(section.lines):
            section.kind = "experience"
            return


def _split_at(lines: list[Line], rank: int) -> list[Section]:
    sections = [Section(kind="")]
    ranked = {exact_section_kind(line.text) for line in lines if 0 < line.level <= rank}
    for line in lines:
        last, kind = sections[-1], heading_kind(line)
        mixed = last.kind in _MAIN and exact_section_kind(line.text) in _MAIN - ranked
        if 0 < line.level <= max(rank, last.level) or _opens_within(kind, line, last) or mixed:
            sections.append(Section(kind, line, line.level))
        else:
            last.lines.append(line)
    return sections


def _opens_within(kind: str, line: Line, section: Section) -> bool:
    """Whether a smaller heading opens a section within one: "Top skills" below the text about
    somebody, "Languages" among what was accomplished."""
    return bool(kind) and (
        (kind == "skills" and section.kind == "about")
        or (section.kind == "awards" and line.level > 0)
    )


def _details_kind(page: Page) -> str:
    """Return which section a page holds that holds one alone ("/details/experience")."""
    found = _DETAILS.search(urlsplit(page.url).path)
    return section_kind(found[1]) if found else ""


def _only(kind: str, sections: list[Section]) -> list[Section]:
    """Return the sections of a kind; where no heading names it, the longest as such a one."""
    if all(section.kind != kind for section in sections):
        max(sections, key=lambda section: len(section.lines)).kind = kind
    return [section for section in sections if section.kind == kind]


def take_section(section: Section, reading: Reading, page: Page) -> None:
    """Read one section: jobs and studies by their lines of dates, where the page is built so."""
    if section.kind in ("experience", "education"):
        section.lines = [line for line in section.lines if not _stands_beside(line)]
    if taken := _take_dated(section, reading):
        if taken < MAX_ENTRIES:
            reading.complete.add(section.kind)
        return
    if section.kind == "skills":
        section.lines = without_use(section.lines, reading)
    take_plain_section(section, reading, page, EntryStyle(plain=True))
    if section.kind == "about":
        _take_opening(section.lines, reading)
    if section.kind == "skills" and section.heading and section.heading.level:
        add_labels(section.lines, reading)


def _stands_beside(line: Line) -> bool:
    """Whether a line under a job is of its skills, or a file that is shown there."""
    return bool(_MORE_SKILLS.search(line.text) or FILE_NAME.match(line.text))


def _take_dated(section: Section, reading: Reading) -> int:
    """Read the jobs or studies of a section by their dates; return how many there are."""
    jobs = read_dated_jobs(section.lines, reading.source) if section.kind == "experience" else []
    schools = section.kind == "education"
    studies = read_boxed_studies(section.lines, reading.source) if schools else []
    reading.experience.extend(jobs)
    reading.education.extend(studies)
    return len(jobs) + len(studies)


def _take_opening(lines: list[Line], reading: Reading) -> None:
    """Let a text begin with its first line, be that short: "I weave."."""
    about = reading.facts.get("about")
    at = next((n for n, line in enumerate(lines) if about and line.text == about.evidence), 0)
    if about and at:
        whole = "\n".join([*(line.text for line in lines[:at]), about.value])
        reading.say("about", whole, lines[0].text, about.confidence + 0.01)


def _take_summary(sections: list[Section], reading: Reading) -> None:
    """Take the text that ends the top card where no section holds one: on pages of some years, the
    paragraphs under a headline that is a heading."""
    headline = reading.facts.get("headline")
    for section in takewhile(lambda section: not section.kind, sections):
        head = section.heading.text if section.heading else ""
        if headline and headline.value == head and "about" not in reading.facts:
            last = takewhile(lambda line: line.tag == "p", reversed(section.lines))
            take_about([*last][::-1], reading, 0.9)


def _note_absent(sections: list[Section], reading: Reading) -> None:
    """Note what a page does not hold whose headings are known in its language. A text about
    somebody may stand under one that is not, where it stands between the name and the lists."""
    headed = [section for section in sections if section.heading and section.heading.level]
    absent = _MAIN - {section.kind for section in sections if section.lines}
    first = [*takewhile(lambda section: section.kind not in _MAIN, headed)]
    if any(not section.kind for section in first[1:]):
        absent -= {"about"}
    before = [*takewhile(lambda section: section.kind != "education", headed)]
    absent -= {"education"} if any(map(_may_be_list, headed)) else set()
    absent -= {"experience"} if any(map(_may_be_list, before)) else set()
    if len({section.kind for section in headed} & _MAIN) > 1:
        reading.complete |= absent


def _may_be_list(section: Section) -> bool:
    """Whether a section under a heading that is not known says from when to when something was."""
    found = (find_range(line.text) for line in section.lines)
    return not section.kind and any(when and when.ranged for when in found)


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
