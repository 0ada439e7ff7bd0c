"""Train the classifier (needs the `test` extra):

    python -m coffeechat.etiquette.training tests/etiquette/lists \\
        server/coffeechat/drafts/wording server/coffeechat/questions/bank

The first folder holds the lists for development and the drawn ones; the others the
product's own wording, which is harmless. Prints how well families of wording that were left
out of training are told apart, then writes the weights.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from coffeechat.etiquette.classifier import MESSAGE, WEIGHTS, Model, Weight, squash, write_model
from coffeechat.etiquette.features import list_features, list_tokens
from coffeechat.etiquette.samples import Listed, draw_wordings, read_list, read_wording
from coffeechat.etiquette.texts import Text
from coffeechat.etiquette.unforeseen import Kind, load_kinds

SEEN_AT_LEAST = 2  # a feature met in one sentence only is learnt by heart
STRENGTH = 60.0  # the inverse of the penalty on weights
#: So many weights a kind keeps at most, and for each of its texts. With a quarter as many, one
#: ask in ten of an author who was left out is no longer told from what is harmless.
KEPT, KEPT_A_TEXT = 14_000, 6
FOLDS = 5
HELD_BACK, DRAWN = "held_back", "training"

Sentence = frozenset[str]


@dataclass(frozen=True)
class Example:
    """The features of each sentence of a text, the kind it is of (None: none), and the
    family of wording."""

    sentences: tuple[Sentence, ...]
    kind: str | None
    family: str

    @property
    def whole(self) -> Sentence:
        """What stands anywhere in the text."""
        return frozenset().union(*self.sentences)

    @property
    def blocks(self) -> bool:
        """Whether the text is of a kind that blocks."""
        return self.kind is not None and not load_kinds()[self.kind].is_style


def read_examples(folder: Path, *wording: Path) -> list[Example]:
    """Return the texts of the lists that are for development, and the product's wording.

    A bad text of no kind (a placeholder) is left out."""
    rows = [row for path in wording for row in read_wording(path)]
    for path in sorted(folder.glob("*.txt")):
        if HELD_BACK not in path.name:
            rows += draw_wordings(path) if path.name.startswith(DRAWN) else read_list(path)
    kinds = load_kinds()
    return [_make_example(row, kinds) for row in rows if row.family != "placeholder"]


def _make_example(row: Listed, kinds: dict[str, Kind]) -> Example:
    text = Text(row.text)
    spans = [(text.raw[start:end], text.unquoted[start:end]) for start, end in text.sentences]
    found = tuple(frozenset(dict(list_features(list_tokens(*span)))) for span in spans)
    named = (name for name, kind in kinds.items() if row.family.startswith(kind.families))
    return Example(found, None if row.severity == "clean" else next(named, None), row.family)


def train(examples: Sequence[Example]) -> Model:
    """Fit a logistic regression for each kind against all other sentences, and one for
    messages that block against all others."""
    rows = [(sentence, example.kind, index) for index, example in enumerate(examples)
            for sentence in example.sentences]  # fmt: skip
    sentences, wholes = [row[0] for row in rows], [example.whole for example in examples]
    seen = Counter(name for sentence in sentences for name in sentence)
    names = sorted(name for name, times in seen.items() if times >= SEEN_AT_LEAST)
    often = numpy.sqrt([seen[name] for name in names])  # what is rare moves few sentences
    matrix, owners = _tabulate(sentences, names), [row[2] for row in rows]
    biases: dict[str, float] = {}
    weights: list[Weight] = []
    for kind in load_kinds():
        labels = numpy.array([other == kind for _, other, _ in rows])
        if labels.any():
            most = min(KEPT, KEPT_A_TEXT * int(labels.sum()))
            biases[kind], column = _fit_kind(matrix, labels, owners)
            weights += _keep(kind, names, column, _list_heaviest(column * often, most))
    blocks = numpy.array([example.blocks for example in examples])
    biases[MESSAGE], column = _regress(_tabulate(wholes, names), blocks)
    weights += _keep(MESSAGE, names, column, _list_heaviest(column * often, KEPT))
    return Model.of(biases, weights)


def _list_heaviest(column: numpy.ndarray, most: int) -> list[int]:
    """Return where the greatest weights of a column stand."""
    return [int(at) for at in numpy.argsort(-abs(column), kind="stable")[:most]]


def _keep(
    kind: str, names: Sequence[str], column: numpy.ndarray, kept: Sequence[int]
) -> Iterator[Weight]:
    """Yield some weights of a kind."""
    for at in kept:
        yield kind, round(float(column[at]), 1), [names[at]]


def _tabulate(sentences: Sequence[Sentence], names: Sequence[str]) -> csr_matrix:
    """Return a row for each sentence, scaled by the root of its number of features."""
    places = {name: at for at, name in enumerate(names)}
    columns, bounds, values = [], [0], []
    for sentence in sentences:
        known = [places[name] for name in sentence if name in places]
        columns += known
        values += [1 / math.sqrt(len(sentence))] * len(known)
        bounds.append(len(columns))
    return csr_matrix((values, columns, bounds), shape=(len(sentences), len(names)))


def _fit_kind(
    matrix: csr_matrix, labels: numpy.ndarray, owners: Sequence[int]
) -> tuple[float, numpy.ndarray]:
    """Return the bias and a weight for each column.

    Of a text of several sentences only one need be of the kind: texts of one sentence say
    which, and the likeliest sentence of each text stands for it."""
    size = Counter(owners)
    sure = numpy.array([size[owner] == 1 for owner in owners])
    first = ~labels | sure
    if labels[first].any():
        bias, column = _regress(matrix[first], labels[first])
        scores = matrix @ column + bias
    else:
        scores = numpy.zeros(len(labels))
    best: dict[int, int] = {}
    for at in map(int, numpy.flatnonzero(labels)):
        owner = owners[at]
        best[owner] = max(best.get(owner, at), at, key=lambda row: float(scores[row]))
    kept = ~labels
    kept[list(best.values())] = True
    return _regress(matrix[kept], labels[kept])


def _regress(matrix: csr_matrix, labels: numpy.ndarray) -> tuple[float, numpy.ndarray]:
    """Return the bias and the weights of a logistic regression."""
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0, max_iter=1000)
    model.fit(matrix, labels)
    return float(model.intercept_[0]), model.coef_[0]


def estimate(model: Model, example: Example) -> dict[str, float]:
    """Return, by kind, the probability of a text's most suspicious sentence in its message."""
    whole = model.weigh_message(example.whole)
    judged = [model.weigh(sentence) for sentence in example.sentences]
    return {
        name: squash(max(each[name] for each in judged) + (0 if kind.is_style else whole))
        for name, kind in load_kinds().items()
        if name in model.biases
    }


