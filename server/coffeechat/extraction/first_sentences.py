"""The short sentences and greetings that a text about the person begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.extraction.asides import is_aside
from coffeechat.extraction.introduced import OPEN
from coffeechat.extraction.labelled import split_label
from coffeechat.extraction.outline import Line
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.voices import says_i, speaks_of

_SIGNS = re.compile(r"\W+$")
_LEADS = 5  # short sentences that a text may begin with
_GREETING = 90  # characters


def with_greeting(lines: Sequence[Line], prose: list[Line], name: str) -> list[Line]:
    """Return a text from the short sentences over it on, where these speak of the person:
    "Hi, I'm Ada", "Ada Rossi was born in Leeds."."""
    at = next((i for i, line in enumerate(lines) if prose and line is prose[0]), 0)
    start = at
    while at - start < min(at, _LEADS) and _leads_on(lines[start - 1], lines[start]):
        start -= 1
    if start < at and (OPEN.search(lines[at - 1].text) or speaks_of(lines[start].text, name)):
        return [*lines[start:at], *prose]
    greets = at > 0 and _greets(lines[at - 1], name)
    return [lines[at - 1], *prose] if greets else prose


def _leads_on(before: Line, line: Line) -> bool:
    """Whether a line is a sentence, or the beginning of one, set as the next line is."""
    plain = before.tag == line.tag != "li" and not (before.level or before.anchor)
    boxes = zip(before.path[-2:-1], line.path[-2:-1], strict=False)
    beside = before.position == line.position - 1 and all(one is two for one, two in boxes)
    whole = before.text.endswith((".", "。")) or OPEN.search(before.text) is not None
    told = joined_script(before.text) or len(before.text.split()) > 3
    own = not split_label(before.text)[0] and not is_aside(before.text)
    return plain and beside and whole and told and own


def _greets(before: Line, name: str) -> bool:
    """Whether a line is one in which the person says their name: "Hi, I'm Ada"."""
    said = _SIGNS.sub("", before.text)
    named = name != "" and (name.split(" ", 1)[0] in said.split() or said.endswith(name))
    short = len(said) < _GREETING and not (before.level or before.anchor)
    return short and named and says_i(before.text)
