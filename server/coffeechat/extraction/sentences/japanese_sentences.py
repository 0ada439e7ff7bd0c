"""What Japanese sentences tell of their person: "海町の会社「織光」でデザイナーをしています"."""

from __future__ import annotations

import re

from coffeechat.extraction.present_studies import without_year
from coffeechat.extraction.sentences.told_words import (
    Told,
    combine,
    employer_in,
    role_in,
    side_by_side,
    town_in,
)
from coffeechat.extraction.vocabulary import organisation_words, role_words, workplace_words

CLAUSES = re.compile(r"、\s*|,\s+")
_COUNT, _MOST = 8, 80  # clauses of a sentence, characters of one
OVER = re.compile(  # a clause that tells of the past, of another, or of a wish
    r"前職|以前|それまで|それ以前|かつて|当時|退職|退社|定年|卒業|修了|を経|歴任|していまし?た|でした|務めた|勤めた|勤務した|した[後のち]|[後のち]$|まで(?:$|は|の)"
    r"|(?<![\u3400-\u9fff])元(?![気来])|(?:出身|生まれ)(?:です|$)|(?:19|20)\d\d年?\s?[-–~〜から]+\s?(?:19|20)\d\d"
    r"|^(?:妻|夫|父|母|兄|姉|弟|妹|息子|娘|友人|指導教員)|になりたい|目指し|希望|予定|志望|たいと|内定|就活|^夢は|になること"
)
_LEAD = re.compile(
    r"^(?:こんにちは|はじめまして|どうも|私は|わたしは|僕は|ぼくは|現在は?|今は?|普段は|平日は|主に|また|その後|以来|(?:19|20)\d\d年(?:度|春|秋)?(?:\d{1,2}月)?(?:より|から|に)?|\d{1,2}月(?:より|から)|[\s、!！]|[^、は]{1,10}は(?=.*(?:で|に|教授|師|者|家)))+"
)
_DOING = (
    r"(?:を)?(?:し|やっ|つとめ|務め|勤め|担当し|任され|拝命し|兼任し)"
    r"(?:て|ており|ている|ています|ております|ます|る|$)"
)
_HOLDS = re.compile(
    rf"^(?P<at>[^、]{{2,40}}?)(?:で|にて|において)は?(?P<role>[^、でにを]{{2,24}}?)(?:{_DOING}|として|の仕事を)"
)
_AS = re.compile(rf"^(?P<role>[^、でにをは]{{2,24}}?)(?:として(?!の)|{_DOING})")
_JOINED = re.compile(
    r"^(?P<at>[^、]{2,40}?)(?:で[^、で]{1,10})?(?:に|へ|で|にて)(?:[^、をに]{0,8}(?:として|から))?(?:入社|入職|入所|勤務|勤め|所属|在籍|就職|着任|赴任|参画|ジョイン|転職|移籍|働[くいき])(?P<rest>[^、]*)"
)
_DUTY = re.compile(
    r"^(?P<at>[^、]{2,40}?)で[^、で]{1,20}を(?:担当|研究|専攻|開発|教え|手がけ|手掛け|し(?:て|ており|ています))"
)
_SEATED = re.compile(  # "海町に工房を構える"
    r"(?:^|[^、]*?[はを])?(?P<town>[\u3400-\u9fff々ヶ]{2,10}|[\u30a1-\u30ffー]{2,10})(?:に|で|の)[^、をがにで]{0,8}?"
    r"(?:工房|アトリエ|事務所|スタジオ|店|店舗|教室|仕事場|農園|畑|オフィス|クリニック|カフェ|喫茶店|食堂|宿|書店|本屋|パン屋|花屋|レストラン|牧場)(?:を|が)?(?:構え|持|置|開|営み|営|ある|あり|主宰|運営)"
)
_HOME = re.compile(  # "海町で妻と暮らす", "海町を拠点に"
    r"(?:^|は)(?P<town>[\u3400-\u9fff々ヶ]{2,10}|[\u30a1-\u30ffー]{2,10})(?:(?:で|に)(?:[^、で]{1,16}[とに])?(?:暮ら|生活|住)|を(?:拠点|ベース)に)"
)
_TOWNED = re.compile(
    r"^(?P<town>[\u3400-\u9fff々ヶ]{2,10}|[\u30a1-\u30ffー]{2,10})の(?P<rest>.{2,})$"
)
_KIND = re.compile(r"^.*(?:会社|企業|スタートアップ|メーカー|ベンチャー)(?=[「『])")
_SHORT = re.compile("[\u3400-\u9fff々ヶ]{2,3}")
_ASIDE = re.compile(r"[（(][^（）()]{1,40}[）)]")
_VERB_END = re.compile(
    r"^(?:する|している|める|めている|る|している|て?いる|)(?P<role>[^をがにでて]{2,16})$"
)
_ENDS = re.compile(  # how names of firms end, and little else
    r"(?:新聞|製薬|電機|電気|通信|自動車|重工|物産|建設|工務店|書房|出版|庁|省|証券|保険|運輸|放送|テレビ|ゲームズ|ソフト|テック|ラボ|スタジオ|デザイン)$"
)
_OF = re.compile(r"^(?P<at>[^、の]{3,20})の(?P<role>[^、のをがにで]{2,16})$")
_FORMED = re.compile(  # "合同会社織光代表"
    r"^(?P<at>(?:株式会社|合同会社|有限会社|一般社団法人|NPO法人)[^、のでにを\s]{1,20}?)"
    r"(?P<role>(?:代表(?:取締役|社員|理事)?)?(?:社長|会長)?|取締役|専務|常務|部長|課長|編集長|編集者|研究員|エンジニア|デザイナー|ディレクター)$"
)
_FIRM = re.compile(
    r"^(?P<at>\S{2,30}(?:[ \u3000][^\sの]{2,16})?)[ \u3000](?P<role>[^\sの]{2,20})$"
)  # "株式会社織光 代表"
_COURSE = re.compile(r"(?:の学部|の?(?:修士|博士(?:前期|後期)?)(?:課程)?)$")
_COPULA = re.compile(r"(?:です|だ|である|であり|になります)$")
_LONG, _PARTICLE = 16, re.compile("[をがにで]")
_BEFORE_ROLE = re.compile(r"^.*(?:住む|在住の|暮らす|働く|活動する|勤める)(?=[^、]{2,16}$)")


