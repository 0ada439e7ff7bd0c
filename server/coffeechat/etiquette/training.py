"""Train the classifier:

    python -m coffeechat.etiquette.training tests/etiquette/lists \\
        server/coffeechat/drafts/wording server/coffeechat/questions/bank

The first folder holds the lists for development and the drawn ones; the others the
product's own wording, which is harmless. Prints how well families of wording that were left
out of training are told apart, then writes the weights.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from coffeechat.etiquette.classifier import WEIGHTS, Model, squash
from coffeechat.etiquette.features import list_features, list_tokens
from coffeechat.etiquette.samples import Listed, draw_wordings, read_list, read_wording
from coffeechat.etiquette.texts import Text

ROUNDS, RATE, DECAY, SEED = 30, 0.3, 1e-4, 7
SEEN_AT_LEAST = 2  # a feature met in one text only is learnt by heart
SMALLEST = 0.02  # lighter weights are left out of the file
FOLDS = 8
LISTS = tuple(
    f"{half}_{kind}" for half in ("development", "fresh", "further") for kind in ("bad", "harmless")
)
DRAWN_LISTS = ("training_asks", "training_harmless")
#: Families of the bad list that are poor style and no ask, and those that ask.
STYLE = ("vague", "closed", "website", "mentor", "flattery", "cliche", "leading", "personal")
ASKING = ("ask-", "join", "keep-", "referral", "job-", "hard-job", "hard-keep", "hard-referral")


@dataclass(frozen=True)
class Example:
    """The features of each sentence of a text, and whether it asks."""

    sentences: tuple[frozenset[str], ...]
    asks: bool
    family: str


def read_examples(folder: Path) -> list[Example]:
    """Return the asks and the harmless texts of the lists that are for development."""
    rows = [row for name in LISTS for row in read_list(folder / f"{name}.txt")]
    rows += [row for name in DRAWN_LISTS for row in draw_wordings(folder / f"{name}.txt")]
    asks = [row for row in rows if row.severity == "blocks" and row.family.startswith(ASKING)]
    harmless = [row for row in rows if row.severity == "clean" or row.family in STYLE]
    return [_make_example(row, True) for row in asks] + [
        _make_example(row, False) for row in harmless
    ]


def _make_example(row: Listed, asks: bool) -> Example:
    text = Text(row.text)
    spans = [(text.raw[start:end], text.unquoted[start:end]) for start, end in text.sentences]
    found = tuple(frozenset(dict(list_features(list_tokens(*span)))) for span in spans)
    return Example(found, asks, row.family)


def train(examples: Sequence[Example]) -> Model:
    """Fit a logistic regression by stochastic gradient descent with adaptive steps.

    A text that asks is one sample; each sentence of a harmless text is one."""
    samples = [
        (features, float(example.asks))
        for example in examples
        for features in (
            [frozenset().union(*example.sentences)] if example.asks else example.sentences
        )
    ]
    seen = Counter(name for features, _ in samples for name in features)
    kept = [
        ([n for n in sorted(features) if seen[n] >= SEEN_AT_LEAST], label, len(features))
        for features, label in samples
    ]
    return _descend(kept)


def _descend(samples: list[tuple[list[str], float, int]]) -> Model:
    weights: dict[str, float] = {}
    squares: dict[str, float] = {}
    bias, bias_square = 0.0, 1e-6
    shuffler = random.Random(SEED)  # noqa: S311 - the same weights at every training
    for _ in range(ROUNDS):
        shuffler.shuffle(samples)
        for names, label, size in samples:
            scale = 1 / math.sqrt(size)
            total = bias + scale * sum(weights.get(name, 0.0) for name in names)
            error = squash(total) - label
            bias_square += error * error
            bias -= RATE * error / math.sqrt(bias_square)
            for name in names:
                weight = weights.get(name, 0.0)
                slope = error * scale + DECAY * weight
                squares[name] = squares.get(name, 1e-6) + slope * slope
                weights[name] = weight - RATE * slope / math.sqrt(squares[name])
    return Model(bias, weights)


def estimate(model: Model, example: Example) -> float:
    """Return the probability of a text's most suspicious sentence."""
    return max(model.estimate(names) for names in example.sentences)


def cross_validate(examples: Sequence[Example]) -> list[tuple[float, Example]]:
    """Judge each family by a model that has seen none of it nor of its fold."""
    asking = sorted({example.family for example in examples if example.asks})
    harmless = sorted({example.family for example in examples if not example.asks})
    judged = []
    for fold in range(FOLDS):
        left_out = {*asking[fold::FOLDS], *harmless[fold::FOLDS]}
        model = train([example for example in examples if example.family not in left_out])
        judged += [(estimate(model, e), e) for e in examples if e.family in left_out]
    return judged


def describe(judged: Iterable[tuple[float, Example]], threshold: float) -> str:
    """Say in a line how many asks and harmless texts lie above a threshold."""
    rows = list(judged)
    asks = [score for score, example in rows if example.asks]
    harmless = [score for score, example in rows if not example.asks]
    caught, alarms = (sum(s >= threshold for s in scores) for scores in (asks, harmless))
    return (
        f"at {threshold:.2f}: {caught} of {len(asks)} asks ({caught / len(asks):.1%}), "
        f"{alarms} of {len(harmless)} harmless ({alarms / len(harmless):.1%})"
    )


def main(lists: Path, *wording: Path) -> None:
    """Print the figures of cross-validation and write the weights beside this module."""
    examples = read_examples(lists)
    examples += [_make_example(row, False) for path in wording for row in read_wording(path)]
    judged = cross_validate(examples)
    print("Families of wording that training had not seen:")
    for threshold in (0.5, 0.6, 0.7, 0.8, 0.9):
        print(" ", describe(judged, threshold))
    model = train(examples)
    weights = {n: round(w, 3) for n, w in sorted(model.weights.items()) if abs(w) >= SMALLEST}
    data = {"bias": round(model.bias, 4), "weights": weights}
    text = json.dumps(data, ensure_ascii=False, indent=0) + "\n"
    Path(__file__).with_name(WEIGHTS).write_text(text, encoding="utf-8")
    print(f"{len(weights)} weights written")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
