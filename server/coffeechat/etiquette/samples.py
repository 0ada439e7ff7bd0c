"""The sentences the classifier learns from: lists, drawn wordings, the product's own."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

FEWEST_WORDS = 4  # a wording shorter than this is a name or a code
DRAWN = 14  # wordings drawn from one line of alternatives
FILLINGS = ("Halden", "waste management")  # a name, and words
SLOT = re.compile(r"\{[^{}]*\}")
CHOICE = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True)
class Listed:
    """A text of a list: what the check should say, and the family of wording it is of."""

    text: str
    severity: str
    family: str
    channel: str | None


def read_list(path: Path) -> Iterator[Listed]:
    """Yield the texts of a list: one a line, under "## severity family [channel]"."""
    severity, family, channel = "", "", None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            severity, family, *rest = line[3:].split()
            channel = rest[0] if rest else None
        elif line and not line.startswith("#"):
            yield Listed(line.replace("\\n", "\n"), severity, family, channel)


def draw_wordings(path: Path) -> Iterator[Listed]:
    """Yield some of the wordings of each line of a list in which "(a|b)" stands for either,
    always the same ones."""
    for row in read_list(path):
        drawn = set(_draw(row.text))
        for text in sorted(drawn):
            yield replace(row, text=" ".join(text.split()))


def _draw(line: str) -> Iterator[str]:
    """Yield wordings of a line of alternatives."""
    dice = random.Random(line)  # noqa: S311 - the same wordings at every training
    for _ in range(DRAWN):
        yield CHOICE.sub(lambda found: dice.choice(found[1].split("|")), line)


def read_wording(folder: Path) -> Iterator[Listed]:
    """Yield the sentences of a folder of wording tables, with each filling in its slots."""
    for path in sorted(folder.glob("*.toml")):
        for text in _list_strings(tomllib.loads(path.read_text(encoding="utf-8"))):
            if len(text.split()) >= FEWEST_WORDS:
                for filling in FILLINGS:
                    yield Listed(SLOT.sub(filling, text), "clean", f"own-{path.stem}", None)


def _list_strings(node: object) -> Iterator[str]:
    """Yield every string of a nested table."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict | list):
        for part in node.values() if isinstance(node, dict) else node:
            yield from _list_strings(part)
