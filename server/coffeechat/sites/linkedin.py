"""LinkedIn: public and signed-in pages of every year, by headings and the order of text.

Serves linkedin.com/in/... (a person), /company/... and /posts/... Class names change at
random and are not used. What holds: the name stands in the title and in a heading; the
headline comes straight after it; the place comes last before the contact link or the
counts; sections have headings in the language of the interface.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any
from urllib.parse import unquote, urlsplit

from coffeechat.extraction.contact_details import clean_link, find_mails
from coffeechat.extraction.dates import find_range
from coffeechat.extraction.headings import exact_section_kind, section_kind
from coffeechat.extraction.name_parts import keys_of, tidy_name
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import clean, clip, fold
from coffeechat.records.fact import EVIDENCE_LIMIT
from coffeechat.records.record import Activity, Kind
from coffeechat.sites._linkedin_card import read_company_button, read_top_card
from coffeechat.sites._linkedin_data import find_profile, name_of, read_profile
from coffeechat.sites._linkedin_masked import is_masked, read_described, read_top_school
from coffeechat.sites._linkedin_sections import take_sections

NAME = "linkedin"
HOSTS = ("linkedin.com", "linkedin.cn")
SOURCE = "site:linkedin"

_KINDS: dict[str, Kind] = {
    "in": "person", "pub": "person", "company": "company", "school": "company",
    "showcase": "company", "posts": "post", "feed": "post", "pulse": "post", "jobs": "company",
}  # fmt: skip
_TITLE_END = re.compile(r"\s*[|｜–-]\s*LinkedIn.*$", re.IGNORECASE)
_TITLE_START = re.compile(r"^\(\d+\+?\)\s*")
_FOLDED = re.compile(
    r"\s*(?:…|\.\.\.)\s*(?:see more|see less|show more|more|mehr anzeigen|mehr|voir plus"
    r"|afficher plus|plus|ver más|mostrar más|más|ver mais|exibir mais|mais|altro|vedi altro"
    r"|meer weergeven|meer|więcej|wyświetl więcej|visa mer|mer"
    r"|もっと見る|続きを読む|展开|查看更多|显示更多"
    r"|عرض المزيد|المزيد)?\s*(?:see more)?\s*$",
    re.IGNORECASE,
)
_POST = re.compile(r"^(.{3,60}?)\s+\S{1,4}\s+LinkedIn\s*[:：]\s*(.+?)(?:\s*\|[^|]*)?$")
_DOUBLED = 12  # characters of a text that stands twice in a line; "Bora Bora" is one


def read(page: Page) -> Reading:
    """Return what a LinkedIn page says."""
    reading = Reading(SOURCE, owns=True)
    first = urlsplit(page.url).path.strip("/").split("/")[0]
    reading.kind = _KINDS.get(first)
    name = _name(page)
    profile = find_profile(page, name) if reading.kind == "person" else []
    name = name_of(profile[0]) if profile else name
    if reading.kind == "company":
        _take_company(page, reading)
    if reading.kind == "post":
        _take_post(page, reading)
    if reading.kind not in (None, "person"):
        return reading
    lines = _visible(page)
    if not name:  # a part of a profile
        take_sections(page, lines, reading)
        _choose_present(reading)
        return reading
    reading.kind = "person"
    reading.votes.append(NameVote(name, 6.0, _name_words(page, name, profile), sure=True))
    read_top_card(lines, name, reading)
    read_company_button(page.outline.lines, name, reading)
    take_sections(page, _from_name(lines, name), reading)
    reading.lists["emails"] = [
        fact for fact in find_mails(page, lines, SOURCE) if "@linkedin." not in fact.value
    ]
    _take_websites(page, reading)
    if profile:
        read_profile(profile, reading)
    read_described(page, reading)
    read_top_school(page.body, reading)
    _choose_present(reading)
    return reading


def _from_name(lines: list[Line], name: str) -> list[Line]:
    """Return the lines from the heading on that is the name: menus and messages stand above it."""
    keys = keys_of(name)
    heads = (at for at, line in enumerate(lines) if line.level and keys_of(line.text) == keys)
    return lines[next(heads, 0) :]


def _take_company(page: Page, reading: Reading) -> None:
    heading = next((line.text for line in page.outline.lines if line.level == 1), "")
    title = re.split(r"\s*[:：|]\s*", _TITLE_START.sub("", page.title))[0]
    reading.say("organisation", heading or title, heading or title, 0.9)


def _take_post(page: Page, reading: Reading) -> None:
    """The title of a post's page names its author and how it begins."""
    found = _POST.match(_TITLE_START.sub("", page.title))
    if found:
        reading.votes.append(NameVote(found[1], 4.0, page.title, sure=True))
        reading.activities.append(
            Activity(kind="post", title=clip(found[2], 300), url=page.url, source=SOURCE,
                     evidence=clip(page.title, EVIDENCE_LIMIT))
        )  # fmt: skip


