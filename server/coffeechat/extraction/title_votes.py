"""Names in what the page says of itself: its title, its meta elements; and the words around
a name there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from coffeechat.extraction.greetings import introduces, introduction_votes
from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.known_names import knownness
from coffeechat.extraction.name_vote import NameVote
from coffeechat.extraction.names import likeness
from coffeechat.extraction.outline import Line
from coffeechat.extraction.own_pages import cut_self_title
from coffeechat.extraction.ownership import owner_votes
from coffeechat.extraction.page import Page
from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.text import fold, is_uncased, joined_script
from coffeechat.extraction.vocabulary import name_words, organisation_words, role_words
from coffeechat.records.remembering import remembered

CUT = re.compile(
    r"\s+by\s+(?=[A-Z])|\s*[|｜／»«•·:：–—→]\s*|\s+(?:[-/~>*\\]|;;|//|>>)\s+|\s*[,，]\s+(?=[a-z])"
    r"|\s*[,]\s+(?=Ph\.?D|Dr\b)|(?<=[\u3400-\u9fff])\s*[-_–]\s*(?=[\u3400-\u9fff])",
)
_UNDERLINED = re.compile(r"(?<![\u3400-\u9fff])_|_(?![\u3400-\u9fff])")
_LENTICULAR = re.compile(
    r"^【([^【】]+)】(.*)$"
)  # as Japanese titles begin: "【水野真帆】公式サイト"
_POSSESSIVE = re.compile(r"^(.{3,50}?)['’]s?\s+(?:\w+\s*){1,4}$")
_HANDLE = re.compile(r"^(.{1,60}?)\s*[(（]\s*@[\w.@-]+\s*[)）]")
_RUN_TOGETHER = re.compile(r"^([^\W\d_a-z][a-zà-ÿ]{2,15})([^\W\d_a-z][a-zà-ÿ]{2,20})\.[a-z]{2,5}$")
_EDGE = re.compile(r"^[\s,!.:]+|[\s,!.:]+$")
_IN_BRACKETS = re.compile(r"^\S{2,40}\s+\(([^()@]{3,60})\)")
# "李娜的主页", "田中さんのホームページ": a page's word joined to the name.
_JOINED_AROUND = re.compile(
    r"(?:的?(?:个人|個人|学术|學術)?(?:主页|主頁|首页|首頁|网站|網站|网页|網頁|简历|簡歷|博客|部落格|空间|作品集|履历|履歷|生平|生平简介|简介|簡介)"
    r"|(?:さん|氏)?の(?:ホームページ|サイト|ウェブサイト|ブログ|プロフィール|ページ|履歴書|ポートフォリオ|作品集)"
    r"|(?<=[\u3400-\u9fff]{2})(?:公式|オフィシャル)?(?:ホームページ|ホーム|サイト|ブログ)"
    r"|님?의\s?(?:홈페이지|블로그|포트폴리오|이력서|웹사이트))$"
)
_JOINED_ABOUT = re.compile("^(?:关于|關於)|について$|\\s소개$")
# What is joined to a name before such a word, and the number of a student beside one.
_JOINED_LINK = re.compile(r"(?:さん|氏|님)?の$|님?의$|的$|\s*[-_~～]+$")
_NUMBER = re.compile(r"^[A-Za-z]?\d{5,12}[\s_.-]*|[\s_.-]*[A-Za-z]?\d{5,12}$")
_PARTS = frozenset(("education", "publications", "certifications", "experience", "skills"))
_ABOUT = frozenset(("Om", "O"))
_OF = frozenset(("of", "di", "de", "do", "da", "von", "van", "av", "for", "du", "d'"))


def title_votes(page: Page) -> Iterator[NameVote]:
    """Yield the names in the titles of a page."""
    for weight, title in ((3.0, page.title), (2.0, page.metas.get("og:title", ""))):
        handle = _HANDLE.match(title)
        if handle:
            yield NameVote(handle[1], weight + 3, title, sure=True)
        inside = _IN_BRACKETS.match(title)  # "handle (Name)"
        if inside and likeness(inside[1]) >= 0.8:
            yield NameVote(inside[1], weight + 2, title)
        joined = _RUN_TOGETHER.match(title)  # "AdaRossi.example"
        if joined and _says_cv(page):
            yield NameVote(f"{joined[1]} {joined[2]}", weight, title)
        for index, piece in enumerate(dict.fromkeys([title, *CUT.split(title)])):
            yield from owner_votes(piece, weight if index < 1 else weight * 0.6)
        for index, piece in enumerate(title_pieces(title)):
            yield NameVote(piece, weight if index == 0 else weight * 0.6, title)
    if joined_script(page.title):  # "김서윤입니다"
        yield from introduction_votes(Line(page.title, (), 0, "main"), [])
    if owner := _owner_of_part(page.title):
        yield NameVote(owner, 1.5, page.title)
    yield from _handle_votes(page)


def _owner_of_part(title: str) -> str:
    """Return the full name beside what is a part of somebody's page alone or a role, or an empty
    string: "Teaching | Ada Rossi", "Ada Rossi | Weaver"."""
    pieces = [piece.strip() for piece in CUT.split(title)]
    beside = [piece for piece in pieces if _is_part(piece) or role_words(piece)]
    rest = [piece for piece in pieces if piece not in beside and not looks_like_place(piece)]
    full = len(rest) == 1 and 0 < len(beside) < 3 and _is_full(rest[0])
    return rest[0] if full and not organisation_words(rest[0]) else ""


def _is_full(name: str) -> bool:
    """Whether a text is surely a full name."""
    like = likeness(name)
    return like >= 0.9 if joined_script(name) else " " in name and like >= 0.95


def _is_part(piece: str) -> bool:
    """Whether a part of a title says what only somebody's own pages have."""
    return exact_section_kind(piece) in _PARTS or fold(piece) in name_words("self_titles")


