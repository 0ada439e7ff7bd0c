"""What sentences tell of somebody's work, in scripts without blanks between words: "目前就职于X，
担任Y", "XでYをしています", "X에서 일하는 Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.extraction.outline import Line
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.residences import place_in
from coffeechat.extraction.text import joined_script
from coffeechat.extraction.vocabulary import organisation_words, role_words

_SENTENCES = re.compile(r"[。！？!?；;\n]+|(?<=[다요])\.(?:\s|$)")
_MOST, _COUNT, _LINES = 400, 6, 25  # characters of a text, sentences of it, lines of a page
_AT = r"(?P<at>[^，。、；,;\s（(「」]{2,24}?)"
_WORK = tuple(map(re.compile, (  # in Chinese, Japanese and Korean
    rf"(?:就职|就職|任职|任職|供职|供職|任教|执教|執教|受雇|效力|服务|服務|工作|入职|入職)(?:于|於){_AT}(?=$|[，,、。；（(]|担任|擔任|从事|從事|的)",
    rf"(?:^|[，,、\s]|我|目前|现在|現在|现|現)在{_AT}(?:公司)?(?:工作|任职|任職|上班|任教|就职|就職|供职|供職)(?!经验|經驗|坊)",
    rf"(?:^|[，,、\s]|我|目前|现在|現在|现|現)在{_AT}(?:担任|擔任|当|當|做|负责|負責)(?=[^，。、]{{2,16}})",
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
    r"(?P<role>[^,.]{2,24}?)(?:으로|로)\s(?:일하고|근무하고|활동하고|재직)",
)))  # fmt: skip
_PAST = re.compile(r"曾|此前|先后|以前|之前|退休|離職|离职|毕业|畢業|卒業|退職|전에|이전|졸업|까지")
_MODIFIED = re.compile(r"^.*(?:的|の|で働く|に勤める|をしている|(?:는|은|인|한|던|년차)\s)(?=.)")
_SUBJECT = re.compile(r"^[^。、，,\s]{2,6}?は")
_OPENING = re.compile(r"^([^。．.、，,]{2,14})[。．.、，,]")
_ROW = re.compile(r"\s*[/|｜·•／]\s*|\s{2,}")
_TOWN = re.compile(
    r"(?:^|\s)([\uac00-\ud7af]{2,4})에서\s(?:일하|활동|근무)|^([\u4e00-\u9fff]{2,4})的(?=.{2})"
)
_ICONS = re.compile(r"^[^\w]+|[^\w)）]+$")
_PIECES, _ROW_LENGTH, _TOP, _CLAUSE = 3, 90, 12, 9
_PARTICLE = re.compile(r"^(?:の|的|의\s|는\s|은\s|を|に|が)")
_COUNTED = re.compile(r"^(?:我是)?(?:一|1)?(?:名|位|个|個|枚)(?=.)")
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
        if found and not organisation and _may_employ(found["at"]):
            organisation = _past_town(found["at"])
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
    words = _MODIFIED.sub("", text).split()
    named = len(words) > 1 and not role_words(words[-1])  # "개발자 김서윤"
    bare = " ".join(words[:-1] if named else words)
    return bare if role_words(bare) and not organisation_words(bare) else ""


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


def _may_employ(name: str) -> bool:
    """Whether what stands before "works" is no place, no role and no time."""
    return not (looks_like_place(name) or (role_words(name) and not organisation_words(name)))


def take_joined_work(lines: Sequence[Line], reading: Reading) -> None:
    """What the first sentences and rows of a page tell of somebody's work and home."""
    lines = [line for line in lines[:_LINES] if joined_script(line.text)]
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
    if not joined_script(text) or _PARTICLE.match(text):
        return "" if _PARTICLE.match(text) else text
    bare = _COUNTED.sub("", _COPULA.sub("", text)).strip(" /・|｜")
    past = _MODIFIED.sub("", bare)
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
