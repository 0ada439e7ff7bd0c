"""An entry half read: its lines told apart into titles, dates, place and prose."""

from __future__ import annotations

import re

from coffeechat.extraction.dates import (
    DateRange,
    find_range,
    means_now,
    only_length,
    only_time_words,
)
from coffeechat.extraction.entry_dates import is_date_of_entry, without_date
from coffeechat.extraction.entry_labels import held_at, take_label
from coffeechat.extraction.entry_lines import ready_lines
from coffeechat.extraction.entry_parts import BULLET, Draft
from coffeechat.extraction.entry_places import (
    follows_dates,
    in_margin,
    is_place,
    is_town_beside,
    stands_with_date,
    take_back_employer,
)
from coffeechat.extraction.entry_prose import (
    count_lists,
    first_role,
    is_item,
    is_told,
    title_before,
)
from coffeechat.extraction.entry_titles import (
    SPLIT,
    bare_title,
    linked_titles,
    parts_of,
    titles_of,
)
from coffeechat.extraction.entry_towns import split_bracketed
from coffeechat.extraction.joined_evidence import join_evidence
from coffeechat.extraction.line_groups import Item, dated
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import clean
from coffeechat.extraction.vocabulary import (
    organisation_words,
    role_words,
    school_words,
)

_STOP = re.compile(
    r"(?<=[^\W\d_]{3})(?<!\bAssoc)(?<!\bAsst)(?<!\bProf)(?<!\bDept)\.\s+(?!Şti\b)(?=[^\W\d_a-z])|(?<=\))\.\s+(?=[^\W\d_a-z])"
)
_ENDED = re.compile(  # what is left of "Graduated March 2019, with Honors"
    r"^(?:graduated|graduation|completed|expected|obtained|obtenue?|abschluss|abgeschlossen"
    r"|concluíd[oa]|finalizad[oa]|conseguit[oa]|behaald|ukończon[ey])\b[\s,:]*(?:(?:with|mit|avec|con"
    r"|com|met|z)\s.*)?$",
    re.IGNORECASE,
)
_BRACKETED_ROLE = re.compile(r"^([^()（）]{3,110}?)\s*[(（]([^()（）]{3,60})[)）]$")
_ROLE_FIRST = re.compile(r"^[(（]([^()（）]{3,60})[)）]\s*(\S.{2,100})$")
_ROLE = 3  # words of one in brackets behind an unknown name
_SHORT = 90  # characters of a line that may be a title
_STRAY = re.compile(r"\d[\d\s]*[./][\d\s./–-]*$")  # a day whose year is told: "24.04"


def draft_entry(item: Item, plain: bool) -> Draft:
    """Return an entry's titles, dates, place and prose."""
    draft = Draft(
        plain=plain and len(item.lines) > 1,  # on a single line all values stand together
        evidence=join_evidence(item.lines),
        header=[_employer(line) for line in item.header],
        undated=not any(map(dated, item.lines)),
        role_below=any(role_words(line.text) for line in item.lines[1:2]),
    )
    for line in ready_lines(item.lines, plain):
        _take(line, draft)
    draft.prose += [clean(line.text) for line in item.told]
    take_back_employer(draft)
    if draft.when is None and item.header:
        draft.when = find_range(item.header[0].text)  # that of the whole stay there
    return draft


def _employer(line: Line) -> str:
    """Return the employer that heads several roles, without its town and dates."""
    name = _without_town(line)
    when = find_range(name)
    return bare_title(without_date(name, when) if when and when.ranged else name)


def _without_town(line: Line) -> str:
    """Return the employer of a line whose other element, in the margin, is the town."""
    name, town = line.parts if len(line.parts) == 2 else (line.text, "")
    return name if town and looks_like_place(town) else line.text


def _take(line: Line, draft: Draft) -> None:
    text = take_label(BULLET.sub("", line.text), draft)
    if not text or only_length(text):
        return
    found = find_range(text) if len(text) < 220 else None
    if found and draft.when and not draft.titles and len(text) == found.to - found.at:
        return  # a second time at the same job
    if found and draft.when is None and is_date_of_entry(found, text):
        draft.dated_at = line.position
        text = _take_dates(text, found, draft)
        if not text:
            return
    if (
        draft.titles
        and "organisation" not in draft.labelled
        and (held := held_at(line, text, draft))
    ):
        draft.labelled["organisation"] = held
        return
    whole, text = text.strip(" ·|()"), bare_title(text)
    heads = line.level and not draft.titles and role_words(whole) and not draft.role_below
    alone = len(draft.titles) == 1 or heads
    words = whole.split() if heads else [whole]
    if whole and not text and alone and all(map(str.isalpha, words)):
        text = whole  # "Freelance" where the employer's name would stand, "Internship" as a title
    ended = draft.dated_at == line.position and _ENDED.match(text)
    if not text or ended or only_time_words(text):
        draft.now = draft.now or means_now(text)
        return
    _join_head(text, draft)
    if (
        draft.titles
        and not draft.prose
        and not draft.place
        and (is_place(text, draft) or follows_dates(line, text, draft))
    ) or in_margin(line, text, draft):
        draft.place = text
    elif not draft.titles and (titles := _opening_titles(line, text, draft)):
        draft.titles.extend(titles)
    elif is_told(line, text, draft):
        _take_told(line, text, draft)
    elif not draft.titles and (found_role := _BRACKETED_ROLE.match(text)) and _is_role(found_role):
        draft.labelled.setdefault("role", found_role[2])
        draft.titles.append(found_role[1])
    else:
        draft.in_list = draft.in_list or (not draft.titles and is_item(line))
        draft.headed = draft.headed if draft.titles else line.level > 0
        draft.lists = draft.lists if draft.titles else count_lists(line)
        text = first_role(text, draft) or text
        _note_head(line, text, draft)
        titles = _titles(line, text, draft)
        draft.rows.append((text, len(titles)))
        _take_titles(titles, draft)


