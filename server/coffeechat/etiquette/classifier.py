"""How much a sentence sounds like something better left unsaid, where wording is endless."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from struct import unpack

from coffeechat.etiquette.features import Token, list_features

WEIGHTS = "weights.tsv"
NAMED_WORDS = 3  # so many words are named as the reason
#: What stands in a whole message, beside the kinds of its sentences: whether it blocks at all.
MESSAGE = "message"

#: A kind, a weight, and the features that have it.
Weight = tuple[str, float, Sequence[str]]


#: Bits in which a row holds one weight.
DIGIT = 32
HALF = 1 << DIGIT - 1
#: Weights are kept in tenths.
PARTS = 10


@dataclass(frozen=True)
class Model:
    """A logistic regression for each kind, over the features of one sentence, and one over
    those of a whole message.

    `biases` by kind; `rows` by feature: a weight for each kind, in tenths and in the order of
    `biases`, as the digits of one whole number. So the rows of a sentence are added up for all
    kinds at once, in a fifth of the time that a sum for each kind takes."""

    biases: Mapping[str, float]
    rows: Mapping[str, int]

    @classmethod
    def of(cls, biases: Mapping[str, float], weights: Iterable[Weight]) -> Model:
        """Return the model of these weights; who has none for a kind has 0 there."""
        column_of = {kind: at for at, kind in enumerate(biases)}
        rows: defaultdict[str, int] = defaultdict(int)
        for kind, weight, features in weights:
            digit = round(weight * PARTS) << DIGIT * column_of[kind]
            for feature in features:
                rows[feature] += digit
        return cls(biases, rows)

    def weigh(self, features: Set[str]) -> dict[str, float]:
        """Return, by kind, how much distinct features speak for it: a logit."""
        sums, scale = self.unpack(self._add(features)), _scale(features) / PARTS
        kinds = zip(self.biases.items(), sums, strict=True)
        return {kind: bias + scale * total for (kind, bias), total in kinds}

    def weigh_message(self, features: Set[str]) -> float:
        """Return how much what stands in a whole message speaks for its blocking: a logit."""
        total = self.unpack(self._add(features))[self._column(MESSAGE)]
        return self.biases[MESSAGE] + _scale(features) / PARTS * total

    def unpack(self, row: int) -> list[int]:
        """Return the weights that a row, or a sum of rows, holds: tenths by kind."""
        count = len(self.biases)
        lift = HALF * ((1 << DIGIT * count) - 1) // ((1 << DIGIT) - 1)  # no digit is below 0 then
        digits = (row + lift).to_bytes(count * DIGIT // 8, "little")
        return [digit - HALF for digit in unpack(f"<{count}I", digits)]

    def _add(self, features: Set[str]) -> int:
        """Return the sum of the rows of those that training has seen."""
        return sum(filter(None, map(self.rows.get, features)))

    def _column(self, kind: str) -> int:
        return list(self.biases).index(kind)

    def explain(self, kind: str, tokens: Sequence[Token]) -> tuple[str, ...]:
        """Return the words that weighed most for a kind, in the order of the sentence."""
        shares, column = [0.0] * len(tokens), self._column(kind)
        for name, places in list_features(tokens):
            if row := self.rows.get(name):
                weight = self.unpack(row)[column]
                for place in places:
                    shares[place] += weight / len(places)
        best = sorted(range(len(tokens)), key=lambda place: -shares[place])[:NAMED_WORDS]
        return tuple(w for w in (tokens[at][0] for at in sorted(best)) if w.islower())


def _scale(features: Set[str]) -> float:
    """Return what keeps long sentences from counting more than short ones."""
    return 1 / math.sqrt(max(1, len(features)))


def squash(total: float) -> float:
    """Return the logistic function, safe at the ends."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def load_model() -> Model:
    """Return the trained model that comes with the package."""
    return read_model((files(__package__) / WEIGHTS).read_text(encoding="utf-8"))


def read_model(text: str) -> Model:
    """Return a model from its lines: kind, weight, then the features of this weight.

    A line without features holds the kind's bias."""
    lines = [
        (kind, float(number), features)
        for kind, number, *features in (line.split("\t") for line in text.splitlines())
    ]
    biases = {kind: weight for kind, weight, features in lines if not features}
    return Model.of(biases, lines)


def write_model(model: Model) -> str:
    """Return the lines of a model, each kind's heaviest features first, for a person to read."""
    lines_of: defaultdict[tuple[str, float], list[str]] = defaultdict(list)
    for feature, row in sorted(model.rows.items()):
        for kind, tenths in zip(model.biases, model.unpack(row), strict=True):
            if tenths:
                lines_of[kind, tenths / PARTS].append(feature)
    lines = [f"{kind}\t{bias:.2f}" for kind, bias in model.biases.items()]
    lines += [
        "\t".join((kind, f"{weight:.1f}", *lines_of[kind, weight]))
        for kind, weight in sorted(lines_of, key=lambda line: (line[0], -line[1]))
    ]
    return "\n".join(lines) + "\n"
