"""How much a sentence sounds like an ask for a job or a referral, where wording is endless."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from coffeechat.etiquette.features import Token, list_features

WEIGHTS = "weights.json"
NAMED_WORDS = 3  # so many words are named as the reason


@dataclass(frozen=True)
class Model:
    """A logistic regression over the features of one sentence."""

    bias: float
    weights: dict[str, float]

    def estimate(self, features: Collection[str]) -> float:
        """Return the probability that distinct features belong to an ask."""
        weigh = self.weights.get
        total = sum(weigh(name, 0.0) for name in features)
        return squash(self.bias + total / math.sqrt(len(features)))

    def explain(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """Return the words that weighed most, in the order of the sentence."""
        shares: defaultdict[int, float] = defaultdict(float)
        for name, places in list_features(tokens):
            for place in places:
                shares[place] += self.weights.get(name, 0.0) / len(places)
        best = sorted(shares, key=lambda place: -shares[place])[:NAMED_WORDS]
        return tuple(w for w in (tokens[at][0] for at in sorted(best)) if w.islower())


def squash(total: float) -> float:
    """Return the logistic function, safe at the ends."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


@cache
def load_model() -> Model:
    """Return the trained model that comes with the package."""
    data = json.loads((files(__package__) / WEIGHTS).read_text(encoding="utf-8"))
    return Model(data["bias"], data["weights"])
