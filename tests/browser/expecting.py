"""`expect`, for the pages of either browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from gecko import wait_for
from playwright.sync_api import expect as expect_of_playwright
from seeing import Locator, Words

PATIENCE = 60_000  # milliseconds: only a failure takes so long, and a busy machine nearly
expect_of_playwright.set_options(timeout=PATIENCE)


def expect(subject: Any) -> Any:
    """Return what can be expected of a locator of Playwright's or of Firefox's."""
    return Expectation(subject) if isinstance(subject, Locator) else expect_of_playwright(subject)


class Expectation:
    """What will become true of a locator in Firefox."""

    def __init__(self, locator: Locator) -> None:
        self._locator = locator

    def to_be_visible(self, **_: float) -> None:
        self._wait("is not shown", lambda: any(self._locator.look("shown")))

    def to_be_hidden(self) -> None:
        self._wait("is not hidden", lambda: not any(self._locator.look("shown")))

    def to_be_attached(self) -> None:
        self._wait("is not there", lambda: self._locator.count() > 0)

    def to_have_count(self, count: int) -> None:
        self._wait(f"is not {count} elements", lambda: self._locator.count() == count)

    def to_be_focused(self) -> None:
        self._wait("has no focus", lambda: self._locator.look("focused") == [True])

    def to_be_checked(self) -> None:
        self._wait("is not checked", lambda: self._locator.look("checked") == [True])

    def to_have_text(self, words: Words) -> None:
        self._have("texts", words, whole=True)

    def not_to_have_text(self, words: str) -> None:
        self._wait(f"still is {words!r}", lambda: not self._holds("texts", words, True))

    def to_contain_text(self, words: Words) -> None:
        self._have("contents", words)

    def not_to_contain_text(self, words: str) -> None:
        self._wait(f"still holds {words!r}", lambda: not self._holds("contents", words, False))

    def to_have_value(self, words: Words) -> None:
        self._have("values", words, whole=True)

    def not_to_have_value(self, words: str) -> None:
        self._wait(f"still is {words!r}", lambda: self._locator.look("values") not in ([words], []))

    def to_have_class(self, words: str) -> None:
        self.to_have_attribute("class", words)

    def to_have_attribute(self, name: str, words: Words) -> None:
        self._have("attributes", words, whole=True, word=name)

    def _have(self, look: str, words: Words, *, whole: bool = False, word: Any = None) -> None:
        self._wait(f"has not {words!r}", lambda: self._holds(look, words, whole, word))

    def _holds(self, look: str, words: Words, whole: bool, word: Any = None) -> bool:
        seen = self._locator.look(look, word)
        return len(seen) == 1 and seen[0] is not None and _agrees(seen[0], words, whole)

    def _wait(self, complaint: str, come_true: Callable[[], bool]) -> None:
        try:
            wait_for(come_true, "")
        except AssertionError:
            seen = self._locator.look("texts")
            raise AssertionError(f"{self._locator} {complaint}; it reads {seen}") from None


def _agrees(text: str, words: Words, whole: bool) -> bool:
    if not isinstance(words, str):
        return words.search(text) is not None
    has, wanted = _plain(text), _plain(words)
    return has == wanted if whole else wanted in has


def _plain(text: str) -> str:
    return re.sub(r"[\s\u200b]+", " ", text).strip()
