"""Reading a person's stored pages again: what would change, then the change."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from coffeechat.records.errors import Explained
from coffeechat.web.blueprint import companion, web
from coffeechat.workflow import contacts, rereading
from coffeechat.workflow.errors import NotFound


@web.get("/people/<contact_id>/reread")
def show_rereading(contact_id: str) -> str | tuple[str, int]:
    """Say what today's rules would make of the stored pages; nothing is changed."""
    return _reread(contact_id, apply=False)


@web.post("/people/<contact_id>/reread")
def apply_rereading(contact_id: str) -> Response | str | tuple[str, int]:
    """Keep the new reading."""
    answer = _reread(contact_id, apply=True)
    if isinstance(answer, tuple):
        return answer
    return redirect(
        url_for("web.show_person", contact_id=contact_id, done="reread", _anchor="record")
    )


def _reread(contact_id: str, *, apply: bool) -> str | tuple[str, int]:
    contact = contacts.get_contact(companion(), contact_id)
    changes: list[str] = []
    trouble = ""
    try:
        changes = rereading.reread_contact(companion(), contact_id, apply=apply)
    except NotFound:
        raise
    except Explained as error:
        trouble = str(error)
    page = render_template(
        "reread.html", here="people", contact=contact, changes=changes, trouble=trouble,
        kept=[capture for capture in contact.captures if capture.snapshot],
    )  # fmt: skip
    return (page, 422) if trouble else page
