"""Captured text made fit to keep: no control characters, no doubled blanks."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphens, zero-width and direction-control characters, and the byte order mark:
# nothing a reader sees, and a way to disguise what a value says. Within a word of Persian, the
# joint is seen: without it "برنامه‌نویس" is misspelt.
_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b\u200d-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
    "\U000e0100-\U000e01ef]"  # which of its forms a Chinese sign has
    "|(?<![\u0620-\u06ff])\u200c|\u200c(?![\u0620-\u06ff])"
)
_LOOSE = re.compile(r"\s(?=[!?](?:\s|$))")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# Vowel signs and the like are parts of words, though no letters: of Arabic, Hebrew, Thai, and
# the scripts of India.
_NOT_WORD = re.compile(
    "(?:[^\\w\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e]|_)+"
)
# The same for ASCII, each letter a small one.
_PLAIN = "".join(char.lower() if char.isalnum() else " " for char in map(chr, range(128)))
# Letters that writers of Arabic and Persian take for one another, and what they leave out: the
# signs of short vowels, the stretch of a word, and the joint within one ("برنامه‌نویس").
_ARABIC = re.compile("[\u0600-\u06ff]")
_ALIKE = str.maketrans(
    "أإآٱىیکةۀہ", "اااايي\u0643ههه",
    "\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654\u0670\u200c",
)  # fmt: skip
_HANDLE = re.compile(r"^@[\w.-]{2,30}$")
_PARTED = re.compile(r"\s+[|–—·-]\s+|\s*[|｜]\s*")
# Signs that only PDF files write for the ideographs they look like: "⽉" for "月".
_RADICALS = re.compile("[\u2e80-\u2fd5]")
_JOINED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

_UNBROKEN = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{20}")  # Thai to Khmer


def close_signs(text: str) -> str:
    """Return a text without the blank that French has before its signs: "Bonjour !"."""
    return _LOOSE.sub("", text)


def clean(text: str) -> str:
    """Return the text on one line, without unseen and control characters."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    text = _RADICALS.sub(lambda sign: unicodedata.normalize("NFKC", sign[0]), text)
    return " ".join(_CONTROL.sub(" ", _UNSEEN.sub("", text)).split())


def is_uncased(text: str) -> bool:
    """Whether a text is in a script without capitals, as Chinese and Persian are."""
    return text.upper() == text.lower()


def fold(text: str) -> str:
    """Return the text for comparing: case, accents' forms and punctuation do not count."""
    if text.isascii():
        return " ".join(text.translate(_PLAIN).split())
    plain = unicodedata.normalize("NFKC", text).casefold()
    if not plain.isascii():  # a Turkish heading in capitals: "İŞ", "YAZILIM"
        plain = plain.replace("i\u0307", "i").replace("ı", "i")
    if _ARABIC.search(plain):
        plain = plain.translate(_ALIKE)
    if plain.replace(" ", "").isalnum():
        return " ".join(plain.split())
    return " ".join(_NOT_WORD.sub(" ", plain).split())


_STRUCK = str.maketrans({"ł": "l", "ø": "o", "đ": "d"})  # letters that come apart in no form


def unaccent(text: str) -> str:
    """Return the folded text without accents, as addresses and file names spell it."""
    folded = fold(text)
    if folded.isascii():
        return folded
    parts = unicodedata.normalize("NFKD", folded)
    return "".join(char for char in parts if not unicodedata.combining(char)).translate(_STRUCK)


def joined_script(text: str) -> bool:
    """Whether the text is in a script that writes words without blanks between them."""
    return bool(_JOINED.search(text))


def close_up(text: str) -> str:
    """Return a text without blanks that is set wide, a blank behind each letter: "学 歴"."""
    words = text.split()
    wide = len(words) > 1 and all(len(word) == 1 for word in words) and joined_script(text)
    return "".join(words) if wide else text


def long_unbroken(text: str) -> bool:
    """Whether a text is a sentence of those that blanks part alone, as in Thai: 30 letters."""
    return len(text) >= 30 and bool(_UNBROKEN.search(text))


def is_handle(text: str) -> bool:
    """Whether a text is an account's handle and no more: "@ada7"."""
    return _HANDLE.match(text) is not None


def title_parts(title: str) -> list[str]:
    """Return the parts of a page's title, as signs part them: "About | Looms"."""
    return _PARTED.split(title)


def clip(text: str, limit: int) -> str:
    """Return the text, cut at a word's end where it is longer than `limit` characters."""
    if len(text) <= limit:
        return text
    cut = text[:limit]
    blank = cut.rfind(" ")
    return cut[:blank] if blank > limit * 2 // 3 else cut
