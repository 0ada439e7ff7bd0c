"""Which lines of a page say the name of its person."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from coffeechat.extraction.contact_details import read_mails
from coffeechat.extraction.greetings import introduces
from coffeechat.extraction.name_parts import keys_of
from coffeechat.extraction.outline import Line
from coffeechat.extraction.text import joined_script, unaccent
from coffeechat.extraction.vocabulary import role_words
from coffeechat.extraction.voices import says_i

_GREETING = 16  # characters
_TOP = 40  # lines


def name_lines(lines: Sequence[Line], name: str) -> list[int]:
    """Return the places of the lines that are the name, or begin with it, the first few."""
    keys = keys_of(name)
    hits = [i for i, line in enumerate(lines) if _may_say(line, keys) and _says(line, keys)]
    exact = [i for i in hits if keys_of(lines[i].text) == keys]
    return (exact or hits or _below_each_other(lines, keys) or _given(lines, name))[:4]


def _given(lines: Sequence[Line], name: str) -> list[int]:
    """Return where a heading says the given name alone, whose bearer writes it out but in a mail
    address or at the foot: "Hi, I'm Ada"."""
    given, _, family = name.partition(" ")
    top = enumerate(lines[:_TOP] if family else [])
    return [at for at, line in top if line.level and introduces(line.text, given)]


def _below_each_other(lines: Sequence[Line], keys: frozenset[str]) -> list[int]:
    """Return where the last part of the name stands, whose first has the line above to itself."""
    pairs = enumerate(pairwise(lines[:_TOP]), 1)
    return [i for i, (first, last) in pairs if first.tag == last.tag
            and keys_of(f"{first.text} {last.text}") == keys]  # fmt: skip


def _may_say(line: Line, keys: frozenset[str]) -> bool:
    """A quick look before the thorough one: a page has thousands of lines."""
    if len(line.text) >= 120 or "et al" in line.text:
        return False
    letters = unaccent(line.text).replace(" ", "")
    return any(key in letters for key in keys) and not read_mails(line.text)


def _says(line: Line, keys: frozenset[str]) -> bool:
    said = keys_of(line.text)
    return bool(keys) and (said == keys or (keys <= said and len(said) <= len(keys) + 8)
                           or (len(said) > 1 and said < keys) or _greets(line, keys)
                           or _begins_with(line, keys))  # fmt: skip


def _greets(line: Line, keys: frozenset[str]) -> bool:
    """Whether a heading says the name in a few words joined to it: "你好，我是林晓燕"."""
    short = line.level > 0 and len(line.text) < _GREETING and says_i(line.text)
    return short and any(joined_script(key) and key in line.text for key in keys)


def _begins_with(line: Line, keys: frozenset[str]) -> bool:
    """Whether a heading holds the name, and what its person is, as elements of their own."""
    first, *rest = line.parts or ("",)
    return line.level > 0 and keys_of(first) == keys and role_words(" ".join(rest)) > 0
