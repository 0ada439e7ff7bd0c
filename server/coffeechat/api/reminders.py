"""What is due, dismissed or put off."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from coffeechat.api.blueprint import Blueprint
from coffeechat.api.context import companion
from coffeechat.api.requests import Body, Parameters
from coffeechat.records.moments import NearDay
from coffeechat.records.reminder import Reminder
from coffeechat.workflow import finishing, reminders, today

blueprint = Blueprint("reminders", __name__, url_prefix="/api/reminders")


class ReminderPath(Parameters):
    """The id of a reminder."""

    id: str = Field(max_length=80)


class RestBody(Body):
    """Until which day a reminder rests; until tomorrow where none is named."""

    until: NearDay | None = None


@blueprint.get("")
def list_reminders() -> dict[str, Any]:
    """List what is due, at most a handful at once: `waiting` says how many come after,
    `losing_touch` with whom the rhythm has run out, `title` the whole in a sentence, `talk` the
    one that is now or about to begin, where one is."""
    found = today.see_due(companion())
    talk = today.find_current_talk(companion())
    return {
        "reminders": [_show(one) for one in found.due],
        "waiting": found.waiting,
        "losing_touch": [_show(one) for one in found.losing_touch],
        "title": found.title,
        **({"talk": {"id": talk[0], "called": talk[1]}} if talk else {}),
    }


@blueprint.post("/<id>/done")
def finish(path: ReminderPath) -> dict[str, Any]:
    """Do what a reminder asks for, where that needs no more than a press."""
    return {"reminder": _show(finishing.finish_reminder(companion(), path.id))}


@blueprint.post("/<id>/dismiss")
def dismiss(path: ReminderPath) -> dict[str, Any]:
    """Dismiss a reminder for good."""
    reminders.dismiss_reminder(companion(), path.id)
    return {"dismissed": path.id}


@blueprint.post("/<id>/snooze")
def snooze(path: ReminderPath, body: RestBody) -> dict[str, Any]:
    """Let a reminder rest until a day."""
    until = reminders.snooze_reminder(companion(), path.id, body.until)
    return {"snoozed": path.id, "until": until.isoformat()}


@blueprint.post("/<id>/restore")
def restore(path: ReminderPath) -> dict[str, Any]:
    """Bring back a reminder that was dismissed or put off."""
    reminders.restore_reminder(companion(), path.id)
    return {"restored": path.id}


def _show(reminder: Reminder) -> dict[str, Any]:
    return reminder.model_dump(mode="json", exclude_none=True)
