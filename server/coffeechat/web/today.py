"""The first page: what is due today, who is being lost, what was promised, what comes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from flask import jsonify, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from coffeechat.records.contact import Contact
from coffeechat.records.conversation import Conversation
from coffeechat.records.time_zones import LocalTime, local_times
from coffeechat.web.blueprint import companion, posted, web
from coffeechat.web.duties import show_duty
from coffeechat.web.refusal import Refusal
from coffeechat.web.rhythms import say_every
from coffeechat.web.undoing import offer_undo
from coffeechat.web.words import NOTICES
from coffeechat.workflow import contacts, finishing, profile, promises, reminders, talks, today
from coffeechat.workflow.clock import today_of
from coffeechat.workflow.errors import BadInput
from coffeechat.workflow.undoing import undoable

LOSING_SHOWN = 3
A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class NextTalk:
    """The talk that comes next, by both clocks."""

    contact: Contact
    talk: Conversation
    times: list[LocalTime]


@web.app_context_processor
def share_notify() -> dict[str, bool]:
    """Say on every page whether it may show what falls due outside its window."""
    return {"notify": profile.get_profile(companion()).notify}


@web.get("/today/due")
def tell_due() -> Response:
    """Tell the script of an open page what is due."""
    due = today.see_due(companion()).due
    return jsonify(due=[{"id": one.id, "title": one.title, "why": one.why} for one in due])


@web.get("/today")
def show_today() -> str:
    """Show the day."""
    return render_today()


def render_today(refusal: Refusal | None = None) -> str:
    """Return the page of the day; `refusal` says what could not be done."""
    seen = today.see_today(companion())
    rhythm = profile.get_profile(companion()).rhythm_days
    return render_template(
        "today.html", here="today", seen=seen, refusal=refusal, rhythm=say_every(rhythm),
        is_anybody=_is_anybody,
        duties=[show_duty(one, companion().now()) for one in seen.due.due],
        losing=seen.due.losing_touch[:LOSING_SHOWN],
        more_losing=max(0, len(seen.due.losing_touch) - LOSING_SHOWN),
        next_talk=_show_next(seen.next_talk),
        prepared=[one.talk for one in seen.due.due if one.kind == "prepare"],
    )  # fmt: skip


def _is_anybody() -> bool:
    """Say whether anybody is kept; asked only where nothing else is on the page."""
    return contacts.list_contacts(companion()).total > 0


def _show_next(found: tuple[str, str] | None) -> NextTalk | None:
    if found is None:
        return None
    contact = contacts.get_contact(companion(), found[0])
    talk = talks.get_talk(companion(), found[1])
    assert talk.starts_at is not None, "a talk that comes next has a time"
    mine = talk.time_zone or profile.get_profile(companion()).time_zone
    return NextTalk(contact, talk, local_times(talk.starts_at, mine, talk.their_time_zone))


@web.post("/today/<reminder_id>/done")
def finish_reminder(reminder_id: str) -> Response | tuple[str, int]:
    """Mark a reminder as done where one press can say how: thanked, kept, closed."""
    return _change(NOTICES["finished"], lambda: finishing.finish_reminder(companion(), reminder_id))


@web.post("/today/<reminder_id>/dismiss")
def dismiss_reminder(reminder_id: str) -> Response | tuple[str, int]:
    """Dismiss a reminder for good."""
    return _change(
        NOTICES["dismissed"], lambda: reminders.dismiss_reminder(companion(), reminder_id)
    )


@web.post("/today/<reminder_id>/snooze")
def snooze_reminder(reminder_id: str) -> Response | tuple[str, int]:
    """Let a reminder rest until tomorrow, or for a week."""
    week = posted("rest") == "week"
    until = today_of(companion()) + A_WEEK if week else None
    title = reminders.find_reminder(companion(), reminder_id).title
    return _change(
        f"“{title}” waits {'for a week' if week else 'until tomorrow'}.",
        lambda: reminders.snooze_reminder(companion(), reminder_id, until),
    )


@web.post("/today/promises/<talk_id>/<action_id>")
def keep_promise(talk_id: str, action_id: str) -> Response | tuple[str, int]:
    """Mark a promise as kept, or as open again."""
    kept = posted("kept") == "yes"
    return _change(
        NOTICES["kept" if kept else "open-again"],
        lambda: promises.keep_promise(companion(), talk_id, action_id, kept=kept),
    )


def _change(sentence: str, change: Callable[[], object]) -> Response | tuple[str, int]:
    try:
        with undoable(companion(), sentence, url_for("web.show_today")) as step:
            change()
    except BadInput as error:
        return render_today(Refusal("today", str(error), request.form)), 422
    return redirect(url_for("web.show_today", **offer_undo(step)))
