"""The people on a page about several: cards that each show a name and a role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.name_parts import take_apart, tidy_name
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.own_pages import is_us_title
from coffeechat.extraction.page import Page
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import clip, fold, joined_script
from coffeechat.extraction.vocabulary import organisation_words, role_words
from coffeechat.records.fact import EVIDENCE_LIMIT
from coffeechat.records.record import TeamMember

FEWEST = 3  # cards that make a team; two do under a heading such as "Our team"
MAX_PEOPLE = 200


def find_people(page: Page) -> list[TeamMember]:
    """Return the people shown in cards built alike, in order; none where there are few."""
    lines = [line for line in page.outline.lines if line.region in ("main", "aside", "header")]
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if 1 < len(line.text) < 60 and _is_full_name(line.text):
            alike[_build(line)].append(index)
    best = max(alike.values(), key=len, default=[])
    people = _unique([_member(index, lines, set(best), page) for index in best])
    with_role = sum(1 for person in people if person.role)
    told = any(person.link or role_words(person.role) for person in people)
    if not any(knownness(person.name) > 0 or joined_script(person.name) for person in people):
        return []  # titles of works, names of firms
    if len(people) < FEWEST:
        several = len(people) == with_role == FEWEST - 1 and _says_us(lines, best[0])
        return people if told and several else []
    degrees = sum(1 for index in best if take_apart(tidy_name(lines[index].text)).suffixes)
    known = (told and with_role * 2 >= len(people)) or degrees * 2 > len(people)
    return people[:MAX_PEOPLE] if known else []


def _says_us(lines: Sequence[Line], first: int) -> bool:
    """Whether the heading over the first of several people says that they are a team."""
    over = next((line for line in reversed(lines[:first]) if line.level), None)
    return over is not None and is_us_title(over.text)


def _is_full_name(text: str) -> bool:
    parts = take_apart(tidy_name(text))
    whole = len(parts.bare.split()) > 1 or not text.isascii()
    other = looks_like_place(text) or organisation_words(text)
    return likeness(text) >= 0.8 and whole and not other


def _build(line: Line) -> tuple[object, ...]:
    """How a line is built: its element, its classes without numbers, and its level."""
    tag = line.path[-1]
    return (tag.name, len(line.path), line.level, line.path[-2].name if len(line.path) > 1 else "")


def _member(index: int, lines: Sequence[Line], names: set[int], page: Page) -> TeamMember:
    line = lines[index]
    around = []
    for step in (1, 2):
        if index + step in names or index + step >= len(lines):
            break
        around.append(lines[index + step])
    role = next(
        (other for other in around if role_words(other.text) and len(other.text) < 120), None
    )
    if role is None and around and len(around[0].text) < 60 and not around[0].anchor:
        role = around[0]
    values = {"role": role.text if role else "", "link": _address(line, around, page)}
    words = f"{line.text} {role.text}" if role and role.position == line.position + 1 else line.text
    return TeamMember(
        name=tidy_name(line.text), evidence=clip(words, EVIDENCE_LIMIT),
        **{key: value for key, value in values.items() if value},
    )  # fmt: skip


def _address(line: Line, around: list[Line], page: Page) -> str:
    for link in [*line.links, *(link for other in around for link in other.links)]:
        if (whole := page.absolute(link.href)) and whole.startswith("http"):
            return whole
    return ""


def _unique(people: list[TeamMember]) -> list[TeamMember]:
    return list({fold(person.name): person for person in reversed(people)}.values())[::-1]
