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
# The years before the first of an era of Japan, or of the Republic of China.
_ERAS = {"大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911}
_ERA = f"({'|'.join(_ERAS)})"
_IN_ERA = re.compile(rf"{_ERA}\s*(?:元|\d{{1,3}})")
_LATER = re.compile(  # "平成24-28年": the second year is of the same era
    rf"{_ERA}(\s*(?:元|\d\d?)\s*年?\s*[-–—~〜～]\s*)(\d\d)(?=\s*年)"
)
_SHORT_YEAR = re.compile(rf"{_ERA}(元|\d)年(?:(\s*)(\d\d?)月(?:(\d\d?)日)?)?")
_LONG_YEAR = re.compile(rf"{_ERA}(\s*)(元|\d{{1,3}})(?!\d)")


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
    if not text.isascii() and _IN_ERA.search(text):
        text = _LONG_YEAR.sub(_write_long, _SHORT_YEAR.sub(_write_short, _LATER.sub(_end, text)))
    return text


def _year(era: str, digits: str) -> str:
    return str(_ERAS[era] + (1 if digits == "元" else int(digits)))


def _end(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2]}{_year(found[1], found[3])[2:]}"


def _write_short(found: re.Match[str]) -> str:
    """Write "令和2年5月" as "2020/5", which is as long; with a blank in it "2020年5月" is."""
    year, (gap, month, day) = _year(found[1], found[2]), found.groups()[2:]
    if not month:
        return year
    if gap:
        return f"{year}年{gap[1:]}{month}月" + (f"{day}日" if day else "")
    return f"{year}/{month}" + (f"/{day}" if day else "")


def _write_long(found: re.Match[str]) -> str:
    return _year(found[1], found[3]).ljust(len(found[0])) if len(found[0]) > 3 else found[0]
