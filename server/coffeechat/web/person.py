"""One person: the page, the stage, the tags, the user's own notes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta, tzinfo
from typing import Any

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from coffeechat.records.contact import Contact
from coffeechat.records.reminder import Reminder
from coffeechat.web import entries, timeline
from coffeechat.web.blueprint import companion, posted, posted_list, web
from coffeechat.web.desk import open_desk
from coffeechat.web.next_step import next_step
from coffeechat.web.refusal import Refusal, Stale
from coffeechat.web.rhythms import offer_rhythms, say_every
from coffeechat.web.stances import show_stances
from coffeechat.web.talk_view import show_talks
from coffeechat.web.undoing import offer_undo
from coffeechat.web.words import NOTICES, THEMES, say_near_day
from coffeechat.workflow import (
    contacts,
    interactions,
    messages,
    profile,
    reminders,
    same_person,
    targets,
    writing,
)
from coffeechat.workflow.clock import calendar_of, today_of
from coffeechat.workflow.company_pages import pages_about
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.next_message import find_next_message
from coffeechat.workflow.undoing import undoable

#: What a remark may be about: every theme but that of the user's own questions.
REMARK_THEMES = [theme for theme in THEMES if theme != "own"]
AFTER_TALK = ("talked", "thanked", "in touch")
#: What the address may ask of the questions; forms hand it on.
ASKED = ("minutes", "order")


def render_person(contact_id: str, refusal: Refusal | None = None, **more: Any) -> str:
    """Return a person's page; `more` replaces parts of it, such as a checked draft."""
    contact = contacts.get_contact(companion(), contact_id)
    minutes = request.args.get("minutes", type=int)
    asked = writing.questions_for(
        companion(), contact_id, minutes if minutes in (20, 30) else None, _order(),  # type: ignore[arg-type]
    )  # fmt: skip
    held = show_talks(contact, refusal)
    talks = [one.talk for one in held.shown]
    due = reminders.list_reminders(companion(), contact=contact_id)
    sent = messages.list_messages(companion(), contact_id)
    place = url_for("web.show_person", contact_id=contact_id)
    page: dict[str, Any] = {
        "here": "people", "contact": contact, "record": contact.record, "refusal": refusal,
        "asked": asked, "terms": terms(), "address": _address_of(contact_id),
        "place": place,
        "edit": request.args.get("edit", ""),
        "alike": same_person.find_alike(companion(), contact),
        "merges": same_person.merges_of(companion(), contact_id),
        "desk": open_desk(contact, *find_next_message(companion(), contact)),
        "after_talk": contact.stage in AFTER_TALK,
        "next_step": next_step(contact.stage, talks, due, place, companion().now()),
        "story": timeline.tell(contact, sent, talks), "coming": _with_ends(due),
        "interactions": interactions.count_real(companion(), contact_id),
        "answer_by": next((one.channel for one in reversed(sent)), "linkedin-message"),
        "usual_rhythm": say_every(profile.get_profile(companion()).rhythm_days),
        "rhythms": offer_rhythms(contact.rhythm_days),
        "day_field": lambda moment: calendar_of(companion()).day_of(moment).isoformat(),
        **show_stances(contact, talks),
        "talks": held, "remark_themes": REMARK_THEMES, "targets": targets.list_targets(companion()),
        "pages": pages_about(companion(), contact),
        "entry_forms": entries.FORMS, "entry_kinds": entries.KINDS, "entry_key": entries.key_of,
        "absent": _absent(contact),
    }  # fmt: skip
    return render_template("person.html", **page | more)


def _with_ends(due: list[Reminder]) -> list[tuple[Reminder, str]]:
    """Return what is due with its last moment by the user’s clock: "18:24 today"."""
    zone, today = calendar_of(companion()).zone, today_of(companion())
    return [(one, _say_end(one, zone, today)) for one in due]


