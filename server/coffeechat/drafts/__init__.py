"""Message drafts for each channel, within its limit."""
