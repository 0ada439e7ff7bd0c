"""Jobs and courses of study read from the lines of an entry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from coffeechat.extraction.dates import (
    DateRange,
    drop_length,
    find_range,
    means_now,
    only_length,
    only_time_words,
)
from coffeechat.extraction.grouping import Item, cut_items
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import all_known, looks_like_place
from coffeechat.extraction.text import clean, clip, joined_script
from coffeechat.extraction.vocabulary import (
    degree_words,
    exact_section_kind,
    organisation_words,
    role_words,
    school_words,
)
from coffeechat.records.fact import EVIDENCE_LIMIT
from coffeechat.records.record import Education, Experience

MAX_ENTRIES = 60
_TITLE_LENGTH = 130
_SENTENCE = re.compile(r"[.!?。]\s*$|[.!?]\s+\w")
_NOISE = re.compile(
    r"^(?:source|show more detail|show details|see more|read more|more)\b", re.IGNORECASE
)
_BULLET = re.compile(r"^\s*[-–—•●▪■◦*·・>»‣]+\s*")
_SPLIT = re.compile(r"\s+[|•·]\s+|\s+[–—]\s+|\s+-\s+|\s*[，；]\s*")
_COMMAS = re.compile(r"\s*[,，、]\s+|\s*，\s*")
_AT = re.compile(r"\s+(?:at|@|bei|beim|chez|presso|hos|w firmie|bij)\s+|\s+@\s*", re.IGNORECASE)
_KIND_OF_WORK = re.compile(
    r"\s*[·|(]\s*(?:full[- ]time|part[- ]time|self[- ]employed|freelance|contract|internship|apprenticeship|seasonal|temporary|permanent|"
    r"vollzeit|teilzeit|selbst(?:st)?ändig|freiberuflich|praktikum|befristet|festanstellung|werkstudent|"
    r"cdi|cdd|temps plein|temps partiel|indépendant|stage|alternance|intérim|"
    r"jornada completa|media jornada|tiempo completo|tiempo parcial|autónomo|contrato temporal|prácticas|contrato de prácticas|"
    r"tempo integral|meio período|autônomo|estágio|tempo inteiro|contrato|temporário|"
    r"a tempo pieno|a tempo parziale|lavoro autonomo|tirocinio|"
    r"fulltime|parttime|zelfstandig|stage|voltijds|deeltijds|"
    r"pełny etat|niepełny etat|własna działalność|staż|umowa o pracę|umowa zlecenie|"
    r"heltid|deltid|egenföretagare|praktik|"
    r"正社員|契約社員|インターン|フルタイム|パートタイム|自営業|フリーランス|业务委托|全职|兼职|实习|自由职业|合同工|"
    r"دوام كامل|دوام جزئي|عمل حر|تدريب|بدوام كامل|on-?site|hybrid|remote)\)?\s*(?=$|[·|,])",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Draft:
    """An entry half read: its titles in order, dates, place and what it says."""

    titles: list[str] = field(default_factory=list)
    header: list[str] = field(default_factory=list)
    when: DateRange | None = None
    place: str = ""
    prose: list[str] = field(default_factory=list)
    evidence: str = ""
    plain: bool = False
    now: bool = False
    dated_at: int = 0


def join_evidence(lines: Sequence[Line]) -> str:
    """Return the words of lines that follow each other on the page, from the first on."""
    words, last = lines[0].text, lines[0].position
    for line in lines[1:]:
        if line.position != last + 1 or len(words) + len(line.text) >= EVIDENCE_LIMIT:
            break
        words, last = f"{words} {line.text}", line.position
    return clip(words, EVIDENCE_LIMIT)


def read_jobs(lines: Sequence[Line], source: str, plain: bool = False) -> list[Experience]:
    """Return the roles that the lines of a section tell, nested ones one by one.

    `plain` says that each line is one value and that the role comes first.
    """
    drafts = _drafts(lines, plain)
    role_first = plain or _which_first(drafts, role_words, organisation_words, default=True)
    jobs = [_job(draft, role_first, source) for draft in drafts]
    return [job for job in jobs if job.role or job.organisation][:MAX_ENTRIES]


def read_studies(lines: Sequence[Line], source: str, plain: bool = False) -> list[Education]:
    """Return the courses of study that the lines of a section tell; `plain` as for jobs."""
    drafts = _drafts(lines, plain)
    degree_first = _which_first(drafts, degree_words, school_words, default=False)
    studies = [_study(draft, degree_first, source) for draft in drafts]
    return [study for study in studies if study.institution or study.degree][:MAX_ENTRIES]


def _drafts(lines: Sequence[Line], plain: bool) -> list[Draft]:
    items = cut_items(_worth(lines))
    return [draft for item in items if (draft := draft_entry(item, plain)).titles]


def _worth(lines: Sequence[Line]) -> list[Line]:
    return [
        line for line in lines
        if any(char.isalnum() for char in line.text) and not _NOISE.match(line.text)
        and not exact_section_kind(line.text)
    ]  # fmt: skip


def draft_entry(item: Item, plain: bool) -> Draft:
    """Return an entry's titles, dates, place and prose."""
    draft = Draft(
        plain=plain, evidence=join_evidence(item.lines), header=[_bare(l.text) for l in item.header]
    )
    for line in item.lines:
        _take(line, draft)
    return draft


