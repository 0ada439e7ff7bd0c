"""Logistic regressions over the features of sentences (needs the `test` extra)."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from coffeechat.etiquette.classifier import Weight

SEEN_AT_LEAST = 2  # a feature met in one sentence only is learnt by heart
STRENGTH = 5.0  # the inverse of the penalty on weights
#: So many weights a kind keeps at most, and for each of its texts. With 10,000, of the lists
#: that it learns from four more texts in a hundred are missed in the most veiled ones.
KEPT, KEPT_A_TEXT = 12_000, 6

Sentence = frozenset[str]
Column = numpy.ndarray


@dataclass(frozen=True)
class Rows:
    """Sentences, how much each counts, and the text each stands in."""

    sentences: Sequence[Sentence]
    counts: Column
    texts: Sequence[int]


class Vocabulary:
    """The features that are learnt from, and how rare each is.

    A rare one counts for more: beside the common ones, of which every sentence has many, a
    wording that training has met twice would not be heard."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        seen = Counter(name for sentence in sentences for name in sentence)
        self.names = sorted(name for name, times in seen.items() if times >= SEEN_AT_LEAST)
        self._place = {name: at for at, name in enumerate(self.names)}
        times = numpy.array([seen[name] for name in self.names])
        self.rarity = 1 + numpy.log(len(sentences) / times)
        self._often = numpy.sqrt(times)  # what is rare moves few sentences

    def tabulate(self, sentences: Iterable[Sentence]) -> csr_matrix:
        """Return a row for each sentence, scaled by the root of its number of features."""
        columns: list[int] = []
        values: list[float] = []
        bounds = [0]
        for sentence in sentences:
            known = [self._place[name] for name in sentence if name in self._place]
            columns += known
            values += list(self.rarity[known] / math.sqrt(len(sentence)))
            bounds.append(len(columns))
        return csr_matrix((values, columns, bounds), shape=(len(bounds) - 1, len(self.names)))

    def keep(self, kind: str, column: Column, most: int) -> Iterator[Weight]:
        """Yield the heaviest weights of a kind, for features that only stand or do not."""
        weights = column * self.rarity
        for at in numpy.argsort(-abs(weights * self._often), kind="stable")[:most]:
            yield kind, round(float(weights[at]), 1), [self.names[at]]


def fit_kind(matrix: csr_matrix, labels: Column, rows: Rows) -> tuple[float, Column]:
    """Return the bias and a weight for each column.

    Of a text of several sentences only one need be of the kind: texts of one sentence say
    which, and the likeliest sentence of each text stands for it."""
    size = Counter(rows.texts)
    sure = numpy.array([size[text] == 1 for text in rows.texts])
    first = ~labels | sure
    if labels[first].any():
        bias, column = regress(matrix[first], labels[first], rows.counts[first])
        scores = matrix @ column + bias
    else:
        scores = numpy.zeros(len(labels))
    best: dict[int, int] = {}
    for at in map(int, numpy.flatnonzero(labels)):
        text = rows.texts[at]
        best[text] = max(best.get(text, at), at, key=lambda row: float(scores[row]))
    kept = ~labels
    kept[list(best.values())] = True
    return regress(matrix[kept], labels[kept], rows.counts[kept])


def regress(matrix: csr_matrix, labels: Column, counts: Column) -> tuple[float, Column]:
    """Return the bias and the weights of a logistic regression."""
    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0, max_iter=1000)
    model.fit(matrix, labels, sample_weight=counts)
    return float(model.intercept_[0]), model.coef_[0]
