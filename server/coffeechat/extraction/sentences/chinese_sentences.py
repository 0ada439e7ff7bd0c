"""What Chinese sentences tell of their person: "白天在海城一家叫织光的公司做设计师"."""

from __future__ import annotations

import re

from coffeechat.extraction.sentences.told_words import (
    Told,
    combine,
    employer_in,
    is_country,
    is_quoted,
    role_in,
    side_by_side,
    town_in,
)
from coffeechat.extraction.vocabulary import organisation_words, role_words, workplace_words

CLAUSES = re.compile(r"[，,；;]\s*")
_ASIDE = re.compile(r"[（(][^（）()]{1,40}[）)]")
_COUNT, _MOST = 8, 60  # clauses of a sentence, characters of one
OVER = re.compile(  # a clause that tells of the past, or of another
    r"曾|毕业|畢業|离开|離開|离职|離職|辞去|辭去|退休[前后後于於之]|已退休|^[前原](?![台端沿厅廳画畫创創])|获|獲|取得|出生|生于|生於|入伍"
    r"|(?:19|20)\d\d年?(?:\d{1,2}月)?\s?(?:至|到|[-–~—])\s?(?:19|20)\d\d"
    r"|导师|導師|^(?:我的?|和|与|跟)?(?:妻子|丈夫|先生|太太|爱人|父亲|父親|母亲|母親|爸爸?|妈妈?|老公|老婆|朋友|儿子|兒子|女儿|女兒|哥哥|姐姐|弟弟|妹妹|合作)"
    r"|(?<![思理])想(?![象像])|希望|打算|即将|即將|将[于在会]|將[於在會]|计划|計劃|求职|求職|寻找|尋找|梦想|夢想|^找"
)
_BEFORE = re.compile(r"曾|此前|之前|以前|先后|先後|过去|過去|早年|原来|原先")  # and so goes on
_AGAIN = re.compile(r"现|現|目前|如今|今年|今[任在]|加入|回到|^我[在是]|^(?:一|1)[名位]")
_LEAD = re.compile(
    r"^(?:[现現][职職任](?=[为為是])|本人系|我|本人|他|她|您好|你好|大家好|嗨|目前|(?:现在|現在)(?=[在是任就供从從担擔做，])|[现現](?!在)|如今|白天|平时|平時|主业|主業|同时|同時|并|並|也|[后後](?![端台期勤])|起|一直|主要|仍"
    r"|自?(?:于|於)?(?:19|20)\d\d年?(?:\d{1,2}月)?(?:起|以来|以來|开始|開始|至今)?|从[^，]{2,10}起|[\s、:：])+"
)
_AT = r"(?P<at>[^，。、；,;\s（(]{2,26}?)"
_HOLDS = r"(?:做|当|當|担任|擔任|出任|任|从事|從事)"
_HELD = re.compile(  # "在海城织光科技做设计师"
    rf"(?:^[现現]?|[^现現存所内內])(?:在|于|於){_AT}(?:里|裡)?{_HOLDS}(?:着|了|一名|一位|一个|一個)?(?P<role>[^，。、,（(已]{{2,16}}?)(?:$|已|[\d一二三四五六七八九十两]{{1,3}}[余多]?年)"
)
_JOINED = re.compile(  # "任职于“织光”", "2021年加入织光"
    r"(?P<verb>(?:就职|就職|任职|任職|供职|供職|任教|执教|執教|受雇|效力)(?:于|於|在)|(?:加入|入职|入職)(?:了|于|於)?|(?:创办|創辦|创立|創立|经营|經營|主理|开|開)(?:了|着|著))"
    r"(?P<at>[^，。、；,;\s（(]{2,26}?)(?=$|[（(]|担任|擔任|任(?=.{2})|做(?=.{2})|从事|從事)"
)
_NO_FIRM = re.compile(
    r"党$|黨$|协会|協會|学会|學會|志愿|团队|團隊|计划|計劃|项目|項目|大家庭|行列|^一[家间間個个](?!名?叫|名为|名為|称为)"
)
_STUDIES = re.compile(
    rf"(?:就读|就讀|攻读|攻讀|在读|在讀)(?:于|於|在)?{_AT}(?=$|[（(]|的|[^，]{{0,12}}专业|[^，]{{0,8}}(?:[年][级級]|[硕碩][士]|本科|博士|大[一二三四]|研[一二三])|[^，]{{0,12}}專業)|(?:^|[^现現存所内內])在(?P<school>[^，。、；,;\s（(]{{2,26}}?)(?:教书|教書|授课|授課|做研究|读博|讀博|念书|唸書|上学|工作|上班)$"
)
_HOLDING = re.compile(
    rf"(?:^|[^就]){_HOLDS}(?:了|过|其|该公司|公司|一名|一位)?(?P<role>[^，。、,（(]{{2,16}})$"
)
_BEING = re.compile(
    r"^(?:是|为|為)?(?:一|1)?[名位个個](?P<role>[^，。、,]{2,24})$|^(?:是|为|為)(?P<one>[^，。、,]{2,24})$"
)
_LIVING = re.compile(  # "住在海城的设计师"
    r"^(?:住在|现居|現居|居住在|定居|生活在|在)(?P<town>[^，。、的]{2,8}?)(?:生活|居住|工作|定居|长大)?的(?P<role>[^，。、,的]{2,16})$"
)
_HOME = re.compile(  # "生活在海城"
    r"^(?:(?<!老)家|人|身|常年|生活|定居|常住|居住|暂居)(?:在|于|於)(?P<town>[\u4e00-\u9fff]{2,8})$"
)
_SOMEWHERE = re.compile(  # "在海城某公司", "在海城开了一家店"
    r"^在(?P<town>[^，一某的]{2,6}?)(?:的)?(?:某|一[家间間個个]|开|開|经营|經營|工作|上班|教书|教書|生活|接案)"
)
_UNNAMED = re.compile(
    r"^(?P<town>[^，的一某]{2,6})(?:的)?(?:某|一[家间間個个])(?!名?叫|名为|名為|称为)"
)
_FOUNDED = re.compile(  # whose employer is a name of any sort: "白鹭创始人"
    r"^(?P<at>[^，。、的]{2,14})(?:的)?(?P<role>(?:联合|聯合)?(?:创始人|創始人|创办人|創辦人)|主理人|CEO|CTO|COO)$"
)
_KIND_OF = re.compile(r"^(?:连续|連續|独立|獨立|品牌|社区|社群|咖啡|青年|女性|科技)$")
_NAMED = re.compile(  # "海城一家叫“织光”的公司"
    r"^(?P<town>[^，。一的]{2,8}?)?(?:的)?一[家间間個个](?:名?叫做?|名为|名為|称为)\s?(?P<name>[^，。的]{2,20})(?:的[^，。]{0,10})?$"
)
_TOWNED = re.compile(r"^(?P<town>[^的，。]{2,7})的(?P<rest>.{2,})$")
_COUNT_LAST = re.compile(r"(?:一枚|一名|一位|一只|一只)$")
_FROM = re.compile("^(?:来自|來自|就读于|就讀於|就读|就讀|任职于|任職於|就职于|就職於)")
_LONG, _PLAIN, _ENDS = 20, 8, 4  # characters of what somebody is called, counted or not
_IS = re.compile(
    r"^(?:(?:职业|職業|职位|職位|岗位|崗位|职务|職務|主业|主業|本职|本職)(?:是|为|為|[:：])|担任|擔任|出任|任|是|为|為|[当當](?![代地]))"
)
_SEAT = re.compile(r"[\u4e00-\u9fff]{2,4}(?<![城都超股门夜])[市镇鎮县縣]$")
_RETIRED = re.compile(r"^退休(?P<role>[^，。、,]{2,10})$")


