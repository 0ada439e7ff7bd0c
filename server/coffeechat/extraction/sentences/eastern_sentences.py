"""What sentences of Chinese, Japanese, Korean, Arabic, Persian, Indonesian and Vietnamese tell of
their person, each by the order of its own language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from coffeechat.extraction.sentences import arabic_sentences as arabic
from coffeechat.extraction.sentences import chinese_sentences as chinese
from coffeechat.extraction.sentences import indonesian_sentences as indonesian
from coffeechat.extraction.sentences import japanese_sentences as japanese
from coffeechat.extraction.sentences import korean_sentences as korean
from coffeechat.extraction.sentences import persian_sentences as persian
from coffeechat.extraction.sentences import vietnamese_sentences as vietnamese
from coffeechat.extraction.sentences.told_words import Told, combine

_MOST, _COUNT = 400, 6  # characters of a text, sentences of it
_SENTENCES = re.compile(r"[。！？!?؟\n]+|(?<=\w{2})\.(?:\s|$)")


@dataclass(frozen=True)
class _Tongue:
    """A language by its letters; what reads a sentence of it, what parts its clauses, and what
    tells that a clause is of the past, of another or of a wish."""

    letters: re.Pattern[str]
    read: Callable[[str, str], Told]
    clauses: re.Pattern[str]
    over: re.Pattern[str]


_TONGUES = (  # by letters or words that none before it has
    _Tongue(re.compile("[\uac00-\ud7af]"), korean.read_korean, korean.CLAUSES, korean.OVER),
    _Tongue(
        re.compile("[\u3041-\u30ff々]|株式会社|合同会社|有限会社"),
        japanese.read_japanese,
        japanese.CLAUSES,
        japanese.OVER,
    ),
    _Tongue(re.compile("[\u3400-\u9fff]"), chinese.read_chinese, chinese.CLAUSES, chinese.OVER),
    _Tongue(re.compile("[پچژکگی]"), persian.read_persian, persian.CLAUSES, persian.OVER),
    _Tongue(re.compile("[\u0620-\u064a]"), arabic.read_arabic, arabic.CLAUSES, arabic.OVER),
    _Tongue(vietnamese.VIETNAMESE, vietnamese.read_vietnamese, vietnamese.CLAUSES, vietnamese.OVER),
    _Tongue(indonesian.INDONESIAN, indonesian.read_indonesian, indonesian.CLAUSES, indonesian.OVER),
)


def read_eastern(text: str, name: str = "") -> Told:
    """Return what the sentences of a text tell of the present, the first that tells it."""
    text = text[:_MOST]
    tongue = _tongue_of(text)
    if tongue is None:
        return Told()
    return combine(tongue.read(one, name) for one in _SENTENCES.split(text)[:_COUNT])


def tells_other(text: str, name: str = "") -> bool:
    """Whether a text begins with what is over, wished for or another's, and goes on with nothing
    that is so now: "以前は織光で働いていた"."""
    tongue = _tongue_of(text[:_MOST])
    if tongue is None:
        return False
    first = tongue.clauses.split(_SENTENCES.split(text[:_MOST])[0])[0]
    told = read_eastern(text, name) if tongue.over.search(first) else None
    return told is not None and not (told.role or told.organisation)


def without_other(text: str, name: str = "") -> str:
    """Return a text without its sentences that begin with what is over, wished for or another's."""
    if _tongue_of(text[:_MOST]) is None:
        return text
    told = [one for one in _SENTENCES.split(text[:_MOST]) if one and not tells_other(one, name)]
    return "。".join(told) + text[_MOST:]


def is_over(text: str, told: str) -> bool:
    """Whether all clauses of a text that hold what is told are of the past or another's."""
    tongue = _tongue_of(text[:_MOST])
    if tongue is None:
        return False
    clauses = [one for sentence in _SENTENCES.split(text[:_MOST])
               for one in tongue.clauses.split(sentence) if told in one]  # fmt: skip
    return bool(clauses) and all(map(tongue.over.search, clauses))


def _tongue_of(text: str) -> _Tongue | None:
    """Return a text's language, as its letters tell; None for other languages."""
    return next((tongue for tongue in _TONGUES if tongue.letters.search(text)), None)