def _say_end(reminder: Reminder, zone: tzinfo | None, today: date) -> str:
    if reminder.by is None:
        return ""
    end = reminder.by.astimezone(zone)
    if reminder.kind in ("thank-you", "prepare"):
        return f"{end:%H:%M} {say_near_day(end, today)}"
    return say_near_day(end - timedelta(seconds=1), today)  # the day is over at midnight


def terms() -> dict[str, Any]:
    """Return what the address asks of the questions, for the next address."""
    return {name: request.args[name] for name in ASKED if request.args.get(name)}


def _address_of(contact_id: str) -> Callable[..., str]:
    """Return a function that gives the address of a part of the page, keeping its terms."""

    def address(part: str, **changes: object) -> str:
        asked: dict[str, Any] = {**terms(), **changes}
        return url_for("web.show_person", contact_id=contact_id, _anchor=part, **asked)

    return address


def _order() -> str | None:
    order = request.args.get("order")
    return order if order in ("easy-to-deep", "tiara") else None


def _absent(contact: Contact) -> list[str]:
    fields = ("role", "organisation", "location", "headline", "about", "greeting", "pronouns",
              "emails", "phones", "links", "skills", "languages")  # fmt: skip
    return [field for field in fields if not getattr(contact.record, field)]


def change_person(
    contact_id: str, form: str, change: Callable[[], object], done: str, part: str
) -> Response | tuple[str, int]:
    """Make a change and lead back to its part of the page, or show why it was refused."""
    try:
        with undoable(companion(), NOTICES.get(done, ""), _address_of(contact_id)(part)) as step:
            change()
    except BadInput as error:
        # Where the form itself is gone, its part of the page says so.
        refusal = Refusal(part if isinstance(error, Stale) else form, str(error), request.form)
        return render_person(contact_id, refusal), 422
    told = offer_undo(step) or {"done": done or None}
    return redirect(_address_of(contact_id)(part, **told))


@web.get("/people/<contact_id>")
def show_person(contact_id: str) -> Response | str:
    """Show everything about one person, under the contact that holds it now."""
    holder = same_person.holder_of(companion(), contact_id)
    if holder != contact_id:
        return redirect(url_for("web.show_person", contact_id=holder))
    return render_person(contact_id)


@web.post("/people/<contact_id>/stage")
def change_stage(contact_id: str) -> Response | tuple[str, int]:
    """Move a person to another stage."""
    change = {"stage": posted("stage")}
    return change_person(
        contact_id, "stage", lambda: contacts.amend_contact(companion(), contact_id, change),
        "stage", "stage",
    )  # fmt: skip


@web.post("/people/<contact_id>/tags")
def change_tags(contact_id: str) -> Response | tuple[str, int]:
    """Replace a person's tags by those that were typed."""
    change = {"tags": posted_list("tags")}
    return change_person(
        contact_id, "tags", lambda: contacts.amend_contact(companion(), contact_id, change),
        "tagged", "yours",
    )  # fmt: skip


@web.post("/people/<contact_id>/targets")
def choose_targets(contact_id: str) -> Response | tuple[str, int]:
    """Say which of the user's targets a person can tell of."""
    known = [target.id for target in targets.list_targets(companion())]
    change = {"targets": [one for one in known if one in request.form.getlist("target")]}
    return change_person(
        contact_id, "targets", lambda: contacts.amend_contact(companion(), contact_id, change),
        "saved", "yours",
    )  # fmt: skip


@web.post("/people/<contact_id>/notes")
def add_note(contact_id: str) -> Response | tuple[str, int]:
    """Keep a note of the user's own."""
    return change_person(
        contact_id, "note", lambda: contacts.add_note(companion(), contact_id, posted("text")),
        "noted", "notes",
    )  # fmt: skip


@web.post("/people/<contact_id>/notes/<note_id>/remove")
def remove_note(contact_id: str, note_id: str) -> Response | tuple[str, int]:
    """Remove a note of the user's own."""
    return change_person(
        contact_id, "note", lambda: contacts.remove_note(companion(), contact_id, note_id),
        "note-removed", "notes",
    )  # fmt: skip
