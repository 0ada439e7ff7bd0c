"""A name taken apart: titles, suffixes, pronouns, its words, and in which order it is said."""

from __future__ import annotations

import re
from dataclasses import dataclass

from coffeechat.extraction.eastern_titles import part_title
from coffeechat.extraction.text import clean, fold, joined_script, unaccent
from coffeechat.extraction.vocabulary import name_words
from coffeechat.records.remembering import remembered

_BRACKETED = re.compile(r"\s*[(（\[【「][^()（）\[\]【】「」]{0,60}[)）\]】」]")
_QUOTED = re.compile(r"\s+[\"“”„«»'‘][^\"“”„«»]{1,30}[\"“”»'’](?=\s)")
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u2b50\u00ae\u2122\u2714\u2705]+")
_DECORATION = ' ,;:|·•–—-/!"“”#~*_={}<>→►▶»›\\'
# What somebody is called too: "Ada Rossi @ada", "Ada Rossi aka Weaver".
_BESIDE = re.compile(
    r"(?<=\w)\s+(?:@[\w.-]{2,40}|(?:a\.?k\.?a\.?|alias)\s[^|,]{1,40})$", re.IGNORECASE
)
_JOINED_RUN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af々・·]+")
_PATRONYMIC = re.compile(
    r"\b\w{3,20}(?:[оеєї]вич|[иі]ч|[оеє]вна|[иі]чна|[іїи]вна)\b", re.IGNORECASE
)
_DEGREE = re.compile(r"(?:[A-Z][a-z]{0,4}\.){2,4}|[A-Z]\.[A-Z][a-z]{0,4}\.?")
_VOWEL = re.compile("[aeiouy]|[^a-z]")
_INITIAL = re.compile(r"\w[\w'’-]+ [^\W\d_]\. \w[\w'’-]+$")
_INITIALS = re.compile(r"[A-Z]\. [A-Z]\.?")
_INNER = frozenset(("dr.", "Dr."))  # of Hungarian wives: "dr. Kissné dr. Rossi Ada"
_MOST_NAMED = 3  # words
_PRONOUNS = re.compile(
    r"[(\[]?\b((?:she|he|they|ze|xe|sie|er|elle|il|ella|él|elles|iel|ela|ele|lei|lui|zij|hij"
    r"|hen|die|hon|han|ona|on)(?:\s?/\s?(?:her|hers|him|his|he|she|they|them|theirs|zir|hir"
    r"|ihr|ihm|elle|il|ella|él|elle|ela|ele|haar|hem|hun|henne|honom|jej|jego|lei|lui|sie"
    r"|er)){1,2})\b[)\]]?",
    re.IGNORECASE,
)


_WHOLE_BRACKETED = re.compile(r"^[\[【「<]([^\[\]【】「」<>]{2,60})[\]】」>]$")


@dataclass(frozen=True)
class NameParts:
    """A name taken apart: the bare name, what stood before and behind, a nickname."""

    bare: str
    titles: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    nickname: str = ""


def find_pronouns(text: str) -> str:
    """Return the pronouns a text states, such as "she/her", or an empty string."""
    found = _PRONOUNS.search(text) if "/" in text else None
    return found[1] if found else ""


@remembered(1_024)
def tidy_name(text: str) -> str:
    """Return a name as the page writes it, without pronouns, emoji and what is in brackets,
    if not the whole is."""
    text = _EMOJI.sub(" ", clean(text))
    if whole := _WHOLE_BRACKETED.match(text):
        text = whole[1]
    text = _BRACKETED.sub("", _PRONOUNS.sub(" ", text)) if "/" in text else _BRACKETED.sub("", text)
    text = _BESIDE.sub("", clean(text)).strip(_DECORATION).lstrip(".")
    return text.removesuffix("'s").removesuffix("’s")


def in_both_scripts(text: str) -> list[str]:
    """Return the two names of a text such as "Mei Oyama 大山芽衣"; empty for any other."""
    joined = _JOINED_RUN.findall(text) if joined_script(text) else []
    spaced = clean(_JOINED_RUN.sub("|", text)).strip(" |()（）[]/,，·•-–—")
    letters = spaced.replace(" ", "").replace("-", "").replace(",", "", 1)  # "ROSSI, Ada-Mei"
    both = len(joined) == 1 and len(joined[0]) > 1 and letters.isalpha()
    return [spaced, joined[0]] if both else []


@remembered(1_024)
def take_apart(text: str) -> NameParts:
    """Return the parts of a name: titles before it, suffixes after it, a nickname."""
    if (titled := part_title(text)) is not None:
        bare, before, behind = titled
        return NameParts(bare, tuple(before.split()), tuple(behind.split()))
    nickname = _QUOTED.search(text)
    bare = clean(_QUOTED.sub(" ", text)) if nickname else text
    words, titles = _take_titles(bare.split())
    words = [word for at, word in enumerate(words) if not at or word not in _INNER]
    words, suffixes = _take_suffixes(words)
    return NameParts(
        bare=" ".join(words), titles=tuple(titles), suffixes=tuple(suffixes),
        nickname=nickname[0].strip(" \"“”„«»'‘’") if nickname else "",
    )  # fmt: skip


