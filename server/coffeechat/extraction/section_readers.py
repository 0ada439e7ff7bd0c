"""Which reader takes which section of a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coffeechat.extraction.asides import is_aside, is_contact_row
from coffeechat.extraction.entries import read_jobs
from coffeechat.extraction.grouping import cut_items
from coffeechat.extraction.headings import kinds_in, section_kind
from coffeechat.extraction.labelled import split_label
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.sample_names import is_filler
from coffeechat.extraction.sections import Section
from coffeechat.extraction.skills import read_languages, read_skills
from coffeechat.extraction.studies import read_studies
from coffeechat.extraction.study_likeness import is_study, opens_as_degree
from coffeechat.extraction.text import fold, joined_script, long_unbroken
from coffeechat.extraction.told_studies import told_studies
from coffeechat.extraction.vocabulary import school_words
from coffeechat.extraction.works import read_works
from coffeechat.records.record import Education, Experience

_PROSE_LENGTH = 60
_BOTH = frozenset(("experience", "education"))
_FURTHER = frozenset((  # what heads jobs that are told beside the ones of a life
    "weitere", "sonstige", "andere", "other", "additional", "further", "autres", "otras", "otros",
    "outras", "altre", "altri", "overige", "inne", "andra", "övriga", "andre", "øvrige", "diğer",
))  # fmt: skip
#: A file shown in a list: "Catalogue 2017.pdf".
FILE_NAME = re.compile(r"[\w .-]{1,60}\.(?:pdf|docx?|pptx?|xlsx?|jpe?g|png|mp4)$", re.IGNORECASE)
_CHILDS_SCHOOL = re.compile(
    r"小学|小學|中学|中學|高校|高中|초등학교|중학교|고등학교|\b(?:primary|elementary|middle|high)\sschool\b|grundschule|école\sprimaire"
    r"|collège|lycée|escuela\sprimaria|ensino\s(?:fundamental|médio)|scuola\selementare|basisschool|szkoła\spodstawowa",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class EntryStyle:
    """How a site writes its entries; `plain`: one value on each line, the role first."""

    plain: bool = False


def take_sections(sections: Sequence[Section], reading: Reading, page: Page) -> None:
    """Read the sections of a page into a reading, further jobs after the ones of a life."""
    for section in sorted(sections, key=_is_further):
        take_section(section, reading, page, EntryStyle())


def take_section(section: Section, reading: Reading, page: Page, style: EntryStyle) -> None:
    """Read a section into a reading by what its heading says it holds."""
    lines = [line for line in section.lines if not FILE_NAME.match(line.text)]
    if not lines:
        return
    if section.heading is not None and _BOTH.issubset(kinds_in(section.heading.text)):
        for kind, part in _apart(lines):
            take_section(Section(kind, level=section.level, lines=part), reading, page, style)
    elif section.kind == "experience":
        jobs = read_jobs(lines, reading.source, style.plain)
        if _are_schooldays(jobs):
            reading.education.extend(read_studies(lines, reading.source, style.plain))
        else:
            reading.experience.extend(jobs)
    elif section.kind == "education" or _lists_degrees(section):
        told = told_studies(lines, reading.source) if _is_prose_alone(lines) else []
        reading.education.extend(told or read_studies(lines, reading.source, style.plain))
        reading.education = without_poorer(reading.education)
    elif section.kind == "skills":
        read_skills(lines, reading)
    elif section.kind == "languages":
        first = [item.lines[0] for item in cut_items(lines)] if style.plain else lines
        read_languages(first, reading)
    elif section.kind == "about" and style.plain:
        take_about(lines, reading, 0.9)
    elif section.kind in ("projects", "publications", "awards", "talks", "activity"):
        reading.activities.extend(read_works(section, page, reading.source))


def _is_prose_alone(lines: Sequence[Line]) -> bool:
    """Whether a section is told in sentences, with no list beside them."""
    said = [line for line in lines if not line.level]
    return bool(said) and all(map(_is_told_line, said))


def _is_told_line(line: Line) -> bool:
    least = _PROSE_LENGTH // 2 if joined_script(line.text) else _PROSE_LENGTH
    plain = not line.anchor and (". " in line.text or not opens_as_degree(line.text))
    return plain and len(line.text) > least and ends_sentence(line.text)


def _are_schooldays(jobs: list[Experience]) -> bool:
    """Whether a list of what somebody went through names schools alone, a child's among them."""
    schools = [job.organisation or "" for job in jobs if not job.role]
    child = any(_CHILDS_SCHOOL.search(school) for school in schools)
    return child and len(schools) == len(jobs) > 1 and all(map(school_words, schools))


