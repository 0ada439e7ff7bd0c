"""Message drafts for each channel, within its limit."""

from typing import TYPE_CHECKING

from coffeechat.drafts.occasion import NeedsDetail, Occasion
from coffeechat.records.channels import count_length
from coffeechat.records.doors import open_late

if TYPE_CHECKING:
    from coffeechat.drafts.compose import compose_drafts
else:
    __getattr__ = open_late(__name__, compose_drafts="compose")

__all__ = ["NeedsDetail", "Occasion", "compose_drafts", "count_length"]
