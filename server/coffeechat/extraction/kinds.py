"""What sort of page this is: about a person, a company, a team, a post, or none of these."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coffeechat.extraction.headings import exact_section_kind
from coffeechat.extraction.own_pages import (
    first_heading,
    is_address_of_us,
    is_of_us,
    is_search,
    is_self_page,
    is_self_titled,
)
from coffeechat.extraction.page import Page
from coffeechat.extraction.reading import Reading
from coffeechat.extraction.sections import Section
from coffeechat.extraction.signs import Signs
from coffeechat.extraction.title_votes import CUT
from coffeechat.records.record import Kind

_NOT_FOUND = re.compile(
    r"\bnot found\b|page (?:doesn.?t|does not) exist|page isn.?t available"
    r"|no longer available|nicht gefunden|introuvable|no encontrada|não encontrada"
    r"|non trovata|niet gevonden|nie znaleziono|hittades inte"
    r"|見つかりません|找不到|页面不存在|غير موجودة"
    r"|something went wrong|this account doesn.?t exist|user not found"
    r"|account (?:is )?suspended|forbidden|access denied|bad gateway|service unavailable",
    re.IGNORECASE,
)
_BLOCKED = re.compile(
    r"just a moment|are you (?:a )?(?:human|robot)|verify (?:that )?you are|captcha"
    r"|checking your browser|attention required|security (?:check|verification)"
    r"|unusual traffic|enable javascript and cookies|request blocked|pardon our interruption"
    r"|robot check|access to this page has been denied",
    re.IGNORECASE,
)
_ERROR_NUMBER = re.compile(
    r"(?<![\w-])(?:error\s*)?(?:40[0-4]|410|429|50[0-4])(?![\w-])", re.IGNORECASE
)
_LOGIN = re.compile(
    r"\b(?:log ?in|sign ?in|sign ?up|login|join now|anmelden|einloggen|registrieren|connexion"
    r"|se connecter|s.identifier|iniciar sesión|inicia sesión|entrar|fazer login|accedi"
    r"|iscriviti|inloggen|aanmelden|zaloguj|logga in|s.inscrire|registrarse"
    r"|inscreva-se|cadastre-se|oturum aç)\b|ログイン|登录|登入|加入领英|加入領英|로그인"
    r"|تسجيل الدخول|authwall",
    re.IGNORECASE,
)
_CV_SECTIONS = frozenset(
    ("experience", "education", "skills", "publications", "languages", "about", "objective")
)


def is_nobody(page: Page) -> bool:
    """Whether the page is an error, a block, a search or a demand to sign in, no more."""
    if is_search(page):
        return True
    heading = first_heading(page)
    words = sum(len(line.text) for line in page.outline.lines if line.region in ("main", "header"))
    said = f"{page.title} | {heading}"
    if words < 3_000 and (
        _NOT_FOUND.search(said) or _BLOCKED.search(said) or _ERROR_NUMBER.search(said)
    ):
        return True
    if words < 400 and any(
        _BLOCKED.search(line.text) or _NOT_FOUND.search(line.text) for line in page.outline.lines
    ):
        return True
    login = _LOGIN.search(page.title) or (page.outline.password_fields and _LOGIN.search(heading))
    return bool(login and not page.url.rstrip("/").endswith("blog"))


def judge_kind(
    page: Page, readings: Sequence[Reading], sections: Sequence[Section], signs: Signs
) -> Kind:
    """Return the page's kind."""
    kinds = {section.kind for section in sections if section.lines} & _CV_SECTIONS
    cv = len(kinds - {"about"})
    own = signs.introduced or signs.heading_is_name or signs.addressed or signs.titled
    lived = kinds >= {"experience", "education"}  # though all of its pages are called "people"
    of_us = (is_of_us(page) and not lived) or (cv < 2 and is_address_of_us(page.url))
    if signs.thing or (of_us and not own):
        signs = Signs()  # what bears the name is nobody
    said = _said_kind(page, readings, signs, cv)
    if said is not None:
        return said
    enough = 2.5 if signs.told else 3.0
    if cv >= 2 and kinds & {"experience", "education"} and signs.named_top and (
        signs.score >= enough or (signs.one_word and signs.score >= 2.5)
    ):  # fmt: skip
        return "person"
    if any(reading.people for reading in readings):
        return "team"
    vouched = signs.owns or (signs.named_top and signs.told and signs.score >= 2)
    lived = lived and vouched and not page.voices[1]
    return "person" if lived or _is_borne(page, signs, cv) else _kind_by_voice(page, signs, cv)


