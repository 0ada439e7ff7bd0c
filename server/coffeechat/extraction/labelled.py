"""Values that stand behind a label: "Location: Leeds", a definition list, a table row."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bs4 import Tag

from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import (
    field_kind,
    has_legal_form,
    organisation_words,
    role_words,
)

_COLONS = frozenset((":", "："))  # in a cell of its own between label and value
_HEADED = frozenset(("organisation", "location", "role"))  # what a heading may label by itself
_NEXT = re.compile(r"\s+[/|·•]\s+([^:：/|·•]{2,20}?)\s?[:：]")  # a label behind the first value
# The same without a sign between, in scripts whose words hold no blanks: "田中 所属：".
_NEXT_JOINED = re.compile(r"\s+[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{1,8}\s?[:：]")
_LABEL = re.compile(r"^([^:：]{2,40}?)\s*[:：]\s*(.*)$", re.DOTALL)
_LEADER = re.compile(
    r"^([^\W\d_][^.:…_]{1,30}?)\s*(?:\.{4,}|…{2,}|_{4,})\s*(?=\w)"
)  # "City ..... Leeds", not "City... life"
_BRACKETED = re.compile(
    r"^[【\[［〔＜《]\s*([^【】\[\]［］〔〕＜＞《》]{2,12}?)\s*[】\]］〕＞》]\s*(\S.*)$"
)
_MARKED = re.compile(r"^\W{0,3}([^\W\d_]{2,9})\s*[-–—|｜/／→＞=＝]+\s*(\S.{1,40})$")
_CALLS = frozenset(("name", "called"))  # what stands behind any sign


_SHORT = 60  # characters of a label and a value that no colon parts
_SURELY = 0.9  # how like a name
_WORD = 3  # letters of a word for an organisation
_CALLED = 12  # characters of what somebody goes by


@dataclass(frozen=True)
class Labelled:
    """A label's field, the value behind it, and the lines both stand in."""

    field: str
    value: str
    line: Line
    label: Line


_FITS: dict[str, Callable[[str], float]] = {
    "name": lambda value: likeness(value) >= _SURELY, "role": role_words,
    "organisation": lambda value: len(value) > _WORD and organisation_words(value),
    "location": looks_like_place,
}  # fmt: skip


def split_label(text: str) -> tuple[str, str]:
    """Return the field a line's label announces and the value behind it, or ("", "")."""
    text = _LEADER.sub(r"\1: ", text)
    if found := _LABEL.match(text) or _BRACKETED.match(text):
        return field_kind(found[1]), found[2].strip()
    marked = _MARKED.match(text) if len(text) < _SHORT else None
    if marked and (field := field_kind(marked[1])) in _CALLS:
        return field, marked[2]
    return _split_blank(text) if len(text) < _SHORT and joined_script(text) else ("", "")


def has_leader(text: str) -> bool:
    """Whether a row of dots parts a line's label, known or not, from its value; a role before its
    employer is none."""
    led = _LEADER.match(text) if "...." in text and len(text) < _SHORT else None
    value = text[led.end() :] if led else ""
    held = led and role_words(led[1]) and (organisation_words(value) or has_legal_form(value))
    return led is not None and not held


def _split_blank(text: str) -> tuple[str, str]:
    """Return the field and the value of a label that but a blank parts from it, in scripts whose
    words hold none, where what follows fits: "氏名 水野 真帆"."""
    label, _, value = text.partition(" ")
    field = field_kind(label) if value and joined_script(label) else ""
    fits = None if value.endswith((".", "。", "다")) else _FITS.get(field)  # a sentence
    return (field, value) if fits and fits(value) and not exact_section_kind(text) else ("", "")


def labelled_pieces(line: Line) -> list[Line]:
    """Return "Company: Looms" and "Role: Weaver" of a line that holds several labels, each an
    element of its own; any other line as it is."""
    if len(line.parts) < 3:
        return [line]
    starts = [at for at, part in enumerate(line.parts) if part.endswith((":", "："))]
    if len(starts) < 2:
        return [line]
    ends = [*starts[1:], len(line.parts)]
    pieces = (line.parts[one:two] for one, two in zip(starts, ends, strict=True))
    return [replace(line, text=" ".join(piece), parts=()) for piece in pieces]


