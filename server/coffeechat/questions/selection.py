"""Which questions make a set: one by one, each the best beside those already chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush

from coffeechat.questions.bank import are_alike
from coffeechat.questions.filling import Candidate
from coffeechat.records.evidence import Evidence
from coffeechat.records.question import SEED_THEMES, Theme

MOST_UNANCHORED = 2
THIN = 3  # fewer citable facts than this allow more questions without an anchor
FEWEST, MOST = 5, 8
#: Questions that rest on one piece of evidence: of a role there is much to ask, of a
#: sentence little. A thin page is allowed one more of each.
MOST_OF_ONE = {"role": 3, "organisation": 3, "tenure": 2, "long-tenure": 2, "move": 2}
#: Points lost for what the set has already.
SAME_EVIDENCE, SAME_WORDS, SAME_KIND, SAME_OPENING, SAME_START, QUOTING, SAME_NAME = (
    24.0, 14.0, 6.0, 14.0, 1.0, 9.0, 3.0,
)  # fmt: skip


@dataclass
class Choice:
    """A set in the making. `closed` holds ids and wordings that are not to be taken."""

    pool: Sequence[Candidate]
    facts: int
    chosen: list[Candidate] = field(default_factory=list)
    closed: set[str] = field(default_factory=set)

    def take_best(self, themes: Iterable[Theme], only: Callable[[Candidate], bool] | None = None,
                  ) -> Candidate | None:  # fmt: skip
        """Return the best sound candidate of the themes beside the chosen ones, and keep it."""
        best = self.find_best(set(themes), only)
        if best:
            self.chosen.append(best)
        return best

    def find_best(
        self, themes: set[Theme], only: Callable[[Candidate], bool] | None = None
    ) -> Candidate | None:
        """Return the best sound candidate of the themes beside the chosen ones.

        What a set has only takes points away, and to tell whether a candidate is sound takes
        longest: so each is looked at once nothing further down the pool can be better.
        """
        shape = _Shape(self.chosen, thin=self.facts < THIN)
        weighed: list[tuple[float, int, Candidate]] = []  # a heap, the best first
        for place, candidate in enumerate(self.pool):
            if candidate.wording.theme not in themes or (only and not only(candidate)):
                continue
            if weighed and (found := self._pick(weighed, candidate.score, shape)):
                return found
            heappush(weighed, (shape.weigh(candidate) - candidate.score, place, candidate))
        return self._pick(weighed, float("-inf"), shape)

    def _pick(
        self, weighed: list[tuple[float, int, Candidate]], least: float, shape: _Shape
    ) -> Candidate | None:
        """Take from a heap the best that may join, as long as they have `least` points."""
        while weighed and -weighed[0][0] >= least:
            candidate = heappop(weighed)[2]
            if self._may_join(candidate, shape):
                return candidate
        return None

    def _may_join(self, candidate: Candidate, shape: _Shape) -> bool:
        if candidate.id in self.closed or candidate.wording.id in self.closed:
            return False
        if not candidate.evidence and not self._room_for_unanchored(shape):
            return False
        if candidate.evidence and not self._room_for(candidate.evidence, shape):
            return False
        if shape.quotes_again(candidate):
            return False
        if any(are_alike(candidate.wording, other.wording) for other in self.chosen):
            return False
        return candidate.sound  # last: nothing else takes as long to tell

    def _room_for(self, evidence: Evidence, shape: _Shape) -> bool:
        most = MOST_OF_ONE.get(evidence.kind, 1) + (self.facts < THIN)
        return shape.evidence[evidence.id] < most

    def _room_for_unanchored(self, shape: _Shape) -> bool:
        return self.facts < THIN or shape.unanchored < MOST_UNANCHORED


class _Shape:
    """What the chosen questions have in them, counted."""

    def __init__(self, chosen: Sequence[Candidate], *, thin: bool) -> None:
        self.same_evidence = SAME_EVIDENCE / 2 if thin else SAME_EVIDENCE
        cited = [c.evidence for c in chosen if c.evidence]
        self.evidence = Counter(item.id for item in cited)
        self.words = Counter(item.text for item in cited)
        self.kinds = Counter(item.kind for item in cited)
        self.openings = Counter(c.wording.opening for c in chosen)
        self.starts = Counter(c.wording.start for c in chosen)
        self.quoting = sum(1 for c in chosen if c.wording.quotes)
        self.unanchored = len(chosen) - len(cited)
        self.names = Counter(c.slots["organisation"] for c in chosen if _names_organisation(c))

    def quotes_again(self, candidate: Candidate) -> bool:
        """Whether a candidate would quote words that the set has from another place."""
        evidence = candidate.evidence
        if not (evidence and candidate.wording.quotes):
            return False
        return self.words[evidence.text] > self.evidence[evidence.id]

    def weigh(self, candidate: Candidate) -> float:
        """Return the points a candidate loses for being like what is there."""
        wording, evidence = candidate.wording, candidate.evidence
        lost = SAME_OPENING * self.openings.get(wording.opening, 0)
        lost += SAME_START * self.starts.get(wording.start, 0)
        if wording.quotes:
            lost += QUOTING * self.quoting
        if _names_organisation(candidate):
            lost += SAME_NAME * self.names.get(candidate.slots["organisation"], 0)
        if evidence:
            cited = self.evidence.get(evidence.id, 0)
            lost += self.same_evidence * cited + SAME_KIND * self.kinds.get(evidence.kind, 0)
            lost += SAME_WORDS * (self.words.get(evidence.text, 0) > cited)
        return lost


def _names_organisation(candidate: Candidate) -> bool:
    return candidate.wording.names_organisation and "organisation" in candidate.slots


def choose_set(choice: Choice, size: int, themes: Sequence[Theme], free: Sequence[Theme]) -> None:
    """Fill a choice up to size: first one question for each theme, then from the free themes,
    at most two of one theme."""
    missing = [theme for theme in themes if theme not in count_themes(choice.chosen)]
    while missing:
        best = choice.take_best(missing)
        if best is None:
            break
        missing.remove(best.wording.theme)
    for most in (1, 2, size):
        while len(choice.chosen) < size:
            held = count_themes(choice.chosen)
            open_themes = {theme for theme in free if held[theme] < most}
            if not open_themes or choice.take_best(open_themes) is None:
                break


def count_themes(chosen: Iterable[Candidate]) -> Counter[Theme]:
    """Return how many of the chosen questions each theme has."""
    return Counter(candidate.wording.theme for candidate in chosen)


def count_facts(texts: Iterable[str]) -> int:
    """Return how many different captured words there are to cite."""
    return len({" ".join(text.casefold().split()) for text in texts})


def is_needed(candidate: Candidate, chosen: Sequence[Candidate]) -> bool:
    """Whether a chosen question is the only one of a seed theme."""
    theme = candidate.wording.theme
    return theme in SEED_THEMES and count_themes(chosen)[theme] == 1
