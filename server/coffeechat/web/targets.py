"""What the user aims at, and what they believe of it: the part of "You" that talks test."""

from __future__ import annotations

from collections.abc import Callable

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from coffeechat.web.blueprint import companion, posted, posted_lines, web
from coffeechat.web.refusal import Refusal
from coffeechat.web.undoing import offer_undo
from coffeechat.web.you import render_profile
from coffeechat.workflow import targets
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.undoing import undoable


@web.post("/you/targets")
def add_target() -> Response | tuple[str, int]:
    """Add a target, with what is believed of it."""
    fields = {name: posted(name) for name in ("company", "industry", "role")}
    try:
        target = targets.add_target(companion(), fields)
        for text in posted_lines("beliefs"):
            targets.add_belief(companion(), target.id, text)
    except BadInput as error:
        return _refuse("target", error)
    return _lead_back("added")


@web.post("/you/targets/<target_id>/remove")
def remove_target(target_id: str) -> Response:
    """Remove a target and its beliefs, and offer to bring them back."""
    return _remove("The target is removed.", lambda: targets.remove_target(companion(), target_id))


@web.post("/you/targets/<target_id>/beliefs")
def add_belief(target_id: str) -> Response | tuple[str, int]:
    """Write down what is believed of a target, before the talks."""
    try:
        if not posted("text"):
            raise BadInput("Write what you believe first.")
        targets.add_belief(companion(), target_id, posted("text"))
    except BadInput as error:
        return _refuse(f"belief-{target_id}", error)
    return _lead_back("saved")


@web.post("/you/targets/<target_id>/beliefs/<belief_id>/remove")
def remove_belief(target_id: str, belief_id: str) -> Response:
    """Remove a belief, and offer to bring it back with all that was said of it."""
    return _remove("The belief is removed.", lambda: targets.remove_belief(companion(), belief_id))


def _remove(done: str, remove: Callable[[], None]) -> Response:
    with undoable(companion(), done, url_for("web.show_profile", _anchor="targets")) as step:
        remove()
    return redirect(url_for("web.show_profile", **offer_undo(step), _anchor="targets"))


def _refuse(form: str, error: BadInput) -> tuple[str, int]:
    return render_profile(Refusal(form, str(error), request.form)), 422


def _lead_back(done: str) -> Response:
    return redirect(url_for("web.show_profile", done=done, _anchor="targets"))