def find_labelled(lines: Sequence[Line]) -> list[Labelled]:
    """Return the labelled values among lines, in order."""
    found = []
    lines = [piece for line in lines for piece in labelled_pieces(line)
             if line.text not in _COLONS]  # fmt: skip
    for index, line in enumerate(lines):
        if len(line.text) > 200:
            continue
        field, value = split_label(line.text)
        value = "" if value.endswith((":", "：")) else value  # "Home: (registered):"
        value = _until_label(value)
        if not field and not line.level:
            field, value = _split_parts(line)
        follower = lines[index + 1] if index + 1 < len(lines) else None
        if field and value:
            found.append(Labelled(field, value, line, line))
        elif follower and (kind := field or _bare_label(line)) and _belongs(line, follower):
            found.append(Labelled(kind, follower.text.lstrip(":： "), follower, line))
    return found


def _split_parts(line: Line) -> tuple[str, str]:
    """Return the field and the value of a line whose first element is a label without a colon."""
    if len(line.parts) == 2 and not line.parts[1].startswith("("):
        return field_kind(line.parts[0]), line.parts[1]
    if 2 < len(line.parts) <= 6 and line.text.startswith(line.parts[0]):
        return field_kind(line.parts[0]), line.text[len(line.parts[0]) :].strip()
    return "", ""


def _until_label(value: str) -> str:
    """Return a value without the labels behind it: "Leeds / Mail: ..."."""
    behind = _NEXT.search(value)
    if behind and field_kind(behind[1]):
        return value[: behind.start()]
    joined = _NEXT_JOINED.search(value)
    return value[: joined.start()] if joined else value


def _bare_label(line: Line) -> str:
    """A label without a colon counts where the page's structure makes it one."""
    if line.tag in ("dt", "th", "label") or (line.tag == "td" and line.bold) or _cell(line):
        return field_kind(line.text)
    if line.region in ("main", "header") and len(line.text) < 20:
        kind = field_kind(line.text)
        deep = line.level > 1 or kind in _CALLS
        headed = kind in _HEADED | _CALLS and deep and not exact_section_kind(line.text)
        return kind if headed or not line.level else ""
    return ""


def is_valued(term: Line, line: Line) -> bool:
    """Whether a line is the value of a term, or of a label known in the cell beside."""
    if term.tag == "dt":
        return line.tag == "dd"
    celled = any(tag.name == "td" for tag in line.path[-2:])
    return celled and field_kind(term.text) == "other"


def _cell(line: Line) -> Tag | None:
    """Return the table's cell that holds a line written as a heading, as some pages have them."""
    outer = line.path[-2] if line.level and len(line.path) > 1 else None
    return outer if outer is not None and outer.name in ("td", "th") else None


def _belongs(label: Line, value: Line) -> bool:
    beside = _cell(label) is not None and _cell(label) is not _cell(value) is not None
    bare = label.level and not beside and not label.text.endswith((":", "："))
    if bare and field_kind(label.text) in _CALLS:
        deeper = value.level > label.level and len(value.text) < _CALLED
        called = field_kind(label.text) == "called" and len(value.text) < _CALLED
        return deeper or called or likeness(value.text) >= _SURELY
    if (
        (value.level and not (beside and label.level))
        or len(value.text) > 120
        or value.text[:1] in "-–•"
        or split_label(value.text)[0]
        or label.tag == value.tag == "th"  # the head of the next column
    ):
        return False
    if label.tag == "dt":
        return value.tag == "dd" or "dd" in [tag.name for tag in value.path[-3:]]
    shared = sum(1 for one, other in zip(label.path, value.path, strict=False) if one is other)
    return shared >= min(len(label.path), len(value.path)) - 2