def read_chinese(sentence: str, _name: str = "") -> Told:
    """Return what a sentence tells of the present; each part may be empty."""
    return combine(map(_read, _present(sentence)))


def _present(sentence: str) -> list[str]:
    """Return the clauses of a sentence that tell what is so now, without their adverbs."""
    told, before = [], False
    for clause in CLAUSES.split(_ASIDE.sub("", sentence))[:_COUNT]:
        before = bool(_BEFORE.search(clause)) or (before and not _AGAIN.search(clause))
        if len(clause) <= _MOST and not before and not OVER.search(clause):
            told.append(_LEAD.sub("", clause).strip())
    return told


def _read(clause: str) -> Told:
    """Return what one clause tells."""
    if home := _home(clause):
        return home
    if held := _HELD.search(clause):
        role = role_in(held["role"].rpartition("的")[2])
        sure = is_quoted(held["at"]) or held["role"].endswith("工作")
        return _at(held["at"], role) if role or sure else Told()
    joins = list(_JOINED.finditer(clause))
    if joins and not _NO_FIRM.search(joins[-1]["at"]):
        found = _at(joins[-1]["at"], _role_of(clause[joins[-1].end() :]))
        return found if _is_employer(found.organisation, joins[-1][0]) else Told(found.role)
    if study := _STUDIES.search(clause):
        at = study["at"] or study["school"]
        return Told("", employer_in(at) if organisation_words(at) else "")
    return _plain(clause)


