"""What several people said with the same word: a suggestion, never more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from coffeechat.research.stems import find_stems, telling_words

MOST = 3  # suggestions at a time


@dataclass(frozen=True)
class Utterance:
    """Something somebody said, and the name it is grouped under, if any."""

    speaker: str
    text: str
    group: str = ""


@dataclass(frozen=True)
class Alike:
    """Ungrouped utterances, by their places, that share a word (as the first has it) with one
    another, or with those of a group."""

    word: str
    places: tuple[int, ...]
    group: str = ""


def find_alike(said: Sequence[Utterance]) -> list[Alike]:
    """Return what could be grouped: words that two people used, the most people first, each
    utterance once."""
    found = sorted(_list_shared(said), key=lambda one: (-len(one.places), one.group == ""))
    taken: set[int] = set()
    chosen = []
    for one in found:
        if not taken & set(one.places):
            chosen.append(one)
            taken |= set(one.places)
    return chosen[:MOST]


def _list_shared(said: Sequence[Utterance]) -> list[Alike]:
    holders: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(said):
        for stem in dict.fromkeys(find_stems(one.text)):
            holders[stem].append(place)
    return [
        alike for stem, places in holders.items() if (alike := _suggest(stem, places, said))
    ]  # fmt: skip


def _suggest(stem: str, places: Sequence[int], said: Sequence[Utterance]) -> Alike | None:
    loose = tuple(place for place in places if not said[place].group)
    group = next((said[place].group for place in places if said[place].group), "")
    if not loose or not (group or len({said[place].speaker for place in loose}) > 1):
        return None
    words = telling_words(said[loose[0]].text)
    word = next(word for word in words if find_stems(word) == (stem,))
    return Alike(word, loose, group)
