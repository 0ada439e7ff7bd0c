"""The check that keeps a message kind, and explains itself."""

from typing import TYPE_CHECKING

from coffeechat.records.doors import open_late

if TYPE_CHECKING:
    from coffeechat.etiquette.check import check_text
else:
    __getattr__ = open_late(__name__, check_text="check")

__all__ = ["check_text"]