def _take(line: Line, draft: Draft) -> None:
    text = _BULLET.sub("", line.text)
    if only_length(text):
        return
    found = find_range(text) if len(text) < 220 else None
    if found and draft.when is None and _is_date_of_entry(found, text):
        draft.when = found
        draft.dated_at = line.position
        text = _without(text, found)
        if not text:
            return
    text = _bare(text)
    if text and only_time_words(text):
        draft.now = draft.now or means_now(text)
        return
    if not text:
        return
    if (
        draft.titles
        and not draft.prose
        and not draft.place
        and (_is_place(text, draft) or _follows_dates(line, text, draft))
    ):
        draft.place = text
    elif draft.prose or (draft.titles and _is_prose(line, text, draft)):
        draft.prose.append(clean(line.text))
    else:
        _take_titles([text] if draft.plain else _titles_of(line, text), draft)


def _follows_dates(line: Line, text: str, draft: Draft) -> bool:
    """Where each line is one value, a short one straight after the dates is the place."""
    near = draft.plain and draft.dated_at and line.position - draft.dated_at <= 3
    return (
        bool(near)
        and len(text) < 50
        and not _BULLET.match(line.text)
        and text[-1:].isalpha()
        and len(text.split()) < 6
    )


def _is_place(text: str, draft: Draft) -> bool:
    """Whether a line is the entry's place: surely so, or where the titles are known."""
    return looks_like_place(text) and (len(draft.titles) > 1 or draft.plain or all_known(text))


def _take_titles(titles: list[str], draft: Draft) -> None:
    for title in titles:
        if draft.titles and not draft.place and _is_place(title, draft):
            draft.place = title
        else:
            draft.titles.append(title)


def _is_date_of_entry(found: DateRange, text: str) -> bool:
    outside = len(text) - (found.to - found.at)
    return found.ranged or outside < 60 or found.to >= len(text.rstrip(" .)")) - 1


def _without(text: str, found: DateRange) -> str:
    rest = clean(text[: found.at] + " " + text[found.to :])
    rest = re.sub(r"[(（\[]\s*[,;·–-]*\s*[)）\]]", " ", rest)
    rest = (
        re.sub(r"[(（]\s*[,;]?\s*([^()（）]*)[)）]\s*$", r"· \1", rest)
        if "(" in rest and ")" in rest and "(," in rest.replace(" ", "")
        else rest
    )
    return _balanced(clean(drop_length(rest)).strip(" ,;:|·•–—-~，、"))


def _bare(text: str) -> str:
    """Return a title line without length of time, kind of employment and bullets."""
    text = _KIND_OF_WORK.sub("", " · " + drop_length(text))
    return clean(text).strip(" ,;|·•–—-~，、:：")


def _is_prose(line: Line, text: str, draft: Draft) -> bool:
    if len(draft.titles) >= 4:
        return True
    pieces = _SPLIT.split(text)
    if len(pieces) > 1 and not draft.plain and max(map(len, pieces)) < 90 and len(draft.titles) < 2:
        return False
    if len(text) > _TITLE_LENGTH or (len(text) > 45 and _SENTENCE.search(text)):
        return True
    if joined_script(text) and ("。" in text or len(text) > 40):
        return True
    return len(draft.titles) >= 2 and draft.when is not None and not line.bold and not line.level


def _titles_of(line: Line, text: str) -> list[str]:
    """Return the titles one line holds: "Role - Company", "Role at Company"."""
    pieces = [piece for piece in _SPLIT.split(text) if piece.strip()]
    if len(pieces) == 1 and 1 < len(line.parts) <= 3 and line.level == 0:
        parts = [_bare(part) for part in line.parts]
        kept = [part for part in parts if part and part in text and len(part) > 1]
        if len(kept) > 1 and sum(map(len, kept)) > len(text) - 8:
            pieces = kept
    if len(pieces) == 1 and len(halves := _AT.split(text, maxsplit=1)) == 2:
        pieces = halves
    return [bare for piece in pieces if (bare := _balanced(piece.strip(" ,;:")))]


