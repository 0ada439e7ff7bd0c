"""What can go wrong in a use case; each carries a sentence for the user."""

from coffeechat.records.errors import Explained


class NotFound(Explained):
    """Nothing is kept under this id."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is not here any more. Choose again in the list.")


class BadInput(Explained):
    """A value cannot be taken as it is; the sentence says what to write instead, and `field`
    names what the value was given for, where it is known."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field


class NobodyThere(BadInput):
    """A page that is about no one and holds nothing worth a note."""

    type = "nobody-there"


class AlreadyKept(BadInput):
    """The same is kept already; nothing was added."""
