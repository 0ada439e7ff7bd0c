"""Jobs read from the lines of a section, and what their entries share with courses of study."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coffeechat.extraction.asides import is_aside, is_quoted
from coffeechat.extraction.columns import names_no_work
from coffeechat.extraction.dates import find_range
from coffeechat.extraction.employer_leads import without_lead
from coffeechat.extraction.entry_drafts import draft_entry
from coffeechat.extraction.entry_likeness import join_roles, part_alike
from coffeechat.extraction.entry_order import (
    by_commas,
    in_order,
    late_role,
    opens_with_role,
    which_first,
)
from coffeechat.extraction.entry_parts import Draft
from coffeechat.extraction.entry_pieces import spread
from coffeechat.extraction.entry_prose import told_role
from coffeechat.extraction.entry_titles import without_aside
from coffeechat.extraction.entry_towns import towns_by_likeness, without_place, without_town
from coffeechat.extraction.grouping import cut_items
from coffeechat.extraction.headings import exact_section_kind, section_kind
from coffeechat.extraction.headlines import split_role
from coffeechat.extraction.joined_statements import split_pair
from coffeechat.extraction.label_tables import entry_field
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import clip, joined_script
from coffeechat.extraction.vocabulary import (
    degree_words,
    organisation_words,
    role_words,
    says_none,
    school_words,
    workplace_words,
)
from coffeechat.extraction.voices import says_i
from coffeechat.records.record import Experience

MAX_ENTRIES = 60
_SENTENCE = 14  # words that make one
_LISTED = 140  # characters of an entry among several on one line
_JOINED_TOWN = re.compile(r"^[\u4e00-\u9fff]{1,4}[市区縣县省町村都府県郡]$")
_COUNT = re.compile(r"^\d{1,2}[.)]?$")
_NOISE = re.compile(
    r"^(?:https?://|www\.)\S+$|^0\d$|^#\d{1,2}$|^©|^以\s*上$|^現在(?:に至る|、?\s*同社\s*在職中)"
    r"|^(?:mon|my|mein|mijn|mi|meu|(?:il\s)?mio|mitt|mit)?\s?"
    r"(?:cv|curriculum vitae|lebenslauf|résumé|resume)$"
    r"|^(?:télécharger|voir|download|view|see|descargar|ver|baixar|scarica|herunterladen|pobierz|скачать|stáhnout)"
    r"\s(?:[\w'’]{1,6}\s){0,2}(?:cv|curriculum|resume|résumé|lebenslauf|резюме|pdf)\b"
    r"|^(?:source|show more detail|show details|see more|read more|more)\b",
    re.IGNORECASE,
)


def read_jobs(lines: Sequence[Line], source: str, plain: bool = False) -> list[Experience]:
    """Return the roles that the lines of a section tell, nested ones one by one.

    `plain` says that each line is one value and that the role comes first.
    """
    drafts = [draft for draft in drafts_of(lines, plain) if not _tells_of_self(draft)]
    joined = bool(drafts) and all(joined_script(draft.titles[0]) for draft in drafts)
    headed = any(draft.header for draft in drafts)  # the others' first titles are employers too
    default = not (joined or headed)
    role_first = plain or which_first(drafts, role_words, workplace_words, default)
    employers = not plain and _names_employers(drafts)
    jobs = _placed([_job(draft, role_first, source, employers) for draft in drafts])
    return [job for job in jobs if job.role or job.organisation][:MAX_ENTRIES]


def _placed(jobs: list[Experience]) -> list[Experience]:
    """Return the jobs, each town behind its employer told apart where others are."""
    told = [job for job in jobs if job.organisation]
    known = sum(1 for job in told if job.location)
    towns = towns_by_likeness([job.organisation for job in told if not job.location], known)
    for job, town in zip([job for job in told if not job.location], towns, strict=True):
        if town:
            job.organisation = without_town(job.organisation, town)
            job.location = town
    return jobs


def drafts_of(lines: Sequence[Line], plain: bool) -> list[Draft]:
    """Return the entries of a section, half read."""
    lines = worth_reading(lines)
    items = [] if len(lines) == 1 and names_no_work(lines[0]) else cut_items(lines)
    drafts = [draft for item in items if (draft := draft_entry(item, plain)).titles]
    join_roles(drafts)
    part_alike(drafts)
    undated = all(draft.when is None for draft in drafts)
    return [draft for draft in drafts if not _is_remark(draft, undated)]


def _names_employers(drafts: list[Draft]) -> bool:
    """Whether entries of one title each name who they were with, since none names a role."""
    alone = [draft for draft in drafts if len(spread(draft)) == 1 and not draft.labelled]
    named = sum(1 for draft in drafts if organisation_words(draft.titles[0]))
    dated = all(draft.when for draft in drafts) or named * 3 >= len(drafts)
    return (
        len(alone) == len(drafts) > 1
        and dated
        and not any(draft.header or _says_role(draft.titles[0]) for draft in drafts)
    )


def _says_role(title: str) -> bool:
    return role_words(title) > organisation_words(title)


def _is_remark(draft: Draft, undated: bool) -> bool:
    """Whether an entry is none, but a sentence or a label: "Details to be added.".

    `undated` says that no entry beside it has a date.
    """
    words = draft.titles[0]
    alone = len(draft.titles) == 1 and draft.when is None and not draft.header and not draft.place
    if alone and (says_none(words) or (" " not in words and entry_field(words))):
        return True  # "None so far"; the head of a column
    known = role_words(words) or organisation_words(words) or degree_words(words)
    titled = undated and draft.headed and draft.prose and not words.endswith(".")
    said = draft.evidence.endswith(".") and not titled
    return alone and not known and said and len(words.split()) > 2


def _tells_of_self(draft: Draft) -> bool:
    """Whether an entry is a text in which somebody tells of themselves, or leads to a list."""
    told = draft.rows[0][0] if draft.rows else draft.titles[0]
    if draft.when is not None or draft.header or len(told.split()) < _SENTENCE:
        return False
    return says_i(told) or is_aside(told) or is_quoted(draft.titles[0]) or told.endswith(":")


def worth_reading(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without those that tell nothing of an entry."""
    return [
        line for whole in lines for line in _listed(whole)
        if any(char.isalnum() for char in line.text) and not _NOISE.match(line.text)
        and (not exact_section_kind(line.text) or role_words(line.text)) and not _is_label(line)
        and not _counts_row(line)
    ]  # fmt: skip


