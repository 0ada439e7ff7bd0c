"""The user's own profile, and who else is let in."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from coffeechat.web.access import access
from coffeechat.web.blueprint import companion, posted, posted_list, web
from coffeechat.web.refusal import Refusal
from coffeechat.workflow import profile
from coffeechat.workflow.errors import BadInput

LINES = (
    "name", "background", "exploring", "why", "account", "tone", "signature", "availability",
    "medium", "time_zone", "location", "minutes", "order",
)  # fmt: skip
LISTS = ("skills", "languages", "schools", "communities", "phrases")
SWITCHES = ("ask_whom_else", "keep_snapshots")


@web.route("/you", methods=["GET", "POST"])
def show_profile() -> Response | tuple[str, int] | str:
    """Show the profile form, or save what it says."""
    if request.method == "GET":
        return _render_profile()
    try:
        profile.save_profile(companion(), _read_form())
    except BadInput as error:
        return _render_profile(Refusal("you", str(error), request.form)), 422
    return redirect(url_for("web.show_profile", done="saved"))


def _read_form() -> dict[str, Any]:
    changes: dict[str, Any] = {name: posted(name) for name in LINES if name in request.form}
    changes |= {name: posted_list(name) for name in LISTS if name in request.form}
    if "minutes" in changes and changes["minutes"].isdigit():
        changes["minutes"] = int(changes["minutes"])
    return changes | {name: name in request.form for name in SWITCHES}


def _render_profile(refusal: Refusal | None = None) -> str:
    return render_template(
        "you.html", here="you", me=profile.get_profile(companion()), refusal=refusal,
        clients=access().clients.list(),
    )  # fmt: skip


@web.post("/you/clients/<client_id>/revoke")
def revoke_client(client_id: str) -> Response:
    """Shut out a paired browser or a script."""
    access().clients.revoke(client_id)
    return redirect(url_for("web.show_profile", done="revoked", _anchor="clients"))
