"""What Korean sentences tell of their person: "물레소프트에서 결제를 만드는 개발자입니다"."""

from __future__ import annotations

import re

from coffeechat.extraction.sentences.told_words import (
    Told,
    combine,
    employer_in,
    is_quoted,
    role_in,
    side_by_side,
    town_in,
)
from coffeechat.extraction.vocabulary import organisation_words, role_words, workplace_words

CLAUSES = re.compile(r"[,:;]\s*")
_COUNT = 6
_NOW = re.compile(r"(?:^|\s)(?:지금은|지금|현재는|현재|요즘은|요즘|이제는|올해부터)\s")
OVER = re.compile(  # what tells of the past, of another or of a wish
    r"(?:[했었았였갔냈렸웠])(?:습니다|다|으며|고|지만|어요|죠|던)|(?:이)?었[다습고지으]|전에는?|이전|예전|한때|퇴직|은퇴|퇴임|졸업|(?:^|\s)전직|거쳐|거친|출신(?:입니다|이|$)|까지|수료|다가(?:\s|$)|되기"
    r"|지도교수|(?:^|\s)(?:아내|남편|아버지|어머니|부모님|친구|동생|형|누나|언니|오빠|아들|딸)[은는이가]|싶|꿈|준비|목표|구직|예정"
)
_LEAD = re.compile(
    r"^(?:(?:안녕하세요|반갑습니다|저는|나는|전|제가|그는|그녀는|현재는?|지금은?|요즘은?|이제는|올해부터|(?:19|20)\d\d년(?:\s?\d{1,2}월)?(?:부터|에)?|\d{1,2}월부터)(?=[\s,!.])|[\s,!.])+"
)
_AT = r"(?P<at>[^\s,.]+(?:\s[^\s,.]+){0,3}?)"
_STILL = (
    r"(?:\s?(?:고|며)?\s?있(?:습니다|는|어요|다|으며|고)|하고|하며|하는|합니다|한다|해요|하?\s?중)"
)
_AS = re.compile(
    rf"^(?:{_AT}에서\s)?(?P<role>[^\s,.]+?(?:\s[^\s,.]+?){{0,2}}?)(?:으로|로|로서|으로서)\s(?:(?:일|근무|활동|재직|재직\s|근무\s){_STILL}|있(?:습니다|다|어요))"
)
_VERBS = (
    r"(?:만들|만드|개발|담당|맡|이끌|이끄|운영|연구|가르치|가르친|가르칩|기획|디자인|설계|공부|밟"
    r"|다니|일하|일한|일합|근무|재직|진료|돌보|편집|관리|분석|연출|지휘)"
)
_DOES = re.compile(rf"^{_AT}에서\s(?:[^,.]{{1,30}}?\s)??{_VERBS}(?P<rest>[^,.]*)$")
_BELONGS = re.compile(rf"^{_AT}에(?:서)?\s(?:재직|근무|소속|다니|재학|몸담|입사)(?P<rest>[^,.]*)$")
_PRESENT = re.compile(
    r"(?:고\s?있|는(?:\s|$)|[ㅂ니]다|합니다|칩니다|중|해요|있어요|며$|한다|든다|친다|인)"
)
_BEHIND = re.compile(r"(?:는|은|인|있는|하는|중인)\s(?P<role>[^,.]{2,24}?)$")
_LIVES = re.compile(
    r"(?:^|\s)(?P<town>[가-힣]{2,6}(?:시|도|군|구)?(?:\s[가-힣]{1,5}(?:시|군|구|읍|면|동))?)에서?\s"
    r"(?:[^,.]{0,24}\s)?(?:삽니다|살아요|산다|살고|살며|살면서|사는|지냅니다|지내요|지낸다|지내고|지내며|지내는|거주|머물|농사)"
)
_SEATED = re.compile(
    r"(?:^|\s)(?P<town>[가-힣]{2,6})에(?:서)?\s(?:[^\s,.]{1,6}\s)?(?:작업실|공방|스튜디오|사무실|가게|화실|서점|책방|카페|농장|의원|학원|공간)[이을가를]?\s?(?:있|두|둔|운영|열|연|꾸|차|가진|하[는고며])"
)
_FROM_TOWN = re.compile(
    r"^(?P<town>[가-힣]{2,6})에(?:서|)\s(?:(?P<lives>사는|살고\s있는|거주하는|거주\s중인)|활동하는|일하는)\s(?P<role>[^,.]{2,24})$"
)
_WORKING = re.compile("에서\\s(?:일하|일한|일합|근무|활동)")
_YEAR = re.compile(r"\s\d{1,2}(?:년차|학년|학기)$")
_ENDS = re.compile(  # how names of employers end, and little else
    r"(?:게임즈|소프트|테크|랩|랩스|스튜디오|미디어|뉴스|일보|신문|방송|전자|화학|은행|증권|커머스|엔터테인먼트|뱅크|바이오|솔루션|솔루션즈|컴퍼니|미술관|박물관"
    r"|사무소|출판사|병원|연구원|연구소|대학교|고등학교|중학교|초등학교)$"
)
_FIRM = re.compile(
    r"^(?P<at>[^\s,.]{3,20}(?:\s[^\s,.]{1,12}(?:팀|부|실|과|본부|센터|대학|학과))?)\s(?P<role>[^\s,.]+(?:\s[^\s,.]+){0,2})$"
)
_WENT = re.compile("[했었았였]")
_OF = re.compile(
    r"^(?P<at>[^\s,.]{2,20}(?:\s[^\s,.]{2,20})?)의\s(?P<role>[^\s,.]+(?:\s[^\s,.]+)?)$"
)
_OBJECT = re.compile(r"[을를에]$|에서$")
_FIRST, _FINALS, _N = 0xAC00, 28, 4  # of the syllables, and of their final consonants
_COPULA = re.compile(
    r"\s?(?:입니다|이에요|예요|이다|이며.*|이고.*|이자\s.*|이면서.*|으로\s재직\s중(?:입니다)?|로\s재직\s중(?:입니다)?|(?<=[가자사원수생장])다)[.!]*$"
)
_VAGUE_TOWN = re.compile(
    r"^(?:집|회사|학교|현장|여기|이곳|그곳|시골|도시|해외|외국|국내|바닷가|산속|마을|곳|학원|서점)$|[은는을를이가]$"
)