def _titles(line: Line, text: str, draft: Draft) -> list[str]:
    """Return the titles of a line; below an employer "Weaver / voluntary help" is one."""
    titles = parts_of(line, text) if draft.plain else titles_of(line, text)
    if len(titles) > 1 and draft.when is None and means_now(titles[0]):
        draft.now, titles = True, titles[1:]  # "Ongoing - BSc in Wool"
    whole = draft.titles and len(titles) == 2 == len(text.split(" / "))
    return [text] if whole else _without_end(line, titles, draft)


def _without_end(line: Line, titles: list[str], draft: Draft) -> list[str]:
    """Return titles, the last without the town that is an element of its own behind it."""
    town = line.parts[-1] if len(line.parts) > len(titles) > 0 else ""
    bare = titles[-1].removesuffix(f" {town}") if town and not draft.place else ""
    if not bare or bare == titles[-1] or not looks_like_place(town):
        return titles
    draft.place = town
    return [*titles[:-1], bare]


def _take_told(line: Line, text: str, draft: Draft) -> None:
    if not (draft.prose or is_item(line)) and len(text) < _SHORT and text[-1:] not in ".!?:":
        draft.below = text
    draft.prose.append(clean(line.text))


def _join_head(text: str, draft: Draft) -> None:
    """Make one title of a heading in two parts where the organisation stands under it:
    "Weaver — Rugs and shawls" over "Madder Works AB"."""
    bare = text.partition(" (")[0]
    named = len(text) < 90 and organisation_words(bare) > 0 and not role_words(bare)
    several = draft.head and len(draft.titles) > 1 and not role_words(draft.titles[1])
    named = named and not looks_like_place(text)
    if several and named and school_words(text) >= school_words(draft.titles[1]):
        draft.titles[:2] = [draft.head]
        draft.head = ""


def _note_head(line: Line, text: str, draft: Draft) -> None:
    several = line.level and not draft.titles and len(titles_of(line, text)) == 2
    several = several and len(SPLIT.split(text)) == 2  # not "Weaver at Looms AB"
    draft.head = text if several else ""


def _take_dates(text: str, found: DateRange, draft: Draft) -> str:
    """Keep an entry's dates, and the place that stands with them; return what is left."""
    draft.when = found
    text = title_before(text, found, draft) or _drop_role(without_date(text, found), draft)
    if stands_with_date(text, found, draft):
        draft.opened = not draft.titles
        draft.place, text = text, ""
    return text


def _is_role(found: re.Match[str]) -> bool:
    """Whether what is in brackets behind an employer is the role: "Looms Inc. (Weaver)"."""
    held = role_words(found[2]) > 0 and {":", "："}.isdisjoint(found[2])  # "(Advisor: Prof. Holm)"
    alone = not role_words(found[1]) and len(found[2].split()) <= _ROLE
    return held and (alone or organisation_words(found[1]) > role_words(found[1]))


def _take_titles(titles: list[str], draft: Draft) -> None:
    for whole in titles:
        if _STRAY.match(whole):
            continue
        title, town = (whole, "") if draft.place else split_bracketed(whole)
        draft.place = draft.place or town
        if draft.titles and only_time_words(title):
            draft.now = draft.now or means_now(title)
        elif (
            draft.titles
            and not draft.place
            and ((whole is not titles[0] and is_town_beside(title)) or is_place(title, draft))
        ):
            draft.place = title
        else:
            draft.titles.append(title)


def _drop_role(text: str, draft: Draft) -> str:
    """Take the role in brackets before an employer: "(weaver) Looms AB"."""
    ahead = None if draft.titles else _ROLE_FIRST.match(text)
    if ahead and role_words(ahead[1]):
        draft.labelled.setdefault("role", ahead[1])
        return ahead[2]
    return text


def _opening_titles(line: Line, text: str, draft: Draft) -> list[str]:
    """Return the titles of a line that a link or full stops take apart; else none."""
    if titles := linked_titles(line, text):
        return titles
    halves = SPLIT.split(text)
    told = len(halves) == 2 and role_words(halves[0]) != role_words(halves[1])
    parts = _STOP.split(text) if draft.dated_at == line.position and not told else []
    return [part.strip(" .") for part in parts] if len(parts) in (2, 3) else []
