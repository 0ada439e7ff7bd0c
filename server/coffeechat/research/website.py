"""Does a captured company page already answer a question?"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coffeechat.records.company import CapturedPage
from coffeechat.research.stems import find_stems

K1, B = 1.4, 0.75  # BM25's usual saturation and length weights
COVERAGE = 0.75  # share of a question's telling words that a passage must hold
SHARP = 3  # telling words a passage must hold at the least
SHORT_QUESTION = 8  # words; "Where are your offices?" may rest on one telling word
SHORTEST_PASSAGE = 40  # characters; a shorter one is a heading or a button
# Only the person can answer what they felt, learned or would choose: no website does.
PERSONAL = re.compile(
    r"\b(?:surpris\w*|wish|learn(?:ed|t)?|chang\w* your mind|in my place|advice|advise|mistake\w*|"
    r"your (?:own|view|mind|first|last)|you (?:wish|regret|enjoy|misjudge|lean|rely|weigh)|"
    r"hardest|newcomers?|over-prepare|"
    r"where is (?:that|it) wrong|persuaded you|made you|drew you)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Passage:
    """A paragraph of a captured page, and the page's address."""

    text: str
    url: str


@dataclass(frozen=True)
class _Indexed:
    passage: Passage
    terms: Counter[str]
    length: int


def find_answer(question: str, pages: Sequence[CapturedPage]) -> Passage | None:
    """Return the captured passage that answers the question, or None.

    Conservative: a question of experience or judgement is never held to be answered, and a
    passage must hold most of the question's telling words (the organisation's name apart).
    """
    if not pages or PERSONAL.search(question):
        return None
    names = {stem for page in pages for stem in find_stems(page.organisation)}
    asked = set(find_stems(question)) - names
    if len(asked) < (1 if len(question.split()) <= SHORT_QUESTION else SHARP - 1):
        return None
    passages = list(_index(pages))
    found = _best_passage(asked, passages)
    return found.passage if found else None


def _index(pages: Iterable[CapturedPage]) -> Iterable[_Indexed]:
    for page in pages:
        for text in page.record.passages:
            if len(text) >= SHORTEST_PASSAGE:
                terms = Counter(find_stems(text))
                yield _Indexed(Passage(text, page.record.url), terms, sum(terms.values()))


def _best_passage(asked: set[str], passages: list[_Indexed]) -> _Indexed | None:
    if not passages:
        return None
    mean = sum(p.length for p in passages) / len(passages)
    rarity = {term: _rarity(term, passages) for term in asked}
    best, best_score = None, 0.0
    for passage in passages:
        held = asked & passage.terms.keys()
        needed = max(min(SHARP, len(asked)), COVERAGE * len(asked))
        if len(held) < needed:
            continue
        score = sum(rarity[term] * _saturate(passage, term, mean) for term in held)
        if score > best_score:
            best, best_score = passage, score
    return best


def _rarity(term: str, passages: list[_Indexed]) -> float:
    holding = sum(term in passage.terms for passage in passages)
    return math.log(1 + (len(passages) - holding + 0.5) / (holding + 0.5))


def _saturate(passage: _Indexed, term: str, mean: float) -> float:
    count = passage.terms[term]
    return count * (K1 + 1) / (count + K1 * (1 - B + B * passage.length / (mean or 1)))
