"""What Arabic sentences tell of their person: "أعمل مهندسة في شركة النول بالبحر"."""

from __future__ import annotations

import re

from coffeechat.extraction.sentences.told_words import Told, present_clauses, role_in, town_in
from coffeechat.extraction.vocabulary import organisation_words, role_words

_MARKS = re.compile("[\u064b-\u0652\u0640]")  # vowels, and the stroke that lengthens a word
CLAUSES = re.compile(
    r"\s?[،؛,:;]\s?|\s[|·•–—]\s|\s(?=و(?:أعمل|أعيش|أقيم|أسكن|أدرس|يعمل|تعمل|يعيش|تعيش|يقيم|تقيم)\s)"
)
OVER = re.compile(  # what tells of the past, of another or of a wish
    r"(?:^|\s)و?(?:كان|كانت|كنت|عملت|عمل|درست|درس|تخرجت?|خريج\w*|سابق\w*|السابق\w*|قبل|بعد|حتى|حصلت?|متقاعدة?|زوجي|زوجتي|والدي|والدتي|أبي"
    r"|أمي|أخي|أختي|صديقي|مشرفي|مشرفتي|المشرف|أطمح|أحلم|أرغب|أبحث|أتمنى|سوف|سأ\w+)(?=\s|$)"
)
_LEAD = re.compile(
    r"^(?:(?:و?(?:أنا|انا|هو|هي)|مرحبا|أهلا|اهلا|حاليا|الآن|اليوم|السلام\sعليكم|منذ\s(?:عام\s|سنة\s)?\d{4})(?=[\s!.]|$)[\s!.]*)+"
)
_UNIT = (
    r"(?:ال)?(?:قسم|كلية|جامعة|معهد|شركة|مستشفى|مدرسة|ثانوية|مؤسسة|مركز|بنك|مصرف|وزارة|مختبر|هيئة|صحيفة|جريدة|وكالة|مكتب|دار|مجلة"
    r"|متحف|مكتبة|مجموعة|أكاديمية|منظمة|استوديو|عيادة|بلدية|مصنع|جمعية|قناة|وحدة|فريق)"
)
_AT = re.compile(
    rf"\s(?:(?:في|لدى|ضمن|عند)\s(?=(?:{_UNIT})\s)|ب(?=(?:{_UNIT})\s)|(?=(?:جامعة|شركة)\s)|لدى\s)"
)
_IN = re.compile(r"\s(?:في\s(?:مدينة\s)?|ب)(?P<town>\S+(?:\s\S+)?)")
_VERB = re.compile(
    r"^و?(?:أعمل|اعمل|أشتغل|يعمل|تعمل|تشتغل|يشتغل|أدرس|ادرس|يدرس|تدرس|أشغل\sمنصب|يشغل\sمنصب|تشغل\sمنصب)\s(?:حاليا\s|الآن\s)?(?:ك(?=\S{4})|بصفة\s|بوظيفة\s|بصفتي\s)?"
)
_END = re.compile(
    r"\s(?:مع|منذ|حيث|تحت\sإشراف|بإشراف|وأ\S+|في\sمجال|على|إلى|من\sأجل|التي|الذي|ك\S{4,})(?:\s|$)"
)
_ROLE_END = re.compile(
    r"\s(?:من|مع|منذ|حيث|متخصصة?|مختصة?|مهتمة?|أعمل|أعيش|أقيم|مقيمة?|لدى|ومهتمة?|وأ\S+|على|بخبرة|يعمل|تعمل)(?:\s|$)"
)
_LIVES = re.compile(
    r"(?:^|\s)و?(?:أعيش|أقيم|أسكن|يعيش|تعيش|يقيم|تقيم|يسكن|تسكن|مقيمة?|ساكنة?|أستقر|نعيش)\s(?:حاليا\s|الآن\s)?(?:في\s(?:مدينة\s)?|ب)(?P<town>\S+(?:\s\S+)?)"
)
_PART = re.compile(r"^(?:ال)?(?:قسم|كلية|مختبر|وحدة|فريق|مركز|معهد)\s")
_WHOLE = re.compile(r"(?:^|\s(?:في\s)?ب?)(?P<school>جامعة\s.+)$")
_FEW = 6  # words of a role


def read_arabic(sentence: str, name: str = "") -> Told:
    """Return what a sentence tells of the present; each part may be empty."""
    text = _without_name(_MARKS.sub("", sentence), name).strip(" .!")
    role = organisation = town = ""
    for clause in present_clauses(text, CLAUSES, OVER):
        found = _read(_LEAD.sub("", clause).strip())
        role, town = role or found.role, town or found.location
        whole = _PART.match(organisation) and found.organisation.startswith("جامعة")
        organisation = found.organisation if whole else organisation or found.organisation
    return Told(role, organisation, town)


def _without_name(text: str, name: str) -> str:
    """Return a sentence without the name of its person, whole or the given one behind a verb."""
    for said in (name, name.partition(" ")[0]):
        if len(said) > 2 and said in text:
            return " ".join(text.replace(said, " ", 1).split())
    return text


def _read(clause: str) -> Told:
    """Return what one clause tells."""
    if living := _LIVES.search(clause):
        told = _read(clause[: living.start()]) if living.start() else Told()
        return Told(told.role, told.organisation, told.location or _town(living["town"], sure=True))
    verb = _VERB.match(clause)
    rest = clause[verb.end() :] if verb else clause
    at = _AT.search(f" {rest}")
    role = _role(f" {rest}"[: at.start()] if at else rest)
    if at and (role or verb or at.start() == 0):
        name, town = _employer(f" {rest}"[at.end() :])
        return Told(role, name, town)
    place = _IN.search(rest) if role else None
    town = _town(place["town"]) if place else ""
    return Told(_role(rest[: place.start()]) if place and town else role, "", town)


def _role(text: str) -> str:
    """Return what somebody is, where a text begins with the word for it."""
    end = _ROLE_END.search(text)
    words = (text[: end.start()] if end else text).split()
    if words and words[0].endswith("ا") and not role_words(words[0]):
        words[0] = words[0][:-1]  # "أعمل مهندسا"
    told = 0 < len(words) <= _FEW and role_words(" ".join(words[:2]))
    return role_in(" ".join(words)) if told else ""


def _employer(text: str) -> tuple[str, str]:
    """Return the employer that a text begins with, and the town that it is in."""
    text = text[: end.start()] if (end := _END.search(text)) else text
    town = ""
    for place in reversed(list(_IN.finditer(text))):
        if town := _town(place["town"]):
            text = text[: place.start()]
            break
    whole = _WHOLE.search(text) if _PART.match(text) else None
    name = whole["school"] if whole else text
    return (name if organisation_words(name) and len(name.split()) > 1 else ""), town


def _town(text: str, sure: bool = False) -> str:
    """Return the town of one word or two that a text begins with; any where that is sure."""
    first = text.partition(" ")[0].strip(" .")
    return town_in(text) or town_in(first) or (first if sure else "")
