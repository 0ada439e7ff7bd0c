"""What can go wrong in a use case; each carries a sentence for the user."""

from __future__ import annotations

from coffeechat.records.errors import Explained


class NotFound(Explained):
    """Nothing is kept under this id."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is not here any more. Choose again in the list.")


class BadInput(Explained):
    """A value cannot be taken as it is; the sentence says what to write instead, and `field`
    names what the value was given for, where it is known. `faults` has a sentence for each
    field that is to blame, its own first."""

    def __init__(self, sentence: str, field: str = "") -> None:
        super().__init__(sentence)
        self.field = field
        self.faults = {field: sentence} if field else {}

    @classmethod
    def of_fields(cls, faults: dict[str, str]) -> BadInput:
        """Return one refusal for several fields, each with its sentence."""
        error = cls(" ".join(faults.values()), next(iter(faults)))
        error.faults = faults
        return error


class NobodyThere(BadInput):
    """A page that is about no one and holds nothing worth a note."""

    type = "nobody-there"


class AlreadyKept(BadInput):
    """The same is kept already; nothing was added."""