def cross_validate(examples: Sequence[Example]) -> list[tuple[dict[str, float], Example]]:
    """Judge each family by a model that has seen none of it nor of its fold."""
    bad = sorted({example.family for example in examples if example.kind})
    harmless = sorted({example.family for example in examples if not example.kind})
    judged = []
    for fold in range(FOLDS):
        left_out = {*bad[fold::FOLDS], *harmless[fold::FOLDS]}
        model = train([example for example in examples if example.family not in left_out])
        judged += [(estimate(model, e), e) for e in examples if e.family in left_out]
    return judged


def describe(judged: Iterable[tuple[dict[str, float], Example]], threshold: float) -> str:
    """Say in a line how many bad and harmless texts lie above a threshold."""
    rows = [(max(scores.values()), example.kind) for scores, example in judged]
    bad = [score >= threshold for score, kind in rows if kind]
    harmless = [score >= threshold for score, kind in rows if not kind]
    return (
        f"at {threshold:.2f}: {sum(bad)} of {len(bad)} bad ({sum(bad) / len(bad):.1%}), "
        f"{sum(harmless)} of {len(harmless)} harmless ({sum(harmless) / len(harmless):.1%})"
    )


def main(lists: Path, *wording: Path) -> None:
    """Print the figures of cross-validation and write the weights beside this module."""
    examples = read_examples(lists, *wording)
    judged = cross_validate(examples)
    print("Families of wording that training had not seen:")
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7):
        print(" ", describe(judged, threshold))
    model = train(examples)
    Path(__file__).with_name(WEIGHTS).write_text(write_model(model), encoding="utf-8")
    print(f"{sum(map(bool, chain(*model.rows.values())))} weights written")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
