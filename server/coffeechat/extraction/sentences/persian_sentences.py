"""What Persian sentences tell of their person: "در شرکت بافه به عنوان طراح کار می‌کنم"."""

from __future__ import annotations

import re

from coffeechat.extraction.sentences.told_words import Told, present_clauses, role_in, town_in
from coffeechat.extraction.vocabulary import organisation_words, role_words

CLAUSES = re.compile(
    r"\s?[،؛,:;]\s?|\s[|·•–—]\s|\sو\s(?=(?:در|زیر|تحت|با|ساکن|به|هم|اکنون|عاشق|علاقه)\s)"
)
OVER = re.compile(  # what tells of the past, of another or of a wish
    r"(?:^|\s)(?:بودم|بود|بوده|سابق|سابقا|قبلا|قبلاً|پیشین|پیشتر|پیش\sاز|بعد\sاز|پس\sاز|تا\sسال|بازنشسته\S*|فارغ\S*|دانش‌?آموخته\S*"
    r"|کردم|کرده‌ام|می‌کردم|همسرم|پدرم|مادرم|برادرم|خواهرم|دوستم|استاد\sراهنما\S*|زیر\sنظر|تحت|می‌خواهم|قصد|امیدوارم|دنبال)(?=\s|$)"
)
_LEAD = re.compile(
    r"^(?:(?:من|او|ایشان|سلام|اکنون|هم‌اکنون|در\sحال\sحاضر|حالا|امروز|از\s(?:سال\s)?[\d۰-۹]{4}(?:\sتاکنون)?)(?=[\s!.]|$)[\s!.]*)+"
)
_IS = re.compile(r"\s?(?:هستم|است|هست|می‌باشم|می‌باشد|میباشم)$")
_UNIT = (
    r"(?:دانشگاه|دانشکده|دانشکدهٔ|گروه|شرکت|بیمارستان|مؤسسه|موسسه|پژوهشگاه|پژوهشکده|مرکز|بانک|وزارت|آزمایشگاه|روزنامه|انتشارات|مجله|استودیو|دبیرستان"
    r"|مدرسه|هلدینگ|استارتاپ|سازمان|بنیاد|موزه|کتابخانه|شهرداری|دفتر|خبرگزاری|آکادمی|کارخانه)"
)
_AS = r"(?:به‌?\s?عنوان|بعنوان|در\sنقش|با\sسمت|در\sسمت)"
_WORK = r"(?:کار|مشغول|تدریس|تحصیل|درس|فعالیت|پژوهش|شاغل|خدمت|همکاری|طبابت|تحقیق)"
_AT_AS = re.compile(rf"^در\s(?P<at>.{{2,60}}?)\s{_AS}\s(?P<role>.{{2,40}}?)\s{_WORK}")
_AS_AT = re.compile(rf"^{_AS}\s(?P<role>.{{2,40}}?)\sدر\s(?P<at>.{{2,60}}?)\s{_WORK}")
_WORKS = re.compile(rf"^در\s(?P<at>.{{2,60}}?)\s(?:به\s)?{_WORK}")
_AT_IS = re.compile(
    rf"^در\s(?P<at>{_UNIT}\s\S+(?:\s\S+)??)\s(?P<role>\S+(?:\s\S+){{0,2}})\s(?:هستم|است|می‌باشم)$"
)
_ROLE_AT = re.compile(
    rf"^(?P<role>.{{2,50}}?)\s(?:در\s(?=.*{_UNIT})(?P<in>.{{2,60}})|(?P<at>{_UNIT}\s.{{2,60}}))$"
)
_ROLE_IN = re.compile(r"^(?P<role>.{2,50}?)\s(?:در|ساکن|مقیم)\s(?P<town>\S+)$")
_TOWN = re.compile(r"\s(?:در|،)\s(?:شهر\s)?(?P<town>\S+)$")
_LIVES = re.compile(
    r"^(?:در|ساکن|مقیم)\s(?P<town>\S+)(?:\s\S{2,12})?\s(?:زندگی|ساکن|سکونت|هستم|است)"
)
_PART = re.compile(r"^(?:دانشکده|دانشکدهٔ|گروه|آزمایشگاه)\s")
_WHOLE = re.compile(r"\s(?P<school>دانشگاه\s.+)$")
_FEW = 6  # words of a role


def read_persian(sentence: str, name: str = "") -> Told:
    """Return what a sentence tells of the present; each part may be empty."""
    text = sentence.replace(name or "\0", "", 1).strip(" .!")
    role = organisation = town = ""
    for clause in present_clauses(text, CLAUSES, OVER):
        bare = _LEAD.sub("", clause).strip()
        found = Told("", "", town_in(bare)) if role and town_in(bare) else _read(bare)
        role, town = role or found.role, town or found.location
        organisation = organisation or found.organisation
    return Told(role, organisation, town)


def _read(clause: str) -> Told:
    """Return what one clause tells."""
    if living := _LIVES.match(clause):
        return Told("", "", town_in(living["town"]))
    is_at = _AT_IS.match(clause)
    is_at = is_at if is_at and _role(is_at["role"]) else None
    if held := (_AT_AS.match(clause) or _AS_AT.match(clause) or is_at):
        return _held(held["role"], held["at"])
    if works := _WORKS.match(clause):
        return _held("", works["at"])
    bare = _IS.sub("", clause)
    if (held := _ROLE_AT.match(bare)) and _role(held["role"]):
        return _held(held["role"], held["in"] or held["at"])
    if (near := _ROLE_IN.match(bare)) and town_in(near["town"]):
        return Told(_role(near["role"]), "", near["town"])
    return Told(_role(bare))


def _held(role: str, at: str) -> Told:
    """Return a role at an employer, and the town that is said behind it."""
    if town := town_in(at):
        return Told(_role(role), "", town)
    place = _TOWN.search(at)
    town = town_in(place["town"]) if place else ""
    name = at[: place.start()] if place and town else at
    whole = _WHOLE.search(name) if _PART.match(name) else None
    name = whole["school"] if whole else name
    return Told(_role(role), name if organisation_words(name) else "", town)


def _role(text: str) -> str:
    """Return what somebody is, where a text begins with the word for it."""
    words = text.split()
    told = 0 < len(words) <= _FEW and role_words(" ".join(words[:2]))
    return role_in(text) if told and not organisation_words(text) else ""
