"""Which questions to ask a person, in which order, in how many minutes."""

from coffeechat.questions.edits import edit_questions
from coffeechat.questions.sets import choose_questions

__all__ = ["choose_questions", "edit_questions"]
