"""The page of one talk: its clock and questions while it goes on, the form afterwards."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from flask import jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from coffeechat.records.base import new_id
from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.records.question import Agenda, AgendaItem
from coffeechat.records.time_zones import local_times
from coffeechat.web.blueprint import companion, posted, web
from coffeechat.web.next_step import is_thanks_due
from coffeechat.web.person import REMARK_THEMES
from coffeechat.web.refusal import Refusal
from coffeechat.web.stances import show_stances
from coffeechat.web.talk_reading import read_talk, typed_form
from coffeechat.web.talk_view import show_talk as view_talk
from coffeechat.web.undoing import offer_undo
from coffeechat.web.words import NOTICES
from coffeechat.workflow import contacts, live_talk, profile, talks
from coffeechat.workflow.clock import zone_of
from coffeechat.workflow.errors import BadInput, NotFound
from coffeechat.workflow.undoing import undoable

THANK_WITHIN = timedelta(hours=24)
LIVE = "live"  # the form of a talk that goes on
STATE = (
    "id", "minutes", "started_at", "paused_at", "paused_seconds", "ended_at", "asked", "remarks",
    "actions",
)  # fmt: skip


@web.get("/talks/<talk_id>")
def show_talk(talk_id: str) -> str:
    """Show a talk that lies ahead or goes on, or what there is to do after it."""
    return render_talk(talks.get_talk(companion(), talk_id))


def render_talk(talk: Conversation, refusal: Refusal | None = None) -> str:
    """Return the page of a talk; a refused form keeps what was typed."""
    contact = contacts.get_contact(companion(), talk.contact)
    agenda = live_talk.agenda_of(companion(), talk)
    page: dict[str, Any] = {
        "here": "people", "talk": talk, "contact": contact, "refusal": refusal,
        "called": contact.record.value("greeting") or contact.name,
        "place": url_for("web.show_person", contact_id=contact.id),
        "remark_themes": REMARK_THEMES, "agenda": agenda,
        "questions": [item for item in agenda.items if item.question],
    }  # fmt: skip
    # A form that was refused comes back, also where the talk was opened again meanwhile.
    over = talk.ended_at or (refusal and refusal.form != LIVE)
    return _render_after(page, refusal) if over else _render_live(page)


def _render_live(page: dict[str, Any]) -> str:
    talk: Conversation = page["talk"]
    me = profile.get_profile(companion())
    mine = talk.time_zone or me.time_zone
    begins = talk.starts_at and local_times(talk.starts_at, mine, talk.their_time_zone)
    agenda: Agenda = page["agenda"]
    state = {"talk": state_of(talk), "agenda": [_tell(item) for item in agenda.items]}
    return render_template("talk/live.html", **page, state=state, begins=begins)


def _tell(item: AgendaItem) -> dict[str, Any]:
    return item.model_dump(mode="json", exclude={"what"})


def _render_after(page: dict[str, Any], refusal: Refusal | None) -> str:
    talk, contact = page["talk"], page["contact"]
    me = profile.get_profile(companion())
    shown = view_talk(talk, me)
    form = typed_form(request.form, talk.id, zone_of(me)) if refusal else shown.log
    thank_by = (talk.ended_at or companion().now()) + THANK_WITHIN
    left = thank_by - companion().now()
    return render_template(
        "talk/after.html", **page, **show_stances(contact, [talk]), form=form, when=shown.when,
        thank_by=local_times(thank_by, talk.time_zone or me.time_zone)[0].moment,
        hours_left=max(0, int(left.total_seconds() // 3600)), in_time=left > timedelta(),
        thanked=contact.stage in ("thanked", "in touch"),
        left_out=[one for one in page["questions"] if one.question not in talk.asked],
    )  # fmt: skip


def state_of(talk: Conversation) -> dict[str, Any]:
    """Return what the page's script knows of a talk."""
    return talk.model_dump(mode="json", include=set(STATE))


@web.post("/talks/<talk_id>/changes")
def take_changes(talk_id: str) -> Response | tuple[Response, int]:
    """Take what the page's script kept until it could send it; what comes twice counts once."""
    sent = request.get_json(silent=True)
    try:
        if not isinstance(sent, list) or not all(isinstance(one, dict) for one in sent):
            raise BadInput("A list of changes is needed.")
        talk, refused = live_talk.change_live(companion(), talk_id, sent)
    except (BadInput, NotFound) as error:
        return jsonify(detail=str(error)), 404 if isinstance(error, NotFound) else 422
    answer: Response = jsonify(talk=state_of(talk), refused=refused)
    return answer


@web.post("/talks/<talk_id>/change")
def change_live(talk_id: str) -> Response | tuple[str, int]:
    """Do one thing to a talk that goes on, where no script runs."""
    talk = talks.get_talk(companion(), talk_id)
    try:
        _, refused = live_talk.change_live(companion(), talk_id, _read_changes(talk))
        if refused:
            raise BadInput(next(iter(refused.values())))
    except BadInput as error:
        return render_talk(talk, Refusal(LIVE, str(error), request.form)), 422
    return redirect(url_for("web.show_talk", talk_id=talk_id))


def _read_changes(talk: Conversation) -> list[dict[str, Any]]:
    kind, text, now = posted("do"), posted("text"), companion().now()
    if kind == "asked":
        ticked = request.form.getlist("asked")
        return [
            _change("ask", now, item=item, on=item in ticked)
            for item in dict.fromkeys([*talk.asked, *ticked])
        ]
    if kind == "thank" and not text and talk.remarks:
        return [_change("thank", now, item=talk.remarks[-1].id)]
    if kind not in ("note", "thank", "promise"):
        return [_change(kind, now)]
    if not text:
        raise BadInput("Write it first.")
    if kind == "promise":
        return [_change("promise", now, text=text)]
    theme = posted("theme") or None
    return [_change("note", now, text=text, theme=theme, thank_for=kind == "thank")]


def _change(kind: str, now: datetime, **more: Any) -> dict[str, Any]:
    return {"id": new_id(), "at": now, "kind": kind, **more}


@web.post("/talks/<talk_id>")
def keep_talk(talk_id: str) -> Response | tuple[str, int]:
    """Keep what the form after a talk says, and lead on to the thank-you."""
    talk = talks.get_talk(companion(), talk_id)
    zone = zone_of(profile.get_profile(companion()))
    page = url_for("web.show_talk", talk_id=talk_id)
    try:
        with undoable(companion(), NOTICES["talked"], page) as step:
            fields = read_talk(request.form, talk, zone, companion().now())
            kept = talks.change_talk(companion(), talk_id, fields)
    except BadInput as error:
        return render_talk(talk, Refusal(f"talk-{talk_id}-log", str(error), request.form)), 422
    contact = contacts.get_contact(companion(), talk.contact)
    return redirect(_after(contact, kept, offer_undo(step)))


def _after(contact: Contact, talk: Conversation, told: dict[str, Any]) -> str:
    if not is_thanks_due(contact.stage, [talk]):
        return url_for("web.show_talk", talk_id=talk.id, **told)
    return url_for(
        "web.show_person", contact_id=contact.id, channel="thank-you", _anchor="drafts", **told
    )
