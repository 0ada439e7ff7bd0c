"""What reading a page may refuse with."""

from __future__ import annotations


class PageError(ValueError):
    """The page cannot be read; the message is one plain sentence that says what to do."""
