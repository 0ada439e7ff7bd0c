"""Where somebody says their own name, in scripts without blanks: "我叫林晓燕", "開発者の佐々木遥と
申します", "김서윤입니다"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coffeechat.extraction.eastern_titles import is_full_name
from coffeechat.extraction.names import likeness
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.vocabulary import organisation_words, role_words

_HAN, _KANA, _HANGUL = "\u3400-\u9fff々", "\u3041-\u309f\u30a1-\u30ff", "\uac00-\ud7af"
_LATIN = r"[A-Z][a-z'’-]+(?: [A-Z][A-Za-z'’-]+){1,2}"  # a full name
_WORD = r"[A-Za-z][A-Za-z0-9_-]{1,15}"  # what somebody goes by
_ENDS = r"(?=$|[\s，,。.！!、；;~～（(「])"
_SELF = "(?:私|僕|俺|わたし|ぼく|名前|本名)"
_SENTENCES = re.compile(r"[。！!？?~～]+|(?<=[^A-Z])\.(?:\s|$)")
_MOST, _LONGEST, _COUNT = 400, 120, 5  # characters of a text, of a sentence; sentences
_GREETING = re.compile(
    r"^\W*(?:(?:各位|大家|同学们|同學們)?(?:你|您)?好|哈[喽囉啰]|哈罗|嗨|hi|hello|hey|こんにち[はわ]|こんばん[はわ]"
    r"|(?:はじ|初)めまして|どうも|ようこそ|안녕하세요|안녕하십니까|안녕|반갑습니다)(?:呀|啊|哦)?(?:\W+|$)",
    re.IGNORECASE,
)
# A name that is told by its form, before or behind a verb that may say anything.
_COPULA = re.compile(
    rf"(?:^|[\s,、！!은는はがのな:：])(?:([{_HANGUL}]{{2,4}}?|{_LATIN})"
    r"(?=\s?입니다|이에요|예요|(?:이)?라고\s?(?:합니다|해요|하고))"
    rf"|([{_HAN}]{{1,4}} ?[{_HAN}]{{1,4}}|[{_HAN}]{{1,3}} ?[\u3041-\u309f]{{2,4}}?|{_LATIN})"
    r"(?=です|と申します|といいます|と言います))"
    rf"|(?:我|本人|笔者|筆者)(?:的名字)?(?:就是|是|为)\s?([{_HAN}]{{2,4}}){_ENDS}"
)
# Where somebody is from or lives: what stands behind it is a place, be it a family name too.
_HOME = re.compile(
    r"(?:出身|生まれ|育ち|住まい|住所|実家|故郷|地元|勤務地|拠点)[地先県]?(?:は|も|が)[^、。，,]*$"
)
_TOWN_END = re.compile("[県縣市区區町村]$")
_I_AM = re.compile(r"^我(?:是|叫)([^，,、]{5,40})$")
_ROLE = 4  # letters of what somebody is, before their name
# "다온교회 김서윤 목사입니다": what they are stands behind the name.
_TITLED = re.compile(
    rf"(?:^|[\s,.!])([{_HANGUL}]{{2,4}})\s([{_HANGUL}]{{2,6}})(?=입니다|이에요|예요)"
)
# Whatever stands so is what somebody is called, be it no name that anybody knows.
_NAMING = tuple(map(re.compile, (
    rf"(?:我叫做?|我名叫|(?:可以|请|請|^|大家都?|[，,、\s])叫我|我的名字(?:是|叫)|(?:真名|本名|全名)(?:是|为|為|叫)?|姓名(?:是|叫))\s?"
    rf"([{_HAN}]{{2,4}}|{_LATIN}|{_WORD}){_ENDS}",
    rf"(?:^|[\s、。]|(?<=私の)|(?<=僕の)|(?<=わたしの)|(?<=ぼくの)|(?<=自分の))"
    rf"(?:本名|名前|氏名|ペンネーム|ハンドルネーム|ハンドル名|ニックネーム|あだ名|活動名|芸名|筆名|HN|PN)は、?「?"
    rf"([{_HAN}{_KANA}A-Za-z0-9_ ]{{2,14}}?)」?(?:です|と申し|といい|と言い|だよ|だ$)",
    rf"(?<![{_HAN}])([{_HAN}]{{2,6}}|[\u30a1-\u30ff]{{2,10}})と(?:申し|もうし)ます",
    rf"(?:^|[\s、])「?([{_HAN}]{{2,5}}|[{_KANA}ー]{{2,8}}|{_WORD})」?(?:と(?:申し|もうし)ます|と呼んで)",
    # No thing that sentences are about: "これは、ジャガードといいます".
    rf"^(?:[^はを]|{_SELF}は)*?(?<![^\s、])「?([{_HAN}]{{2,5}}|[{_KANA}ー]{{2,8}}|{_WORD})」?"
    r"(?:といいます|と言います|っていいます|と呼ばれて)",
    rf"(?:(?:^|,\s|(?<![{_HANGUL}])(?:제|내|저의|나의)\s?)이름은|본명은|닉네임은|필명은|활동명은)\s?[‘'\"“]?([{_HANGUL}]{{2,5}}?|{_WORD})[’'\"”]?"
    r"(?:이고|이며|입니다|이에요|예요|이라고|라고|$)",
)))  # fmt: skip
# Behind a greeting, whatever is no role: "こんにちは、真帆です", "大家好，我是阿燕".
_CALLED = re.compile(
    rf"^([{_HAN}{_KANA}]{{1,6}})です|^([{_HANGUL}]{{2,3}})(?:입니다|이에요|예요)"
    rf"|^(?:我是|我叫)\s?([{_HAN}]{{1,3}}|{_WORD}){_ENDS}"
)
_KIND = re.compile(r"(?:人|者|生|员|員|迷|控|党|族|男|女|粉|手|师|師|汪|狗|徒|元気|久しぶり|初心)$")
_UNTOLD = frozenset(("秘密", "ひみつ", "内緒", "保密", "비밀", "未定", "非公開", "匿名", "不明"))
_HIRAGANA = re.compile(
    "^(?!そう|こう|どう|まあ|ここ|げんき|はじめ|ひさし)[\\u3041-\\u309f]{2,4}(?<![いくてしま])$"
)
_KATAKANA = re.compile("^[\u30a1-\u30ffー]{2,6}$")  # no adjective: "元気です"


def named_in(text: str, *, headed: bool) -> Iterator[tuple[str, bool]]:
    """Yield what the sentences of a text say that somebody is called, and whether they say so
    whatever it looks like."""
    greeted = False
    for sentence in _SENTENCES.split(text[:_MOST])[:_COUNT]:
        said = _GREETING.match(sentence)
        bare = sentence[said.end() if said else 0 :].strip()[:_LONGEST]
        greeted = greeted or said is not None
        told = _told(bare)
        name = told or _named(bare) or (_called(bare, headed=headed) if greeted and bare else "")
        if name:
            yield name, not told
        greeted = greeted and not bare


def says_copula(text: str) -> bool:
    """Whether a text holds a name before a verb: "저는 김서윤입니다"."""
    return _COPULA.search(text) is not None


def _told(text: str) -> str:
    """Return the name of a sentence that is one by its form; or ""."""
    titled = _TITLED.search(text)
    found = titled if titled and role_words(titled[2]) else None
    if name := _named_last(text):
        return name
    for hit in (found,) if found else _COPULA.finditer(text):
        name = next(filter(None, hit.groups()), "")
        if likeness(name) >= 0.9 and not _is_home(text[: hit.start() + 1], name):
            return name
    return ""


def _is_home(before: str, name: str) -> bool:
    """Whether a clause says of a place that somebody is from there: "出身は長野です"."""
    town = looks_like_place(name) or _TOWN_END.search(name) is not None
    return town or _HOME.search(before) is not None


def _named_last(text: str) -> str:
    """Return the name that "我是海滨大学的学生林晓燕" ends with, behind what somebody is."""
    said = _I_AM.match(text)
    tails = (said[1][-size:] for size in (3, 2) if said)
    return next((name for name in tails if said and is_full_name(name)
                 and role_words(said[1][: -len(name)][-_ROLE:])), "")  # fmt: skip


def _named(text: str) -> str:
    """Return what a sentence says by such words that somebody is called; or ""."""
    hits = (found[1].strip() for pattern in _NAMING if (found := pattern.search(text)))
    return next((name for name in hits if not _is_kind(name)), "")


def _called(text: str, *, headed: bool) -> str:
    """Return what somebody calls themselves right behind a greeting."""
    found = _CALLED.match(text)
    name = next(filter(None, found.groups()), "") if found else ""
    whole = text == f"{name}です" and _HIRAGANA.match(name) is not None
    sure = headed or text.startswith("我") or _KATAKANA.match(name) or whole
    return "" if not sure or _is_kind(name) else name


def _is_kind(name: str) -> bool:
    """Whether a word says what somebody is, not who."""
    told = role_words(name) or organisation_words(name) or _KIND.search(name)
    return bool(told) or name in _UNTOLD
