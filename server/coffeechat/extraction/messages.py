"""Whether a page is a message to all, and whose: "Principal's Message", "Le mot du maire"."""

from __future__ import annotations

import re

from coffeechat.extraction.page import Page
from coffeechat.extraction.text import clean, fold, joined_script, title_parts
from coffeechat.extraction.vocabulary import load, name_words, role_words

_LONGEST = 70  # characters of such a heading
_OF = re.compile(
    r"(?:an?\s+|the\s+|le\s+|el\s+|il\s+)?(?:short\s+)?(?:(?:message|welcome|letter|words?|notes?|greetings?)"
    r"\s+(?:from|by)\s+(?:the|our|your)|from\s+the\s+(?:desk|office)\s+of\s+(?:the|our)"
    r"|(?:mot|message|éditorial|édito)\s+(?:du|de\s+la|de\s+l['’])"
    r"|(?:mensaje|palabras|saludo|carta|bienvenida)\s+(?:del|de\s+la)"
    r"|(?:mensagem|palavras?|carta)\s+d[oa]|(?:saluto|messaggio|lettera)\s+(?:del|della|dell['’])"
    r"|(?:bericht|voorwoord|woord)\s+van\s+(?:de|het|onze)|sambutan)\s*",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r"['’]s?\s+(?:message|welcome|desk|letter|note|corner|address|speech|greetings?|words?|column"
    r"|office|statement)$",
    re.IGNORECASE,
)
# "牧师介绍": whom a page shows, in scripts without blanks.
_PRESENTED = re.compile(
    r"(?:님|様|先生)?\s?(?:介绍|介紹|简介|簡介|紹介|プロフィール|프로필|소개|인사말|挨拶|致辞|致辭)$"
)
_THE = re.compile(r"^(?:the|our|your)\s+", re.IGNORECASE)


def is_message(page: Page) -> bool:
    """Whether a page is what one says to all who come: "Principal's Message", "Grußwort"."""
    heads = [line.text for line in page.body[:12] if line.level][:1]
    return any(map(_says_message, (*heads, *title_parts(page.title))))


def _says_message(text: str) -> bool:
    if len(text) > 60:
        return False
    if joined_script(text):
        return any(words in text for words in load("names")["messages"] if joined_script(words))
    words, known = fold(text).split(), name_words("messages")
    if not any(map(role_words, words)):
        return text.casefold() in known  # "Grußwort"
    return any(" ".join(part) in known for size in (4, 3, 2, 1)
               for part in (words[:size], words[-size:]))  # fmt: skip


def sender_role(heading: str) -> str:
    """Return the role of whom a heading says that the message below is from, or ""."""
    if len(heading) > _LONGEST:
        return ""
    if presented := _PRESENTED.search(heading):
        role = heading[: presented.start()]
    elif whose := _WHOSE.search(heading):
        role = _THE.sub("", heading[: whose.start()])
    else:
        of = _OF.match(heading)
        role = heading[of.end() :] if of else ""
    role = clean(role).strip(" .,:")
    return role if 0 < len(role.split()) <= 5 and role_words(role) else ""
