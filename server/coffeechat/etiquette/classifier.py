"""How much a sentence sounds like something better left unsaid, where wording is endless."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from coffeechat.etiquette.features import Token, list_features

WEIGHTS = "weights.tsv"
NAMED_WORDS = 3  # so many words are named as the reason
#: What stands in a whole message, beside the kinds of its sentences: whether it blocks at all.
MESSAGE = "message"


@dataclass(frozen=True)
class Model:
    """A logistic regression for each kind, over the features of one sentence, and one over
    those of a whole message.

    `biases` by kind; `weights` by feature, then by kind."""

    biases: dict[str, float]
    weights: dict[str, dict[str, float]]

    def weigh(self, features: Set[str]) -> dict[str, float]:
        """Return, by kind, how much distinct features speak for it: a logit."""
        totals = dict.fromkeys(self.biases, 0.0)
        for name in features:
            for kind, weight in self.weights.get(name, {}).items():
                totals[kind] += weight
        scale = 1 / math.sqrt(max(1, len(features)))
        return {kind: self.biases[kind] + scale * total for kind, total in totals.items()}

    def weigh_message(self, features: Set[str]) -> float:
        """Return how much what stands in a whole message speaks for its blocking: a logit."""
        known = (row.get(MESSAGE, 0.0) for name in features if (row := self.weights.get(name)))
        return self.biases[MESSAGE] + sum(known) / math.sqrt(max(1, len(features)))

    def explain(self, kind: str, tokens: Sequence[Token]) -> tuple[str, ...]:
        """Return the words that weighed most for a kind, in the order of the sentence."""
        shares = [0.0] * len(tokens)
        for name, places in list_features(tokens):
            if weight := self.weights.get(name, {}).get(kind):
                for place in places:
                    shares[place] += weight / len(places)
        best = sorted(range(len(tokens)), key=lambda place: -shares[place])[:NAMED_WORDS]
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
    weights: dict[str, dict[str, float]] = {}
    for line in text.splitlines():
        kind, number, *features = line.split("\t")
        weight = float(number)
        if not features:
            biases[kind] = weight
        for feature in features:
            known = weights.get(feature)
            if known is None:
                weights[feature] = {kind: weight}
            else:
                known[kind] = weight
    return Model(biases, weights)


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
