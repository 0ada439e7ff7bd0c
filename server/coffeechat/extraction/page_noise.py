"""What near a name says nothing of its person: counts, handles, labels, dates, rows of links."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bs4 import Tag

from coffeechat.extraction.contact_details import is_social, read_mails, read_phones
from coffeechat.extraction.dates import find_range, only_length
from coffeechat.extraction.labelled import has_leader, split_label
from coffeechat.extraction.name_parts import find_pronouns
from coffeechat.extraction.outline import Line, Link
from coffeechat.extraction.own_pages import is_self_title
from coffeechat.extraction.places import (
    is_house,
    is_region_name,
    looks_like_place,
    town_behind_street,
)
from coffeechat.extraction.text import fold, joined_script
from coffeechat.extraction.vocabulary import (
    degree_words,
    field_kind,
    name_words,
    names_whole_school,
    organisation_words,
    role_words,
)

_LABEL = re.compile(r"^[^:：.]{2,30}[:：]\s*\S")
_COUNT = re.compile(
    r"^[\d.,]+(?!(?:st|nd|rd|th)\s)\s?[KkMm]?\+?\s*[\w -]{0,30}$|\d\s?[KkMm]?\+?\s*"
    r"(?:followers?|following|posts?|connections?|likes|subscribers|contacts?)\b"
    r"|^(?:joined|member (?:for|since)|last (?:seen|active)|\w+ wikip[eé]dia\b"
    r"|follows? you|click to follow|see new posts)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"follow|\bposts?\b|\blikes?\b|connection|subscri|contact|\bviews?\b|project|repositor|abonn"
    r"|seguidor|kontakt|beiträge|videos?\b|members?\b|years?\b|points?\b",
    re.IGNORECASE,
)
_PLAIN_WORDS = re.compile(r"^[^\W\d_a-zß-öø-ÿ][^\W\d_]+(?:[ -][^\W\d_]+){0,2}$")
_ASIDE = re.compile(r"\([^()]*\)|.*\bP\.?\s?O\.?\s?Box\b.*", re.IGNORECASE)
_ROWS, _LABEL_LENGTH = 3, 30  # of a table that is a form
_HANDLE = re.compile(r"^@[\w.@-]+$|^\w+@[\w.]+$")


def place_in_row(line: Line) -> str:
    """Return the one place among the labels of a row of contact details, or its address's town."""
    parts = [part.strip("📍 ") for part in line.parts if len(line.parts) > 2]
    placed = [part for part in parts if looks_like_place(part)]
    if not placed and parts and _is_contact_row(parts[1:]):
        placed = [part for part in [parts[0].strip(" ·|•,")] if _PLAIN_WORDS.match(part)]
    if len(placed) == 2 and placed[1].startswith(",") and "".join(placed) in line.text:
        return "".join(placed)  # "Leeds" and ", UK", each an element of its own
    if len(placed) == 1:
        return placed[0]
    return next(filter(None, map(town_behind_street, line.parts)), "")


def _is_contact_row(parts: list[str]) -> bool:
    """Whether what follows is a mail address and a telephone number or another address."""
    told = [part for part in parts if any(char.isalnum() for char in part)]
    ways = [bool(read_mails(part) or read_phones(part)) or "/" in part for part in told]
    return len(ways) > 1 and all(ways) and any("@" in part for part in told)


def is_noise(line: Line) -> bool:
    """Whether a line says nothing of the person whose name it stands near."""
    text = line.text
    return bool(
        len(text) < 2 or not any(char.isalpha() for char in text) or text.startswith("in ")
        or is_house(text) or _is_date(text) or says_birth(line)
        or (_COUNT.search(text) and (_COUNTED.search(text) or not _holds_place(text)))
        or _HANDLE.match(text) or split_label(text)[0] or only_length(text)
        or has_leader(text)
        or (read_mails(text) and not place_among(text)) or (text[-1:] in "/›»>" and "«" not in text)
        or text.endswith((":", "：")) or _is_degree(text) or _lone_heading(line)
        or _LABEL.match(text) or _only_links(line)
        or (find_pronouns(text) and len(text) < 20)
        or _is_short_link(line)
        or line.tag in ("dt", "th") or _in_form(line) or _ASIDE.fullmatch(text)
        or line.anchor.startswith(("mailto:", "tel:", "#", "javascript:"))
        or (read_phones(text) and not role_words(text) and not place_among(text))
        or fold(text) in name_words("bare_greetings") or _leads_to_cv(text)
    )  # fmt: skip