def _balanced(text: str) -> str:
    """Return a title without a bracket that has lost its partner."""
    if text.count("(") == text.count(")"):
        return text[1:-1].strip() if text.startswith("(") and text.endswith(")") else text
    return text.strip(" ()")


def _which_first(drafts: list[Draft], first: object, second: object, default: bool) -> bool:
    """Vote over all entries on which of the first two titles is of the first kind."""
    score = 0.0
    for draft in drafts:
        titles = _spread(draft)
        if len(titles) < 2:
            continue
        one, two = titles[0], titles[1]
        score += (first(one) > 0) - (first(two) > 0) - (second(one) > 0) + (second(two) > 0)  # type: ignore[operator]
    return default if score == 0 else score > 0


def _spread(draft: Draft) -> list[str]:
    """Return the titles; one that holds several by commas is taken apart."""
    if len(draft.titles) != 1 or draft.plain:
        return draft.titles
    pieces = [piece for piece in _COMMAS.split(draft.titles[0]) if piece]
    return pieces if len(pieces) > 1 else draft.titles


def _dates(draft: Draft) -> dict[str, str | None]:
    if draft.when is None:
        return {"end": None} if draft.now else {}
    dates: dict[str, str | None] = {"start": draft.when.start} if draft.when.start else {}
    if draft.when.ranged and (draft.when.end is None or draft.when.end):
        dates["end"] = draft.when.end
    return dates


def _job(draft: Draft, role_first: bool, source: str) -> Experience:
    titles = _spread(draft)
    comma = len(draft.titles) == 1 and len(titles) > 1
    if draft.header:
        role, organisation = titles[0], draft.header[0]
    elif len(titles) == 1:
        alone = titles[0]
        is_company = organisation_words(alone) > role_words(alone)
        role, organisation = ("", alone) if is_company else (alone, "")
    elif comma:
        role, organisation = _by_commas(titles, role_first)
    else:
        role, organisation = (titles[0], titles[1]) if role_first else (titles[1], titles[0])
    values = {
        "role": role, "organisation": _without_place(organisation), "location": draft.place,
        "summary": clip(" ".join(draft.prose), 2_000), **_dates(draft),
    }  # fmt: skip
    return Experience(
        source=source, evidence=draft.evidence,
        **{key: value for key, value in values.items() if value or value is None},  # type: ignore[arg-type]
    )  # fmt: skip


def _by_commas(pieces: list[str], role_first: bool) -> tuple[str, str]:
    if role_first:
        cut = next((i for i, piece in enumerate(pieces) if i and not role_words(piece)), 1)
        return ", ".join(pieces[:cut]), ", ".join(pieces[cut:])
    cut = next((i for i, piece in enumerate(pieces) if role_words(piece)), 1) or 1
    return ", ".join(pieces[cut:]), ", ".join(pieces[:cut])


def _without_place(organisation: str) -> str:
    school, colon, town = organisation.partition(": ")
    if colon and looks_like_place(town):
        return school
    head, comma, tail = organisation.rpartition(", ")
    return head if comma and looks_like_place(tail) and not school_words(tail) else organisation


def _study(draft: Draft, degree_first: bool, source: str) -> Education:
    titles = [*_spread(draft)]
    if draft.header:
        titles.insert(0, draft.header[0])
        degree_first = False
    comma = len(draft.titles) == 1 and len(titles) > 1 and not draft.header
    degree, school = _degree_and_school(titles, degree_first, comma)
    values = {"institution": _without_place(school), "degree": degree, **_dates(draft)}
    return Education(
        source=source, evidence=draft.evidence,
        **{key: value for key, value in values.items() if value or value is None},
    )  # fmt: skip


def _degree_and_school(titles: list[str], degree_first: bool, comma: bool) -> tuple[str, str]:
    if len(titles) == 1:
        alone = titles[0]
        return (alone, "") if degree_words(alone) > school_words(alone) else ("", alone)
    if comma:
        return _study_by_commas(titles, degree_first)
    one, two = titles[0], titles[1]
    if (school_words(one) > 0) != (school_words(two) > 0):
        degree_first = school_words(two) > 0
    return (one, two) if degree_first else (two, one)


def _study_by_commas(pieces: list[str], degree_first: bool) -> tuple[str, str]:
    schools = [
        i for i, piece in enumerate(pieces) if school_words(piece) and not exact_section_kind(piece)
    ]
    if not schools:
        return (
            (pieces[0], ", ".join(pieces[1:]))
            if degree_first
            else (", ".join(pieces[1:]), pieces[0])
        )
    first, last = schools[0], schools[-1]
    if first > 0:
        return ", ".join(pieces[:first]), ", ".join(pieces[first:])
    return ", ".join(pieces[last + 1 :]), ", ".join(pieces[: last + 1])
