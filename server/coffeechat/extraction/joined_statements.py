"""Who somebody is, in scripts without blanks between words: "我是林晓燕，东湖大学的讲师"."""

from __future__ import annotations

import re
from functools import cache

from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import (
    load,
    organisation_words,
    role_words,
    workplace_words,
)

_SENTENCE = re.compile(r"[。．！？!?；;]|(?<!\b[A-Z])\.(?:\s|$)")  # "R. Weft" goes on
_NO_ROLE = re.compile(
    r"^(?:时|時|期间|期間|に|で|を|から|へ|と|에서|에게|으로|을|를)"
)  # how what is done begins: "に滞在"
_BRACKETED = re.compile(r"^[（(]([^（）()]*)[）)](.*)$")
_QUALIFIERS = frozenset(("客員", "客座", "兼任", "兼职", "兼職", "非常勤", "特任", "名誉"))
_ACTING = re.compile(r"^.*(?:する|している|した|できる)(?=[^。、]{2,20}。?$)")  # "に活動する歌手"
_ASIDE = re.compile(r"\s?[（(][^（）()]{12,120}[）)]")  # as long as a clause
_CLAUSE = re.compile(r"\s*[，,、]\s*(?:また|及び|也是|兼)?")
_SUBJECT = re.compile(
    r"^(?:我|私|[一]?[名位个個](?=[在来來中\s])|来自|來自|中国\s|中國\s|目前|现在|現在|现|現|至今|同时|同時|は|が|也|是|就职于|就職於|任职于|任職於|任教于|任教於|供职于|工作于"
    r"|任|为|為|在|于|於|[\s:：,，])+"
)
_PAST = re.compile(
    r"曾|将|將|毕业|畢業|卒業|获|獲|取得|修了|以前|毕于|退休|離職|离职|退職|定年|은퇴|퇴직"
)
_JOINT = re.compile(
    r"^\s*(?:进行|進行|从事|從事|担任|擔任|就任|工作|所属|所屬)?(?:的|の|担任|任)?\s*"
)
_DOING = re.compile(r"の(?:指導|もと|下)|て(?:います|いる)$|[합습]니다$")  # a sentence that goes on
_DOES = re.compile(r"^(?:做|从事|從事|负责|負責|研究|工作)")  # what is done there, no role
_STUDIES = re.compile(r"攻读|攻讀|就读|就讀|读博|讀博")  # where, and under whom
_BREAK = re.compile("の")
_HAN = re.compile("[\u3400-\u9fff]")  # where blanks part no words, as they do in Korean
_TAIL = re.compile(
    r"(?:[。！？；]|です|でした|として|をして|をつとめ|である|になり|一职|一職|工作|，|,).*$"
)
_FORMS = ("株式会社", "有限会社", "合同会社")  # that stand before the names of firms
_FIRM = re.compile(r"[^、。\s]{1,15}?(?P<at>で|にて|の|に)(?=[^、。]{2})")
_FIELDS = ("软件", "軟體", "网络", "網路")  # that firms' names hold, and kinds of roles end with
_PAIR = 2  # words
_LONGEST = 60  # characters of a clause that says who somebody is


# "我是一名硕士研究生，在东湖大学攻读硕士学位": the role first, and behind it where that is.
_I_AM = re.compile(r"(?:我|本人)(?:目前|现在|現在|现)?是(?:一)?[名个個位]([^，。、,.\s]{2,16})")
_AT = re.compile(
    r"在([^，。、,\s]{2,30}?)(?:的[^，。,]{0,20}?)?"
    r"(?:从事|從事|攻读|攻讀|就读|就讀|学习|學習|任教|任职|任職|工作|担任|擔任|读博|讀博)"
)
# "東湖大学工学部に在籍".
_BELONGS = re.compile(r"([^、。,，\s]{2,40}?)(?:に|へ)?(?:在籍|在学|所属|勤務|在职|就读)")


def read_parted(text: str) -> tuple[str, str]:
    """Return the role and the organisation that two clauses tell one by one; each may be empty."""
    opening = text[:200]
    if not joined_script(opening):
        return "", ""
    said = _I_AM.search(opening)
    role = said[1] if said and role_words(said[1]) else ""
    told = _AT.search(opening, said.end()) if said else _BELONGS.search(opening)
    organisation = told[1] if told else ""
    known = organisation_words(organisation) and not _PAST.search(
        opening[: told.end() if told else 0]
    )
    return role, organisation if known else ""


