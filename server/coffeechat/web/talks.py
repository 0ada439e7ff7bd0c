"""Talks on a person's page: planned, written down, corrected."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from flask import redirect, request, send_file, url_for
from werkzeug.wrappers import Response

from coffeechat.records.conversation import Conversation
from coffeechat.web.blueprint import companion, web
from coffeechat.web.clock import zone_of
from coffeechat.web.person import change_person, render_person
from coffeechat.web.refusal import Undo
from coffeechat.web.talk_reading import kind_of, read_talk
from coffeechat.web.talk_view import show_talk
from coffeechat.workflow import calendars, profile, talks
from coffeechat.workflow.errors import NotFound

#: The parts of a person's page that a talk changes.
CHANGED = "#talks #drafts #questions #story #stage #head"


@web.post("/people/<contact_id>/talks")
def add_talk(contact_id: str) -> Response | tuple[str, int]:
    """Plan a talk, or write down one that was held."""
    return _keep_talk(
        contact_id, None, lambda fields: talks.add_talk(companion(), contact_id, fields)
    )


@web.post("/people/<contact_id>/talks/<talk_id>")
def change_talk(contact_id: str, talk_id: str) -> Response | tuple[str, int] | str:
    """Change a talk; a planned one that is over becomes one that was held."""
    talk = _talk_of(contact_id, talk_id)
    kept = _keep_talk(
        contact_id, talk, lambda fields: talks.change_talk(companion(), talk_id, fields)
    )
    if kind_of(request.form) == "log" or not isinstance(kept, Response) or not talk.starts_at:
        return kept
    return render_person(contact_id, undo=_undo_plan(talk))


@web.post("/people/<contact_id>/talks/<talk_id>/cancel")
def cancel_talk(contact_id: str, talk_id: str) -> str:
    """Cancel a talk that is planned, or take back one that was logged; offer to undo it."""
    talk = _talk_of(contact_id, talk_id)
    talks.cancel_talk(companion(), talk_id)
    again = url_for("web.restore_talk", contact_id=contact_id, talk_id=talk_id)
    done = "The talk is taken back out." if talk.ended_at else "The talk is cancelled."
    return render_person(contact_id, undo=Undo(done, again, parts=CHANGED))


@web.post("/people/<contact_id>/talks/<talk_id>/restore")
def restore_talk(contact_id: str, talk_id: str) -> Response:
    """Bring a cancelled talk back."""
    _talk_of(contact_id, talk_id)
    talks.restore_talk(companion(), talk_id)
    return redirect(
        url_for("web.show_person", contact_id=contact_id, done="restored", _anchor="talks")
    )


@web.get("/talks/<talk_id>/calendar.ics")
def calendar_file(talk_id: str) -> Response:
    """Give a talk as a file for the user's calendar."""
    file = calendars.write_talk_file(companion(), talk_id, request.host_url)
    return send_file(
        BytesIO(file.content), "text/calendar", as_attachment=True, download_name=file.name
    )


def _talk_of(contact_id: str, talk_id: str) -> Conversation:
    talk = talks.get_talk(companion(), talk_id)
    if talk.contact != contact_id:
        raise NotFound("This talk")
    return talk


def _undo_plan(talk: Conversation) -> Undo:
    """Return what puts a plan back as it was."""
    plan = show_talk(talk, profile.get_profile(companion())).plan
    assert plan is not None
    names = (
        "kind", "when", "which", "medium", "minutes", "time_zone", "their_time_zone", "place",
        "link",
    )  # fmt: skip
    again = url_for("web.change_talk", contact_id=talk.contact, talk_id=talk.id)
    values = {name: getattr(plan, name) for name in names}
    return Undo("The plan is changed.", again, values, CHANGED)


def _keep_talk(
    contact_id: str, talk: Conversation | None, keep: Callable[[dict[str, Any]], object]
) -> Response | tuple[str, int]:
    zone = zone_of(profile.get_profile(companion()))
    kind = kind_of(request.form)

    def change() -> None:
        keep(read_talk(request.form, talk, zone, companion().now()))

    form = f"talk-{talk.id if talk else 'new'}-{kind}"
    return change_person(
        contact_id, form, change, "planned" if kind == "plan" else "talked", "talks"
    )
