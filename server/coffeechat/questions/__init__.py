"""Which questions to ask a person, in which order, in how many minutes."""

from typing import TYPE_CHECKING

from coffeechat.records.doors import open_late

if TYPE_CHECKING:
    from coffeechat.questions.edits import edit_questions, own_id, without_asked
    from coffeechat.questions.sets import choose_questions
else:
    __getattr__ = open_late(
        __name__, choose_questions="sets", edit_questions="edits", own_id="edits",
        without_asked="edits",
    )  # fmt: skip

__all__ = ["choose_questions", "edit_questions", "own_id", "without_asked"]
