"""The user's own profile, and who else is let in."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from coffeechat.records.errors import Explained
from coffeechat.web.access import access
from coffeechat.web.blueprint import companion, posted, posted_lines, posted_list, web
from coffeechat.web.refusal import Refusal, refuse
from coffeechat.web.rhythms import offer_rhythms
from coffeechat.web.undoing import offer_undo
from coffeechat.workflow import captures, profile, targets
from coffeechat.workflow.addresses import require_typed_address
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.undoing import undoable

LINES = (
    "name", "background", "exploring", "why", "account", "tone", "signature", "availability",
    "medium", "time_zone", "location", "minutes", "order", "rhythm_days",
    "weekend",
)  # fmt: skip
LISTS = ("skills", "languages", "schools", "communities")
#: What reading the user's own page may fill, in words.
FILLED = {
    "name": "your name", "background": "your one sentence", "location": "where you live",
    "skills": "skills", "languages": "languages", "schools": "schools", "experience": "roles",
}  # fmt: skip
SWITCHES = ("ask_whom_else", "keep_snapshots", "notify")
ONE_LINE = ("background", "exploring")  # they go into a sentence of a draft
NUMBERS = ("minutes", "rhythm_days")


@web.route("/you", methods=["GET", "POST"])
def show_profile() -> Response | tuple[str, int] | str:
    """Show the profile form, or save what it says."""
    if request.method != "POST":
        return render_profile()
    try:
        profile.save_profile(companion(), _read_form())
    except BadInput as error:
        return render_profile(refuse("you", error, request.form)), 422
    return redirect(url_for("web.show_profile", done="saved"))


def _read_form() -> dict[str, Any]:
    changes: dict[str, Any] = {name: posted(name) for name in LINES if name in request.form}
    changes |= {name: posted_list(name) for name in LISTS if name in request.form}
    changes |= {
        name: posted_lines(name) for name in ("phrases", "days_off") if name in request.form
    }
    for name in NUMBERS:
        if changes.get(name, "").isdecimal():
            changes[name] = int(changes[name])
    changes |= {name: " ".join(changes[name].split()) for name in ONE_LINE if name in changes}
    return changes | {name: name in request.form for name in SWITCHES}


def render_profile(refusal: Refusal | None = None, feed: str = "") -> str:
    """Return the page about the user; `refusal` keeps what was typed into one of its forms,
    `feed` is the secret address that was just made."""
    me, found = profile.get_profile(companion()), targets.list_targets(companion())
    return render_template(
        "you.html", here="you", me=me, rhythms=offer_rhythms(me.rhythm_days), refusal=refusal,
        clients=access().clients.list(),
        targets=[(one, targets.list_beliefs(companion(), one.id)) for one in found],
        filled=_say_filled(request.args.get("filled", "")), feed=feed,
    )  # fmt: skip


def _say_filled(names: str) -> list[str]:
    return [FILLED[name] for name in names.split(",") if name in FILLED]


@web.post("/you/page")
def read_own_page() -> Response | tuple[str, int]:
    """Fill what is not said yet from the user's own page, pasted."""
    pasted = posted("pasted")
    try:
        if not pasted:
            raise BadInput("Paste the page’s text first.", "pasted")
        require_typed_address(posted("url"))
        _, filled = captures.read_own_page(companion(), captures.SentPage(
            url=posted("url"), captured_at=companion().now(), title=posted("called"),
            as_person=bool(posted("called")), text=pasted,
        ))  # fmt: skip
    except Explained as error:
        return render_profile(refuse("own-page", error, request.form)), 422
    return redirect(url_for("web.show_profile", done="filled", filled=",".join(filled)))


@web.post("/you/roles/forget")
def forget_roles() -> Response:
    """Forget the roles that were read from the user's own page."""
    place = url_for("web.show_profile", _anchor="own-page")
    with undoable(companion(), "Your roles are forgotten.", place) as step:
        profile.save_profile(companion(), {"experience": []})
    return redirect(url_for("web.show_profile", **offer_undo(step), _anchor="own-page"))


@web.post("/you/clients/<client_id>/revoke")
def revoke_client(client_id: str) -> Response:
    """Shut out a paired browser or a script."""
    access().clients.revoke(client_id)
    return redirect(url_for("web.show_profile", done="revoked", _anchor="clients"))