def _counts_row(line: Line) -> bool:
    """Whether a line is the cell that but counts the row of a table it opens."""
    row = line.path[-2] if line.tag == "td" and len(line.path) > 1 else None
    counted = _COUNT.match(line.text) is not None
    return row is not None and counted and row.find("td") is line.path[-1]


def _listed(line: Line) -> list[Line]:
    """Return the entries that one line lists, each with its date: "Weaver, 2019; Dyer, 2017"."""
    pieces = line.text.split("; ") if line.text.count("; ") < MAX_ENTRIES else []
    several = len(pieces) > 1 and all(
        len(piece) < _LISTED and find_range(piece) and _names(piece) for piece in pieces
    )
    return [replace(line, text=piece, parts=()) for piece in pieces] if several else [line]


def _names(text: str) -> bool:
    return bool(role_words(text) or degree_words(text) or school_words(text))


def _is_label(line: Line) -> bool:
    """Whether a line names a part of the section: "Secondary Education:" in bold."""
    return line.bold and line.text.endswith((":", "：")) and bool(section_kind(line.text))


def dates_of(draft: Draft) -> dict[str, str | None]:
    """Return the dates that an entry says, as the fields of a record."""
    if draft.when is None:
        return {"end": None} if draft.now else {}
    dates: dict[str, str | None] = {"start": draft.when.start} if draft.when.start else {}
    if draft.when.ranged and (draft.when.end is None or draft.when.end):
        dates["end"] = draft.when.end
    return dates


def _job(draft: Draft, role_first: bool, source: str, employers: bool = False) -> Experience:
    role, organisation = _titles_of(draft, role_first, employers)
    role = draft.labelled.get("role", role)
    organisation = draft.labelled.get("organisation", organisation)
    if not (role and organisation) and not role_words(role) and (told := told_role(draft.prose)):
        role, organisation = told, organisation or role
    role, organisation = without_aside(role), without_aside(organisation)
    held = without_place(organisation)
    town = organisation.removeprefix(held).rpartition("à ")[2].strip(" ,:/")
    values = {
        "role": without_lead(role) if held else role, "organisation": held,
        "location": draft.place or town,
        "summary": clip(" ".join(draft.prose), 2_000), **dates_of(draft),
    }  # fmt: skip
    return Experience(
        source=source, evidence=draft.evidence,
        **{key: value for key, value in values.items() if value or value is None},
    )  # fmt: skip


def _titles_of(draft: Draft, role_first: bool, employers: bool) -> tuple[str, str]:
    """Return the role and the employer among an entry's titles."""
    titles = draft.titles if draft.header else spread(draft)
    if draft.header:
        return titles[0], draft.header[0]
    if draft.labelled and len(titles) > 0:
        return (_unlabelled(draft, titles),) * 2  # one of them, the other is labelled
    if len(titles) == 1:
        return _alone(titles[0], employers)
    if _is_employer_and_town(titles):
        return "", titles[0]
    if len(draft.titles) == 1:
        return _parted(draft.titles[0], titles, role_first)
    late = "" if any(map(role_words, titles[:2])) else late_role(titles)
    return (late, titles[0]) if late else in_order(titles, role_first)


def _parted(whole: str, titles: list[str], role_first: bool) -> tuple[str, str]:
    """Return the role and the employer of a title that commas or blanks part."""
    if all(map(workplace_words, titles)) and not any(map(role_words, titles)):
        return "", whole  # several employers at a time
    return by_commas(titles, opens_with_role(titles, role_first))


def _alone(title: str, employers: bool) -> tuple[str, str]:
    """Return the role and the employer of a title that stands alone."""
    if pair := split_pair(title):
        return pair
    ends = (title.partition(" ")[0], title.rpartition(" ")[2])  # "Tow Bakery", "Tejidos Rubia"
    named = organisation_words(title) or any(map(workplace_words, ends))
    roles = role_words(title)  # "Radio & Television Presenter" tells what one does
    told = organisation_words(title) if roles else workplace_words(title)
    if employers or (named and told > roles):
        return "", title
    role, organisation = split_role(title)
    return (role, organisation) if organisation[:1].isupper() else (title, "")


def _unlabelled(draft: Draft, titles: list[str]) -> str:
    """Return the first title that no label told already, if there is one."""
    return next((title for title in titles if title not in draft.labelled.values()), "")


def _is_employer_and_town(titles: list[str]) -> bool:
    """Whether titles are an organisation and where it is, known places or not."""
    places = all(looks_like_place(title) or (_JOINED_TOWN.match(title) is not None)
                 for title in titles[1:])  # fmt: skip
    return places and workplace_words(titles[0]) > 0 and not any(map(role_words, titles))
