"""After the suggestions are taken, a text reads well and passes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from coffeechat.etiquette import check_text
from coffeechat.etiquette.samples import read_list

LISTS = Path(__file__).parent / "lists"
UGLY = re.compile(r"  | [,.;!?]|^[,;.!?]|[,;:]\.|\.\.|[a-z][.!?] [a-z]")


def take_suggestions(text: str, channel: str | None = None) -> str:
    """Replace every marked stretch that has a suggestion."""
    for finding in reversed(check_text(text, channel)):  # type: ignore[arg-type]
        if finding.suggestion is not None:
            text = text[: finding.start] + finding.suggestion + text[finding.end :]
    return text


def test_every_bad_text_passes_once_the_suggestions_are_taken() -> None:
    failed = []
    for row in read_list(LISTS / "development_bad.txt"):
        rewritten = take_suggestions(row.text)
        left = [finding for finding in check_text(rewritten) if finding.suggestion is not None]
        if left or UGLY.search(rewritten):
            failed.append((row.text, rewritten))
    assert failed == []


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        (
            "I'm a nurse exploring UX, and could you refer me?",
            "I'm a nurse exploring UX, and could I ask for 20 minutes of your insight?",
        ),
        (
            "Could I ask for 20 minutes of your insight? Please keep me in mind for openings.",
            "Could I ask for 20 minutes of your insight?",
        ),
        (
            "Hi Maren, I hope this message finds you well. Your talk stayed with me.",
            "Hi Maren, Your talk stayed with me.",
        ),
        ("Hi {first_name}, your talk stayed with me.", "Hello, your talk stayed with me."),
        ("Thank you.\nBest wishes,\n[Your Name]", "Thank you.\nBest wishes,"),
        (
            "I liked the essay. My CV is attached. Thanks for reading.",
            "I liked the essay. Thanks for reading.",
        ),
        ("I read your piece on [topic] twice.", "I read your piece on your work twice."),
    ],
)
def test_the_rewrite_keeps_what_was_good(text: str, rewritten: str) -> None:
    assert take_suggestions(text) == rewritten


def test_where_only_the_writer_knows_the_word_nothing_is_suggested() -> None:
    (finding,) = check_text("I'm a [profession] exploring data.")
    assert (finding.rule, finding.suggestion) == ("placeholder", None)
