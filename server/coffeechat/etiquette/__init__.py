"""The check that keeps a message kind, and explains itself."""

from coffeechat.etiquette.check import check_text

__all__ = ["check_text"]
