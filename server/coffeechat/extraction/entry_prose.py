"""Which lines of an entry are what it tells, not its titles."""

from __future__ import annotations

import re

from coffeechat.extraction.dates import DateRange, without_dates
from coffeechat.extraction.entry_parts import Draft
from coffeechat.extraction.entry_titles import SPLIT, says_at
from coffeechat.extraction.outline import Line
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import degree_words, organisation_words, role_words

_TITLE_LENGTH = 130
_ROLE_ENDS = re.compile(r"(?<=[^\W_]{3})\.(?:\s|$)|[;:(]|\s[–—-]\s|\s,\s")
_ROLE_LENGTH = 60
_SEVERAL = 4  # words that are no name where they begin in small letters
_DATED_WORDS = 9  # of a sentence that is no title
_OPENING = 3  # words of a text, one of which says a role
_TOLD_LENGTH = 30
_TOLD = re.compile(rf"\s*[)）\]]\s*[-–—:.]\s*(\S.{{{_TOLD_LENGTH},}})$")
_TOLD_BEHIND = re.compile(r"(?:\s*[-–—:.]|[)\]]\.)\s*((?:[^\W_]+[\s,:]+){3}\S.*)$")  # of four words
_BULLETS = frozenset("-–•●▪■◦º°")  # no long dash, which leads to employers: "— Looms AB"
_VALUES = re.compile(r"[^\W_](?:[,،]|\s[·|])\s+[^\W_]")
_SENTENCE = re.compile(r"[.!?。]\s*$|[.!?]\s+\w")
_TOOLS = re.compile(r"\s*\([^()]*,[^()]*\)\.?$")
# A sentence with a subject of its own is no title.
_TELLS = re.compile(
    r"(?i:she|he|they|i|we|sie|er|ich|wir|elle|il|je|nous|ella|él|yo|ela|ele|eu|lei|lui|io|zij|hij"
    r"|ik|ona|on|hon|han|jag)\s+(?=[^\W\dA-Z])"
)


def is_told(line: Line, text: str, draft: Draft) -> bool:
    """Whether a line of an entry, without its dates, is prose."""
    if first_role(text, draft):
        return False
    begun = bool(draft.titles or draft.dated_at != line.position)
    if _is_sentence(text) or (draft.prose and begun):
        return True
    return bool(draft.titles) and (_tells_more(line, text, draft) or _is_prose(line, text, draft))


def _tells_more(line: Line, text: str, draft: Draft) -> bool:
    """Whether a line under a title that says the role but tells of it: an item of a list within
    its own, several words in small letters, or a sentence of a joined script."""
    if organisation_words(text) or not any(map(role_words, draft.titles)):
        return False
    if 0 < draft.lists < count_lists(line) and (draft.undated or draft.when):
        return True
    small = text[:1].islower() and len(text.split()) >= _SEVERAL and not says_at(text)
    return not role_words(text) and (small or (joined_script(text) and text.endswith("。")))


def count_lists(line: Line) -> int:
    """Return in how many lists, one within the other, a line stands."""
    return sum(1 for tag in line.path if tag.name in ("ul", "ol"))


def _is_sentence(text: str) -> bool:
    """Whether a text has a subject of its own."""
    return len(text) > 25 and bool(_TELLS.match(text))


def _is_prose(line: Line, text: str, draft: Draft) -> bool:
    if len(draft.titles) >= 4:
        return True
    dates_here = draft.dated_at == line.position
    if draft.when is not None and not dates_here and _stands_below(line, text, draft):
        return True
    if _is_bullet_of_whole(line, draft):
        return True
    pieces = SPLIT.split(text)
    if len(pieces) > 1 and not draft.plain and max(map(len, pieces)) < 90 and len(draft.titles) < 2:
        return False
    if _is_long(text) or (dates_here and _is_dated_sentence(line.text)):
        return True
    told = len(draft.titles) >= 2 and draft.when is not None and not dates_here
    return told and not line.bold and not line.level


def _is_dated_sentence(text: str) -> bool:
    """Whether a line that says the date says it in a sentence: "I have woven here since 2008."."""
    return text.endswith(".") and len(text.split()) > _DATED_WORDS and not SPLIT.search(text)


def _is_long(text: str) -> bool:
    if len(text) > _TITLE_LENGTH or (len(text) > 45 and bool(_SENTENCE.search(text))):
        return True
    return joined_script(text) and ("。" in text or len(text) > 40)


def _is_bullet_of_whole(line: Line, draft: Draft) -> bool:
    """Whether a line is a bullet under a title that alone says role and employer by commas."""
    role, comma, at = draft.titles[0].partition(", ")
    whole = len(draft.titles) == 1 and comma and role_words(role) > 0 and at[:1].isupper()
    return bool(whole) and draft.when is None and line.tag == "li" and not draft.in_list


def is_item(line: Line) -> bool:
    """Whether a line is an item of a list, by the markup or by a sign before it."""
    return line.tag == "li" or line.text[:1] in _BULLETS


def _stands_below(line: Line, text: str, draft: Draft) -> bool:
    """Whether a line below the dates is a bullet under a title, or a short sentence."""
    if is_item(line) and not draft.in_list:
        return True
    ended = text.endswith(".") and len(text.split()) >= 4
    return ended and not organisation_words(text) and not role_words(text)


def first_role(text: str, draft: Draft) -> str:
    """Return the role of a line behind an employer that lists its tools: "Weaver (silk, linen).".

    Empty where the line is anything else.
    """
    role = _TOOLS.sub("", text).strip(" .")
    if role == text.strip(" .") or len(draft.titles) != 1 or draft.prose:
        return ""
    return role if len(role) < 45 and role_words(role) and not role_words(draft.titles[0]) else ""


def title_before(text: str, found: DateRange, draft: Draft) -> str:
    """Return the titles before the dates, where what was done stands behind them; or nothing.

    "Looms AB (2019 - 2020) - Kept the looms running...", "Weaver, Looms AB, 2019 - ran a mill".
    """
    if draft.titles:
        return ""
    head, behind = text[: found.at], text[found.to :]
    told = _behind_brackets(head, behind) or _behind_values(head, behind)
    draft.prose += [told] if told else []
    return head.strip(" ([（,;:|·–—-") if told else ""


def _behind_brackets(head: str, behind: str) -> str:
    tail = _TOLD.match(behind)
    if not tail or not head.rstrip().endswith(("(", "（", "[")):
        return ""
    return "" if role_words(tail[1]) and len(tail[1]) < _TOLD_LENGTH * 2 else tail[1]


def _behind_values(head: str, behind: str) -> str:
    tail = _TOLD_BEHIND.match(behind)
    named = role_words(head) or organisation_words(head) or degree_words(head)
    ended = behind.lstrip(" )]")[:1] == "." and not behind[:1].isspace()
    return tail[1] if tail and named and (ended or _VALUES.search(head)) else ""


def told_role(prose: list[str]) -> str:
    """Return the role that what an entry tells begins with: "Weaver of silk. Kept the looms..."."""
    first = _ROLE_ENDS.split(prose[0], maxsplit=1)[0] if prose else ""
    first = without_dates(first).strip(" ,")
    opens = role_words(" ".join(first.split()[:_OPENING])) > 0 and not _TELLS.match(first)
    named = len(first) < _ROLE_LENGTH and first[:1].isupper()
    return first if opens and named and degree_words(first) <= role_words(first) else ""
