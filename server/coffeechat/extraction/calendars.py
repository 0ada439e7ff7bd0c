"""Digits and years of other calendars, written as the Western ones, letter for letter."""

from __future__ import annotations

import re

# Of Arabic, Persian, Hindi, Bengali and Thai, and wide ones.
_DIGITS = {ord(digit): str(value)
           for zero in "\u0660\u06f0\u0966\u09e6\u0e50\uff10"
           for value, digit in enumerate(map(chr, range(ord(zero), ord(zero) + 10)))}  # fmt: skip
_DIGITS |= {ord("\u2f49"): "月", ord("\u2f47"): "日"}  # as some PDFs write month and day
_OTHER = re.compile(f"[{''.join(map(chr, _DIGITS))}]")
# The solar years of Iran are told by Persian digits or letters, or by standing alone as a range
# ("1399 – 1402"); the Buddhist ones by Thai letters, or alone as well.
_IRANIAN = re.compile(
    "(?<![\u06f0-\u06f9])\u06f1[\u06f3\u06f4][\u06f0-\u06f9]{2}(?![\u06f0-\u06f9])"
)
_PERSIAN = re.compile(
    "[\u067e\u0686\u0698\u06a9\u06af\u06cc]"
    r"|^(?:13[4-9]|14[01])\d\s*[-–—]\s*(?:(?:13[4-9]|14[01])\d|[^\W\d]{2,12})$"
)
_SOLAR = re.compile(r"(?<![\d.,/])(?:13[4-9]|14[01])\d(?![\d.,]\d|\d)")
_SOLAR_YEARS = 621
_THAI = re.compile(r"[\u0e01-\u0e5b]|^25[0-9]{2}\s*[-–—]\s*25[0-9]{2}$")
_BUDDHIST = re.compile(r"(?<!\d)25[0-9]{2}(?!\d)")


def western(text: str) -> str:
    """Return a text of the same length whose digits and years are the Western ones."""
    if ("13" in text or "14" in text) and _PERSIAN.search(text):
        text = _SOLAR.sub(lambda found: str(int(found[0]) + _SOLAR_YEARS), text)
    if not text.isascii() and _OTHER.search(text):
        text = _IRANIAN.sub(lambda found: str(int(found[0]) + _SOLAR_YEARS), text).translate(
            _DIGITS
        )
    if "25" in text and _THAI.search(text):
        text = _BUDDHIST.sub(lambda found: str(int(found[0]) - 543), text)
    return text
