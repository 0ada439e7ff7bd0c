"""Message drafts for each channel, within its limit."""

from coffeechat.drafts.compose import compose_drafts
from coffeechat.drafts.occasion import NeedsDetail, Occasion
from coffeechat.records.channels import count_length

__all__ = ["NeedsDetail", "Occasion", "compose_drafts", "count_length"]
