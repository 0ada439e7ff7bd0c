"""Lines as long as a text that are none of the person's: rights, notices, blanks, contact rows."""

from __future__ import annotations

import re

from coffeechat.extraction.sample_names import is_filler

_ROW = re.compile(r"\s[|·•]\s")
_RIGHTS = re.compile(r"^\W*(?:©|\(c\)\s|copyright\b)|all rights reserved\W*$", re.IGNORECASE)
# What a site says of itself, or of what went wrong with it.
_OF_SITE = re.compile(
    r"\b(?:uses?|using|accept|essential|verwende[nt]|nutz(?:t|en)|utilise|utiliza|usa)\s"
    r"(?:\w+\s){0,2}cookies?\b|\bcookie (?:policy|settings|preferences|notice)"
    r"|\bunder (?:re)?construction\b|\b(?:im aufbau|en construction|en construcción|em construção"
    r"|in costruzione|w budowie|under uppbyggnad|in aanbouw)\b|\b(?:enable|requires?) javascript"
    r"|\bjavascript (?:is )?(?:disabled|required|enabled)|\b(?:be(?:ing)?|not) redirected\b"
    r"|^(?:warning|notice|deprecated|fatal error): .{0,200}\bin /"
    r"|\bclick here to (?:read|see|view|switch)\b|\bmachine[- ]translat|\boutdated brows"
    r"|网站建设中|網站建置中|準備中です|工事中|준비 중입니다|сайт находится в разработке",
    re.IGNORECASE,
)
_INVITES = re.compile(
    r"\b(?:contact|e-?mail|mail|reach|touch|message|write|call|questions?|kontakt\w*|contatt\w*"
    r"|contact\w+|escr[ií]b\w*|escrev\w*|scriv\w*|schreib\w*|écri\w*|напи\w+|свяж\w+|pisz\w*)\b"
    r"|联系|联络|聯絡|聯繫|邮件|郵件|連絡|問い合わせ|연락|문의",
    re.IGNORECASE,
)
_ROOM = (  # "Room 1.20", "Haus 1", "3rd floor", "407号室"
    r"(?:(?:(?:my\s)?office|room|rm\.?|raum|büro|zimmer|bureau|salle|despacho|oficina|sala|gabinete|ufficio"
    r"|stanza|kamer|pokój|pok\.|rum|kontor|haus|gebäude|building|bldg\.?|edif(?:icio|ício)?\.?"
    r"|bâtiment|bât\.?|floor|etage|stock(?:werk)?|piano|étage|piso|planta|komplex|campus|каб\.?|кабинет)\s*:?\s*"
    r"(?:n[or°º]\.?\s*)?[A-Z]{0,3}[.|/-]?(?:\d[\w.|/-]{0,7}|[IVX]+\b)|\d+(?:st|nd|rd|th)\sfloor|\d+号室)"
)
_ROOMS = re.compile(rf"(?:{_ROOM}\s?)+(?:\([^()]*\))?", re.IGNORECASE)
_BUILDING = re.compile(  # and the town it stands in; a firm may be called "Brim Building"
    r"^(?:[^\W\d_a-z][\w'’-]*\s){1,2}(?:Building|Bldg\.?),\s[^\W\d_a-z][^,.]{2,40}$"
    r"|^(?:Bâtiment|Gebäude|Edificio|Edifício|Gebouw|Budynek|Palazzina)\s[^\W_a-z][^,]{0,30}"
    r"(?:,\s[^\W\d_a-z][^,.]{2,40})?$"
)
_QUOTES = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "「": "」", "『": "』", "”": "”"}


def is_aside(text: str) -> bool:
    """Whether a line is no text of anybody: who has the rights, a blank or a sample, a notice."""
    blank = text[:1] == "[" and text[-1:] == "]" and text.count("[") == 1
    if blank or _OF_SITE.search(text[:260]) or is_filler(text):
        return True
    return len(text) < 200 and bool(_RIGHTS.search(text))


def is_room(text: str) -> bool:
    """Whether a short line says in which room or building somebody sits: "Office D219"."""
    if len(text) > 70:
        return False
    if _BUILDING.match(text):
        return True  # "Marsh Building, Leeds"
    if not any(map(str.isdigit, text)):
        return False
    return all(_ROOMS.fullmatch(piece.strip()) for piece in text.split(",") if piece.strip())


def is_contact_row(text: str) -> bool:
    """Whether signs part a line, and one part is a mail address."""
    return "@" in text and len(_ROW.findall(text)) > 1


def is_quoted(text: str) -> bool:
    """Whether a line is in quotation marks from its first sign to its last: a motto."""
    text = text.rstrip(" .")
    closing = _QUOTES.get(text[:1], "")
    return bool(closing) and text[-1:] in closing and text[1:-1].count(text[-1:]) == 0


def invites(text: str) -> bool:
    """Whether a text asks to write or call, as what stands beside an address does."""
    return _INVITES.search(text[:200]) is not None
