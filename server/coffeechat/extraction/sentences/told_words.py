"""What of a sentence's words may be an employer, a town or a role, where its order has told which
it should be: shared by the readers of the sentences of single languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from coffeechat.extraction.joined_statements import split_joined
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import clean, fold
from coffeechat.extraction.vocabulary import load, organisation_words, places, role_words

_CLAUSES = 8  # of a sentence
_SHORT = 8  # characters of a role, the kind of its employer among them
_MOST = 40  # characters of an employer or a role
_QUOTES = "「」『』“”\"‘’'《》〈〉«»"
_QUOTED = re.compile(r"[「『“\"《〈«‘']([^「」『』“”\"《》〈〉«»‘’']{2,24})[」』”\"》〉»’']")
#: What stands where an employer would, and is none: a home, anybody's firm, a time, a field.
_VAGUE = re.compile(
    r"^(?:一家|一间|一間|某|本公司|我们|我們|自己|家|国外|國外|海外|国内|國内|业余|業餘|周末|週末|校|学校|公司|医院|企业|线上|網路上"
    r"|自宅|都内|地元|現場|会社|企業|学校|大学|病院|個人|フリー(?:ランス)?|副業|本業|趣味|リモート|独学|在宅|現在|チーム"
    r"|대학\s?병원|종합병원|집|회사|학교|병원|현장|해외|국내|외국계|스타트업|대기업|중소기업|팀|현재|주로|업계|분야|프리랜서|대학원?|연구실|카페)"
    r"(?:里|裡|中|内|の会社|では?|계|의)?$"
    r"|^\W*\d+\W*$|^一[家间間個个名位]|^[\u4e00-\u9fff]{2,4}的?(?:某|一[家间間])|^(?:都内|市内|県内|地元|町|小さな|ある|とある|いくつか)(?!屋)|^(?:작은|어느|한)\s"
    r"|(?:デザイン|IT|外資系|印刷|食品|制作|製薬|ゲーム|広告|建設|不動産|ベンチャー|スタートアップ|総合)(?:会社|企業)$"
    r"|^(?:公立|私立|市立|県立|町立)?(?:小|中|高等|中高|専門)学校$|^(?:高校|中学|小学|幼稚園|保育園|幼儿园)$|^(?:总合|総合|大学|個人|町の|市内の|民間の|公立|私立|外资|外資|互联网|国有|民营|초등|중|고등)(?:病院|医院|学校|公司|企业|企業|학교)$"
)


_FIELD = re.compile(  # what a name ends with that says in which line of work, or when
    r"(?:行业|行業|产业|領域|领域|業界|分野|时间|時間|期间|一线|前线|岗位|中心で|업계|분야|스타트업|기업)$"
)


@dataclass(frozen=True)
class Told:
    """What a sentence tells of its person; empty parts are not told."""

    role: str = ""
    organisation: str = ""
    location: str = ""


def combine(told: Iterable[Told]) -> Told:
    """Return what clauses or sentences tell together: the first role that is told with its
    employer, else the first role and the first employer; and the first town."""
    found = list(told)
    both = next((one for one in found if one.role and one.organisation), None)
    role = both.role if both else next((one.role for one in found if one.role), "")
    at = (both.organisation if both
          else next((one.organisation for one in found if one.organisation), ""))  # fmt: skip
    return Told(role, at, next((one.location for one in found if one.location), ""))


def present_clauses(text: str, clauses: re.Pattern[str], over: re.Pattern[str]) -> list[str]:
    """Return the first clauses of a sentence but those of the past, of another and of a wish;
    `clauses` parts them, and `over` finds these in the sentence's language."""
    return [clause for clause in clauses.split(text)[:_CLAUSES] if not over.search(clause)]


def past_name(sentence: str, name: str) -> str:
    """Return a sentence without its stop, and without the name of its person where it begins so."""
    text = sentence.strip(" .!")
    return text[len(name) :].lstrip() if name and text.startswith(f"{name} ") else text


def is_quoted(text: str) -> bool:
    """Whether words hold a name in quotes: "会社「織光」"."""
    return _QUOTED.search(text) is not None


def employer_in(text: str) -> str:
    """Return the employer's name that words behind "at" hold, out of its quotes; "" for none."""
    quoted = _QUOTED.search(text)
    name = clean(quoted[1] if quoted else text).strip(f" {_QUOTES}、，,")
    kind = (role_words(name) or _FIELD.search(name)) and not organisation_words(name)
    vague = not quoted and (_VAGUE.search(name) or kind or name in _kinds())
    known = 1 < len(name) <= _MOST and not looks_like_place(name)
    return name if known and not vague else ""


@cache
def _kinds() -> frozenset[str]:
    """Return the nouns for organisations that are no one's name: "出版社"."""
    table = load("organisations")
    return frozenset((*table["parts"], *table["workplace_parts"]))


def side_by_side(text: str) -> Told | None:
    """Return the role and the employer of words side by side, "东湖大学教授"; the whole as a role
    where what stands before is but a kind of employer: "小学老师"."""
    held = split_joined(text)
    if held is None:
        return None
    name = employer_in(held[1])
    return Told(held[0], name) if name else Told(text if len(text) <= _SHORT else held[0])


def role_in(text: str) -> str:
    """Return what somebody is, where words of a few characters name a role; "" for none."""
    role = clean(text).strip(f" {_QUOTES}、，,。.!！")
    return role if 1 < len(role) <= _MOST and role_words(role) else ""


def town_in(text: str) -> str:
    """Return a text that is a known place, "" for another."""
    town = text.strip(" 、，,")
    return town if looks_like_place(town) and not organisation_words(town) else ""


def is_named(clause: str) -> bool:
    """Whether a clause is but an organisation's name, in Latin letters."""
    return clause[:1].isupper() and organisation_words(clause) > 0 and not role_words(clause)


def is_country(text: str) -> bool:
    """Whether a text names a country or a state: "中国作家" says no town."""
    return fold(text) in places()[0]
