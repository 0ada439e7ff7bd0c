"""One change to all the people that are ticked in the list."""

from __future__ import annotations

from typing import Any

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from coffeechat.web.blueprint import companion, posted, web
from coffeechat.web.people import TERMS, render_people
from coffeechat.web.refusal import Refusal
from coffeechat.web.undoing import offer_undo
from coffeechat.web.words import say_target
from coffeechat.workflow import targets
from coffeechat.workflow.bulk import change_people
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.undoing import undoable

NUMBERS = ("Nobody", "One person", "Two people", "Three people", "Four people", "Five people",
           "Six people", "Seven people", "Eight people", "Nine people")  # fmt: skip


@web.post("/people/change")
def change_chosen() -> Response | tuple[str, int]:
    """Tag, move or put aside everyone that is ticked; the list then offers to undo it."""
    action = posted("action")
    value = posted({"untag": "tag"}.get(action, action))
    place = url_for("web.show_people", **_terms())
    try:
        with undoable(companion(), back=place) as step:
            number = change_people(companion(), request.form.getlist("person"), action, value)
            step.sentence = f"{_say_number(number)} {_say_change(action, value)}."
    except BadInput as error:
        return render_people(Refusal("chosen", str(error), request.form)), 422
    return redirect(url_for("web.show_people", **_terms(), **offer_undo(step)))


def _terms() -> dict[str, Any]:
    """Return what the list's address asked for."""
    return {name: request.args[name] for name in (*TERMS, "page") if request.args.get(name)}


def _say_number(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else f"{number} people"


def _say_change(action: str, value: str) -> str:
    if action == "tag":
        return f"tagged “{value}”"
    if action == "untag":
        return f"no longer tagged “{value}”"
    if action == "stage":
        return f"moved to “{value.capitalize()}”"
    if action == "target":
        return f"chosen for “{say_target(targets.get_target(companion(), value))}”"
    return "put in the trash"
