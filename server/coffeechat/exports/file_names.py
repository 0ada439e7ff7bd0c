"""Names of files and folders made of captured words, which are no paths."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 80  # characters; each may take four bytes of the 255 that file systems give
# What some file system, or a link in Obsidian, takes for more than a letter; control
# characters, and marks that turn the direction of what follows.
_NO_LETTER = re.compile(
    '[\\\\/:*?"<>|#^`\\[\\]%\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+'
)
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def name_file(words: str) -> str:
    """Return a file's name, without an ending, that stays in its folder on any system."""
    composed = unicodedata.normalize("NFC", words)
    name = " ".join(_NO_LETTER.sub(" ", composed).split())[:LONGEST].strip(" .~-")
    if not name:
        return "Someone"
    return f"{name} (name)" if _RESERVED.fullmatch(name) else name


def name_files(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return a name for each key, no two alike even where case does not count."""
    taken: set[str] = set()
    found: dict[str, str] = {}
    for key, words in names:
        base = name = name_file(words)
        number = 1
        while name.casefold() in taken:
            number += 1
            name = f"{base} {number}"
        taken.add(name.casefold())
        found[key] = name
    return found
