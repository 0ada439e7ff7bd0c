"""How much a sentence sounds like something better left unsaid, where wording is endless."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

from coffeechat.etiquette.features import Token, list_features

WEIGHTS = "weights.tsv"
NAMED_WORDS = 3  # so many words are named as the reason


@dataclass(frozen=True)
class Model:
    """A logistic regression for each kind, over the features of one sentence.

    `biases` by kind; `weights` by feature, then by kind."""

    biases: Mapping[str, float]
    weights: Mapping[str, Mapping[str, float]]

    def estimate(self, features: Set[str]) -> dict[str, float]:
        """Return, by kind, the probability that distinct features belong to it."""
        totals, numbered = [0.0] * len(self.biases), self._numbered
        for name in numbered.keys() & features:
            for number, weight in numbered[name]:
                totals[number] += weight
        scale = 1 / math.sqrt(max(1, len(features)))
        return {
            kind: squash(bias + scale * total)
            for (kind, bias), total in zip(self.biases.items(), totals, strict=True)
        }

    @cached_property
    def _numbered(self) -> dict[str, tuple[tuple[int, float], ...]]:
        """The weights by feature, the kinds as numbers: quicker to add up."""
        number = {kind: at for at, kind in enumerate(self.biases)}
        return {
            feature: tuple((number[kind], weight) for kind, weight in by_kind.items())
            for feature, by_kind in self.weights.items()
        }

    def explain(self, kind: str, tokens: Sequence[Token]) -> tuple[str, ...]:
        """Return the words that weighed most for a kind, in the order of the sentence."""
        shares: defaultdict[int, float] = defaultdict(float)
        for name, places in list_features(tokens):
            for place in places:
                shares[place] += self.weights.get(name, {}).get(kind, 0.0) / len(places)
        best = sorted(shares, key=lambda place: -shares[place])[:NAMED_WORDS]
        return tuple(w for w in (tokens[at][0] for at in sorted(best)) if w.islower())


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
    biases: dict[str, float] = {}
    weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for line in text.splitlines():
        kind, weight, *features = line.split("\t")
        if not features:
            biases[kind] = float(weight)
        for feature in features:
            weights[feature][kind] = float(weight)
    return Model(biases, dict(weights))


def write_model(model: Model) -> str:
    """Return the lines of a model, each kind's heaviest features first, for a person to read."""
    rows: defaultdict[tuple[str, float], list[str]] = defaultdict(list)
    for feature, by_kind in sorted(model.weights.items()):
        for kind, weight in by_kind.items():
            rows[kind, weight].append(feature)
    lines = [f"{kind}\t{bias:.2f}" for kind, bias in model.biases.items()]
    lines += [
        "\t".join((kind, f"{weight:.1f}", *rows[kind, weight]))
        for kind, weight in sorted(rows, key=lambda row: (row[0], -row[1]))
    ]
    return "\n".join(lines) + "\n"