def _handle_votes(page: Page) -> Iterator[NameVote]:
    """The handle that is the page's address and title, where somebody says: "I'm ada7"."""
    for handle in {piece.strip() for piece in CUT.split(page.title)}:
        if handle.isalnum() and handle.casefold() in page.host.split("."):
            for line in page.body[:12]:
                if introduces(line.text, handle):
                    yield NameVote(handle, 5.0, line.text, sure=True, introduced=True)


def _says_cv(page: Page) -> bool:
    """Whether a heading near the top says that a CV or an About page follows."""
    heads = [line.text for line in page.outline.lines[:20] if line.level][:3]
    return any(exact_section_kind(text) == "about" or fold(text) in name_words("self_titles")
               for text in heads)  # fmt: skip


def title_pieces(title: str) -> list[str]:
    """Return the parts of a page's title, without words such as "Home" and "CV"."""
    pieces = []
    title = _UNDERLINED.sub(" ", _LENTICULAR.sub(r"\1 | \2", title))
    title = title.replace("/", " | ") if joined_script(title) else title
    first, slash, last = title.partition("/")  # "Ada Rossi/Profile"
    title = f"{first} | {last}" if slash and exact_section_kind(last) == "about" else title
    for piece in [title, *CUT.split(title)]:
        owner = _POSSESSIVE.match(piece)
        bare = strip_around(owner[1] if owner else piece)
        if exact_section_kind(piece) == "about" and likeness(bare) < 0.8:
            continue  # but "Profile of Ada Rossi"
        if bare and bare not in pieces:
            pieces.append(bare)
        about, _, whom = bare.partition(" ")
        if about in _ABOUT and whom not in pieces and likeness(whom) >= 0.9:
            pieces.append(whom)  # "Om Ada Rossi" is about her, though Om is a name
        named = beside_role(bare)
        if named and named not in pieces:
            pieces.append(named)
        head, _, rest = bare.partition(", ")
        enough = 0.8 if is_uncased(head) else 0.9
        if head not in pieces and likeness(head) >= enough and role_words(rest):
            pieces.append(head)  # "Ada Rossi, Weberin aus Kiel"
    return pieces


