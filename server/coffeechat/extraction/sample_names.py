"""Names that templates put where somebody's own belongs: "Your Name", "John Doe"."""

from __future__ import annotations

from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import name_words

NOTE = "The page is a template that nobody has filled in yet: “{name}” stands for anybody."
DOUBT = "“{name}” is a name that examples use: look whether this is somebody."


def is_unfilled(page: Page, name: str) -> bool:
    """Whether a page is a template that nobody filled in: its name is none of anybody's, or
    one that examples use, among other words that examples use."""
    folded = fold(name)
    if folded in name_words("fill_ins") or any(_is_prompt(line.text) for line in page.body[:20]):
        return True
    return is_sample(name) and any(_is_mark(line.text) for line in page.outline.lines[:150])


def is_sample(name: str) -> bool:
    """Whether examples use the name; some people bear it all the same."""
    return fold(name) in name_words("sample_names")


def _is_prompt(text: str) -> bool:
    folded = fold(text[:200])
    return any(prompt in folded for prompt in name_words("prompts"))


def _is_mark(text: str) -> bool:
    folded = fold(text[:200])
    stand_ins = any(
        word.startswith("muster") and len(word) > 9 and not word.startswith("mustermann")
        for word in folded.split()
    )  # "Musterstraße", "Musterfirma"
    return stand_ins or any(mark in folded for mark in name_words("sample_marks"))
