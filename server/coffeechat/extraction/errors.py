"""What reading a page may refuse with."""

from __future__ import annotations

from coffeechat.records.errors import Explained


class PageError(Explained):
    """The page cannot be read; the message is one plain sentence that says what to do."""
