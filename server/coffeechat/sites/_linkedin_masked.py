"""Public LinkedIn pages whose lists are masked with asterisks for who is not signed in.

What is left of them stands in the description for search engines and in the top card.
"""

from __future__ import annotations

from collections.abc import Sequence

from coffeechat.extraction.headings import section_kind
from coffeechat.extraction.outline import Line
from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.text import clip
from coffeechat.extraction.vocabulary import field_kind, school_words
from coffeechat.records.fact import EVIDENCE_LIMIT
from coffeechat.records.record import Education, Experience

_BELOW = frozenset(("about", "activity", "experience", "education"))  # the top card
_LONGEST = 90  # characters of a name that the description gives


def is_masked(text: str) -> bool:
    """Whether a text is asterisks in place of words."""
    return text.count("*") * 2 > len(text)


def read_described(page: Page, reading: Reading) -> None:
    """Take what a description such as "Experience: Looms · Location: Leeds" says."""
    for piece in page.metas.get("description", "").split(" · "):
        label, colon, value = piece.partition(": ")
        if not colon or len(value) > _LONGEST:
            continue
        kind = section_kind(label)
        if kind == "experience":
            reading.say("organisation", value, piece, 0.8)
            _take_employer(value, piece, reading)
        elif kind == "education" and not reading.education:
            reading.education = [_study(value, piece, reading)]
        elif field_kind(label) == "location":
            reading.say("location", value, piece, 0.8)
    _drop_place_as_headline(reading)


def read_top_school(lines: Sequence[Line], reading: Reading) -> None:
    """Take the school that the top card shows where the list of them is masked."""
    if reading.education or not any(is_masked(line.text) for line in lines):
        return
    for line in lines:
        if line.level and section_kind(line.text) in _BELOW:
            return
        if school_words(line.text) and len(line.text) < _LONGEST:
            reading.education = [_study(line.text, line.text, reading)]
            return


def _take_employer(value: str, piece: str, reading: Reading) -> None:
    """Where of all jobs but the employer's name is left, it is no role, and its dates another's."""
    left = [job for job in reading.experience if job.organisation or job.role != value]
    if not left:
        words = clip(piece, EVIDENCE_LIMIT)
        reading.experience = [Experience(organisation=value, source=reading.source, evidence=words)]


def _study(school: str, words: str, reading: Reading) -> Education:
    return Education(
        institution=school, source=reading.source, evidence=clip(words, EVIDENCE_LIMIT)
    )


def _drop_place_as_headline(reading: Reading) -> None:
    """A top card without a headline has the place straight under the name."""
    headline, place = reading.facts.get("headline"), reading.facts.get("location")
    if headline and place and headline.value == place.value:
        del reading.facts["headline"]
