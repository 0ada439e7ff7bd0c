"""What a file can have wrong with it, in a sentence for the user."""

from coffeechat.records.errors import Explained


class UnreadableFile(Explained):
    """A file that cannot be taken in; nothing of it was."""
