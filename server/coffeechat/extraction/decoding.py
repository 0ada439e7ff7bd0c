"""From what arrived to a string of HTML, or a sentence that says why not."""

from __future__ import annotations

import codecs
import re

from coffeechat.extraction.errors import PageError

MAX_BYTES = 4_000_000
MAX_TAGS = 150_000
MAX_UNCLOSED = 20_000
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|meta|div|p|h[1-6]|a|table|ul|li|span|title|main|section"
    r"|article|br|b|i|em|strong|center|font|header)[\s/>]",
    re.IGNORECASE,
)
# What reaches us under the name of UTF-8 or Latin-1 is often Windows' own code page.
_ALIKE = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "ascii": "utf-8", "gb2312": "gb18030"}


def decode(html: str | bytes) -> tuple[str, bool]:
    """Return the page as text and whether its encoding was broken.

    Raises PageError where it is empty, too large, binary or not HTML.
    """
    if len(html) > MAX_BYTES:
        raise PageError("The page is over 4 MB: copy the part about the person and paste it.")
    text, broken = (html, False) if isinstance(html, str) else _from_bytes(html)
    check_markup(text)
    return text, broken


def _from_bytes(raw: bytes) -> tuple[str, bool]:
    if raw.startswith(b"%PDF"):
        raise PageError("This is a PDF, not a web page: copy its text and paste it.")
    for mark, name in ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"),
                       (codecs.BOM_UTF16_BE, "utf-16")):  # fmt: skip
        if raw.startswith(mark):
            return _strictly(raw, name)
    try:
        return raw.decode("utf-8"), False
    except UnicodeDecodeError:
        return _strictly(raw, _declared(raw))


def _declared(raw: bytes) -> str:
    found = _DECLARED.search(raw[:4096])
    name = found[1].decode("ascii").lower() if found else "cp1252"
    name = _ALIKE.get(name, name)
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name


def _strictly(raw: bytes, name: str) -> tuple[str, bool]:
    try:
        return raw.decode(name), False
    except (UnicodeDecodeError, LookupError):
        return raw.decode("utf-8", "replace"), True


def check_markup(text: str) -> None:
    """Raise PageError where the text is no HTML page."""
    start = text.lstrip("\ufeff \t\r\n")[:200]
    if not start:
        raise PageError("The page is empty: wait until it has loaded, then capture it again.")
    if start.startswith("%PDF"):
        raise PageError("This is a PDF, not a web page: copy its text and paste it.")
    if "\x00" in text[:100_000] and text[:100_000].count("\x00") > 8:
        raise PageError("This is a binary file, not a web page: open the profile page itself.")
    if not _MARKUP.search(text[:200_000]):
        raise PageError("This is not a web page: open the profile page itself, or paste its text.")
    if text.count("<") > MAX_TAGS:
        raise PageError("The page has too many parts to read: paste the text about the person.")
    # Elements opened and never closed nest in one another; a page has a few hundred.
    if text.count("<") - 2 * text.count("</") - text.count("/>") > MAX_UNCLOSED:
        raise PageError("The page is nested too deeply to read: paste the text about the person.")
