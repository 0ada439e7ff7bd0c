"""What one clause tells in Turkish, whose words for "at" and "am" are ends of nouns: "Leeds'te
yaşıyorum ve Keten Yazılım'da geliştirici olarak çalışıyorum"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from coffeechat.extraction.places import looks_like_place
from coffeechat.extraction.sentences.tongue_clauses import Clause
from coffeechat.extraction.text import clean
from coffeechat.extraction.vocabulary import organisation_words, role_words

_MOST = 320  # characters of a sentence
_LONGEST = 5  # words of a role
_UP = r"[A-ZÇĞİÖŞÜÂÎ]"
_WORD = rf"{_UP}[\w.&-]*"
_NAME = rf"{_WORD}(?:\s(?:ve\s|&\s)?{_WORD}){{0,7}}"
_TURKISH = re.compile(
    r"[ğışİ]|\b(?:ve|bir|ben|olarak|için|ile)\b|['’]n?[dt][ea]n?\s|\w+yorum\b|[ıiuü]y[ıiuü]m\b"
)
_CLAUSES = re.compile(r"[;.!?]\s+|,\s+|\sve\s(?=(?:[^,;]{2,60}\s)?\S*(?:yor|makta|[ıiuü]m\b))")
_SINCE = re.compile(
    r"(?:(?:19|20)\d\d(?:['’]?\w{2,4}|\s\w{2,5}ndan)?\s|\S+\s(?:yıldan|yıldır\s))(?:beri|bu\syana)?\s?"
    r"|\b(?:şu\s?an(?:da)?|h[aâ]len|şimdi|günümüzde|bugün|artık|hâlihazırda)\s",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?!yardım)\w+(?:[çfhkpsşt]t|[^çfhkpsşt\W]d)[ıiuü]m\b|\b(?:çalıştı|yaptı|oldu|etti|aldı|başladı|bitirdi|okudu|doğdu|kurdu|önce|önceden"
    r"|eskiden|eski|mezun\w*|istiyor\w*|hayal\w*|değil\w*|arıyor\w*)\b"
    r"|\b(?:eşim|annem|babam|kardeşim|ablam|ağabeyim|abim|oğlum|kızım|danışmanım)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(rf"^(?:[Mm]erhaba|[Ss]elam)[,!]?\s|^(?:[Bb]en|[Aa]dım)\s(?:{_NAME}[,.]?\s)?")
_AT = re.compile(  # a name and its end for "at", or a noun for where it is
    rf"(?P<at>{_NAME})(?:['’](?:n?[dt][ea]|(?P<from>n?[dt][ea]n)|(?P<of>n?[ıiuü]n))|(?<=[ıiuü])nd[ea]"
    r"|(?:\sadlı)?\s(?:şirketinde|firmasında|bünyesinde|kurumunda|ajansında|stüdyosunda))(?=[\s,])\s?"
)
_ROLE = re.compile(r"^(?:bir\s)?(?P<role>[^,;.]{3,60}?)(?P<as>\solarak\b.*|(?:['’]?y)?[ıiuü]m$|$)")
_DOES = re.compile(r"\S*(?:yorum|yor|maktayım|mektedir|maktadır|mekteyim)$")
_LIVING = re.compile(
    rf"^(?P<town>{_WORD})['’][dt][ea]\s(?:yaşayan|yaşıyor\w*|oturan)\s?|^(?P<of>{_UP}\w+?)l[ıiuü]\s(?=bir\s)"
)


def read_turkish(sentence: str) -> list[Clause]:
    """Return what the clauses of a sentence tell of the person and of the present."""
    text = sentence[:_MOST]
    if not _TURKISH.search(text):
        return []
    told = (_read(part) for part in _parts(text))
    return [clause for clause in told if clause != Clause()]


def _parts(text: str) -> Iterator[str]:
    for part in _CLAUSES.split(_GREETING.sub("", text)):
        plain = clean(_SINCE.sub(" ", f"{_GREETING.sub('', part)} ")).strip(" .,!")
        if plain and not _PAST.search(plain):
            yield plain


def _read(text: str) -> Clause:
    place, rest = _lived(text)
    organisation = ""
    while found := _AT.match(rest):
        name, behind = found["at"].strip(), rest[found.end() :]
        town, name = _parted(name)
        place = place or town
        if name and not found["from"]:
            organisation = name
        rest = behind
    role = _role(rest)
    does = _DOES.search(text) is not None
    if not role and not organisation:
        role, organisation = _beside(text)
    if role or (does and organisation_words(organisation)):
        return Clause(role, organisation, place, spoken=True)
    return Clause(place=place) if does else Clause()


def _lived(text: str) -> tuple[str, str]:
    """Return the town that somebody lives in or is of, and what follows it."""
    found = _LIVING.match(text)
    if found is None:
        return "", text
    town = found["town"] or found["of"]
    known = found["town"] or looks_like_place(town)
    return (town, text[found.end() :]) if known else ("", text)


def _parted(name: str) -> tuple[str, str]:
    """Return the town and the employer of a name, of which one is empty."""
    return (name, "") if looks_like_place(name) else ("", name)


def _role(text: str) -> str:
    """Return the role that a clause goes on with, without the end that says "I am"."""
    found = _ROLE.match(text)
    role = found["role"].strip() if found else ""
    last = " ".join(role.split()[-2:])
    known = 0 < len(role.split()) <= _LONGEST and role_words(last) > 0
    return role if known and not _DOES.search(role) else ""


def _beside(text: str) -> tuple[str, str]:
    """Return the role and the organisation of "Keten Üniversitesi öğretim üyesi"."""
    found = re.match(rf"({_NAME})\s(?=[a-zçğıöşü])", text)
    role = _role(text[found.end() :]) if found else ""
    last = found[1].rpartition(" ")[2] if found else ""
    held = found[1] if found and role and organisation_words(last) else ""
    return (role, held) if held else ("", "")


def tells_else_in_turkish(text: str) -> bool:
    """Whether a short text tells what somebody did or wishes, or of somebody else."""
    return _TURKISH.search(text) is not None and _PAST.search(text) is not None