def _is_borne(page: Page, signs: Signs, cv: int) -> bool:
    """Whether what heads the page is a name that people bear, where nobody speaks for a firm."""
    i_said, we_said = page.voices
    known = signs.known >= 1 or (signs.known >= 0.5 and signs.alone)
    known = known and signs.named_top and (i_said >= we_said or (signs.titled and signs.told))
    spoken = signs.told and signs.alone and i_said > max(we_said, 1)  # by somebody full of "I"
    return known and signs.score >= (2.0 if spoken else 2.5 if cv else 3.5)


def _said_kind(page: Page, readings: Sequence[Reading], signs: Signs, cv: int) -> Kind | None:
    """Return the kind that a reader says, unless the page itself says otherwise.

    Many sites call every page an article, and put their owner's data on all of them.
    """
    said = next((reading for reading in readings if reading.kind), None)
    if said is None or (said.kind == "person" and signs.score < 1):
        return None  # a piece of a profile, which names nobody
    if said.source.startswith("site:"):
        return said.kind
    personal = (signs.heading_is_name or signs.addressed or signs.titled) and (
        signs.score >= 5 or cv > 0
    )
    heads = (first_heading(page), *CUT.split(page.title))
    headed = signs.score >= 4 and any(exact_section_kind(text) in _CV_SECTIONS for text in heads)
    if said.kind == "post" and (
        personal or headed or is_self_page(page) or (cv >= 2 and signs.named_top)
    ):
        return None
    owner = is_self_page(page) and signs.introduced and signs.named_top  # of the practice
    if said.kind == "company" and (personal or owner or (cv >= 2 and signs.score >= 3)):
        return None
    return said.kind


def _kind_by_voice(page: Page, signs: Signs, cv: int) -> Kind:
    """A person says I and has a CV or a role; a company says we."""
    i_said, we_said = page.voices
    personal = cv > 0 or i_said > 0 or is_self_titled(page) or signs.told or signs.introduced
    theirs = signs.owns or signs.titled  # by the © line or the title
    personal = personal or signs.addressed or (theirs and is_self_page(page))
    own = is_self_page(page) and personal and (signs.named_top or i_said >= we_said)
    if signs.one_word:
        owned = signs.owns and signs.told and not we_said  # a handle that owns a personal site
        said = signs.introduced or signs.addressed or owned
        personal = cv > 0 or said or (i_said > 0 and i_said >= we_said)
    greets = signs.introduced and signs.told and i_said > 2 * we_said
    if signs.score >= (2 if greets else 3) and signs.named_top and personal:
        if signs.heading_is_name or signs.addressed or i_said + 2 * cv >= we_said or we_said < 4:
            return "person"
        if signs.score >= 6 and (cv or i_said):
            return "person"
    named = signs.named_top or signs.introduced or i_said > 0
    if (signs.score >= 3 and cv >= 1 and i_said >= we_said and named) or _is_told(page, signs, cv):
        return "person"
    told = (cv > 0 or signs.told) and i_said > we_said
    listed = cv >= 2 and signs.named_top and not we_said
    enough = 1.8 if listed else 2.0 if told else 3.0
    enough = 1.5 if listed and is_self_titled(page) else enough
    owned = signs.owns and is_self_titled(page) and (cv > 0 or i_said > we_said)
    called = signs.titled or (signs.told and is_self_titled(page))  # "CV", a name, a role
    enough = min(enough, 2.5) if called else enough
    enough = 1.5 if signs.introduced or owned else enough
    full = not signs.one_word or signs.introduced
    if signs.score >= enough and own and full and we_said < 4:
        return "person"
    if we_said > max(3, i_said) or (we_said > max(1, i_said) and (signs.score < 3 or not personal)):
        return "company"
    enough = 3.0 if signs.told and not signs.one_word else 4.0
    own = i_said > we_said or cv > 1 or (cv > 0 and signs.named_top)
    return "person" if signs.score >= enough and own else "unknown"


def _is_told(page: Page, signs: Signs, cv: int) -> bool:
    """Whether a full name heads a page that says I, has a part of a CV and tells of a person."""
    i_said, we_said = page.voices
    full = signs.named_top and signs.told and not signs.one_word
    return full and cv > 0 and i_said > we_said and signs.score >= 2
