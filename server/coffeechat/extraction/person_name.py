"""Whose page this is: every place that may name the person votes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from urllib.parse import unquote, urlsplit

from coffeechat.extraction.names import keys_of, likeness, tidy_name
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold, joined_script, unaccent
from coffeechat.extraction.vocabulary import exact_section_kind, load

_CUT = re.compile(
    r"\s+by\s+(?=[A-Z])|\s*[|｜»«•·:：–—→]\s*|\s+[-/~]\s+|\s*[,，]\s+(?=[a-z])"
    r"|\s*[,]\s+(?=Ph\.?D|Dr\b)",
)
_POSSESSIVE = re.compile(r"^(.{3,50}?)['’]s?\s+(?:\w+\s*){1,4}$")
_HANDLE = re.compile(r"^(.{1,60}?)\s*[(（]\s*@[\w.@-]+\s*[)）]")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*,?\s*(?:by\s+)?([^"
    r"|.,©\d]{3,50})",
    re.IGNORECASE,
)
_EDGE = re.compile(r"^[\s,!.:]+|[\s,!.:]+$")
_IN_BRACKETS = re.compile(r"^\S{2,40}\s+\(([^()@]{3,60})\)")
_TOP_LINES = 30
MAX_VOTES = 250  # each is weighed against each


@dataclass(frozen=True)
class NameVote:
    """A text that may be the person's name, how much it counts, and the words it is from."""

    name: str
    weight: float
    evidence: str
    sure: bool = False  # the page says itself that this is a name


@dataclass(frozen=True)
class NameChoice:
    """The name that won, and how strongly; 3 and more is sure enough to name somebody."""

    name: str
    evidence: str
    score: float


def choose_name(page: Page, votes: Iterable[NameVote] = ()) -> NameChoice | None:
    """Return the name most places agree on; `votes` come from structured data."""
    all_votes = [*votes, *islice(_page_votes(page), MAX_VOTES)]
    likely = [
        (vote, keys_of(vote.name), 1.0 if vote.sure else likeness(vote.name)) for vote in all_votes
    ]
    likely = [entry for entry in likely if entry[2] > 0.1 and entry[1]]
    if not likely:
        return None
    handle = _handle_text(page)
    scored = [(_score(entry, likely, handle), entry[0]) for entry in likely]
    score, best = _fuller(max(scored, key=lambda pair: pair[0]), scored)
    return NameChoice(name=tidy_name(best.name), evidence=best.evidence, score=score)


def _fuller(
    best: tuple[float, NameVote], scored: list[tuple[float, NameVote]]
) -> tuple[float, NameVote]:
    """Return the fuller form of the best name, where a heading writes it out."""
    keys = keys_of(best[1].name)
    longer = [entry for entry in scored if keys < keys_of(entry[1].name) and len(keys) > 1
              and entry[1].weight >= 4 and entry[0] >= best[0] * 0.7]  # fmt: skip
    return max(longer, key=lambda entry: entry[0], default=best)


def _score(
    entry: tuple[NameVote, frozenset[str], float],
    others: list[tuple[NameVote, frozenset[str], float]],
    handle: str,
) -> float:
    _, keys, like = entry
    score = 0.0
    told: Counter[str] = Counter()  # the same words count twice, not every time
    for other, other_keys, _ in others:
        if other_keys == keys and told[other.evidence] < 2:
            score += other.weight
        elif (
            other_keys != keys
            and len(other_keys & keys) >= 1
            and (other_keys < keys or keys < other_keys)
        ):
            score += other.weight * (0.5 if len(other_keys) > 1 else 0.2)
        told[other.evidence] += other_keys == keys
    fits = sum(1 for word in keys if len(word) > 2 and word in handle)
    return (score + (1.5 if fits else 0.0) + (0.5 if fits > 1 else 0.0)) * (0.4 + 0.6 * like)


def _handle_text(page: Page) -> str:
    parts = urlsplit(page.url)
    host = page.host
    own = host if not host.startswith(("linkedin.", "github.com", "x.com")) else ""
    return unaccent(unquote(own + parts.path)).replace(" ", "")


def _page_votes(page: Page) -> Iterator[NameVote]:
    yield from _title_votes(page)
    yield from _meta_votes(page)
    yield from _line_votes(page)


def _title_votes(page: Page) -> Iterator[NameVote]:
    for weight, title in ((3.0, page.title), (2.0, page.metas.get("og:title", ""))):
        handle = _HANDLE.match(title)
        if handle:
            yield NameVote(handle[1], weight + 3, title, sure=True)
        inside = _IN_BRACKETS.match(title)  # "handle (Name)"
        if inside and likeness(inside[1]) >= 0.8:
            yield NameVote(inside[1], weight + 2, title)
        for index, piece in enumerate(title_pieces(title)):
            yield NameVote(piece, weight if index == 0 else weight * 0.6, title)