def beside_role(text: str) -> str:
    """Return the full name in a text that is that and a role: "Ada Rossi Web Developer"."""
    words = text.split()
    for count in (2, 3):
        name, role = " ".join(words[:count]), " ".join(words[count:])
        most = 5 if knownness(name) >= 1 else 3
        whole = role_words(role) and 1 <= len(words) - count <= most
        if whole and likeness(name) >= 0.95 and not organisation_words(role):
            return name
        role, name = " ".join(words[:-count]), " ".join(words[-count:])
        whole = role_words(role) and 1 <= len(words) - count <= 3 and not role_words(name)
        enough = 0.8 if is_uncased(name) else 0.95
        if whole and likeness(name) >= enough and knownness(name) >= 1:
            return name  # "Web developer Ada Rossi"
    return ""


@cache
def _around() -> frozenset[str]:
    """Return the words beside a name, those for a CV among them; Vita is a given name too."""
    return name_words("around") | name_words("who_is") | (name_words("self_titles") - {"vita"})


@remembered(1_024)
def strip_around(text: str) -> str:
    """Return a title without the words that stand around a name."""
    around = _around()
    words = text.split()
    start, changed = len(words), True
    while words and changed:
        changed = False
        for size in (4, 3, 2, 1):
            if len(words) > size and fold(" ".join(words[:size])) in around:
                words, changed = words[size:], True
            if len(words) > size and fold(" ".join(words[-size:])) in around:
                words, changed = words[:-size], True
    if len(words) < start and len(words) > 1 and words[0].casefold() in _OF:
        words = words[1:]  # "Curriculum vitae di Ada Rossi"
    bare = _strip_joined(_EDGE.sub("", " ".join(words)))
    return text if fold(text) == f"the {fold(bare)}" else bare  # "The Harbour Post"


def past_title(text: str) -> str:
    """Return a heading without the words for a CV, or for whom it is about, beside a name:
    "Lebenslauf Ada Rossi", "Ada Rossi Hakkında"."""
    bare = strip_around(text)
    rest = fold(text).replace(fold(bare), "", 1).strip()
    named = likeness(bare) >= 0.8 or knownness(bare) > 0
    titled = rest in name_words("self_titles") or rest in name_words("who_is")
    return bare if named and titled else text


def _strip_joined(text: str) -> str:
    """Return a title, where no blanks part words, without a page's word at its end and the
    number of a student: "20231234 김서윤의 자기소개"."""
    if not joined_script(text):
        return text
    about = _JOINED_ABOUT.sub("", text).strip()
    if about != text and likeness(about) >= 0.9:
        return about
    bare = cut_self_title(_JOINED_AROUND.sub("", _NUMBER.sub("", text)))
    return bare if bare == text else _JOINED_LINK.sub("", bare)


def meta_votes(page: Page) -> Iterator[NameVote]:
    """Yield the names in the meta elements of a page."""
    metas = page.metas
    first, last = metas.get("profile:first_name", ""), metas.get("profile:last_name", "")
    if first or last:
        yield NameVote(f"{first} {last}".strip(), 4.0, f"{first} {last}".strip())
    described = strip_around(CUT.split(metas.get("description", ""))[0])
    if likeness(described) >= 0.9:
        yield NameVote(described, 2.0, metas["description"])
    own = any(strip_around(piece) != piece for piece in CUT.split(page.title))
    own = (
        own
        or exact_section_kind(page.title) == "about"
        or fold(page.title) in name_words("self_titles")
    )
    weights = {"author": 3.0 if own else 2.0, "og:site_name": 1.0, "article:author": 1.0,
               "twitter:title": 1.0, "dc.creator": 1.5}  # fmt: skip
    for key, weight in weights.items():
        if value := metas.get(key, ""):
            yield NameVote(strip_around(value), weight, value)
