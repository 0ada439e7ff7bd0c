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
FILLINGS = ("Halden", "waste management")  # a name, and words, for any slot but these
PEOPLE = {
    "background": ("I'm a tax adviser in Graz", "I've built web shops for six years"),
    "introduction": (
        "I'm a teacher exploring work as a baker",
        "I run a bar, and I'm exploring law",
    ),
    "short_background": ("I'm an HR manager", "I've made radio"),
    "a_role": ("a partner in executive search", "a head of hiring"),
    "as_role": ("a data analyst at Halden", "a recruiter at the mill"),
    "role": ("product manager", "ward nurse"),
    "person": ("Ana", "Dr Osei"),
    "found": ("your page", "your LinkedIn profile"),
    "page": ("your page", "your profile"),
    "years": ("eight years", "about a year"),
    "since": ("2019", "2014"),
    "exploring": ("learning design", "what people do after a law degree"),
    "post": ('"Why I stopped planning"', '"Saying no at noon"'),
    "title": ('"Why small teams win"', '"The cut is the argument"'),
}
SLOT = re.compile(r"\{(?:\w+ )?(\w+)\}")
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
                for turn in range(len(FILLINGS)):
                    yield Listed(_fill(text, turn), "clean", f"own-{path.stem}", None)


def _fill(text: str, turn: int) -> str:
    """Return a wording with something in each slot, and its claims without brackets."""
    filled = SLOT.sub(lambda slot: PEOPLE.get(slot[1].lower(), FILLINGS)[turn], text)
    return filled.replace("[", "").replace("]", "")


def _list_strings(node: object) -> Iterator[str]:
    """Yield every string of a nested table."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict | list):
        for part in node.values() if isinstance(node, dict) else node:
            yield from _list_strings(part)
