"""What sentences tell of somebody's work, in scripts without blanks between words: "目前就职于X，
担任Y", "XでYをしています", "X에서 일하는 Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.extraction.dates import find_range
from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.residences import place_in
from coffeechat.extraction.sentences.eastern_sentences import tells_other
from coffeechat.extraction.sentences.told_words import employer_in
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import organisation_words, role_words, workplace_words

_SENTENCES = re.compile(r"[。！？!?；;\n]+|(?<=[다요])\.(?:\s|$)")
_MOST, _COUNT, _LINES = 400, 6, 25  # characters of a text, sentences of it, lines of a page
_AT = r"(?P<at>[^，。、；,;\s（(「」]{2,24}?)"
_WORK = tuple(map(re.compile, (  # in Chinese, Japanese and Korean
    rf"(?:就职|就職|任职|任職|供职|供職|任教|执教|執教|受雇|效力|服务|服務|工作|入职|入職)(?:于|於){_AT}(?=$|[，,、。；（(]|担任|擔任|从事|從事|的)",
    rf"(?:^|[，,、\s]|我|目前|现在|現在|现|現)在{_AT}(?:公司)?(?:工作|任职|任職|上班|任教|就职|就職|供职|供職)(?!经验|經驗|坊)",
    rf"(?:^|[，,、\s]|我|目前|现在|現在|现|現)在{_AT}(?:担任|擔任|当|當|做|负责|負責)(?=[^，。、]{{2,16}})",
    rf"^\d{{4}}年?(?:\d{{1,2}}月)?(?:より|から)、?{_AT}に?(?:勤務|在籍|所属)$",
    rf"(?:^|[、は\s])(?:現在|今)?は?、?{_AT}(?:に勤務|で勤務|にて勤務|に勤めて|で働いて|に所属|に入社|に在籍)",
    rf"(?:^|[、は\s])(?:現在|今)?は?、?{_AT}で(?P<role>[^、。でをに]{{2,20}}?)(?:として|を(?:して|やって|務め|つとめ|担当)|の仕事を)",
    r"(?:^|[\s,])(?P<at>[^\s,.]{2,16})(?:에서|에)\s"
    r"(?:일하는|일하고 있는|근무하는|근무하고 있는|근무 중인|재직 중인|재직하고 있는)"
    r"\s(?P<role>[^,.]{2,24}?)(?:입니다|이에요|예요|다$)",
)))  # fmt: skip
_ROLE = tuple(map(re.compile, (
    r"(?:担任|擔任|出任|从事|從事)(?:了|过)?(?P<role>[^，。、,\s]{2,16})",
    r"(?:(?:是|为|做)(?:一|1)?|(?:^|[，,\s])(?:一|1))(?:名|位|个|個|枚)(?P<role>[^，。、,]{2,24})",
    r"(?P<role>[^、。\s]{2,24}?)(?:として(?:働|勤務|活動)|を(?:しています|やっています|している|務めて))",
    r"(?:^|[、はも])(?P<role>[^、。\sは]{2,30}?)です$",
    r"^現在は?、?(?P<role>[^、。\sは]{2,16})$",
    r"(?P<role>[^,.]{2,24}?)(?:으로|로)\s(?:일하고|근무하고|활동하고|재직)",
)))  # fmt: skip
# Verbs of being employed, before which stands a firm; anybody may "work" or "be active" at home.
_EMPLOYED = re.compile(
    "就职|就職|任职|任職|供职|供職|受雇|入职|入職|に勤務|に勤め|に入社|근무|재직"
)
_VAGUE = re.compile(  # "家里", "一家公司", "互联网行业", "都内の会社"
    r"^\W*\d|^[\u4e00-\u9fff]{2,4}的?(?:一[家间間]|某)|^(?:一家|一间|一間|这|這|那|家|广大|廣大|国外|國外|海外|国内|國內|业余|業餘|周末|某|本公司|自宅|都内|現場|会社|企業|公司|学校)"
    r"|(?:行业|行業|产业|業界|の会社|の企業|里|裡|时间|時間)$|^(?:현장|해외|국내|집|회사|학교|외국계|스타트업)"
)
_TOPIC = re.compile(r"^[^は]{1,8}は、?(?=..)")
_LATIN = re.compile(r"[A-Z][A-Za-z]{2,}")
_PAST = re.compile(r"曾|此前|先后|以前|之前|退休|離職|离职|毕业|畢業|卒業|退職|전에|이전|졸업|까지")
_JOINED = "\u3400-\u9fff々\u30a1-\u30ff"  # Han and katakana, between which "の" joins
_MODIFIED = re.compile(
    rf"^.*(?:(?<![目标標])的(?!士)|(?<=[{_JOINED}])の(?=[{_JOINED}A-Za-z])|で働く|に勤める|をしている"
    r"|(?:(?<!외국)(?<!장애)(?<![개법노])인|[는은한던]|년차)\s)(?=.)"
)
# What is said of somebody before what they are; "子どもの本の作家" is that as a whole.
_DOES = re.compile("住|働|勤|出身|生まれ|育ち|所属|喜欢|喜歡|热爱|熱愛|爱|來自|来自|好き|在[^职職]")
_SUBJECT = re.compile(r"^[^。、，,\s]{2,6}?は")
_OPENING = re.compile(r"^([^。．.、，,]{2,14})[。．.、，,]")
_ROW = re.compile(r"\s*[/|｜·•／]\s*|\s{2,}")
_TOWN = re.compile(
    r"(?:^|\s)([\uac00-\ud7af]{2,4})에서\s(?:일하|활동|근무)|^([\u4e00-\u9fff]{2,4})的(?=.{2})"
)
_ICONS = re.compile(r"^[^\w]+|[^\w)）]+$")
_PIECES, _ROW_LENGTH, _TOP, _CLAUSE = 3, 90, 12, 9
# What only sentences hold: objects, what is aimed at, whose name follows.
_OF_SENTENCE = re.compile(r"^を|を目指|目指して|を(?:活か|志)|の[A-Za-z]+$")
_PARTICLE = re.compile(rf"^(?:(?:の|的)(?=[{_JOINED}])(?!士)|(?:의|는|은)\s)")
# "一名工程师", "我是名工程师"; but "名誉教授", "名古屋の教員", "个人教练".
_COUNTED = re.compile(
    r"^(?:(?:我是)?(?:一|1)(?:名|位|个|個|枚)|我是(?:名(?![誉譽])|位|[个個](?!人)))(?=.)"
)
_COPULA = re.compile(
    r"\s?(?:です|だ|である|であり|で|입니다|이에요|예요|이며|이고"
    r"|(?:으로|로)\s(?:재직|근무|활동)\s?중(?:입니다)?)[。.!！]*$"
)
_TEACHER = re.compile("指导|指導|导师|導師|老师|先生|지도")


def read_joined_work(text: str) -> tuple[str, str]:
    """Return the role and the organisation that a text's sentences tell; each may be empty."""
    role = organisation = ""
    for sentence in _SENTENCES.split(text[:_MOST])[:_COUNT]:
        if _PAST.search(sentence):
            continue
        found = next(filter(None, (pattern.search(sentence) for pattern in _WORK)), None)
        name = _past_topic(found["at"]) if found else ""
        if found and not organisation and _may_employ(name, sentence[found.start() : found.end()]):
            organisation = _past_town(name)
            held = found.groupdict().get("role") or ""
            role = role or (_bare_role(held) if role_words(held) else "")
        role = role or _role_in(sentence)
        if role and organisation:
            break
    return role, organisation