def read_korean(sentence: str, name: str = "") -> Told:
    """Return what a sentence tells of the present; each part may be empty."""
    now = _NOW.search(sentence)
    told = sentence[now.start() :] if now and now.start() else sentence
    told = re.sub(rf"\s?{re.escape(name)}(?=입니다|이에요|예요|이라고)", "", told) if name else told
    pieces = [_LEAD.sub("", one).strip() for one in CLAUSES.split(told.strip(" .!"))[:_COUNT]]
    return combine(map(_tell, pieces))


def _tell(piece: str) -> Told:
    """Return what one piece tells of the present, and where somebody lives."""
    if OVER.search(piece):
        return Told("", "", "" if _WENT.search(piece) else _home(piece))
    found = _read(piece)
    return found if found.location else Told(found.role, found.organisation, _home(piece))


def _home(piece: str) -> str:
    """Return where a sentence says that somebody lives or has their workshop."""
    found = _LIVES.search(piece) or _SEATED.search(piece)
    town = found["town"] if found else ""
    plain = town and not (_VAGUE_TOWN.search(town) or organisation_words(town) or role_words(town))
    return town if plain else ""


def _read(piece: str) -> Told:
    """Return what one piece of a sentence tells."""
    bare = _COPULA.sub("", piece)
    living = _FROM_TOWN.match(bare)
    if living and role_in(living["role"]) and (living["lives"] or town_in(living["town"])):
        return Told(role_in(living["role"]), "", living["town"])
    if (held := _AS.match(piece)) and (role := role_in(held["role"])):
        apart = None if held["at"] else side_by_side(role)  # "바람대학교 교수로"
        return apart or _at(held["at"] or "", role)
    for pattern in (_DOES, _BELONGS):
        if (done := pattern.match(bare)) and _PRESENT.search(f"{done['rest']} {piece[-3:]}"):
            behind = _BEHIND.search(done["rest"])
            found = _at(done["at"], role_in(behind["role"]) if behind else "")
            # "서울에서 앱을 만들고" may be for others, elsewhere
            here = pattern is _BELONGS or _WORKING.search(bare)
            return found if here else Told(found.role, found.organisation)
    if (of := _OF.match(bare)) and role_in(of["role"]) and employer_in(of["at"]):
        return _at(of["at"], role_in(of["role"]))
    role = _behind_verb(bare)
    return Told(role) if role else _apart(bare)


def _apart(text: str) -> Told:
    """Return the role and the employer of words side by side: "물레소프트 개발팀 팀장"."""
    text = _YEAR.sub("", text)
    firm = _FIRM.match(text)
    if firm and _is_firm(firm["at"]) and role_in(firm["role"]):
        return Told(role_in(firm["role"]), firm["at"])
    return side_by_side(text) or Told()


def _is_firm(name: str) -> bool:
    """Whether a name is an employer's, by how its first word ends."""
    first = name.split(maxsplit=1)[0]
    return bool(_ENDS.search(first) or first.startswith(("(주)", "㈜"))) and not role_words(first)


def _behind_verb(piece: str) -> str:
    """Return the role behind what somebody is said to do: "동화를 쓰는 작가"."""
    words = piece.split()
    does = next((at for at, word in enumerate(words) if _OBJECT.search(word)), len(words))
    ends = [at for at in range(does + 1, len(words) - 1) if _modifies(words[at])]
    return role_in(" ".join(words[ends[-1] + 1 :])) if ends else ""


def _modifies(word: str) -> bool:
    """Whether a word ends as verbs do before a noun: in the consonant of "쓰는" and "쓴"."""
    return "가" <= word[-1] <= "힣" and (ord(word[-1]) - _FIRST) % _FINALS == _N


def _at(text: str, role: str) -> Told:
    """Return a role at an employer that words before "at" name, or in a town."""
    if town := town_in(text):
        return Told(role, "", town)
    name = employer_in(text)
    known = organisation_words(name) or workplace_words(name) or len(name) > 3 or is_quoted(text)
    return Told(role, name if known else "")
