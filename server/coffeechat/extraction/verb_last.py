"""Sentences of languages whose verb stands last: "Ügyvéd vagyok a Lenmalomnál"."""

from __future__ import annotations

import re

from coffeechat.extraction.text import clean
from coffeechat.extraction.vocabulary import role_words

_TURKISH_NOW = r"(?:(?:[şŞ]u\s?an(?:da)?|[hH][aâ]len|[şŞ]imdi|[gG]ünümüzde),?\s)?"
_TURKISH_ELSE = (  # of the past, and of others
    r"(?:(?:[dD]aha\s)?[öÖ]nce\w*|[eE]skiden|[eE]şim|[aA]nnem|[bB]abam|[kK]ardeşim|[aA]blam|[aA]bim"
    r"|[oO]ğlum|[kK]ızım)\s"
)
_VERB_LAST = tuple(map(re.compile, (
    r"^[aA]z?\s(?P<at>[^.,;!?]{2,60}?)\s(?P<role>\S+?)(?:j?[ae])\s+vagyok\b",
    r"^(?P<role>[^.,;!?]{3,50}?)\s+vagyok\b(?:\s+az?\s+(?P<at>[^.,;!?]{2,40}?)(?:n[áé]l|b[ae]n)\b)?",
    r"^(?P<at>[^\W\d_a-zß-öø-ÿ][^.,;!?]{1,40}?)['’]n?[dt][ea]\s(?P<role>[^.,;!?]{3,40})$",
    rf"^(?!{_TURKISH_ELSE}){_TURKISH_NOW}(?:(?P<at>[^.,;!?]{{2,40}}?)['’]?n?[dt][ea]\s+)?(?P<role>\S+(?:\s\S+)?)\s+olarak"
    r"\s+(?:çalış|görev)(?![^.;!?]{0,20}[dt][ıiuü]m?(?=[.;!?]|$))",
    r"(?:(?P<at>[^.,;!?]{2,40}?(?:niversitesi|akültesi|nstitüsü))(?:['’]?n?[dt][ae])?\s)"
    r"(?P<role>[^.,;!?]{2,50}?)y[iıuü]m(?=[.,;!?]|$)",
    r"(?:(?P<at>[^。、で]{2,20})で)?(?P<role>[^。、で]{2,12})として(?:働|勤務|活動)",
    r"(?:(?P<at>[^\s.]{2,20}(?:\s(?:주식회사|그룹|연구소))?)에서\s)?(?P<role>[^\s.]{2,10}?(?:\s[^\s.]{2,10}?)?)(?:으로|로)\s(?:일하|근무|활동)",
    r"(?:^|[，。,\s])(?:我|本人)?(?:目前|现在|現在|现|現)?在(?P<at>[^，。、,\s]{2,20}?)(?:担任|擔任|任)(?P<role>[^，。、,\s]{2,16})",
)))  # fmt: skip
_WORKS = tuple(map(re.compile, (  # and no role beside it
    rf"(?:^|[.!?]\s|\s(?=[şŞ]u\s))(?!{_TURKISH_ELSE}){_TURKISH_NOW}(?P<at>[^\W\d_a-zß-öø-ÿ][^.,;!?]{{1,50}}?)"
    r"(?:['’]n?[dt][ea]|\sbünyesinde|\s(?:şirketinde|firmasında|kurumunda))"
    r"\s[^.;!?]{0,80}?(?:çalış(?:ıyor|makta)|görev\s(?:yap|al)(?:ıyor|makta)|devam\set(?:mekte|iyor))",
    r"\b[aA]z?\s(?P<at>[^\W\d_a-zß-öø-ÿ][^.,;!?]{1,50}?\.?)-?(?:n[áé]l|b[ae]n)\s(?:\S+\s){0,3}?dolgoz(?:om|ik)\b",
    r"\bdolgoz(?:om|ik)\s[aA]z?\s(?P<at>[^\W\d_a-zß-öø-ÿ][^.,;!?]{1,50}?\.?)-?(?:n[áé]l|b[ae]n)(?=[\s.,])",
    r"(?P<at>[^\s.,]{2,20}대학교)(?:\s[^\s.,]{2,15}){0,2}?에서?\s(?:박사|석사|학사)[^.]{0,15}?(?:밟|공부|재학)",
    r"(?P<at>[^\s.,]{2,20})(?:에서|에)\s(?:\S{1,6}\s)?(?:근무|재직|일하고)",
    r"(?P<at>[^。、\s（）]{2,20}?)(?:に勤務|で勤務|にて勤務|で働|に所属)",
)))  # fmt: skip
_LEAD = re.compile(r"^(?:저는\s|私は|.*\b[şŞ]u\s?an(?:da)?\s|.*\b[hH][aâ]len\s)")
_SENTENCE = re.compile(r"[.。!?！？]\s*")
_SUBJECT = re.compile(r"^(?:저는\s|私は)")


_NAMES_ITSELF = re.compile(r"^\s?(?:\S{2,5}\s?)?(?:입니다|이라고|라고|이에요|예요|です|と申します)")


def before_name(text: str, name: str) -> str:
    """Return the role before the name that a sentence ends with: "동호교회 목사 임하늘입니다"."""
    before = ahead_of_name(text, name)
    return before if role_words(before) else ""


def ahead_of_name(text: str, name: str) -> str:
    """Return what stands before the name that a sentence ends with, whatever it is."""
    at = text.find(name, 0, 120) if name else -1
    before = _SENTENCE.split(text[: max(at, 0)])[-1].strip(" ,·")
    told = at > 0 and _NAMES_ITSELF.match(text[at + len(name) :])
    return _SUBJECT.sub("", before) if told else ""


def read_verb_last(text: str) -> tuple[str, str]:
    """Return the role and the organisation that such a sentence says; each may be empty."""
    for pattern in _VERB_LAST:
        found = pattern.search(text[:300])
        if found and role_words(found["role"]):
            return found["role"], clean(_SUBJECT.sub("", found["at"] or ""))
    return "", ""


def works_at(text: str) -> str:
    """Return where such a sentence says that somebody works, or an empty string."""
    for pattern in _WORKS:
        if found := pattern.search(text[:800]):
            return clean(_LEAD.sub("", found["at"]))
    return ""