def _name(page: Page) -> str:
    title = (
        _TITLE_START.sub("", _TITLE_END.sub("", page.title))
        if "linkedin" in page.title.lower()
        else ""
    )
    pieces = [piece for piece in re.split(r"\s+[|–-]\s+", title) if not section_kind(piece)]
    headings = [line for line in page.outline.lines if line.level in (1, 2)]
    slug = keys_of(_slug(page.url).replace("-", " "))
    named = [line for line in headings if line.region in ("main", "header")
             and (_is_name(line) or (len(slug) > 1 and keys_of(line.text) == slug))]  # fmt: skip
    heading = tidy_name(named[0].text) if named else ""
    same = next((ln.text for ln in headings if pieces and fold(ln.text) == fold(pieces[0])), "")
    if same or (pieces and likeness(pieces[0]) >= 0.1):
        shown = tidy_name(pieces[0])
        return heading if heading and keys_of(shown) <= keys_of(heading) else shown
    return heading or _name_in_address(page.url)


def _is_name(line: Line) -> bool:
    return likeness(line.text) >= 0.4 and not section_kind(line.text)


def _name_in_address(url: str) -> str:
    words = [word for word in _slug(url).split("-") if word.isalpha()]
    name = " ".join(word.capitalize() for word in words)
    return name if 2 <= len(words) <= 4 and likeness(name) >= 0.8 else ""


def _slug(url: str) -> str:
    """Return what a profile's address calls the person: "ada-quill"."""
    first, _, rest = unquote(urlsplit(url).path).strip("/").partition("/")
    return rest.split("/")[0] if first == "in" else ""


def _name_words(page: Page, name: str, profile: list[dict[str, Any]]) -> str:
    for line in page.outline.lines:
        if name in line.text and len(line.text) < 120:
            return line.text
    if profile and name not in page.title:
        return clean(str(profile[0].get("lastName") or name))  # in the data, a word by itself
    if name in page.title:
        return page.title
    return _slug(page.url) if name == _name_in_address(page.url) else name


def _visible(page: Page) -> list[Line]:
    """Return the lines a reader sees once: no counts, no copies for screen readers."""
    kept: list[Line] = []
    for line in _within_main(page.outline.lines):
        text = _FOLDED.sub("", _said_once(line)).strip()
        if not text or is_masked(text):
            continue
        if kept and _copies(kept[-1].text, text):
            continue
        kept.append(line if text == line.text else replace(line, text=text, parts=()))
    return kept


def _within_main(lines: list[Line]) -> list[Line]:
    """Return the lines of the page's body; where one element holds its headings, those in it, and
    none of what lies over the page, such as messages."""
    body = [line for line in lines if line.region in ("main", "header")]
    held = [line for line in body if any(tag.name == "main" for tag in line.path)]
    headed = any(line.level in (1, 2) or exact_section_kind(line.text) for line in held)
    whole = sum(line.level == 1 for line in held) == sum(line.level == 1 for line in body)
    return held if headed and whole else body


def _said_once(line: Line) -> str:
    """Return the text of a line; once where an element beside it is its copy for screen readers."""
    if len(line.parts) == 2 and _copies(*line.parts):
        return line.parts[0]
    half, odd = divmod(len(line.text), 2)
    doubled = odd and line.text[half] == " " and line.text[:half] == line.text[half + 1 :]
    return line.text[:half] if doubled and half >= _DOUBLED else line.text


def _copies(before: str, text: str) -> bool:
    if fold(before) == fold(text):
        return True
    one, two = find_range(before[:80]), find_range(text[:80])
    return bool(one and two and one.ranged and two.ranged and one.at == two.at == 0
                and (one.start, one.end) == (two.start, two.end))  # fmt: skip


def _take_websites(page: Page, reading: Reading) -> None:
    for link, line in page.outline.links:
        if line is None or line.region not in ("main", "header"):
            continue
        url = clean_link(page, link.href)
        host = (urlsplit(url).hostname or "") if url else ""
        if (
            url
            and not host.endswith(("linkedin.com", "licdn.com", "lnkd.in"))
            and "redir" in link.href + " "
        ):
            reading.add("links", url, link.text or link.href, 0.8)


def _choose_present(reading: Reading) -> None:
    """The first role that goes on says what the person does now."""
    job = next(
        (job for job in reading.experience if "end" in job.model_fields_set and job.end is None),
        None,
    )
    if job is None:
        return
    if job.role:
        reading.say("role", job.role, job.evidence, 0.9)
    if job.organisation:
        reading.say("organisation", job.organisation, job.evidence, 0.88)