def read_japanese(sentence: str, _name: str = "") -> Told:
    """Return what a sentence tells of the present; each part may be empty."""
    clauses = [one[:_MOST] for one in CLAUSES.split(_ASIDE.sub("", sentence))[:_COUNT]]
    homes = [Told("", "", _seat(clause)) for clause in clauses]
    now = (_LEAD.sub("", clause).strip(" 。!！") for clause in clauses if not OVER.search(clause))
    return combine([*homes, *map(_read, now)])


def _seat(clause: str) -> str:
    """Return where a clause says that somebody lives or has their workshop, in whatever town."""
    found = _HOME.search(clause) or _SEATED.search(clause)
    town = found["town"] if found else ""
    return "" if organisation_words(town) or role_words(town) else town


def _read(clause: str) -> Told:
    """Return what one clause tells."""
    held = _HOLDS.match(clause)
    if held and role_in(held["role"]) and not organisation_words(held["role"]):
        return _at(held["at"], role_in(held["role"]))
    if (named := _AS.match(clause)) and (role := role_in(named["role"])):
        return (side_by_side(role) if organisation_words(role) else None) or Told(role)
    if joined := (_JOINED.match(clause) or _DUTY.match(clause)):
        if apart := side_by_side(joined["at"]):  # "海町大学の助教に着任"
            return apart
        found = _at(joined["at"], _behind(joined.groupdict().get("rest") or ""))
        firm = joined.re is _JOINED or organisation_words(found.organisation)
        return found if firm else Told(found.role, "", found.location)
    return _plain(clause)


def _behind(rest: str) -> str:
    """Return what somebody is whom a clause says to work before: "に勤める公務員です"."""
    told = _VERB_END.match(_COPULA.sub("", rest))
    return role_in(told["role"]) if told else ""


def _at(text: str, role: str) -> Told:
    """Return a role at a firm, and in the town that is said with it: "海町の会社「織光」"."""
    towned = _TOWNED.match(text)
    town = town_in(towned["town"].removesuffix("内")) if towned else town_in(text)
    rest = towned["rest"] if towned and town else text
    rest = _KIND.sub("", rest)
    short = _SHORT.fullmatch(rest) and not organisation_words(rest)  # a town that is not known
    return Told(role, "" if town == text or short else employer_in(rest), town)


def _is_firm(name: str) -> bool:
    """Whether the first word of a name is an employer's, by how it ends or what it holds."""
    known = (
        organisation_words(name) or workplace_words(name) or _ENDS.search(name.split(maxsplit=1)[0])
    )
    return bool(known and employer_in(name))


def _plain(clause: str) -> Told:
    """Return what a clause tells that is no more than what somebody is, or where they study."""
    bare = _COPULA.sub("", clause)
    firm = _FIRM.match(bare) or _OF.match(bare) or _FORMED.match(bare)
    if firm and _is_firm(firm["at"]) and role_in(firm["role"]):
        return Told(firm["role"], firm["at"])
    if held := side_by_side(bare):
        return held
    school = _COURSE.sub("", without_year(bare))
    if school != bare and organisation_words(school) and not role_words(school):
        return Told("", school)
    role = role_in(_BEFORE_ROLE.sub("", bare))
    plain = len(role) < _LONG and not (organisation_words(role) or _PARTICLE.search(role))
    return Told(role if plain else "")
