"""How many people spoke for and against a belief, always told in words too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from coffeechat.records.belief import Stance

FEWEST = 2  # voices below which a verdict is early
WORDS: dict[Stance, str] = {"against": "against", "both": "both ways", "for": "for"}


def join_stances(stances: Iterable[Stance]) -> Stance:
    """Return what one person says who said several things: one voice, whatever they said."""
    told = set(stances)
    return told.pop() if len(told) == 1 else "both"


def say_voices(voices: Sequence[Stance]) -> str:
    """Return the count in words: "5 voices: 3 against, 1 both ways, 1 for"."""
    counts = Counter(voices)
    told = [(WORDS[stance], counts[stance]) for stance in WORDS if counts[stance]]
    if not told:
        return "Nobody has spoken to it yet"
    if len(voices) == 1:
        return f"One voice, {told[0][0]}"
    if len(told) == 1:
        return f"{len(voices)} voices, {'both' if len(voices) == 2 else 'all'} {_alone(told[0][0])}"
    if len(voices) == FEWEST and not counts["both"]:
        return "2 voices, and they disagree"
    return f"{len(voices)} voices: " + ", ".join(f"{count} {words}" for words, count in told)


def is_early(voices: Sequence[Stance]) -> bool:
    """Whether it is too early to say: nobody, one alone, or two who disagree."""
    return len(voices) < FEWEST or (len(voices) == FEWEST and len(set(voices)) > 1)


def _alone(words: str) -> str:
    return "of them both ways" if words == "both ways" else words