def read_joined(text: str, name: str) -> tuple[str, str]:
    """Return the role and the organisation that a text in such a script gives its person."""
    if not joined_script(text):
        return "", ""
    for sentence in _SENTENCE.split(_ASIDE.sub("", text[:400]))[:3]:
        for clause in _CLAUSE.split(sentence)[:5]:
            bare = _SUBJECT.sub("", clause.replace(name, "", 1) if name else clause)
            other = _PAST.search(bare) or _STUDIES.search(bare)
            if len(bare) <= _LONGEST and not other and (held := split_joined(bare)):
                return held
    return "", ""


def split_joined(text: str) -> tuple[str, str] | None:
    """Return the role and the organisation of "东湖大学数学系教授"; None where it is none."""
    told = role_words(text) and organisation_words(text) and not _PAST.search(text)
    if not joined_script(text) or not told:
        return None
    ends = [at + len(part) for part in _parts() if (at := text.rfind(part)) >= 0]
    ends = [end for end in ends if role_words(text[end:])]
    end = max(ends, default=0)
    if not end or _DOES.match(text[end:]):
        return None
    breaks = [found for found in _BREAK.finditer(text, end) if role_words(text[found.end() :])]
    at = breaks[0].start() if breaks else end
    start = at
    if (firm := _FIRM.match(text, end)) and text.endswith(_FORMS, 0, end):
        at, start = firm.span("at")  # "株式会社青鯨でエンジニアを"
    role = _TAIL.sub("", _JOINT.sub("", text[start:], count=1)).strip(" 。.")
    aside = _BRACKETED.match(role)
    role = aside[2] or aside[1] if aside else role
    if role in _QUALIFIERS or _DOING.search(role):
        return None
    if _NO_ROLE.match(role):
        does = _ACTING.sub("", role).strip("。")
        return (does, "") if does != role.strip("。") and role_words(does) else None
    organisation = re.sub(
        r"(?:进行|進行|从事|從事|担任|擔任|所属|所屬)$", "", text[:at].strip(" :：")
    )
    return (role, organisation) if role and 1 < len(organisation) <= _LONGEST else None


def split_blanks(text: str) -> tuple[str, str] | None:
    """Return the role and the organisation of words that blanks part: the organisation, its parts
    and the role last, as Chinese and Japanese pages have it; or it, and what is done there."""
    pieces = text.split()
    if not 2 <= len(pieces) <= 5 or not joined_script(text) or not role_words(pieces[-1]):
        return None
    told = [organisation_words(piece) and not role_words(piece) for piece in pieces[:-1]]
    if all(told):
        return pieces[-1], " ".join(pieces[:-1])
    return (" ".join(pieces[1:]), pieces[0]) if told[0] and not any(told[1:]) else None


def split_pair(text: str) -> tuple[str, str] | None:
    """Return the role and the organisation of two words, the last of which is a role and the
    first where it is held, and not of which kind it is: "海風科技 織布師"."""
    words = text.split()
    if len(words) != _PAIR or not _HAN.search(words[0]) or not role_words(words[1]):
        return None
    first, role = words
    firm = organisation_words(first) or (workplace_words(first) and not first.endswith(_FIELDS))
    return (role, first) if firm and not role_words(first) and not looks_like_place(first) else None


def split_commas(text: str) -> tuple[str, str] | None:
    """Return the role and the organisation of a row such as "女，教授，东湖大学"."""
    pieces = [piece.strip(" 。") for piece in re.split(r"[，、。]", text)]
    if held := next(filter(None, map(split_joined, pieces)), None):
        return held  # "东湖大学数学系教授"
    if len(pieces) < 2 or not joined_script(text):
        return None
    roles = [piece for piece in pieces if role_words(piece)]
    own = [piece for piece in roles if not organisation_words(piece)]
    at = [piece for piece in pieces if organisation_words(piece) and piece not in roles]
    return (own[0], at[0] if at else "") if own else None


def without_past(clauses: list[str]) -> list[str]:
    """Return the clauses of a row that tell what somebody is, not was, from the role on."""
    return [_SUBJECT.sub("", clause) for clause in clauses if not _PAST.search(clause)]


@cache
def _parts() -> tuple[str, ...]:
    return tuple(load("organisations")["parts"])