def title_pieces(title: str) -> list[str]:
    """Return the parts of a page's title, without words such as "Home" and "CV"."""
    pieces = []
    for piece in [title, *_CUT.split(title)]:
        owner = _POSSESSIVE.match(piece)
        bare = strip_around(owner[1] if owner else piece)
        if bare and bare not in pieces:
            pieces.append(bare)
    return pieces


@cache
def _around() -> frozenset[str]:
    return frozenset(fold(word) for word in load("names")["around"])


@cache
def _greetings() -> tuple[str, ...]:
    said = {fold(words) for words in load("names")["introductions"]}
    return tuple(sorted(said, key=len, reverse=True))


def strip_around(text: str) -> str:
    """Return a title without the words that stand around a name."""
    around = _around()
    words = text.split()
    changed = True
    while words and changed:
        changed = False
        for size in (3, 2, 1):
            if len(words) > size and fold(" ".join(words[:size])) in around:
                words, changed = words[size:], True
            if len(words) > size and fold(" ".join(words[-size:])) in around:
                words, changed = words[:-size], True
    return _EDGE.sub("", " ".join(words))


def _meta_votes(page: Page) -> Iterator[NameVote]:
    metas = page.metas
    first, last = metas.get("profile:first_name", ""), metas.get("profile:last_name", "")
    if first or last:
        yield NameVote(f"{first} {last}".strip(), 4.0, f"{first} {last}".strip())
    for key, weight in (("author", 2.0), ("og:site_name", 1.0), ("article:author", 1.0),
                        ("twitter:title", 1.0), ("dc.creator", 1.5)):  # fmt: skip
        if value := metas.get(key, ""):
            yield NameVote(strip_around(value), weight, value)


def _line_votes(page: Page) -> Iterator[NameVote]:
    seen_main = 0
    headings = 0
    lines = page.outline.lines
    for index, line in enumerate(lines):
        if line.region in ("main", "header", "aside"):
            seen_main += 1
            if line.level and len(line.text) < 80:
                headings += 1
                yield from _heading_votes(line, headings, seen_main)
            elif seen_main <= _TOP_LINES and len(line.text) < 60:
                yield _plain_vote(line, seen_main)
            if seen_main <= _TOP_LINES:
                yield from _introduction_votes(line, lines[index + 1 : index + 2])
        elif line.region == "footer" and len(line.text) < 60:
            yield NameVote(line.text, 0.8, line.text)
        elif line.region == "nav" and index < 12 and len(line.text) < 50:
            yield NameVote(strip_around(line.text), 1.2, line.text)
        if "©" in line.text or "opyright" in line.text:
            yield from _owner_votes(line)


def _heading_votes(line: Line, number: int, position: int) -> Iterator[NameVote]:
    weight = {1: 4.0, 2: 2.5, 3: 2.0}.get(line.level, 1.0)
    if number > 3 or position > 60:
        weight *= 0.3
    yield NameVote(line.text, weight, line.text)
    for piece in title_pieces(line.text)[1:]:
        yield NameVote(piece, weight * 0.8, line.text)


def _plain_vote(line: Line, position: int) -> NameVote:
    weight = 2.0 if position <= 3 else 1.5 if position <= 10 else 0.8
    if line.anchor and not line.bold:
        weight *= 0.6
    text = line.text
    if exact_section_kind(text):
        weight = 0.0
    return NameVote(text, weight, text)


def _introduction_votes(line: Line, after: list[Line]) -> Iterator[NameVote]:
    """ "Hello, I'm" and a name behind it, on the same line or the next one."""
    folded = fold(line.text)
    for said in _greetings():
        if folded == said:
            for follower in after:
                yield NameVote(follower.text, 3.0, follower.text)
            return
        if folded.startswith(said + " ") and len(line.text) < 200:
            weight = 4.0 if line.level in (1, 2) else 2.5
            yield from _after_greeting(line.text, len(said.split()), weight)
            return


def _after_greeting(text: str, words_said: int, weight: float) -> Iterator[NameVote]:
    words = re.split(r"[\s,]+", re.sub(r"(?<=\w)['’](?=\w)", " ", text))
    words = [word for word in words if word.strip("!.,:")]
    rest = words[words_said:]
    for size in (4, 3, 2):
        if len(rest) >= size or size == 2:
            piece = " ".join(rest[:size]).strip(" .!,:;")
            if likeness(piece) >= 0.8:
                yield NameVote(piece, weight, text)
                return


def _owner_votes(line: Line) -> Iterator[NameVote]:
    for found in _COPYRIGHT.finditer(line.text):
        bare = re.sub(r"(?i)\s*all rights reserved\.?", "", found[1])
        yield NameVote(strip_around(bare), 1.5, line.text)


def other_script(text: str) -> bool:
    """Whether a name is in a script without blanks, so that its order is family first."""
    return joined_script(text)
