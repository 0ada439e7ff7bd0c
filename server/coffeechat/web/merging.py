"""The same person under two contacts: made one on the page, and parted again."""

from __future__ import annotations

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from coffeechat.web.blueprint import companion, posted, web
from coffeechat.web.person import render_person
from coffeechat.web.refusal import Refusal
from coffeechat.web.undoing import offer_undo
from coffeechat.workflow import contacts, same_person
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.undoing import undoable


@web.post("/people/<contact_id>/merge")
def merge_person(contact_id: str) -> Response | tuple[str, int]:
    """Take another contact into this one; the page then offers to undo it."""
    place = url_for("web.show_person", contact_id=contact_id)
    try:
        name = contacts.get_contact(companion(), contact_id).name
        with undoable(companion(), f"{name} is kept once now.", place) as step:
            same_person.merge_contacts(companion(), contact_id, posted("other"))
    except BadInput as error:
        return render_person(contact_id, Refusal("merge", str(error), request.form)), 422
    return redirect(url_for("web.show_person", contact_id=contact_id, **offer_undo(step)))


@web.post("/people/<contact_id>/part")
def part_person(contact_id: str) -> Response:
    """Part a contact from the one that was merged into it, and show that one again."""
    if posted("merge") not in [
        merge.id for merge in same_person.merges_of(companion(), contact_id)
    ]:
        raise NotFound("This merge")
    parted = same_person.undo_merge(companion(), posted("merge"))
    return redirect(url_for("web.show_person", contact_id=parted.id, done="parted"))
