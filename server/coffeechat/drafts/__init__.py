"""Message drafts for each channel, within its limit."""

from coffeechat.drafts.compose import compose_drafts
from coffeechat.records.channels import count_length

__all__ = ["compose_drafts", "count_length"]
