"""Taking back what was just done: the bar at the bottom of a page."""

from __future__ import annotations

from typing import Any

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from coffeechat.web.blueprint import companion, web
from coffeechat.web.refusal import Undo
from coffeechat.workflow.steps import Done
from coffeechat.workflow.undoing import undo


def offer_undo(done: Done) -> dict[str, Any]:
    """Return what an address says so that its page offers to undo a step, if there is one."""
    return {"step": done.id} if companion().steps.find(done.id) else {}


@web.app_context_processor
def share_step() -> dict[str, Undo | None]:
    """Give every page the undo bar of the step that its address names."""
    done = companion().steps.find(request.args.get("step", ""))
    if done is None or not done.sentence:
        return {"last_step": None}
    return {"last_step": Undo(done.sentence, url_for("web.take_back", step_id=done.id))}


@web.post("/undo/<step_id>")
def take_back(step_id: str) -> Response:
    """Take a step back, and show the page it was done on."""
    done, left = undo(companion(), step_id)
    place, _, part = done.back.partition("#")
    told = "undone-partly" if left else "undone"
    joint = "&" if "?" in place else "?"
    return redirect(f"{place}{joint}done={told}" + (f"#{part}" if part else ""))
