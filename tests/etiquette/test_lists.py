"""The check against lists of bad and harmless texts, one half of them held back.

The floors of the held-back half are what was measured, rounded down: they keep it from
getting worse, and were not tuned on.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from coffeechat.etiquette import check_text
from coffeechat.etiquette.samples import Listed, read_list

LISTS = Path(__file__).parent / "lists"


def judge(row: Listed) -> str:
    """Return what the check says: blocks, warns or clean."""
    severities = {finding.severity for finding in check_text(row.text, row.channel)}
    return "blocks" if "blocks" in severities else "warns" if severities else "clean"


def measure(half: str) -> tuple[float, float, float]:
    """Return the shares of bad texts caught, and of harmless texts blocked and warned of."""
    bad = list(read_list(LISTS / f"{half}_bad.txt"))
    harmless = Counter(judge(row) for row in read_list(LISTS / f"{half}_harmless.txt"))
    caught = sum(judge(row) in (row.severity, "blocks") for row in bad)
    total = harmless.total()
    return caught / len(bad), harmless["blocks"] / total, harmless["warns"] / total


@pytest.mark.parametrize(
    ("half", "least", "most"),
    [
        ("development", 0.95, 0.01),
        ("fresh", 0.95, 0.01),
        ("further", 0.95, 0.01),
        ("held_back", 0.94, 0.01),
        ("fresh_held_back", 0.94, 0.03),
    ],
)
def test_bad_texts_are_caught_and_harmless_ones_left_alone(
    half: str, least: float, most: float
) -> None:
    caught, blocked, warned = measure(half)
    assert caught >= least
    assert blocked <= most
    assert warned <= 0.06


def test_no_text_stands_in_both_halves() -> None:
    texts = [row.text for path in LISTS.glob("*.txt") for row in read_list(path)]
    assert [text for text, times in Counter(texts).items() if times > 1] == []
