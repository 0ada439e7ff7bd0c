"""What Vietnamese sentences tell of their person: "Mình là kỹ sư tại Công ty Dệt Biển"."""

from __future__ import annotations

import re

from coffeechat.extraction.sentences.told_words import (
    Told,
    is_named,
    past_name,
    present_clauses,
    role_in,
    town_in,
)
from coffeechat.extraction.vocabulary import role_words

#: Letters of which nearly every sentence in Vietnamese has one, and hardly any other has.
VIETNAMESE = re.compile("[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
CLAUSES = re.compile(
    r",\s+|;\s+|\s[|·•–—]\s|\svà\s(?=(?:sống|hiện|đang|sinh\ssống|làm\sviệc)\s)|\s(?=(?:hiện\s|đang\s){0,2}(?:sinh\s)?sống\s)"
)
OVER = re.compile(  # what tells of the past, of another or of a wish
    r"(?<!\w)(?:từng|trước\s(?:đây|khi|đó)|cựu|nguyên|đã|sau\skhi|tốt\snghiệp|sẽ|mong\smuốn|muốn|ước\smơ|chồng|vợ|bố|mẹ|anh\strai|chị\sgái|nghỉ\shưu"
    r"|tìm\skiếm|tìm|đến\snăm|hướng\sdẫn|lấy\sbằng|sinh\sra|quê)(?!\w)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:xin\schào|chào(?:\s(?:bạn|mọi\sngười|các\sbạn))?|tôi|mình|em|tớ|anh|chị|cô|ông|bà|hiện\stại|hiện\snay|hiện|đang|bây\sgiờ|cũng|từ\s(?:năm\s|tháng\s\S+\s)?\d{4}(?:\sđến\snay)?)"
    r"(?=[\s!.,]|$)[\s!.,]*)+",
    re.IGNORECASE,
)
_IS = r"(?:(?:là|làm|giữ\s(?:chức|vai\strò)|đảm\snhiệm|đảm\snhận)\s(?:vị\strí\s)?(?:một\s|nghề\s)?)"
_AT = r"(?:tại|ở|của|cho|thuộc)"
_HELD = re.compile(rf"^{_IS}?(?P<role>[^,]{{3,60}}?)\s{_AT}\s(?P<at>[^,]{{2,90}})$")
_WORKS = re.compile(
    r"^(?:làm\sviệc|công\stác|giảng\sdạy|dạy\shọc|dạy|học|theo\shọc|nghiên\scứu)\s(?:[^,]{2,20}?\s)?(?:tại|ở|cho)\s(?P<at>[^,]{2,90}?)(?:\s(?:với\svai\strò|ở\svị\strí|với\stư\scách)\s(?:là\s)?(?P<role>[^,]{3,50}))?$"
)
_BEING = re.compile(rf"^{_IS}?(?P<role>[^,]{{3,50}})$")
_END = re.compile(r"\s(?:với|từ|dưới|do|và|nơi|trong|để|cùng|về|ngành|chuyên\sngành)\s|\s[(]")
_ROLE_END = re.compile(r"\s(?:với|đến\stừ|từ|người|sống|có|yêu|thích|chuyên\svề)\s")
_TOWN = re.compile(r"\s(?:tại|ở)\s(?P<town>[^\W\d_a-zß-öø-ÿ].+)$")
_UNIT = re.compile(r"(?:Khoa|Phòng|Bộ\smôn|Viện|Trung\stâm|Ban)\s")
_WHOLE = re.compile(r"(?:Trường\s)?(?:Đại\shọc|Học\sviện)\s")
_FEW = 7  # words of a role


def read_vietnamese(sentence: str, name: str = "") -> Told:
    """Return what a sentence tells of the present; each part may be empty."""
    role = organisation = town = ""
    for clause in present_clauses(past_name(sentence, name), CLAUSES, OVER):
        bare = _LEAD.sub("", clause).strip()
        if organisation and not town and (told := town_in(bare)):
            town = told
        if _UNIT.match(organisation) and _WHOLE.match(clause):
            organisation = clause.strip()  # behind its faculty
        found = _read(bare)
        if role and not (organisation or found.organisation) and is_named(clause):
            organisation = clause.strip()  # the school behind a study
        role, town = role or found.role, town or found.location
        organisation = organisation or found.organisation
    return Told(role, organisation, town)


def _read(clause: str) -> Told:
    """Return what one clause tells."""
    if works := _WORKS.match(clause):
        return _at(works["role"] or "", works["at"])
    if (held := _HELD.match(clause)) and _role(held["role"]):
        return _at(held["role"], held["at"])
    being = _BEING.match(clause)
    return Told(_role(being["role"]) if being else "")


def _at(role: str, text: str) -> Told:
    """Return a role at an employer, and the town that is said behind it."""
    text = text[: end.start()] if (end := _END.search(text)) else text
    if town := town_in(text):
        return Told(_role(role), "", town)
    place = _TOWN.search(text)
    town = town_in(place["town"]) if place else ""
    name = text[: place.start()] if place and town else text
    return Told(_role(role), name if name[:1].isupper() else "", town)


def _role(text: str) -> str:
    """Return what somebody is, without what is told of it on."""
    bare = text[: end.start()] if (end := _ROLE_END.search(text)) else text
    return role_in(bare) if len(bare.split()) <= _FEW and role_words(bare) else ""
