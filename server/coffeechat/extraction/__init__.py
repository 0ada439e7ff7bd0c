"""A page's HTML becomes a record: generic readers, site readers, and their merge."""

from coffeechat.extraction.errors import PageError
from coffeechat.extraction.reader import read_page, read_text

__all__ = ["PageError", "read_page", "read_text"]
