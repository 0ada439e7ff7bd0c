"""A page's HTML becomes a record: generic readers, site readers, and their merge."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coffeechat.extraction.errors import PageError

if TYPE_CHECKING:
    from coffeechat.extraction.reader import read_page, read_text

__all__ = ["PageError", "read_page", "read_text"]


def __getattr__(name: str) -> Any:
    """Load the readers where a page is read: the serving process has a worker do it."""
    if name in ("read_page", "read_text"):
        from coffeechat.extraction import reader

        return getattr(reader, name)
    raise AttributeError(name)