def opening_role(text: str) -> str:
    """Return the role that a text opens with, no more before its first stop: "小説家。"."""
    found = _OPENING.match(_SUBJECT.sub("", text))
    told = found is not None and role_words(found[1]) and not organisation_words(found[1])
    return found[1] if found and told and not _PAST.search(found[1]) else ""


def _role_in(sentence: str) -> str:
    hits = (pattern.search(sentence) for pattern in _ROLE)
    return next((bare for hit in hits if hit and (bare := _bare_role(hit["role"]))), "")


def _bare_role(text: str) -> str:
    """Return a role without what says of which kind: "高雄出身のデザイナー"; or ""."""
    words = _without_modifier(text).split()
    named = len(words) > 1 and not role_words(words[-1])  # "개발자 김서윤"
    bare = " ".join(words[:-1] if named else words)
    return bare if role_words(bare) and not organisation_words(bare) else ""


def _without_modifier(text: str) -> str:
    """Return what stands behind the words that say of which kind it is, where they tell what
    somebody does or where they live."""
    found = _MODIFIED.match(text)
    named = found is not None and found[0][-1] in "的の"
    return text[found.end() :] if found and (not named or _DOES.search(found[0])) else text


def _clause_role(text: str) -> str:
    """Return the role that is a whole clause: "林晓燕，女，1985年出生，讲师。"."""
    first = _SENTENCES.split(text[: _LINES * 2])[0]
    clauses = re.split("[，,、]", first)
    plain = (one.strip() for one in clauses[1:] if 1 < len(one) < _CLAUSE
             and not _PAST.search(one) and not _TEACHER.search(one))  # fmt: skip
    return next((one for one in plain if role_words(one) and not organisation_words(one)), "")