def _take_titles(words: list[str]) -> tuple[list[str], list[str]]:
    titles: list[str] = []
    if words and "." in words[0][:-1] and ".-" not in words[0]:  # "Dr.Mohan", "Prof.Dr."
        head, _, rest = words[0].partition(".")
        initials = len(head) == 1 and rest[1:] == "."  # "D.J. Rossi"
        if fold(head) in name_words("titles") and len(rest) > 1 and not initials:
            words = [head + ".", rest, *words[1:]]
    while len(words) > 1:
        if titles and fold(words[0]) in ("le", "la") and _is_title(words[1]):  # "M. le Professeur"
            words = words[1:]
        if not _is_title(words[0]):
            break
        titles.append(words[0])
        words = words[1:]
    return words, titles


def _is_title(word: str) -> bool:
    """Whether a word before a name is a title: "Dr.", "Prof.Dr.", "Dipl.-Ing.", "Dott.ssa"."""
    parts = fold(word).split()
    if len("".join(parts)) == 1 and not word.endswith(".") and word.isascii():
        return False
    titles = name_words("titles")
    joined = ".-" in word and not titles.isdisjoint(parts[:1])  # "Dipl.-Psych."
    dotted = word.count(".") > 1 and "".join(parts) in name_words("dotted_titles")  # "H.E."
    return (
        joined or dotted or "".join(parts) in titles or (bool(parts) and titles.issuperset(parts))
    )


def plain_name(text: str) -> str:
    """Return a name without titles and degrees, the given name first where commas or
    capitals tell: "Prof. DUVERGER Solenne, PhD" is Solenne DUVERGER."""
    tidy = tidy_name(text)
    bare = take_apart(tidy).bare
    if "," in bare:
        family, _, given = bare.partition(",")
        bare = f"{given.strip()} {family.strip()}"
    words = bare.split()
    if len(words) < 2:
        return tidy if not joined_script(bare) else bare
    first, rest = words[0], words[1:]
    if len(rest) > 1 and fold(first) in name_words("callings"):
        return " ".join(rest)  # "Pastor Ada Rossi"; but Pastor Rossi
    capitals = (
        len(first) > 2
        and first.isupper()
        and "." not in first
        and _VOWEL.search(unaccent(first))  # no family name, "KRWP Ada"
        and not any(word.isupper() for word in rest)
    )
    if capitals and unaccent(first) not in name_words("chinese_families"):
        bare = " ".join([*rest, first])
    return bare


def _take_suffixes(words: list[str]) -> tuple[list[str], list[str]]:
    suffixes: list[str] = []
    for index, word in enumerate(words):
        if index > 1 and word.endswith(",") and all(map(_is_suffix, words[index:])):
            return words[:index], [part.strip(",") for part in words[index:]]  # "RN, MSc, FHEA"
        if word.endswith(",") and index + 1 < len(words):
            tail = [part.strip(",") for part in words[index + 1 :]]
            short = 2 if len(tail) == 1 else 1  # "Marion, IN" is a town
            if all(
                _is_degree(part) or (part.isupper() and short < len(part) < 7 + 3 * ("-" in part))
                for part in tail
            ):
                return [*words[:index], word.strip(",")], tail
    if len(words) > _MOST_NAMED and _INITIALS.fullmatch(" ".join(words[-2:])):
        two = "".join(words[-2:])
        words, suffixes = (words[:-2], [two]) if _is_suffix(two) else (words, [])  # "M. D."
    while (
        len(words) > 2 and _is_suffix(words[-1]) and ("." in words[-1] or not words[-1].istitle())
    ):
        suffixes.insert(0, words[-1].strip(","))
        words = words[:-1]
    return [*words[:-1], words[-1].rstrip(",")] if words else words, suffixes


def _is_degree(part: str) -> bool:
    """Whether what stands behind a name and a comma is a degree: "Ph.D.", "S.Kom."."""
    return _is_suffix(part) or _DEGREE.fullmatch(part) is not None


def _is_suffix(word: str) -> bool:
    plain = fold(word).replace(" ", "")
    return plain in name_words("suffixes")


def has_personal_form(name: str) -> bool:
    """Whether a name has what no brand has: an initial in its middle, a patronymic, or what
    somebody is beside it where no blanks part words."""
    initialled = _INITIAL.match(name) is not None or _PATRONYMIC.search(name) is not None
    return initialled or part_title(tidy_name(name)) is not None


def ends_in_patronymic(words: list[str]) -> bool:
    """Whether a name is "Family Given Patronymic", as documents in Cyrillic write it."""
    return len(words) == 3 and _PATRONYMIC.fullmatch(words[2]) is not None


@remembered(1_024)
def keys_of(name: str) -> frozenset[str]:
    """Return the words of a name for comparing it with others, accents put aside."""
    bare = take_apart(tidy_name(name)).bare
    return frozenset(
        word for word in unaccent(bare.replace("-", " ").replace("'", "")).split() if word
    )