def _lists_degrees(section: Section) -> bool:
    """Whether studies that may be somebody's works are courses: "Selected Studies" over degrees."""
    if section.kind != "publications" or section.heading is None:
        return False
    noun = section.heading.text.rpartition(" ")[2]
    return section_kind(noun) == "education" and opens_as_degree(section.lines[0].text)


def _is_further(section: Section) -> bool:
    """Whether a section tells of other jobs than the main ones: "Weitere Erfahrungen"."""
    head = section.heading
    return (
        section.kind == "experience" and head is not None
        and not _FURTHER.isdisjoint(fold(head.text).split()[:1])
    )  # fmt: skip


def _apart(lines: list[Line]) -> list[tuple[str, list[Line]]]:
    """Return the jobs and the studies of one list that holds both."""
    found: dict[str, list[Line]] = {"experience": [], "education": []}
    for item in cut_items(lines):
        words = " ".join(line.text for line in item.lines[:4])
        found["education" if is_study(words) else "experience"].extend(item.whole)
    return list(found.items())


def without_poorer(studies: list[Education]) -> list[Education]:
    """Return courses of study without those that name a school told more of elsewhere."""
    told = {fold(study.institution) for study in studies if study.degree or study.start}
    return [s for s in studies if s.degree or s.start or fold(s.institution) not in told]


def take_about(lines: list[Line], reading: Reading, sure: float) -> bool:
    """Read the prose among lines as the About text; False where there is none."""
    prose = about_of(lines)
    if prose:
        sure = sure if is_told(prose) else sure - 0.05
        reading.say("about", "\n".join(line.text for line in prose[:12]), prose[0].text, sure)
    return bool(prose)


def about_of(lines: list[Line]) -> list[Line]:
    """Return the text under a heading such as About, where a short one counts too."""
    prose = prose_of(lines)
    return prose or prose_of(lines, is_sentence)


def is_told(prose: list[Line]) -> bool:
    """Whether prose is told in sentences, not a list of what somebody holds and held."""
    return ends_sentence(prose[0].text)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, be it in quotes or brackets."""
    return text.rstrip(' )]"”').endswith((".", "!", "?", "…", "。", ":"))


def is_sentence(line: Line) -> bool:
    """Whether a line says something in words, be it short: no link, label or number."""
    text = line.text
    if not _in_main(line) or line.level or line.anchor or split_label(text)[0] or is_aside(text):
        return False
    if joined_script(text) or long_unbroken(text):
        return len(text) >= 8
    ended = text.endswith((".", "!", "?", "…"))
    return len(text) >= 15 and len(text.split()) >= (3 if ended else 5)


def prose_of(lines: list[Line], fits: Callable[[Line], bool] | None = None) -> list[Line]:
    """Return the first run of prose among lines; `fits` says what is prose."""
    first = next((i for i, line in enumerate(lines) if (fits or is_prose)(line)), None)
    if first is None:
        return []
    opened = first
    while fits is None and opened and _leads(lines[opened - 1], lines[opened]):
        opened -= 1
    found = lines[opened:first]
    for line in lines[first:]:
        if line.level:
            break
        told = len(line.text) > 20 or joined_script(line.text) or _opens_text(line)
        if told and not is_filler(line.text):
            found.append(line)
    return found


def _leads(before: Line, line: Line) -> bool:
    """Whether a text begins in the line before, which greets or breaks within its sentence."""
    within = bool(before.path and line.path) and before.path[-1] is line.path[-1]
    return (within and line.text[:1].islower() and not before.level) or _opens_text(before)


def _opens_text(line: Line) -> bool:
    """Whether a short line begins a text: "Hi there!"."""
    ended = line.text.rstrip("\ufe0f\u200d ")[-1:]
    greets = ended in "!,:" or not (ended.isalnum() or ended in ").]")
    says = ended == "." and len(line.text.split()) > 2 and line.text.replace(" ", "")[:-1].isalpha()
    greets = greets or says  # "My name is Ada."
    plain = not (line.level or line.anchor or line.links or split_label(line.text)[0])
    return plain and greets and len(line.text) < 40 and line.text[:1].isalpha()


def _in_main(line: Line) -> bool:
    return line.region in ("main", "header")


def is_prose(line: Line) -> bool:
    """Whether a line is running text, not a title, a link or a list's entry."""
    text = line.text
    short = 2 * len(text) <= _PROSE_LENGTH  # be it in characters that count twice
    if short or not _in_main(line) or line.level or line.anchor:
        return False
    if line.tag == "li" and any(tag.name == "dd" for tag in line.path):
        return False  # a row of a card
    if split_label(text)[0] or is_aside(text) or is_contact_row(text):
        return False
    wide = sum(1 for char in text if ord(char) > 0x2E7F)
    return len(text) + wide > _PROSE_LENGTH and (len(text.split()) > 7 or wide > 20)
