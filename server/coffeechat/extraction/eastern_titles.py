"""What somebody is called beside their name in a script without blanks: "王小明教授", "弁護士
水野 真帆", "해변대학교 교수 김서윤"."""

from __future__ import annotations

import re

from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import (
    degree_words,
    load,
    name_words,
    organisation_words,
    role_words,
)

_BEHIND = re.compile(
    "^([\u3400-\u9fff々\uac00-\ud7af]{2,5}?)\\s?"
    "(教授|副教授|准教授|助教|博士|先生|老师|老師|女士|医師|医师|醫師|医生|醫生|院長|院长|校長|校长|园长|園長|牧師|牧师"
    "|律师|律師|弁護士|講師|讲师|社長|代表|所長|所长|理事長|理事长|会長|会长|董事长|董事長|总经理|總經理|主任|部長|室長"
    "|議員|议员|さん|氏|様|교수님?|박사님?|선생님|변호사|원장님?|목사님?|신부님?|대표님?|대표이사|이사|소장|센터장|팀장"
    "|기자|작가|감독|코치|의원|의사|연구원|개발자|디자이너|님|씨)$"
)
_WRITTEN = re.compile("[\u3400-\u9fff々\u3040-\u30ff\uac00-\ud7af]+")
_HAN = re.compile("[\u3400-\u9fff々]+")
_HANGUL = re.compile("[\uac00-\ud7af]+")
_PLACES = ("県", "縣", "市", "区", "區", "駅")  # that no given name ends with
_SITES = (
    "城",
    "科",
    "町",
    "村",
    "港",
    "店",
)  # that a given name may, behind no family of two letters
_WORDS = 5  # of a line that is a name and what stands beside it
_LEAST, _MOST = 3, 5  # letters of a name that a title is joined to, of any name


def part_title(text: str) -> tuple[str, str, str] | None:
    """Return the name of a text that is that and what somebody is, and what stands before and
    behind it; None of any other text."""
    if not joined_script(text):
        return None
    titled = _BEHIND.match(text)
    if titled and _is_titled_name(titled[1]):
        return titled[1], "", titled[2]
    words = text.split()
    start, end = 0, len(words)
    if not 2 <= end <= _WORDS or not (role_words(text) or organisation_words(words[0])):
        return None
    while start < end and _is_title(words[start]):
        start += 1
    while end > start and _is_title(words[end - 1]):
        end -= 1
    before, behind = " ".join(words[:start]), " ".join(words[end:])
    held = role_words(behind) or role_words(before) or organisation_words(before)
    if not held or not _is_name(words[start:end]):
        return None
    titled = _BEHIND.match(words[start])
    return titled[1] if titled else " ".join(words[start:end]), before, behind


def _is_title(word: str) -> bool:
    """Whether a word says what somebody is, or where, and not who as well."""
    named = _BEHIND.match(word)
    told = role_words(word) > 0 or organisation_words(word) > 0
    return told and not (named and _is_titled_name(named[1]))


def _is_titled_name(text: str) -> bool:
    """Whether what stands right before a title is a full name, and no word of two letters as in
    "安全主任"."""
    return len(text) >= _LEAST and is_full_name(text)


def _is_name(words: list[str]) -> bool:
    """Whether words are a full name: one that surely is, or a family and a given name."""
    if not all(map(_WRITTEN.fullmatch, words)) or degree_words(" ".join(words)):
        return False
    if len(words) == 2:
        known = is_family(words[0]) or words[1][-1] in name_words("given_ends")
        return max(map(len, words)) <= 3 and is_plain("".join(words)) and known
    titled = _BEHIND.match(words[0]) if len(words) == 1 else None  # "主任牧師 林約翰牧師"
    return len(words) == 1 and is_full_name(titled[1] if titled else words[0])


def is_plain(text: str) -> bool:
    """Whether a text holds no part of the words that pages are full of."""
    return not any(part in text for part in load("names")["not_name_parts"])


def is_family(text: str) -> bool:
    """Whether a text is a family name, or ends as those of Japan do."""
    ends = len(text) > 1 and text[-1] in name_words("family_ends")
    return ends or text in name_words("family_first") or text in name_words("rare_families")


def is_full_name(text: str) -> bool:
    """Whether a text without blanks is surely a family name and a given name."""
    if not 2 <= len(text) <= _MOST or not is_plain(text):
        return False
    if _HANGUL.fullmatch(text):
        return is_hangul_name(text)
    first = _family_size(text)
    given = len(text) - first
    if first and _HAN.fullmatch(text):
        return 1 <= given <= (2 if first == 1 else 3)
    return is_composed(text)


def is_hangul_name(text: str) -> bool:
    """Whether three or four syllables are a family name and two that given names are made of."""
    family, given = text[:-2], text[-2:]
    rare = family in name_words("rare_families") and given[-1:] not in name_words("word_ends")
    known = family in name_words("family_first") or rare
    return known and name_words("given_syllables").issuperset(given)


def is_composed(text: str) -> bool:
    """Whether letters are two of a Japanese family name and those of a given name, whichever
    they are: the last of each are few, and what is written in kana is no grammar."""
    given = text[2:]
    if len(text) < 3 or not _HAN.fullmatch(text[:2]) or text[1] not in name_words("family_ends"):
        return False
    if _HAN.fullmatch(given):
        ends = "single_given" if len(given) == 1 else "given_ends"
        return len(given) < 4 and given[-1] in name_words(ends)
    kana = _is_kana(given) and 2 <= len(given) <= 4
    return kana and not is_grammar(text) and given[0] not in "のをがにへ"


def is_grammar(text: str) -> bool:
    """Whether a text ends as sentences of Japanese do, and forms of address."""
    return text.endswith(tuple(load("names")["kana_ends"]))


def _is_kana(text: str) -> bool:
    return all("\u3041" <= char <= "\u309f" for char in text)


def has_family_first(text: str) -> bool:
    """Whether a text in a joined script begins as names in it do: with a family name."""
    return _family_size(text) > 0


def _family_size(text: str) -> int:
    """Return how many letters of a text are the family name it begins with."""
    sizes = (size for size in (3, 2, 1) if text[:size] in name_words("family_first"))
    size = next(sizes, 0)
    word = size == 1 and text[0] in name_words("word_families") and len(text) != _LEAST
    return 0 if word else size


def ends_as_place(text: str) -> bool:
    """Whether a text ends as towns do and what stands in them, and no name: "川崎市", "岡山城"."""
    behind_family = len(text) == _LEAST and _family_size(text) == 2
    return text[2:].endswith(_PLACES) or (behind_family and text.endswith(_SITES))
