"""Which lines of a page say the name of its person."""

from __future__ import annotations

from collections.abc import Sequence

from coffeechat.extraction.contact_details import read_mails
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.outline import Line
from coffeechat.extraction.text import unaccent


def name_lines(lines: Sequence[Line], name: str) -> list[int]:
    """Return the places of the lines that are the name, or begin with it, the first few."""
    keys = keys_of(name)
    hits = [i for i, line in enumerate(lines) if _may_say(line, keys) and _says(line, keys)]
    exact = [i for i in hits if keys_of(lines[i].text) == keys]
    return (exact or hits)[:4]


def _may_say(line: Line, keys: frozenset[str]) -> bool:
    """A quick look before the thorough one: a page has thousands of lines."""
    if len(line.text) >= 120 or "et al" in line.text:
        return False
    letters = unaccent(line.text).replace(" ", "")
    return any(key in letters for key in keys) and not read_mails(line.text)


def _says(line: Line, keys: frozenset[str]) -> bool:
    said = keys_of(line.text)
    return bool(keys) and (said == keys or (keys <= said and len(said) <= len(keys) + 8)
                           or (len(said) > 1 and said < keys))  # fmt: skip