def _home(clause: str) -> Told | None:
    """Return where a clause says that somebody lives or works, and what they are who do."""
    if home := _HOME.match(clause):
        return Told("", "", "" if organisation_words(home["town"]) else home["town"])
    if _HELD.search(clause):
        return None  # "在海城的织光科技做设计师"
    if (living := _LIVING.match(_bare(clause))) and role_words(living["role"]):
        return Told(living["role"], "", town_in(living["town"]))
    somewhere = _SOMEWHERE.match(clause)
    town = town_in(somewhere["town"]) if somewhere else ""
    return Told("", "", town) if town else None


def _is_employer(name: str, said: str) -> bool:
    """Whether a name is an employer's by its words, its quotes or the verb before it."""
    sure = (
        is_quoted(said)
        or organisation_words(name)
        or workplace_words(name)
        or not said.startswith(("开", "開"))
    )
    return bool(name and sure)


def _at(text: str, role: str) -> Told:
    """Return a role at a firm, and in the town that is said with it: "海城的织光科技"."""
    if named := _NAMED.match(text):
        return Told(role, employer_in(named["name"]), town_in(named["town"] or ""))
    if town := town_in(text):
        return Told(role, "", town)
    if unnamed := _UNNAMED.match(text):
        return Told(role, "", town_in(unnamed["town"]))
    towned = _TOWNED.match(text)
    if towned and (town := town_in(towned["town"])):
        return Told(role, employer_in(towned["rest"]), town)
    return Told(role, employer_in(text))


def _bare(clause: str) -> str:
    """Return a clause without "是一名" before what somebody is."""
    found = _BEING.match(clause)
    return (found["role"] or found["one"]) if found else clause


def _role_of(clause: str) -> str:
    """Return what a clause says is held: "担任设计师"."""
    held = _HOLDING.search(clause)
    return role_in(held["role"]) if held and not organisation_words(held["role"]) else ""


def _plain(clause: str) -> Told:
    """Return what a clause tells that is no more than what somebody is: "退休语文老师"."""
    if retired := _RETIRED.match(clause):
        return Told(clause) if role_in(retired["role"]) else Told()
    bare = _IS.sub("", _COUNT_LAST.sub("", _bare(clause)))
    founded = _FOUNDED.match(bare)
    if founded and not _KIND_OF.match(founded["at"]) and employer_in(founded["at"]):
        return Told(founded["role"], employer_in(founded["at"]))
    held = side_by_side(_FROM.sub("", bare))
    if held and role_words(held.role[-_ENDS:]):
        return held
    if town := _of_town(bare):
        return town
    counted = bare != clause  # "我是一名高中数学老师"
    counted = counted or (len(bare) <= _PLAIN and role_words(bare[-_ENDS:]) > 0)
    role = role_in(bare.rpartition("的")[2]) if counted and len(bare) <= _LONG else ""
    return Told(role or _role_of(clause))


def _of_town(text: str) -> Told | None:
    """Return the role and the town of "海城设计师"."""
    if organisation_words(text):
        return None
    for at in range(2, min(len(text) - 1, 8)):
        town, role = text[:at], text[at:]
        seat = _SEAT.fullmatch(town) or (town_in(town) and not is_country(town))
        if seat and role_words(role) and not role_words(town):
            return Told(role, "", town)
    return None