def _leads_to_cv(text: str) -> bool:
    """Whether a short line but leads to a CV: "View CV", "이력서 보기"."""
    return len(text.split()) <= 3 and is_self_title(text) and not role_words(text)


def _is_date(text: str) -> bool:
    found = find_range(text) if len(text) < 40 else None
    return found is not None and found.to - found.at >= len(text) - 2


def says_birth(line: Line) -> bool:
    """Whether a line is about a birth, by its own label or by that of its row."""
    if field_kind(line.text) == "birth":
        return True
    row = next((tag for tag in reversed(line.path) if tag.name == "tr"), None)
    label = row.find(("th", "td")) if row is not None else None
    return label is not None and field_kind(label.get_text(" ")) == "birth"


def _in_form(line: Line) -> bool:
    """Whether a line is a cell of a table of labels and values, read for itself, and no role."""
    if line.tag != "td" or role_words(line.text) or len(line.path) < 3:
        return False
    row, table = line.path[-2], line.path[-3]
    cells = row.find_all("td", recursive=False)
    rows = table.find_all("tr", recursive=False, limit=_ROWS)
    return 2 <= len(cells) <= 3 and len(rows) == _ROWS and all(map(_is_form_row, rows))


def _is_form_row(row: Tag) -> bool:
    """Whether a row is a short label and what stands behind it."""
    cells = row.find_all("td", recursive=False, limit=3)
    return len(cells) > 1 and 0 < len(cells[0].get_text(strip=True)) < _LABEL_LENGTH


def _is_degree(text: str) -> bool:
    """Whether a line is a bare degree, as shown behind a name: "PhD"."""
    short = 4 if joined_script(text) else 8
    return len(text) < short and bool(degree_words(text)) and len(fold(text).split()) < 3


def _lone_heading(line: Line) -> bool:
    """Whether a line is a heading of one word that says nothing of the person: "Stats"."""
    text = line.text
    says = role_words(text) or organisation_words(text) or looks_like_place(text)
    return bool(line.level) and len(text.split()) == 1 and text.isascii() and not says


def _only_links(line: Line) -> bool:
    """Whether a line is a row of links: "CV / Scholar / Github"."""
    linked = sum(len(link.text) + 3 for link in line.links)
    if _leads_to_school(line.links):
        return False  # "Department of Looms, University of Wool", each with its own address
    few = len(line.links) > 1 and linked >= len(line.text)
    return few or (len(line.links) > 2 and linked * 3 >= len(line.text) * 2)


def _is_short_link(line: Line) -> bool:
    """Whether a line is a link of a word or two that names neither a place nor who is elsewhere."""
    named = is_region_name(line.text) or any(map(_leads_to_organisation, line.links))
    return line.anchor != "" and len(line.text) < 14 and not named


def _leads_to_school(links: Sequence[Link]) -> bool:
    """Whether links lead to a school and to what is a part of it."""
    whole = all(map(_leads_to_organisation, links))
    return whole and any(names_whole_school(link.text) for link in links)


def _leads_to_organisation(link: Link) -> bool:
    """Whether a link names an organisation in more than a word and leads out of the page's site."""
    several = " " in link.text or joined_script(link.text)
    named = several and organisation_words(link.text) > 0 and not role_words(link.text)
    return named and link.href.startswith("http") and not is_social(link.href)


def _holds_place(text: str) -> bool:
    return looks_like_place(text) or bool(town_behind_street(text))


def place_among(text: str) -> str:
    """Return the place in a row of contact details: "5 Rue X · 76000 Y · 02 11 22 33"."""
    for cut in (r"\s*[·|•]\s*", r"\s*[·|•]\s*|\s+[–—-]\s+"):
        pieces = [piece.strip("📍️ ") for piece in re.split(cut, text)]
        placed = [piece for piece in pieces if len(pieces) > 1 and looks_like_place(piece)]
        if placed:
            return max(placed, key=lambda piece: "," in piece)
    towns = (town_behind_street(piece) for piece in re.split(r"\s*[·|•]\s*", text))
    return next((town for town in towns if town), "") or _between_commas(text)


def _between_commas(text: str) -> str:
    """Return the place that a row of contact details has between commas: "Leeds, UK, Mail"."""
    pieces = text.split(", ")
    if not (2 < len(pieces) < 9 and any(map(read_mails, pieces))):
        return ""
    placed = [at for at, piece in enumerate(pieces) if looks_like_place(piece)]
    if not placed:
        return ""
    end = placed[0] + 2 if placed[1:2] == [placed[0] + 1] else placed[0] + 1
    return ", ".join(pieces[placed[0] : end])
