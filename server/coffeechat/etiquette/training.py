"""Train the classifier (needs the `test` extra):

    python -m coffeechat.etiquette.training tests/etiquette/lists \\
        server/coffeechat/drafts/wording server/coffeechat/questions/bank

The first folder holds the lists for development and the drawn ones; the others the
product's own wording, which is harmless. Prints how well lists that were left out of
training are told apart, then writes the weights.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy

from coffeechat.etiquette.classifier import MESSAGE, WEIGHTS, Model, Weight, write_model
from coffeechat.etiquette.features import list_tokens, name_features
from coffeechat.etiquette.fitting import (
    KEPT,
    KEPT_A_TEXT,
    Rows,
    Sentence,
    Vocabulary,
    fit_kind,
    regress,
)
from coffeechat.etiquette.samples import Listed, draw_wordings, read_list, read_wording
from coffeechat.etiquette.tables import load_rules, read_rules
from coffeechat.etiquette.texts import Text
from coffeechat.etiquette.unforeseen import estimate_kinds, load_kinds

REPEATED = 0.15  # what a drawn wording counts, of which a line gives many
OWN = 3.0  # what the product's own wording counts, which the check must find no fault with
FOLDS = 5
HELD_BACK, DRAWN = "held_back", "training"


@dataclass(frozen=True)
class Example:
    """The features of each sentence of a text, the kind it is of (None: none), its family of
    wording, the list that it stands in (empty where many are alike), and how much it counts."""

    sentences: tuple[Sentence, ...]
    kind: str | None
    family: str
    voice: str = ""
    counts: float = 1.0

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
    paths = [path for path in sorted(folder.glob("*.txt")) if HELD_BACK not in path.name]
    drawn = [path for path in paths if path.name.startswith(DRAWN)]
    own = [*list_advice(), *(row for path in wording for row in read_wording(path))]
    examples = [_make_example(row, "", OWN) for row in own]
    repeated = [row for path in drawn for row in draw_wordings(path)]
    examples += [_make_example(row, "", REPEATED) for row in repeated]
    for path in paths:
        if path not in drawn:
            voice = path.stem.rsplit("_", 1)[0]
            examples += [_make_example(row, voice, 1.0) for row in read_list(path)]
    return [example for example in examples if example.family != "placeholder"]


def list_advice() -> Iterator[Listed]:
    """Yield what the check itself advises: it is harmless."""
    for rule in (*load_rules(), *read_rules("unforeseen")):
        if rule.suggestion:
            yield Listed(rule.suggestion, "clean", "own-advice", None)


def _make_example(row: Listed, voice: str, counts: float) -> Example:
    text = Text(row.text)
    spans = [(text.raw[start:end], text.unquoted[start:end]) for start, end in text.sentences]
    found = tuple(name_features(list_tokens(*span)) for span in spans)
    named = (n for n, kind in load_kinds().items() if row.family.startswith(kind.families))
    kind = None if row.severity == "clean" else next(named, None)
    return Example(found, kind, row.family, voice, counts)


def train(examples: Sequence[Example]) -> Model:
    """Fit a logistic regression for each kind against all other sentences, and one for
    messages that block against all others."""
    listed = [(sentence, at) for at, example in enumerate(examples)
              for sentence in example.sentences]  # fmt: skip
    texts = [at for _, at in listed]
    counts = numpy.array([example.counts for example in examples])
    rows = Rows([sentence for sentence, _ in listed], counts[texts], texts)
    vocabulary = Vocabulary(rows.sentences)
    matrix = vocabulary.tabulate(rows.sentences)
    biases: dict[str, float] = {}
    weights: list[Weight] = []
    for kind in load_kinds():
        labels = numpy.array([examples[at].kind == kind for at in texts])
        if labels.any():
            most = min(KEPT, KEPT_A_TEXT * int(labels.sum()))
            biases[kind], column = fit_kind(matrix, labels, rows)
            weights += vocabulary.keep(kind, column, most)
    wholes = vocabulary.tabulate(example.whole for example in examples)
    blocks = numpy.array([example.blocks for example in examples])
    biases[MESSAGE], column = regress(wholes, blocks, counts)
    weights += vocabulary.keep(MESSAGE, column, KEPT)
    return Model.of(biases, weights)


def estimate(model: Model, example: Example) -> dict[str, float]:
    """Return, by kind, the probability of a text's most suspicious sentence in its message."""
    whole = model.weigh_message(example.whole)
    judged = [model.weigh(sentence) for sentence in example.sentences]
    each = [estimate_kinds(logits, whole) for logits in judged]
    return {name: max(one[name] for one in each) for name in each[0]}


def cross_validate(examples: Sequence[Example]) -> list[tuple[dict[str, float], Example]]:
    """Judge each list by a model that has seen none of it nor of its fold."""
    voices = sorted({example.voice for example in examples} - {""})
    judged = []
    for fold in range(FOLDS):
        left_out = voices[fold::FOLDS]
        model = train([example for example in examples if example.voice not in left_out])
        judged += [(estimate(model, e), e) for e in examples if e.voice in left_out]
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
    print("Lists that training had not seen:")
    for threshold in (0.05, 0.1, 0.2, 0.3, 0.5):
        print(" ", describe(judged, threshold))
    model = train(examples)
    Path(__file__).with_name(WEIGHTS).write_text(write_model(model), encoding="utf-8")
    rows = map(model.unpack, model.rows.values())
    print(f"{sum(map(bool, chain.from_iterable(rows)))} weights written")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
