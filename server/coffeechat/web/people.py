"""The list of people, adding one by hand, and the trash."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from coffeechat.records.contact import STAGES
from coffeechat.records.errors import Explained
from coffeechat.web.blueprint import companion, posted, posted_list, web
from coffeechat.web.refusal import Refusal, refuse
from coffeechat.web.rows import write_rows
from coffeechat.web.undoing import offer_undo
from coffeechat.workflow import contacts, reminders, targets, trash
from coffeechat.workflow.addresses import require_typed_address
from coffeechat.workflow.captures import SentPage, capture_page
from coffeechat.workflow.errors import BadInput, NobodyThere
from coffeechat.workflow.forgetting import forget_contact
from coffeechat.workflow.undoing import undoable
from coffeechat.workflow.writing import prepare_questions

SORTS = {
    "due": "Next due first", "recent": "Latest first", "-recent": "Longest ago first",
    "name": "By name", "-name": "By name, Z first", "organisation": "Organisation, A first",
    "-organisation": "Organisation, Z first", "stage": "By stage",
    "-stage": "By stage, last first",
}  # fmt: skip
TERMS = ("q", "stage", "tag", "target", "sort", "due")
AHEAD = timedelta(days=90)  # how far what is next is looked for
SINGLE = ("name", "role", "organisation", "location", "about", "url")
#: What helps where pasted text names nobody.
NAMELESS = "Write the name as it stands on the page, then read it again."
LISTS = ("emails", "links", "tags")


@web.get("/")
def start() -> Response:
    """Lead to the day, or to the welcome page while there is nobody."""
    anybody = contacts.list_contacts(companion()).total
    return redirect(url_for("web.show_today" if anybody else "web.welcome"))


@web.get("/people")
def show_people() -> str:
    """Show one page of the list, as the address asks for it."""
    return render_people()


def render_people(refusal: Refusal | None = None) -> str:
    """Return the list as the address asks for it; `refusal` keeps what was typed below it."""
    asked = {name: request.args.get(name, "").strip() for name in TERMS}
    asked["stage"] = asked["stage"] if asked["stage"] in STAGES else ""
    asked["sort"] = asked["sort"] if asked["sort"] in SORTS else "recent"
    number = request.args.get("page", 1, type=int)
    first, among = _rank_by_due(asked)
    only = contacts.Only(asked["stage"], asked["tag"], asked["target"], among, nearly=True)
    sort = asked["sort"] if asked["sort"] != "due" else "recent"
    found = contacts.list_contacts(companion(), asked["q"], only, sort, number, first)
    known = {one.id: one for one in targets.list_targets(companion())}
    ticked = request.form.getlist("person") if refusal else []
    return render_template(
        "people.html", here="people", found=found, everyone=sum(found.counts.values()),
        sorts=SORTS, size=contacts.PAGE_SIZE, address=_address_with(asked), refusal=refusal,
        targets=known, rows=write_rows(found.contacts, known, ticked, asked["q"]),
        report=companion().store.report, **asked,
    )  # fmt: skip


def _rank_by_due(asked: dict[str, str]) -> tuple[list[str], set[str] | None]:
    """Return who comes first where the list is sorted by what is due, and who is in it where
    only they are asked for."""
    if asked["sort"] != "due" and not asked["due"]:
        return [], None
    now = companion().now()
    coming = reminders.list_reminders(companion(), ahead=AHEAD)
    due = [one for one in coming if one.due_at <= now]
    later = sorted((one for one in coming if one.due_at > now), key=lambda one: one.due_at)
    first = list(dict.fromkeys(one.contact for one in (*due, *later)))
    return (
        first if asked["sort"] == "due" else [],
        {one.contact for one in due} if asked["due"] else None,
    )


def _address_with(asked: dict[str, str]) -> Callable[..., str]:
    """Return a function that gives the list's address with some of its terms changed."""

    place = url_for("web.show_people")  # once: it costs more than the terms

    def address(**changes: object) -> str:
        terms: dict[str, Any] = {**asked, **changes}
        usual = {"sort": "recent"}
        told = {key: term for key, term in terms.items() if term and term != usual.get(key)}
        return f"{place}?{urlencode(told)}" if told else place

    return address


@web.route("/people/new", methods=["GET", "POST"])
def add_person() -> Response | tuple[str, int] | str:
    """Show the form for a new person, or add the one it describes."""
    if request.method != "POST":
        return render_template("new_person.html", here="people", refusal=None)
    fields: dict[str, Any] = {name: posted(name) for name in SINGLE}
    fields |= {name: posted_list(name) for name in LISTS}
    try:
        contact = contacts.add_contact(companion(), {k: v for k, v in fields.items() if v})
    except BadInput as error:
        refusal = refuse("new", error, request.form)
        return render_template("new_person.html", here="people", refusal=refusal), 422
    return redirect(url_for("web.show_person", contact_id=contact.id, done="added"))


@web.post("/people/paste")
def paste_page() -> Response | tuple[str, int]:
    """Read a page's pasted text or source as a capture of that page would."""
    pasted, name = posted("pasted"), posted("called")
    try:
        if not pasted:
            raise BadInput("Paste the page’s text first.", "pasted")
        require_typed_address(posted("url"))
        captured = capture_page(companion(), SentPage(
            url=posted("url"), captured_at=companion().now(), title=name, as_person=bool(name),
            text=pasted,
        ))  # fmt: skip
    except NobodyThere as error:
        why = str(error) if name else f"{error} {NAMELESS}"
        refusal = Refusal("paste", why, request.form, "called")
        return render_template("new_person.html", here="people", refusal=refusal), 422
    except Explained as error:
        refusal = refuse("paste", error, request.form)
        return render_template("new_person.html", here="people", refusal=refusal), 422
    if captured.contact is None:
        return redirect(url_for("web.show_research", done="researched"))
    prepare_questions(companion(), captured.contact.id)
    done = "added" if captured.created else "captured"
    return redirect(url_for("web.show_person", contact_id=captured.contact.id, done=done))


@web.get("/trash")
def show_trash() -> str:
    """Show who was deleted, with the way back."""
    return render_template(
        "trash.html", here="people", rows=contacts.list_trash(companion()), ends_at=trash.ends_at
    )


@web.post("/people/<contact_id>/trash")
def trash_person(contact_id: str) -> Response:
    """Put a person into the trash; the list then offers to undo it."""
    name = contacts.get_contact(companion(), contact_id).name
    back = url_for("web.show_person", contact_id=contact_id)
    with undoable(companion(), f"{name} is in the trash.", back) as step:
        contacts.trash_contact(companion(), contact_id)
    return redirect(url_for("web.show_people", **offer_undo(step)))


@web.post("/people/<contact_id>/restore")
def restore_person(contact_id: str) -> Response:
    """Take a person out of the trash."""
    contacts.restore_contact(companion(), contact_id)
    return redirect(url_for("web.show_person", contact_id=contact_id, done="restored"))


@web.post("/people/<contact_id>/forget")
def forget_person(contact_id: str) -> Response:
    """Delete a person for good, with all that hangs on them."""
    if contacts.get_contact(companion(), contact_id).deleted_at is not None:
        forget_contact(companion(), contact_id)
    return redirect(url_for("web.show_trash", done="forgotten"))
