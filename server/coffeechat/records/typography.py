"""One kind of apostrophe and quotation mark in all that is written for people."""

from __future__ import annotations

import re

_BEFORE = r"(?:^|(?<=[\s(\[“‘—–]))"
_SINGLE = re.compile(_BEFORE + r"'(?=\w(?:[^']|'(?=\w))*'(?!\w))")
_DOUBLE = re.compile(_BEFORE + r'"(?=\S)')


def typeset(text: str) -> str:
    """Return a text with curly apostrophes and quotation marks in place of straight ones."""
    if '"' in text:
        text = _DOUBLE.sub("“", text).replace('"', "”")
    if "'" in text:
        text = _SINGLE.sub("‘", text).replace("'", "’")
    return text
