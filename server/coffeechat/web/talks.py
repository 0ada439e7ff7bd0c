"""Talks on a person's page: planned, written down, corrected."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from flask import request, send_file
from werkzeug.wrappers import Response

from coffeechat.records.conversation import Conversation
from coffeechat.web.blueprint import companion, web
from coffeechat.web.person import change_person
from coffeechat.web.talk_form import Kind
from coffeechat.web.talk_reading import kind_of, read_talk
from coffeechat.workflow import calendars, profile, talks
from coffeechat.workflow.clock import zone_of
from coffeechat.workflow.errors import NotFound


@web.post("/people/<contact_id>/talks")
def add_talk(contact_id: str) -> Response | tuple[str, int]:
    """Plan a talk, or write down one that was held."""
    return _keep_talk(
        contact_id, None, lambda fields: talks.add_talk(companion(), contact_id, fields)
    )


@web.post("/people/<contact_id>/talks/<talk_id>")
def change_talk(contact_id: str, talk_id: str) -> Response | tuple[str, int]:
    """Change a talk; a planned one that is over becomes one that was held."""
    talk = _talk_of(contact_id, talk_id)
    return _keep_talk(
        contact_id, talk, lambda fields: talks.change_talk(companion(), talk_id, fields)
    )


@web.post("/people/<contact_id>/talks/<talk_id>/cancel")
def cancel_talk(contact_id: str, talk_id: str) -> Response | tuple[str, int]:
    """Cancel a talk that is planned, or take back one that was logged."""
    talk = _talk_of(contact_id, talk_id)
    return change_person(
        contact_id, "cancel", lambda: talks.cancel_talk(companion(), talk_id),
        "taken-back" if talk.ended_at else "cancelled", "talks",
    )  # fmt: skip


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


def _keep_talk(
    contact_id: str, talk: Conversation | None, keep: Callable[[dict[str, Any]], object]
) -> Response | tuple[str, int]:
    zone = zone_of(profile.get_profile(companion()))
    kind = kind_of(request.form)

    def change() -> None:
        keep(read_talk(request.form, talk, zone, companion().now()))

    form = f"talk-{talk.id if talk else 'new'}-{kind}"
    return change_person(contact_id, form, change, _say_done(kind, talk), "talks")


def _say_done(kind: Kind, talk: Conversation | None) -> str:
    if kind == "log":
        return "talked"
    return "replanned" if talk else "planned"
