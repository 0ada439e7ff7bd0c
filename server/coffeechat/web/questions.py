"""The questions on a person's page: pin, edit, exchange, leave out, add."""

from __future__ import annotations

from werkzeug.wrappers import Response

from coffeechat.web.blueprint import companion, posted, web
from coffeechat.web.person import change_person
from coffeechat.workflow import writing


@web.post("/people/<contact_id>/questions")
def change_questions(contact_id: str) -> Response | tuple[str, int]:
    """Do with the questions what the pressed button says."""
    action, question = posted("action"), posted("question")
    return change_person(
        contact_id, f"question-{question or 'own'}",
        lambda: writing.edit_questions(companion(), contact_id, action, question, posted("text")),
        "", "questions",
    )  # fmt: skip
