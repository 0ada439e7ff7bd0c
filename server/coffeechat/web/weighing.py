"""What a remark says of the user's beliefs, on the page of the person who said it."""

from __future__ import annotations

from flask import request
from werkzeug.wrappers import Response

from coffeechat.web.blueprint import companion, web
from coffeechat.web.person import change_person
from coffeechat.workflow import verdicts
from coffeechat.workflow.errors import NotFound
from coffeechat.workflow.talks import get_talk

FIELD = "belief-"  # and the belief's id: the name of a form's field


@web.post("/people/<contact_id>/talks/<talk_id>/remarks/<remark_id>/beliefs")
def weigh_remark(contact_id: str, talk_id: str, remark_id: str) -> Response | tuple[str, int]:
    """Say what a remark says of each belief."""
    if get_talk(companion(), talk_id).contact != contact_id:
        raise NotFound("This talk")

    def change() -> None:
        for name, stance in request.form.items():
            if name.startswith(FIELD):
                belief = name.removeprefix(FIELD)
                verdicts.testify(companion(), belief, talk_id, remark_id, stance)

    return change_person(contact_id, f"weigh-{remark_id}", change, "weighed", "talks")
