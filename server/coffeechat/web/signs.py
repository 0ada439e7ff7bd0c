"""Small signs beside a name, which addresses may become a link, and where a line may end."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from coffeechat.records.contact import STAGES

HUES = ("day", "skills", "wish", "advice", "path", "belief")
LINKED_SCHEMES = ("http", "https", "mailto")
# The segmented bar widens in these many steps, one class each: no inline style.
BAR_STEPS = 20
# What a hyphen or a space must not part at the end of a line.
WHOLE = re.compile(
    r"\d{4}-\d\d-\d\d|thank-you"
    r"|\b\d{1,2} (?:Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec)[a-z]*"
)


def initials(name: str) -> str:
    """Return one or two letters for a name: one where its script has no capitals."""
    words = [word for word in (_letters(part) for part in name.split()) if word]
    if not words:
        return "?"
    first, last = words[0][0], words[-1][0]
    if first.upper() == first.lower() or len(words) == 1:
        return first.upper()
    return (first + last).upper()


def _letters(word: str) -> str:
    return "".join(sign for sign in word if unicodedata.category(sign).startswith("L"))


def is_lengthy(name: str, whole: int = 40) -> bool:
    """Say whether a name is too long for a title of full size: as a `whole`, or in one word."""
    return len(name) > whole or max(map(len, name.split()), default=0) > 20


def hue(name: str) -> str:
    """Return the theme class that tints a name's face, the same each time."""
    return HUES[zlib.crc32(name.encode()) % len(HUES)]


def filling(stage: str) -> int:
    """Return how far the cup is filled, 0 to 7, for a stage."""
    return STAGES.index(stage) if stage in STAGES else 0


def link(address: str) -> str:
    """Return an address that may be a link (http, https, mailto), else an empty string."""
    address = address.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme not in LINKED_SCHEMES or any(ord(sign) < 33 for sign in address):
        return ""
    return address if parts.netloc or parts.scheme == "mailto" else ""


def share(count: int, total: int) -> int:
    """Return a part of a whole as a step of the bar, 1 to BAR_STEPS."""
    return max(1, round(BAR_STEPS * count / total)) if total else 1


def unbroken(words: str) -> Markup:
    """Return words in which no line ends within a date or a "thank-you"."""
    return Markup(WHOLE.sub(r'<span class="n">\g<0></span>', str(escape(words))))  # noqa: S704


def breakable(path: str) -> Markup:
    """Return the path of a file or folder, whose lines end between its parts."""
    return Markup(re.sub(r"(?<=.)([/\\])", r"\1<wbr>", str(escape(path))))  # noqa: S704


FILTERS: dict[str, Callable[..., Any]] = {
    "initials": initials, "hue": hue, "filling": filling, "link": link, "share": share,
    "lengthy": is_lengthy, "unbroken": unbroken, "breakable": breakable,
}  # fmt: skip
