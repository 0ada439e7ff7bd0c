"""What a finding marks and what may be written there, so that the text still reads well."""

from __future__ import annotations

import re

from coffeechat.etiquette.tables import Rule
from coffeechat.etiquette.texts import Text
from coffeechat.records.remembering import remembered

GREETING = re.compile(
    r"(?:hi|hello|hey|dear|hiya|greetings|good (?:morning|afternoon|evening)|thanks|thank you)"
    r"[^,.!?;:]{0,40},[ ]{1,3}"
)
LINK = re.compile(r"(?:,? ?\b(?:and|but|so|or|as|because|then|also|plus)\b|[,;:–—]|\s-)\s{1,3}\Z")
BREAK = re.compile(r"[;:–—]\s|,\s|\s-\s|\b(?:but|and so|so)\s")
OPENER = re.compile(
    r"(?:if|when|as|since|because|while|although|though|after|before|given|should)\b"
)
ASKED = re.compile(
    r"\b(?:20|twenty|15|fifteen|30|thirty|25|half an hour)[ -]?(?:minutes?|mins?)?\b"
)


def mark_stretch(text: Text, rule: Rule, start: int, end: int) -> tuple[int, int, str | None]:
    """Return what to mark for a match, and what to write there (None: only the writer
    knows; empty: cut it)."""
    if rule.reach == "words":
        return start, end, rule.suggestion
    begin, finish = text.sentence_at(start)
    finish = max(finish, end)
    begin = _after_greeting(text, begin, start)
    if rule.reach == "clause":
        begin = _clause(text, begin, start)
    if rule.suggestion is None:
        return begin, finish, None
    if not rule.suggestion or _is_asked_elsewhere(text, begin, finish, rule.suggestion):
        return _cut(text, begin, finish)
    return begin, finish, _fit(text, begin, rule.suggestion)


def _after_greeting(text: Text, begin: int, start: int) -> int:
    greeting = GREETING.match(text.plain, begin, start)
    return greeting.end() if greeting else begin


def _clause(text: Text, begin: int, start: int) -> int:
    """Return where the matched clause begins, if what stands before it stands alone."""
    breaks = [found.end() for found in BREAK.finditer(text.plain, begin, start)]
    if not breaks or OPENER.match(text.plain, begin):
        return begin
    linked = re.compile(r"(?:and|but|so|or|then|also|plus)\s{1,3}").match(text.plain, breaks[-1])
    return min(linked.end(), start) if linked else breaks[-1]


def _is_asked_elsewhere(text: Text, begin: int, finish: int, suggestion: str) -> bool:
    """Tell whether the message asks for its minutes elsewhere already."""
    if "20 minutes" not in suggestion:
        return False
    return any(end <= begin or start >= finish for start, end in _asked_places(text))


@remembered(4)
def _asked_places(text: Text) -> tuple[tuple[int, int], ...]:
    """Return where a text speaks of the minutes of a talk."""
    return tuple(found.span() for found in ASKED.finditer(text.plain))


def _fit(text: Text, begin: int, suggestion: str) -> str:
    """Lower the first letter where the suggestion goes on a sentence."""
    mid_sentence = begin > text.sentence_at(begin)[0]
    return suggestion[0].lower() + suggestion[1:] if mid_sentence else suggestion


def _cut(text: Text, begin: int, finish: int) -> tuple[int, int, str]:
    """Widen a stretch to be cut by the space or the line break around it."""
    plain = text.plain
    link = LINK.search(plain, max(0, begin - 12), begin)
    if link and not GREETING.fullmatch(plain, text.sentence_at(begin)[0], begin):
        closing = plain[finish - 1] if plain[finish - 1 : finish] in (".", "!", "?") else ""
        return link.start(), finish, "." if closing else ""
    after = re.compile(r"[ ]{0,3}").match(plain, finish)
    finish = after.end() if after else finish
    if finish == len(plain) or plain[finish] == "\n":
        while begin and plain[begin - 1] == " ":
            begin -= 1
    return begin, finish, ""
