"""What templates put where somebody's own belongs: "Your Name", "John Doe", "Lorem ipsum"."""

from __future__ import annotations

from functools import cache

from coffeechat.extraction.page import Page
from coffeechat.extraction.text import fold
from coffeechat.extraction.vocabulary import name_words

_SHORT = 3  # letters of words that several languages have
_FEW = 5  # words, of which most may be Latin by chance
NOTE = "The page is a template that nobody has filled in yet: “{name}” stands for anybody."
DOUBT = "“{name}” is a name that examples use: look whether this is somebody."


def is_unfilled(page: Page, name: str, *, filled: bool) -> bool:
    """Whether a page is a template that nobody filled in: its name is none of anybody's, or
    one that examples use, among other words that examples use; `filled` where title and
    heading have the name and the page tells what they are, whatever is left of the template."""
    prompted = not filled and any(_is_prompt(line.text) for line in page.body[:20])
    if fold(name) in name_words("fill_ins") or prompted:
        return True
    return is_sample(name) and any(_is_mark(line.text) for line in page.outline.lines[:150])


def is_filler(text: str) -> bool:
    """Whether a text is a template's own: "Write your biography here", "Lorem ipsum dolor"."""
    words = [word for word in fold(text[:300]).split() if len(word) > _SHORT]
    latin = sum(word in _lorem_words() for word in words)
    return _is_prompt(text) or (len(words) > _FEW and 3 * latin > len(words))


@cache
def _lorem_words() -> frozenset[str]:
    from faker.providers.lorem.la import Provider

    return frozenset(Provider.word_list)


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
