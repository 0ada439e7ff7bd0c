"""Unfilled placeholders in any bracket style, told apart from code and from mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from coffeechat.etiquette.tables import read_table
from coffeechat.etiquette.texts import Text
from coffeechat.records.finding import Finding

GREETING = (
    r"(?:\A|(?<=\n))[ ]{0,4}(?:hi|hello|hey|dear|hiya|greetings|good (?:morning|afternoon|evening))"
    r"(?: there)?(?: (?:mr|ms|mrs|dr|mx|prof|professor|sir|madam)\b[./]{0,2}(?:mr|ms|mrs)?\.?)?"
    r"[ ]{1,3}"
)
#: A stretch that may be a placeholder, by the shape it comes in.
SHAPES = {
    "always": r"\{\{[^{}\n]{0,60}\}\}|\$\{[^{}\n]{0,60}\}|\{%[^{}\n]{0,60}%\}|\*\|[^|\n]{1,40}\|\*",
    "brace": r"(?<![\w\\$)])\{ ?[A-Za-z][\w .'-]{1,38}\}|(?<=[ ,])\{\}",
    "square": r"(?<![\w\])])\[\[?[^\[\]\n]{1,60}\]\]?(?!\()",
    "angle": r"<<?[^<>\n]{1,60}>>?|«[^«»\n]{1,60}»",
    "round": r"\([^()\n]{1,60}\)",
    "sign": r"(?<!\w)#[A-Za-z_ ]{3,30}#|\|[A-Za-z_ ]{3,30}\||~[A-Za-z_]{3,30}~",
    "dollar": r"(?<![\w$])\$[A-Z_]{3,40}\b",
    "percent": r"(?<![\w%])%%?[A-Za-z][\w -]{1,30}%%?(?!\w)",
    "dunder": r"(?<!\w)__+[A-Za-z][A-Za-z ]{0,20}(?:_[A-Za-z ]{1,20}){0,2}__+(?!\w)",
    "blank": r"(?<!\w)_{3,40}(?!\w)",
    "capitals": r"(?<!\w)[A-Z]{3,20}(?:_[A-Z]{3,20}){1,3}(?!\w)",
    "crosses": r"(?<!\w)(?:X{3,8}|x{3,8})(?!\w)",
}
SHAPE = re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in SHAPES.items()))
#: What a text with a shaped placeholder cannot do without.
HINT = re.compile(r"[\[{<(%_$#|~«*]|[Xx]{3}")
GREETED = re.compile(rf"{GREETING}\Z")
OWNER = re.compile(r"\b(?:your|the|their) \Z")
UNKNOWABLE = re.compile(r"\b(?:an?|my|our|is|as) \Z")
ADDRESSED = re.compile(r"\b(?:hi|hello|hey|dear|at|mr|ms|mrs|dr|name is|for)\.? \Z")
WORD = re.compile(r"[a-z]+")


@cache
def _table() -> dict[str, Any]:
    return read_table("placeholders")


@cache
def _leftover() -> re.Pattern[str]:
    """What a mail merge leaves after a greeting, and filler anywhere (lower case)."""
    names, filler = "|".join(_table()["merge_failures"]), "|".join(_table()["filler"])
    return re.compile(
        rf"{GREETING}(?P<name>{names})(?=[ ]{{0,2}}[,!.:\n]|\Z)|(?<!\w)(?P<filler>{filler})(?!\w)"
    )


def find_placeholders(text: Text) -> Iterator[Finding]:
    """Yield a finding for each placeholder."""
    shaped = SHAPE.finditer(text.bare) if HINT.search(text.bare) else ()
    for match in shaped:
        if not text.is_quoted(match.start()) and _is_placeholder(match, text):
            yield _write_finding(text, match.start(), match.end())
    for match in _leftover().finditer(text.plain):
        yield _write_finding(text, *match.span(match.lastgroup or 0))


def _is_placeholder(match: re.Match[str], text: Text) -> bool:
    """Tell a placeholder from code, mark-up, a footnote, a number."""
    shape, stretch = match.lastgroup, match[0]
    words = WORD.findall(text.plain[match.start() : match.end()])
    before = text.plain[max(0, match.start() - 60) : match.start()]
    if shape in ("always", "brace"):
        return True
    if shape == "crosses":
        return _are_crosses_blank(stretch, before)
    if shape == "blank":
        return bool(before.strip(" ")) and before[-1:] != "\n"
    if shape == "percent":
        return not set(words) & set(_table()["environment"])
    return _names_a_slot(shape or "", stretch, words) or (
        shape == "dunder" and bool(ADDRESSED.search(before))
    )


def _are_crosses_blank(stretch: str, before: str) -> bool:
    if stretch.islower():
        return bool(ADDRESSED.search(before))
    return not set(WORD.findall(before)) & set(_table()["roman"])


def _names_a_slot(shape: str, stretch: str, words: list[str]) -> bool:
    """Tell whether bracketed or marked words are those of a template."""
    table = _table()
    slots, plain = set(table["slot_words"]), stretch.strip("<>_")
    if shape == "angle" and (plain in table["html"] or re.search(r"[@=/]", stretch)):
        return False
    if shape == "dunder" and plain in table["python"]:
        return False
    if shape == "round":
        known = slots | {"of", "a", "an", "my", "for", "or"}
        return bool(set(words) & set(table["sure_words"])) and set(words) <= known
    return set(words) <= slots if shape == "capitals" else bool(set(words) & slots)


def _write_finding(text: Text, start: int, end: int) -> Finding:
    """Return the finding, with wording that needs no placeholder."""
    start, end, suggestion = _replace(text, start, end)
    table = _table()
    return Finding(
        rule=table["id"], severity="blocks", start=start, end=end,
        message=table["message"], why=table["why"], suggestion=suggestion,
    )  # fmt: skip


def _replace(text: Text, start: int, end: int) -> tuple[int, int, str | None]:
    """Return what to replace, and by what: the greeting, the line, or the words alone."""
    line_start = text.plain.rfind("\n", 0, start) + 1
    line_end = text.plain.find("\n", end)
    line_end = len(text.plain) if line_end < 0 else line_end
    greeting = GREETED.search(text.plain[line_start:start])
    if greeting:
        return line_start + greeting.start(), end, "Hello"
    alone = not WORD.search(text.plain[line_start:start] + text.plain[end:line_end])
    if alone and line_start:
        return line_start - 1, line_end, ""
    if UNKNOWABLE.search(text.plain[:start][-8:]):
        return start, end, None
    return start, end, _wording(text, start, end)


def _wording(text: Text, start: int, end: int) -> str:
    words = set(WORD.findall(text.plain[start:end]))
    kind = next(k for k in _table()["kind"] if not k["words"] or words & set(k["words"]))
    wording: str = kind["owned" if OWNER.search(text.plain[:start][-8:]) else "plain"]
    begins = start == text.sentence_at(start)[0]
    return wording[0].upper() + wording[1:] if begins else wording