def _town_in(text: str) -> str:
    """Return the town that sentences say somebody works in, at a firm or not."""
    hits = [hit["at"] for pattern in _WORK for hit in pattern.finditer(text[:_MOST])]
    for at in [*hits, *(found[0] for found in _TOWN.finditer(text[:_MOST]))]:
        towns = _TOWN.search(at)
        town = next(filter(None, towns.groups()), "") if towns else at
        if looks_like_place(town) and not organisation_words(town):
            return town
    return ""


def _past_town(name: str) -> str:
    """Return an employer's name without the town it is said to be in: "杭州的云杉科技"."""
    town = _TOWN.match(name)
    return name[town.end() :] if town and town[2] and looks_like_place(town[2]) else name


def _past_topic(name: str) -> str:
    """Return an employer's name without whom the sentence is about: "現在は青鯨商会"."""
    return _TOPIC.sub("", name)


def _may_employ(name: str, said: str) -> bool:
    """Whether what stands before "works" is where, and no place, role or time: by its own words,
    or by those for being employed."""
    firm = organisation_words(name) > 0
    told = firm or workplace_words(name) or f"{name}公司" in said or _LATIN.match(name)
    held = told or _EMPLOYED.search(said)
    vague = _VAGUE.search(name) or looks_like_place(name) or find_range(name)
    return bool(held and not vague and employer_in(name) and (firm or not role_words(name)))


def take_joined_work(lines: Sequence[Line], reading: Reading) -> None:
    """What the first sentences and rows of a page tell of somebody's work and home."""
    lines = [ln for ln in lines[:_LINES] if joined_script(ln.text) and not tells_other(ln.text)]
    for line in lines:
        told = len(line.text) < _MOST and not line.anchor
        reading.say("location", _town_in(line.text) if told else "", line.text, 0.55)
        role, organisation = read_joined_work(line.text) if told else ("", "")
        reading.say("role", role, line.text, 0.49)
        reading.say("organisation", organisation, line.text, 0.56)
        reading.say("role", opening_role(line.text) if told else "", line.text, 0.47)
        reading.say("role", _clause_role(line.text) if told else "", line.text, 0.44)
    for line in lines[:_TOP]:
        reading.say("location", _place_in_row(line.text) or place_in(line.text), line.text, 0.55)


def _place_in_row(text: str) -> str:
    """Return the one place in a row of short texts: "女｜26岁｜长沙"."""
    pieces = (
        [_ICONS.sub("", piece) for piece in _ROW.split(text)] if len(text) < _ROW_LENGTH else []
    )
    placed = [
        piece for piece in pieces if looks_like_place(piece) and not organisation_words(piece)
    ]
    told = len(pieces) >= _PIECES or (len(pieces) == 2 and any(map(role_words, pieces)))
    return placed[0] if told and len(placed) == 1 else ""


def tidy_role(text: str) -> str:
    """Return a role without the words of its sentence: "一名热爱织布的工程师", "会社員です"."""
    if _PARTICLE.match(text) or _OF_SENTENCE.search(text):
        return ""
    if not joined_script(text):
        return text
    bare = _COUNTED.sub("", _COPULA.sub("", text)).strip(" /・|｜")
    past = _without_modifier(bare)
    before = bare[: -len(past)]
    kept = past != bare and role_words(past)
    kept = kept and not (organisation_words(before) or role_words(before))
    return past if kept and len(past) > 1 else bare


def tidy_joined_role(reading: Reading) -> None:
    """Leave of the role what it is, and nothing where it is none."""
    fact = reading.facts.get("role")
    if fact is None:
        return
    bare = tidy_role(fact.value)
    if not bare:
        del reading.facts["role"]
    elif bare != fact.value:
        reading.facts["role"] = fact.model_copy(update={"value": bare})
