"""Lines as long as a text that are none of the person's: rights, blanks to fill, contact rows."""

from __future__ import annotations

import re

_ROW = re.compile(r"\s[|·•]\s")
_RIGHTS = re.compile(r"^\W*(?:©|\(c\)\s|copyright\b)|all rights reserved\W*$", re.IGNORECASE)
_INVITES = re.compile(
    r"\b(?:contact|e-?mail|mail|reach|touch|message|write|call|questions?|kontakt\w*|contatt\w*"
    r"|contact\w+|escr[ií]b\w*|escrev\w*|scriv\w*|schreib\w*|écri\w*|напи\w+|свяж\w+|pisz\w*)\b"
    r"|联系|联络|聯絡|聯繫|邮件|郵件|連絡|問い合わせ|연락|문의",
    re.IGNORECASE,
)
_QUOTES = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "「": "」", "『": "』", "”": "”"}


def is_aside(text: str) -> bool:
    """Whether a line is no text of anybody: who has the rights, or a blank left to fill in."""
    blank = text[:1] == "[" and text[-1:] == "]" and text.count("[") == 1
    return blank or (len(text) < 200 and bool(_RIGHTS.search(text)))


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
