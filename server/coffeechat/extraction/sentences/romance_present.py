"""What a sentence of a Romance tongue tells of the present, without what was before."""

from __future__ import annotations

import re
from functools import cache

from coffeechat.extraction.residences import PROPER
from coffeechat.extraction.sentences.plain_sentences import without_asides
from coffeechat.extraction.sentences.romance_tongues import Tongue, all_words
from coffeechat.extraction.text import clean

_MOST = 320  # characters of a sentence
_IN_A_YEAR = re.compile(
    r"(?:^|\s)(?:(?:en|em|nel|in|el|în|al|desde|depuis|dal?|din)\s"
    r"(?:[a-zà-ú]+\s(?:de\s|del\s|di\s)?)?(?:19|20)\d\d"
    r"|l['’]an(?:née)?\sderni(?:er|ère)|el\saño\spasado|(?:n?o\s)?ano\spassado"
    r"|l['’]anno\sscorso|récemment|recientemente|recentemente)(?!\w)",
    re.IGNORECASE,
)
_SPAN = re.compile(r"(?:19|20)\d\d\s?(?:[-–—aàye]|al)\s?(?:19|20)?\d\d")
_DONE = re.compile(  # "ha estudiado", "a fondé"
    r"(?<!\w)(?:(?:ai?|avoir)\s(?:\w+\s)?\w+(?:é|ée)|(?:h[aeo]|avere|haber)\s(?:\w+\s)?\w+(?:ado|ido|ato|uto|ito))(?!\w)"
)
_LEFT = re.compile(  # where somebody came to
    r"(?<!\w)(?:salí|salió|dejé|dejó|saí|saiu|deixei|deixou|(?:l[ea]\s)?quitt(?:e|é|ée|ai|a)|lasciat[oa]|uscit[oa])(?!\w)",
    re.IGNORECASE,
)
_NOUN = re.compile(r"(?:anc|ant|ex)", re.IGNORECASE)  # "ancienne élève": no verb is past
_BREAK = re.compile(r"[,;:.]\s|\s(?:et|y|e|i|și|şi|puis|mais|pero|mas|ma|però)\s")


def present_of(sentence: str, name: str, tongue: Tongue) -> str:
    """Return what a sentence tells of the present, without since when, under whom, and without
    the name that its speaker gives first."""
    text = clean(without_asides(sentence[:_MOST])).strip(" ,.!¡¿")
    if _SPAN.search(text):
        return ""
    text = _IN_A_YEAR.sub("", text)
    for earlier in _earlier():
        text = earlier.sub("", text)
    joined = tongue.verb("joins").search(text)
    if joined and _LEFT.search(text, joined.end()):
        return ""
    past = _past(text)
    if past is None or _joins(text, past, tongue):
        return _without_name(text, name)
    cuts = [cut.start() for cut in _BREAK.finditer(text[: past.start() + 1])]
    if cuts:
        return _without_name(text[: cuts[-1]], name)
    later = text[past.end() :].partition(", ")[2] if _NOUN.match(past[0]) else ""
    return "" if _past(later) else _without_name(later, name)


@cache
def _earlier() -> tuple[re.Pattern[str], ...]:
    """Return what finds a clause about an earlier time, before a sentence and behind it."""
    words = rf"(?i:{all_words('earlier')})"
    return re.compile(rf"^{words}\s[^,;]{{3,90}},\s+"), re.compile(rf",?\s{words}\s[^;]*$")


@cache
def _bygone() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{all_words('bygone')})(?!\w)", re.IGNORECASE)


def _past(text: str) -> re.Match[str] | None:
    """Return the first word of a text that tells of the past."""
    return _bygone().search(text) or _DONE.search(text)


def _joins(text: str, past: re.Match[str], tongue: Tongue) -> bool:
    """Whether a past tense is that of coming to where somebody still is."""
    found = tongue.verb("joins").search(text)
    return found is not None and found.start() <= past.start() <= found.end()


def _without_name(text: str, name: str) -> str:
    """Return a sentence without the name that its speaker gives first: "Moi c'est Ada,"."""
    given = re.escape(name.split(" ", 1)[0]) if name else "(?!)"
    bare = re.sub(
        rf"^(?:[^\W\d_]+\s?[!,]\s)?(?i:{all_words('naming')})\s(?:[oa]\s|la\s|el\s|en\s)?"
        rf"{given}(?:\s{PROPER})?(?:,\s|\s(?:et|y|e|i|și)\s)",
        "", text,
    )  # fmt: skip
    return bare[:1].upper() + bare[1:]
