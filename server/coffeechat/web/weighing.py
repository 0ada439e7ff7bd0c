"""What a remark says of the user's beliefs, said on the page of its talk or its speaker."""

from __future__ import annotations

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from coffeechat.web.blueprint import companion, posted, web
from coffeechat.web.person import change_person
from coffeechat.web.undoing import offer_undo
from coffeechat.web.words import NOTICES
from coffeechat.workflow import verdicts
from coffeechat.workflow.errors import NotFound
from coffeechat.workflow.talks import get_talk
from coffeechat.workflow.undoing import undoable

FIELD = "belief-"  # and the belief's id: the name of a form's field


@web.post("/people/<contact_id>/talks/<talk_id>/remarks/<remark_id>/beliefs")
def weigh_remark(contact_id: str, talk_id: str, remark_id: str) -> Response | tuple[str, int]:
    """Say what a remark says of each belief."""
    if get_talk(companion(), talk_id).contact != contact_id:
        raise NotFound("This talk")
    if posted("page") == "talk":
        back = url_for("web.show_talk", talk_id=talk_id, _anchor="weighed")
        with undoable(companion(), NOTICES["weighed"], back) as step:
            _weigh(talk_id, remark_id)
        told = offer_undo(step)
        return redirect(url_for("web.show_talk", talk_id=talk_id, _anchor="weighed", **told))
    return change_person(
        contact_id, f"weigh-{remark_id}", lambda: _weigh(talk_id, remark_id), "weighed", "talks"
    )


def _weigh(talk_id: str, remark_id: str) -> None:
    for name, stance in request.form.items():
        if name.startswith(FIELD):
            verdicts.testify(companion(), name.removeprefix(FIELD), talk_id, remark_id, stance)
